//! A session or a timer: begun, pressed, fed with time, stopped, written down.

use care::{
    Answer, Beginning, Cue, Effort, Entry, EntryId, Moment, Pace, Session, SessionRecord, Skipped, Timer,
    TimerPhase, UseRecord, Written, day_clashes,
};
use clinical::Score;
use guideline::{Says, WayId};

use super::{Address, Turning};
use crate::effect::Effect;
use crate::event::Fields;
use crate::route::Route;
use crate::screen::plan::{self, care_plan};
use crate::state::{Doing, Sealed, TimerLeft, What};
use crate::words;

impl Turning<'_> {
    /// A button of a session.
    pub(super) fn press(&mut self, what: &str, with: &str) {
        match what {
            "session-start" => self.begin_session(),
            "session-silent" => {
                self.state.choices.silent = !self.state.choices.silent;
                self.keep_choices();
                self.effects.push(Effect::Speak(String::new()));
            }
            "session-taps" => {
                self.state.choices.taps = !self.state.choices.taps;
                self.keep_choices();
            }
            "session-pause" => self.with_session(Session::pause),
            "session-go-on" => self.with_session(Session::resume_now),
            "session-rep" => self.with_session(Session::rep),
            "session-skip" => {
                self.with_session(|session| session.skip(skipped(with)));
                // What was pressed goes with the exercise; she is at the next one.
                self.effects.push(Effect::Focus("title"));
            }
            "session-hard" => self.with_session(Session::too_hard),
            "session-easy" => self.with_session(Session::too_easy),
            "session-leave" => self.with_session(|session| session.leave(Skipped::Unsaid)),
            "session-read" => self.read_out(with),
            "session-night-voice" => {
                let speaks = !self.state.speaks_at_night();
                self.state.night_voice = Some(speaks);
                self.keep();
                if speaks {
                    self.read_first_step();
                } else {
                    self.effects.push(Effect::Speak(String::new()));
                }
            }
            "session-stop" => self.stop(with),
            "timer-start" => self.begin_timer(with),
            "timer-halt" => self.with_timer(Timer::halt),
            "timer-go-on" => self.with_timer(Timer::go_on),
            "timer-off" => self.with_timer(Timer::off),
            "timer-helped" => self.helped(with),
            _ => {}
        }
    }

    fn begin_session(&mut self) {
        let rules = &self.world.bundle.guideline;
        let Some(plan) = care_plan(self.world, &self.state) else { return };
        if self.state.intake.stopped().is_some() {
            return;
        }
        let (id, _) = self.who_and_when();
        let beginning = Beginning {
            id,
            at: self.state.now.at,
            guideline: &self.world.bundle.id.hex(),
            pace: if self.state.choices.taps { Pace::Tap } else { Pace::Tempo },
        };
        let Ok((session, cues)) = Session::start(rules, &plan, beginning, &self.state.diary) else { return };
        self.end_doing();
        let what = What::Session(Box::new(session));
        self.state.doing = Some(Doing { what, said: Vec::new(), record: None, used_before: 0 });
        self.say_cues(&cues);
        self.clock();
        self.keep();
        self.effects.push(Effect::Top);
        self.effects.push(Effect::Focus("title"));
    }

    /// Takes a session up where it was left, if it still may be.
    pub(super) fn take_up(&mut self) {
        // What her plan is hangs on her diary, and so does whether a session was stopped.
        if self.state.doing.is_some() || self.state.left_off.is_empty() || self.state.awaits_diary {
            return;
        }
        if self.state.intake.stopped().is_some() {
            self.state.left_off.clear();
            return;
        }
        // Without a plan it waits: there may be one again when something is answered.
        let Some(plan) = care_plan(self.world, &self.state) else { return };
        let token = core::mem::take(&mut self.state.left_off);
        let hash = self.world.bundle.id.hex();
        let (rules, today) = (&self.world.bundle.guideline, self.state.today);
        if let Ok(session) = Session::resume(rules, &plan, &hash, today, &self.state.diary, &token) {
            let what = What::Session(Box::new(session));
            self.state.doing = Some(Doing { what, said: Vec::new(), record: None, used_before: 0 });
            self.clock();
        }
        self.keep();
    }

    /// Takes a timer up where it stands now: what went by while its page was away has gone by. A limit
    /// that passed meanwhile ends it, and that is said.
    pub(super) fn take_up_timer(&mut self) {
        if self.state.doing.is_some() || self.state.timer_left_off.is_empty() || self.state.awaits_diary {
            return;
        }
        let rules = &self.world.bundle.guideline;
        // A diary that is closed or not whole gives no plan either: then it ends, and comes off.
        let plan = care_plan(self.world, &self.state);
        let Some(left) = TimerLeft::parse(&core::mem::take(&mut self.state.timer_left_off)) else { return };
        let away = left.away(self.state.now.clock);
        let begun = plan.as_ref().and_then(|plan| {
            let mut all = plan.measures.iter().chain(&plan.relief);
            let proposal = all.find(|p| rules.activity(p.activity).id == left.activity)?;
            Timer::start(rules, proposal, left.used_before).ok()
        });
        let Some((mut timer, _)) = begun else {
            // Whatever the reason is, what is on the skin must come off.
            if left.is_on {
                let is_late = away > u64::from(left.left) * 1000;
                self.effects.push(Effect::Ring);
                self.time_is_up(if is_late { Says::TimerOverdue } else { Says::TimerEnd });
                self.used_until_now(&left, away);
            }
            return self.keep();
        };
        let before = |timer: &Timer| u64::from(timer.seconds_left().saturating_sub(left.left)) * 1000;
        let cues = if left.is_on {
            // What was said before the page went away is not said again.
            let _ = timer.tick(before(&timer));
            let cues = timer.tick(away);
            if left.is_halted {
                let _ = timer.halt();
            }
            cues
        } else {
            let _ = timer.off();
            timer.tick(before(&timer) + away)
        };
        let what = What::Timer(Box::new(timer));
        self.state.doing =
            Some(Doing { what, said: Vec::new(), record: None, used_before: left.used_before });
        self.taken_off(left.is_on);
        self.went_on(&cues);
        let ended = |cue: &&Cue| matches!(cue.says, Says::TimerOverdue | Says::TimerEnd);
        if let Some(cue) = cues.iter().find(ended) {
            self.time_is_up(cue.says);
        }
        self.clock();
        self.keep();
    }

    /// Writes down a use that no timer counts any more, as far as its limit tells for how long it was.
    fn used_until_now(&mut self, left: &TimerLeft, away: u64) {
        let rules = &self.world.bundle.guideline;
        let Some(activity) = rules.find_activity(&left.activity) else { return };
        let limit = rules.activity(activity).limit.minutes_max.map_or(0, |minutes| u32::from(minutes) * 60);
        let more = u32::try_from(away / 1000).unwrap_or(u32::MAX).min(left.left);
        let seconds = limit.saturating_sub(left.left).saturating_add(more).max(1);
        self.write(Entry::Use(UseRecord { activity: left.activity.clone(), seconds, helped: None }));
    }

    /// Says, and leaves to be read, that what is on the skin must come off.
    fn time_is_up(&mut self, says: Says) {
        let told = self.state.edition(self.world).say(&format!("session-{}", says.id()));
        self.effects.push(Effect::Say(told.clone()));
        self.state.told = told;
    }

    /// Adds to the lines of this visit where she is in a session or a timer. Whether one goes on.
    pub(super) fn place(&self, lines: &mut String) -> bool {
        let doing = self.state.doing.as_ref();
        let session = doing.and_then(|doing| doing.session()?.token());
        let timer = doing.and_then(|doing| match &doing.what {
            What::Timer(timer) => self.timer_left(timer, doing.used_before),
            What::Session(_) => None,
        });
        let goes_on = session.is_some() || timer.is_some();
        // What was not taken up again yet stays where it was.
        let or =
            |left_off: &String| Some(left_off.clone()).filter(|text| doing.is_none() && !text.is_empty());
        if let Some(token) = session.or_else(|| or(&self.state.left_off)) {
            lines.push_str(&format!("doing {token}\n"));
        }
        if let Some(line) = timer.or_else(|| or(&self.state.timer_left_off)) {
            lines.push_str(&format!("timing {line}\n"));
        }
        goes_on
    }

    fn timer_left(&self, timer: &Timer, used_before: u16) -> Option<String> {
        let is_on = timer.phase() == TimerPhase::On;
        let left = TimerLeft {
            activity: self.world.bundle.guideline.activity(timer.activity()).id.clone(),
            used_before,
            is_on,
            is_halted: timer.is_halted(),
            left: timer.seconds_left(),
            clock: self.state.now.clock,
        };
        (is_on || timer.phase() == TimerPhase::Pause).then(|| left.line())
    }

    /// Whether the device keeps the place in a session or a timer as long as it goes on, with the answers
    /// it hangs on: where she asked for it, or a diary has them on the device anyway, for whoever uses it
    /// to read.
    pub(super) fn keeps_place(&self) -> bool {
        let has_open_diary =
            self.state.choices.diary && !self.state.choices.sealed && self.state.sealed == Sealed::No;
        self.state.kept || has_open_diary
    }

    /// Whether a session or a timer waits to be taken up.
    pub(super) fn waits_to_go_on(&self) -> bool {
        !self.state.left_off.is_empty() || !self.state.timer_left_off.is_empty()
    }

    /// What the device kept of a session or a timer is forgotten, unless it still waits to be taken up.
    pub(super) fn forget_meanwhile(&mut self) {
        if self.state.meanwhile && !(self.waits_to_go_on() && self.keeps_place()) {
            self.state.meanwhile = false;
            self.effects.push(Effect::Meanwhile(String::new()));
        }
    }

    /// What she is doing ends when she is no longer cleared for it, by whatever she answered since.
    pub(super) fn still_cleared(&mut self) {
        if self.state.doing.is_none() || care_plan(self.world, &self.state).is_some() {
            return;
        }
        self.end_doing();
        self.effects.push(Effect::Speak(String::new()));
        self.clock();
        self.keep();
    }

    /// What she is doing ends and is written down, before anything else takes its place.
    pub(super) fn end_doing(&mut self) {
        match self.state.doing.take().map(|doing| doing.what) {
            // One that was over before is written already.
            Some(What::Session(mut session)) if !session.is_over() => {
                let _ = session.leave(Skipped::Unsaid);
                self.write_session(&session);
            }
            Some(What::Session(_)) => {}
            Some(What::Timer(timer)) => self.end_use(*timer),
            None => {}
        }
    }

    /// Time went by.
    pub(super) fn tick(&mut self, milliseconds: u64) {
        match self.state.doing.as_mut().map(|doing| &mut doing.what) {
            Some(What::Session(session)) => {
                let cues = session.tick(milliseconds);
                self.went_on(&cues);
            }
            Some(What::Timer(timer)) => {
                let was_on = timer.phase() == TimerPhase::On;
                let cues = timer.tick_by(milliseconds, self.state.now.clock);
                self.taken_off(was_on);
                self.went_on(&cues);
            }
            None => self.effects.push(Effect::Clock(false)),
        }
    }

    fn with_session(&mut self, press: impl FnOnce(&mut Session) -> Vec<Cue>) {
        let Some(Doing { what: What::Session(session), .. }) = &mut self.state.doing else { return };
        let cues = press(session);
        self.went_on(&cues);
        self.clock();
    }

    fn with_timer(&mut self, press: impl FnOnce(&mut Timer) -> Vec<Cue>) {
        let Some(Doing { what: What::Timer(timer), .. }) = &mut self.state.doing else { return };
        let was_on = timer.phase() == TimerPhase::On;
        let cues = press(timer);
        self.taken_off(was_on);
        self.went_on(&cues);
        self.clock();
        self.keep();
    }

    /// A use that has to end is written down; one that was over before is written already.
    fn end_use(&mut self, mut timer: Timer) {
        let was_on = timer.phase() == TimerPhase::On;
        let _ = timer.off();
        if was_on && timer.record().seconds > 0 {
            self.write(Entry::Use(timer.record()));
        }
    }

    /// A use that is over is written down.
    fn taken_off(&mut self, was_on: bool) {
        let Some(Doing { what: What::Timer(timer), .. }) = &self.state.doing else { return };
        if was_on && timer.phase() != TimerPhase::On && timer.record().seconds > 0 {
            let written = self.now(Entry::Use(timer.record()));
            self.state.to_judge = Some(written.id);
            self.write_as(written);
        }
    }

    /// Whether a use that was just over helped. It was written down without that when it was over; now
    /// it is written again with it, and the first one counts no longer. Who cannot say leaves it as it is.
    fn helped(&mut self, with: &str) {
        let Some(first) = self.state.to_judge.take() else { return };
        // What was asked is gone with the answer.
        self.effects.push(Effect::Focus("title"));
        let helped = match with {
            "yes" => true,
            "no" => false,
            _ => return,
        };
        let used = self.state.diary.standing().find_map(|written| match &written.entry {
            Entry::Use(used) if written.id == first => Some((written.at, used.clone())),
            _ => None,
        });
        let Some((at, used)) = used else { return };
        let again = Written { at, ..self.now(Entry::Use(UseRecord { helped: Some(helped), ..used })) };
        let withdrawn = self.now(Entry::Withdrawn(first));
        self.write_all(vec![again, withdrawn]);
        self.done(words::HELPED_NOTED);
    }

    fn went_on(&mut self, cues: &[Cue]) {
        self.say_cues(cues);
        let Some(doing) = &mut self.state.doing else { return };
        match &doing.what {
            What::Session(session) if session.is_over() && doing.record.is_none() => {
                doing.record = Some(session.record());
                let session = session.clone();
                // Before she is asked how it was: she may never come to say.
                self.write_session(&session);
                self.clock();
                self.keep();
                // What was pressed last is gone with the exercise.
                self.effects.push(Effect::Focus("title"));
            }
            What::Session(_) if !cues.is_empty() => self.keep(),
            What::Session(_) => {}
            What::Timer(timer) => {
                let is_news =
                    !cues.is_empty() || !matches!(timer.phase(), TimerPhase::On | TimerPhase::Pause);
                if cues.iter().any(Cue::rings) {
                    self.effects.push(Effect::Ring);
                }
                if is_news {
                    self.clock();
                    self.keep();
                }
            }
        }
    }

    /// What is said is seen, and heard one way or the other: aloud, or by a screen reader.
    fn say_cues(&mut self, cues: &[Cue]) {
        let edition = self.state.edition(self.world);
        let words: Vec<String> = cues.iter().map(|cue| exchange::session::said(edition, *cue)).collect();
        let last = cues.iter().rposition(|cue| cue.says != Says::Count);
        if let (Some(doing), Some(last)) = (&mut self.state.doing, last) {
            // That an exercise is over because it was too hard is not hidden by the next one.
            let is_shown = |(at, cue): &(usize, &Cue)| *at == last || cue.says == Says::TooHard;
            doing.said = cues.iter().enumerate().filter(is_shown).map(|(_, cue)| *cue).collect();
        }
        if cues.is_empty() {
            return;
        }
        if self.state.choices.silent {
            let told: Vec<&str> = cues
                .iter()
                .zip(&words)
                .filter(|(cue, _)| cue.says != Says::Count)
                .map(|(_, text)| text.as_str())
                .collect();
            if !told.is_empty() {
                self.effects.push(Effect::Say(told.join(" ")));
            }
        } else {
            self.effects.push(Effect::Speak(words.join(" ")));
        }
    }

    /// The clock goes as long as something needs it, and so does the screen.
    pub(super) fn clock(&mut self) {
        let doing = self.state.doing.as_ref();
        self.effects.push(Effect::Clock(doing.is_some_and(Doing::needs_clock)));
        self.effects.push(Effect::Awake(doing.is_some_and(Doing::needs_screen)));
    }

    /// One of the ways to stop: no more today, and the questions it opens.
    fn stop(&mut self, way: &str) {
        let rules = &self.world.bundle.guideline;
        let Some(id) = rules.session.as_ref().and_then(|session| session.find_way(way)) else { return };
        let stopped = match self.state.doing.take().map(|doing| doing.what) {
            Some(What::Session(mut session)) if !session.is_over() => {
                let _ = session.stop(rules, id);
                let (id, at) = self.who_and_when();
                session.written(session.record(), id, at)
            }
            Some(What::Timer(timer)) => {
                self.end_use(*timer);
                self.now(stopped_entry(rules, id))
            }
            // Also before it begins, and afterwards: what she did is written by then, and this is of now.
            Some(What::Session(_)) | None => self.now(stopped_entry(rules, id)),
        };
        self.write_as(stopped);
        self.state.intake = self.state.intake.after_stop(rules, way);
        self.state.fuller = false;
        self.effects.push(Effect::Speak(String::new()));
        self.clock();
        self.keep();
        let told = self.state.edition(self.world).say(&format!("way-{way}.do"));
        self.go(Route::Check(None), Address::Push);
        self.effects.push(Effect::Say(told));
    }

    /// Writes a session down as it came out.
    fn write_session(&mut self, session: &Session) {
        let (id, at) = self.who_and_when();
        let written = session.written(session.record(), id, at);
        self.write_as(written);
    }

    /// What she says of a session that is over. It was written down without that when it was over; now it
    /// is written again with it, and the first one counts no longer.
    pub(super) fn session_over(&mut self, fields: &Fields) {
        let Some(Doing { what: What::Session(session), record: Some(record), .. }) = self.state.doing.clone()
        else {
            return;
        };
        self.state.doing = None;
        let pain_after = fields.get("pain").parse().ok().and_then(Score::new);
        let effort = match fields.get("effort") {
            "easy" => Some(Effort::TooEasy),
            "right" => Some(Effort::Right),
            "hard" => Some(Effort::TooHard),
            _ => None,
        };
        if pain_after.is_some() || effort.is_some() {
            let record = SessionRecord { pain_after, effort, ..record };
            let (id, at) = self.who_and_when();
            let first = session.written(record, id, at);
            let withdrawn = self.now(Entry::Withdrawn(first.id));
            self.write_all(vec![Written { id: first.id.again(), ..first }, withdrawn]);
        }
        self.keep();
        if self.hurts_too_much(pain_after, None) {
            return;
        }
        self.go(Route::Diary, Address::Push);
        self.done(words::SESSION_NOTED);
    }

    /// Reads the steps of an activity aloud, for whoever lies in the dark.
    fn read_out(&mut self, id: &str) {
        let edition = self.state.edition(self.world);
        let mut told = vec![edition.say(&format!("activity-{id}.what"))];
        told.extend((1..).map_while(|n| edition.find(&format!("activity-{id}.step-{n}"))).map(str::to_owned));
        self.effects.push(Effect::Speak(told.join(" ")));
    }

    /// Reads out what to do first in the night. It stands on the page, too.
    fn read_first_step(&mut self) {
        if !self.state.night_done || !self.state.speaks_at_night() {
            return;
        }
        let Some(planned) = plan::planned(self.world, &self.state) else { return };
        let first = planned.now().first().map(|item| item.steps.first().unwrap_or(&item.what).clone());
        self.effects.extend(first.map(Effect::Speak));
    }

    fn begin_timer(&mut self, name: &str) {
        let rules = &self.world.bundle.guideline;
        let Some(plan) = care_plan(self.world, &self.state) else { return };
        let Some(proposal) =
            plan.measures.iter().chain(&plan.relief).find(|p| rules.activity(p.activity).id == name)
        else {
            return;
        };
        // What is on goes on; and a page may stand open from before the pause began.
        let is_on = |doing: &Doing| match &doing.what {
            What::Timer(timer) => timer.activity() == proposal.activity && timer.phase() == TimerPhase::On,
            _ => false,
        };
        let has_to_wait =
            || !day_clashes(rules, &self.state.diary, self.state.now.at, proposal.activity).is_empty();
        if self.state.doing.as_ref().is_some_and(is_on) || has_to_wait() {
            return;
        }
        // Without a diary a page that was loaded again knows of an earlier use from the timer alone.
        let before = self.state.doing.as_ref().map_or(0, |doing| match &doing.what {
            What::Timer(timer) if timer.activity() == proposal.activity => {
                doing.used_before.saturating_add(1)
            }
            _ => 0,
        });
        let used_before = plan::uses_today(&self.state, name).max(before);
        let Ok((timer, cues)) = Timer::start(rules, proposal, used_before) else { return };
        self.end_doing();
        let what = What::Timer(Box::new(timer));
        self.state.doing = Some(Doing { what, said: Vec::new(), record: None, used_before });
        self.say_cues(&cues);
        self.clock();
        self.keep();
    }

    /// Keeps an entry of this moment.
    pub(super) fn write(&mut self, entry: Entry) {
        let written = self.now(entry);
        self.write_as(written);
    }

    /// An entry of this moment.
    pub(super) fn now(&mut self, entry: Entry) -> Written {
        let (id, at) = self.who_and_when();
        Written { id, at, entry }
    }

    /// Who and when an entry of this moment is.
    fn who_and_when(&mut self) -> (EntryId, Moment) {
        let id = EntryId(self.state.now.chance);
        // One event may write more than one entry, and each has an id of its own.
        if let Some(first) = self.state.now.chance.first_mut() {
            *first = first.wrapping_add(1);
        }
        (id, self.state.diary.next(self.state.now.at))
    }
}

