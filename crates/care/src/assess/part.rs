//! Which parts of combinations can still change the disposition, by values.

use clinical::{Disposition, Truth};
use guideline::{Condition, FeatureId, Guideline, SignId};

use super::Because;
use super::weigh::{Stand, each_week, openness, stand};
use crate::answer::Code;
use crate::case::Case;
use crate::infer::Reading;
use crate::term::{Assumed, By, Look};

/// One person, in the week that is known or in each there is.
pub(super) struct Parts<'a> {
    rules: &'a Guideline,
    /// In each week: her answers, and how urgent it is at least.
    weeks: Vec<(Case, Disposition)>,
    wanted: Vec<bool>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(rules: &'a Guideline, case: &Case, is_week_wanted: bool) -> Self {
        let mut wanted = vec![false; rules.features.len()];
        if let Some(week) = wanted.get_mut(rules.gestational_age.index()) {
            *week = is_week_wanted;
        }
        Self { rules, weeks: each_week(rules, case), wanted }
    }

    /// What matters.
    pub(super) fn found(&self) -> impl Iterator<Item = FeatureId> {
        let each = self.wanted.iter().enumerate().filter(|(_, wanted)| **wanted);
        each.filter_map(|(at, _)| u16::try_from(at).ok()).map(FeatureId)
    }

    fn case(&self, week: usize) -> Option<&Case> {
        self.weeks.get(week).map(|(case, _)| case)
    }

    /// What holds in a week with some answers taken for granted.
    fn supposing(&mut self, assumed: &[Assumed], week: usize, holds: impl FnOnce(&Case) -> bool) -> bool {
        let rules = self.rules;
        let Some((case, _)) = self.weeks.get_mut(week) else { return false };
        let mut changed: Vec<FeatureId> = Vec::with_capacity(assumed.len());
        for Assumed { literal, not_sure } in assumed {
            if case.code(literal.feature) != Code::NOT_ASKED {
                continue;
            }
            let band = literal.bands.iter().next().map_or(Code::NOT_SURE, Code::band);
            let is_enough = *not_sure && rules.feature(literal.feature).is_yes_no();
            case.set(literal.feature, if is_enough { Code::NOT_SURE } else { band });
            changed.push(literal.feature);
        }
        let found = holds(case);
        for feature in changed {
            case.set(feature, Code::NOT_ASKED);
        }
        found
    }

    fn code(&self, feature: FeatureId) -> Code {
        self.case(0).map_or(Code::NOT_ASKED, |case| case.code(feature))
    }
}

impl Look for Parts<'_> {
    type Bit = bool;

    fn is_never(bit: bool) -> bool {
        !bit
    }

    fn and(&mut self, a: bool, b: bool) -> bool {
        a && b
    }

    fn not(&mut self, a: bool) -> bool {
        !a
    }

    fn not_asked(&mut self, feature: FeatureId) -> bool {
        self.code(feature) == Code::NOT_ASKED
    }

    fn heard(&mut self, sign: SignId) -> bool {
        let mentioned = self.case(0).is_some_and(|case| case.mentioned().contains(&sign));
        self.not_asked(FeatureId::from(sign)) && (!self.rules.sign(sign).unprompted || mentioned)
    }

    fn said_yes(&mut self, sign: SignId) -> bool {
        self.code(FeatureId::from(sign)) == Code::YES
    }

    fn is_not_sure(&mut self, sign: SignId) -> bool {
        self.code(FeatureId::from(sign)) == Code::NOT_SURE
    }

    fn weeks(&self) -> usize {
        self.weeks.len()
    }

    fn turns(&mut self, sign: SignId, week: usize) -> bool {
        let stand = self.case(week).map(|case| stand(self.rules, case, sign, self.rules.sign(sign)));
        stand.and_then(openness).is_some()
    }

    fn at_least(&mut self, week: usize, level: Disposition) -> bool {
        self.weeks.get(week).is_some_and(|(_, least)| *least >= level)
    }

    fn truth(&mut self, condition: &Condition, by: By, week: usize) -> (bool, bool) {
        let truth = self.case(week).map_or(Truth::No, |case| {
            match by {
                By::Danger => Reading::danger(self.rules, &case.codes),
                By::Worried => Reading::worried(self.rules, &case.codes),
                By::Reassuring => Reading::reassuring(self.rules, &case.codes),
            }
            .truth(condition)
        });
        (truth.possible(), truth.certain())
    }

    fn would_apply(&mut self, assumed: &[Assumed], sign: SignId, week: usize) -> bool {
        let rules = self.rules;
        self.supposing(assumed, week, |case| {
            Reading::danger(rules, &case.codes).truth(&rules.sign(sign).when).certain()
        })
    }

    fn would_be(&mut self, assumed: &[Assumed], signs: &[SignId], week: usize, level: Disposition) -> bool {
        let rules = self.rules;
        let so_urgent = |case: &Case, id: &SignId| match stand(rules, case, *id, rules.sign(*id)) {
            Stand::Counts { disposition, because, certain, .. } => {
                certain && because != Because::Mentioned && disposition >= level
            }
            _ => false,
        };
        self.supposing(assumed, week, |case| signs.iter().any(|id| so_urgent(case, id)))
    }

    fn is_wanted(&self, feature: FeatureId) -> bool {
        self.wanted.get(feature.index()).copied().unwrap_or(false)
    }

    fn want(&mut self, feature: FeatureId, _: usize, when: bool) {
        if let Some(slot) = self.wanted.get_mut(feature.index()) {
            *slot |= when;
        }
    }
}
