//! A day, in a minute: what she says of it, and where a danger sign in it leads.
//!
//! What she leaves out is unknown. A sign that is ticked, or of which she is not sure, goes to Check with
//! it answered; whatever else she answered today stands only where it makes it more urgent.

use care::{Answer, DayEntry, Entry, EntryId, Function, Heard, Scored, UseRecord, Written};
use clinical::{Disposition, Score};
use exchange::case_file::Heard as Told;
use exchange::intake::{Intake, Turn};
use guideline::{FeatureId, Guideline, SignId};

use super::{Address, Turning};
use crate::event::Fields;
use crate::route::Route;
use crate::screen::day;
use crate::state::State;
use crate::words;

/// Her own activities, of which a diary asks three.
pub(crate) const N_FUNCTIONS: usize = 3;

impl Turning<'_> {
    /// The form of a day.
    pub(super) fn day(&mut self, fields: Fields) {
        if let Some((name, text)) = wrong_number(&self.state, &fields) {
            self.state.fields = fields;
            return self.wrong(&name, text);
        }
        let Ok(scored) = scored(&fields) else {
            let text = self.state.words().fill(words::DAY_PGQ_WRONG, &[("text", fields.get(day::PGQ))]);
            self.state.fields = fields;
            return self.wrong(day::PGQ, text);
        };
        let rules = &self.world.bundle.guideline;
        // "None of these" is said of those that were shown; on a page of another day they may be others.
        let is_of_today = fields.get("on").is_empty() || fields.get("on") == self.state.today.to_string();
        let asked = if is_of_today { day::signs(self.world, &self.state) } else { Vec::new() };
        let signs = heard(rules, &asked, &fields);
        let note = fields.get("note").trim().to_owned();
        let (done, uses) = self.ticked(&fields);
        let entry = entry(&fields, done, named(rules, &signs), note.clone());
        let is_empty = entry == DayEntry::default();
        if is_empty && uses.is_empty() && scored.is_none() {
            let text = self.state.words().say(words::DAY_EMPTY).to_owned();
            self.state.fields = fields;
            return self.wrong("", text);
        }
        uses.into_iter().for_each(|used| self.write(Entry::Use(used)));
        scored.into_iter().for_each(|scored| self.write(Entry::Scored(scored)));
        if !is_empty {
            let written = self.now(Entry::Day(entry));
            // Its signs are taken in below, and are not news when another tab tells of them.
            self.state.taken.insert(written.id);
            self.write_as(written);
        }
        self.state.fields = Fields::default();
        let told = Told::all_in(&self.world.bundle.lexicon, &note);
        let open: Vec<(FeatureId, Answer)> =
            signs.into_iter().filter(|(_, answer)| *answer != Answer::No).collect();
        if !open.is_empty() || !told.is_empty() {
            return self.danger(&open, note, told);
        }
        if self.hurts_too_much(score(&fields, "pain-now"), score(&fields, "pain-worst")) {
            return;
        }
        // Something new sends her to the danger signs before anything else.
        if fields.get("new") == "yes" {
            self.act("again", "");
            return;
        }
        self.go(Route::Trend, Address::Push);
        self.done(words::DAY_DONE);
    }

    /// Pain she wrote down that is urgent by itself is an answer of today, and she is told at once.
    pub(super) fn hurts_too_much(&mut self, now: Option<Score>, worst: Option<Score>) -> bool {
        let rules = &self.world.bundle.guideline;
        let of = |name: &str, score: Option<Score>| {
            Some((rules.find_feature(name)?, Answer::Measured(i32::from(score?.get()))))
        };
        let pains: Vec<(FeatureId, Answer)> =
            [of("pain-now", now), of("pain-worst", worst)].into_iter().flatten().collect();
        // Answers of another day make nothing of today more urgent, nor less of a change.
        let mut case = if self.state.is_stale() {
            self.state.intake.on_another_day(rules, self.state.today).case(rules)
        } else {
            self.state.intake.case(rules)
        };
        let before = care::assess(rules, case.clone()).at_least();
        for (feature, answer) in &pains {
            let _ = case.answer(rules, *feature, *answer);
        }
        let found = care::assess(rules, case).at_least();
        if found.leaves_room_for_a_plan() || found <= before {
            self.stronger(&pains);
            return false;
        }
        self.danger(&pains, String::new(), Vec::new());
        true
    }

    /// Pain that is stronger than she said today is what the plan goes by from now on.
    fn stronger(&mut self, pains: &[(FeatureId, Answer)]) {
        if self.state.is_stale() {
            return;
        }
        let intake = &mut self.state.intake;
        let is_stronger = |(feature, answer): &&(FeatureId, Answer)| match (intake.said(*feature), answer) {
            (Some(Answer::Measured(known)), Answer::Measured(score)) => known < *score,
            _ => false,
        };
        let stronger: Vec<_> = pains.iter().filter(is_stronger).copied().collect();
        if !stronger.is_empty() {
            intake.put(intake.turns().len(), Turn::Answered(stronger));
            self.keep();
        }
    }

    /// What she ticked as done; and what of it eased something or did not, which
    /// is the use of a measure. For how long is not asked.
    fn ticked(&self, fields: &Fields) -> (Vec<String>, Vec<UseRecord>) {
        let (mut done, mut uses) = (Vec::new(), Vec::new());
        // What is ticked counts, whether or not there is still a plan with it.
        let mut could = day::to_do(self.world, &self.state);
        let more: Vec<_> = day::doable(self.world)
            .filter(|thing| could.iter().all(|known| known.name != thing.name))
            .collect();
        could.extend(more);
        for thing in could.into_iter().filter(|thing| fields.has("done", &thing.name)) {
            let helped = match fields.get(&format!("helped-{}", thing.name)) {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            };
            match helped.filter(|_| thing.eases) {
                Some(helped) => {
                    uses.push(UseRecord { activity: thing.name, seconds: 0, helped: Some(helped) });
                }
                None => done.push(thing.name),
            }
        }
        (done, uses)
    }

    /// The danger signs of a day, or of her own words in it, are answers of today. Where they leave no
    /// room for a plan with what she has answered today, she is told at once; else everything is asked
    /// again, with them in it.
    fn danger(&mut self, open: &[(FeatureId, Answer)], note: String, told: Vec<Told>) {
        self.take_in(open, note, told);
        self.state.answered = true;
        self.keep();
        self.go(Route::Check(None), Address::Push);
        self.done(words::DAY_DONE);
    }

    /// Whether an entry holds a plan back: a stop, a danger sign in a day or in her words of it, a check
    /// that leaves no room for one.
    pub(super) fn holds_back(&self, written: &Written) -> bool {
        match &written.entry {
            Entry::Session(session) => session.stopped_by.is_some(),
            Entry::Day(day) => self.points_to_a_sign(day),
            Entry::Checked { disposition, .. } => {
                disposition.parse::<Disposition>().is_ok_and(|found| !found.leaves_room_for_a_plan())
            }
            _ => false,
        }
    }

    /// Whether an entry of a day has a danger sign, ticked or in her own words.
    pub(super) fn points_to_a_sign(&self, day: &DayEntry) -> bool {
        day.signs.iter().any(|heard| heard.answer != Some(false))
            || !Told::all_in(&self.world.bundle.lexicon, &day.note).is_empty()
    }

    /// Danger signs of today that were written elsewhere, a yes or what no check in the diary has settled
    /// since, are answers here too.
    pub(super) fn signs_elsewhere(&mut self) {
        let today = self.state.today;
        let mut open: Vec<(EntryId, DayEntry)> = Vec::new();
        // A check of today that these answers do not come from, and that left no room for a plan.
        let mut urgent: Option<EntryId> = None;
        for written in self.state.diary.standing().filter(|written| written.at.day == today) {
            match &written.entry {
                // What was not decided settles nothing.
                Entry::Checked { disposition, .. } if disposition.parse::<Disposition>().is_ok() => {
                    // A yes stands for its day, whatever is answered after it.
                    open.retain(|(_, day)| day.signs.iter().any(|heard| heard.answer == Some(true)));
                    let is_news = self.holds_back(written) && !self.state.taken.contains(&written.id);
                    urgent = is_news.then_some(written.id);
                }
                Entry::Day(day) if self.points_to_a_sign(day) && !self.state.taken.contains(&written.id) => {
                    open.push((written.id, day.clone()));
                }
                _ => {}
            }
        }
        let rules = &self.world.bundle.guideline;
        // What was answered here before it, or on a page that is gone, is asked again: a "no" that is older
        // than an emergency settles nothing.
        if let Some(id) = urgent {
            self.state.taken.insert(id);
            let here = care::assess(rules, self.state.intake.case(rules));
            // What is urgent here stands.
            if here.at_least().leaves_room_for_a_plan() {
                let fresh = self.state.intake.on_another_day(rules, today);
                self.state.intake = self.still_stopped(fresh);
                self.state.kept_from = None;
                self.state.fuller = false;
                self.state.answered = false;
            }
            self.keep();
        }
        for (id, day) in open {
            self.state.taken.insert(id);
            let sign = |heard: &Heard| {
                let feature = rules.find_feature(&heard.feature)?;
                match heard.answer {
                    Some(true) => Some((feature, Answer::Yes)),
                    Some(false) => None,
                    None => Some((feature, Answer::NotSure)),
                }
            };
            let signs: Vec<(FeatureId, Answer)> = day.signs.iter().filter_map(sign).collect();
            let told = Told::all_in(&self.world.bundle.lexicon, &day.note);
            // Of a sign that this guideline does not know nothing is taken in, and everything is asked again.
            self.take_in(&signs, day.note, told);
            self.keep();
        }
    }

    /// Takes danger signs in among her answers of today.
    pub(super) fn take_in(&mut self, open: &[(FeatureId, Answer)], note: String, told: Vec<Told>) {
        let rules = &self.world.bundle.guideline;
        let is_of_today = !self.state.is_stale() && !self.state.intake.turns().is_empty();
        // A yes stands for its day, whatever is said after it.
        let said = |feature| self.state.intake.said(feature).filter(|_| is_of_today);
        let stands = |(feature, answer): &(FeatureId, Answer)| match said(*feature) {
            Some(Answer::Yes) => (*feature, Answer::Yes),
            _ => (*feature, *answer),
        };
        let mut turns = Vec::new();
        if !open.is_empty() {
            turns.push(Turn::Answered(open.iter().map(stands).collect()));
        }
        if !told.is_empty() {
            turns.push(Turn::Wrote(note, told));
        }
        let with = |mut intake: Intake| {
            for turn in &turns {
                intake.put(intake.turns().len(), turn.clone());
            }
            intake
        };
        let of_today = with(self.state.intake.clone());
        let urgent = !care::assess(rules, of_today.case(rules)).at_least().leaves_room_for_a_plan();
        self.state.intake = if urgent && is_of_today {
            of_today
        } else {
            let fresh = self.state.intake.on_another_day(rules, self.state.today);
            with(self.still_stopped(fresh))
        };
        self.state.kept_from = None;
        self.state.fuller = false;
    }
}

