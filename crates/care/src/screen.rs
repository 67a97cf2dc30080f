//! The same assessment over many Cases at once.
//!
//! When it is made, a [`Screen`] turns the compiled guideline into a straight list of steps over
//! [planes](Plane); each run then answers for a whole [`Block`] of Cases. It is for whoever asks
//! about thousands of people, or about random ones, and needs no reasons and no questions. Making one
//! takes some tenths of a second: gates are saved once, so that every run is shorter.
//!
//! Promises to say what [`assess`](crate::assess()) and [`verdicts`](crate::verdicts) say, for every
//! Case; `care/tests/screen.rs` compares.
//!
//! Absent: reasons beyond how each danger sign stands, questions, doors, wishes, plans.
//!
//! ```
//! use care::{assess, Answer, Case, Screen};
//! # use clinical::{Date, Disposition};
//! # let rules = care::doc_guideline();
//! # let today = Date::from_ymd(2031, 4, 12).unwrap();
//! let bleeding = rules.find_feature("bleeding").unwrap();
//! let silent = Case::new(&rules, today);
//! let mut bleeds = silent.clone();
//! bleeds.answer(&rules, bleeding, Answer::Yes).unwrap();
//!
//! let screen = Screen::new(&rules);                      // once
//! let mut block = screen.block();                        // once, and used again
//! block.set(0, &silent);
//! block.set(1, &bleeds);
//! let results = screen.run(&mut block);
//! assert_eq!(results.at_least(0), Disposition::SelfCare);
//! assert_eq!(results.at_least(1), assess(&rules, bleeds).at_least());
//! ```

mod block;
mod slim;
mod form;
mod program;
mod cell;
mod width;

use clinical::Disposition;
use guideline::{ActivityId, Guideline, SignId};

use crate::Status;
use crate::circuit::{Circuit, Outcome, Urgency, Wire};

pub use block::Block;
pub use program::{Plane, Planes, Program};
pub use width::Width;

use block::Field;

/// The assessment of a guideline, ready for many Cases.
#[derive(Clone, Debug)]
pub struct Screen {
    program: Program,
    fields: Vec<Field>,
    n_signs: usize,
    n_activities: usize,
}

/// One output of a [`Screen`]: a plane with one bit for each Case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// [`Assessment::at_least`](crate::Assessment::at_least) is this or more urgent.
    AtLeast(Disposition),
    /// [`Assessment::at_most`](crate::Assessment::at_most) is this or more urgent.
    AtMost(Disposition),
    /// [`Assessment::now`](crate::Assessment::now) is this or more urgent.
    Now(Disposition),
    /// The guideline is not meant for this person.
    OutOfScope,
    /// It is decided.
    Decided,
    /// A plan may be shown.
    Cleared,
    /// She is cleared and the activity may be offered by every rule.
    Allowed(ActivityId),
    /// A rule halves the activity's dose.
    Halved(ActivityId),
    /// A rule keeps the activity at its present level.
    Held(ActivityId),
    /// The question of the danger sign is open.
    Open(SignId),
    /// The danger sign counts as a yes.
    Yes(SignId),
    /// It counts as "not sure".
    NotSure(SignId),
    /// Her own words point to it.
    Mentioned(SignId),
    /// If it counts, it does for certain.
    Certain(SignId),
}

/// How a danger sign stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It does not count: it does not apply, or it was answered no.
    Not,
    /// Its question is open.
    Open,
    /// It counts as a yes: said, or measured.
    Yes {
        /// It surely applies.
        certain: bool,
    },
    /// It counts as "not sure".
    NotSure {
        /// It surely applies.
        certain: bool,
    },
    /// Her own words point to it.
    Mentioned {
        /// It surely applies.
        certain: bool,
    },
}

/// What a run says of each Case of its block. A Case beyond the block is answered as nothing is:
/// not cleared, not decided, an emergency at most.
#[derive(Clone, Copy, Debug)]
pub struct Results<'a> {
    screen: &'a Screen,
    planes: &'a Planes,
}

/// Outputs that are not counted by record: always on, three urgencies, three states.
const N_FIXED: usize = 1 + 3 * 3 + 3;

impl Screen {
    /// How many Cases a block holds.
    pub const CASES: usize = Program::CASES;

    /// Keeps every output.
    #[must_use]
    pub fn new(rules: &Guideline) -> Self {
        Self::with(rules, true)
    }

    /// Keeps the range, the status and the clearance alone; takes about two thirds of the time.
    #[must_use]
    pub fn dispositions(rules: &Guideline) -> Self {
        Self::with(rules, false)
    }

    fn with(rules: &Guideline, whole: bool) -> Self {
        let mut circuit = Circuit::new();
        let (fields, answers) = block::fields(rules, &mut circuit);
        let outcome = Outcome::of(rules, &mut circuit, &answers);
        let mut wires = vec![Wire::ALWAYS];
        let urgencies: [Urgency; 3] = [outcome.at_least, outcome.at_most, outcome.now];
        wires.extend(urgencies.into_iter().flatten());
        wires.extend([outcome.out_of_scope, outcome.decided, outcome.cleared]);
        let (mut n_signs, mut n_activities) = (0, 0);
        if whole {
            (n_signs, n_activities) = (rules.signs.len(), rules.activities.len());
            for s in &outcome.signs {
                wires.extend([s.open, s.yes, s.unsure, s.mentioned, s.certain]);
            }
            for allowed in &outcome.allowed {
                wires.push(circuit.and(*allowed, outcome.cleared));
            }
            wires.extend(outcome.halved.iter().chain(&outcome.held));
        }
        let (circuit, wires) = slim::slim(&circuit, &wires);
        Self { program: Program::new(&circuit, &wires), fields, n_signs, n_activities }
    }

