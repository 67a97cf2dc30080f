//! Laws: what holds for every guideline that is any good, whatever its rules say.
//!
//! Most laws compare two people who differ in one answer. Both stand in one circuit: the second
//! has the inputs of one question replaced.

use std::collections::{BTreeMap, BTreeSet};

use care::{Answer, Case, Circuit, Urgency, Way, Wire};
use clinical::{Date, Direction, Dose};
use guideline::{
    ActivityId, ActivityKind, Feature, FeatureId, FeatureKind, Guideline, Law, Limit, Promise, SignId,
};

use super::obligation::{
    Alternative, Enough, Obligation, Person, What, allowed, not_above_self_care, someone,
};
use crate::layout::Layout;
use crate::model::Model;
use crate::space::{Fact, Question};

mod ask;
pub(super) mod vain;

/// Whether a promise is about records, and not about Cases.
pub(super) fn is_about_records(promise: &Promise) -> bool {
    matches!(
        promise,
        Promise::Within { .. } | Promise::Law { law: Law::OffersAreComplete | Law::OrderMeansNothing, .. }
    )
}

/// For a promise about records, the first that breaks it.
#[expect(clippy::option_option, reason = "whether it is such a promise, and then whether it is broken")]
pub(super) fn broken_record(
    rules: &Guideline,
    promise: &Promise,
    has_words: &dyn Fn(ActivityId) -> bool,
) -> Option<Option<What>> {
    match promise {
        Promise::Within { activities, limit } => {
            Some(activities.iter().find_map(|activity| beyond(rules, *activity, limit)))
        }
        Promise::Law { law: Law::OffersAreComplete, except } => Some(
            (0..rules.activities.len())
                .filter_map(|at| u16::try_from(at).ok().map(ActivityId))
                .filter(|id| !except.contains(&rules.activity(*id).id))
                .find_map(|id| incomplete(rules, id, has_words)),
        ),
        Promise::Law { law: Law::OrderMeansNothing, .. } => Some(order_matters(rules)),
        _ => None,
    }
}

/// Whether a dose at any level goes beyond a limit, halved or not.
fn beyond(rules: &Guideline, activity: ActivityId, limit: &Limit) -> Option<What> {
    let record = rules.activity(activity);
    let over = |value: u16, own: Option<u16>, max: Option<u16>| {
        let kept = own.map_or(value, |own| value.min(own));
        max.is_some_and(|max| kept > max)
    };
    // What carries no dose is held by its own limit alone; and a limit is told to her, so it may not
    // be looser than what is promised even where no dose comes near it.
    let unbounded = |own: Option<u16>, max: Option<u16>| {
        max.is_some_and(|max| own.map_or(record.levels.is_empty(), |own| own > max))
    };
    let own = &record.limit;
    let any = |over: &dyn Fn(&Dose) -> bool| record.levels.iter().any(over);
    let lacks = if any(&|d| over(d.minutes, own.minutes_max, limit.minutes_max))
        || unbounded(own.minutes_max, limit.minutes_max)
    {
        "goes on for more minutes"
    } else if any(&|d| over(d.sets, own.sets_max, limit.sets_max)) || unbounded(own.sets_max, limit.sets_max)
    {
        "has more sets"
    } else if any(&|d| over(d.repetitions, own.repetitions_max, limit.repetitions_max))
        || unbounded(own.repetitions_max, limit.repetitions_max)
    {
        "has more repetitions"
    } else if any(&|d| over(d.hold_seconds, own.hold_seconds_max, limit.hold_seconds_max))
        || unbounded(own.hold_seconds_max, limit.hold_seconds_max)
    {
        "is held for longer"
    } else if any(&|d| over(d.times_per_day, own.times_per_day_max, limit.times_per_day_max))
        || unbounded(own.times_per_day_max, limit.times_per_day_max)
    {
        "is done more often in a day"
    } else if any(&|d| over(d.days_per_week, own.days_per_week_max, limit.days_per_week_max))
        || unbounded(own.days_per_week_max, limit.days_per_week_max)
    {
        "is done on more days"
    } else if limit.gap_minutes_min.is_some_and(|gap| own.gap_minutes_min.is_none_or(|own| own < gap)) {
        "may be repeated sooner"
    } else {
        return None;
    };
    Some(What::Record { id: record.id.clone(), lacks })
}

