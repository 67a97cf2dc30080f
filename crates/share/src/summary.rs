//! Everything the page for a midwife or physiotherapist has to say, in the order it is read.
//!
//! Made from a check of today's answers, the plan where there is one, and the diary. Promises: every
//! reason of the assessment is in it; every danger sign answered yes or not sure is in it; a plan is in
//! it only if she is cleared and her diary does not speak against it; her own words are in it as she wrote
//! them, and it says how many of them are not. Whether she is better or worse is said as the review says
//! it ([`care::changes`]). Absent: layout, and any judgement of its own of how she is doing.

mod done;
mod signs;

use care::{Answer, Assessment, Case, Diary, Known};
use clinical::{Date, GestationalAge, Quantity};
use exchange::case_file::CaseFile;
use exchange::json::{Door, Finding, LeftOutGroup, Origin, Planning, Source};
use exchange::words::Words;
use exchange::{Checked, Edition, Occasion, question};
use guideline::{FeatureId, FeatureKind, Guideline, Taken};
use serde::Serialize;

use crate::card::in_the_week_of;
use crate::private::{RestsOnPrivate, is_private, rests_on_private, speaks_of_private};
use crate::review::{Changed, changes};

pub use done::{Counted, Done, DoneItem, FunctionRow, ScoreRow, TrendDay, Used, WINDOW_DAYS, WordsOf};
pub use signs::{Asked, Named};

/// What a summary is made from: an occasion, what she answered, what she wrote down, and what she wants
/// to ask.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'a> {
    occasion: &'a Occasion<'a>,
    file: &'a CaseFile,
    diary: &'a Diary,
    questions: &'a [String],
    with_private: bool,
    part_missing: bool,
    no_check: bool,
}

impl<'a> Visit<'a> {
    /// A visit about these answers.
    #[must_use]
    pub fn new(
        occasion: &'a Occasion<'a>,
        file: &'a CaseFile,
        diary: &'a Diary,
        questions: &'a [String],
    ) -> Self {
        Self { occasion, file, diary, questions, with_private: false, part_missing: false, no_check: false }
    }

    /// The same with what was answered in private. Only where she asks for it.
    #[must_use]
    pub fn with_private(self) -> Self {
        Self { with_private: true, ..self }
    }

    /// The same with a diary that could not be read whole: what is missing may be a danger sign.
    #[must_use]
    pub fn with_part_missing(self) -> Self {
        Self { part_missing: true, ..self }
    }

    /// The same where nobody was checked: what is known of her is no result, and the page says so.
    #[must_use]
    pub fn without_check(self) -> Self {
        Self { no_check: true, ..self }
    }
}

/// `carrywell/summary/1`: one page about one person on one day.
#[derive(Clone, Debug, Serialize)]
pub struct Summary {
    schema: &'static str,
    /// The language of the texts.
    pub locale: String,
    /// The day the page was made.
    pub on: String,
    /// The day of the answers, where it is another.
    pub answered_on: Option<String>,
    /// `31+3`, or null where it is not known.
    pub gestational_age: Option<String>,
    /// How urgent it is, and what she was told.
    pub standing: Standing,
    /// Why the answers alone are no result, and no plan is given: the diary has a danger sign that no
    /// later check settled, or could not be read whole.
    pub held_back: Vec<String>,
    /// What makes it urgent, most urgent first.
    pub reasons: Vec<Finding>,
    /// The descriptions of ordinary pain that hold, where nothing is urgent.
    pub ordinary: Vec<String>,
    /// Answers that cannot both be right, and which reading stands.
    pub contradictions: Vec<String>,
    /// Where and how it hurts.
    pub patterns: Vec<Named>,
    /// The same, where she is not sure.
    pub patterns_not_sure: Vec<Named>,
    /// Her own numbers: pain, days, readings.
    pub readings: Vec<Reading>,
    /// Danger signs that were asked.
    pub signs: Asked,
    /// Danger signs in the diary of the last days that were not a no, newest first, beside those above.
    pub signs_of_days: Vec<SignOfDay>,
    /// What she said of her health and this pregnancy.
    pub facts: Vec<Named>,
    /// The same, where she is not sure.
    pub facts_not_sure: Vec<Named>,
    /// Her own words, as she wrote them, newest first; of the diary those of its last [`WINDOW_DAYS`].
    pub words: Vec<Said>,
    /// Which words of her diary these are. Null where it has none.
    pub words_of: Option<WordsOf>,
    /// What she wants to ask.
    pub questions: Vec<String>,
    /// What she was given to do. Null unless she is cleared.
    pub plan: Option<Planned>,
    /// What was done in the last days. Null where nothing was written down.
    pub done: Option<Done>,
    /// Whether her pain and her own activities are better or worse than in her first week, or whether it
    /// is too early to tell, as in `carrywell/review/1`.
    pub changes: Vec<Changed>,
    /// Pain and her own activities, day by day.
    pub trend: Vec<TrendDay>,
    /// Her own activities, and how well she can do them.
    pub functions: Vec<FunctionRow>,
    /// Scores of questionnaires she filled in elsewhere; left out where there are none. Never their words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<ScoreRow>,
    /// Who is cited.
    pub sources: Vec<Source>,
    /// Which guideline it comes from, and whether a clinician has reviewed it.
    pub guideline: Origin,
    /// Whether what was answered in private is on the page.
    pub with_private: bool,
}

