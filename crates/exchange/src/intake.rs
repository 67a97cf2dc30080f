//! Which question comes next: a function of the answers so far, and of nothing else.
//!
//! Screens come in the guideline's order. A screen is shown only if something on it can still
//! change the result or is needed before a plan, and only those questions on it are asked. Going
//! back takes the last turn away and the rest follows.
//!
//! Absent: terminal, browser, and how a question looks ([`asking`](crate::asking)).

mod file;
mod lines;
mod night;
mod stopped;

use care::{Answer, Assessment, Case, Known, Status, Wishes, assess};
use clinical::{Date, Disposition};
use guideline::{FeatureId, FeatureKind, Guideline, Pick, Screen, SignId};

use crate::case_file::{CaseFile, Given, Heard, same_day};

/// A conversation: what was known at the start, and what was said since.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    start: Case,
    kept: Vec<(FeatureId, Answer)>,
    kept_dating: Option<Given>,
    kept_note: Option<String>,
    stopped: Option<String>,
    turns: Vec<Turn>,
}

/// One thing she did.
#[derive(Clone, Debug, PartialEq)]
pub enum Turn {
    /// Dated the pregnancy, or said she cannot.
    Dated(Given),
    /// Answered a screen.
    Answered(Vec<(FeatureId, Answer)>),
    /// Wrote something, or nothing, in her own words.
    Wrote(String, Vec<Heard>),
    /// Answered a danger sign her own words point to.
    Confirmed(SignId, Answer),
}

impl Turn {
    /// What it speaks of: what was answered, or the danger signs her words point to.
    fn features(&self) -> Vec<FeatureId> {
        match self {
            Self::Dated(_) => Vec::new(),
            Self::Answered(answers) => answers.iter().map(|(feature, _)| *feature).collect(),
            Self::Wrote(_, heard) => heard.iter().map(|heard| heard.sign.into()).collect(),
            Self::Confirmed(sign, _) => vec![(*sign).into()],
        }
    }

    fn answers_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Dated(_), Self::Dated(_)) | (Self::Wrote(..), Self::Wrote(..)) => true,
            (Self::Confirmed(a, _), Self::Confirmed(b, _)) => a == b,
            (Self::Answered(a), Self::Answered(b)) => a.iter().any(|(f, _)| b.iter().any(|(g, _)| f == g)),
            _ => false,
        }
    }
}

/// What comes next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A screen with questions.
    Ask(Question),
    /// Her own words point to a danger sign: is it that?
    Confirm(Heard),
    /// Is there anything else?
    Note,
    /// Nothing: the result.
    Done,
}

/// A screen, with what is asked on it now.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The place among the guideline's screens; none for a question that stands on no screen.
    pub screen: Option<usize>,
    /// What is asked.
    pub features: Vec<FeatureId>,
    /// How it is answered.
    pub pick: Pick,
    /// How many screens may follow at most.
    pub left: usize,
}

impl Intake {
    /// From nothing.
    pub fn new(rules: &Guideline, today: Date) -> Self {
        Self {
            start: Case::new(rules, today),
            kept: Vec::new(),
            kept_dating: None,
            kept_note: None,
            stopped: None,
            turns: Vec::new(),
        }
    }

    /// From answers kept in a file. Danger signs answered on another day are asked again; the week
    /// is worked out anew. Gives whether something was dropped.
    #[must_use]
    pub fn resume(rules: &Guideline, file: &CaseFile, today: Date) -> (Self, bool) {
        let stale = file.on.is_some_and(|on| on != today);
        let dropped = file.answers.iter().any(|(feature, _)| !lasts(rules, *feature, stale));
        let mut intake = Self::new(rules, today);
        intake.start.set_wishes(file.case.wishes().clone());
        intake.keep(rules, file.dating, file.answers.clone(), file.note.clone(), stale);
        for heard in file.heard.iter().filter(|heard| stale || !heard.confirmed) {
            intake.start.mention(heard.sign);
        }
        (intake, dropped)
    }