fn incomplete(rules: &Guideline, id: ActivityId, has_words: &dyn Fn(ActivityId) -> bool) -> Option<What> {
    let record = rules.activity(id);
    let lacks = |lacks| Some(What::Record { id: record.id.clone(), lacks });
    if record.sources.is_empty() {
        return lacks("has no source");
    }
    if !has_words(id) {
        return lacks("has no words in one of the languages");
    }
    if record.direction == Direction::Against {
        return None;
    }
    match record.kind {
        ActivityKind::Exercise | ActivityKind::Measure if record.stops.is_empty() => {
            lacks("has no stop sign")
        }
        ActivityKind::Exercise if record.levels.is_empty() => lacks("has no dose"),
        ActivityKind::Measure if record.limit == Limit::default() && record.levels.is_empty() => {
            lacks("has no limit")
        }
        _ => None,
    }
}

/// The first question that gives another Case when it is answered before another one and not
/// after. An answer writes its own question and what it is measured with, so pairs are enough.
fn order_matters(rules: &Guideline) -> Option<What> {
    let on = Date::from_ymd(2031, 4, 12)?;
    let features: Vec<(FeatureId, Vec<Answer>)> = rules
        .features
        .iter()
        .enumerate()
        .filter(|(_, feature)| !feature.is_inferred())
        .filter_map(|(at, feature)| Some((FeatureId(u16::try_from(at).ok()?), answers(feature))))
        .collect();
    let said = |pair: [(FeatureId, Answer); 2]| {
        let mut case = Case::new(rules, on);
        for (feature, answer) in pair {
            let _ = case.answer(rules, feature, answer);
        }
        case
    };
    for (at, (a, of_a)) in features.iter().enumerate() {
        for (b, of_b) in features.iter().skip(at + 1) {
            for x in of_a {
                for y in of_b {
                    if said([(*a, *x), (*b, *y)]) != said([(*b, *y), (*a, *x)]) {
                        return Some(What::Feature(*a));
                    }
                }
            }
        }
    }
    None
}

/// One answer of each kind a question has.
fn answers(feature: &Feature) -> Vec<Answer> {
    match &feature.kind {
        FeatureKind::Inferred { .. } => Vec::new(),
        FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => {
            vec![Answer::No, Answer::NotSure, Answer::Yes]
        }
        FeatureKind::Choice { .. } => vec![Answer::Option(0), Answer::NotSure],
        FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
            bands.first().map(|b| Answer::Measured(b.first)).into_iter().chain([Answer::NotSure]).collect()
        }
    }
}

/// Every answer a question has, one in each band.
pub(super) fn answers_of(feature: &Feature) -> Vec<Answer> {
    let options = |n: usize| (0..n).filter_map(|at| u8::try_from(at).ok());
    match &feature.kind {
        FeatureKind::Choice { options: all } => {
            options(all.len()).map(Answer::Option).chain([Answer::NotSure]).collect()
        }
        FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
            bands.iter().map(|b| Answer::Measured(b.first)).chain([Answer::NotSure]).collect()
        }
        _ => answers(feature),
    }
}

/// The ends of the range, of one person.
struct Ends {
    ways: Vec<Way>,
    at_least: Urgency,
    at_most: Urgency,
    now: Urgency,
    possible: Vec<Wire>,
    out_of_scope: Wire,
}

/// Which end of the range.
#[derive(Clone, Copy)]
enum End {
    AtLeast,
    AtMost,
    Now,
}

impl Ends {
    fn of(model: &Model<'_>) -> Option<Self> {
        let told = model.told.first()?;
        let o = &told.outcome;
        Some(Self {
            ways: o.ways.clone(),
            at_least: o.at_least,
            at_most: o.at_most,
            now: o.now,
            possible: told.possible.clone(),
            out_of_scope: o.out_of_scope,
        })
    }