/// How urgent it is.
#[derive(Clone, Debug, Serialize)]
pub struct Standing {
    /// `self-care`, `book-appointment`, `call-today` or `emergency`.
    pub disposition: &'static str,
    /// `decided`, `incomplete` or `out-of-scope`.
    pub status: &'static str,
    /// Whether a plan may be made.
    pub cleared: bool,
    /// What the result is called.
    pub title: String,
    /// Where the answers are not of today: what that means.
    pub day_note: Option<String>,
    /// What she was told to do.
    pub r#do: String,
    /// What she was told to watch for.
    pub worse: String,
    /// The emergency numbers, where it is one.
    pub emergency_numbers: Vec<String>,
    /// Whom she was told to ring.
    pub doors: Vec<Door>,
    /// What to say on the phone.
    pub say: Option<String>,
    /// How many questions can still change the result.
    pub n_open: usize,
}

/// One of her numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// What was measured, by its name.
    pub feature: String,
    /// What it is called where someone else reads it.
    pub short: String,
    /// The value as people say it.
    pub value: String,
}

/// A danger sign in her diary.
#[derive(Clone, Debug, Serialize)]
pub struct SignOfDay {
    /// The day.
    pub on: String,
    /// The sign.
    pub sign: String,
    /// What it is, in a few words.
    pub short: String,
    /// `yes` or `not-sure`.
    pub said: &'static str,
}

/// Her own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The day she wrote them, where it is known.
    pub on: Option<String>,
    /// The words.
    pub text: String,
}

/// What she was given to do.
#[derive(Clone, Debug, Serialize)]
pub struct Planned {
    /// About how long a session takes.
    pub minutes: String,
    /// Exercises of the session, in order.
    pub session: Vec<PlanLine>,
    /// What keeps her moving beside it.
    pub aerobic: Vec<PlanLine>,
    /// What may ease it.
    pub measures: Vec<PlanLine>,
    /// For when it hurts.
    pub relief: Vec<PlanLine>,
    /// Advice for daily life, by name.
    pub lessons: Vec<String>,
    /// What she was told to ask her team about first.
    pub ask_first: Vec<AskFirst>,
}

/// One activity of a plan.
#[derive(Clone, Debug, Serialize)]
pub struct PlanLine {
    /// The activity.
    pub activity: String,
    /// What it is called.
    pub name: String,
    /// How much.
    pub amount: Option<String>,
    /// From 1; 0 where there are no levels.
    pub level: u8,
    /// How many levels there are.
    pub levels: usize,
    /// Why it is less than it would be.
    pub cuts: Vec<String>,
}

/// Activities that wait for her team.
#[derive(Clone, Debug, Serialize)]
pub struct AskFirst {
    /// What they are called.
    pub names: Vec<String>,
    /// Why; where only a missing answer makes it so, that is said first.
    pub text: String,
}

