//! The properties of a guideline, proved one after another.

use std::thread;
use std::time::{Duration, Instant};

use guideline::{Law, Limit, Promise, Property, Situation};
use num_bigint::BigUint;
use proof::{Budget, Counterexample, Finding, Prover, Verdict};

use super::super::progress::Progress;
use super::super::subject::{Subject, refuse};
use crate::exit::Exit;

/// Everything that was settled.
pub(in crate::command::guideline) struct Proof<'s> {
    pub(in crate::command::guideline) subject: &'s Subject,
    pub(in crate::command::guideline) rows: Vec<Row<'s>>,
    /// How many Cases there are at all.
    pub(in crate::command::guideline) n_cases: Option<BigUint>,
    pub(in crate::command::guideline) took: Duration,
}

/// A property and what became of it.
pub(in crate::command::guideline) struct Row<'s> {
    pub(in crate::command::guideline) property: &'s Property,
    pub(in crate::command::guideline) finding: Finding,
    pub(in crate::command::guideline) took: Duration,
    /// Properties that promise the opposite for someone in its situation.
    pub(in crate::command::guideline) against: Vec<&'s str>,
}

/// What became of a property, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::command::guideline) enum Stand {
    Proved,
    ProvedBySolver,
    Refuted,
    Vacuous,
    Unsettled,
    Disagrees,
}

impl Stand {
    pub(in crate::command::guideline) const ALL: [Self; 6] =
        [Self::Proved, Self::ProvedBySolver, Self::Refuted, Self::Vacuous, Self::Unsettled, Self::Disagrees];

    pub(in crate::command::guideline) fn id(self) -> &'static str {
        match self {
            Self::Proved => "proved",
            Self::ProvedBySolver => "proved-by-solver",
            Self::Refuted => "refuted",
            Self::Vacuous => "vacuous",
            Self::Unsettled => "unsettled",
            Self::Disagrees => "disagrees",
        }
    }

    /// The same for people.
    pub(in crate::command::guideline) fn words(self) -> &'static str {
        match self {
            Self::ProvedBySolver => "proved by the solver",
            Self::Vacuous => "says nothing",
            other => other.id(),
        }
    }

    pub(in crate::command::guideline) fn is_proved(self) -> bool {
        matches!(self, Self::Proved | Self::ProvedBySolver)
    }
}

impl Row<'_> {
    pub(in crate::command::guideline) fn stand(&self) -> Stand {
        match self.finding.verdict {
            Verdict::Proved => Stand::Proved,
            Verdict::ProvedBySolver => Stand::ProvedBySolver,
            Verdict::Refuted(_) => Stand::Refuted,
            Verdict::Vacuous => Stand::Vacuous,
            Verdict::Unsettled => Stand::Unsettled,
            Verdict::Disagrees(_) => Stand::Disagrees,
        }
    }

    /// What breaks it, or what the engine would not confirm.
    pub(in crate::command::guideline) fn counterexample(&self) -> Option<&Counterexample> {
        match &self.finding.verdict {
            Verdict::Refuted(found) | Verdict::Disagrees(found) => Some(found),
            _ => None,
        }
    }
}

impl<'s> Proof<'s> {
    /// Proves the properties that are asked for; all where nothing is asked for.
    pub(in crate::command::guideline) fn run(
        subject: &'s Subject,
        only: &[String],
        budget: Budget,
    ) -> Result<Self, Exit> {
        let bundle = &subject.bundle;
        let wanted = |property: &Property| {
            only.is_empty() || only.iter().any(|w| property.id.contains(w) || property.theme.contains(w))
        };
        let properties: Vec<&Property> = bundle.properties.iter().filter(|p| wanted(p)).collect();
        if properties.is_empty() {
            let words: Vec<String> = only.iter().map(|w| format!("`{}`", crate::words::shown(w))).collect();
            return Err(refuse(&if bundle.properties.is_empty() {
                format!("{} has no properties; they are written in properties/", subject.name)
            } else {
                format!(
                    "none of the {} properties or their themes contains {}",
                    bundle.properties.len(),
                    words.join(" or ")
                )
            }));
        }
        let started = Instant::now();
        let owned: Vec<Property> = properties.iter().map(|p| (*p).clone()).collect();
        let rules = &bundle.guideline;
        let has_words = |activity| {
            let key = format!("activity-{}", rules.activity(activity).id);
            bundle.texts.iter().all(|texts| texts.get(&key).is_some())
        };
        let day = super::day()?;
        let prover = || {
            let laid_out = |error| refuse(&format!("the guideline cannot be laid out: {error:?}"));
            let prover = Prover::new(rules, &owned, budget, day).map_err(laid_out)?;
            Ok::<_, Exit>(prover.with_words(has_words))
        };
        let prove = |prover: &mut Prover<'s>, property: &'s Property| {
            let began = Instant::now();
            let finding = prover.prove(property);
            Row { property, finding, took: began.elapsed(), against: Vec::new() }
        };
        let progress = Progress::new("property");
        let mut first = prover()?;
        // What the solver alone can settle is half of the work, and stands apart from the rest.
        let asks: Vec<bool> = properties.iter().map(|property| is_about_asking(property)).collect();
        let (mut rows, then) = thread::scope(|scope| {
            let beside = asks.contains(&true).then(|| {
                scope.spawn(|| {
                    let own = properties.iter().zip(&asks).filter(|(_, asks)| **asks);
                    // Each in a circuit of its own: what one law adds only slows the other.
                    own.map(|(property, _)| Ok(prove(&mut prover()?, property)))
                        .collect::<Result<Vec<_>, Exit>>()
                })
            });
            let own = properties.iter().zip(&asks).enumerate().filter(|(_, (_, asks))| !**asks);
            let rows: Vec<Row<'s>> = own
                .map(|(at, (property, _))| {
                    progress.at(at, properties.len());
                    prove(&mut first, property)
                })
                .collect();
            let then = beside.map(|beside| beside.join().unwrap_or(Err(Exit::CouldNotTell)));
            (rows, then.unwrap_or_else(|| Ok(Vec::new())))
        });
        rows.extend(then?);
        // In the order they were asked for.
        let place = |row: &Row<'_>| properties.iter().position(|p| core::ptr::eq(*p, row.property));
        rows.sort_by_key(place);
        let mut prover = first;
        let broken: Vec<usize> = (0..rows.len())
            .filter(|at| rows.get(*at).is_some_and(|row| row.stand() == Stand::Refuted))
            .collect();
        for at in broken {
            if let Some(row) = rows.get_mut(at) {
                row.against = against(&mut prover, row.property, &bundle.properties);
            }
        }
        let n_cases = prover.n_cases().ok();
        Ok(Self { subject, rows, n_cases, took: started.elapsed() })
    }

