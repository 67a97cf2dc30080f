//! What is known: where she is, what she has answered, and what the browser has told us.

mod doing;
#[cfg(feature = "after-check")]
mod settings;
mod worked;

use bundle::{Bundle, Figures};
use care::{Diary, Written};
use clinical::Date;
#[cfg(feature = "after-check")]
use exchange::intake::answers;
use exchange::intake::{Intake, Question, Step, Turn};
use exchange::{Edition, Number, Occasion};
#[cfg(feature = "after-check")]
use guideline::FeatureId;
use guideline::Pick;

#[cfg(feature = "after-check")]
use crate::certificate::Certificate;
use crate::event::{Fields, Now};
use crate::route::Route;
use crate::words::{Word, Words};

#[cfg(feature = "after-check")]
pub(crate) use doing::TimerLeft;
pub use doing::{Doing, What};
use worked::Worked;

/// What does not change while the app runs.
#[derive(Debug)]
pub struct World {
    /// The guideline, with its texts.
    pub bundle: Bundle,
    /// The drawn movements, when they have arrived.
    pub figures: Option<Figures>,
}

/// Everything else.
#[derive(Clone, Debug)]
pub struct State {
    /// The day it is on the device.
    pub today: Date,
    /// The minute of the day, and chance for what is written now.
    pub now: Now,
    /// Where she is.
    pub route: Route,
    /// Whether the page was made by the running program; static pages are not.
    pub running: bool,
    /// Her answers.
    pub intake: Intake,
    /// The step that follows from them, once it was asked for.
    worked: Worked,
    /// Whether one answer is being changed, rather than the next one given.
    pub changing: bool,
    /// Whether she is asked what could bring more into her plan.
    pub fuller: bool,
    /// The form she is in, as it stands.
    pub fields: Fields,
    /// What is wrong with it, if something is.
    pub wrong: Option<Wrong>,
    /// What she is searching for.
    pub asked: String,
    /// Place, numbers, look, and what fits her.
    pub choices: Choices,
    /// The time zone of the device, from which the place is guessed.
    pub(crate) zone: String,
    /// Whether her answers are kept on the device because she asked.
    pub kept: bool,
    /// The day of answers that were kept and are not from today.
    pub kept_from: Option<Date>,
    /// Whether the browser keeps nothing for us.
    pub storage_off: bool,
    /// Whether it keeps the app for use without a network; none before we know.
    pub offline: Option<bool>,
    /// Whether a newer version waits.
    pub update_ready: bool,
    /// Requests made since the app was put on the device.
    pub requests: Option<u32>,
    /// Whether a check answered on this page came to its result while there was no diary to keep it.
    #[cfg(feature = "after-check")]
    pub(crate) unkept: bool,
    /// Whether she has answered something on this page that the diary does not have as a check yet.
    #[cfg(feature = "after-check")]
    pub(crate) answered: bool,
    /// The use of a measure, just over, of which she has not said yet whether it helped.
    #[cfg(feature = "after-check")]
    pub(crate) to_judge: Option<care::EntryId>,
    /// What she is doing, exercise by exercise or by the clock.
    pub doing: Option<Doing>,
    /// Where a session was left that is not yet taken up again.
    pub left_off: String,
    /// The same of a timer.
    #[cfg(feature = "after-check")]
    pub(crate) timer_left_off: String,
    /// Whether the device keeps that place until it is over.
    pub(crate) meanwhile: bool,
    /// Whether the diary on the device has been asked for and has not answered yet.
    #[cfg(feature = "after-check")]
    pub(crate) awaits_diary: bool,
    /// What she wrote down; without a diary on the device, only what this page knows.
    pub diary: Diary,
    /// Entries that could not be read, as they are.
    pub set_aside: Vec<String>,
    /// Whether the diary on the device could not be read at all.
    pub unread: bool,
    /// Entries the device has not kept yet.
    pub unsaved: Vec<Written>,
    /// Whether it has refused to keep one of them.
    pub refused: bool,
    /// What is said as soon as the device has kept what was written.
    pub(crate) after_write: Option<String>,
    /// Whether another tab told of a stop, which only the whole program can read.
    #[cfg(not(feature = "after-check"))]
    pub(crate) stop_heard: bool,
    /// Whether the diary on the device is under a passphrase.
    pub sealed: Sealed,
    /// Whether a sealed backup was chosen and waits for its passphrase.
    pub sealed_file: bool,
    /// What takes a while and goes on.
    pub(crate) working: Option<Word>,
    /// The form, or the button, with which she asked for it.
    #[cfg(feature = "after-check")]
    pub(crate) asked_with: String,
    /// What was proved about the guideline, if that has arrived.
    #[cfg(feature = "after-check")]
    pub certificate: Option<Certificate>,
    /// Whether the page is dark because it is night, whatever she chose.
    pub(crate) dark: bool,
    /// What she wants to ask at her visit.
    pub(crate) questions: Vec<String>,
    /// Whether the titles in the calendar file say nothing of what it is about.
    #[cfg(feature = "after-check")]
    pub(crate) discreet: bool,
    /// Her choices with the settings of a backup she opened, until she says whether to use them.
    #[cfg(feature = "after-check")]
    pub(crate) offered: Option<Choices>,
    /// What of her plan stands on the note for her employer; kept nowhere.
    #[cfg(feature = "after-check")]
    pub(crate) asks: share::card::Asks,
    /// Her own appointments, for the calendar file; kept nowhere.
    #[cfg(feature = "after-check")]
    pub(crate) appointments: Vec<share::appointment::Appointment>,
    /// Entries of a day with a danger sign that her answers have in them already.
    #[cfg(feature = "after-check")]
    pub(crate) taken: std::collections::BTreeSet<care::EntryId>,
    /// Whether what she answered in private may stand on the page she hands over.
    pub(crate) with_private: bool,
    /// How many times she asked for earlier entries of her diary.
    #[cfg(feature = "after-check")]
    pub(crate) earlier: usize,
    /// Whether the danger signs of the night are answered.
    pub(crate) night_done: bool,
    /// Whether help in the night is read out by itself, once she has said so for this visit.
    pub(crate) night_voice: Option<bool>,
    /// What came of a file she opened, to be said once.
    pub(crate) told: String,
    /// What was just done, to be said once.
    pub(crate) notice: Option<Word>,
}

