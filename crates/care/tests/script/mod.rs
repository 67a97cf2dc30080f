//! Diaries written day by day.

#![allow(dead_code, reason = "each test file writes its own part of a diary")]

use care::{
    Choice, DayEntry, Diary, Effort, Entry, EntryId, Function, Heard, ItemRecord, Moment, Offered,
    SessionRecord, UseRecord, Written,
};
use clinical::{Date, Score};

/// A diary that begins on a day.
#[derive(Clone)]
pub(crate) struct Script {
    start: Date,
    entries: Vec<Written>,
}

/// The first day of those diaries that begin on no day in particular.
pub(crate) fn start() -> Date {
    Date::from_ymd(2031, 1, 6).unwrap()
}

pub(crate) fn score(n: u8) -> Option<Score> {
    Score::new(n)
}

impl Script {
    pub(crate) fn from(start: Date) -> Self {
        Self { start, entries: Vec::new() }
    }

    pub(crate) fn day(&self, day: i32) -> Date {
        self.start.plus_days(day)
    }

    pub(crate) fn write(&mut self, day: i32, minute: u16, entry: Entry) -> EntryId {
        let mut id = [0; 16];
        id[..4].copy_from_slice(&u32::try_from(self.entries.len()).unwrap().to_be_bytes());
        // Two scripts with another start share no entry.
        let origin = self.start.days_since(Date::from_ymd(2000, 1, 1).unwrap());
        id[4..8].copy_from_slice(&origin.to_be_bytes());
        let at = Moment { day: self.day(day), minute };
        self.entries.push(Written { id: EntryId(id), at, entry });
        EntryId(id)
    }

    pub(crate) fn check(&mut self, day: i32, disposition: &str) {
        let disposition = disposition.to_owned();
        self.write(
            day,
            400,
            Entry::Checked { answers: String::new(), disposition, guideline: String::new() },
        );
    }

    /// An ordinary day: pain now, and a good morning.
    pub(crate) fn pain(&mut self, day: i32, pain: u8) {
        let entry =
            DayEntry { pain_now: score(pain), worse_this_morning: Some(false), ..DayEntry::default() };
        self.write(day, 480, Entry::Day(entry));
    }

    pub(crate) fn morning(&mut self, day: i32, pain: u8, worse: bool, flare: bool) {
        let entry = DayEntry {
            pain_now: score(pain),
            worse_this_morning: Some(worse),
            flare: Some(flare),
            ..DayEntry::default()
        };
        self.write(day, 480, Entry::Day(entry));
    }

    pub(crate) fn function(&mut self, day: i32, scores: &[(&str, u8)], mood_low: bool) {
        let functions = scores
            .iter()
            .map(|(name, n)| Function { name: (*name).to_owned(), score: score(*n).unwrap() })
            .collect();
        let entry = DayEntry { functions, mood_low: Some(mood_low), ..DayEntry::default() };
        self.write(day, 500, Entry::Day(entry));
    }

    pub(crate) fn heard(&mut self, day: i32, sign: &str, answer: Option<bool>) {
        let signs = vec![Heard { feature: sign.to_owned(), answer }];
        self.write(day, 510, Entry::Day(DayEntry { signs, ..DayEntry::default() }));
    }

    /// A whole session of these exercises.
    pub(crate) fn session(&mut self, day: i32, activities: &[&str], effort: Option<Effort>) {
        let items = activities.iter().map(|activity| ItemRecord {
            activity: (*activity).to_owned(),
            level: 1,
            planned: 10,
            done: 10,
            skipped: None,
            effort,
        });
        let session = SessionRecord { seconds: 600, items: items.collect(), ..SessionRecord::default() };
        self.write(day, 600, Entry::Session(session));
    }

    pub(crate) fn used(&mut self, day: i32, minute: u16, activity: &str, helped: Option<bool>) {
        let used = UseRecord { activity: activity.to_owned(), seconds: 900, helped };
        self.write(day, minute, Entry::Use(used));
    }

    pub(crate) fn choose(&mut self, day: i32, offered: Offered, taken: bool) {
        let rule = "adaptation.test".to_owned();
        self.write(day, 700, Entry::Choice(Choice { offered, rule, taken }));
    }

    pub(crate) fn diary(&self) -> Diary {
        Diary::of(self.entries.clone())
    }
}
