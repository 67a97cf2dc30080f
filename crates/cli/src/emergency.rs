//! The emergency card: compiled in, needing nothing.
//!
//! If this program fails in a way nobody thought of, a person still sees what to do.

use std::io::Write as _;

/// Written by the build script: what to do, the numbers, what counts as an emergency.
pub(crate) const CARD: &str = include_str!(concat!(env!("OUT_DIR"), "/emergency.txt"));

/// Shows the card when the program fails inside.
pub(crate) fn show_on_failure() {
    std::panic::set_hook(Box::new(|failure| {
        // In a session the terminal hands over every key and breaks no lines. If it was not, fine.
        let _ = crossterm::terminal::disable_raw_mode();
        let mut out = std::io::stderr().lock();
        // Nothing is left to do if even this cannot be written.
        let _ = writeln!(out, "{}\n{CARD}\n{failure}", crate::words::FAILED);
        std::process::exit(i32::from(crate::exit::Exit::CouldNotTell as u8));
    }));
}

#[cfg(test)]
mod tests {
    use super::CARD;

    #[test]
    fn the_card_says_what_to_do_whom_to_ring_and_when() {
        for needed in ["Get emergency help now", "999", "911", "112", "bleeding", "breath"] {
            assert!(CARD.contains(needed), "{needed}\n{CARD}");
        }
    }
}
