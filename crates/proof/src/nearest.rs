//! The nearest more urgent person: which answers would have to be others for the result to be more
//! urgent.
//!
//! Walks outwards from a Case with the engine itself: first every single answer, then every pair.
//! So what is found is as near as can be, and it needs no other proof. A question that is answered
//! for the first time counts as one that is answered otherwise; taking an answer back does not
//! count, and neither do her own words.
//!
//! Absent: diagrams, chance, sentences.

use care::{Answer, Case, Known, assess};
use clinical::Disposition;
use guideline::{FeatureId, FeatureKind, Guideline};

/// One question answered otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which question.
    pub feature: FeatureId,
    /// What was known; a measured value in its steps beside its band.
    pub from: (Known, Option<i32>),
    /// The answer instead.
    pub to: Answer,
}

/// The nearest Case with a disposition.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    /// What there is to act on there.
    pub disposition: Disposition,
    /// What has to change, in the order of the screens.
    pub changes: Vec<Change>,
    /// The Case after it.
    pub case: Case,
}

/// What lies around a Case.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearest {
    /// The nearest Case for each higher disposition that was reached, the fewest changes first,
    /// then in the order of the screens, then the less urgent.
    pub neighbours: Vec<Neighbour>,
    /// Every change of so many answers was tried: whatever is not among the neighbours needs more.
    pub n_changes_tried: usize,
}

/// The nearest Case for each disposition more urgent than what there is to act on now. Nothing where
/// it is an emergency already.
///
/// At most about `tries` Cases are assessed, so pairs are not tried when that would be too many;
/// [`Nearest::n_changes_tried`] says so.
#[must_use]
pub fn nearest(rules: &Guideline, case: &Case, tries: usize) -> Option<Nearest> {
    let now = assess(rules, case.clone()).act_on();
    let mut search = Search {
        rules,
        case,
        wanted: Disposition::ALL.into_iter().filter(|d| *d > now).collect(),
        neighbours: Vec::new(),
    };
    if search.wanted.is_empty() {
        return None;
    }
    let changes = changes(rules, case);
    let mut n_changes_tried = 0;
    if changes.len() <= tries {
        for (at, change) in changes.iter().enumerate() {
            search.look(&[(at, *change)]);
        }
        search.close();
        n_changes_tried = 1;
    }
    let n_pairs = changes.len().saturating_mul(changes.len()) / 2;
    if n_changes_tried == 1 && !search.wanted.is_empty() && n_pairs <= tries {
        for (at, first) in changes.iter().enumerate() {
            let later = changes.iter().enumerate().skip(at + 1);
            for (then, second) in later.filter(|(_, second)| second.feature != first.feature) {
                search.look(&[(at, *first), (then, *second)]);
            }
        }
        n_changes_tried = 2;
    }
    let mut neighbours = search.neighbours;
    neighbours.sort_by(|(a, x), (b, y)| {
        let key = |n: &Neighbour| n.changes.len();
        (key(x), a, x.disposition).cmp(&(key(y), b, y.disposition))
    });
    let neighbours = neighbours.into_iter().map(|(_, neighbour)| neighbour).collect();
    Some(Nearest { neighbours, n_changes_tried })
}

struct Search<'a> {
    rules: &'a Guideline,
    case: &'a Case,
    /// Dispositions not reached with fewer changes.
    wanted: Vec<Disposition>,
    /// What was reached, and by which places in the list of changes.
    neighbours: Vec<(Vec<usize>, Neighbour)>,
}

impl Search<'_> {
    /// Looks at the Case after these changes.
    fn look(&mut self, changes: &[(usize, Change)]) {
        let mut case = self.case.clone();
        for (_, change) in changes {
            if case.answer(self.rules, change.feature, change.to).is_err() {
                return;
            }
        }
        let there = assess(self.rules, case);
        let disposition = there.act_on();
        // The first in the order of the screens stays.
        let known = self.neighbours.iter().any(|(_, n)| n.disposition == disposition);
        if known || !self.wanted.contains(&disposition) {
            return;
        }
        let places = changes.iter().map(|(at, _)| *at).collect();
        let changes = changes.iter().map(|(_, change)| *change).collect();
        self.neighbours.push((places, Neighbour { disposition, changes, case: there.into_case() }));
    }

    /// What was reached need not be looked for any further.
    fn close(&mut self) {
        let neighbours = &self.neighbours;
        self.wanted.retain(|wanted| neighbours.iter().all(|(_, n)| n.disposition != *wanted));
    }
}

/// Every answer that differs from hers, in the order of the screens; what is on no screen comes
/// last.
fn changes(rules: &Guideline, case: &Case) -> Vec<Change> {
    let on_screens = rules.screens.iter().flat_map(|screen| screen.features.iter().copied());
    let every = (0..rules.features.len()).filter_map(|at| u16::try_from(at).ok()).map(FeatureId);
    let mut seen = vec![false; rules.features.len()];
    let mut out = Vec::new();
    for feature in on_screens.chain(every) {
        let Some(seen) = seen.get_mut(feature.index()) else { continue };
        if core::mem::replace(seen, true) {
            continue;
        }
        let from = (case.known(feature), case.measured(feature));
        out.extend(answers(rules, feature, from).into_iter().map(|to| Change { feature, from, to }));
    }
    out
}

/// Every other answer to a question: for a scale, the value of each band that is nearest to hers.
fn answers(rules: &Guideline, feature: FeatureId, from: (Known, Option<i32>)) -> Vec<Answer> {
    let (known, value) = from;
    let mut out: Vec<(Known, Answer)> = Vec::new();
    match &rules.feature(feature).kind {
        FeatureKind::Inferred { .. } => return Vec::new(),
        FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => {
            out.push((Known::Band(0), Answer::No));
            out.push((Known::NotSure, Answer::NotSure));
            out.push((Known::Band(1), Answer::Yes));
        }
        FeatureKind::Choice { options } => {
            let options = (0..options.len()).filter_map(|at| u8::try_from(at).ok());
            out.extend(options.map(|at| (Known::Band(at), Answer::Option(at))));
            out.push((Known::NotSure, Answer::NotSure));
        }
        FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
            for (at, band) in bands.iter().enumerate() {
                let Ok(at) = u8::try_from(at) else { continue };
                let steps = value.map_or(band.first, |value| value.clamp(band.first, band.last));
                out.push((Known::Band(at), Answer::Measured(steps)));
            }
            out.push((Known::NotSure, Answer::NotSure));
        }
    }
    out.into_iter().filter(|(then, _)| *then != known).map(|(_, answer)| answer).collect()
}