    pub(in crate::command::guideline) fn count(&self, stand: Stand) -> usize {
        self.rows.iter().filter(|row| row.stand() == stand).count()
    }

    /// The rows of each theme, in the order of the files.
    pub(in crate::command::guideline) fn themes(&self) -> Vec<(&'s str, Vec<&Row<'s>>)> {
        let mut themes: Vec<(&str, Vec<&Row<'s>>)> = Vec::new();
        for row in &self.rows {
            match themes.iter_mut().find(|(theme, _)| *theme == row.property.theme) {
                Some((_, rows)) => rows.push(row),
                None => themes.push((&row.property.theme, vec![row])),
            }
        }
        themes
    }

    /// Nodes of the largest diagram.
    pub(in crate::command::guideline) fn n_nodes(&self) -> usize {
        self.rows.iter().map(|row| row.finding.n_nodes).max().unwrap_or(0)
    }
}

/// Whether a property is one of the laws of asking, which only the solver can settle.
fn is_about_asking(property: &Property) -> bool {
    matches!(
        property.promise,
        Promise::Law { law: Law::AskNextSkipsNothing | Law::AskNextAsksNothingInVain, .. }
    )
}

/// The properties that promise the opposite for someone this one speaks of too. One of the two
/// cannot hold, whatever the rules say.
fn against<'s>(prover: &mut Prover<'_>, broken: &Property, all: &'s [Property]) -> Vec<&'s str> {
    let mut is_someone = |situation: Vec<Situation>| {
        // A promise about nothing holds, so only the situation is looked at.
        let promise = Promise::Within { activities: Vec::new(), limit: Limit::default() };
        let for_every = Situation::All(situation);
        let asked = Property { for_every, promise, ..broken.clone() };
        prover.prove(&asked).verdict
    };
    let opposite = |other: &&Property| {
        if are_opposite(&broken.promise, &other.promise) {
            let both = vec![broken.for_every.clone(), other.for_every.clone()];
            return is_someone(both) == Verdict::Proved;
        }
        // What is promised to someone is out of reach where all of them are among those who never have it.
        let Some((someone, never)) = someone_and_never(broken, other) else { return false };
        let besides = vec![someone.for_every.clone(), Situation::Not(Box::new(never.for_every.clone()))];
        is_someone(besides) == Verdict::Vacuous
    };
    all.iter().filter(opposite).map(|other| other.id.as_str()).collect()
}

/// Of two properties the one that promises someone what the other promises nobody.
fn someone_and_never<'p>(one: &'p Property, other: &'p Property) -> Option<(&'p Property, &'p Property)> {
    let clash = |someone: &Promise, never: &Promise| match (someone, never) {
        (Promise::OfferedToSomeone(offered), Promise::NeverOffered(never)) => {
            offered.iter().any(|activity| never.contains(activity))
        }
        (Promise::OfferedToSomeone(offered), Promise::NeverCleared) => !offered.is_empty(),
        _ => false,
    };
    if clash(&one.promise, &other.promise) {
        return Some((one, other));
    }
    clash(&other.promise, &one.promise).then_some((other, one))
}

/// Whether nobody can be given both.
fn are_opposite(one: &Promise, other: &Promise) -> bool {
    let opposite = |one: &Promise, other: &Promise| match (one, other) {
        (Promise::AtLeast(least), Promise::AtMost(most)) => least > most,
        (Promise::AlwaysCleared, Promise::NeverCleared) => true,
        (Promise::AlwaysCleared, Promise::AtLeast(least)) => *least > clinical::Disposition::BookAppointment,
        _ => false,
    };
    opposite(one, other) || opposite(other, one)
}
