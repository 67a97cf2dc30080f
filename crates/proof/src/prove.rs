//! A property over every possible Case: proved, or refuted with the smallest Case.
//!
//! A property becomes [`Obligation`]s: wires that must never be on together, or that must be on
//! together for someone. Each is settled by diagrams; where their budget is passed, by the SAT
//! solver, which says yes or no but does not count. What neither settles is reported as unsettled
//! and never as proved.
//!
//! Every counterexample is replayed through the engine itself before it is handed out. One that the
//! engine does not confirm is [`Verdict::Disagrees`]: a fault of the prover.

mod follow;
mod law;
mod obligation;
mod replay;
mod trial;

use biodivine_lib_bdd::Bdd;
use care::{Case, Wire};
use clinical::Date;
use guideline::{ActivityId, FeatureId, Guideline, Law, Promise, Property};
use num_bigint::BigUint;

use crate::ProofError;
use crate::diagram::{self, Diagrams, OverBudget};
use crate::model::{self, Model};
use crate::sat;

use trial::{LANES, Trial};

pub use obligation::{Alternative, Enough, Obligation, Person, What};

/// How much work may be done before something counts as unsettled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Nodes in one diagram.
    pub nodes: usize,
    /// Conflicts of the solver, once diagrams have given up.
    pub conflicts: u64,
}

impl Default for Budget {
    fn default() -> Self {
        Self { nodes: 2_000_000, conflicts: 2_000_000 }
    }
}

/// What became of a property.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The verdict.
    pub verdict: Verdict,
    /// How many Cases the situation holds, exactly; nothing where the budget was passed.
    pub n_cases: Option<BigUint>,
    /// How many single questions had to be settled.
    pub n_obligations: usize,
    /// Nodes of the largest diagram.
    pub n_nodes: usize,
}

/// Proved, refuted, or neither.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// It holds for every Case.
    Proved,
    /// It holds for every Case by the solver; the diagrams were too large to count.
    ProvedBySolver,
    /// It does not hold.
    Refuted(Box<Counterexample>),
    /// No Case is in its situation: nothing is said by it.
    Vacuous,
    /// Too much work.
    Unsettled,
    /// The engine does not do what the prover found. A fault of the prover.
    Disagrees(Box<Counterexample>),
}

/// A person for whom a property does not hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterexample {
    /// The person.
    pub case: Case,
    /// The second person, where the property speaks of two.
    pub other: Option<Case>,
    /// What of the property does not hold.
    pub what: What,
    /// How many Cases break it, exactly; nothing where that was not counted.
    pub n_cases: Option<BigUint>,
}

/// Proves properties of one guideline.
pub struct Prover<'g> {
    model: Model<'g>,
    diagrams: Diagrams,
    solver: sat::Solver,
    /// People who were found to be there, as settings of the inputs.
    there: Vec<Vec<bool>>,
    budget: Budget,
    /// What may be looked up besides: whether an activity has its words in every language.
    has_words: Box<dyn Fn(ActivityId) -> bool + 'g>,
    on: Date,
}

impl<'g> Prover<'g> {
    /// A prover for a guideline and the properties that will be asked of it.
    ///
    /// # Errors
    ///
    /// Never for one guideline that was compiled; see [`ProofError`].
    pub fn new(
        rules: &'g Guideline,
        properties: &[Property],
        budget: Budget,
        on: Date,
    ) -> Result<Self, ProofError> {
        let mut cuts = Vec::new();
        for property in properties {
            model::cuts(rules, &property.for_every, &mut cuts);
        }
        let model = Model::of(&[rules], &cuts)?;
        let diagrams = Diagrams::new(model.circuit.n_inputs(), budget.nodes);
        let solver = sat::Solver::new();
        Ok(Self { model, diagrams, solver, there: Vec::new(), budget, has_words: Box::new(|_| true), on })
    }

    /// Says which activities have their words in every language the guideline is written in.
    #[must_use]
    pub fn with_words(mut self, has_words: impl Fn(ActivityId) -> bool + 'g) -> Self {
        self.has_words = Box::new(has_words);
        self
    }

