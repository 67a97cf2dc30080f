//! The assessment as a circuit: the same meaning as [`assess`](crate::assess()) and the plan's
//! filter, written once with wires in place of truth values.
//!
//! Four readers share it. [`Screen`](crate::Screen) evaluates it over many Cases at once; the
//! prover turns it into diagrams, into clauses, and into SMT-LIB. Because the wires of an answer
//! come from outside, two people, or two guidelines, can stand in one circuit and be compared.
//!
//! Promises that for every Case, with the wires of its answers set accordingly, each output says
//! what `assess`, `verdicts` and `ask_next` say. Every Case of small guidelines is walked and compared
//! in `care/tests/screen.rs` and in the tests of the prover, people drawn at random in
//! `care/tests/circuit.rs`, and hundreds of thousands with the real guideline by `proof::referee`.
//!
//! Absent: wishes (they only take away), doors, sentences.

mod ask;
mod gate;
mod offer;
mod part;
mod read;
mod stand;
mod week;

use guideline::Guideline;

pub use gate::{Circuit, Gate, Wire};
pub use read::{Answers, Said, Ternary};
pub use stand::Standing;

use read::Reading;
use week::{Range, Weeks};

/// "At least this urgent", for each disposition above self-care: book, call today, emergency.
pub type Urgency = [Wire; 3];

/// What comes of an assessment, as wires.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// It is at least this urgent, whatever is still answered.
    pub at_least: Urgency,
    /// It is at most this urgent: off means that it cannot become so urgent.
    pub at_most: Urgency,
    /// On what has been said so far, her own words counted as "not sure".
    pub now: Urgency,
    /// The guideline is not meant for this person.
    pub out_of_scope: Wire,
    /// The same range, one way it can come about at a time: a week that was said, each week there
    /// is while none was said, and out of scope.
    pub ways: Vec<Way>,
    /// Whether the pain is surely, or perhaps, ordinary.
    pub ordinary: Ternary,
    /// Everything that had to be answered was answered.
    pub decided: Wire,
    /// A plan may be shown.
    pub cleared: Wire,
    /// Wires that are all on exactly where `cleared` is: the same thing laid out in parts, so that
    /// a prover need not look at all of them.
    pub cleared_when: Vec<Wire>,
    /// How each danger sign stands, in the guideline's order.
    pub signs: Vec<Standing>,
    /// Whether each exclusion counts, in the guideline's order: `maybe` when it may hold and is not
    /// lifted, `yes` when it surely holds besides.
    pub exclusions: Vec<Ternary>,
    /// Whether each activity may be offered by every rule, in the guideline's order. Says nothing
    /// about clearance.
    pub allowed: Vec<Wire>,
    /// Whether each activity's dose is halved.
    pub halved: Vec<Wire>,
    /// Whether each activity is kept at its present level.
    pub held: Vec<Wire>,
    weeks: Weeks,
}

/// One way in which a range comes about. The range of a Case reaches from the least to the most
/// urgent of the ways that are open to it.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    /// On for the Cases to which this way is open.
    pub open: Wire,
    /// It is at least this urgent, this way.
    pub at_least: Urgency,
    /// It is at most this urgent, this way.
    pub at_most: Urgency,
    /// On what has been said so far, this way.
    pub now: Urgency,
}

impl Outcome {
    /// Reads the assessment of a guideline into a circuit, for these answers.
    #[must_use]
    pub fn of(rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Self {
        let ga = rules.gestational_age;
        let asked = answers.said(ga);
        let week_open = asked.not_asked;
        let weeks = Weeks::of(rules, circuit, answers);
        let signs: Vec<Standing> = weeks.here.iter().map(|s| s.standing).collect();

        let mut danger = Reading::danger(rules, circuit, answers);
        let scope = danger.truth(&rules.scope);
        let out_of_scope = !Reading::plain(rules, circuit, answers).truth(&rules.scope).maybe;

        let (here, still_open) = weeks.here(rules, circuit, answers);
        let every = weeks.range_every(circuit);
        let unknown = weeks.range_unknown(rules, circuit);
        let choose = |circuit: &mut Circuit, here: Urgency, every: Urgency, unknown: Urgency| -> Urgency {
            let mut out = [Wire::NEVER; 3];
            for (slot, ((h, e), u)) in out.iter_mut().zip(here.into_iter().zip(every).zip(unknown)) {
                let inside = circuit.pick(week_open, e, h);
                *slot = circuit.pick(out_of_scope, u, inside);
            }
            out
        };
        let at_least = choose(circuit, here.at_least, every.at_least, unknown.at_least);
        let at_most = choose(circuit, here.at_most, every.at_most, unknown.at_most);
        let now = choose(circuit, here.now, every.now, unknown.now);

        let in_scope = !out_of_scope;
        let week_told = circuit.and(in_scope, !week_open);
        let any_week = circuit.and(in_scope, week_open);
        let way = |open: Wire, range: Range| Way {
            open,
            at_least: range.at_least,
            at_most: range.at_most,
            now: range.now,
        };
        let mut ways = vec![way(week_told, here)];
        ways.extend(weeks.range_each(circuit).into_iter().map(|range| way(any_week, range)));
        ways.push(way(out_of_scope, unknown));
        let ordinary = ordinary(rules, circuit, answers);

        // Nothing that was asked is still open, in a week that is known or known to be unknown.
        let closed = circuit.and(!week_open, !still_open);

        let mut decided = circuit.and(!out_of_scope, scope.yes);
        for (least, most) in at_least.into_iter().zip(at_most) {
            let wide = circuit.and(most, !least);
            decided = circuit.and(decided, !wide);
        }
        let [_, urgent, _] = at_most;
        let settled = circuit.or(urgent, closed);
        decided = circuit.and(decided, settled);
        let cleared = circuit.and(decided, !urgent);
        // Whoever is cleared has told her week and left nothing open, so there is one way to her
        // range.
        let [least, _, _] = here.at_least;
        let [most, urgent_here, _] = here.at_most;
        let wide = circuit.and(most, !least);
        let cleared_when = vec![in_scope, scope.yes, closed, !urgent_here, !wide];

        let offers = offer::offers(rules, circuit, answers, &signs);
        Self {
            at_least,
            at_most,
            now,
            out_of_scope,
            ways,
            ordinary,
            decided,
            cleared,
            cleared_when,
            signs,
            exclusions: offers.exclusions,
            allowed: offers.allowed,
            halved: offers.halved,
            held: offers.held,
            weeks,
        }
    }

    /// Whether each question is among those [`Assessment::ask_next`](crate::Assessment::ask_next)
    /// lists, by feature.
    #[must_use]
    pub fn ask_next(&self, rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Vec<Wire> {
        ask::ask_next(rules, circuit, answers, self)
    }
}

/// The plain truth of a condition, as rules outside the danger signs see it: "not sure" is unknown.
#[must_use]
pub fn truth_of(
    rules: &Guideline,
    circuit: &mut Circuit,
    answers: &Answers,
    condition: &guideline::Condition,
) -> Ternary {
    Reading::plain(rules, circuit, answers).truth(condition)
}

/// Whether self-care rules hold.
fn ordinary(rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Ternary {
    let mut found = Ternary::NO;
    for rule in &rules.self_care {
        let truth = Reading::reassuring(rules, circuit, answers).truth(&rule.when);
        found = found.or(circuit, truth);
    }
    found
}