    /// The same with one question answered so.
    fn with(&self, model: &mut Model<'_>, question: &Question, code: usize) -> Self {
        let mut wires: Vec<Wire> = Vec::new();
        for way in &self.ways {
            wires.push(way.open);
            wires.extend(way.at_least.into_iter().chain(way.at_most).chain(way.now));
        }
        wires.extend(self.at_least.into_iter().chain(self.at_most).chain(self.now));
        wires.push(self.out_of_scope);
        wires.extend(&self.possible);
        let new = answered(&mut model.circuit, &wires, question, code);
        let mut new = new.into_iter();
        let mut next = || new.next().unwrap_or(Wire::NEVER);
        let ways = (0..self.ways.len())
            .map(|_| Way {
                open: next(),
                at_least: [next(), next(), next()],
                at_most: [next(), next(), next()],
                now: [next(), next(), next()],
            })
            .collect();
        Self {
            ways,
            at_least: [next(), next(), next()],
            at_most: [next(), next(), next()],
            now: [next(), next(), next()],
            out_of_scope: next(),
            possible: (0..self.possible.len()).map(|_| next()).collect(),
        }
    }

    fn end(&self, end: End) -> Urgency {
        match end {
            End::AtLeast => self.at_least,
            End::AtMost => self.at_most,
            End::Now => self.now,
        }
    }
}

fn end_of(way: &Way, end: End) -> Urgency {
    match end {
        End::AtLeast => way.at_least,
        End::AtMost => way.at_most,
        End::Now => way.now,
    }
}

/// Wires with one question answered so.
fn answered(circuit: &mut Circuit, wires: &[Wire], question: &Question, code: usize) -> Vec<Wire> {
    let inputs = question.first_input..question.first_input + question.n_inputs;
    circuit.with_inputs(wires, &|input| {
        inputs.contains(&input).then(|| Wire::constant(code >> (input - question.first_input) & 1 == 1))
    })
}

/// That one end is never more urgent for the first person than for the second, from some urgency
/// on.
#[derive(Clone, Copy)]
struct Claim {
    end: End,
    /// 0 for every urgency, 1 from "call today" on.
    from: usize,
}

impl Claim {
    const fn all(end: End) -> Self {
        Self { end, from: 0 }
    }

    fn obligation(self, what: What, first: &Ends, second: &Ends, given: &[Wire]) -> Option<Obligation> {
        let mut given: Vec<Wire> = given.to_vec();
        given.extend(first.possible.iter().chain(&second.possible));
        given.sort_unstable();
        given.dedup();
        let pairs: Vec<(Wire, Wire)> =
            first.end(self.end).into_iter().zip(second.end(self.end)).skip(self.from).collect();
        if pairs.iter().all(|(a, b)| a == b) {
            return None;
        }
        let never = pairs
            .iter()
            .filter(|(a, b)| a != b)
            .map(|(a, b)| Alternative { focus: given.clone(), rest: vec![*a, !*b] })
            .collect();
        // If it holds each way, and the ways are the same for both, it holds.
        let ways_agree = first.ways.iter().zip(&second.ways).all(|(a, b)| a.open == b.open);
        let enough = ways_agree.then(|| {
            let pairs: BTreeSet<(Wire, Wire)> = first
                .ways
                .iter()
                .zip(&second.ways)
                .flat_map(|(a, b)| end_of(a, self.end).into_iter().zip(end_of(b, self.end)).skip(self.from))
                .filter(|(a, b)| a != b)
                .collect();
            Enough::Follows { pairs: pairs.into_iter().collect(), given: given.clone() }
        });
        Some(Obligation { enough, ..Obligation::never(what, never) })
    }
}

/// A question and the feature it is of.
struct Of {
    at: usize,
    question: Question,
    feature: FeatureId,
}

/// Questions of the guideline whose feature is such.
fn questions(model: &Model<'_>, except: &[String], such: impl Fn(&Feature) -> bool) -> Vec<Of> {
    let Some(told) = model.told.first() else { return Vec::new() };
    model
        .space
        .questions
        .iter()
        .enumerate()
        .filter_map(|(at, question)| {
            let feature = told.rules.find_feature(&question.name)?;
            let wanted = such(told.rules.feature(feature)) && !except.contains(&question.name);
            wanted.then(|| Of { at, question: question.clone(), feature })
        })
        .collect()
}

fn code_of(question: &Question, fact: Fact) -> usize {
    question.facts.iter().position(|f| *f == fact).unwrap_or(0)
}

const NO: Fact = Fact::Cell(0);
const YES: Fact = Fact::Cell(1);

