//! A session drawn in place: what now, how long, how far, and the ways to stop.
//!
//! Drawn below what stood there before and taken away at the end, so that nothing is lost if this
//! program fails. Colour is only where the terminal has it; nothing depends on colour.
//!
//! A terminal that goes away (its window is closed, the connection breaks) ends the session, and
//! what was done is kept.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anstyle::{AnsiColor, Style};
use care::{Phase, Running};
use crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};
use crossterm::terminal::{self, Clear, ClearType};
use crossterm::{cursor, queue};
use exchange::{Edition, session as told};

use super::course::{Beside, Course, Doing, WAYS, wall};
use super::signals::Signals;
use crate::bundled;
use crate::page::{Look, Page};
use crate::words;

/// Whether there is a terminal that can be drawn in, with keys.
pub(super) fn is_possible() -> bool {
    const COLUMNS_MIN: u16 = 24;
    io::stdout().is_terminal()
        && io::stdin().is_terminal()
        && terminal::size().is_ok_and(|(columns, _)| columns >= COLUMNS_MIN)
}

/// Gives the terminal back however this ends.
struct Raw;

impl Raw {
    fn new() -> io::Result<Self> {
        terminal::enable_raw_mode()?;
        queue!(io::stdout(), cursor::Hide)?;
        Ok(Self)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let _ = queue!(io::stdout(), cursor::Show);
        let _ = io::stdout().flush();
        let _ = terminal::disable_raw_mode();
    }
}

/// How long a key is waited for before the picture is drawn again.
const LOOK: Duration = Duration::from_millis(100);

/// The keys, read beside the session: where a terminal is gone, reading it may never come back.
struct Keys {
    events: Receiver<Event>,
    is_enough: Arc<AtomicBool>,
}

impl Keys {
    fn new() -> Self {
        let (send, events) = mpsc::channel();
        let is_enough = Arc::new(AtomicBool::new(false));
        let enough = Arc::clone(&is_enough);
        thread::spawn(move || {
            while !enough.load(Ordering::Relaxed) {
                match event::poll(LOOK) {
                    Ok(false) => {}
                    Ok(true) if event::read().is_ok_and(|event| send.send(event).is_ok()) => {}
                    _ => break,
                }
            }
        });
        Self { events, is_enough }
    }

    /// Leaves the keys to whoever asks next. The reader is not waited for where it does not end.
    fn end(self) {
        self.is_enough.store(true, Ordering::Relaxed);
        while self.events.recv_timeout(LOOK * 3).is_ok() {}
    }
}

/// Runs it by the clock and the keys.
pub(super) fn run(
    course: &mut Course,
    edition: Edition<'_>,
    look: Look,
    diary: Beside<'_>,
) -> io::Result<()> {
    let signals = Signals::new()?;
    let _raw = Raw::new()?;
    let keys = Keys::new();
    let mut said = String::new();
    let mut drawn = 0;
    let mut last = Instant::now();
    while !course.is_over() {
        for cue in std::mem::take(&mut course.cues) {
            if cue.rings() {
                bell()?;
            }
            if cue.says != ::guideline::Says::Count {
                said = told::said(edition, cue);
            }
        }
        let shown = draw(&frame(course, edition, look, &said), drawn);
        let typed = keys.events.recv_timeout(LOOK);
        let (Ok(shown), false, true) =
            (shown, signals.is_hung_up(), !matches!(typed, Err(RecvTimeoutError::Disconnected)))
        else {
            // What was pressed before it went away counts, a way to stop above all; it may still be on its way
            // from whoever reads the keys.
            let late = std::iter::from_fn(|| keys.events.recv_timeout(LOOK).ok());
            for event in typed.into_iter().chain(late) {
                press(course, edition, &event);
            }
            course.leave_alone(edition.rules());
            return Ok(());
        };
        drawn = shown;
        if let Ok(event) = typed {
            press(course, edition, &event);
        }
        let elapsed = last.elapsed();
        last = Instant::now();
        course.tick(u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX), Some(wall()));
        diary(course);
    }
    keys.end();
    course.is_alone = draw(&[], drawn).is_err();
    Ok(())
}