/// Something that makes no sense in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field; empty for the form as a whole.
    pub field: String,
    /// What is wrong, and what to do.
    pub text: String,
}

/// Whether the diary on the device is under a passphrase.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sealed {
    /// Whoever uses the browser can read it.
    #[default]
    No,
    /// It is, and was not opened here.
    Closed,
    /// It is, and this page has opened it.
    Open,
}

/// What she has chosen for the app. It is kept, because it says nothing about her body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The place whose numbers are shown; empty for the guideline's own default.
    pub region: String,
    /// The number of her maternity unit.
    pub unit: String,
    /// `auto`, `light`, `dark` or `contrast`.
    pub theme: String,
    /// The language; two of them are there to test with.
    pub locale: String,
    /// Minutes for a session.
    pub minutes: Option<u16>,
    /// Things she has at home that few people have.
    pub equipment: Vec<String>,
    /// Whether a diary is kept on the device because she asked.
    pub diary: bool,
    /// Whether that diary is under a passphrase.
    pub sealed: bool,
    /// Whether a session is silent.
    pub silent: bool,
    /// Whether repetitions wait for her tap.
    pub taps: bool,
}

/// The door of a maternity unit, by its name in the guideline.
pub(crate) const UNIT: &str = "maternity-unit";

/// Year and month that a clock may show: from when this version was made to ten years later. Nobody should
/// follow a guideline that is older.
const RIGHT: core::ops::Range<(i32, u32)> = (2026, 11)..(2036, 11);

impl State {
    /// Whether seconds count: something goes on by the clock, or was left and waits to be taken up.
    pub(crate) fn follows_a_clock(&self) -> bool {
        #[cfg(feature = "after-check")]
        let is_left = !self.timer_left_off.is_empty();
        #[cfg(not(feature = "after-check"))]
        let is_left = false;
        self.doing.is_some() || !self.left_off.is_empty() || is_left
    }