/// A stop without a session counts as a stop all the same.
fn stopped_entry(rules: &guideline::Guideline, way: WayId) -> Entry {
    let ways = rules.session.as_ref().map(|session| session.ways.as_slice()).unwrap_or_default();
    let name = ways.get(way.index()).map(|way| way.id.clone());
    Entry::Session(SessionRecord { stopped_by: name, ..SessionRecord::default() })
}

fn skipped(with: &str) -> Skipped {
    match with {
        "pain" => Skipped::Pain,
        "tired" => Skipped::Tired,
        "no-time" => Skipped::NoTime,
        "unsafe" => Skipped::Unsafe,
        "bored" => Skipped::Bored,
        _ => Skipped::Unsaid,
    }
}

impl Turning<'_> {
    /// The page of a night, answered: what is ticked is yes, and all else that stood there is no.
    pub(super) fn night(&mut self, fields: &Fields) {
        let rules = &self.world.bundle.guideline;
        let Route::Night(of) = &self.state.route else { return };
        let Some(night) = rules.session.as_ref().and_then(|s| s.nights.iter().find(|n| n.id == *of)) else {
            return;
        };
        let fresh = self.state.intake.on_another_day(rules, self.state.today);
        let asked = fresh.night_questions(rules, night);
        let yes: Vec<_> =
            asked.iter().copied().filter(|f| fields.has("yes", &rules.feature(*f).id)).collect();
        // "One of these" with nothing ticked is not "none of these".
        if fields.names("some") && yes.is_empty() {
            let text = self.state.words().say(words::NIGHT_WRONG).to_owned();
            self.state.fields = fields.clone();
            return self.wrong("", text);
        }
        // Also one that was told while this page was of yesterday.
        let here = self.state.intake.stopped().filter(|_| !self.state.is_stale());
        let told = self.state.diary.stop_to_answer();
        let told = told.filter(|_| self.state.diary.stopped_on(self.state.today).is_some());
        let stopped = here.or(told).map(str::to_owned);
        if self.state.is_stale() && here.is_none() && stopped.is_some() {
            self.act("again", "");
            return;
        }
        // What she answered today and is urgent stands; these questions are fewer than those it came from.
        let answered = care::assess(rules, self.state.intake.case(rules));
        if stopped.is_none() && !self.state.is_stale() && !answered.at_least().leaves_room_for_a_plan() {
            let more: Vec<_> = yes.iter().map(|feature| (*feature, Answer::Yes)).collect();
            self.take_in(&more, String::new(), Vec::new());
            self.state.answered = true;
            self.keep();
            return self.go(Route::Result, Address::Push);
        }
        self.state.intake = match stopped {
            // A stop is answered in its own questions, not in these.
            Some(_) => return self.go(Route::Check(None), Address::Push),
            None => fresh.night_answered(rules, night, &yes, &[]),
        };
        self.state.answered = true;
        self.keep();
        if yes.is_empty() {
            self.state.night_done = true;
            self.state.fields = Fields::default();
            self.state.wrong = None;
            self.effects.push(Effect::Top);
            self.effects.push(Effect::Focus("title"));
            self.read_first_step();
        } else {
            // What is urgent is said first; the rest of the questions is one tap further.
            let found = care::assess(rules, self.state.intake.case(rules)).at_least();
            let to = if found.leaves_room_for_a_plan() { Route::Check(None) } else { Route::Result };
            self.go(to, Address::Push);
        }
    }
}
