//! Taking connections, holding each to its limits, and letting go of all of them in the end.
//!
//! Each connection is a task; there are never more of them than the limit, and a task that has
//! ended is let go at once, so memory does not grow with the number of visitors.

mod late;
mod linger;

use std::future::{Future, pending};
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tokio_io_timeout::TimeoutStream;

use crate::error::ServerError;
use crate::limit::Limits;
use crate::metric::{Counts, Cut};
use crate::route::{Served, router};
use crate::site::Site;
use linger::Linger;

/// How long to wait when the system has no connection to give, such as when files have run out.
const RECOVERY: Duration = Duration::from_millis(100);

/// A server that holds its port and has not begun to answer.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
    served: Arc<Served>,
    router: Router,
    limits: Limits,
}

impl Server {
    /// Takes hold of an address; port 0 takes any that is free.
    ///
    /// # Errors
    ///
    /// If the address cannot be had, for example because another program has it.
    pub async fn bind(
        site: Site,
        address: SocketAddr,
        limits: Limits,
        metrics: bool,
    ) -> Result<Self, ServerError> {
        let listener =
            TcpListener::bind(address).await.map_err(|error| ServerError::listen(address, error))?;
        let address = listener.local_addr().map_err(|error| ServerError::listen(address, error))?;
        let served = Arc::new(Served { site, counts: Counts::default(), stopping: AtomicBool::new(false) });
        let router = router(&served, &limits, metrics);
        Ok(Self { listener, address, served, router, limits })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `stop` comes; then takes no more connections and finishes what is running, as
    /// long as the grace lasts.
    pub async fn serve(self, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        let mut open = JoinSet::new();
        let (tell, told) = watch::channel(false);
        let connection = Connection {
            router: self.router,
            served: Arc::clone(&self.served),
            limits: self.limits,
            stop: told,
        };
        loop {
            let is_room = open.len() < self.limits.n_connections_max;
            tokio::select! {
                () = &mut stop => break,
                Some(ended) = open.join_next() => {
                    if let Err(error) = ended {
                        tracing::error!(%error, "a connection failed inside");
                    }
                }
                taken = self.listener.accept(), if is_room => match taken {
                    Ok((stream, _)) => {
                        open.spawn(connection.clone().run(stream));
                    }
                    Err(error) => {
                        tracing::warn!(kind = %error.kind(), "a connection could not be taken");
                        sleep(RECOVERY).await;
                    }
                },
            }
        }
        drop(self.listener);
        self.served.stopping.store(true, Ordering::Relaxed);
        // Nobody is told if nobody is left.
        let _ = tell.send(true);
        let ended = timeout(self.limits.grace, async { while open.join_next().await.is_some() {} }).await;
        if ended.is_err() {
            tracing::warn!(connections = open.len(), "cut off what was still running");
        }
        open.shutdown().await;
    }
}

/// What a connection needs to know.
#[derive(Clone)]
struct Connection {
    router: Router,
    served: Arc<Served>,
    limits: Limits,
    stop: watch::Receiver<bool>,
}

impl Connection {
    async fn run(self, stream: TcpStream) {
        let open = Open::new(&self.served.counts);
        self.answer(stream, open.0).await;
    }

    async fn answer(&self, stream: TcpStream, counts: &Counts) {
        // Only a matter of speed.
        let _ = stream.set_nodelay(true);
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(self.limits.write_wait));
        let stream = TokioIo::new(Linger::new(Box::pin(stream)));
        let mut connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.limits.head_wait)
            .max_buf_size(self.limits.head_bytes_max)
            .serve_connection(stream, TowerToHyperService::new(self.router.clone()));
        let mut stop = self.stop.clone();
        let stopped = async {
            if stop.wait_for(|stop| *stop).await.is_err() {
                // Whoever could tell us is gone, and takes us along.
                pending::<()>().await;
            }
        };
        let mut ended = tokio::select! {
            ended = &mut connection => Some(ended),
            () = stopped => None,
            () = sleep(self.limits.connection_life) => {
                counts.cut(Cut::Old);
                None
            }
        };
        if ended.is_none() {
            Pin::new(&mut connection).graceful_shutdown();
            ended = timeout(self.limits.grace, &mut connection).await.ok();
        }
        if let Some(Err(error)) = ended {
            counts.cut(why(&error));
            if error.is_timeout() {
                // A head is waited for only once the answer before it has been taken, so nothing of
                // that is left in between.
                let rest = connection.into_parts();
                if late::has_begun(&rest.read_buf) {
                    late::tell(rest.io.into_inner(), &self.served).await;
                }
            }
        }
    }
}

fn why(error: &hyper::Error) -> Cut {
    match () {
        () if error.is_timeout() => Cut::Slow,
        () if error.is_parse() => Cut::Malformed,
        () => Cut::Broken,
    }
}

/// Counts a connection as open for as long as this lives, however it ends.
struct Open<'a>(&'a Counts);

impl<'a> Open<'a> {
    fn new(counts: &'a Counts) -> Self {
        counts.opened();
        Self(counts)
    }
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        self.0.closed();
    }
}
