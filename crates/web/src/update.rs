//! What follows from what happened.

mod answer;
#[cfg(feature = "after-check")]
mod day;
#[cfg(feature = "after-check")]
mod diary;
#[cfg(feature = "after-check")]
mod doing;
#[cfg(feature = "after-check")]
mod share;
#[cfg(feature = "after-check")]
mod seal;
#[cfg(feature = "after-check")]
mod self_test;

use care::Answer;
use clinical::Dating;
use exchange::asking;
use exchange::case_file::Given;
use exchange::intake::{Intake, Step, Turn};
use guideline::Pick;

#[cfg(feature = "after-check")]
use crate::certificate::Certificate;
use crate::effect::Effect;
use crate::event::{Event, Fields, Now};
use crate::route::{Part, Route};
#[cfg(feature = "after-check")]
use crate::state::Sealed;
use crate::state::{Choices, State, World, Wrong};
use crate::words;
#[cfg(feature = "after-check")]
pub(crate) use day::N_FUNCTIONS;
#[cfg(feature = "after-check")]
pub(crate) use seal::BARE;

/// How the address changes when she goes somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Address {
    Push,
    Replace,
    /// The browser has changed it already.
    Came,
}

/// Takes in what happened, at that time if the browser said so.
#[must_use]
pub fn update(world: &World, state: State, event: Event, now: Option<Now>) -> (State, Vec<Effect>) {
    let mut turn = Turning { world, state, effects: Vec::new() };
    if let Some(now) = now {
        turn.state.today = now.at.day;
        turn.state.now = now;
    }
    #[cfg(feature = "after-check")]
    let is_tick = matches!(event, Event::Tick(_));
    turn.take(event);
    #[cfg(feature = "after-check")]
    if !is_tick || turn.state.is_stale() {
        turn.still_cleared();
        turn.take_up_timer();
    }
    (turn.state, turn.effects)
}

struct Turning<'a> {
    world: &'a World,
    state: State,
    effects: Vec<Effect>,
}

