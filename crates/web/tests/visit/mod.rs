//! Someone at the app, without a browser: events in, state and page out.
#![allow(dead_code, reason = "each test program uses its own part of it")]

#[path = "../../../exchange/tests/real/mod.rs"]
pub(crate) mod real;

use std::cell::Cell;

use care::Moment;
use clinical::Date;
use web::event::Now;
use web::update::update;
use web::{Effect, Event, Route, State, World, view};

pub(crate) fn day() -> Date {
    "2031-04-12".parse().unwrap()
}

/// Later than whatever this test did before, for all of its visits: what comes later counts.
fn a_moment_later() -> Now {
    thread_local!(static SENT: Cell<u16> = const { Cell::new(0) });
    let sent = SENT.get();
    SENT.set(sent.saturating_add(1));
    let [high, low] = sent.to_be_bytes();
    let mut chance = [0; 16];
    chance[..2].copy_from_slice(&[high, low]);
    Now { at: Moment { day: day(), minute: (sent / 16).min(1439) }, chance, clock: 0 }
}

/// Someone at the app.
pub(crate) struct Visit {
    pub(crate) world: World,
    pub(crate) state: State,
    pub(crate) effects: Vec<Effect>,
}

impl Visit {
    pub(crate) fn new(to: &str) -> Self {
        let world = World { bundle: real::bundle().clone(), figures: None };
        let state = State::new(&world, day());
        let mut visit = Self { world, state, effects: Vec::new() };
        visit.send("start", &format!("to={to}&zone=Europe%2FLondon"));
        visit
    }

    pub(crate) fn send(&mut self, kind: &str, text: &str) {
        let (event, now) = Event::parse(kind, text);
        let (state, effects) = update(&self.world, self.state.clone(), event, now.or(Some(a_moment_later())));
        self.state = state;
        self.effects = effects;
    }

    pub(crate) fn form(&mut self, form: &str, fields: &str) {
        let fields: String = form_urlencoded::byte_serialize(fields.as_bytes()).collect();
        self.send("form", &format!("form={form}&fields={fields}"));
    }

    pub(crate) fn page(&self) -> String {
        view::page(&self.world, &self.state)
    }
}

/// Answers everything like someone at 31+3 with an ordinary backache, until there is a result or a
/// plan, and gives how many screens that took.
pub(crate) fn walk(visit: &mut Visit) -> usize {
    for n in 0..60 {
        let Route::Check(Some(_)) = visit.state.route else { return n };
        walk_one(visit);
    }
    panic!("it does not end");
}

/// Answers one screen like her.
pub(crate) fn walk_one(visit: &mut Visit) {
    {
        let page = visit.page();
        if page.contains("data-form=\"confirm\"") {
            visit.form("confirm", "answer=no");
        } else if page.contains("data-form=\"dating\"") {
            visit.form("dating", "way=week&weeks=31&days=3");
        } else if page.contains("data-form=\"note\"") {
            visit.form("note", "note=");
        } else if page.contains("name=\"way\"") {
            visit.form("answers", "a-pregnancy=pregnant&a-private-now=no&way=week&weeks=31&days=3");
        } else if page.contains("name=\"a-pregnancy\"") {
            visit.form("answers", "a-pregnancy=pregnant&a-private-now=no");
        } else if page.contains("name=\"a-private-now\"") {
            visit.form("answers", "a-private-now=no");
        } else if page.contains("name=\"a-pain-now\"") {
            visit.form("answers", "a-pain-now=3&a-pain-worst=5&a-pain-days=4");
        } else if page.contains("value=\"low-back\"") {
            visit.form("answers", "yes=low-back");
        } else if page.contains("value=\"mechanical-back-pain-only\"") {
            let with_note = page.contains("name=\"note\"");
            let note = if with_note { "&note=" } else { "" };
            visit.form("answers", &format!("yes=mechanical-back-pain-only{note}"));
        } else {
            visit.form("answers", "none=1");
        }
        assert_eq!(visit.state.wrong, None, "{page}");
    }
}

/// Someone in that week who has said yes to this danger sign and to no other, at her result.
pub(crate) fn with_sign(week: u16, sign: &str) -> Visit {
    let mut visit = Visit::new("/check");
    visit.form("answers", &format!("a-pregnancy=pregnant&a-private-now=no&way=week&weeks={week}&days=0"));
    while let Route::Check(_) = visit.state.route {
        if visit.page().contains(&format!("value=\"{sign}\"")) {
            visit.form("answers", &format!("yes={sign}"));
        } else {
            walk_one(&mut visit);
        }
    }
    visit
}

/// Someone with a plan.
pub(crate) fn with_plan() -> Visit {
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    visit.send("go", "to=/plan");
    assert!(visit.page().contains("class=\"card item\""));
    visit
}

/// Someone who is doing her session.
pub(crate) fn in_session() -> Visit {
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    visit.send("go", "to=/session");
    visit.send("do", "what=session-start&with=");
    assert!(visit.page().contains("data-do=\"session-rep\""), "{}", visit.page());
    visit
}

impl Visit {
    /// The records that went to the device with the last event.
    pub(crate) fn written(&self) -> Vec<String> {
        let record = |effect: &Effect| match effect {
            Effect::Write(_, record) => Some(record.clone()),
            _ => None,
        };
        self.effects.iter().filter_map(record).collect()
    }

    /// The device says that it has kept all of them.
    pub(crate) fn all_kept(&mut self) {
        let names: Vec<String> = self
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Write(name, _) => Some(name.clone()),
                _ => None,
            })
            .collect();
        self.send("written", &format!("names={}", names.join("+")));
    }
}

/// A text as a field of an event.
pub(crate) fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// An entry so many days before the day of the tests, in the morning.
pub(crate) fn days_ago(days: i32, entry: care::Entry) -> care::Written {
    thread_local!(static MADE: Cell<u8> = const { Cell::new(0) });
    MADE.set(MADE.get().wrapping_add(1));
    let id = care::EntryId([MADE.get(), 255, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    care::Written { id, at: Moment { day: day().plus_days(-days), minute: 480 }, entry }
}

/// A day with this pain, and no bad morning.
pub(crate) fn a_day(pain: u8, flare: bool) -> care::Entry {
    care::Entry::Day(care::DayEntry {
        pain_now: clinical::Score::new(pain),
        worse_this_morning: Some(false),
        flare: Some(flare),
        ..care::DayEntry::default()
    })
}

impl Visit {
    /// The device hands over these entries.
    pub(crate) fn with_diary(mut self, entries: &[care::Written]) -> Self {
        let record = |written| String::from_utf8(store::record(written)).unwrap();
        let records: Vec<String> = entries.iter().map(record).collect();
        self.send("diary", &format!("records={}", encoded(&records.join("\n"))));
        self
    }
}