    /// Everything known so far.
    pub fn case(&self, rules: &Guideline) -> Case {
        let mut case = self.start.clone();
        for turn in &self.turns {
            match turn {
                Turn::Dated(given) => date(rules, &mut case, *given),
                Turn::Answered(answers) => {
                    for (feature, answer) in answers {
                        // The question was made for this feature, so the answer fits.
                        let _ = case.answer(rules, *feature, *answer);
                    }
                }
                Turn::Wrote(_, heard) => heard.iter().for_each(|heard| case.mention(heard.sign)),
                Turn::Confirmed(sign, answer) => drop(case.answer(rules, FeatureId::from(*sign), *answer)),
            }
        }
        case
    }

    /// What comes next.
    pub fn next(&self, rules: &Guideline) -> Step {
        let assessment = assess(rules, self.case(rules));
        if assessment.status() == care::Status::Decided && assessment.at_most() == Disposition::Emergency {
            // Nothing may stand between her and the instruction.
            return Step::Done;
        }
        // What is asked only in private waits until she has said whether she is alone.
        let alone_asked = being_alone(rules).iter().all(|f| assessment.case().known(*f) != Known::NotAsked);
        let mentioned = assessment.case().mentioned().iter();
        if let Some(sign) = mentioned.copied().find(|sign| alone_asked || !rules.sign(*sign).private) {
            return Step::Confirm(self.heard(sign));
        }
        if let Some(question) = question(rules, &assessment) {
            return Step::Ask(question);
        }
        if self.turns.iter().any(|turn| matches!(turn, Turn::Wrote(..))) { Step::Done } else { Step::Note }
    }

    /// For someone who is cleared: the next screen that could bring something more into her plan, or
    /// make something less. Nothing on it can change how urgent it is.
    #[must_use]
    pub fn next_for_plan(&self, rules: &Guideline) -> Option<Question> {
        let assessment = assess(rules, self.case(rules));
        let plan = care::plan(rules, assessment.cleared()?);
        screen_for(rules, assessment.case(), &plan.ask)
    }

    fn heard(&self, sign: SignId) -> Heard {
        let written = self.turns.iter().rev().find_map(|turn| match turn {
            Turn::Wrote(_, heard) => heard.iter().find(|heard| heard.sign == sign).cloned(),
            _ => None,
        });
        written.unwrap_or_else(|| Heard {
            sign,
            words: self.kept_note.clone().unwrap_or_default(),
            confirmed: false,
        })
    }

    /// Takes a turn.
    pub fn take(&mut self, turn: Turn) {
        self.turns.push(turn);
    }

    /// Puts a turn at a place: in place of the one there if it answers the same, else before it.
    ///
    /// What it says counts, wherever it stands: whatever another turn said of the same is taken out,
    /// or an old "no" further on would undo a new "yes". Gives the place it stands at then.
    pub fn put(&mut self, at: usize, turn: Turn) -> usize {
        let said = turn.features();
        let placed = match self.turns.get_mut(at) {
            Some(earlier) if earlier.answers_the_same(&turn) => {
                *earlier = turn;
                at
            }
            Some(_) => {
                self.turns.insert(at, turn);
                at
            }
            None => {
                self.turns.push(turn);
                self.turns.len() - 1
            }
        };
        let wrote = matches!(self.turns.get(placed), Some(Turn::Wrote(..)));
        let mut n_before = 0;
        let mut nth = 0;
        self.turns.retain_mut(|other| {
            let here = nth;
            nth += 1;
            let stays = here == placed
                || match other {
                    // Her words do not answer a question; they only ask it again.
                    Turn::Answered(answers) if !wrote => {
                        answers.retain(|(feature, _)| !said.contains(feature));
                        !answers.is_empty()
                    }
                    Turn::Confirmed(sign, _) => !said.contains(&FeatureId::from(*sign)),
                    _ => true,
                };
            n_before += usize::from(!stays && here < placed);
            stays
        });
        placed - n_before
    }