fn press(course: &mut Course, edition: Edition<'_>, event: &Event) {
    let Event::Key(key) = event else { return };
    if key.kind == KeyEventKind::Release {
        return;
    }
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Char('c' | 'd') if control => course.press(edition.rules(), 'q'),
        KeyCode::Char(letter) => {
            let letter = letter.to_lowercase().next().unwrap_or(letter);
            course.press(edition.rules(), if letter == '=' { '+' } else { letter });
        }
        KeyCode::Enter => course.press(edition.rules(), 'n'),
        KeyCode::Esc => course.press(edition.rules(), ' '),
        _ => {}
    }
}

/// The sound of the terminal.
fn bell() -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(b"\x07")?;
    out.flush()
}

/// Puts lines where the last ones stood; says how many there are now.
fn draw(lines: &[String], drawn: u16) -> io::Result<u16> {
    let mut out = io::stdout().lock();
    if drawn > 0 {
        queue!(out, cursor::MoveUp(drawn))?;
    }
    queue!(out, cursor::MoveToColumn(0), Clear(ClearType::FromCursorDown))?;
    // What does not fit would scroll away and could not be taken back.
    let rows = terminal::size().map_or(24, |(_, rows)| rows).saturating_sub(1);
    let mut n = 0;
    for line in lines.iter().take(usize::from(rows)) {
        write!(out, "{line}\r\n")?;
        n += 1;
    }
    out.flush()?;
    Ok(n)
}

/// In a window of fewer lines the ways to stop run on in one paragraph, right under what is done: what comes
/// after them may not fit.
const ROWS_FOR_ALL: u16 = 18;

fn frame(course: &Course, edition: Edition<'_>, look: Look, said: &str) -> Vec<String> {
    let width = terminal::size().map_or(look.width, |(columns, _)| usize::from(columns));
    let look = Look { width: look.width.min(width), ..look };
    let mut page = Page::new(look);
    let big = if look.coloured { AnsiColor::Cyan.on_default().bold() } else { Style::new() };
    let mut steps = Vec::new();
    let mut mistakes = None;
    let mut felt = Vec::new();
    let rows = terminal::size().map_or(24, |(_, rows)| rows);
    let is_low = rows < ROWS_FOR_ALL;
    let ways = || WAYS.iter().zip(told::ways(edition)).map(|((key, _), way)| (*key, way.text));
    let ways_first = |page: &mut Page| {
        if is_low {
            let all: Vec<String> = ways().map(|(key, text)| format!("{key} {text}")).collect();
            page.paragraph(&all.join("; "));
        }
    };
    match &course.doing {
        Doing::Session(session) => {
            let Some(picture) = session.picture() else { return Vec::new() };
            page.paragraph(&format!(
                "{} ({}/{})",
                told::named(edition, &picture),
                picture.item.0,
                picture.item.1
            ));
            ways_first(&mut page);
            page.paragraph(&told::amount(edition, &picture));
            if let Some(breath) = told::breath(edition, &picture) {
                page.paragraph(&breath);
            }
            page.paragraph(&words::stands_at(&picture));
            let phase = match picture.running {
                Running::Paused(_) => words::SESSION_PAUSED,
                _ if picture.breathed && picture.phase == Phase::Moving => words::BREATHING_IN,
                _ if picture.breathed && picture.phase == Phase::Returning => words::BREATHING_OUT,
                _ => words::phase(picture.phase),
            };
            page.gap();
            let clock = picture.seconds_left.map_or_else(|| words::PRESS_N.to_owned(), words::clock);
            page.paragraph_in(&format!("{phase}  {clock}"), big);
            page.paragraph(&bar(picture.done, look.width));
            steps = told::steps(edition, &picture);
            mistakes = told::mistakes(edition, &picture);
            felt = bundled::felt(&edition.rules().activity(picture.activity).id, edition.language());
        }
        Doing::Timer(timer) => {
            let id = &edition.rules().activity(timer.activity()).id;
            page.paragraph(&edition.say(&format!("activity-{id}")));
            ways_first(&mut page);
            page.gap();
            let halted =
                if timer.is_halted() { words::SESSION_PAUSED } else { words::timer_phase(timer.phase()) };
            page.paragraph_in(&format!("{halted}  {}", words::clock(timer.seconds_left())), big);
            page.paragraph(&bar(timer.done(), look.width));
            if let Some(left) = timer.change_in() {
                page.paragraph(&words::change_in(left));
            }
        }
    }
    page.gap();
    page.paragraph(if course.asks_why() { words::WHY_LEFT_OUT } else { said });
    page.gap();
    // The ways to stop come before anything that may not fit.
    if !is_low {
        ways().for_each(|(key, text)| page.paragraph(&format!("{key}  {text}")));
    }
    page.paragraph(if matches!(course.doing, Doing::Timer(_)) {
        words::TIMER_KEYS
    } else {
        words::SESSION_KEYS
    });
    if !felt.is_empty() {
        page.gap();
        page.paragraph(&words::felt(&felt));
    }
    if !steps.is_empty() {
        page.gap();
        for (at, step) in steps.iter().enumerate() {
            page.step(at + 1, step);
        }
    }
    if let Some(mistakes) = mistakes {
        page.gap();
        page.paragraph(&words::take_care(mistakes));
    }
    page.into_text().lines().map(str::to_owned).collect()
}

