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
use std::path::PathBuf;
use std::process::Child;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use command::{carrywell, run};
use rustix::fs::{OFlags, fcntl_setfl};
use rustix::io::ioctl_fionread;
use rustix::process::{Pid, Signal, kill_process};
use rustix::pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

/// Someone with an early backache at 24+0.
const ADA: &str = "../../guideline/cases/ada-24-0-early-backache.toml";

/// How long a machine under load may take to draw something.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program, which does not outlive its test.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A terminal with the program in it.
struct Terminal {
    screen: Arc<Mutex<vt100::Parser>>,
    keys: File,
    reader: JoinHandle<()>,
    is_closed: Arc<AtomicBool>,
    /// The side the program has, kept so that its settings can be looked at when it has ended.
    side: File,
    program: Program,
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
        fcntl_setfl(&own, OFlags::NONBLOCK).unwrap();
        let is_closed = Arc::new(AtomicBool::new(false));
        let (drawn, closed) = (Arc::clone(&screen), Arc::clone(&is_closed));
        let reader = thread::spawn(move || {
            let mut bytes = [0; 4096];
            while !closed.load(Ordering::Relaxed) {
                match own.read(&mut bytes) {
                    Ok(n) => drawn.lock().unwrap().process(bytes.get(..n).unwrap()),
                    Err(_) => thread::sleep(Duration::from_millis(5)),
                }
            }
        });
        Self { screen, keys, reader, is_closed, side, program: Program(child) }
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

