//! `carrywell session` in a terminal: what is drawn, what a key does, and what is left behind.
//!
//! The program runs in a terminal of its own (a pseudo-terminal), and what it sends is read by a
//! terminal that has no window.

#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the terminal"
)]

mod command;

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::num::NonZero;
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use command::carrywell;
use rustix::pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

/// Someone with an early backache at 24+0.
const ADA: &str = "../../guideline/cases/ada-24-0-early-backache.toml";

/// How long a machine under load may take to draw something.
const PATIENCE: Duration = Duration::from_secs(60);

/// A terminal with the program in it.
struct Terminal {
    screen: Arc<Mutex<vt100::Parser>>,
    keys: File,
    /// The side the program has, kept so that its settings can be looked at when it has ended.
    side: File,
    child: Child,
}

impl Terminal {
    /// Runs the program in a terminal of so many lines and columns.
    fn run(rows: u16, columns: u16, arguments: &[&str]) -> Self {
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY;
        let own = openpt(flags | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&own).unwrap();
        unlockpt(&own).unwrap();
        let side = File::from(ioctl_tiocgptpeer(&own, flags | OpenptFlags::CLOEXEC).unwrap());
        tcsetwinsize(&own, Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
        let child = carrywell()
            .args(arguments)
            .env_remove("COLUMNS")
            .env("TERM", "xterm-256color")
            .stdin(side.try_clone().unwrap())
            .stdout(side.try_clone().unwrap())
            .stderr(side.try_clone().unwrap())
            .spawn()
            .unwrap();
        let screen = Arc::new(Mutex::new(vt100::Parser::new(cells(rows), cells(columns), 0)));
        let mut own = File::from(own);
        let keys = own.try_clone().unwrap();
        let drawn = Arc::clone(&screen);
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = own.read(&mut bytes) {
                drawn.lock().unwrap().process(bytes.get(..n).unwrap());
            }
        });
        Self { screen, keys, side, child }
    }

    fn shown(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Waits until the screen is such, and gives it.
    fn until(&self, such: impl Fn(&str) -> bool) -> String {
        let began = Instant::now();
        loop {
            let shown = self.shown();
            if such(&shown) {
                return shown;
            }
            assert!(began.elapsed() < PATIENCE, "it never came to that; the screen is\n{shown}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
    }

    /// Waits for its end: the exit code, and what is left on the screen.
    fn end(mut self, last: &str) -> (i32, String) {
        let code = self.child.wait().unwrap().code().unwrap();
        let left = self.until(|shown| shown.contains(last));
        let modes = tcgetattr(&self.side).unwrap().local_modes;
        assert!(modes.contains(LocalModes::ECHO | LocalModes::ICANON), "the terminal is not given back");
        assert!(!self.screen.lock().unwrap().screen().hide_cursor(), "the cursor is still hidden");
        (code, left)
    }
}

fn cells(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap()
}

fn session(rows: u16, columns: u16) -> Terminal {
    Terminal::run(rows, columns, &["session", ADA, "--today", "2031-08-19"])
}

#[test]
fn a_session_is_drawn_in_place_and_leaves_only_how_it_ended() {
    let mut terminal = session(40, 80);
    let first = terminal.until(|shown| shown.contains("(1/") && shown.contains("leave out"));
    assert_eq!(first.matches("(1/").count(), 1, "one picture, drawn over itself:\n{first}");
    assert!(first.contains("Level 1") || first.contains("minutes"), "how much of it there is:\n{first}");
    // It counts, and still there is one picture.
    let later = terminal.until(|shown| shown != first && shown.contains("leave out"));
    assert_eq!(later.matches("(1/").count(), 1, "{later}");

    terminal.press(" ");
    terminal.until(|shown| shown.contains("Paused"));
    terminal.press(" ");
    terminal.until(|shown| shown.contains("(1/") && !shown.contains("Paused"));
    terminal.press("s");
    terminal.until(|shown| shown.contains("Why?"));
    terminal.press("3");
    let second = terminal.until(|shown| shown.contains("(2/") && !shown.contains("Why?"));
    assert_eq!(second.matches("(2/").count(), 1, "{second}");

    terminal.press("q");
    let (code, left) = terminal.end("Done today");
    assert_eq!(code, 0, "{left}");
    assert!(!left.contains("(2/") && !left.contains("leave out"), "the picture is taken away:\n{left}");
}

#[test]
fn a_way_to_stop_ends_it_at_once_and_what_to_do_stands_on_the_screen() {
    // The whole page is longer than this screen: what is left in sight has to say it, too.
    let mut terminal = session(24, 80);
    terminal.until(|shown| shown.contains("(1/") && shown.contains("leave out"));
    terminal.press("b");
    let (code, left) = terminal.end("In short: Phone now and be seen today.");
    assert_eq!(code, 1, "bleeding is to be rung about:\n{left}");
    assert!(left.contains("Whom to ring: Your maternity unit, day and night"), "{left}");
    assert!(!left.contains("(1/") && !left.contains("leave out"), "nothing goes on after a stop:\n{left}");
}

#[test]
fn every_way_to_stop_is_in_sight_in_a_small_terminal() {
    for (rows, columns) in [(24, 80), (24, 40), (18, 60)] {
        let mut terminal = session(rows, columns);
        let shown = terminal.until(|shown| shown.contains("(1/") && shown.contains("\ny "));
        for key in ["h", "t", "d", "b", "y"] {
            let starts = format!("{key} ");
            assert!(shown.lines().any(|line| line.starts_with(&starts)), "{rows}x{columns}, {key}:\n{shown}");
        }
        assert!(shown.lines().all(|line| line.chars().count() <= columns.into()), "{shown}");
        // As she would leave any program.
        terminal.press("\u{3}");
        let (code, left) = terminal.end("");
        assert_eq!(code, 0, "{left}");
    }
}

#[test]
fn a_timer_is_drawn_in_place_and_a_way_to_stop_ends_it() {
    let mut terminal =
        Terminal::run(40, 80, &["session", ADA, "--today", "2031-08-19", "--timer", "heat-pack"]);
    let shown = terminal.until(|shown| shown.contains("space pause, q leave"));
    assert!(shown.contains("14:") || shown.contains("15:00"), "a quarter of an hour at most:\n{shown}");
    terminal.press(" ");
    terminal.until(|shown| shown.contains("Paused"));
    terminal.press("d");
    let (code, left) = terminal.end("In short: ");
    assert_eq!(code, 2, "questions are open:\n{left}");
    assert!(!left.contains("Paused"), "{left}");
}
