//! Which parts of combinations can still change the disposition, with wires. The twin of
//! `assess::part`.

use clinical::Disposition;
use guideline::{Condition, FeatureId, Guideline, SignId};

use super::gate::{Circuit, Wire};
use super::read::{Answers, Reading, Said};
use super::stand::stand;
use super::week::{Range, Weeks};
use crate::term::{Assumed, By, Look};

/// One person, in each week and in an unknown one.
pub(super) struct Parts<'a> {
    rules: &'a Guideline,
    circuit: &'a mut Circuit,
    weeks: &'a Weeks,
    ranges: &'a [Range],
    answers: Vec<Answers>,
    /// For each week, on where it may be hers.
    hers: Vec<Wire>,
    /// For each feature, in which weeks it matters.
    wanted: Vec<Vec<Wire>>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(
        rules: &'a Guideline,
        circuit: &'a mut Circuit,
        answers: &Answers,
        weeks: &'a Weeks,
        ranges: &'a [Range],
    ) -> Self {
        let ga = rules.gestational_age;
        let n_bands = rules.feature(ga).n_bands();
        let said = answers.said(ga);
        let hers = (0..ranges.len())
            .map(|at| {
                let told = said.bands.get(at).copied().unwrap_or(said.not_sure);
                circuit.or(said.not_asked, told)
            })
            .collect();
        let each = (0..ranges.len()).map(|at| answers.with_week(ga, n_bands, at)).collect();
        let wanted = vec![vec![Wire::NEVER; ranges.len()]; rules.features.len()];
        Self { rules, circuit, weeks, ranges, answers: each, hers, wanted }
    }

    /// When each question matters as a part of something.
    pub(super) fn found(self) -> Vec<Wire> {
        let Self { circuit, hers, wanted, .. } = self;
        let each = wanted.into_iter().map(|in_week| match in_week.split_first() {
            // The weeks are all there is.
            Some((first, rest)) if rest.iter().all(|wire| wire == first) => *first,
            _ => {
                let each: Vec<Wire> =
                    in_week.iter().zip(&hers).map(|(wire, hers)| circuit.and(*wire, *hers)).collect();
                circuit.any(each)
            }
        });
        each.collect()
    }

    /// What holds in a week with some answers taken for granted.
    fn supposing(
        &mut self,
        assumed: &[Assumed],
        week: usize,
        holds: impl FnOnce(&'a Guideline, &mut Circuit, &Answers) -> Wire,
    ) -> Wire {
        let Some(answers) = self.answers.get_mut(week) else { return Wire::NEVER };
        let mut before: Vec<(FeatureId, Said)> = Vec::with_capacity(assumed.len());
        for assumed in assumed {
            let feature = assumed.literal.feature;
            let is_yes_no = self.rules.feature(feature).is_yes_no();
            let said = assumed_said(self.circuit, answers.said(feature), *assumed, is_yes_no);
            before.extend(answers.replace(feature, said).map(|said| (feature, said)));
        }
        let found = holds(self.rules, self.circuit, answers);
        for (feature, said) in before {
            answers.replace(feature, said);
        }
        found
    }

    fn said(&self, feature: FeatureId) -> &Said {
        static SILENT: Said = Said::SILENT;
        self.answers.first().map_or(&SILENT, |answers| answers.said(feature))
    }
}

fn assumed_said(circuit: &mut Circuit, said: &Said, assumed: Assumed, is_yes_no: bool) -> Said {
    let mut out = said.clone();
    let band = assumed.literal.bands.iter().next().and_then(|band| out.bands.get_mut(usize::from(band)));
    let slot = match band {
        Some(slot) if !(assumed.not_sure && is_yes_no) => slot,
        _ => &mut out.not_sure,
    };
    *slot = circuit.or(*slot, said.not_asked);
    out.not_asked = Wire::NEVER;
    out.mentioned = Wire::NEVER;
    out
}

impl Look for Parts<'_> {
    type Bit = Wire;

    fn is_never(bit: Wire) -> bool {
        bit == Wire::NEVER
    }

    fn and(&mut self, a: Wire, b: Wire) -> Wire {
        self.circuit.and(a, b)
    }

    fn not(&mut self, a: Wire) -> Wire {
        !a
    }

    fn not_asked(&mut self, feature: FeatureId) -> Wire {
        self.said(feature).not_asked
    }

    fn heard(&mut self, sign: SignId) -> Wire {
        let said = self.said(FeatureId::from(sign));
        if self.rules.sign(sign).unprompted { said.mentioned } else { said.not_asked }
    }

    fn said_yes(&mut self, sign: SignId) -> Wire {
        self.said(FeatureId::from(sign)).yes()
    }

    fn is_not_sure(&mut self, sign: SignId) -> Wire {
        self.said(FeatureId::from(sign)).not_sure
    }

    fn weeks(&self) -> usize {
        self.answers.len()
    }

    fn turns(&mut self, sign: SignId, week: usize) -> Wire {
        let Some(found) = self.weeks.here.get(sign.index()) else { return Wire::NEVER };
        let standing = found.by_week.get(week).copied().unwrap_or(found.standing);
        standing.can_turn(self.circuit, self.rules.sign(sign))
    }

    fn at_least(&mut self, week: usize, level: Disposition) -> Wire {
        let Some(at) = (level as usize).checked_sub(1) else { return Wire::ALWAYS };
        self.ranges.get(week).and_then(|range| range.at_least.get(at)).copied().unwrap_or(Wire::NEVER)
    }

    fn truth(&mut self, condition: &Condition, by: By, week: usize) -> (Wire, Wire) {
        let Some(answers) = self.answers.get(week) else { return (Wire::NEVER, Wire::NEVER) };
        let mut reading = match by {
            By::Danger => Reading::danger(self.rules, self.circuit, answers),
            By::Worried => Reading::worried(self.rules, self.circuit, answers),
            By::Reassuring => Reading::reassuring(self.rules, self.circuit, answers),
        };
        let truth = reading.truth(condition);
        (truth.maybe, truth.yes)
    }

    fn would_apply(&mut self, assumed: &[Assumed], sign: SignId, week: usize) -> Wire {
        let when = &self.rules.sign(sign).when;
        self.supposing(assumed, week, |rules, circuit, answers| {
            Reading::danger(rules, circuit, answers).truth(when).yes
        })
    }

    fn would_be(&mut self, assumed: &[Assumed], signs: &[SignId], week: usize, level: Disposition) -> Wire {
        self.supposing(assumed, week, |rules, circuit, answers| {
            let mut found = Wire::NEVER;
            for id in signs {
                let sign = rules.sign(*id);
                let standing = stand(rules, circuit, answers, *id);
                for (counts, disposition) in
                    [(standing.yes, sign.disposition), (standing.unsure, sign.not_sure)]
                {
                    if disposition >= level {
                        let surely = circuit.and(counts, standing.certain);
                        found = circuit.or(found, surely);
                    }
                }
            }
            found
        })
    }

    fn is_wanted(&self, _: FeatureId) -> bool {
        false
    }

    fn want(&mut self, feature: FeatureId, week: usize, when: Wire) {
        if let Some(slot) = self.wanted.get_mut(feature.index()).and_then(|weeks| weeks.get_mut(week)) {
            *slot = self.circuit.or(*slot, when);
        }
    }
}
