//! How one danger sign stands, with wires. The twin of `assess::weigh::stand`.

use guideline::{FeatureId, Guideline, Sign, SignId};

use super::gate::{Circuit, Wire};
use super::read::{Answers, Reading, Ternary};

/// How a danger sign stands. At most one of `open`, `open_unsure`, `yes`, `unsure` and `mentioned`
/// is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its question is open.
    pub open: Wire,
    /// What else may answer it is open, and can say "not sure" at most.
    pub open_unsure: Wire,
    /// It counts as a yes: said, or measured.
    pub yes: Wire,
    /// It counts as "not sure".
    pub unsure: Wire,
    /// It counts as "not sure" and may still turn out a yes.
    pub unsure_open: Wire,
    /// Her own words point to it.
    pub mentioned: Wire,
    /// It surely applies.
    pub certain: Wire,
    /// She spoke of it herself: yes, not sure, or in her own words.
    pub spoken: Wire,
    /// A measured value or another answer surely says yes.
    pub(super) says_yes: Wire,
    /// Another answer says yes if "not sure" is a yes.
    pub(super) says_maybe: Wire,
}

impl Standing {
    /// Whether it counts or is open.
    #[must_use]
    pub fn stands(&self, circuit: &mut Circuit) -> Wire {
        circuit.any([self.open, self.open_unsure, self.yes, self.unsure, self.mentioned])
    }

    /// As other rules see it: yes, no or unknown.
    #[must_use]
    pub fn settled(&self, circuit: &mut Circuit) -> Ternary {
        Ternary { yes: self.yes, maybe: self.stands(circuit) }
    }

    /// Whether it can still turn out otherwise.
    pub(super) fn can_turn(&self, circuit: &mut Circuit, sign: &Sign) -> Wire {
        let counts = circuit.or(self.yes, self.unsure);
        let may_not_apply = circuit.and(counts, !self.certain);
        let worse = if sign.disposition > sign.not_sure { self.unsure_open } else { Wire::NEVER };
        circuit.any([self.open, self.open_unsure, self.mentioned, may_not_apply, worse])
    }
}

pub(super) fn stand(rules: &Guideline, circuit: &mut Circuit, answers: &Answers, id: SignId) -> Standing {
    let sign = rules.sign(id);
    let said = answers.said(FeatureId::from(id));
    let (said_no, said_yes) = (said.no(), said.yes());

    let worried = match &sign.yes_when {
        None => Ternary::NO,
        Some(condition) => Reading::worried(rules, circuit, answers).truth(condition),
    };
    let measured = match &sign.yes_when {
        None => Ternary::NO,
        Some(condition) => Reading::reassuring(rules, circuit, answers).truth(condition),
    };
    // Where not even a worried reading says yes, nothing else does.
    let says_yes = circuit.and(worried.maybe, measured.yes);
    let says_perhaps = circuit.and(worried.maybe, measured.maybe);
    let says_open = circuit.and(says_perhaps, !says_yes);

    let spoken = circuit.any([said_yes, said.not_sure, said.mentioned]);
    let told = if sign.private {
        let mut told = vec![spoken];
        // A combination is told when a private sign it is made of is.
        if let Some(condition) = &sign.yes_when {
            condition.for_each_feature(&mut |feature, _| {
                if rules.signs.get(feature.index()).is_some_and(|part| part.private) {
                    let part = answers.said(feature);
                    told.extend([part.yes(), part.not_sure, part.mentioned]);
                }
            });
        }
        circuit.any(told)
    } else {
        Wire::NEVER
    };
    let when = Reading::danger(rules, circuit, answers).truth(&sign.when);
    let certain = circuit.or(told, when.yes);
    let applies = circuit.or(told, when.maybe);

    // She said no, and nothing else says otherwise.
    let denied = circuit.and(said_no, !worried.maybe);
    // Nobody asks about it, and nothing speaks of it.
    let unheard = if sign.unprompted {
        circuit.all([!worried.maybe, said.not_asked, !said.mentioned])
    } else {
        Wire::NEVER
    };
    let live = circuit.all([applies, !denied, !unheard]);

    let is_yes = circuit.or(says_yes, said_yes);
    let yes = circuit.and(live, is_yes);
    let rest = circuit.and(live, !is_yes);

    let is_unsure = circuit.or(said.not_sure, worried.yes);
    let unsure = circuit.and(rest, is_unsure);
    let asked_of_all = if sign.unprompted { said.mentioned } else { said.not_asked };
    let may_be_yes = circuit.or(says_open, asked_of_all);
    let unsure_open = circuit.and(unsure, may_be_yes);
    let rest = circuit.and(rest, !is_unsure);

    let mentioned = circuit.and(rest, said.mentioned);
    let rest = circuit.and(rest, !said.mentioned);

    let ruled_out = match &sign.no_when {
        None => Wire::NEVER,
        Some(condition) => {
            let truth = Reading::reassuring(rules, circuit, answers).truth(condition);
            circuit.and(said.not_asked, truth.yes)
        }
    };
    let asked = if sign.unprompted { Wire::NEVER } else { circuit.and(said.not_asked, !ruled_out) };
    let can_be_yes = circuit.or(asked, says_perhaps);
    let open = circuit.and(rest, can_be_yes);
    let open_unsure = circuit.all([rest, !can_be_yes, worried.maybe]);
    let (says_yes, says_maybe) = (measured.yes, worried.yes);
    Standing { open, open_unsure, yes, unsure, unsure_open, mentioned, certain, spoken, says_yes, says_maybe }
}
