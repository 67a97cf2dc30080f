//! Settles a claim: is there anyone, how many, and who is the smallest.

use biodivine_lib_bdd::Bdd;
use care::Wire;
use clinical::Date;
use guideline::Guideline;
use num_bigint::BigUint;

use super::claim::{self, Claim};
use super::{CompareError, Difference, replay};
use crate::diagram::{self, Diagrams, OverBudget};
use crate::model::Model;
use crate::sat::{Answer, Solver};
use crate::shrink::shrink;
use crate::{Budget, ProofError};

/// Whether there is anyone.
pub(super) enum Found {
    /// No one, proved.
    No,
    /// This person, and those like her.
    Yes(Box<Difference>),
    /// The budget was passed.
    Unsettled,
}

/// One guideline beside another, and what settles questions about them.
pub(super) struct Settler<'g> {
    sides: (&'g Guideline, &'g Guideline),
    model: Model<'g>,
    diagrams: Diagrams,
    solver: Solver,
    budget: Budget,
    on: Date,
    /// What a Case can hold, for both.
    possible: Vec<Wire>,
    /// Whom both clear; made when it is first needed.
    cleared: Option<Result<Bdd, OverBudget>>,
}

impl<'g> Settler<'g> {
    pub(super) fn new(
        old: &'g Guideline,
        new: &'g Guideline,
        budget: Budget,
        on: Date,
    ) -> Result<Self, ProofError> {
        let model = Model::of(&[old, new], &[])?;
        let diagrams = Diagrams::new(model.circuit.n_inputs(), budget.nodes);
        let mut possible: Vec<Wire> = model.told.iter().flat_map(|told| told.possible.clone()).collect();
        possible.sort_unstable();
        possible.dedup();
        let sides = (old, new);
        Ok(Self { sides, model, diagrams, solver: Solver::new(), budget, on, possible, cleared: None })
    }

