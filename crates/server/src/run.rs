//! The server as a program: its own threads, its log, and the signals that end it.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::pin;

use tokio::runtime::Builder;
use tokio::sync::oneshot;

use crate::connection::Server;
use crate::error::ServerError;
use crate::limit::Limits;
use crate::log::{self, LogForm};
use crate::site::Site;

/// What was asked for on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Where to listen.
    pub address: IpAddr,
    /// On which port; 0 for any that is free.
    pub port: u16,
    /// Whether `/metrics` is answered.
    pub metrics: bool,
    /// How requests are written down; only faults if left out.
    pub log: Option<LogForm>,
}

/// Serves a site until the process is told to end (SIGINT, SIGTERM, Ctrl-C). Calls `ready` once,
/// when requests are answered. A second signal ends it at once.
///
/// # Errors
///
/// If the address cannot be had, or the system gives no threads.
pub fn run(site: Site, wish: Wish, ready: impl FnOnce(SocketAddr)) -> Result<(), ServerError> {
    log::start(wish.log);
    let runtime = Builder::new_multi_thread().enable_all().build().map_err(ServerError::system)?;
    let served = runtime.block_on(async {
        let address = SocketAddr::new(wish.address, wish.port);
        let server = Server::bind(site, address, Limits::default(), wish.metrics).await?;
        let mut signals = Signals::new().map_err(ServerError::system)?;
        let (tell, told) = oneshot::channel::<()>();
        // A client that is told the address now waits in line until we take it.
        ready(server.address());
        tracing::info!("started");
        let mut serving = pin!(server.serve(async {
            // Told, or there is nobody left to tell.
            let _ = told.await;
        }));
        tokio::select! {
            () = &mut serving => return Ok(()),
            () = signals.next() => {}
        }
        // It listens as long as it serves, so it is there to be told.
        let _ = tell.send(());
        tokio::select! {
            () = serving => tracing::info!("stopped"),
            () = signals.next() => tracing::warn!("stopped at once"),
        }
        Ok(())
    });
    runtime.shutdown_background();
    served
}

/// The signals that mean "end".
#[cfg(unix)]
struct Signals {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self { interrupt: signal(SignalKind::interrupt())?, terminate: signal(SignalKind::terminate())? })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// The signals that mean "end".
#[cfg(not(unix))]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn new() -> io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        // If it cannot be heard, the process is ended from outside.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