    /// Nothing is known yet but the day.
    #[must_use]
    pub fn new(world: &World, today: Date) -> Self {
        Self {
            today,
            now: today.into(),
            route: Route::Home,
            running: false,
            intake: Intake::new(&world.bundle.guideline, today),
            worked: Worked::default(),
            changing: false,
            fuller: false,
            fields: Fields::default(),
            wrong: None,
            asked: String::new(),
            choices: Choices::default(),
            zone: String::new(),
            kept: false,
            kept_from: None,
            storage_off: false,
            offline: None,
            update_ready: false,
            requests: None,
            #[cfg(feature = "after-check")]
            answered: false,
            #[cfg(feature = "after-check")]
            unkept: false,
            #[cfg(feature = "after-check")]
            to_judge: None,
            doing: None,
            left_off: String::new(),
            #[cfg(feature = "after-check")]
            timer_left_off: String::new(),
            meanwhile: false,
            #[cfg(feature = "after-check")]
            awaits_diary: false,
            diary: Diary::default(),
            set_aside: Vec::new(),
            unread: false,
            unsaved: Vec::new(),
            refused: false,
            after_write: None,
            sealed: Sealed::No,
            #[cfg(not(feature = "after-check"))]
            stop_heard: false,
            sealed_file: false,
            working: None,
            #[cfg(feature = "after-check")]
            asked_with: String::new(),
            #[cfg(feature = "after-check")]
            certificate: None,
            dark: false,
            questions: Vec::new(),
            #[cfg(feature = "after-check")]
            discreet: false,
            #[cfg(feature = "after-check")]
            offered: None,
            #[cfg(feature = "after-check")]
            asks: share::card::Asks::default(),
            #[cfg(feature = "after-check")]
            appointments: Vec::new(),
            #[cfg(feature = "after-check")]
            taken: std::collections::BTreeSet::new(),
            with_private: false,
            #[cfg(feature = "after-check")]
            earlier: 0,
            night_done: false,
            night_voice: None,
            told: String::new(),
            notice: None,
        }
    }

    /// The words of the interface in her language.
    pub(crate) fn words(&self) -> Words {
        Words::in_language(&self.choices.locale)
    }

    /// The step at that place of the conversation.
    pub(crate) fn step(&self, world: &World, at: usize) -> Step {
        // What only a plan asks for comes with the plan, or where she has answered it already.
        let for_plan = self.fuller || at < self.intake.turns().len();
        self.worked.step(self.intake.until(at), for_plan, |until| step(world, until, for_plan))
    }

    /// The question for the week, where it stands on the screen at that place with another: on the
    /// first, unless it is known from before. It counts only if the answer to the other leads to it.
    pub(crate) fn asks_week_too(&self, world: &World, at: usize) -> Option<Question> {
        let rules = &world.bundle.guideline;
        let Step::Ask(first) = self.step(world, at) else { return None };
        let known = self.intake.until(0).case(rules).known(rules.gestational_age) != care::Known::NotAsked;
        let apart = !self.intake.turns().is_empty() && !self.week_is_second();
        if at > 0 || known || apart || first.pick != Pick::One {
            return None;
        }
        let screen = first.screen? + 1;
        let week = rules.screens.get(screen).filter(|week| week.pick == Pick::Dating)?;
        Some(Question {
            screen: Some(screen),
            features: week.features.clone(),
            pick: week.pick,
            left: first.left,
        })
    }

    /// Whether the second thing she said is her week.
    pub(crate) fn week_is_second(&self) -> bool {
        matches!(self.intake.turns().get(1), Some(Turn::Dated(_)))
    }

    /// Whether her own words are asked for on the screen at that place: on the last one, when a "none
    /// of these" would lead to them.
    #[cfg(feature = "after-check")]
    pub(crate) fn asks_note_too(&self, world: &World, at: usize) -> bool {
        let rules = &world.bundle.guideline;
        let Step::Ask(last) = self.step(world, at) else { return false };
        let private = last.features.iter().any(|feature| {
            let sign = (0..rules.signs.len()).filter_map(|at| u16::try_from(at).ok()).map(guideline::SignId);
            sign.into_iter().any(|sign| FeatureId::from(sign) == *feature && rules.sign(sign).private)
        });
        if self.fuller
            || at < self.intake.turns().len()
            || last.pick != Pick::Many
            || private
            || last.left > 0
        {
            return false;
        }
        let mut then = self.intake.clone();
        then.take(Turn::Answered(answers(&last.features, &[], &[])));
        then.next(rules) == Step::Note
    }

    /// What reads her own words arrives with the rest.
    #[cfg(not(feature = "after-check"))]
    pub(crate) fn asks_note_too(&self, _: &World, _: usize) -> bool {
        false
    }

    /// Whether where she is needs what has not arrived yet.
    #[cfg(feature = "after-check")]
    pub(crate) fn waits(&self, _: &World) -> bool {
        false
    }

    /// Whether where she is needs what has not arrived yet: what comes after Check, and its last step,
    /// where her own words are read. After a stop in another tab, or where a diary may tell of one, the
    /// result is part of it, unless it is urgent anyway.
    #[cfg(not(feature = "after-check"))]
    pub(crate) fn waits(&self, world: &World) -> bool {
        match self.route {
            Route::Check(Some(at)) => matches!(self.step(world, at), Step::Note | Step::Confirm(_)),
            Route::Result if self.stop_heard || self.choices.diary => {
                let rules = &world.bundle.guideline;
                care::assess(rules, self.intake.case(rules)).at_least().leaves_room_for_a_plan()
            }
            _ => self.route.is_after_check(),
        }
    }

