//! A session or a timer in progress, and what each key does to it.

use std::sync::mpsc::Receiver;

use ::guideline::{Guideline, WayId};
use care::{Cue, Pause, Running, Session, Skipped, Timer, TimerPhase, UseRecord};

/// Which key stands for which way to stop, by the guideline's name of it.
pub(in crate::command) const WAYS: [(char, &str); 5] = [
    ('h', "it-hurts"),
    ('t', "tightening"),
    ('d', "dizzy-or-unwell"),
    ('b', "bleeding-or-fluid"),
    ('y', "baby"),
];

/// Which key names which reason to leave an exercise out. No letter: those stop, or do something else.
pub(super) const REASONS: [(char, Skipped); 5] = [
    ('1', Skipped::Pain),
    ('2', Skipped::Tired),
    ('3', Skipped::NoTime),
    ('4', Skipped::Unsafe),
    ('5', Skipped::Bored),
];

/// The keys that do something else than stop.
const OTHERS: [char; 6] = [' ', 'n', 's', '+', '-', 'q'];

/// Whether a key stands for anything, in a session or a timer.
pub(super) fn is_key(key: char) -> bool {
    let stops = WAYS.iter().map(|(letter, _)| *letter);
    stops.chain(REASONS.iter().map(|(number, _)| *number)).chain(OTHERS).any(|known| known == key)
}

/// Milliseconds until an exercise is left out without a reason.
const WHY_LASTS: u64 = 10_000;

/// What is in progress.
pub(super) enum Doing {
    Session(Session),
    Timer(Timer),
}

/// What looks on while something is in progress, after each key and each moment.
pub(super) type Beside<'a> = &'a mut dyn FnMut(&Course);

/// What the clock on the wall shows, in seconds since 1970.
pub(super) fn wall() -> u64 {
    u64::try_from(jiff::Timestamp::now().as_second()).unwrap_or(0)
}

/// What comes from whoever reads lines.
pub(super) enum Typed {
    /// A line of them.
    Line(String),
    /// There are no more.
    End,
}

/// What is in progress, how long for, and how it was ended.
pub(super) struct Course {
    pub(super) doing: Doing,
    /// What was said and has not been shown yet.
    pub(super) cues: Vec<Cue>,
    /// Milliseconds since it began, pauses included.
    pub(super) since: u64,
    pub(super) stopped: Option<WayId>,
    left: bool,
    /// Since when it waits for why an exercise is left out; the session stands still meanwhile.
    asked_why: Option<u64>,
    /// Where a session stood when it was left, to go on later that day.
    pub(super) token: Option<String>,
    /// Whoever reads the lines that are typed, where keys are lines.
    pub(super) typed: Option<Receiver<Typed>>,
    /// Nobody is there any more to be asked or told.
    pub(super) is_alone: bool,
}

impl Course {
    pub(super) fn of_session(session: Session, cues: Vec<Cue>) -> Self {
        Self::new(Doing::Session(session), cues)
    }

    pub(super) fn of_timer(timer: Timer, cues: Vec<Cue>) -> Self {
        Self::new(Doing::Timer(timer), cues)
    }

    fn new(doing: Doing, cues: Vec<Cue>) -> Self {
        Self {
            doing,
            cues,
            since: 0,
            stopped: None,
            left: false,
            asked_why: None,
            token: None,
            typed: None,
            is_alone: false,
        }
    }

    /// Ends it where the terminal is gone. Nobody would see how to go on later, so what was done
    /// counts as it is.
    pub(super) fn leave_alone(&mut self, rules: &Guideline) {
        self.press(rules, 'q');
        self.token = None;
        self.is_alone = true;
    }

    pub(super) fn is_over(&self) -> bool {
        let ended = match &self.doing {
            Doing::Session(session) => session.is_over(),
            Doing::Timer(timer) => matches!(timer.phase(), TimerPhase::Free | TimerPhase::Enough),
        };
        ended || self.left || self.stopped.is_some()
    }