/// What a law comes down to.
pub(super) fn obligations(model: &mut Model<'_>, law: Law, except: &[String]) -> Vec<Obligation> {
    let is_sign = |f: &Feature| matches!(f.kind, FeatureKind::Sign);
    let every = [End::AtLeast, End::AtMost, End::Now];
    match law {
        Law::NoNotSureYes => {
            pairs(model, except, is_sign, &[(NO, Fact::NotSure), (Fact::NotSure, YES)], &every)
        }
        Law::NewsNeverLowers => {
            pairs(model, except, is_sign, &[(NO, YES), (Fact::NotAsked, YES), (Fact::Mentioned, YES)], &every)
        }
        Law::HerWordsOnlyRaise => pairs(
            model,
            except,
            is_sign,
            // "Yes" and "not sure" stay as they are: `Case::mention`.
            &[(Fact::NotAsked, Fact::Mentioned), (NO, Fact::Mentioned)],
            &[End::AtMost, End::Now],
        ),
        Law::RiskNeverLowers => pairs(
            model,
            except,
            |f| matches!(f.kind, FeatureKind::Fact),
            &[(NO, Fact::NotSure), (NO, YES)],
            &every,
        ),
        Law::LearningNarrows => learning(model, except),
        Law::SelfCareNeedsEveryAnswer => self_care(model, except),
        Law::IncompleteHasNoPlan => incomplete_has_no_plan(model),
        Law::ClearedHasSomethingToDo => something_to_do(model),
        Law::EverythingIsOfferedToSomeone => for_each_activity(model, except, Direction::For)
            .into_iter()
            .filter_map(|id| Some(someone(model.told.first()?, id, Vec::new())))
            .collect(),
        Law::AgainstIsNeverOffered => for_each_activity(model, except, Direction::Against)
            .into_iter()
            .filter_map(|id| {
                let focus = vec![allowed(model.told.first()?, id)];
                Some(Obligation::never(What::Activity(id), vec![Alternative { focus, rest: Vec::new() }]))
            })
            .collect(),
        Law::AskNextSkipsNothing => ask::skips_nothing(model, except),
        Law::AskNextAsksNothingInVain => vain::nothing_in_vain(model, except),
        Law::OffersAreComplete | Law::OrderMeansNothing => Vec::new(),
    }
}

fn for_each_activity(model: &Model<'_>, except: &[String], direction: Direction) -> Vec<ActivityId> {
    let Some(told) = model.told.first() else { return Vec::new() };
    (0..told.rules.activities.len())
        .filter_map(|at| u16::try_from(at).ok().map(ActivityId))
        .filter(|id| {
            let record = told.rules.activity(*id);
            record.direction == direction && !except.contains(&record.id)
        })
        .collect()
}

/// One question answered one way and then another: no end is more urgent the first way.
fn pairs(
    model: &mut Model<'_>,
    except: &[String],
    such: impl Fn(&Feature) -> bool,
    steps: &[(Fact, Fact)],
    ends: &[End],
) -> Vec<Obligation> {
    let Some(base) = Ends::of(model) else { return Vec::new() };
    let mut out = Vec::new();
    for of in questions(model, except, such) {
        // A fact that ordinary pain is made of may say that it is ordinary: that is no risk, and
        // what it may not do is lower anything urgent.
        let from = usize::from(speaks_of_ordinary_pain(model, of.feature));
        // Most answers stand in more than one step.
        let mut made: BTreeMap<usize, Ends> = BTreeMap::new();
        for (a, b) in steps {
            let (a, b) = (code_of(&of.question, *a), code_of(&of.question, *b));
            for code in [a, b] {
                made.entry(code).or_insert_with(|| base.with(model, &of.question, code));
            }
            let (Some(first), Some(second)) = (made.get(&a), made.get(&b)) else { continue };
            for end in ends {
                let claim = Claim { end: *end, from };
                let what = What::Feature(of.feature);
                if let Some(one) = claim.obligation(what, first, second, &[]) {
                    let with = |code| Person::With { question: of.at, code };
                    out.push(Obligation { first: with(a), second: Some(with(b)), ..one });
                }
            }
        }
    }
    out
}

fn speaks_of_ordinary_pain(model: &Model<'_>, feature: FeatureId) -> bool {
    let Some(told) = model.told.first() else { return false };
    let mut found = false;
    for rule in &told.rules.self_care {
        visit(told.rules, &rule.when, &mut |asked| found |= asked == feature);
    }
    found
}