/// How far it is, in thousandths, as a bar with its figure.
fn bar(done: u16, width: usize) -> String {
    let cells = width.saturating_sub(8).clamp(10, 40);
    let full = cells * usize::from(done.min(1000)) / 1000;
    format!("[{}{}] {} %", "#".repeat(full), "-".repeat(cells - full), done / 10)
}

#[cfg(test)]
mod tests {
    use care::{Beginning, CarePlan, Diary, EntryId, Moment, Pace, Session};
    use exchange::Occasion;
    use exchange::case_file::{Source, read};

    use super::super::course::{Course, Doing};
    use super::{bar, frame};
    use crate::bundled::Bundled;
    use crate::page::Look;

    const ADA: &str = include_str!("../../../../../guideline/cases/ada-24-0-early-backache.toml");

    /// The plan of someone with an early backache, and her session.
    fn begun(bundled: &Bundled) -> (CarePlan, Course) {
        let source = || Source::of("ada", ADA).unwrap();
        let open = Occasion::new(bundled.bundle(), "2040-01-01".parse().unwrap());
        let day = read(&source(), open.setting()).unwrap().on;
        let file = read(&source(), Occasion { today: day, ..open }.setting()).unwrap();
        let rules = bundled.rules();
        let made = care::plan(rules, care::assess(rules, file.case).cleared().unwrap());
        let at = Moment { day: day.unwrap(), minute: 600 };
        let beginning = Beginning { id: EntryId([1; 16]), at, guideline: "", pace: Pace::Tempo };
        let (session, cues) = Session::start(rules, &made, beginning, &Diary::default()).unwrap();
        (made, Course::of_session(session, cues))
    }

    #[test]
    fn how_much_of_an_exercise_there_is_stands_under_its_name_in_the_words_of_the_plan() {
        let bundled = Bundled::open().unwrap();
        let (made, mut course) = begun(&bundled);
        let look = Look { width: 96, coloured: false, plain: true };
        let mut n_shown = 0;
        while let Doing::Session(session) = &course.doing
            && !session.is_over()
        {
            let activity = session.picture().unwrap().activity;
            let proposal = made.session.iter().find(|proposal| proposal.activity == activity).unwrap();
            let dose = exchange::words::dose(bundled.edition().words(), &proposal.dose.unwrap());
            let amount = dose.split("; ").next().unwrap();
            let lines = frame(&course, bundled.edition(), look, "");
            assert_eq!(lines.get(1).map(String::as_str), Some(amount), "{lines:?}");
            n_shown += 1;
            course.press(bundled.rules(), 's');
            course.press(bundled.rules(), 's');
        }
        assert!(n_shown > 4);
    }

    #[test]
    fn the_bar_is_empty_at_first_and_full_at_the_end() {
        assert_eq!(bar(0, 28), "[--------------------] 0 %");
        assert_eq!(bar(500, 28), "[##########----------] 50 %");
        assert_eq!(bar(1000, 10), "[##########] 100 %");
    }
}