    /// The guideline as a circuit over every Case.
    #[must_use]
    pub fn model(&self) -> &Model<'g> {
        &self.model
    }

    /// The pairs of interviews that show of every question, but those by name, that it is not asked in
    /// vain, a line each; and how many had to be looked for because the file has none.
    pub fn pairs(&mut self, except: &[String], afresh: bool) -> (String, usize) {
        law::vain::pairs(&mut self.model, except, afresh)
    }

    /// How many Cases there are at all.
    ///
    /// # Errors
    ///
    /// When even that passes the budget.
    pub fn n_cases(&mut self) -> Result<BigUint, OverBudget> {
        self.count(Wire::ALWAYS)
    }

    /// The single questions a property comes down to, for whoever wants to settle them in another
    /// way. What is not asked of Cases (a limit, a source) has none.
    pub fn obligations(&mut self, property: &Property) -> Vec<Obligation> {
        obligation::of(&mut self.model, property)
    }

    /// Settles a property.
    pub fn prove(&mut self, property: &Property) -> Finding {
        self.diagrams.begin();
        let situation = self.model.situation(&property.for_every);
        let n_cases = self.count(situation).ok();
        let is_nobody = match &n_cases {
            Some(n) => Some(*n == BigUint::ZERO),
            // Too large to be counted; whether there is anybody the solver can say.
            None => self.is_nobody(situation),
        };
        if is_nobody != Some(false) {
            let verdict = if is_nobody.is_some() { Verdict::Vacuous } else { Verdict::Unsettled };
            return Finding { verdict, n_cases, n_obligations: 0, n_nodes: 0 };
        }
        let (verdict, n_obligations) = match self.without_cases(property) {
            Some(verdict) => (verdict, 1),
            None => self.settle_all(property),
        };
        // A law that names everything it could be about as an exception says as little.
        let is_excepted = matches!(&property.promise, Promise::Law { except, .. } if !except.is_empty());
        let verdict = if is_excepted && n_obligations == 0 { Verdict::Vacuous } else { verdict };
        Finding { verdict, n_cases, n_obligations, n_nodes: self.diagrams.take_largest() }
    }

    fn count(&mut self, situation: Wire) -> Result<BigUint, OverBudget> {
        let mut wires = vec![situation];
        wires.extend(self.told().possible.clone());
        let diagram = self.diagrams.all(&self.model.circuit, &wires)?;
        Ok(diagram::count(&self.model.space, &diagram))
    }

    /// Whether nobody is in a situation; `None` where that is not found out.
    fn is_nobody(&mut self, situation: Wire) -> Option<bool> {
        let mut wires = vec![situation];
        wires.extend(self.told().possible.clone());
        match self.solver.solve(&self.model.circuit, &wires, self.budget.conflicts) {
            sat::Answer::Yes(_) => Some(false),
            sat::Answer::No => Some(true),
            sat::Answer::Unknown => None,
        }
    }

    #[expect(clippy::indexing_slicing, reason = "a prover is made of one guideline")]
    fn told(&self) -> &model::Told<'g> {
        &self.model.told[0]
    }

    /// Promises that are about records and not about Cases.
    fn without_cases(&self, property: &Property) -> Option<Verdict> {
        let rules = self.told().rules;
        let broken = law::broken_record(rules, &property.promise, &*self.has_words)?;
        if let Promise::Law { except, .. } = &property.promise
            && rules.activities.iter().all(|activity| except.contains(&activity.id))
            && !except.is_empty()
        {
            return Some(Verdict::Vacuous);
        }
        Some(match broken {
            None => Verdict::Proved,
            Some(what) => {
                let case = Case::new(rules, self.on);
                Verdict::Refuted(Box::new(Counterexample { case, other: None, what, n_cases: None }))
            }
        })
    }

    fn settle_all(&mut self, property: &Property) -> (Verdict, usize) {
        let obligations = obligation::of(&mut self.model, property);
        let n = obligations.len();
        let mut verdict = Verdict::Proved;
        // What is easily seen comes first, all of it: what is given beside it to the solver is alike.
        let easy: Vec<Option<Verdict>> = obligations.iter().map(|one| self.see(one)).collect();
        for (obligation, seen) in obligations.iter().zip(easy) {
            let here = match seen {
                Some(verdict) => verdict,
                None => self.settle(property, obligation),
            };
            match here {
                Verdict::Refuted(_) | Verdict::Disagrees(_) => return (here, n),
                here => verdict = weaker(verdict, here),
            }
        }
        (verdict, n)
    }

    /// Whether a stronger statement holds, where there is one that is easily seen.
    fn see(&mut self, obligation: &Obligation) -> Option<Verdict> {
        match &obligation.enough {
            Some(Enough::Never(simple)) if obligation.by_solver => simple
                .iter()
                .all(|one| self.solve_beside(obligation, one) == sat::Answer::No)
                .then_some(Verdict::ProvedBySolver),
            Some(Enough::Never(simple)) => {
                simple.iter().all(|one| self.is_never(one)).then_some(Verdict::Proved)
            }
            Some(Enough::Follows { pairs, given }) => {
                let mut follow = follow::Follow::new(&self.model.circuit, &mut self.diagrams, given);
                pairs.iter().all(|(first, second)| follow.follows(*first, *second)).then_some(Verdict::Proved)
            }
            None => None,
        }
    }

    /// Settles one obligation.
    fn settle(&mut self, property: &Property, obligation: &Obligation) -> Verdict {
        if obligation.must_be {
            return self.find_someone(property, obligation);
        }
        let mut by_solver = false;
        let mut broken: Option<Bdd> = None;
        let mut counted = true;
        for (at, alternative) in obligation.never.iter().enumerate() {
            if obligation.solved == Some(at) {
                by_solver = true;
                continue;
            }
            // Where two people stand in it nothing is counted, and the solver is quicker to say no.
            if obligation.second.is_some() && self.solve_beside(obligation, alternative) == sat::Answer::No {
                by_solver = true;
                continue;
            }
            let diagram = if obligation.by_solver { Err(OverBudget) } else { self.diagram(alternative) };
            match diagram {
                Ok(diagram) if diagram.is_false() => {}
                Ok(diagram) => {
                    // The alternatives may overlap: whoever breaks two of them counts once.
                    broken = Some(match broken.take() {
                        None => diagram,
                        Some(before) => match self.diagrams.or(&before, &diagram) {
                            Ok(both) => both,
                            Err(OverBudget) => {
                                counted = false;
                                before
                            }
                        },
                    });
                }
                Err(OverBudget) => match self.solve_beside(obligation, alternative) {
                    sat::Answer::No => by_solver = true,
                    sat::Answer::Unknown if broken.is_some() => counted = false,
                    sat::Answer::Unknown => return Verdict::Unsettled,
                    sat::Answer::Yes(_) if broken.is_some() => counted = false,
                    sat::Answer::Yes(inputs) => {
                        let inputs = self.smaller(obligation, alternative, inputs);
                        return self.refute(property, obligation, &inputs, None);
                    }
                },
            }
        }
        if let Some(diagram) = broken {
            let n = counted.then(|| diagram::count(&self.model.space, &diagram));
            // Somebody is in it; if she were not to be found, nothing would be proved by that.
            let Some(codes) = diagram::smallest(&self.model.space, &diagram) else {
                return Verdict::Unsettled;
            };
            let inputs = self.inputs(&codes);
            return self.refute(property, obligation, &inputs, n);
        }
        if by_solver { Verdict::ProvedBySolver } else { Verdict::Proved }
    }

    fn is_never(&mut self, alternative: &obligation::Alternative) -> bool {
        self.diagram(alternative).is_ok_and(|diagram| diagram.is_false())
    }

    fn diagram(&mut self, alternative: &obligation::Alternative) -> Result<Bdd, OverBudget> {
        self.diagrams.all_near(&self.model.circuit, &alternative.focus, &alternative.rest)
    }

    fn solve(&mut self, alternative: &obligation::Alternative) -> sat::Answer {
        let wires: Vec<Wire> = alternative.focus.iter().chain(&alternative.rest).copied().collect();
        self.solver.solve(&self.model.circuit, &wires, self.budget.conflicts)
    }

    /// The same; what is alike in all of a law's obligations is given to the solver once.
    fn solve_beside(&mut self, obligation: &Obligation, alternative: &Alternative) -> sat::Answer {
        if !obligation.by_solver {
            return self.solve(alternative);
        }
        let Alternative { focus, rest } = alternative;
        self.solver.solve_given(&self.model.circuit, rest, focus, self.budget.conflicts)
    }

    /// A smaller Case than the one the solver came upon: question by question, what can be left
    /// unasked is, and what cannot is answered no where it can be. Nothing more can be taken away
    /// from what is left, though another Case may have fewer answers still.
    fn smaller(&mut self, obligation: &Obligation, alternative: &Alternative, found: Vec<bool>) -> Vec<bool> {
        let mut wires: Vec<Wire> = alternative.focus.iter().chain(&alternative.rest).copied().collect();
        let mut found = found;
        for at in 0..self.model.space.questions.len() {
            let Some(question) = self.model.space.questions.get(at).cloned() else { continue };
            let inputs: Vec<Wire> = (0..question.n_inputs)
                .map(|bit| match &obligation.first {
                    Person::Inputs(wires) => {
                        wires.get((question.first_input + bit) as usize).copied().unwrap_or(Wire::NEVER)
                    }
                    _ => question.input(bit),
                })
                .collect();
            let no = (0..question.facts.len()).find(|code| question.cost(*code) == 1).unwrap_or(0);
            for code in [0, no] {
                let bits = inputs.iter().enumerate();
                let plain: Vec<Wire> =
                    bits.map(|(bit, wire)| if code >> bit & 1 == 1 { *wire } else { !*wire }).collect();
                let tried: Vec<Wire> = wires.iter().copied().chain(plain.iter().copied()).collect();
                if let sat::Answer::Yes(inputs) =
                    self.solver.solve(&self.model.circuit, &tried, self.budget.conflicts / 100)
                {
                    found = inputs;
                    wires.extend(plain);
                    break;
                }
            }
        }
        found
    }

    /// Someone must be there: a person the engine itself confirms is proof enough.
    fn find_someone(&mut self, property: &Property, obligation: &Obligation) -> Verdict {
        for alternative in &obligation.never {
            let answer = match self.there_already(alternative) {
                Some(inputs) => sat::Answer::Yes(inputs),
                None => self.solve(alternative),
            };
            match answer {
                sat::Answer::Yes(inputs) => {
                    if !self.there.contains(&inputs) {
                        self.there.push(inputs.clone());
                    }
                    let found = self.counterexample(obligation, &inputs, None);
                    return if replay::confirms(self.told().rules, property, &found) {
                        Verdict::Proved
                    } else {
                        Verdict::Disagrees(Box::new(found))
                    };
                }
                sat::Answer::No => {}
                sat::Answer::Unknown => return Verdict::Unsettled,
            }
        }
        let case = Case::new(self.told().rules, self.on);
        let what = obligation.what.clone();
        Verdict::Refuted(Box::new(Counterexample { case, other: None, what, n_cases: None }))
    }

    /// Someone who was found before, for whom these wires are on too.
    fn there_already(&self, alternative: &Alternative) -> Option<Vec<bool>> {
        let wires: Vec<Wire> = alternative.focus.iter().chain(&alternative.rest).copied().collect();
        let mut trial = Trial::of(&self.model.circuit, &wires);
        self.there.chunks(LANES).find_map(|people| {
            let inputs: Vec<u64> = (0..self.model.circuit.n_inputs() as usize)
                .map(|input| {
                    let on = people.iter().enumerate().filter(|(_, inputs)| inputs.get(input) == Some(&true));
                    on.fold(0, |word, (lane, _)| word | 1 << lane)
                })
                .collect();
            let on = trial.all_on(&inputs);
            people.iter().enumerate().find(|(lane, _)| on >> lane & 1 == 1).map(|(_, inputs)| inputs.clone())
        })
    }

    fn refute(
        &self,
        property: &Property,
        obligation: &Obligation,
        inputs: &[bool],
        n_cases: Option<BigUint>,
    ) -> Verdict {
        let found = Box::new(self.counterexample(obligation, inputs, n_cases));
        if replay::confirms(self.told().rules, property, &found) {
            Verdict::Refuted(found)
        } else if matches!(property.promise, Promise::Law { law: Law::AskNextAsksNothingInVain, .. }) {
            // Where the search for pairs was given up, whoever has none yet may have one.
            Verdict::Unsettled
        } else {
            Verdict::Disagrees(found)
        }
    }

    fn counterexample(
        &self,
        obligation: &Obligation,
        inputs: &[bool],
        n_cases: Option<BigUint>,
    ) -> Counterexample {
        let rules = self.told().rules;
        let space = &self.model.space;
        let case_of = |person: &Person| {
            let codes = match person {
                Person::Found => self.codes(inputs),
                Person::With { question, code } => {
                    let mut codes = self.codes(inputs);
                    if let Some(slot) = codes.get_mut(*question) {
                        *slot = *code;
                    }
                    codes
                }
                Person::Inputs(wires) => {
                    let on = |at: u32| inputs.get(at as usize).copied().unwrap_or(false);
                    self.codes(&self.model.circuit.evaluate(wires, &on))
                }
            };
            space.case(rules, &codes, self.on)
        };
        let case = case_of(&obligation.first);
        let other = obligation.second.as_ref().map(case_of);
        Counterexample { case, other, what: obligation.what.clone(), n_cases }
    }

    fn inputs(&self, codes: &[usize]) -> Vec<bool> {
        (0..self.model.circuit.n_inputs()).map(|input| self.model.space.input_on(codes, input)).collect()
    }

    fn codes(&self, inputs: &[bool]) -> Vec<usize> {
        let space = &self.model.space;
        space
            .questions
            .iter()
            .map(|question| {
                let bits = (0..question.n_inputs).fold(0u32, |bits, bit| {
                    let at = (question.first_input + bit) as usize;
                    bits | u32::from(inputs.get(at).copied().unwrap_or(false)) << bit
                });
                question.code(bits)
            })
            .collect()
    }
}