/// Calls `seen` for every question a condition leans on, through inference.
pub(super) fn visit(rules: &Guideline, condition: &guideline::Condition, seen: &mut dyn FnMut(FeatureId)) {
    condition.for_each_feature(&mut |feature, _| match &rules.feature(feature).kind {
        FeatureKind::Inferred { when } => visit(rules, when, seen),
        _ => seen(feature),
    });
}

/// One more answer never lowers `at_least` and never raises `at_most`, for whoever the guideline
/// is meant for. A danger sign that nobody asked about is news and no answer.
fn learning(model: &mut Model<'_>, except: &[String]) -> Vec<Obligation> {
    let Some(base) = Ends::of(model) else { return Vec::new() };
    let Some(told) = model.told.first() else { return Vec::new() };
    let (rules, ga) = (told.rules, told.rules.gestational_age);
    let mut out = Vec::new();
    for of in questions(model, except, |_| true) {
        let silent = [of.question.wire(Fact::NotAsked), of.question.wire(Fact::Mentioned)];
        let known = !model.circuit.any(silent);
        let sign = rules.signs.get(of.feature.index()).map(|_| SignId(of.feature.0));
        let mut starts = Vec::new();
        if sign.is_none_or(|id| !rules.sign(id).unprompted) {
            starts.push(Fact::NotAsked);
        }
        if sign.is_some() {
            starts.push(Fact::Mentioned);
        }
        for start in starts {
            let code = code_of(&of.question, start);
            let before = base.with(model, &of.question, code);
            let mut given = vec![known, !base.out_of_scope, !before.out_of_scope];
            if let Some(id) = sign {
                given.push(!news(model, id, &of.question, code));
            }
            let what = || What::Feature(of.feature);
            let narrower = [(End::AtLeast, &before, &base), (End::AtMost, &base, &before)];
            for (end, first, second) in narrower {
                let claim = Claim::all(end);
                if let Some(mut one) = claim.obligation(what(), first, second, &given) {
                    if of.feature == ga {
                        let pairs = week_told(model, &base, &of.question, end);
                        one.enough = Some(Enough::Follows { pairs, given: base.possible.clone() });
                    }
                    let first = Person::With { question: of.at, code };
                    out.push(Obligation { first, second: Some(Person::Found), ..one });
                }
            }
        }
    }
    out
}

/// On where a sign that does not stand while its question has this code stands after all.
fn news(model: &mut Model<'_>, id: SignId, question: &Question, code: usize) -> Wire {
    let Some(standing) = model.told.first().and_then(|t| t.outcome.signs.get(usize::from(id.0))).copied()
    else {
        return Wire::NEVER;
    };
    let after = standing.stands(&mut model.circuit);
    let before = answered(&mut model.circuit, &[after], question, code);
    let before = before.first().copied().unwrap_or(Wire::NEVER);
    model.circuit.and(after, !before)
}

/// The week that was told lies within what every week could give.
fn week_told(model: &mut Model<'_>, base: &Ends, question: &Question, end: End) -> Vec<(Wire, Wire)> {
    let Some(told) = model.told.first() else { return Vec::new() };
    let record = told.rules.feature(told.rules.gestational_age);
    let bands: Vec<Option<u8>> = question
        .facts
        .iter()
        .map(|fact| match fact {
            Fact::Cell(at) => question.cells.get(usize::from(*at)).and_then(|c| record.band_of(c.first)),
            _ => None,
        })
        .collect();
    let n_bands = record.n_bands();
    let mut out = Vec::new();
    for (code, band) in bands.iter().enumerate() {
        if matches!(question.facts.get(code), Some(Fact::NotAsked)) {
            continue;
        }
        // The first way is the week that was said; then come the bands and the unknown week.
        let week = band.map_or(n_bands, usize::from);
        let (Some(here), Some(then)) = (base.ways.first(), base.ways.get(1 + week)) else { continue };
        let here = answered(&mut model.circuit, &end_of(here, end), question, code);
        for (here, then) in here.into_iter().zip(end_of(then, end)) {
            out.push(match end {
                End::AtLeast | End::Now => (then, here),
                End::AtMost => (here, then),
            });
        }
    }
    out
}

