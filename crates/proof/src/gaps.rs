//! What is missing, contradictory or superfluous within one guideline.
//!
//! The words are those of the field. A *gap* is a person for whom a table says nothing. A *conflict*
//! is one for whom it says two things. A rule is *dead* when it holds for no one, and *shadowed*
//! when everyone it speaks of is covered by others, so that taking it out changes nothing for
//! anyone. Bands are *indistinct* when no rule tells them apart. An activity is *never offered* when
//! no cleared person may have it. A question *never matters* when no answer to it changes anything.
//!
//! Each suspicion is settled for every possible Case by the solver; taking a rule out is settled by
//! [`equivalent`](crate::compare::equivalent). A Case that is shown is as small as leaving out
//! single answers makes it.
//!
//! Promises that nothing is called dead, shadowed, never offered or without effect unless it is
//! proved so, and that whatever passed the budget is listed.
//!
//! Absent: whether a finding is a mistake. Some are by design, and a person decides.

mod door;
mod offer;
mod question;
mod rule;

use care::{Case, Wire};
use clinical::Date;
use guideline::Guideline;

use crate::compare::Record;
use crate::layout::Layout;
use crate::model::Model;
use crate::sat::{Answer, Solver};
use crate::shrink::shrink;
use crate::{Budget, ProofError};

/// What kind of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapKind {
    /// A table says nothing for someone. Records: the group, the urgency.
    Gap,
    /// A table says two things for someone, or one rule undoes another for good. Records: the rules.
    Conflict,
    /// A rule holds for no one. Records: the rule.
    Dead,
    /// Without the rule everyone would be told to do the same. Records: the rule.
    Shadowed,
    /// No rule tells the bands or options apart. Records: the feature, then the bands.
    IndistinctBands,
    /// No cleared person may have the activity. Records: the activity, then the rules that keep it
    /// out for everyone, if single ones do.
    NeverOffered,
    /// No answer to the question changes anything. Records: the feature.
    NeverMatters,
    /// By design: no self-care rule and no danger sign describes her, so she is told to book an
    /// appointment. Shown so that someone looks at who that is.
    Undescribed,
}

impl GapKind {
    /// The word in results.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Gap => "gap",
            Self::Conflict => "conflict",
            Self::Dead => "dead",
            Self::Shadowed => "shadowed",
            Self::IndistinctBands => "indistinct-bands",
            Self::NeverOffered => "never-offered",
            Self::NeverMatters => "never-matters",
            Self::Undescribed => "undescribed",
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// What kind.
    pub kind: GapKind,
    /// What it is about.
    pub records: Vec<Record>,
    /// A person for whom it is so, where there is one.
    pub witness: Option<Case>,
}

/// Everything found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gaps {
    /// The findings, by kind.
    pub found: Vec<Gap>,
    /// What could not be settled within the budget.
    pub unsettled: Vec<Gap>,
}

