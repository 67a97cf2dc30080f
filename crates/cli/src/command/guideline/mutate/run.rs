//! The faults, tried one after another on two threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use bundle::{Bundle, Contents};
use clinical::Date;
use compiler::Files;
use proof::Budget;
use proof::mutate::{self, Kind, Mutant, mutants, refuted_by};

use super::super::progress::Progress;
use super::super::prove::day;
use super::super::subject::refuse;
use super::people::People;
use super::{Guard, Options, checks};
use crate::exit::Exit;

/// Threads at work.
const N_THREADS: usize = 2;

/// Enough for nearly every fault; one that needs more counts as unnoticed.
const BUDGET: Budget = Budget { nodes: 500_000, conflicts: 200_000 };

/// What became of a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Everyone is told the same.
    Equivalent,
    /// This guard noticed it, and how.
    Noticed(Guard, String),
    /// Nobody noticed it.
    Survived,
}

/// A fault and what became of it.
pub(super) struct Tried {
    pub(super) mutant: Mutant,
    pub(super) fate: Fate,
}

/// Everything that was tried.
pub(super) struct Score {
    pub(super) bundle: Bundle,
    pub(super) tried: Vec<Tried>,
    /// How many faults there are, tried or not.
    pub(super) n_mutants: usize,
    /// Worked people and properties that were asked.
    pub(super) n_people: usize,
    pub(super) guards: Vec<Guard>,
    pub(super) took: Duration,
}

/// Faults, counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Totals {
    pub(super) made: usize,
    pub(super) equivalent: usize,
    pub(super) people: usize,
    pub(super) properties: usize,
    pub(super) checks: usize,
    pub(super) survived: usize,
}

impl Totals {
    pub(super) fn noticed(self) -> usize {
        self.people + self.properties + self.checks
    }

    pub(super) fn is_at_least(self, percent: u8) -> bool {
        let of = self.noticed() + self.survived;
        self.noticed() * 100 >= of * usize::from(percent)
    }

    /// Tenths of a percent, never rounded up.
    pub(super) fn tenths(self) -> usize {
        (self.noticed() * 1000).checked_div(self.noticed() + self.survived).unwrap_or(1000)
    }
}

impl Score {
    pub(super) fn of(options: &Options) -> Result<Self, Exit> {
        let started = Instant::now();
        let files = options.folder.files()?;
        let (contents, bundle) = options.folder.compiled()?;
        let guards = if options.guard.is_empty() { Guard::ALL.to_vec() } else { options.guard.clone() };
        let people = People::of(&contents, &files).map_err(|why| {
            refuse(&format!("{why}\nThere is a fault already: run `carrywell guideline check`"))
        })?;
        let mut chosen = mutants(&contents.guideline);
        let n_mutants = chosen.len();
        chosen.retain(|mutant| options.only.is_empty() || options.only.contains(&mutant.kind));
        if let Some(n) = options.sample.and_then(|n| usize::try_from(n).ok()) {
            chosen = drawn(chosen, n, options.seed);
        }
        let n_people = people.len();
        let room = Room { contents: &contents, files: &files, people, guards: &guards, on: day()? };
        let fates = room.all(&chosen)?;
        let tried = chosen.into_iter().zip(fates).map(|(mutant, fate)| Tried { mutant, fate }).collect();
        Ok(Self { bundle, tried, n_mutants, n_people, guards, took: started.elapsed() })
    }

    pub(super) fn totals(&self) -> Totals {
        self.totals_of(|_| true)
    }

    pub(super) fn totals_of(&self, wanted: impl Fn(Kind) -> bool) -> Totals {
        let mut totals = Totals::default();
        for tried in self.tried.iter().filter(|tried| wanted(tried.mutant.kind)) {
            totals.made += 1;
            *match &tried.fate {
                Fate::Equivalent => &mut totals.equivalent,
                Fate::Noticed(Guard::People, _) => &mut totals.people,
                Fate::Noticed(Guard::Properties, _) => &mut totals.properties,
                Fate::Noticed(Guard::Checks, _) => &mut totals.checks,
                Fate::Survived => &mut totals.survived,
            } += 1;
        }
        totals
    }

    pub(super) fn survivors(&self) -> impl Iterator<Item = &Mutant> {
        self.tried.iter().filter(|tried| tried.fate == Fate::Survived).map(|tried| &tried.mutant)
    }
}

/// Everything a fault is tried against.
struct Room<'r> {
    contents: &'r Contents,
    files: &'r Files,
    people: People<'r>,
    guards: &'r [Guard],
    on: Date,
}

impl Room<'_> {
    /// What becomes of each, in order.
    fn all(&self, chosen: &[Mutant]) -> Result<Vec<Fate>, Exit> {
        let progress = Progress::new("fault");
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || {
            let mut out = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(mutant) = chosen.get(at) else { return out };
                out.push((at, self.fate(mutant)));
                progress.at(done.fetch_add(1, Ordering::Relaxed) + 1, chosen.len());
            }
        };
        let mut fates = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..N_THREADS).map(|_| scope.spawn(work)).collect();
            let joined: Result<Vec<_>, _> =
                threads.into_iter().map(std::thread::ScopedJoinHandle::join).collect();
            joined.map(|parts| parts.concat()).map_err(|_| Exit::CouldNotTell)
        })?;
        fates.sort_by_key(|(at, _)| *at);
        Ok(fates.into_iter().map(|(_, fate)| fate).collect())
    }

    /// The quickest first; a fault that nobody can notice is set aside before the slow ones.
    fn fate(&self, mutant: &Mutant) -> Fate {
        let rules = &self.contents.guideline;
        let faulty = mutant.applied_to(rules);
        let asked = |guard| self.guards.contains(&guard);
        let by = |guard| move |how| Fate::Noticed(guard, how);
        let refuted = |guard| {
            let texts = &self.contents.texts;
            let has_words = |activity| {
                let key = format!("activity-{}", rules.activity(activity).id);
                texts.iter().all(|texts| texts.get(&key).is_some())
            };
            let properties = &self.contents.properties;
            let found = refuted_by(mutant, &faulty, properties, guard, has_words, (BUDGET, self.on));
            found.ok().flatten().map(|property| property.id.clone())
        };
        let people =
            || asked(Guard::People).then(|| self.people.first(mutant, self.contents, &faulty)).flatten();
        let properties = |guard| asked(Guard::Properties).then(|| refuted(guard)).flatten();
        let checks = || asked(Guard::Checks).then(|| checks::first(mutant, self.files)).flatten();
        let laws = || mutant.is_about_cases().then(|| properties(mutate::Guard::Laws)).flatten();
        people()
            .map(by(Guard::People))
            .or_else(|| {
                let same = mutant.is_equivalent(rules, &faulty, BUDGET) == Some(true);
                same.then_some(Fate::Equivalent)
            })
            .or_else(|| properties(mutate::Guard::Promises).map(by(Guard::Properties)))
            .or_else(|| checks().map(by(Guard::Checks)))
            .or_else(|| laws().map(by(Guard::Properties)))
            .unwrap_or(Fate::Survived)
    }
}

/// So many of them, drawn without putting back, in the order they had. The same seed draws the same.
fn drawn(mut all: Vec<Mutant>, n: usize, seed: u64) -> Vec<Mutant> {
    let mut state = seed;
    while all.len() > n {
        // SplitMix64: short, and the same everywhere.
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        let out_of = u64::try_from(all.len()).unwrap_or(1);
        all.remove(usize::try_from(mixed % out_of).unwrap_or(0));
    }
    all
}