    /// An empty block: nobody in it was asked anything.
    #[must_use]
    pub fn block(&self) -> Block {
        Block::new(self.fields.clone(), self.program.planes())
    }

    /// The steps behind it.
    #[must_use]
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// Assesses every Case of a block, which must be one of this screen's.
    pub fn run<'a>(&'a self, block: &'a mut Block) -> Results<'a> {
        self.run_as(Width::widest(), block)
    }

    /// The same, by the words of one width; says the same whatever the width.
    pub fn run_as<'a>(&'a self, width: Width, block: &'a mut Block) -> Results<'a> {
        self.program.run_as(width, block.planes_mut());
        Results { screen: self, planes: block.planes() }
    }

    fn place(&self, output: Output) -> Option<usize> {
        let urgent = |first: usize, disposition: Disposition| match disposition as usize {
            0 => 0,
            at => first + at - 1,
        };
        let of_sign = |sign: SignId, part: usize| {
            (usize::from(sign.0) < self.n_signs).then(|| N_FIXED + usize::from(sign.0) * 5 + part)
        };
        let of_activity = |activity: ActivityId, part: usize| {
            (activity.index() < self.n_activities)
                .then(|| N_FIXED + self.n_signs * 5 + part * self.n_activities + activity.index())
        };
        match output {
            Output::AtLeast(disposition) => Some(urgent(1, disposition)),
            Output::AtMost(disposition) => Some(urgent(4, disposition)),
            Output::Now(disposition) => Some(urgent(7, disposition)),
            Output::OutOfScope => Some(10),
            Output::Decided => Some(11),
            Output::Cleared => Some(12),
            Output::Open(sign) => of_sign(sign, 0),
            Output::Yes(sign) => of_sign(sign, 1),
            Output::NotSure(sign) => of_sign(sign, 2),
            Output::Mentioned(sign) => of_sign(sign, 3),
            Output::Certain(sign) => of_sign(sign, 4),
            Output::Allowed(activity) => of_activity(activity, 0),
            Output::Halved(activity) => of_activity(activity, 1),
            Output::Held(activity) => of_activity(activity, 2),
        }
    }
}

impl<'a> Results<'a> {
    /// One output for every Case: bit `n % 64` of word `n / 64` is the n-th Case's. Cases nobody
    /// set count as people of whom nothing was asked. `None` where the screen does not keep it.
    #[must_use]
    pub fn plane(self, output: Output) -> Option<&'a [u64]> {
        let place = self.screen.place(output)?;
        Some(self.screen.program.output(self.planes, place))
    }

    fn is(self, output: Output, at: usize) -> Option<bool> {
        let word = *self.plane(output)?.get(at / 64)?;
        Some(word >> (at % 64) & 1 == 1)
    }

    fn level(self, output: impl Fn(Disposition) -> Output, at: usize) -> Disposition {
        let reached = |d: &Disposition| self.is(output(*d), at).unwrap_or(true);
        Disposition::ALL.into_iter().rev().find(reached).unwrap_or(Disposition::SelfCare)
    }

    /// It is at least this urgent, whatever is still answered.
    #[must_use]
    pub fn at_least(self, at: usize) -> Disposition {
        self.level(Output::AtLeast, at)
    }

    /// It is at most this urgent.
    #[must_use]
    pub fn at_most(self, at: usize) -> Disposition {
        self.level(Output::AtMost, at)
    }

    /// How urgent it is on what has been said so far.
    #[must_use]
    pub fn now(self, at: usize) -> Disposition {
        self.level(Output::Now, at)
    }

    /// Whether it is decided.
    #[must_use]
    pub fn status(self, at: usize) -> Status {
        let is = |output| self.is(output, at).unwrap_or(false);
        if is(Output::OutOfScope) {
            Status::OutOfScope
        } else if is(Output::Decided) {
            Status::Decided
        } else {
            Status::Incomplete
        }
    }

    /// Whether a plan may be shown.
    #[must_use]
    pub fn cleared(self, at: usize) -> bool {
        self.is(Output::Cleared, at).unwrap_or(false)
    }

    /// Whether she is cleared and the activity may be offered by every rule. `None` where the screen
    /// does not keep it.
    #[must_use]
    pub fn allowed(self, activity: ActivityId, at: usize) -> Option<bool> {
        self.is(Output::Allowed(activity), at)
    }

    /// Whether a rule halves the activity's dose.
    #[must_use]
    pub fn halved(self, activity: ActivityId, at: usize) -> Option<bool> {
        self.is(Output::Halved(activity), at)
    }

    /// Whether a rule keeps the activity at its present level.
    #[must_use]
    pub fn held(self, activity: ActivityId, at: usize) -> Option<bool> {
        self.is(Output::Held(activity), at)
    }

    /// How a danger sign stands, in the week that was said. `None` where the screen does not keep it.
    ///
    /// For someone out of scope `assess` takes the week as unknown, and may count a sign that does
    /// not stand here; the dispositions are the same.
    #[must_use]
    pub fn sign(self, sign: SignId, at: usize) -> Option<Stands> {
        let certain = self.is(Output::Certain(sign), at)?;
        let stands = [
            (Output::Open(sign), Stands::Open),
            (Output::Yes(sign), Stands::Yes { certain }),
            (Output::NotSure(sign), Stands::NotSure { certain }),
            (Output::Mentioned(sign), Stands::Mentioned { certain }),
        ];
        let found = stands.into_iter().find(|(output, _)| self.is(*output, at) == Some(true));
        Some(found.map_or(Stands::Not, |(_, stands)| stands))
    }
}
