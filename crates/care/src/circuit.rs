//! The assessment as a circuit: the same meaning as [`assess`](crate::assess()) and the plan's
//! filter, written once with wires in place of truth values.
//!
//! Four readers share it. [`Screen`](crate::Screen) evaluates it over many Cases at once; the
//! prover turns it into diagrams, into clauses, and into SMT-LIB. Because the wires of an answer
//! come from outside, two people, or two guidelines, can stand in one circuit and be compared.
//!
//! Promises that for every Case, with the wires of its answers set accordingly, each output says
//! what `assess`, `verdicts` and `ask_next` say; `care/tests/circuit.rs` walks every Case of small
//! guidelines, and the prover compares millions with the real one on every run.
//!
//! Absent: wishes (they only take away), doors, sentences.

mod ask;
mod gate;
mod offer;
mod read;
mod stand;

use clinical::Disposition;
use guideline::{Guideline, SignId};

pub use gate::{Circuit, Gate, Wire};
pub use read::{Answers, Said, Ternary};
pub use stand::Standing;

use read::{Reading, hangs_on};
use stand::stand;

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
    /// Everything that had to be answered was answered.
    pub decided: Wire,
    /// A plan may be shown.
    pub cleared: Wire,
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

        let here = weeks.range_here(rules, circuit, answers);
        let every = weeks.range_every(rules, circuit, answers);
        let unknown = weeks.range_unknown(rules, circuit, answers);
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

        // Nothing that was asked is still open, in a week that is known or known to be unknown.
        let mut closed = !week_open;
        for (standing, sign) in signs.iter().zip(&rules.signs) {
            let open = standing.can_turn(circuit, sign);
            closed = circuit.and(closed, !open);
        }
        let ordinary = ordinary(rules, circuit, answers);
        let ordinary_open = ordinary.open(circuit);
        closed = circuit.and(closed, !ordinary_open);

        let mut decided = circuit.and(!out_of_scope, scope.yes);
        for (least, most) in at_least.into_iter().zip(at_most) {
            let wide = circuit.and(most, !least);
            decided = circuit.and(decided, !wide);
        }
        let [_, urgent, _] = at_most;
        let settled = circuit.or(urgent, closed);
        decided = circuit.and(decided, settled);
        let cleared = circuit.and(decided, !urgent);

        let offers = offer::offers(rules, circuit, answers, &signs);
        Self {
            at_least,
            at_most,
            now,
            out_of_scope,
            decided,
            cleared,
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

/// Whether self-care rules hold.
fn ordinary(rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Ternary {
    let mut found = Ternary::NO;
    for rule in &rules.self_care {
        let truth = Reading::reassuring(rules, circuit, answers).truth(&rule.when);
        found = found.or(circuit, truth);
    }
    found
}

/// The ends of the range, and how things stand on what was said.
#[derive(Clone, Copy, Debug)]
struct Range {
    at_least: Urgency,
    at_most: Urgency,
    now: Urgency,
}

/// How one sign stands, and how it would stand in each week and in an unknown one.
#[derive(Clone, Debug)]
struct SignInWeeks {
    id: SignId,
    standing: Standing,
    /// One for each band of the week, then one for "I don't know"; empty where the week does not
    /// matter.
    by_week: Vec<Standing>,
}

/// Every sign, in every week.
#[derive(Clone, Debug)]
struct Weeks {
    here: Vec<SignInWeeks>,
    /// The answers with the week set to each band, then to "I don't know".
    answers: Vec<Answers>,
}

impl Weeks {
    fn of(rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Self {
        let ga = rules.gestational_age;
        let n_bands = rules.feature(ga).n_bands();
        let fixed: Vec<Answers> = (0..=n_bands).map(|at| answers.with_week(ga, n_bands, at)).collect();
        let here = (0..rules.signs.len())
            .filter_map(|at| u16::try_from(at).ok().map(SignId))
            .map(|id| {
                let sign = rules.sign(id);
                let matters = [Some(&sign.when), sign.yes_when.as_ref(), sign.no_when.as_ref()]
                    .into_iter()
                    .flatten()
                    .any(|condition| hangs_on(rules, condition, ga));
                let by_week = if matters {
                    fixed.iter().map(|answers| stand(rules, circuit, answers, id)).collect()
                } else {
                    Vec::new()
                };
                SignInWeeks { id, standing: stand(rules, circuit, answers, id), by_week }
            })
            .collect();
        Self { here, answers: fixed }
    }

    /// In the week that is known, or known to be unknown.
    fn range_here(&self, rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Range {
        let standings: Vec<(SignId, Standing)> = self.here.iter().map(|s| (s.id, s.standing)).collect();
        let ordinary = ordinary(rules, circuit, answers);
        range(rules, circuit, &standings, ordinary)
    }

    /// As if the week were known to be unknown.
    fn range_unknown(&self, rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Range {
        let standings: Vec<(SignId, Standing)> =
            self.here.iter().map(|s| (s.id, s.by_week.last().copied().unwrap_or(s.standing))).collect();
        let ordinary = ordinary(rules, circuit, self.answers.last().unwrap_or(answers));
        range(rules, circuit, &standings, ordinary)
    }

    /// The widest over every week and over "I don't know".
    fn range_every(&self, rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Range {
        let each = self.range_each(rules, circuit);
        let whole = each.into_iter().reduce(|whole, then| whole.widened_by(circuit, then));
        whole.unwrap_or_else(|| self.range_here(rules, circuit, answers))
    }

    fn ordinary_here(&self, rules: &Guideline, circuit: &mut Circuit, answers: &Answers) -> Ternary {
        ordinary(rules, circuit, answers)
    }

    fn ordinary_each(&self, rules: &Guideline, circuit: &mut Circuit) -> Vec<Ternary> {
        self.answers.iter().map(|answers| ordinary(rules, circuit, answers)).collect()
    }

    /// The range in each week, then in an unknown one.
    fn range_each(&self, rules: &Guideline, circuit: &mut Circuit) -> Vec<Range> {
        let (fixed, weekly): (Vec<_>, Vec<_>) = self.here.iter().partition(|s| s.by_week.is_empty());
        let fixed: Vec<(SignId, Standing)> = fixed.iter().map(|s| (s.id, s.standing)).collect();
        // Signs the week does not touch are weighed once.
        let base = range(rules, circuit, &fixed, Ternary::YES);
        let weekly = Grouped::of(rules, circuit, &weekly, self.answers.len());
        let ordinary = self.ordinary_each(rules, circuit);
        let mut each = Vec::with_capacity(self.answers.len());
        for (at, ordinary) in ordinary.into_iter().enumerate() {
            let mut then = base;
            weekly.add_to(circuit, &mut then, at);
            then.finish(circuit, ordinary);
            each.push(then);
        }
        each
    }
}

impl Range {
    const NOTHING: Self =
        Self { at_least: [Wire::NEVER; 3], at_most: [Wire::NEVER; 3], now: [Wire::NEVER; 3] };

    /// Self-care is earned: without a pattern of ordinary pain someone should look at it.
    fn finish(&mut self, circuit: &mut Circuit, ordinary: Ternary) {
        let add = |circuit: &mut Circuit, to: &mut Urgency, wire: Wire| {
            if let Some(book) = to.first_mut() {
                *book = circuit.or(*book, wire);
            }
        };
        add(circuit, &mut self.at_least, !ordinary.maybe);
        add(circuit, &mut self.at_most, !ordinary.yes);
        add(circuit, &mut self.now, !ordinary.maybe);
    }

    /// The lower of the lower ends, the higher of the higher ends.
    fn widened_by(self, circuit: &mut Circuit, other: Self) -> Self {
        let mut out = self;
        for (slot, wire) in out.at_least.iter_mut().zip(other.at_least) {
            *slot = circuit.and(*slot, wire);
        }
        for (slot, wire) in out.at_most.iter_mut().zip(other.at_most) {
            *slot = circuit.or(*slot, wire);
        }
        for (slot, wire) in out.now.iter_mut().zip(other.now) {
            *slot = circuit.and(*slot, wire);
        }
        out
    }
}

/// What one sign adds, for each end of the range and each urgency on its own.
fn adds(rules: &Guideline, circuit: &mut Circuit, id: SignId, s: Standing) -> Range {
    let sign = rules.sign(id);
    let mut out = Range::NOTHING;
    let put = |circuit: &mut Circuit, to: &mut Urgency, disposition: Disposition, wire: Wire| {
        if let Some(slot) = (disposition as usize).checked_sub(1).and_then(|at| to.get_mut(at)) {
            *slot = circuit.or(*slot, wire);
        }
    };
    put(circuit, &mut out.at_most, sign.disposition, s.open);
    put(circuit, &mut out.at_most, sign.disposition, s.yes);
    put(circuit, &mut out.at_most, sign.disposition, s.mentioned);
    put(circuit, &mut out.at_most, sign.disposition, s.unsure_open);
    put(circuit, &mut out.at_most, sign.not_sure, s.unsure);
    let yes = circuit.and(s.yes, s.certain);
    let unsure = circuit.and(s.unsure, s.certain);
    for ends in [&mut out.at_least, &mut out.now] {
        put(circuit, ends, sign.disposition, yes);
        put(circuit, ends, sign.not_sure, unsure);
    }
    put(circuit, &mut out.now, sign.not_sure, s.mentioned);
    out
}

/// Whoever is more urgent is also at least as urgent as less.
fn downwards(circuit: &mut Circuit, each: Urgency) -> Urgency {
    let [book, call, emergency] = each;
    let call = circuit.or(call, emergency);
    let book = circuit.or(book, call);
    [book, call, emergency]
}

fn merged(circuit: &mut Circuit, parts: impl Iterator<Item = Range>) -> Range {
    let mut sum = Range::NOTHING;
    for part in parts {
        for (to, from) in
            [(&mut sum.at_least, part.at_least), (&mut sum.at_most, part.at_most), (&mut sum.now, part.now)]
        {
            for (slot, wire) in to.iter_mut().zip(from) {
                *slot = circuit.or(*slot, wire);
            }
        }
    }
    sum
}

fn range(
    rules: &Guideline,
    circuit: &mut Circuit,
    standings: &[(SignId, Standing)],
    ordinary: Ternary,
) -> Range {
    let parts: Vec<Range> = standings.iter().map(|(id, s)| adds(rules, circuit, *id, *s)).collect();
    let sum = merged(circuit, parts.into_iter());
    let mut range = Range {
        at_least: downwards(circuit, sum.at_least),
        at_most: downwards(circuit, sum.at_most),
        now: downwards(circuit, sum.now),
    };
    range.finish(circuit, ordinary);
    range
}

/// Signs that apply in the same weeks, added up once and not once a week.
struct Grouped {
    /// For each group what it adds in each week.
    groups: Vec<Vec<Range>>,
}

impl Grouped {
    fn of(rules: &Guideline, circuit: &mut Circuit, signs: &[&SignInWeeks], n_weeks: usize) -> Self {
        let mut patterns: Vec<(Vec<usize>, Vec<Vec<Range>>)> = Vec::new();
        for sign in signs {
            let adds: Vec<Range> =
                sign.by_week.iter().map(|s| adds(rules, circuit, sign.id, *s)).collect();
            // Two weeks are alike for a sign when it stands the same in both.
            let pattern: Vec<usize> = sign
                .by_week
                .iter()
                .map(|s| sign.by_week.iter().position(|t| t == s).unwrap_or(0))
                .collect();
            match patterns.iter_mut().find(|(p, _)| *p == pattern) {
                Some((_, members)) => members.push(adds),
                None => patterns.push((pattern, vec![adds])),
            }
        }
        let groups = patterns
            .into_iter()
            .map(|(_, members)| {
                (0..n_weeks)
                    .map(|week| {
                        let parts: Vec<Range> =
                            members.iter().filter_map(|m| m.get(week).copied()).collect();
                        merged(circuit, parts.into_iter())
                    })
                    .collect()
            })
            .collect();
        Self { groups }
    }

    fn add_to(&self, circuit: &mut Circuit, range: &mut Range, week: usize) {
        let parts: Vec<Range> = self.groups.iter().filter_map(|g| g.get(week).copied()).collect();
        let sum = merged(circuit, parts.into_iter());
        for (to, from) in [
            (&mut range.at_least, sum.at_least),
            (&mut range.at_most, sum.at_most),
            (&mut range.now, sum.now),
        ] {
            let from = downwards(circuit, from);
            for (slot, wire) in to.iter_mut().zip(from) {
                *slot = circuit.or(*slot, wire);
            }
        }
    }
}