    /// How far she is today, where that is known.
    #[cfg(feature = "after-check")]
    pub(crate) fn age(&self, world: &World) -> Option<clinical::GestationalAge> {
        let rules = &world.bundle.guideline;
        self.intake.case(rules).gestational_age_on(rules, self.today)
    }

    /// The week of pregnancy that figures are drawn for; half-way where it is not known.
    #[cfg(feature = "after-check")]
    pub(crate) fn week(&self, world: &World) -> u16 {
        const HALF_WAY: u16 = 20;
        self.age(world).map_or(HALF_WAY, |ga| ga.weeks())
    }

    /// The guideline in her language.
    pub(crate) fn edition<'a>(&self, world: &'a World) -> Edition<'a> {
        let edition = Edition::new(&world.bundle);
        edition.in_language(&self.choices.locale).unwrap_or(edition)
    }

    /// Where and when she asks, with her own number.
    pub(crate) fn occasion<'a>(&self, world: &'a World, numbers: &'a [Number]) -> Occasion<'a> {
        Occasion {
            edition: self.edition(world),
            region: world.bundle.guideline.find_region(&self.choices.region),
            today: None,
            system_day: self.today,
            numbers,
            note: None,
        }
    }

    /// Whether help in the night is read out by itself: unless she wants no voice, here or in a session.
    #[cfg(feature = "after-check")]
    pub(crate) fn speaks_at_night(&self) -> bool {
        self.night_voice.unwrap_or(!self.choices.silent)
    }

    /// What the page looks like now.
    pub(crate) fn look(&self) -> String {
        if self.dark {
            return Choices { theme: "dark".to_owned(), ..self.choices.clone() }.look();
        }
        self.choices.look()
    }

    /// Whether her answers are of another day than this one. Then nobody is cleared by them.
    pub(crate) fn is_stale(&self) -> bool {
        self.today != self.intake.day()
    }

    /// Whether the day on the device cannot be today's.
    pub(crate) fn clock_is_wrong(&self) -> bool {
        let (year, month, _) = self.today.ymd();
        !RIGHT.contains(&(year, month))
    }

    /// Her own numbers.
    pub(crate) fn numbers(&self, world: &World) -> Vec<Number> {
        let door = world.bundle.guideline.find_door(UNIT);
        door.and_then(|door| Number::new(door, &self.choices.unit)).into_iter().collect()
    }
}

/// What comes after these answers, with what is asked for the plan or without.
fn step(world: &World, until: &Intake, for_plan: bool) -> Step {
    let rules = &world.bundle.guideline;
    let next = until.next(rules);
    if next != Step::Done || !for_plan {
        return next;
    }
    #[cfg(feature = "after-check")]
    return until.next_for_plan(rules).map_or(Step::Done, Step::Ask);
    #[cfg(not(feature = "after-check"))]
    Step::Done
}

fn flag(on: bool) -> &'static str {
    if on { "yes" } else { "" }
}

impl Choices {
    /// As it is kept.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        let minutes = self.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
        let pairs = [
            ("region", self.region.as_str()),
            ("unit", &self.unit),
            ("theme", &self.theme),
            ("locale", &self.locale),
            ("minutes", &minutes),
            ("equipment", &self.equipment.join(" ")),
            ("diary", flag(self.diary)),
            ("sealed", flag(self.sealed)),
            ("silent", flag(self.silent)),
            ("taps", flag(self.taps)),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()));
        for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
            out.append_pair(name, value);
        }
        out.finish()
    }

    /// What was kept.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let fields = Fields::parse(text);
        Self {
            region: fields.get("region").to_owned(),
            unit: fields.get("unit").to_owned(),
            theme: fields.get("theme").to_owned(),
            locale: fields.get("locale").to_owned(),
            minutes: fields.get("minutes").parse().ok(),
            equipment: fields.get("equipment").split_whitespace().map(str::to_owned).collect(),
            diary: !fields.get("diary").is_empty(),
            sealed: !fields.get("sealed").is_empty(),
            silent: !fields.get("silent").is_empty(),
            taps: !fields.get("taps").is_empty(),
        }
    }

    /// What the page looks like: colour scheme, direction, language.
    #[must_use]
    pub fn look(&self) -> String {
        let theme = if self.theme.is_empty() { "auto" } else { &self.theme };
        let dir = if crate::pseudo::is_right_to_left(&self.locale) { "rtl" } else { "ltr" };
        let lang = crate::pseudo::language(&self.locale);
        format!("theme={theme}&dir={dir}&lang={lang}")
    }
}
