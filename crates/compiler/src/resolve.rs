//! Names to ids.
//!
//! Puts the records into the order of the compiled form, drops what has the same id as an earlier
//! record, and looks names up. The order depends on nothing but the files: by path, then by place in
//! the file, except that danger signs stand by the letter of their group, inferred features stand
//! after what they are worked out from, and activities stand by id.
//!
//! INVARIANT(same-order): after [`Names::new`], the n-th record of a list in [`Pages`] has number n.

mod situation;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use guideline::{BandSet, Condition, Feature, FeatureId};

use crate::check::{bad_condition, cycle, duplicate_id, unknown_name};
use crate::diagnostic::{Findings, Place, Word};
use crate::syntax::Pages;
use crate::syntax::condition::{Asks, Question, Written};
use crate::syntax::feature::{self, Kind as FeatureKind};

/// Lists of records that can be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Feature,
    Group,
    Sign,
    Activity,
    Stop,
    Topic,
    Disagreement,
    Source,
    Door,
    Region,
    Equipment,
    Flag,
    Claim,
    Rule,
    Screen,
    Property,
    Way,
    Fact,
    Measure,
    SelfTest,
}

impl Kind {
    /// The word for one record of the list.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Feature => "feature",
            Self::Group => "group of danger signs",
            Self::Sign => "danger sign",
            Self::Activity => "activity",
            Self::Stop => "stop sign",
            Self::Topic => "topic",
            Self::Disagreement => "disagreement",
            Self::Source => "source",
            Self::Door => "door",
            Self::Region => "region",
            Self::Equipment => "piece of equipment",
            Self::Flag => "flag",
            Self::Claim => "claim",
            Self::Rule => "rule",
            Self::Screen => "screen",
            Self::Property => "property",
            Self::Way => "way to stop",
            Self::Fact => "fact of a diary",
            Self::Measure => "outcome measure",
            Self::SelfTest => "self-test",
        }
    }
}

/// What every name stands for.
#[derive(Debug, Default)]
pub(crate) struct Names {
    lists: BTreeMap<Kind, BTreeMap<String, u16>>,
    /// Doors in order: they have no file of their own.
    pub(crate) doors: Vec<Word>,
    used: RefCell<BTreeSet<(Kind, u16)>>,
}