/// A number that is none is told, not lost: its field, and what is wrong with it.
fn wrong_number(state: &State, fields: &Fields) -> Option<(String, String)> {
    let own = (0..N_FUNCTIONS).map(|at| format!("score-{at}"));
    let mut names =
        ["pain-now", "pain-worst", "pain-night", "sleep"].into_iter().map(str::to_owned).chain(own);
    let is_wrong = |name: &String| !fields.get(name).trim().is_empty() && score(fields, name).is_none();
    let name = names.find(is_wrong)?;
    let text = state.words().fill(words::SCORE_WRONG, &[("text", fields.get(&name))]);
    Some((name, text))
}

/// The score of a questionnaire, if she gave one.
fn scored(fields: &Fields) -> Result<Option<Scored>, ()> {
    match fields.get(day::PGQ).trim() {
        "" => Ok(None),
        text => text.parse().ok().and_then(|score| Scored::new(day::PGQ, score)).map(Some).ok_or(()),
    }
}

fn score(fields: &Fields, name: &str) -> Option<Score> {
    fields.get(name).trim().parse().ok().and_then(Score::new)
}

/// What she said of the signs that were asked. "None of these" is "no" to each, and only where she
/// ticked nothing else: of two answers that contradict each other the more urgent one stands.
fn heard(rules: &Guideline, asked: &[SignId], fields: &Fields) -> Vec<(FeatureId, Answer)> {
    // What is ticked counts, whether or not it would still be asked.
    let every = (0..rules.signs.len()).filter_map(|at| u16::try_from(at).ok().map(SignId));
    let answer = |sign: SignId| {
        let feature = FeatureId::from(sign);
        let name = &rules.feature(feature).id;
        match (fields.has("yes", name), fields.has("unsure", name)) {
            (true, _) => Some((feature, Answer::Yes)),
            (false, true) => Some((feature, Answer::NotSure)),
            _ => None,
        }
    };
    let ticked: Vec<_> = every.filter(|sign| !rules.sign(*sign).private).filter_map(answer).collect();
    if ticked.is_empty() && fields.names("none") {
        return asked.iter().map(|sign| (FeatureId::from(*sign), Answer::No)).collect();
    }
    ticked
}

