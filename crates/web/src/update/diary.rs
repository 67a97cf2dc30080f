//! What she writes down, and what the device keeps of it.

use std::collections::BTreeSet;

use care::{Barrier, DayEntry, Diary, Entry, EntryId, Written};

use super::{Address, Turning};
use crate::effect::Effect;
use crate::event::Fields;
use crate::route::Route;
use crate::screen::trend;
use crate::state::Sealed;
use crate::words;

// Without it the checks of a diary would be there, and nothing in them.
const _: () = assert!(exchange::case_file::READS_TOML);

/// The largest backup that is taken in, in bytes: some seconds of a phone's time.
const FILE_BYTES_MAX: usize = 8_000_000;

impl Turning<'_> {
    /// The entries the device keeps. Whatever cannot be read is set aside as it is.
    pub(super) fn read_diary(&mut self, records: &str, sealed: bool) {
        let mut entries = Vec::new();
        let mut set_aside = Vec::new();
        for line in records.lines().filter(|line| !line.trim().is_empty()) {
            match store::read_record(line.as_bytes()) {
                Ok(written) => entries.push(written),
                Err(_) => set_aside.push(line.to_owned()),
            }
        }
        let known = core::mem::take(&mut self.state.diary);
        self.state.diary = known.union(Diary::of(entries));
        self.state.set_aside = set_aside;
        self.state.unread = false;
        self.state.awaits_diary = false;
        // She asked for it, in another tab or before a browser ended that had not noted it yet.
        if !self.state.choices.diary && (sealed || !records.trim().is_empty()) {
            self.state.choices.diary = true;
            self.keep_choices();
        }
        self.stopped_elsewhere();
        self.signs_elsewhere();
        if self.state.route == Route::Session {
            self.take_up();
        }
        self.opened(sealed);
    }

    /// What the device keeps cannot be read: there may be a stop of today in it.
    pub(super) fn diary_refused(&mut self) {
        self.state.working = None;
        self.state.unread = true;
        self.state.awaits_diary = false;
        // A passphrase opens nothing that cannot be read. Whether one is wanted is known again once it can.
        if self.state.sealed == Sealed::Closed {
            self.state.sealed = Sealed::No;
        }
    }

    /// What was written in another open tab and holds a plan back. Where no diary keeps it there, it is
    /// kept in this page alone, too.
    pub(super) fn heard(&mut self, record: &str) {
        let Ok(written) = store::read_record(record.as_bytes()) else { return };
        if written.at.day == self.state.today && self.holds_back(&written) {
            let diary = core::mem::take(&mut self.state.diary);
            self.state.diary = diary.with(written);
            self.stopped_elsewhere();
            self.signs_elsewhere();
        }
    }

    /// A stop of today in another tab, which no check has answered since, is a stop here too.
    pub(super) fn stopped_elsewhere(&mut self) {
        let diary = &self.state.diary;
        let open = diary.stop_to_answer().filter(|_| diary.stopped_on(self.state.today).is_some());
        if let Some(way) = open
            && self.state.intake.stopped().is_none()
            && !self.state.is_stale()
        {
            let rules = &self.world.bundle.guideline;
            self.state.intake = self.state.intake.after_stop(rules, way);
            self.keep();
        }
    }

    /// These entries are on the device, and what waited for that is said.
    pub(super) fn written(&mut self, names: &str) {
        let names: BTreeSet<&str> = names.split(' ').collect();
        self.state.unsaved.retain(|written| !names.contains(hex(&store::name(written).0).as_str()));
        if self.state.unsaved.is_empty() {
            self.state.refused = false;
            if self.state.working == Some(words::DIARY_TAKING_IN) {
                self.state.working = None;
            }
            match self.state.after_write.take() {
                Some(text) => self.tell(text),
                None => self.notice(words::DIARY_SAVED),
            }
        }
    }

    /// An entry is not on the device. It stays on this page, and can be tried again.
    pub(super) fn write_refused(&mut self) {
        self.state.refused = true;
        self.state.working = None;
        self.state.after_write = None;
        self.notice(words::DIARY_NOT_SAVED);
    }

    /// Says that something is done: at once where nothing is kept, else when the device has kept it.
    pub(super) fn done(&mut self, word: words::Word) {
        if self.state.choices.diary {
            self.state.after_write = Some(self.state.words().say(word).to_owned());
        } else {
            self.notice(word);
        }
    }

    /// Keeps entries: on the device if she wants a diary, else in this page alone.
    pub(super) fn write_all(&mut self, entries: Vec<Written>) {
        // Whatever is kept and whatever is not, what holds a plan back counts in every open tab.
        for written in &entries {
            if written.at.day == self.state.today && self.holds_back(written) {
                self.effects.push(Effect::Tell(record(written)));
            }
        }
        if self.state.choices.diary {
            for written in &entries {
                self.send_to_device(written);
            }
            let unsaved = [core::mem::take(&mut self.state.unsaved), entries.clone()].concat();
            self.state.unsaved = Diary::of(unsaved).entries().to_vec();
        }
        let diary = core::mem::take(&mut self.state.diary);
        self.state.diary = diary.union(Diary::of(entries));
    }

    /// Keeps one.
    pub(super) fn write_as(&mut self, written: Written) {
        self.write_all(vec![written]);
    }

    /// Whatever the device has not kept yet is given to it again.
    pub(super) fn write_again(&mut self) {
        for written in self.state.unsaved.clone() {
            self.send_to_device(&written);
        }
    }

    /// What is under a passphrase that was not given waits until it is.
    fn send_to_device(&mut self, written: &Written) {
        if self.state.sealed != Sealed::Closed {
            self.effects.push(Effect::Write(hex(&store::name(written).0), record(written)));
        }
    }

    /// A button of the diary.
    pub(super) fn in_diary(&mut self, what: &str, with: &str) {
        match what {
            "diary-on" => {
                self.state.choices.diary = true;
                self.keep_choices();
                // What this page knows already is kept with the rest.
                self.write_all(self.state.diary.entries().to_vec());
                // So is the check of today, as it stands with whatever was answered since.
                if self.state.unkept && self.next_open() == Route::Result {
                    self.state.answered = true;
                    self.checked();
                }
                self.effects.push(Effect::Read);
                self.keep();
                self.notice(words::DIARY_ON_DONE);
            }
            "diary-withdraw" => {
                if let Some(id) = id_of(with) {
                    self.write(Entry::Withdrawn(id));
                    self.done(words::DIARY_WITHDRAWN);
                }
            }
            "diary-morning" => self.morning(with == "yes"),
            "diary-retry" => self.write_again(),
            "diary-close" => {
                self.end_doing();
                self.clock();
                self.effects.push(Effect::CloseDiary);
                self.diary_closed();
            }
            super::seal::BARE => self.bare(),
            "diary-earlier" => self.state.earlier += 1,
            "diary-private" => self.state.with_private = true,
            "diary-take" => self.choose(with, true),
            "diary-decline" => self.choose(with, false),
            "diary-undo" => self.undo(with),
            "diary-save" => {
                let file = self.backup();
                let name = format!("carrywell-{}.json", self.state.today);
                self.effects.push(Effect::Save(name, file));
            }
            "diary-settings" => {
                if let Some(offered) = self.state.offered.take().filter(|_| with == "yes") {
                    self.state.choices = offered;
                    self.keep_choices();
                    self.effects.push(Effect::Look(self.state.look()));
                    self.notice(words::SETTINGS_SAVED);
                }
                self.effects.push(Effect::Focus("title"));
            }
            // Until this page is loaded again: what cannot be read stays where it is.
            "diary-without" => {
                self.state.set_aside = Vec::new();
                self.state.unread = false;
                self.effects.push(Effect::Focus("title"));
            }
            "diary-again" => self.effects.push(Effect::Read),
            "diary-rescue" if self.state.unread => {
                self.effects.push(Effect::Rescue(format!("carrywell-diary-{}.txt", self.state.today)));
            }
            "diary-rescue" => {
                let name = format!("carrywell-set-aside-{}.txt", self.state.today);
                self.effects.push(Effect::Save(name, self.state.set_aside.join("\n")));
            }
            _ => {}
        }
    }

    /// One of the changes that are offered now, taken or not.
    fn choose(&mut self, at: &str, taken: bool) {
        let offers = trend::offered(self.world, &self.state);
        let chosen = at.parse().ok().and_then(|at: usize| offers.get(at)?.choice(taken));
        let Some(choice) = chosen else { return };
        self.write(Entry::Choice(choice));
        self.done(if taken { words::REVIEW_DONE } else { words::REVIEW_LEFT });
    }

    /// What got in the way of the plan, where that is asked.
    pub(super) fn barrier(&mut self, fields: &Fields) {
        let offers = trend::offered(self.world, &self.state);
        let asked = trend::asked(self.world, &self.state, &offers);
        let said = Barrier::find(fields.get("barrier")).filter(|_| asked.is_some());
        let Some(barrier) = said else { return };
        self.write(Entry::Barrier(barrier));
        // The button she pressed is folded away.
        self.effects.push(Effect::Focus("said"));
        self.done(words::REVIEW_BARRIER_DONE);
    }

    /// A change she took, which is still so, counts no longer.
    fn undo(&mut self, at: &str) {
        let state = &self.state;
        let changed = share::review::changed(state.edition(self.world), &state.diary, state.today);
        let Some((_, offered, _)) = at.parse().ok().and_then(|at: usize| changed.get(at)) else { return };
        // It may have been taken twice. One that is over stays: an old flare still keeps lower what it lowered.
        let in_force = state.diary.in_force(&self.world.bundle.guideline, state.today);
        let is_it = |written: &&Written| match &written.entry {
            Entry::Choice(choice) => choice.offered == **offered && in_force.contains(&(written.at, choice)),
            _ => false,
        };
        let all: Vec<_> = state.diary.standing().filter(is_it).map(|written| written.id).collect();
        for id in all {
            self.write(Entry::Withdrawn(id));
        }
        self.done(words::REVIEW_UNDONE);
    }

    /// What came of a check that is done, once for the same answers. The same answers given again settle
    /// what was written in between; those of an earlier page settle nothing.
    pub(super) fn checked(&mut self) {
        let rules = &self.world.bundle.guideline;
        let has_answers = self.state.answered && !self.state.intake.turns().is_empty();
        if self.state.is_stale() || !has_answers {
            return;
        }
        self.state.unkept = false;
        if !self.state.choices.diary {
            return self.tell_if_urgent();
        }
        let answers = self.state.intake.file_text(rules);
        let of_today = self.state.diary.standing().filter(|w| w.at.day == self.state.today);
        let last = of_today.rev().find_map(|w| match &w.entry {
            Entry::Checked { answers, .. } => Some(Some(answers)),
            Entry::Day(day) if self.points_to_a_sign(day) => Some(None),
            Entry::Session(session) if session.stopped_by.is_some() => Some(None),
            _ => None,
        });
        self.state.answered = false;
        if last.flatten() == Some(&answers) {
            return;
        }
        let assessment = care::assess(rules, self.state.intake.case(rules));
        let disposition = exchange::diary::came_of(&assessment);
        let guideline = self.world.bundle.id.hex();
        let written = self.now(Entry::Checked { answers, disposition, guideline });
        // These answers are its own, also after the page was loaded again.
        self.state.taken.insert(written.id);
        self.write_as(written);
        self.keep();
    }

    /// Without a diary nothing of a check is written down; that it came out urgent is told to other tabs,
    /// without the answers.
    fn tell_if_urgent(&mut self) {
        self.state.answered = false;
        self.state.unkept = true;
        let rules = &self.world.bundle.guideline;
        let found = care::assess(rules, self.state.intake.case(rules)).act_on();
        let (disposition, guideline) = (found.to_string(), self.world.bundle.id.hex());
        let written = self.now(Entry::Checked { answers: String::new(), disposition, guideline });
        if self.holds_back(&written) {
            self.effects.push(Effect::Tell(record(&written)));
        }
    }

    /// What she wants to ask, a line each.
    pub(super) fn questions(&mut self, fields: &Fields) {
        let lines = fields.get("questions").lines().map(str::trim).filter(|line| !line.is_empty());
        self.state.questions = lines.map(str::to_owned).collect();
        self.keep();
        self.notice(words::SETTINGS_SAVED);
    }

    /// Everything in one file: the diary, and what the app is set to.
    pub(super) fn backup(&self) -> String {
        let file = store::write_with(&self.state.diary, &self.state.choices.settings(), self.state.today);
        String::from_utf8(file).unwrap_or_default()
    }

    /// She chose a file. One that is larger than a page can take in is refused before it is read.
    pub(super) fn file_chosen(&mut self, bytes: usize) {
        if bytes > FILE_BYTES_MAX {
            let megabytes = |bytes: usize| bytes.div_ceil(1_000_000).to_string();
            let sizes = [("size", &*megabytes(bytes)), ("most", &*megabytes(FILE_BYTES_MAX))];
            return self.tell(self.state.words().fill(words::DIARY_FILE_TOO_LARGE, &sizes));
        }
        self.state.told = String::new();
        self.state.working = Some(words::DIARY_TAKING_IN);
        self.effects.push(Effect::Say(self.state.words().say(words::DIARY_TAKING_IN).to_owned()));
        self.effects.push(Effect::ReadFile);
    }

    /// A backup she chose: what is in it and not here yet is taken in.
    pub(super) fn import(&mut self, text: &str) {
        self.state.working = None;
        self.state.sealed_file = false;
        match store::read(text.as_bytes()) {
            Ok(opened) => {
                let known = &self.state.diary;
                let new: Vec<_> =
                    opened.diary.entries().iter().filter(|w| !known.holds(w)).cloned().collect();
                let n = new.len();
                let choices = &self.state.choices;
                let theirs = choices.with(&self.world.bundle.guideline, &opened.settings);
                self.state.offered = (theirs != *choices).then_some(theirs);
                self.write_all(new);
                self.stopped_elsewhere();
                self.signs_elsewhere();
                let mut text = self.state.words().count(words::DIARY_IMPORTED, n);
                // What could not be read is still in the file, and she is told.
                let n_aside = opened.set_aside.len();
                if n_aside > 0 {
                    text = format!("{text} {}.", self.state.words().count(words::DIARY_ASIDE, n_aside));
                }
                if self.state.unsaved.is_empty() {
                    self.tell(text);
                } else {
                    self.state.working = Some(words::DIARY_TAKING_IN);
                    self.state.after_write = Some(text);
                }
            }
            Err(error) => self.tell(format!("{error}. {}", error.help())),
        }
    }

    /// Says a text once.
    fn tell(&mut self, text: String) {
        self.effects.push(Effect::Say(text.clone()));
        self.state.told = text;
    }

    /// How the morning after a session is.
    fn morning(&mut self, is_worse: bool) {
        if crate::screen::morning::session_before(&self.state).is_none() {
            return;
        }
        self.write(Entry::Day(DayEntry { worse_this_morning: Some(is_worse), ..DayEntry::default() }));
        // What follows from a worse one stands with the trend.
        if is_worse {
            self.go(Route::Trend, Address::Push);
        }
        self.done(words::MORNING_DONE);
    }
}

/// An entry as a line.
fn record(written: &Written) -> String {
    String::from_utf8(store::record(written)).unwrap_or_default()
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn id_of(text: &str) -> Option<EntryId> {
    let mut id = [0; 16];
    for (at, byte) in id.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(EntryId(id))
}