/// What two obligations that nobody is known to break come to together: one that is not settled is
/// not made good by another that is, in whatever order they come.
fn weaker(one: Verdict, other: Verdict) -> Verdict {
    match (one, other) {
        (Verdict::Proved, Verdict::Proved) => Verdict::Proved,
        (Verdict::Proved | Verdict::ProvedBySolver, Verdict::Proved | Verdict::ProvedBySolver) => {
            Verdict::ProvedBySolver
        }
        _ => Verdict::Unsettled,
    }
}

/// The single questions a property comes down to, over a model of its guideline.
pub(crate) fn obligations_of(model: &mut Model<'_>, property: &Property) -> Vec<Obligation> {
    obligation::of(model, property)
}

/// The features a promise or law is about, when it names one.
impl What {
    /// The activity it is about.
    #[must_use]
    pub fn activity(&self) -> Option<ActivityId> {
        match self {
            Self::Activity(activity) => Some(*activity),
            _ => None,
        }
    }

    /// The feature it is about.
    #[must_use]
    pub fn feature(&self) -> Option<FeatureId> {
        match self {
            Self::Feature(feature) => Some(*feature),
            _ => None,
        }
    }
}

/// Whether a property is about Cases at all.
#[must_use]
pub fn is_about_cases(promise: &Promise) -> bool {
    !law::is_about_records(promise)
}

#[cfg(test)]
mod tests {
    use super::{Verdict, weaker};

    #[test]
    fn what_is_not_settled_stays_so_whatever_else_is_proved() {
        use Verdict::{Proved, ProvedBySolver, Unsettled};
        let all = [Proved, ProvedBySolver, Unsettled];
        for (at, one) in all.iter().enumerate() {
            for (other_at, other) in all.iter().enumerate() {
                assert_eq!(
                    weaker(one.clone(), other.clone()),
                    all[at.max(other_at)],
                    "{one:?} and {other:?}"
                );
            }
        }
    }
}