impl Summary {
    /// Makes the summary of a visit.
    ///
    /// # Errors
    ///
    /// When the result, or something she wrote, rests on what was answered in private and she did not
    /// ask for that to be on paper.
    pub fn of(visit: &Visit<'_>) -> Result<Self, RestsOnPrivate> {
        let occasion = visit.occasion.in_language_of(visit.file);
        let (edition, rules) = (occasion.edition, occasion.edition.rules());
        let checked = exchange::check(&occasion, visit.file);
        let words = said(visit, &occasion);
        let lexicon = &edition.bundle().lexicon;
        let private = rests_on_private(rules, &checked.assessment)
            || words.iter().any(|said| speaks_of_private(rules, lexicon, &said.text))
            || visit.questions.iter().any(|text| speaks_of_private(rules, lexicon, text));
        if private && !visit.with_private {
            return Err(RestsOnPrivate);
        }
        let held_back = held_back(visit, &occasion);
        let plan = exchange::plan(&occasion, visit.file, &checked).filter(|_| held_back.is_empty());
        let case = checked.assessment.case().clone();
        let case = &case;
        let listed = |of: fn(&FeatureKind) -> bool, known: Known| -> Vec<Named> {
            features(rules)
                .filter(|id| of(&rules.feature(*id).kind) && case.known(*id) == known)
                .filter(|id| !is_device(rules, *id))
                .filter(|id| visit.with_private || !is_private(rules, *id))
                .map(|id| Named::of(edition, id))
                .collect()
        };
        // The page is of its own day, whatever day the answers are of.
        let age = case.gestational_age_on(rules, occasion.day());
        let is_pattern = |kind: &FeatureKind| matches!(kind, FeatureKind::Pattern);
        let is_fact = |kind: &FeatureKind| matches!(kind, FeatureKind::Fact);
        // What the diary has open and urgent comes before answers beside it.
        let told = exchange::diary::urgent_unsettled(&occasion, visit.diary, occasion.day());
        let told = told.filter(|_| !exchange::is_urgent(&checked.assessment));
        let mut reasons = checked.advice.reasons.clone();
        let checked = told.map_or(checked, |(day, told)| {
            let told = in_the_week_of(rules, told, visit.file);
            exchange::check(&exchange::Occasion { today: Some(day), ..occasion }, &told)
        });
        let advice = &checked.advice;
        reasons.retain(|reason| advice.reasons.iter().all(|other| other.sign != reason.sign));
        let reasons = [advice.reasons.clone(), reasons].concat();
        let calm =
            advice.reasons.is_empty() && held_back.is_empty() && (advice.cleared || advice.out_of_date);
        Ok(Self {
            schema: "carrywell/summary/1",
            locale: edition.language().to_owned(),
            on: occasion.day().to_string(),
            answered_on: Some(case.on()).filter(|on| *on != occasion.day()).map(|on| on.to_string()),
            gestational_age: age.map(|age| age.to_string()),
            standing: standing(edition.words(), &checked, !held_back.is_empty()),
            held_back,
            reasons,
            ordinary: if calm {
                advice.ordinary.iter().map(|rule| rule.text.clone()).collect()
            } else {
                Vec::new()
            },
            contradictions: advice.contradictions.iter().map(|pair| pair.text.clone()).collect(),
            patterns: listed(is_pattern, Known::Band(1)),
            patterns_not_sure: listed(is_pattern, Known::NotSure),
            readings: readings(edition, &checked.assessment),
            signs: signs::asked(edition, case, visit.with_private),
            signs_of_days: signs_of_days(visit, &occasion, case),
            facts: listed(is_fact, Known::Band(1)),
            facts_not_sure: listed(is_fact, Known::NotSure),
            words,
            words_of: done::words_of(visit.diary, occasion.day(), age),
            questions: visit.questions.to_vec(),
            plan: plan.as_ref().map(planned),
            done: done::done(edition, visit.diary, occasion.day()),
            changes: taken_of_days(edition, visit.diary, occasion.day(), age),
            trend: done::trend(edition.rules(), visit.diary, occasion.day()),
            functions: done::functions(visit.diary, occasion.day()),
            scores: done::scores(edition, visit.diary, occasion.day(), age),
            sources: advice.sources.clone(),
            guideline: advice.guideline.clone(),
            with_private: visit.with_private,
        })
    }

    /// The text of it as data, with a line break at the end.
    ///
    /// # Errors
    ///
    /// When it cannot be written, which no summary has shown yet.
    pub fn json(&self) -> Result<String, impl core::error::Error> {
        exchange::json::text(self)
    }
}

pub(crate) fn features(rules: &Guideline) -> impl Iterator<Item = FeatureId> {
    (0..rules.features.len()).filter_map(|at| u16::try_from(at).ok()).map(FeatureId)
}

/// Whether a fact says only that something can be measured.
fn is_device(rules: &Guideline, fact: FeatureId) -> bool {
    rules
        .features
        .iter()
        .any(|f| matches!(f.kind, FeatureKind::Quantity { device: Some(device), .. } if device == fact))
}

/// What the diary of the last days says of danger signs beside the answers the page is made of.
fn signs_of_days(visit: &Visit<'_>, occasion: &Occasion<'_>, case: &Case) -> Vec<SignOfDay> {
    let edition = occasion.edition;
    let days = occasion.day().plus_days(1 - done::WINDOW_DAYS)..=occasion.day();
    let said = exchange::diary::signs_said(occasion, visit.diary, days);
    let is_shown = |feature| visit.with_private || !is_private(edition.rules(), feature);
    let beside = said.into_iter().filter(|(on, feature, answer)| {
        let stands = match case.known(*feature) {
            Known::NotSure => *answer == Answer::NotSure,
            known => known == Known::Band(1),
        };
        is_shown(*feature) && !(*on == case.on() && stands)
    });
    beside
        .map(|(on, feature, answer)| SignOfDay {
            on: on.to_string(),
            sign: edition.rules().feature(feature).id.clone(),
            short: Named::of(edition, feature).short,
            said: if answer == Answer::Yes { "yes" } else { "not-sure" },
        })
        .collect()
}