impl Turning<'_> {
    fn take(&mut self, event: Event) {
        match event {
            Event::Start { to, session, kept, meanwhile, choices, zone, handed } => {
                self.begin(&kept, &choices, &zone);
                self.resume(&session, &kept, &meanwhile, &handed);
                self.start(&to);
            }
            Event::Go(to) => self.go(Route::parse(&to), Address::Push),
            Event::Came(to) => self.go(Route::parse(&to), Address::Came),
            Event::Do(what, with) => self.act(&what, &with),
            Event::Form(form, fields) => self.form(&form, fields),
            Event::Edit(form, name, fields) => self.edit(&form, &name, fields),
            Event::OfflineReady => self.state.offline = Some(true),
            Event::WorkerRefused => self.state.offline = Some(false),
            Event::UpdateReady => self.state.update_ready = true,
            Event::Requests(n) => self.state.requests = n.parse().ok(),
            Event::StorageRefused => {
                self.state.storage_off = true;
                self.state.kept = false;
                self.notice(words::KEEP_REFUSED);
            }
            Event::Copied(done) => {
                self.notice(if done { words::RESULT_COPIED } else { words::RESULT_COPY_REFUSED });
            }
            Event::Forgotten(left) if left == "0" => self.notice(words::PRIVACY_DELETED),
            Event::Forgotten(_) => self.notice(words::PRIVACY_NOT_DELETED),
            #[cfg(feature = "after-check")]
            Event::Tick(milliseconds) => self.tick(milliseconds),
            #[cfg(feature = "after-check")]
            Event::Diary(records, sealed) => self.read_diary(&records, sealed),
            #[cfg(feature = "after-check")]
            Event::DiaryClosed => self.diary_closed(),
            #[cfg(feature = "after-check")]
            Event::DiaryRefused => self.diary_refused(),
            #[cfg(feature = "after-check")]
            Event::RescueRefused => self.notice(words::DIARY_UNREAD_NONE),
            #[cfg(feature = "after-check")]
            Event::Written(name) => self.written(&name),
            #[cfg(feature = "after-check")]
            Event::WriteRefused => self.write_refused(),
            #[cfg(feature = "after-check")]
            Event::Heard(record) => self.heard(&record),
            #[cfg(feature = "after-check")]
            Event::FileChosen(bytes) => self.file_chosen(bytes),
            #[cfg(feature = "after-check")]
            Event::File(text) => self.import(&text),
            #[cfg(feature = "after-check")]
            Event::FileSealed => self.file_sealed(),
            #[cfg(feature = "after-check")]
            Event::BackupSealed => self.backup_sealed(),
            #[cfg(feature = "after-check")]
            Event::SealRefused(why) => self.seal_refused(&why),
            #[cfg(feature = "after-check")]
            Event::Certificate(text) => {
                self.state.certificate = Certificate::of(&text, &self.world.bundle.id.hex());
            }
            // What it was can be read by the whole program; until then nobody is told to look after herself.
            #[cfg(not(feature = "after-check"))]
            Event::Heard(_) => {
                self.state.stop_heard = true;
                if self.state.waits(self.world) {
                    self.effects.push(Effect::Rest);
                }
            }
            Event::Seen | Event::Nothing => {}
        }
    }

    fn begin(&mut self, kept: &str, choices: &str, zone: &str) {
        self.state.running = true;
        self.state.choices = Choices::parse(choices);
        self.state.zone = zone.to_owned();
        if self.state.choices.region.is_empty() {
            self.state.choices.region = region_of(zone).to_owned();
        }
        self.state.kept = !kept.is_empty();
    }

    /// Goes on where she was, if she was anywhere.
    #[cfg(feature = "after-check")]
    fn resume(&mut self, session: &str, kept: &str, meanwhile: &str, handed: &str) {
        let (rules, lexicon) = (&self.world.bundle.guideline, &self.world.bundle.lexicon);
        let today = self.state.today;
        let text = match (session, meanwhile) {
            ("", "") => kept,
            ("", meanwhile) => meanwhile,
            (session, _) => session,
        };
        self.state.meanwhile = !meanwhile.is_empty();
        let intake = if handed.is_empty() {
            self.state.kept_from = text
                .lines()
                .next()
                .and_then(|line| line.strip_prefix("on "))
                .and_then(|day| day.parse().ok())
                .filter(|day| *day != today);
            Intake::from_lines(rules, lexicon, text, today)
        } else {
            Intake::handed_on(rules, lexicon, handed, today)
        };
        self.state.intake = intake.unwrap_or_else(|| Intake::new(rules, today));
        // What the program before this one was told is in no diary yet.
        self.state.answered = !handed.is_empty();
        if self.state.kept_from.is_none() {
            let taken = text.lines().filter_map(|line| line.strip_prefix("taken "));
            self.state.taken = taken.filter_map(diary::id_of).collect();
        }
        // Of a tab that is closed, or of this one.
        let place = |what: &str| {
            let mut lines = session.lines().chain(meanwhile.lines());
            lines.find_map(|line| line.strip_prefix(what)).unwrap_or_default().to_owned()
        };
        self.state.night_voice = session.lines().find_map(|line| match line {
            "voice on" => Some(true),
            "voice off" => Some(false),
            _ => None,
        });
        let asked = session.lines().filter_map(|line| line.strip_prefix("ask "));
        self.state.questions = asked.map(str::to_owned).collect();
        // A session is of its day.
        self.state.left_off = if self.state.kept_from.is_none() { place("doing ") } else { String::new() };
        self.state.timer_left_off = place("timing ");
        self.forget_meanwhile();
        if self.state.choices.diary {
            self.state.awaits_diary = true;
            if self.state.choices.sealed {
                self.state.sealed = Sealed::Closed;
            }
            self.effects.push(Effect::Read);
        }
    }

    /// The program that arrives first cannot read what she wrote in her own words, so it takes nothing
    /// up: whoever has answered something before starts with the whole one.
    #[cfg(not(feature = "after-check"))]
    fn resume(&mut self, _: &str, _: &str, _: &str, _: &str) {}

    fn start(&mut self, to: &str) {
        let query = to.split_once('?').map_or("", |(_, query)| query);
        let locale = Fields::parse(query);
        if locale.names("locale") {
            self.state.choices.locale = locale.get("locale").to_owned();
        }
        self.effects.push(Effect::Look(self.state.look()));
        self.go(Route::parse(to), Address::Came);
        // The first page is where it is; nothing jumps.
        self.effects.retain(|effect| !matches!(effect, Effect::Focus(_) | Effect::Top));
    }

    fn go(&mut self, to: Route, way: Address) {
        let n_turns = self.state.intake.turns().len();
        let mut way = way;
        let wanted = to.clone();
        if way == Address::Push && self.state.running && to == self.state.route {
            way = Address::Replace;
        }
        let mut route = match to {
            Route::Check(None) => self.next_open(),
            Route::Check(Some(at)) if at > n_turns => self.next_open(),
            Route::Check(Some(at)) => match self.state.step(self.world, at) {
                Step::Done => self.next_open(),
                _ => Route::Check(Some(at)),
            },
            other => other,
        };
        if !self.state.running {
            route = wanted.clone();
        }
        if cfg!(feature = "after-check")
            && let Route::Topic(id) = &route
            && self.world.bundle.guideline.find_topic(id).is_none()
        {
            route = Route::Missing;
        }
        if way == Address::Came && route != wanted && route != Route::Missing {
            way = Address::Replace;
        }
        self.state.changing = matches!(route, Route::Check(_)) && self.state.route == Route::Answers;
        // Whoever leaves the questions for her plan is not led back to them.
        self.state.fuller &= matches!(route, Route::Check(_));
        if let Route::Ask(text) = &route {
            self.state.asked = text.clone();
        }
        self.state.route = route;
        self.state.fields = self.answered_before();
        self.state.wrong = None;
        self.state.notice = None;
        self.state.told = String::new();
        self.state.sealed_file = false;
        #[cfg(feature = "after-check")]
        if self.state.night_done {
            self.effects.push(Effect::Speak(String::new()));
        }
        self.state.night_done = false;
        match way {
            Address::Push => self.effects.push(Effect::Push(self.state.route.to_string())),
            Address::Replace => self.effects.push(Effect::Replace(self.state.route.to_string())),
            Address::Came => {}
        }
        #[cfg(feature = "after-check")]
        if self.state.route == Route::Session {
            self.take_up();
        }
        if let Route::Ask(asked) = &self.state.route {
            if way == Address::Came {
                self.effects.push(Effect::Replace(self.state.route.to_string()));
            }
            self.effects.push(Effect::Asked(asked.clone()));
        }
        #[cfg(feature = "after-check")]
        if self.state.route == Route::Result {
            self.checked();
        }
        let dark = matches!(self.state.route, Route::Night(_));
        if dark != self.state.dark {
            self.state.dark = dark;
            self.effects.push(Effect::Look(self.state.look()));
        }
        if self.state.waits(self.world) {
            self.effects.push(Effect::Rest);
        }
        if self.state.route == Route::Privacy {
            self.effects.push(Effect::Requests);
        }
        self.effects.push(Effect::Title(crate::view::title(self.world, &self.state)));
        if way != Address::Came {
            self.effects.push(Effect::Top);
        }
        self.effects.push(Effect::Focus("title"));
    }

    /// The first question that is open, or the result.
    pub(crate) fn next_open(&self) -> Route {
        let n_turns = self.state.intake.turns().len();
        match self.state.step(self.world, n_turns) {
            Step::Done if self.state.fuller => Route::Plan(Part::Today),
            Step::Done => Route::Result,
            _ => Route::Check(Some(n_turns)),
        }
    }

    /// The form of a question as she answered it before.
    fn answered_before(&self) -> Fields {
        let Route::Check(Some(at)) = self.state.route else { return Fields::default() };
        let rules = &self.world.bundle.guideline;
        let mut fields = Vec::new();
        let mut add = |name: String, value: String| fields.push((name, value));
        match self.state.intake.turns().get(at) {
            Some(Turn::Answered(_)) => {
                let Step::Ask(asked) = self.state.step(self.world, at) else { return Fields::default() };
                // What she said last, in whichever turn: what she sees is what counts.
                for feature in &asked.features {
                    let Some(answer) = self.state.intake.said(*feature) else { continue };
                    let name = rules.feature(*feature).id.clone();
                    match (asked.pick, answer) {
                        (Pick::Many, Answer::Yes) => add("yes".to_owned(), name),
                        (Pick::Many, Answer::NotSure) => add("unsure".to_owned(), name),
                        (Pick::Many, _) => {}
                        (_, answer) => add(format!("a-{name}"), asking::in_words(rules, *feature, answer)),
                    }
                }
            }
            Some(Turn::Wrote(note, _)) => add("note".to_owned(), note.clone()),
            Some(Turn::Dated(_)) => {}
            Some(Turn::Confirmed(..)) | None => {}
        }
        // The week stands on a screen of its own, or on the first with what comes before it.
        let turns = self.state.intake.turns();
        let week = at + usize::from(at == 0 && matches!(turns.first(), Some(Turn::Answered(_))));
        if let Some(Turn::Dated(given)) = turns.get(week) {
            match given {
                Given::Dating(Dating::Edd(day)) => {
                    add("way".to_owned(), "edd".to_owned());
                    add("edd".to_owned(), day.to_string());
                }
                Given::Dating(Dating::Lmp(day)) => {
                    add("way".to_owned(), "lmp".to_owned());
                    add("lmp".to_owned(), day.to_string());
                }
                Given::Dating(Dating::Scan { on, ga }) => {
                    add("way".to_owned(), "scan".to_owned());
                    add("scan".to_owned(), on.to_string());
                    add("weeks".to_owned(), ga.weeks().to_string());
                    add("days".to_owned(), (ga.days() % 7).to_string());
                }
                Given::Age(ga, _) => {
                    add("way".to_owned(), "week".to_owned());
                    add("weeks".to_owned(), ga.weeks().to_string());
                    add("days".to_owned(), (ga.days() % 7).to_string());
                }
                Given::NotSure => add("way".to_owned(), "not-sure".to_owned()),
            }
        }
        Fields(fields)
    }

    fn act(&mut self, what: &str, with: &str) {
        match what {
            "spot" => self.toggle(with),
            "restart" => {
                let rules = &self.world.bundle.guideline;
                let fresh = Intake::new(rules, self.state.today);
                // A stop is not undone by asking everything again.
                self.state.intake = self.still_stopped(fresh);
                self.state.kept_from = None;
                #[cfg(feature = "after-check")]
                self.stopped_elsewhere();
                #[cfg(feature = "after-check")]
                self.signs_elsewhere();
                self.keep();
                self.go(Route::Check(None), Address::Push);
            }
            "again" => {
                let rules = &self.world.bundle.guideline;
                self.state.kept_from = Some(self.state.intake.day());
                let again = self.state.intake.on_another_day(rules, self.state.today);
                self.state.intake = self.still_stopped(again);
                // What another tab said while this page was of yesterday counts from here on.
                #[cfg(feature = "after-check")]
                self.stopped_elsewhere();
                #[cfg(feature = "after-check")]
                self.signs_elsewhere();
                self.keep();
                self.go(Route::Check(None), Address::Push);
            }
            "fuller" => {
                self.state.fuller = true;
                self.go(Route::Check(None), Address::Push);
            }
            "keep" => {
                self.state.kept = true;
                self.keep();
                self.notice(words::KEEP_DONE);
            }
            "copy" => self.effects.push(Effect::Copy(with.to_owned())),
            "print" => self.effects.push(Effect::Print),
            "leave" => {
                self.forget_session();
                self.effects.push(Effect::Leave);
            }
            "forget" => self.forget(),
            "update" => self.effects.push(Effect::Update),
            #[cfg(feature = "after-check")]
            _ if what.starts_with("session-") || what.starts_with("timer-") => self.press(what, with),
            #[cfg(feature = "after-check")]
            "share-discreet" => self.state.discreet = !self.state.discreet,
            #[cfg(feature = "after-check")]
            "share-ask" => self.ask_for(with),
            #[cfg(feature = "after-check")]
            "share-remove" => self.not_this_appointment(with),
            #[cfg(feature = "after-check")]
            _ if what.starts_with("self-test-") => self.in_self_test(what, with),
            #[cfg(feature = "after-check")]
            _ if what.starts_with("diary-") => self.in_diary(what, with),
            _ => {}
        }
    }

    /// Answers that begin anew, after a stop of the same day if there was one.
    #[cfg(feature = "after-check")]
    fn still_stopped(&self, fresh: Intake) -> Intake {
        let rules = &self.world.bundle.guideline;
        match self.state.intake.stopped().filter(|_| !self.state.is_stale()) {
            Some(way) => fresh.after_stop(rules, way),
            None => fresh,
        }
    }

    /// In the program that arrives first there is no session to stop.
    #[cfg(not(feature = "after-check"))]
    fn still_stopped(&self, fresh: Intake) -> Intake {
        fresh
    }

    /// Everything goes but what the browser has told of itself, where she is, and her language.
    fn forget(&mut self) {
        #[cfg(feature = "after-check")]
        self.effects.push(Effect::Speak(String::new()));
        let region = region_of(&self.state.zone).to_owned();
        let state = &mut self.state;
        let locale = core::mem::take(&mut state.choices.locale);
        state.choices = Choices { region, locale, ..Choices::default() };
        state.intake = Intake::new(&self.world.bundle.guideline, state.today);
        state.fields = Fields::default();
        state.kept = false;
        state.kept_from = None;
        #[cfg(feature = "after-check")]
        {
            state.asked = String::new();
            state.doing = None;
            state.left_off = String::new();
            state.timer_left_off = String::new();
            state.meanwhile = false;
            state.diary = care::Diary::default();
            state.set_aside = Vec::new();
            state.unread = false;
            state.unsaved = Vec::new();
            state.refused = false;
            state.after_write = None;
            state.awaits_diary = false;
            state.answered = false;
            state.unkept = false;
            state.taken.clear();
            state.to_judge = None;
            state.sealed = Sealed::No;
            state.questions = Vec::new();
            state.with_private = false;
            state.earlier = 0;
            state.night_voice = None;
            state.appointments = Vec::new();
            state.discreet = false;
            state.offered = None;
            state.asks = ::share::card::Asks::default();
            self.clock();
        }
        self.effects.push(Effect::Forget);
        self.effects.push(Effect::Look(self.state.look()));
    }

    fn forget_session(&mut self) {
        self.state.intake = Intake::new(&self.world.bundle.guideline, self.state.today);
        // What she is doing ends before anything is forgotten, or its end would be kept after that.
        #[cfg(feature = "after-check")]
        {
            // What she asked to be kept on the device stays as it is.
            self.state.kept = false;
            self.still_cleared();
            self.state.left_off = String::new();
            self.state.timer_left_off = String::new();
            self.state.meanwhile = false;
        }
        self.effects.push(Effect::Session(String::new()));
        #[cfg(feature = "after-check")]
        self.effects.push(Effect::Meanwhile(String::new()));
    }

    #[cfg_attr(
        not(feature = "after-check"),
        expect(unused_variables, reason = "the forms that come after Check")
    )]
    fn edit(&mut self, form: &str, name: &str, fields: Fields) {
        #[cfg(feature = "after-check")]
        if form == "ask" {
            self.state.asked = fields.get("q").to_owned();
            let n = crate::screen::ask::n_found(self.world, &self.state);
            if let Some(n) = n {
                self.effects.push(Effect::Say(self.state.words().count(words::ASK_RESULTS_N, n)));
            }
            return;
        }
        let other = if name == "unsure" { "yes" } else { "unsure" };
        // What was said last counts: nobody is sure and not sure of the same thing.
        let keep = |(n, value): &(String, String)| !(n == other && fields.has(name, value));
        let kept: Vec<(String, String)> = fields.0.iter().filter(|field| keep(field)).cloned().collect();
        self.state.fields = Fields(kept);
        self.state.wrong = None;
    }

    fn form(&mut self, form: &str, fields: Fields) {
        match form {
            "answers" | "dating" | "note" | "confirm" => self.answer(form, fields),
            "ask" => self.go(Route::Ask(fields.get("q").trim().to_owned()), Address::Push),
            "settings" => self.settings(fields),
            "unit" => {
                if let Some(unit) = self.unit(fields, false) {
                    self.state.choices.unit = unit;
                    self.keep_choices();
                    self.notice(words::SETTINGS_SAVED);
                }
            }
            #[cfg(feature = "after-check")]
            "session-over" => self.session_over(&fields),
            #[cfg(feature = "after-check")]
            "day" => self.day(fields),
            #[cfg(feature = "after-check")]
            "barrier" => self.barrier(&fields),
            #[cfg(feature = "after-check")]
            "calendar" => self.calendar(fields),
            #[cfg(feature = "after-check")]
            "appointment" => self.appointment(fields),
            #[cfg(feature = "after-check")]
            "night" => self.night(&fields),
            #[cfg(feature = "after-check")]
            "self-test" => self.self_tested(fields),
            #[cfg(feature = "after-check")]
            "questions" => self.questions(&fields),
            #[cfg(feature = "after-check")]
            "seal-backup" | "open-backup" | "seal-diary" | "open-diary" => self.passphrase(form, &fields),
            "fits" => {
                self.state.choices.minutes = fields.get("minutes").parse().ok();
                let equipment = fields.0.iter().filter(|(name, _)| name == "equipment");
                self.state.choices.equipment = equipment.map(|(_, value)| value.clone()).collect();
                self.keep_choices();
                self.go(Route::Plan(Part::Today), Address::Replace);
                self.notice(words::SETTINGS_SAVED);
            }
            _ => {}
        }
    }

    /// The number of her unit from a form, or what is wrong with it is said.
    fn unit(&mut self, fields: Fields, or_none: bool) -> Option<String> {
        let unit = fields.get("unit").trim().to_owned();
        let door = self.world.bundle.guideline.find_door(crate::state::UNIT);
        let fits = or_none && unit.is_empty()
            || door.is_some_and(|door| exchange::Number::new(door, &unit).is_some());
        if !fits {
            let text = self.state.words().fill(words::SETTINGS_NUMBER_WRONG, &[("text", &unit)]);
            self.state.fields = fields;
            self.wrong("unit", text);
            return None;
        }
        self.state.wrong = None;
        self.state.fields = Fields::default();
        Some(unit)
    }

    fn settings(&mut self, fields: Fields) {
        let (region, theme) = (fields.get("region").to_owned(), fields.get("theme").to_owned());
        let Some(unit) = self.unit(fields, true) else { return };
        let choices = &mut self.state.choices;
        choices.unit = unit;
        choices.region = region;
        choices.theme = theme;
        self.keep_choices();
        self.effects.push(Effect::Look(self.state.look()));
        self.notice(words::SETTINGS_SAVED);
    }

    fn wrong(&mut self, field: &str, text: String) {
        self.effects.push(Effect::Say(text.clone()));
        self.effects.push(Effect::Focus("wrong"));
        self.state.wrong = Some(Wrong { field: field.to_owned(), text });
    }

    fn notice(&mut self, word: words::Word) {
        self.effects.push(Effect::Say(self.state.words().say(word).to_owned()));
        self.state.notice = Some(word);
    }

    /// Keeps the conversation in the tab, and on the device if she asked.
    fn keep(&mut self) {
        #[cfg_attr(not(feature = "after-check"), expect(unused_mut, reason = "there is no session yet"))]
        let mut lines = self.state.intake.lines(&self.world.bundle.guideline);
        #[cfg(feature = "after-check")]
        for id in &self.state.taken {
            lines.push_str(&format!("taken {}\n", diary::hex(&id.0)));
        }
        // The answers alone: where a session stands is of one tab, and not for the next one that is opened.
        if self.state.kept {
            self.effects.push(Effect::Keep(lines.clone()));
        }
        #[cfg(feature = "after-check")]
        let is_doing = self.place(&mut lines);
        #[cfg(feature = "after-check")]
        if let Some(on) = self.state.night_voice {
            lines.push_str(if on { "voice on\n" } else { "voice off\n" });
        }
        #[cfg(feature = "after-check")]
        for question in &self.state.questions {
            lines.push_str(&format!("ask {question}\n"));
        }
        #[cfg(feature = "after-check")]
        // Also while it waits to be taken up: older answers must not come back with it.
        if (is_doing || self.waits_to_go_on() && self.state.meanwhile) && self.keeps_place() {
            self.state.meanwhile = true;
            self.effects.push(Effect::Meanwhile(lines.clone()));
        } else {
            self.forget_meanwhile();
        }
        self.effects.push(Effect::Session(lines));
    }

    fn keep_choices(&mut self) {
        self.effects.push(Effect::Choices(self.state.choices.text()));
    }
}

/// The place whose numbers are shown first, by the clock of the device. It is named wherever a
/// number is, and changed with one tap.
pub(crate) fn region_of(zone: &str) -> &'static str {
    match zone {
        "Europe/London" | "Europe/Belfast" | "Europe/Jersey" | "Europe/Guernsey" | "Europe/Isle_of_Man" => {
            "uk"
        }
        "Europe/Dublin" => "ireland",
        "America/New_York"
        | "America/Detroit"
        | "America/Chicago"
        | "America/Denver"
        | "America/Boise"
        | "America/Phoenix"
        | "America/Los_Angeles"
        | "America/Anchorage"
        | "America/Juneau"
        | "Pacific/Honolulu" => "us",
        zone if zone.starts_with("America/Indiana/") || zone.starts_with("America/Kentucky/") => "us",
        _ => "",
    }
}
