//! Why there is no server, in words that say what to do.

use std::error::Error;
use std::fmt;
use std::io;
use std::net::SocketAddr;

/// Why the app cannot be served.
#[derive(Debug)]
pub struct ServerError(Why);

#[derive(Debug)]
enum Why {
    Site(String),
    Listen(SocketAddr, io::Error),
    System(io::Error),
}

impl ServerError {
    pub(crate) fn site(message: String) -> Self {
        Self(Why::Site(message))
    }

    pub(crate) fn listen(address: SocketAddr, error: io::Error) -> Self {
        Self(Why::Listen(address, error))
    }

    pub(crate) fn system(error: io::Error) -> Self {
        Self(Why::System(error))
    }
}

impl fmt::Display for ServerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Why::Site(message) => write!(f, "these files are not an app: {message}"),
            Why::Listen(address, error) => match error.kind() {
                io::ErrorKind::AddrInUse => write!(
                    f,
                    "port {} is taken: another program listens on {address}, perhaps a `carrywell serve` that is still running\nhelp: end that program, or choose another port with `--port N`; `--port 0` takes any that is free",
                    address.port()
                ),
                io::ErrorKind::PermissionDenied => write!(
                    f,
                    "you may not listen on port {}\nhelp: choose a port above 1023 with `--port N`; `--port 0` takes any that is free",
                    address.port()
                ),
                io::ErrorKind::AddrNotAvailable => write!(
                    f,
                    "this machine does not have the address {}\nhelp: leave `--listen` out to be reached from this machine only, or give one of its own addresses",
                    address.ip()
                ),
                _ => write!(
                    f,
                    "cannot listen on {address}: {error}\nhelp: leave `--listen` out to be reached from this machine only, or choose another port with `--port N`"
                ),
            },
            Why::System(error) => write!(f, "the system did not let the server start: {error}"),
        }
    }
}

impl Error for ServerError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0 {
            Why::Site(_) => None,
            Why::Listen(_, error) | Why::System(error) => Some(error),
        }
    }
}
