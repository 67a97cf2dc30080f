//! What the system tells a session: its terminal was closed, or she pressed Ctrl-C.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// While this is there, neither ends the program; afterwards they do again.
pub(super) struct Signals {
    #[cfg_attr(not(unix), allow(dead_code, reason = "other systems end the program"))]
    is_over: Arc<AtomicBool>,
    is_hung_up: Arc<AtomicBool>,
    is_interrupted: Arc<AtomicBool>,
}

impl Signals {
    /// Of a terminal that is closed. Ctrl-C is a key there.
    pub(super) fn new() -> io::Result<Self> {
        let flag = || Arc::new(AtomicBool::new(false));
        let signals = Self { is_over: flag(), is_hung_up: flag(), is_interrupted: flag() };
        #[cfg(unix)]
        for signal in [signal_hook::consts::SIGHUP, signal_hook::consts::SIGTERM] {
            signals.tell(signal, &signals.is_hung_up)?;
        }
        Ok(signals)
    }

    /// The same, and of Ctrl-C, where that is no key.
    pub(super) fn with_interrupt() -> io::Result<Self> {
        let signals = Self::new()?;
        #[cfg(unix)]
        signals.tell(signal_hook::consts::SIGINT, &signals.is_interrupted)?;
        Ok(signals)
    }

    #[cfg(unix)]
    fn tell(&self, signal: i32, flag: &Arc<AtomicBool>) -> io::Result<()> {
        signal_hook::flag::register_conditional_default(signal, Arc::clone(&self.is_over))?;
        signal_hook::flag::register(signal, Arc::clone(flag))?;
        Ok(())
    }

    pub(super) fn is_hung_up(&self) -> bool {
        self.is_hung_up.load(Ordering::Relaxed)
    }

    pub(super) fn is_interrupted(&self) -> bool {
        self.is_interrupted.load(Ordering::Relaxed)
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
    }
}
