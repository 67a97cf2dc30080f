//! The single questions a property comes down to.

use care::{Urgency, Wire};
use clinical::Disposition;
use guideline::{ActivityId, Effect, FeatureId, Promise, Property};

use super::law;
use crate::model::{Model, Told};

/// Wires that are asked whether they are ever all on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// What it is about: looked at first.
    pub focus: Vec<Wire>,
    /// The rest.
    pub rest: Vec<Wire>,
}

/// One question: that none of the alternatives is ever on, or that one is for someone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obligation {
    /// What it is about.
    pub what: What,
    /// None of these may ever be on, for the property to hold; or, where `must_be`, one must be.
    pub never: Vec<Alternative>,
    /// From this it follows, and it is easier to see.
    pub enough: Option<Enough>,
    /// Whether someone must be there, and not no one.
    pub must_be: bool,
    /// Whether only the solver can settle it: more people stand in it than diagrams have inputs.
    pub by_solver: bool,
    /// The alternative of which the solver said, while the obligation was made, that it is never on.
    /// Whoever wants a second opinion asks about it all the same.
    pub solved: Option<usize>,
    /// Who the first person is.
    pub first: Person,
    /// Who the second is, where there are two.
    pub second: Option<Person>,
}

/// A stronger statement that is easier to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enough {
    /// None of these is ever on.
    Never(Vec<Alternative>),
    /// Of each pair, the second is on wherever the first is and all of the given are.
    Follows {
        /// The pairs.
        pairs: Vec<(Wire, Wire)>,
        /// What is given.
        given: Vec<Wire>,
    },
}

/// A person an obligation speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Person {
    /// The Case as found.
    Found,
    /// The Case as found, with one question answered so.
    With {
        /// Which question of the space.
        question: usize,
        /// Its code.
        code: usize,
    },
    /// Whose inputs are these wires, in the order of the space.
    Inputs(Vec<Wire>),
}

/// What of a property is in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The property as it stands.
    Whole,
    /// This activity.
    Activity(ActivityId),
    /// This question.
    Feature(FeatureId),
    /// This record, and what it lacks.
    Record {
        /// Its name.
        id: String,
        /// What it lacks or does.
        lacks: &'static str,
    },
}

impl Obligation {
    pub(super) fn never(what: What, never: Vec<Alternative>) -> Self {
        Self {
            what,
            never,
            enough: None,
            must_be: false,
            by_solver: false,
            solved: None,
            first: Person::Found,
            second: None,
        }
    }
}

/// The wire "less urgent than this", for each way a range comes about.
fn below(disposition: Disposition, urgency: Urgency) -> Wire {
    let at = (disposition as usize).checked_sub(1);
    at.and_then(|at| urgency.get(at)).map_or(Wire::NEVER, |wire| !*wire)
}

/// The wire "more urgent than this".
fn above(disposition: Disposition, urgency: Urgency) -> Wire {
    urgency.get(disposition as usize).copied().unwrap_or(Wire::NEVER)
}

/// Everything a property comes down to.
pub(super) fn of(model: &mut Model<'_>, property: &Property) -> Vec<Obligation> {
    if let Promise::Law { law, except } = &property.promise {
        return law::obligations(model, *law, except);
    }
    let situation = model.situation(&property.for_every);
    let Some(told) = model.told.first() else { return Vec::new() };
    let possible = &told.possible;
    let with = |focus: Vec<Wire>, rest: Vec<Wire>| {
        let mut all = vec![situation];
        all.extend(focus);
        let rest = rest.into_iter().chain(possible.iter().copied()).collect();
        Alternative { focus: all, rest }
    };
    let ways = &told.outcome.ways;
    match &property.promise {
        Promise::AtLeast(disposition) => {
            let never = ways
                .iter()
                .map(|way| with(vec![way.open], vec![below(*disposition, way.at_least)]))
                .collect();
            vec![Obligation::never(What::Whole, never)]
        }
        Promise::AtMost(disposition) => {
            let never =
                ways.iter().map(|way| with(vec![way.open], vec![above(*disposition, way.at_most)])).collect();
            vec![Obligation::never(What::Whole, never)]
        }
        Promise::NeverCleared => {
            vec![Obligation::never(What::Whole, vec![with(Vec::new(), told.outcome.cleared_when.clone())])]
        }
        Promise::NeverSelfCare => {
            let mut rest = told.outcome.cleared_when.clone();
            rest.extend(not_above_self_care(told));
            vec![Obligation::never(What::Whole, vec![with(Vec::new(), rest)])]
        }
        Promise::AlwaysCleared => {
            let never = told.outcome.cleared_when.iter().map(|wire| with(Vec::new(), vec![!*wire])).collect();
            vec![Obligation::never(What::Whole, never)]
        }
        Promise::NeverOffered(activities) => activities
            .iter()
            .map(|activity| {
                let allowed = allowed(told, *activity);
                let mut one = Obligation::never(
                    What::Activity(*activity),
                    vec![with(vec![allowed], told.outcome.cleared_when.clone())],
                );
                // Mostly the rules leave it out whether or not she is cleared.
                one.enough = Some(Enough::Never(vec![with(vec![allowed], Vec::new())]));
                one
            })
            .collect(),
        Promise::OfferedToSomeone(activities) => {
            activities.iter().map(|activity| someone(told, *activity, vec![situation])).collect()
        }
        Promise::OnlyWith { activities, effect } => activities
            .iter()
            .map(|activity| {
                let allowed = allowed(told, *activity);
                let less = less(told, *activity, *effect);
                let mut one = Obligation::never(
                    What::Activity(*activity),
                    vec![with(vec![allowed, !less], told.outcome.cleared_when.clone())],
                );
                one.enough = Some(Enough::Never(vec![with(vec![allowed, !less], Vec::new())]));
                one
            })
            .collect(),
        Promise::Within { .. } | Promise::Law { .. } => Vec::new(),
    }
}

/// Whether the dose of an activity is halved, or its level held.
fn less(told: &Told<'_>, activity: ActivityId, effect: Effect) -> Wire {
    let wires = match effect {
        Effect::HalfDose => &told.outcome.halved,
        Effect::HoldLevel => &told.outcome.held,
        Effect::Exclude | Effect::AskFirst => return Wire::NEVER,
    };
    wires.get(activity.index()).copied().unwrap_or(Wire::NEVER)
}

/// Off for whoever may be more than a self-care Case; meant beside `cleared_when`.
pub(super) fn not_above_self_care(told: &Told<'_>) -> Vec<Wire> {
    told.outcome
        .ways
        .first()
        .map(|way| above(Disposition::SelfCare, way.at_most))
        .map_or_else(Vec::new, |w| vec![!w])
}

pub(super) fn allowed(told: &Told<'_>, activity: ActivityId) -> Wire {
    told.outcome.allowed.get(activity.index()).copied().unwrap_or(Wire::NEVER)
}

/// That a cleared person may be offered this.
pub(super) fn someone(told: &Told<'_>, activity: ActivityId, situation: Vec<Wire>) -> Obligation {
    let mut focus = situation;
    focus.push(allowed(told, activity));
    let rest = told.outcome.cleared_when.iter().chain(&told.possible).copied().collect();
    Obligation {
        must_be: true,
        ..Obligation::never(What::Activity(activity), vec![Alternative { focus, rest }])
    }
}