/// Looks for gaps. `progress` is told how many of how many parts are done. The date is the day of the
/// Cases shown.
///
/// # Errors
///
/// Never for a guideline that was compiled; see [`ProofError`].
pub fn gaps(
    rules: &Guideline,
    budget: Budget,
    on: Date,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Gaps, ProofError> {
    let parts: [fn(&mut Search<'_>); 8] = [
        door::gaps,
        door::conflicts,
        offer::conflicts,
        rule::dead,
        rule::shadowed,
        offer::never,
        question::never,
        question::indistinct,
    ];
    let mut search = Search::new(rules, budget, on)?;
    for (at, part) in parts.iter().enumerate() {
        progress(at, parts.len());
        part(&mut search);
    }
    search.undescribed();
    progress(parts.len(), parts.len());
    let mut all = search.all;
    all.found.sort_by_key(|gap| gap.kind);
    Ok(all)
}

/// A guideline over every Case, and what was found so far.
struct Search<'g> {
    rules: &'g Guideline,
    model: Model<'g>,
    solver: Solver,
    layout: Layout,
    budget: Budget,
    on: Date,
    all: Gaps,
}

/// Whether there is anyone.
enum Anyone {
    No,
    /// The code of each question.
    Yes(Vec<usize>),
    Unsettled,
}

impl<'g> Search<'g> {
    fn new(rules: &'g Guideline, budget: Budget, on: Date) -> Result<Self, ProofError> {
        let model = Model::of(&[rules], &[])?;
        Ok(Self {
            rules,
            model,
            solver: Solver::new(),
            layout: Layout::new(),
            budget,
            on,
            all: Gaps::default(),
        })
    }

    #[expect(clippy::indexing_slicing, reason = "a search is made of one guideline")]
    fn told(&self) -> &crate::Told<'g> {
        &self.model.told[0]
    }

    /// The plain truth of a condition for everyone.
    fn truth(&mut self, condition: &guideline::Condition) -> care::Ternary {
        let answers = self.told().answers.clone();
        care::truth_of(self.rules, &mut self.model.circuit, &answers, condition)
    }

    /// What is on for whoever is cleared.
    fn cleared(&self) -> Vec<Wire> {
        self.told().outcome.cleared_when.clone()
    }

    /// Whether all wires are on for anyone.
    fn anyone(&mut self, wires: &[Wire]) -> Anyone {
        let together: Vec<Wire> = wires.iter().chain(&self.told().possible).copied().collect();
        let Some(parts) = self.layout.conjuncts(&self.model.circuit, &together) else { return Anyone::No };
        match self.solver.solve(&self.model.circuit, &parts, self.budget.conflicts) {
            Answer::No => Anyone::No,
            Answer::Unknown => Anyone::Unsettled,
            Answer::Yes(inputs) => {
                let on = |at: u32| inputs.get(at as usize).copied().unwrap_or(false);
                let questions = self.model.space.questions.iter();
                let bits = |q: &crate::Question| {
                    (0..q.n_inputs).fold(0, |bits, n| bits | u32::from(on(q.first_input + n)) << n)
                };
                Anyone::Yes(questions.map(|q| q.code(bits(q))).collect())
            }
        }
    }

    /// The Case with these codes, without the answers that the wires do not need.
    fn witness(&self, mut codes: Vec<usize>, wires: &[Wire]) -> Case {
        let together: Vec<Wire> = wires.iter().chain(&self.told().possible).copied().collect();
        let space = &self.model.space;
        // One answer may be needed only while another stands.
        while shrink(space, &mut codes, &mut |codes| {
            let said = self.model.circuit.evaluate(&together, &|input| space.input_on(codes, input));
            said.into_iter().all(|on| on)
        }) {}
        space.case(self.rules, &codes, self.on)
    }

    fn put(&mut self, kind: GapKind, records: Vec<Record>, witness: Option<Case>) {
        self.all.found.push(Gap { kind, records, witness });
    }

    fn put_unsettled(&mut self, kind: GapKind, records: Vec<Record>) {
        self.all.unsettled.push(Gap { kind, records, witness: None });
    }

    /// Notes something when no one has all these wires on.
    fn unless_anyone(&mut self, wires: &[Wire], kind: GapKind, records: Vec<Record>) -> bool {
        match self.anyone(wires) {
            Anyone::Yes(_) => return false,
            Anyone::No => self.put(kind, records, None),
            Anyone::Unsettled => self.put_unsettled(kind, records),
        }
        true
    }

    /// Notes something when someone has all these wires on.
    fn if_anyone(&mut self, wires: &[Wire], kind: GapKind, records: Vec<Record>) {
        match self.anyone(wires) {
            Anyone::No => {}
            Anyone::Unsettled => self.put_unsettled(kind, records),
            Anyone::Yes(codes) => {
                let witness = self.witness(codes, wires);
                self.put(kind, records, Some(witness));
            }
        }
    }

    /// Someone who is told to book an appointment because nothing describes her.
    fn undescribed(&mut self) {
        let outcome = self.told().outcome.clone();
        let mut wires = self.cleared();
        let [book, ..] = outcome.now;
        wires.extend([book, !outcome.ordinary.maybe]);
        for standing in &outcome.signs {
            let stands = standing.stands(&mut self.model.circuit);
            wires.push(!stands);
        }
        self.if_anyone(&wires, GapKind::Undescribed, Vec::new());
    }
}

fn record(list: &'static str, id: &str) -> Record {
    Record { list, id: id.to_owned() }
}
