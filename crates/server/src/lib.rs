//! The app, served: a table of files in memory, and an HTTP server that answers with them.
//!
//! A [`Site`] is the table; [`Site::embedded`] is the one the build script compiled in, and a test
//! makes its own. [`Server::bind`] takes hold of a port, [`Server::serve`] answers until it is told
//! to stop, and [`run()`] does both for the command `carrywell serve`.
//!
//! Promises: nothing is read from a disk and nothing is sent but the table, so no path can lead out
//! of it. Every answer carries the same closed set of headers. Every wait has an end. What is
//! written down about a request has no address, no query and no path that is not a file of ours.
//!
//! Absent: encryption and HTTP/2 (a server before this one has them), cookies, a session, anything
//! about a person.
//!
//! ```
//! use server::{Asset, Encoding, Site};
//!
//! let page = Asset::new("index.html", "<!doctype html>").with(Encoding::Gzip, &b"..."[..]);
//! let site = Site::new([page], ["/check"])?;
//! assert_eq!(site.n_assets(), 1);
//! # Ok::<(), server::ServerError>(())
//! ```

mod asset;
mod site;
mod embedded;
mod path;
mod negotiate;
mod condition;
mod range;
mod answer;
mod header;
mod metric;
mod log;
mod route;
mod limit;
mod connection;
mod run;
mod error;

pub use asset::{Asset, Encoding};
pub use connection::Server;
pub use error::ServerError;
pub use limit::Limits;
pub use log::LogForm;
pub use run::{Wish, run};
pub use site::Site;