    pub(super) fn model(&mut self) -> &mut Model<'g> {
        &mut self.model
    }

    /// How many Cases there are that both can hold.
    pub(super) fn n_cases(&mut self) -> Option<BigUint> {
        let all = self.diagrams.all(&self.model.circuit, &self.possible).ok()?;
        Some(diagram::count(&self.model.space, &all))
    }

    /// Whether no one is told to do anything else. Stops at the first who is.
    pub(super) fn is_same(&mut self) -> Option<bool> {
        let mut settled = true;
        for claim in claim::advice(&mut self.model) {
            match self.ask(&claim) {
                Answer::No => {}
                Answer::Unknown => settled = false,
                Answer::Yes(inputs) => {
                    let codes = self.codes(&inputs);
                    // A person the engine does not confirm proves nothing either way.
                    return self.shown(&claim, &codes, None, false).is_ok().then_some(false);
                }
            }
        }
        settled.then_some(true)
    }

    fn cleared_by_both(&self) -> Vec<Wire> {
        self.model.told.iter().flat_map(|told| told.outcome.cleared_when.iter().copied()).collect()
    }

    /// Whether there is anyone, by the solver.
    fn ask(&mut self, claim: &Claim) -> Answer {
        let mut wires = self.wires(claim);
        if claim.among_cleared {
            wires.extend(self.cleared_by_both());
        }
        let Some(parts) = self.diagrams.layout().conjuncts(&self.model.circuit, &wires) else {
            return Answer::No;
        };
        self.solver.solve(&self.model.circuit, &parts, self.budget.conflicts)
    }

    /// Settles a claim without counting: the person shown cannot be made smaller by leaving out any
    /// single answer, and may not be the smallest.
    pub(super) fn find(&mut self, claim: &Claim) -> Result<Found, CompareError> {
        match self.ask(claim) {
            Answer::No => Ok(Found::No),
            Answer::Unknown => Ok(Found::Unsettled),
            Answer::Yes(inputs) => self.found(claim, &inputs),
        }
    }

    fn found(&self, claim: &Claim, inputs: &[bool]) -> Result<Found, CompareError> {
        let mut codes = self.codes(inputs);
        // Said once more by the engine before anything is left out.
        self.shown(claim, &codes, None, false)?;
        // One answer may be needed only while another stands.
        let space = &self.model.space;
        while shrink(space, &mut codes, &mut |codes| self.shown(claim, codes, None, false).is_ok()) {}
        Ok(Found::Yes(Box::new(self.shown(claim, &codes, None, false)?)))
    }

    /// Settles a claim, counts, and finds the smallest.
    pub(super) fn settle(&mut self, claim: &Claim) -> Result<Found, CompareError> {
        let anyone = self.ask(claim);
        match &anyone {
            Answer::No => return Ok(Found::No),
            Answer::Yes(inputs) if claim.kind.is_reason() => return self.found(claim, inputs),
            _ => {}
        }
        self.diagrams.begin();
        match (self.diagram(claim), anyone) {
            (Ok(all), Answer::Unknown) if all.is_false() => Ok(Found::No),
            (Ok(all), _) => {
                let n = diagram::count(&self.model.space, &all);
                // No one in the diagram and someone by the solver: shown as the fault it is.
                let codes = diagram::smallest(&self.model.space, &all).unwrap_or_default();
                Ok(Found::Yes(Box::new(self.shown(claim, &codes, Some(n), true)?)))
            }
            (Err(OverBudget), Answer::Yes(inputs)) => self.found(claim, &inputs),
            (Err(OverBudget), _) => Ok(Found::Unsettled),
        }
    }

    /// Everything that is on for the people a claim is about, clearance aside.
    fn wires(&mut self, claim: &Claim) -> Vec<Wire> {
        let (on, not_all) = &claim.apart;
        let off = !self.model.circuit.all(not_all.iter().copied());
        on.iter().chain(&claim.rest).chain(&self.possible).copied().chain([off]).collect()
    }

    /// The diagram of everyone a claim is about. The parts are joined from the last question to the
    /// first: that someone is in it is known, so there is nothing to gain by looking first where
    /// they might contradict each other.
    fn diagram(&mut self, claim: &Claim) -> Result<Bdd, OverBudget> {
        let wires = self.wires(claim);
        let all = self.diagrams.all(&self.model.circuit, &wires)?;
        if !claim.among_cleared || all.is_false() {
            return Ok(all);
        }
        let cleared = self.cleared()?;
        self.diagrams.and(&all, &cleared)
    }

    fn cleared(&mut self) -> Result<Bdd, OverBudget> {
        if let Some(made) = &self.cleared {
            return made.clone();
        }
        let mut wires = self.cleared_by_both();
        wires.extend(&self.possible);
        let made = self.diagrams.all(&self.model.circuit, &wires);
        self.cleared = Some(made.clone());
        made
    }

    /// The person with these codes, confirmed by the engine.
    fn shown(
        &self,
        claim: &Claim,
        codes: &[usize],
        n_cases: Option<BigUint>,
        is_smallest: bool,
    ) -> Result<Difference, CompareError> {
        let (old, new) = self.sides;
        let space = &self.model.space;
        let (as_old, as_new) = (space.case(old, codes, self.on), space.case(new, codes, self.on));
        if !replay::confirms(&claim.kind, (old, &as_old), (new, &as_new)) {
            return Err(CompareError::Disagrees { kind: claim.kind.clone(), case: Box::new(as_old) });
        }
        Ok(Difference { kind: claim.kind.clone(), n_cases, old: as_old, new: as_new, is_smallest })
    }

    /// The code of each question for a setting of the inputs.
    fn codes(&self, inputs: &[bool]) -> Vec<usize> {
        let on = |at: u32| inputs.get(at as usize).copied().unwrap_or(false);
        let questions = self.model.space.questions.iter();
        questions
            .map(|q| {
                let bits = (0..q.n_inputs).fold(0, |bits, n| bits | u32::from(on(q.first_input + n)) << n);
                q.code(bits)
            })
            .collect()
    }
}