    /// What she said last to a question, if anything.
    #[must_use]
    pub fn said(&self, feature: FeatureId) -> Option<Answer> {
        let of_turn = |turn: &Turn| match turn {
            Turn::Answered(answers) => answers.iter().rev().find(|(f, _)| *f == feature).map(|(_, a)| *a),
            Turn::Confirmed(sign, answer) if FeatureId::from(*sign) == feature => Some(*answer),
            _ => None,
        };
        let kept = || self.kept.iter().find(|(f, _)| *f == feature).map(|(_, answer)| *answer);
        self.turns.iter().rev().find_map(of_turn).or_else(kept)
    }

    /// The conversation as it was before the turn at that place.
    #[must_use]
    pub fn until(&self, at: usize) -> Self {
        let turns = self.turns.iter().take(at).cloned().collect();
        Self { turns, ..self.clone() }
    }

    /// What she did, in order.
    #[must_use]
    pub fn turns(&self) -> &[Turn] {
        &self.turns
    }

    /// The day it is about.
    #[must_use]
    pub fn day(&self) -> Date {
        self.start.on()
    }

    /// What she has, wants and has reached.
    pub fn set_wishes(&mut self, wishes: Wishes) {
        self.start.set_wishes(wishes);
    }

    /// Takes the last turn back, and says whether there was one.
    pub fn back(&mut self) -> bool {
        self.turns.pop().is_some()
    }

    /// Whether there is something to go back to.
    pub fn can_go_back(&self) -> bool {
        !self.turns.is_empty()
    }

    /// What her own words point to, for the page.
    pub fn all_heard(&self) -> Vec<Heard> {
        let written = self.turns.iter().filter_map(|turn| match turn {
            Turn::Wrote(_, heard) => Some(heard),
            _ => None,
        });
        written.flatten().cloned().collect()
    }

    /// Everything that would be kept in a file.
    pub fn to_keep(&self) -> ToKeep {
        let mut keep = ToKeep {
            dating: self.kept_dating,
            answers: self.kept.clone(),
            note: self.kept_note.clone(),
            confirmed: Vec::new(),
        };
        let answered = |answers: &mut Vec<(FeatureId, Answer)>, feature: FeatureId, answer: Answer| {
            answers.retain(|(earlier, _)| *earlier != feature);
            answers.push((feature, answer));
        };
        for turn in &self.turns {
            match turn {
                Turn::Dated(given) => keep.dating = Some(*given),
                Turn::Answered(answers) => {
                    answers
                        .iter()
                        .for_each(|(feature, answer)| answered(&mut keep.answers, *feature, *answer));
                }
                Turn::Wrote(note, _) if note.trim().is_empty() => {}
                Turn::Wrote(note, _) => {
                    keep.note =
                        Some(keep.note.map_or_else(|| note.clone(), |earlier| format!("{earlier} {note}")));
                }
                Turn::Confirmed(sign, answer) => {
                    answered(&mut keep.answers, FeatureId::from(*sign), *answer);
                    keep.confirmed.push(*sign);
                }
            }
        }
        keep
    }
}

/// Whether an answer still holds: a danger sign and a reading are of their day.
fn lasts(rules: &Guideline, feature: FeatureId, stale: bool) -> bool {
    !stale || !matches!(rules.feature(feature).kind, FeatureKind::Sign | FeatureKind::Quantity { .. })
}

/// What decides whether private questions are asked: that she can answer them alone.
pub(crate) fn being_alone(rules: &Guideline) -> Vec<FeatureId> {
    let mut found = Vec::new();
    for sign in rules.signs.iter().filter(|sign| sign.private) {
        sign.when.for_each_feature(&mut |feature, _| {
            if matches!(rules.feature(feature).kind, FeatureKind::Fact) && !found.contains(&feature) {
                found.push(feature);
            }
        });
    }
    found
}

/// What would be kept in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ToKeep {
    /// What the pregnancy is dated by.
    pub dating: Option<Given>,
    /// What she answered.
    pub answers: Vec<(FeatureId, Answer)>,
    /// What she wrote.
    pub note: Option<String>,
    /// Danger signs her words pointed to and she has answered since.
    pub confirmed: Vec<SignId>,
}

