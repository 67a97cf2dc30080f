//! Ending a connection so that the other side can read why.
//!
//! If a socket is closed while something it was sent has not been read, the system tells the other
//! side to throw away what it has not read either, and that is the answer ("too large"). So we say
//! that we are done, and read a little further before we close.

use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// What is read and thrown away at most.
const BYTES_MAX: usize = 1 << 20;
/// How long at most.
const WAIT: Duration = Duration::from_secs(1);

/// A stream that lingers when it is shut down.
pub(super) struct Linger<S> {
    stream: S,
    ending: Option<Ending>,
}

struct Ending {
    n_bytes_left: usize,
    until: Pin<Box<Sleep>>,
}

impl<S> Linger<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, ending: None }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Linger<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Linger<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let ending = match &mut this.ending {
            Some(ending) => ending,
            None => {
                ready!(Pin::new(&mut this.stream).poll_shutdown(cx))?;
                this.ending.insert(Ending { n_bytes_left: BYTES_MAX, until: Box::pin(sleep(WAIT)) })
            }
        };
        let mut room = [0; 4_096];
        loop {
            if ending.until.as_mut().poll(cx).is_ready() {
                return Poll::Ready(Ok(()));
            }
            let mut buf = ReadBuf::new(&mut room);
            let read = ready!(Pin::new(&mut this.stream).poll_read(cx, &mut buf));
            let n_bytes = buf.filled().len();
            ending.n_bytes_left = ending.n_bytes_left.saturating_sub(n_bytes);
            // The other side is done, or gone, or will not stop.
            if read.is_err() || n_bytes == 0 || ending.n_bytes_left == 0 {
                return Poll::Ready(Ok(()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::time::Instant;

    use super::*;

    /// What the other side still sends after we are done: so many bytes, then its end or nothing.
    struct Sending {
        n_bytes: usize,
        ends: bool,
        shut: bool,
    }

    impl AsyncRead for Sending {
        fn poll_read(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
            buf: &mut ReadBuf<'_>,
        ) -> Poll<io::Result<()>> {
            assert!(self.shut, "it is said that we are done before anything is thrown away");
            let n_bytes = self.n_bytes.min(buf.remaining());
            if n_bytes == 0 && !self.ends {
                return Poll::Pending;
            }
            buf.put_slice(&vec![b'x'; n_bytes]);
            self.n_bytes -= n_bytes;
            Poll::Ready(Ok(()))
        }
    }

    impl AsyncWrite for Sending {
        fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
            Poll::Ready(Ok(bytes.len()))
        }

        fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            Poll::Ready(Ok(()))
        }

        fn poll_shutdown(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
            self.shut = true;
            Poll::Ready(Ok(()))
        }
    }

    /// How many bytes were not read when the connection was closed.
    async fn left(n_bytes: usize, ends: bool) -> usize {
        let mut linger = Linger::new(Sending { n_bytes, ends, shut: false });
        poll_fn(|cx| Pin::new(&mut linger).poll_shutdown(cx)).await.unwrap();
        linger.stream.n_bytes
    }

    #[tokio::test]
    async fn what_is_still_on_its_way_is_read_before_the_connection_closes() {
        assert_eq!(left(0, true).await, 0);
        assert_eq!(left(300_000, true).await, 0);
    }

    #[tokio::test]
    async fn whoever_sends_without_end_is_left_after_a_megabyte() {
        let left = left(3 << 20, false).await;
        assert!(((2 << 20) - 4_096..=2 << 20).contains(&left), "{left}");
    }

    #[tokio::test]
    async fn whoever_says_nothing_more_is_waited_for_and_then_left() {
        let began = Instant::now();
        assert_eq!(left(10, false).await, 0);
        assert!(began.elapsed() >= WAIT);
    }
}
