//! How much of everything one visitor may take.

use std::time::Duration;

/// Every wait has an end and every size a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Connections at once; more wait before they are taken.
    pub n_connections_max: usize,
    /// Request line and headers together. At least 8 KiB.
    pub head_bytes_max: usize,
    /// The body of a request, which nobody needs here.
    pub body_bytes_max: usize,
    /// For the whole of a request's head to arrive, and for the next one on an idle connection.
    pub head_wait: Duration,
    /// For the body of a request to arrive and the answer to be made.
    pub answer_wait: Duration,
    /// Without a byte of an answer being taken.
    pub write_wait: Duration,
    /// For a connection from its first byte to its last.
    pub connection_life: Duration,
    /// For requests that are running when the server is told to stop.
    pub grace: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            n_connections_max: 512,
            head_bytes_max: 16 * 1_024,
            body_bytes_max: 16 * 1_024,
            head_wait: Duration::from_secs(10),
            answer_wait: Duration::from_secs(10),
            write_wait: Duration::from_secs(20),
            connection_life: Duration::from_secs(300),
            grace: Duration::from_secs(5),
        }
    }
}