fn date(rules: &Guideline, case: &mut Case, given: Given) {
    let answer = match same_day(given, case.on()) {
        Some(Ok(ga)) => Answer::Measured(i32::from(ga.days())),
        Some(Err(_)) | None => Answer::NotSure,
    };
    let _ = case.answer(rules, rules.gestational_age, answer);
}

/// The next screen with something left to ask.
fn question(rules: &Guideline, assessment: &Assessment) -> Option<Question> {
    let ask_next = assessment.ask_next(rules);
    let for_plan = before_plan(rules, assessment, &ask_next);
    // What a plan needs is asked on the way, so that no screen comes twice.
    let wanted: Vec<FeatureId> = ask_next.iter().chain(&for_plan).copied().collect();
    screen_for(rules, assessment.case(), &wanted)
}

/// The first screen with one of these on it, and which of them it asks.
fn screen_for(rules: &Guideline, case: &Case, wanted: &[FeatureId]) -> Option<Question> {
    let first = *wanted.first()?;
    // A value is asked only of someone who can measure it.
    let measurable = |feature: FeatureId| match rules.feature(feature).kind {
        FeatureKind::Quantity { device: Some(device), .. } => {
            !matches!(case.known(device), Known::Band(0) | Known::NotSure)
        }
        _ => true,
    };
    let on = |screen: &Screen, any: bool| {
        let here = screen.features.iter().copied().filter(|f| wanted.contains(f) && (any || measurable(*f)));
        here.collect::<Vec<FeatureId>>()
    };
    let later = rules
        .screens
        .iter()
        .filter(|screen| {
            let still = |f: &FeatureId| wanted.contains(f) && measurable(*f);
            screen.features.iter().any(still)
        })
        .count();
    let left = later.saturating_sub(1);
    // First a screen that is meant for her; then any, since what can change the result must be asked.
    for any in [false, true] {
        for (at, screen) in rules.screens.iter().enumerate() {
            let features = on(screen, any);
            if !features.is_empty() && (any || care::possible(rules, case, &screen.when)) {
                return Some(Question { screen: Some(at), features, pick: screen.pick, left });
            }
        }
    }
    let pick = match rules.feature(first).kind {
        FeatureKind::GestationalAge { .. } => Pick::Dating,
        FeatureKind::Quantity { .. } => Pick::Value,
        _ => Pick::One,
    };
    Some(Question { screen: None, features: vec![first], pick, left })
}

/// What a plan will need besides, if all that is asked now turns out well.
fn before_plan(rules: &Guideline, assessment: &Assessment, ask_next: &[FeatureId]) -> Vec<FeatureId> {
    let mut well = assessment.case().clone();
    for feature in ask_next {
        let answer = if rules.feature(*feature).is_yes_no() { Answer::No } else { Answer::NotSure };
        let _ = well.answer(rules, *feature, answer);
    }
    let mut wanted = assess(rules, well).ask_before_plan(rules);
    // What kind of pain it is decides what a plan is for, so all kinds are offered to choose from.
    if assessment.status() != Status::OutOfScope && assessment.at_least().leaves_room_for_a_plan() {
        let patterns = (0..rules.features.len()).filter_map(|at| u16::try_from(at).ok()).map(FeatureId);
        wanted.extend(patterns.filter(|feature| {
            matches!(rules.feature(*feature).kind, FeatureKind::Pattern)
                && assessment.case().known(*feature) == Known::NotAsked
        }));
    }
    wanted
}

/// The answers of a screen: yes where picked, not sure where so picked, no for the rest.
pub fn answers(
    features: &[FeatureId],
    yes: &[FeatureId],
    not_sure: &[FeatureId],
) -> Vec<(FeatureId, Answer)> {
    let answer = |feature: &FeatureId| {
        if yes.contains(feature) {
            Answer::Yes
        } else if not_sure.contains(feature) {
            Answer::NotSure
        } else {
            Answer::No
        }
    };
    features.iter().map(|feature| (*feature, answer(feature))).collect()
}