    /// The use of a measure that is off again, also while its pause goes on; nothing if it was not on for
    /// a second.
    pub(super) fn used(&self) -> Option<UseRecord> {
        let Doing::Timer(timer) = &self.doing else { return None };
        Some(timer.record()).filter(|used| timer.phase() != TimerPhase::On && used.seconds > 0)
    }

    /// Lets time go by; with the clock on the wall, if it goes by one, in seconds since 1970.
    pub(super) fn tick(&mut self, milliseconds: u64, wall: Option<u64>) {
        self.since += milliseconds;
        if let Some(asked) = self.asked_why {
            if self.since.saturating_sub(asked) >= WHY_LASTS {
                self.skip(Skipped::Unsaid);
            }
            return;
        }
        let cues = match &mut self.doing {
            Doing::Session(session) => session.tick(milliseconds),
            Doing::Timer(timer) => timer.tick_by(milliseconds, wall.unwrap_or(0)),
        };
        self.cues.extend(cues);
    }

    /// Whether the next key may say why an exercise is left out.
    pub(super) fn asks_why(&self) -> bool {
        self.asked_why.is_some()
    }

    /// Leaves the exercise out, for this reason.
    fn skip(&mut self, why: Skipped) {
        self.asked_why = None;
        if let Doing::Session(session) = &mut self.doing {
            self.cues.extend(session.skip(why));
        }
    }

    /// Whether nothing goes on until a key is pressed; and if so, which key makes it go on.
    pub(super) fn waits_for(&self) -> Option<char> {
        match &self.doing {
            _ if self.asks_why() => None,
            Doing::Session(session) if matches!(session.running(), Running::Paused(_)) => Some(' '),
            Doing::Session(session) => {
                session.picture().is_some_and(|picture| picture.seconds_left.is_none()).then_some('n')
            }
            Doing::Timer(timer) => timer.is_halted().then_some(' '),
        }
    }

    /// Does what a key stands for. A key that stands for nothing does nothing.
    pub(super) fn press(&mut self, rules: &Guideline, key: char) {
        if self.is_over() {
            return;
        }
        // A way to stop counts in capitals, too.
        let key = key.to_ascii_lowercase();
        if let Some((_, way)) = WAYS.iter().find(|(letter, _)| *letter == key) {
            self.stop(rules, way);
            return;
        }
        if self.asks_why() {
            let named = REASONS.iter().find(|(number, _)| *number == key);
            self.skip(named.map_or(Skipped::Unsaid, |(_, why)| *why));
            // Whoever leaves meanwhile leaves; any other key was the answer.
            if key != 'q' || self.is_over() {
                return;
            }
        }
        let cues = match &mut self.doing {
            Doing::Session(session) => {
                // Whoever is asked whether she is still there may press anything.
                let asked = session.running() == Running::Paused(Pause::StillThere) && key != 'q';
                match key {
                    _ if asked => session.resume_now(),
                    ' ' if matches!(session.running(), Running::Paused(_)) => session.resume_now(),
                    ' ' => session.pause(),
                    'n' => session.rep(),
                    's' => {
                        self.asked_why = Some(self.since);
                        Vec::new()
                    }
                    '+' => session.too_easy(),
                    '-' => session.too_hard(),
                    'q' => {
                        self.token = session.token();
                        self.left = true;
                        session.leave(Skipped::Unsaid)
                    }
                    _ => Vec::new(),
                }
            }
            Doing::Timer(timer) => match key {
                ' ' if timer.is_halted() => timer.go_on(),
                ' ' => timer.halt(),
                'q' => {
                    self.left = true;
                    timer.off()
                }
                _ => Vec::new(),
            },
        };
        self.cues.extend(cues);
    }

    fn stop(&mut self, rules: &Guideline, name: &str) {
        let Some(way) = rules.session.as_ref().and_then(|session| session.find_way(name)) else { return };
        self.stopped = Some(way);
        self.asked_why = None;
        let cues = match &mut self.doing {
            Doing::Session(session) => session.stop(rules, way),
            // Nobody has to wait for a next time that there is none of.
            Doing::Timer(timer) => {
                let _ = timer.off();
                Vec::new()
            }
        };
        self.cues.extend(cues);
    }
}
