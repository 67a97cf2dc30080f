//! A session or a timer in progress, and what each key does to it.

use ::guideline::{Guideline, WayId};
use care::{Cue, Pause, Running, Session, Skipped, Timer, TimerPhase};

/// Which key stands for which way to stop, by the guideline's name of it.
pub(super) const WAYS: [(char, &str); 5] = [
    ('h', "it-hurts"),
    ('t', "tightening"),
    ('d', "dizzy-or-unwell"),
    ('b', "bleeding-or-fluid"),
    ('y', "baby"),
];

/// What is in progress.
pub(super) enum Doing {
    Session(Session),
    Timer(Timer),
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
    /// Where a session stood when it was left, to go on later that day.
    pub(super) token: Option<String>,
}

impl Course {
    pub(super) fn of_session(session: Session, cues: Vec<Cue>) -> Self {
        Self::new(Doing::Session(session), cues)
    }

    pub(super) fn of_timer(timer: Timer, cues: Vec<Cue>) -> Self {
        Self::new(Doing::Timer(timer), cues)
    }

    fn new(doing: Doing, cues: Vec<Cue>) -> Self {
        Self { doing, cues, since: 0, stopped: None, left: false, token: None }
    }

    pub(super) fn is_over(&self) -> bool {
        let ended = match &self.doing {
            Doing::Session(session) => session.is_over(),
            Doing::Timer(timer) => matches!(timer.phase(), TimerPhase::Free | TimerPhase::Enough),
        };
        ended || self.left || self.stopped.is_some()
    }

    pub(super) fn tick(&mut self, milliseconds: u64) {
        self.since += milliseconds;
        let cues = match &mut self.doing {
            Doing::Session(session) => session.tick(milliseconds),
            Doing::Timer(timer) => timer.tick(milliseconds),
        };
        self.cues.extend(cues);
    }

    /// Whether nothing goes on until a key is pressed; and if so, which key makes it go on.
    pub(super) fn waits_for(&self) -> Option<char> {
        match &self.doing {
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
        if let Some((_, way)) = WAYS.iter().find(|(letter, _)| *letter == key) {
            self.stop(rules, way);
            return;
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
                    's' => session.skip(Skipped::Unsaid),
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
                ' ' if timer.is_halted() => {
                    timer.go_on();
                    Vec::new()
                }
                ' ' => {
                    timer.halt();
                    Vec::new()
                }
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
        let cues = match &mut self.doing {
            Doing::Session(session) => session.stop(rules, way),
            Doing::Timer(timer) => timer.off(),
        };
        self.cues.extend(cues);
    }
}