fn named(rules: &Guideline, signs: &[(FeatureId, Answer)]) -> Vec<Heard> {
    let said = |answer: &Answer| match answer {
        Answer::Yes => Some(true),
        Answer::No => Some(false),
        _ => None,
    };
    let name = |feature: FeatureId| rules.feature(feature).id.clone();
    signs.iter().map(|(feature, answer)| Heard { feature: name(*feature), answer: said(answer) }).collect()
}

fn entry(fields: &Fields, done: Vec<String>, signs: Vec<Heard>, note: String) -> DayEntry {
    let said = |name: &str| match fields.get(name) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let mut functions = Vec::new();
    for at in 0..N_FUNCTIONS {
        let name = fields.get(&format!("function-{at}")).trim().to_owned();
        if let (false, Some(score)) = (name.is_empty(), score(fields, &format!("score-{at}"))) {
            functions.push(Function { name, score });
        }
    }
    DayEntry {
        pain_now: score(fields, "pain-now"),
        pain_worst: score(fields, "pain-worst"),
        pain_night: score(fields, "pain-night"),
        worse_this_morning: said("worse-this-morning"),
        flare: said("flare"),
        sleep_disturbed: score(fields, "sleep"),
        mood_low: said("mood"),
        functions,
        signs,
        done,
        note,
    }
}