/// What in the diary forbids to rely on the answers.
fn held_back(visit: &Visit<'_>, occasion: &Occasion<'_>) -> Vec<String> {
    let edition = occasion.edition;
    let missing = visit.part_missing.then(|| edition.words().say(wording::PAGE_PART_MISSING).to_owned());
    let is_open = exchange::diary::is_open(edition.rules(), visit.diary, occasion.day());
    let open = is_open.then(|| edition.words().say(wording::PAGE_UNSETTLED).to_owned());
    let no_check = visit.no_check.then(|| edition.words().say(wording::PAGE_NO_CHECK).to_owned());
    missing.into_iter().chain(no_check).chain(open).collect()
}

fn standing(words: Words, checked: &Checked, held_back: bool) -> Standing {
    let advice = &checked.advice;
    let urgent = exchange::is_urgent(&checked.assessment);
    // What is no result for today must not look like one.
    let stale = (advice.out_of_date || held_back) && !urgent;
    Standing {
        disposition: advice.act_on,
        status: advice.status,
        cleared: advice.cleared && !held_back,
        title: if stale { words.say(wording::PAGE_NO_RESULT_TODAY).to_owned() } else { advice.title.clone() },
        day_note: advice.day_note.clone(),
        r#do: if stale { String::new() } else { advice.r#do.clone() },
        worse: if stale { String::new() } else { advice.worse.clone() },
        emergency_numbers: if advice.act_on == "emergency" {
            advice.emergency_numbers.clone()
        } else {
            Vec::new()
        },
        doors: advice.doors.clone(),
        say: advice.say.clone().filter(|_| urgent),
        n_open: advice.open.iter().filter(|open| open.changes_result).count(),
    }
}

fn readings(edition: Edition<'_>, assessment: &Assessment) -> Vec<Reading> {
    let rules = edition.rules();
    features(rules)
        .filter_map(|id| {
            let FeatureKind::Quantity { unit, .. } = rules.feature(id).kind else { return None };
            let steps = assessment.case().measured(id)?;
            Some(Reading {
                feature: rules.feature(id).id.clone(),
                short: question::reading(edition, id),
                value: exchange::words::measured(edition.words(), Quantity::new(steps, unit)),
            })
        })
        .collect()
}

/// What the measures say that are taken from her days; questionnaires stand by themselves.
fn taken_of_days(edition: Edition<'_>, diary: &Diary, on: Date, age: Option<GestationalAge>) -> Vec<Changed> {
    let rules = edition.rules();
    let is_typed_in = |id: &str| {
        let measure = rules.find_measure(id).and_then(|measure| rules.measures.get(measure.index()));
        measure.is_some_and(|measure| measure.taken == Taken::TypedIn)
    };
    let mut all = changes(edition, diary, on, age);
    all.retain(|changed| !is_typed_in(&changed.measure));
    all
}

/// Her own words: with the answers, beside them, and in the diary.
fn said(visit: &Visit<'_>, occasion: &Occasion<'_>) -> Vec<Said> {
    let answered = visit.file.on.map(|on| on.to_string());
    let notes = [(visit.file.note.as_deref(), answered), (occasion.note, None)];
    let of_answers = notes.into_iter().filter_map(|(text, on)| Some(Said { on, text: text?.to_owned() }));
    let mut all: Vec<Said> = of_answers.collect();
    all.extend(done::notes(visit.diary, occasion.day()));
    all.retain(|said| !said.text.trim().is_empty());
    all
}

fn planned(plan: &Planning) -> Planned {
    let lines = |items: &[exchange::json::Item]| -> Vec<PlanLine> {
        items
            .iter()
            .map(|item| {
                let mut cuts: Vec<String> = item.cuts.iter().map(|cut| cut.effect_text.to_owned()).collect();
                // Several rules may make it less in the same way.
                cuts.sort();
                cuts.dedup();
                PlanLine {
                    activity: item.id.clone(),
                    name: item.name.clone(),
                    amount: item.amount.clone(),
                    level: item.level,
                    levels: item.levels,
                    cuts,
                }
            })
            .collect()
    };
    let waits = |group: &&LeftOutGroup| group.effect == Some("ask-first");
    let words = Words::in_language(&plan.locale);
    Planned {
        minutes: exchange::words::minutes(words, plan.session_seconds),
        session: lines(&plan.session),
        aerobic: lines(&plan.aerobic),
        measures: lines(&plan.measures),
        relief: lines(&plan.relief),
        lessons: plan.lessons.iter().map(|item| item.name.clone()).collect(),
        ask_first: plan
            .left_out
            .iter()
            .filter(waits)
            .map(|group| AskFirst {
                names: group.activities.iter().map(|activity| activity.name.clone()).collect(),
                text: if group.unknown {
                    format!("{} {}", words.say(wording::IF_UNKNOWN), group.text)
                } else {
                    group.text.clone()
                },
            })
            .collect(),
    }
}
