//! `carrywell serve`: the app, from this program alone.
//!
//! The app is in builds with the feature `app`. The address goes to standard output, alone on one
//! line, once requests are answered; everything else goes to standard error.

use std::net::{IpAddr, Ipv4Addr};

use clap::{Args, ValueEnum};

/// The app keeps what she wishes to keep under its address, so the address stays the same from one
/// day to the next.
const PORT: u16 = 8731;

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  served until it was told to stop
  2  could not serve: the port is taken, or this build has no app in it";

/// Serves the app.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// The port to listen on; 0 for any that is free
    #[arg(long, value_name = "PORT", default_value_t = PORT)]
    port: u16,
    /// The address to listen on; without it only this machine can reach the app
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    listen: IpAddr,
    /// Open the app in a browser
    #[arg(long)]
    open: bool,
    /// Write a line for each request to standard error: no address, no query
    #[arg(long, value_name = "FORM")]
    log: Option<LogForm>,
    /// Answer `/metrics` with counts for Prometheus
    #[arg(long)]
    metrics: bool,
}

/// How a log is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LogForm {
    /// Words
    Plain,
    /// JSON
    Json,
}

#[cfg(not(feature = "app"))]
pub(super) fn run(_: &Options) -> crate::exit::Exit {
    crate::page::complain(
        "this build of carrywell has no server in it\nhelp: `cargo xtask start` builds one with the app and opens it\n",
    );
    crate::exit::Exit::CouldNotTell
}

#[cfg(feature = "app")]
pub(super) use with_app::run;

#[cfg(feature = "app")]
mod with_app {
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

    use server::{Site, Wish};

    use super::{LogForm, Options};
    use crate::exit::Exit;
    use crate::page::{complain, print};

    const NO_APP: &str = "\
this build of carrywell has no app in it: it was built with the feature `app`, and `CARRYWELL_SITE` named no site
help: `cargo xtask start` builds one with the app and opens it; or run `cargo xtask site`, then
      `CARRYWELL_SITE=target/site cargo build --release -p cli --features app`
";

    pub(in crate::command) fn run(options: &Options) -> Exit {
        let site = match Site::embedded() {
            Ok(Some(site)) => site,
            Ok(None) => {
                complain(NO_APP);
                return Exit::CouldNotTell;
            }
            Err(error) => {
                complain(&format!("{error}\n"));
                return Exit::CouldNotTell;
            }
        };
        let wish = Wish {
            address: options.listen,
            port: options.port,
            metrics: options.metrics,
            log: options.log.map(|form| match form {
                LogForm::Plain => server::LogForm::Plain,
                LogForm::Json => server::LogForm::Json,
            }),
        };
        match server::run(site, wish, |address| tell(address, options)) {
            Ok(()) => Exit::Yes,
            Err(error) => {
                complain(&format!("{error}\n"));
                Exit::CouldNotTell
            }
        }
    }

    /// Tells where it listens, once it does.
    fn tell(address: SocketAddr, options: &Options) {
        if !options.listen.is_loopback() {
            complain(&notice(options));
        }
        let mut address = address;
        // "Any address of this machine" is no address to go to; from here, this machine's own is.
        match address.ip() {
            IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
            IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
            _ => {}
        }
        let url = format!("http://{address}/");
        // Nobody may be reading.
        let _ = print(&format!("{url}\n"));
        complain("serving the app; stop with Ctrl-C\n");
        if options.open
            && let Err(error) = open::that_detached(&url)
        {
            complain(&format!("no browser could be opened ({error}); open {url} yourself\n"));
        }
    }

    /// What it means that others can reach it.
    fn notice(options: &Options) -> String {
        format!(
            "note: listening on {}, so everyone who can reach this machine can open the app\n\
             note: the connection is not encrypted: whoever stands between can read and change what is sent, and a browser elsewhere will not keep the app for offline use; put a server that speaks https before it\n",
            options.listen
        )
    }
}