fn self_care(model: &mut Model<'_>, except: &[String]) -> Vec<Obligation> {
    let Some(told) = model.told.first() else { return Vec::new() };
    let mut rest = told.outcome.cleared_when.clone();
    rest.extend(not_above_self_care(told));
    rest.extend(&told.possible);
    let mut out: Vec<Obligation> = told
        .outcome
        .signs
        .iter()
        .zip(&told.rules.signs)
        .enumerate()
        .filter(|(_, (_, sign))| !except.contains(&sign.id))
        .filter_map(|(at, (s, _))| {
            let never = [s.open, s.open_unsure, s.yes, s.unsure, s.mentioned]
                .into_iter()
                .map(|stands| Alternative { focus: vec![stands], rest: rest.clone() })
                .collect();
            Some(Obligation::never(What::Feature(FeatureId(u16::try_from(at).ok()?)), never))
        })
        .collect();
    let unexplained = Alternative { focus: vec![!told.outcome.ordinary.yes], rest };
    out.push(Obligation::never(What::Whole, vec![unexplained]));
    out
}

/// Whoever is cleared is decided, in scope, and not urgent; and the parts a prover looks at in
/// place of `cleared` are the same thing. Looked at week by week, and for each answer on whom the
/// guideline is for, since those choose among the ways.
fn incomplete_has_no_plan(model: &mut Model<'_>) -> Vec<Obligation> {
    let Some(told) = model.told.first() else { return Vec::new() };
    let rules = told.rules;
    let o = &told.outcome;
    let [_, urgent, _] = o.at_most;
    let n = o.cleared_when.len();
    let mut wires = o.cleared_when.clone();
    wires.extend([o.decided, o.out_of_scope, urgent, o.cleared]);
    let mut chooses = vec![rules.gestational_age];
    visit(rules, &rules.scope, &mut |feature| chooses.push(feature));
    let chooses: Vec<Question> =
        chooses.iter().filter_map(|feature| model.space.find(&rules.feature(*feature).id).cloned()).collect();
    let mut never = Vec::new();
    let mut todo: Vec<(Vec<Wire>, Vec<Wire>, usize)> = vec![(wires, Vec::new(), 0)];
    while let Some((wires, given, depth)) = todo.pop() {
        if let Some(question) = chooses.get(depth) {
            for (code, fact) in question.facts.iter().enumerate() {
                let then = answered(&mut model.circuit, &wires, question, code);
                let mut given = given.clone();
                given.push(question.wire(*fact));
                todo.push((then, given, depth + 1));
            }
            continue;
        }
        let (when, rest) = wires.split_at(n.min(wires.len()));
        let [decided, out_of_scope, urgent, cleared] = rest else { continue };
        for wire in [*decided, !*out_of_scope, !*urgent, *cleared] {
            never.extend(follows(&model.circuit, when, wire, &given));
        }
        for part in when {
            never.extend(follows(&model.circuit, &[*cleared], *part, &given));
        }
    }
    vec![Obligation::never(What::Whole, never)]
}

/// Where all of the first are on and the second is not, one alternative for each part of the second
/// that is not among the first.
fn follows(circuit: &Circuit, first: &[Wire], second: Wire, given: &[Wire]) -> Vec<Alternative> {
    let mut layout = Layout::new();
    let Some(rest) = layout.conjuncts(circuit, first) else { return Vec::new() };
    let known: BTreeSet<Wire> = rest.iter().copied().collect();
    let parts = layout.conjuncts(circuit, &[second]).unwrap_or_else(|| vec![Wire::NEVER]);
    parts
        .into_iter()
        .filter(|part| !known.contains(part))
        .map(|part| {
            let focus = given.iter().copied().chain([!part]).collect();
            // Whole, and not laid out: what contradicts a part as a whole is then seen at once.
            Alternative { focus, rest: first.to_vec() }
        })
        .collect()
}

fn something_to_do(model: &mut Model<'_>) -> Vec<Obligation> {
    let Some(told) = model.told.first() else { return Vec::new() };
    let none: Vec<Wire> = told
        .rules
        .activities
        .iter()
        .zip(&told.outcome.allowed)
        .filter(|(record, _)| matches!(record.kind, ActivityKind::Exercise | ActivityKind::Measure))
        .map(|(_, allowed)| !*allowed)
        .collect();
    let mut rest = told.outcome.cleared_when.clone();
    rest.extend(&told.possible);
    vec![Obligation::never(What::Whole, vec![Alternative { focus: none, rest }])]
}