    /// Closes the window, as it were, and waits for the program's end.
    fn close(mut self) {
        self.is_closed.store(true, Ordering::Relaxed);
        self.reader.join().unwrap();
        drop((self.keys, self.side));
        let began = Instant::now();
        while self.program.0.try_wait().unwrap().is_none() {
            assert!(began.elapsed() < PATIENCE, "it goes on without a terminal");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits for its end: the exit code, and what is left on the screen.
    fn end(mut self, last: &str) -> (i32, String) {
        let code = self.program.0.wait().unwrap().code().unwrap();
        self.until(|shown| shown.contains(last));
        // What it wrote last may still be on its way to the screen.
        let began = Instant::now();
        while self.screen.lock().unwrap().screen().hide_cursor() {
            assert!(began.elapsed() < PATIENCE, "the cursor is still hidden");
            thread::sleep(Duration::from_millis(20));
        }
        let left = self.shown();
        let modes = tcgetattr(&self.side).unwrap().local_modes;
        assert!(modes.contains(LocalModes::ECHO | LocalModes::ICANON), "the terminal is not given back");
        self.is_closed.store(true, Ordering::Relaxed);
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
fn every_way_to_stop_is_in_sight_in_a_very_low_terminal() {
    for (rows, columns) in [(10, 80), (12, 40)] {
        let mut terminal = session(rows, columns);
        let shown = terminal.until(|shown| shown.contains("(1/") && shown.contains("y Baby"));
        let run_on = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        for way in ["h It hurts;", "t Tightening;", "d Dizzy", "b Bleeding or fluid;"] {
            assert!(run_on.contains(way), "{rows}x{columns}, {way}:\n{shown}");
        }
        terminal.press("q");
        assert_eq!(terminal.end("").0, 0);
    }
}

#[test]
fn a_timer_is_drawn_in_place_and_a_way_to_stop_ends_it() {
    let mut terminal =
        Terminal::run(40, 80, &["session", ADA, "--today", "2031-08-19", "--timer", "heat-pack"]);
    let shown = terminal.until(|shown| shown.contains("space pause, q leave"));
    assert!(shown.contains("14:") || shown.contains("15:00"), "a quarter of an hour at most:\n{shown}");
    terminal.press(" ");
    terminal.until(|shown| shown.contains("Paused") && shown.contains("Take it off while"));
    terminal.press("d");
    let (code, left) = terminal.end("In short: ");
    assert_eq!(code, 2, "questions are open:\n{left}");
    assert!(!left.contains("Paused"), "{left}");
}

/// What is asked first of a session that is over.
const PAIN_AFTER: &str = "Pain now, after it";

/// A diary of its own, taken away again.
struct Kept(PathBuf);

impl Kept {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("carrywell-live-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let kept = Self(folder);
        let begun =
            run(&["diary", "add", "--diary", &kept.file(), "--today", "2031-08-18", "--pain-now", "2"]);
        assert_eq!(begun.code, 0, "{}", begun.err);
        kept
    }

    fn file(&self) -> String {
        self.0.join("diary.sqlite").to_str().unwrap().to_owned()
    }

    /// A session that is kept in it, with one exercise left out for want of time.
    fn session(&self) -> Terminal {
        let file = self.file();
        let mut terminal =
            Terminal::run(24, 80, &["session", ADA, "--today", "2031-08-19", "--diary", &file]);
        terminal.until(|shown| shown.contains("(1/") && shown.contains("leave out"));
        terminal.press("s");
        terminal.until(|shown| shown.contains("Why?"));
        terminal.press("3");
        terminal.until(|shown| shown.contains("(2/"));
        terminal
    }

    /// The same in lines, as for a screen reader.
    fn in_lines(&self) -> Terminal {
        let file = self.file();
        let arguments = ["session", ADA, "--today", "2031-08-19", "--plain", "--diary", &file];
        let terminal = Terminal::run(24, 80, &arguments);
        terminal.until(|shown| shown.contains("0:00"));
        terminal
    }

    /// The same, left out to its end: she is asked how it was.
    fn session_over(&self) -> Terminal {
        let mut terminal = self.session();
        let mut at = 2;
        while !terminal.shown().contains(PAIN_AFTER) {
            terminal.press("s");
            terminal.until(|shown| shown.contains("Why?"));
            terminal.press("3");
            at += 1;
            let next = format!("({at}/");
            terminal.until(|shown| shown.contains(&next) || shown.contains(PAIN_AFTER));
        }
        terminal
    }

    /// The lines of its sessions that count.
    fn sessions(&self) -> Vec<String> {
        self.shown().lines().filter(|line| line.contains("session: ")).map(str::to_owned).collect()
    }

    fn shown(&self) -> String {
        let shown = run(&["diary", "show", "--diary", &self.file()]);
        assert_eq!(shown.code, 0, "{}", shown.err);
        shown.out
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_terminal_that_goes_away_ends_the_session_and_what_was_done_is_kept() {
    let kept = Kept::new("gone");
    kept.session().close();
    assert!(kept.shown().contains("session: "), "{}", kept.shown());
}

#[test]
fn a_terminal_that_is_hung_up_ends_the_session_and_what_was_done_is_kept() {
    let kept = Kept::new("hung-up");
    let terminal = kept.session();
    let process = Pid::from_child(&terminal.program.0);
    kill_process(process, Signal::HUP).unwrap();
    let (code, _) = terminal.end("");
    assert_eq!(code, 0);
    assert!(kept.shown().contains("session: "), "{}", kept.shown());
}

#[test]
fn a_way_to_stop_counts_though_the_terminal_goes_away_in_the_same_moment() {
    let kept = Kept::new("stopped");
    let mut terminal = kept.session();
    terminal.press("b");
    // What the program has not taken when the terminal goes away, the system throws away; and it takes the
    // system a moment to hand it on.
    thread::sleep(Duration::from_millis(10));
    terminal.until(|_| ioctl_fionread(&terminal.side).unwrap() == 0);
    terminal.close();
    assert!(kept.shown().contains("leeding"), "{}", kept.shown());
}

#[test]
fn a_session_that_is_over_is_kept_though_the_terminal_goes_away_while_she_is_asked_how_it_was() {
    let kept = Kept::new("asked");
    let terminal = kept.session_over();
    assert_eq!(kept.sessions().len(), 1, "it is there before she has answered: {}", kept.shown());
    kill_process(Pid::from_child(&terminal.program.0), Signal::HUP).unwrap();
    terminal.close();
    assert_eq!(kept.sessions().len(), 1, "{}", kept.shown());

    let kept = Kept::new("asked-killed");
    let terminal = kept.session_over();
    kill_process(Pid::from_child(&terminal.program.0), Signal::KILL).unwrap();
    terminal.close();
    assert_eq!(kept.sessions().len(), 1, "{}", kept.shown());
}

#[test]
fn what_she_says_of_a_session_that_is_over_stands_in_it_and_it_counts_once() {
    let kept = Kept::new("answered");
    let mut terminal = kept.session_over();
    terminal.press("3\r");
    terminal.until(|shown| shown.contains("How was it") && shown.contains("Too hard"));
    terminal.press("\r");
    let (code, left) = terminal.end("Done today");
    assert_eq!(code, 0, "{left}");
    assert_eq!(left.matches("Kept in").count(), 1, "{left}");
    let sessions = kept.sessions();
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    assert!(sessions.iter().all(|line| line.contains("pain after it 3")), "{sessions:?}");
}

#[test]
fn in_lines_a_byte_that_is_no_text_takes_no_key_away() {
    let kept = Kept::new("lines-byte");
    let mut terminal = kept.in_lines();
    terminal.keys.write_all(b"\xe9\n").unwrap();
    terminal.press("b\n");
    let (code, left) = terminal.end("In short: ");
    assert_eq!(code, 1, "{left}");
    assert!(kept.shown().contains("leeding"), "{}", kept.shown());
}

#[test]
fn in_lines_the_end_of_input_and_an_interrupt_leave_the_session_and_what_was_done_is_kept() {
    for end in ["\u{4}", "\u{3}"] {
        let kept = Kept::new(if end == "\u{4}" { "lines-end" } else { "lines-interrupt" });
        let mut terminal = kept.in_lines();
        // Ready, and a few seconds of the first exercise.
        terminal.press("n\nn\nn\n");
        thread::sleep(Duration::from_secs(4));
        if end == "\u{3}" {
            // The terminal here is nobody's, so the system sends nothing for the key.
            kill_process(Pid::from_child(&terminal.program.0), Signal::INT).unwrap();
        } else {
            terminal.press(end);
        }
        let (code, left) = terminal.end("--resume");
        assert_eq!(code, 0, "{left}");
        assert_eq!(kept.sessions().len(), 1, "{}\n{left}", kept.shown());
    }
}

#[test]
fn in_lines_she_is_asked_how_it_was_by_whoever_reads_the_keys() {
    let kept = Kept::new("lines-asked");
    let mut terminal = kept.in_lines();
    for n in 1..=9 {
        terminal.press("s\n3\n");
        let counted = terminal.shown();
        let left_out = |shown: &str| shown != counted && (n == 9 || !shown.ends_with("Why?"));
        terminal.until(left_out);
        thread::sleep(Duration::from_millis(300));
    }
    terminal.until(|shown| shown.contains(PAIN_AFTER));
    terminal.press("11\n7\n");
    terminal.until(|shown| shown.contains("How was it") && shown.contains("3 Too hard"));
    terminal.press("3\n");
    let (code, left) = terminal.end("Done today");
    assert_eq!(code, 0, "{left}");
    let sessions = kept.sessions();
    assert!(matches!(&sessions[..], [line] if line.contains("pain after it 7")), "{sessions:?}\n{left}");
}