impl Names {
    /// Orders the pages and gives every record its number.
    pub(crate) fn new(pages: &mut Pages, findings: &mut Findings<'_>) -> Self {
        let mut names = Self::default();
        order_signs(pages, findings);
        let mut seen = BTreeMap::new();
        pages.groups.retain(|r| first(&mut seen, Kind::Group, &r.id, findings));
        // Signs and features share one set of names: a sign is a feature.
        let mut seen = BTreeMap::new();
        pages.signs.retain(|r| first(&mut seen, Kind::Sign, &r.id, findings));
        pages.features.retain(|r| first(&mut seen, Kind::Feature, &r.id, findings));
        order_features(pages, findings);
        let mut seen = BTreeMap::new();
        pages.activities.sort_by(|a, b| a.id.text.cmp(&b.id.text));
        pages.activities.retain(|r| first(&mut seen, Kind::Activity, &r.id, findings));
        pages.figures.sort_by(|a, b| a.id.text.cmp(&b.id.text));
        let mut seen = BTreeMap::new();
        pages.topics.sort_by(|a, b| a.id.text.cmp(&b.id.text));
        pages.topics.retain(|r| first(&mut seen, Kind::Topic, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.stops.retain(|r| first(&mut seen, Kind::Stop, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.disagreements.retain(|r| first(&mut seen, Kind::Disagreement, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.sources.retain(|r| first(&mut seen, Kind::Source, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.claims.retain(|r| first(&mut seen, Kind::Claim, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.regions.retain(|r| first(&mut seen, Kind::Region, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.screens.retain(|r| first(&mut seen, Kind::Screen, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.properties.retain(|r| first(&mut seen, Kind::Property, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.adaptation.facts.retain(|r| first(&mut seen, Kind::Fact, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.measures.retain(|r| first(&mut seen, Kind::Measure, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.self_tests.retain(|r| first(&mut seen, Kind::SelfTest, &r.id, findings));
        let mut seen = BTreeMap::new();
        pages.settings.equipment.retain(|r| first(&mut seen, Kind::Equipment, &r.0, findings));
        let mut seen = BTreeMap::new();
        pages.settings.flags.retain(|r| first(&mut seen, Kind::Flag, &r.0, findings));
        if let Some(session) = &mut pages.session {
            let mut seen = BTreeMap::new();
            session.ways.retain(|r| first(&mut seen, Kind::Way, &r.id, findings));
        }
        for region in &pages.regions {
            for (door, _) in &region.doors {
                if !names.doors.iter().any(|d| d.text == door.text) {
                    names.doors.push(door.clone());
                }
            }
        }

        names.list(Kind::Group, pages.groups.iter().map(|r| &r.id));
        names.list(Kind::Sign, pages.signs.iter().map(|r| &r.id));
        names.list(
            Kind::Feature,
            pages.signs.iter().map(|r| &r.id).chain(pages.features.iter().map(|r| &r.id)),
        );
        names.list(Kind::Activity, pages.activities.iter().map(|r| &r.id));
        names.list(Kind::Topic, pages.topics.iter().map(|r| &r.id));
        names.list(Kind::Stop, pages.stops.iter().map(|r| &r.id));
        names.list(Kind::Disagreement, pages.disagreements.iter().map(|r| &r.id));
        names.list(Kind::Source, pages.sources.iter().map(|r| &r.id));
        names.list(Kind::Claim, pages.claims.iter().map(|r| &r.id));
        names.list(Kind::Region, pages.regions.iter().map(|r| &r.id));
        names.list(Kind::Screen, pages.screens.iter().map(|r| &r.id));
        names.list(Kind::Equipment, pages.settings.equipment.iter().map(|r| &r.0));
        names.list(Kind::Flag, pages.settings.flags.iter().map(|r| &r.0));
        names.list(Kind::Fact, pages.adaptation.facts.iter().map(|r| &r.id));
        names.list(Kind::Measure, pages.measures.iter().map(|r| &r.id));
        names.list(Kind::SelfTest, pages.self_tests.iter().map(|r| &r.id));
        let doors = names.doors.clone();
        names.list(Kind::Door, doors.iter());
        let decisions = &pages.decisions;
        let rules: Vec<&Word> = decisions
            .self_care
            .iter()
            .map(|r| &r.id)
            .chain(decisions.exclusions.iter().map(|r| &r.id))
            .chain(decisions.doors.iter().map(|r| &r.id))
            .chain(decisions.clashes.iter().map(|r| &r.id))
            .chain(pages.adaptation.rules.iter().map(|r| &r.id))
            .collect();
        names.list(Kind::Rule, rules.into_iter());
        names.also(pages, findings);
        names
    }

    fn list<'w>(&mut self, kind: Kind, words: impl Iterator<Item = &'w Word>) {
        let list = self.lists.entry(kind).or_default();
        for (number, word) in (0u16..).zip(words) {
            list.insert(word.text.clone(), number);
        }
    }

    /// Other keys of a source stand for the same source.
    fn also(&mut self, pages: &Pages, findings: &mut Findings<'_>) {
        let list = self.lists.entry(Kind::Source).or_default();
        for (number, source) in (0u16..).zip(&pages.sources) {
            for also in &source.also {
                match list.get(&also.text) {
                    Some(other) => {
                        let place =
                            pages.sources.get(usize::from(*other)).map_or(&also.place, |s| &s.id.place);
                        duplicate_id::report(findings, &also.place, "source", &also.text, place);
                    }
                    None => {
                        list.insert(also.text.clone(), number);
                    }
                }
            }
        }
    }

    /// The number of a name. Does not count as a use.
    pub(crate) fn get(&self, kind: Kind, name: &str) -> Option<u16> {
        self.lists.get(&kind)?.get(name).copied()
    }

    /// Every name of a list.
    pub(crate) fn of(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.lists.get(&kind).into_iter().flat_map(|list| list.keys().map(String::as_str))
    }

    /// The number of a name, which counts as a use; reports it when there is none.
    pub(crate) fn find(&self, kind: Kind, name: &Word, findings: &mut Findings<'_>) -> Option<u16> {
        let found = self.look(kind, name, findings);
        if let Some(number) = found {
            self.uses(kind, number);
        }
        found
    }

    /// The number of a name; reports it when there is none. Does not count as a use.
    pub(crate) fn look(&self, kind: Kind, name: &Word, findings: &mut Findings<'_>) -> Option<u16> {
        let found = self.get(kind, &name.text);
        if found.is_none() {
            unknown_name::report(findings, name, kind.noun(), self.of(kind));
        }
        found
    }

    /// The numbers of several names, as the given id type.
    pub(crate) fn all<T>(
        &self,
        kind: Kind,
        names: &[Word],
        make: fn(u16) -> T,
        findings: &mut Findings<'_>,
    ) -> Vec<T> {
        names.iter().filter_map(|name| self.find(kind, name, findings)).map(make).collect()
    }

    /// Whether a record has been named by another.
    pub(crate) fn is_used(&self, kind: Kind, number: u16) -> bool {
        self.used.borrow().contains(&(kind, number))
    }

    /// Counts a record as named.
    pub(crate) fn uses(&self, kind: Kind, number: u16) {
        self.used.borrow_mut().insert((kind, number));
    }

    /// A condition with its names looked up. What cannot be found is reported and read as `always`.
    pub(crate) fn condition(
        &self,
        written: &Written,
        features: &[Feature],
        findings: &mut Findings<'_>,
    ) -> Condition {
        self.condition_on(Kind::Feature, written, features, findings)
    }

    /// The same over another list of what can be known.
    pub(crate) fn condition_on(
        &self,
        kind: Kind,
        written: &Written,
        features: &[Feature],
        findings: &mut Findings<'_>,
    ) -> Condition {
        match written {
            Written::Always => Condition::Always,
            Written::All(parts) => {
                Condition::All(parts.iter().map(|p| self.condition_on(kind, p, features, findings)).collect())
            }
            Written::Any(parts) => {
                Condition::Any(parts.iter().map(|p| self.condition_on(kind, p, features, findings)).collect())
            }
            Written::Not { inner, .. } => {
                Condition::Not(Box::new(self.condition_on(kind, inner, features, findings)))
            }
            Written::Ask(question) => {
                let Some((feature, record)) = self.feature(kind, question.feature(), features, findings)
                else {
                    return Condition::Always;
                };
                let Some(bands) = bands(question, record, findings) else { return Condition::Always };
                always_so(question, bands, record, findings);
                Condition::Is { feature, bands }
            }
        }
    }

    /// The feature of that name.
    fn feature<'g>(
        &self,
        kind: Kind,
        name: &Word,
        features: &'g [Feature],
        findings: &mut Findings<'_>,
    ) -> Option<(FeatureId, &'g Feature)> {
        let number = self.find(kind, name, findings)?;
        Some((FeatureId(number), features.get(usize::from(number))?))
    }
}

/// Reports a question that names every band.
fn always_so(question: &Question, set: BandSet, feature: &Feature, findings: &mut Findings<'_>) {
    let n_bands = u8::try_from(feature.n_bands()).unwrap_or(u8::MAX);
    if matches!(question, Question::In { .. }) && (0..n_bands).all(|band| set.contains(band)) {
        let message = format!("this names every band of `{}`, so it always holds", feature.id);
        bad_condition::report(
            findings,
            &question.feature().place,
            &message,
            "leave a band out, or leave the question out",
        );
    }
}

/// The bands a question asks for.
fn bands(question: &Question, feature: &Feature, findings: &mut Findings<'_>) -> Option<BandSet> {
    let id = &feature.id;
    let n_bands = u8::try_from(feature.n_bands()).unwrap_or(u8::MAX);
    match question {
        Question::Present { feature: word } => {
            if feature.is_yes_no() {
                return Some(BandSet::YES);
            }
            let message = format!("`{id}` is not a yes/no feature, so it cannot be `present`");
            bad_condition::report(
                findings,
                &word.place,
                &message,
                &format!("ask for one of its bands or options, such as `{id} is {}`", feature.band_name(0)),
            );
            None
        }
        Question::In { feature: word, bands } => {
            // "There is nothing to measure with": see the check `negated-sign`.
            if feature.is_yes_no() && matches!(bands.as_slice(), [word] if word.text == "no") {
                return Some(BandSet::of([0]));
            }
            if feature.is_yes_no() {
                let message = format!("`{id}` is a yes/no feature");
                bad_condition::report(
                    findings,
                    &word.place,
                    &message,
                    &format!("write `{id} is present`, or `not {id} is present`"),
                );
                return None;
            }
            let mut set = Vec::new();
            for band in bands {
                set.push(one_band(band, feature, findings)?);
            }
            Some(BandSet::of(set))
        }
        Question::From { feature: word, band } | Question::Before { feature: word, band } => {
            ordered(word, feature, findings)?;
            let edge = one_band(band, feature, findings)?;
            if edge == 0 {
                let (form, what) = if matches!(question, Question::From { .. }) {
                    ("from", "always")
                } else {
                    ("before", "never")
                };
                let message = format!("`{form} {}` {what} holds: it is the first band of `{id}`", band.text);
                bad_condition::report(findings, &band.place, &message, "name a later band");
                return None;
            }
            Some(match question {
                Question::From { .. } => BandSet::of(edge..n_bands),
                _ => BandSet::of(0..edge),
            })
        }
    }
}

/// Reports a feature whose values have no order.
fn ordered(word: &Word, feature: &Feature, findings: &mut Findings<'_>) -> Option<()> {
    if matches!(
        feature.kind,
        guideline::FeatureKind::Quantity { .. } | guideline::FeatureKind::GestationalAge { .. }
    ) {
        return Some(());
    }
    let message = format!("`{}` has no order, so `from` and `before` mean nothing", feature.id);
    bad_condition::report(findings, &word.place, &message, "ask `is present` or `is option`");
    None
}

fn one_band(band: &Word, feature: &Feature, findings: &mut Findings<'_>) -> Option<u8> {
    let found = feature.find_band(&band.text);
    if found.is_none() {
        let n_bands = u8::try_from(feature.n_bands()).unwrap_or(u8::MAX);
        let noun = match feature.kind {
            guideline::FeatureKind::Choice { .. } => "option",
            _ => "band",
        };
        let known: Vec<&str> = (0..n_bands).map(|b| feature.band_name(b)).collect();
        unknown_name::band(findings, band, noun, &feature.id, &known);
    }
    found
}

/// Whether this is the first record of that id; reports it when it is not.
fn first(seen: &mut BTreeMap<String, Place>, kind: Kind, id: &Word, findings: &mut Findings<'_>) -> bool {
    if let Some(place) = seen.get(&id.text) {
        duplicate_id::report(findings, &id.place, kind.noun(), &id.text, place);
        return false;
    }
    seen.insert(id.text.clone(), id.place.clone());
    true
}

fn order_signs(pages: &mut Pages, findings: &mut Findings<'_>) {
    pages.groups.sort_by(|a, b| (a.letter, &a.id.text).cmp(&(b.letter, &b.id.text)));
    for pair in pages.groups.windows(2) {
        if let [a, b] = pair
            && a.letter == b.letter
        {
            duplicate_id::report(
                findings,
                &b.id.place,
                "group with the letter",
                &b.letter.to_string(),
                &a.id.place,
            );
        }
    }
    let places: BTreeMap<&str, usize> =
        pages.groups.iter().enumerate().map(|(at, g)| (g.id.text.as_str(), at)).collect();
    // The sort is stable: within a group the order of the file stays.
    pages.signs.sort_by_key(|sign| places.get(sign.group.as_str()).copied());
}

/// Inferred features go last, each after what it is worked out from.
fn order_features(pages: &mut Pages, findings: &mut Findings<'_>) {
    let (inferred, mut ordered): (Vec<_>, Vec<_>) = std::mem::take(&mut pages.features)
        .into_iter()
        .partition(|f| matches!(f.kind, FeatureKind::Inferred { .. }));
    let numbers: BTreeMap<&str, usize> =
        inferred.iter().enumerate().map(|(at, f)| (f.id.text.as_str(), at)).collect();
    let needs: Vec<Vec<usize>> = inferred
        .iter()
        .map(|f| {
            let mut needs = Vec::new();
            if let FeatureKind::Inferred { when: Some(when) } = &f.kind {
                when.for_each_feature(&mut |word| needs.extend(numbers.get(word.text.as_str()).copied()));
            }
            needs
        })
        .collect();
    let mut order: Vec<usize> = Vec::new();
    for at in 0..inferred.len() {
        visit(at, &needs, &inferred, &mut order, &mut Vec::new(), findings);
    }
    let mut inferred: Vec<Option<feature::Feature>> = inferred.into_iter().map(Some).collect();
    ordered.extend(order.into_iter().filter_map(|at| inferred.get_mut(at).and_then(Option::take)));
    pages.features = ordered;
}

fn visit(
    at: usize,
    needs: &[Vec<usize>],
    features: &[feature::Feature],
    order: &mut Vec<usize>,
    way: &mut Vec<usize>,
    findings: &mut Findings<'_>,
) {
    if order.contains(&at) {
        return;
    }
    if let Some(start) = way.iter().position(|w| *w == at) {
        let round = way.iter().skip(start).chain([&at]);
        let names: Vec<&str> = round.filter_map(|w| features.get(*w)).map(|f| f.id.text.as_str()).collect();
        if let Some(feature) = features.get(at) {
            cycle::inferred(findings, &feature.id.place, &names);
        }
        return;
    }
    way.push(at);
    for need in needs.get(at).into_iter().flatten() {
        visit(*need, needs, features, order, way, findings);
    }
    way.pop();
    order.push(at);
}
