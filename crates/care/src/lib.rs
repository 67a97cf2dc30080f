//! The loop: what is known about a person, how urgent it is, what she can do today.
//!
//! Pure: no clock, no randomness, no files, no network, no sentences. The same guideline, the
//! same answers and the same date give the same result, on a phone, a server or a test. Results
//! are ids; others find the words.
//!
//! In reading order: an [`Answer`], a [`Case`] of answers, the [`assess`](assess())ment of a Case, the
//! [`plan`](plan()) for a cleared one, a topic [answered](answer_topic) for it, what was
//! [written down](Diary) of what was done, a [`Session`] in which it is done, the [course](Course) of
//! it, and how the plan [follows](adapt()) it.
//!
//! ```
//! use care::{assess, Answer, Case};
//! # use guideline::*;
//! # use clinical::{Date, Disposition};
//! # let rules = care::doc_guideline();
//! # let today = Date::from_ymd(2031, 4, 12).unwrap();
//! let bleeding = rules.find_feature("bleeding").unwrap();
//! let ache = rules.find_feature("ordinary-ache").unwrap();
//!
//! let mut case = Case::new(&rules, today);               // nothing asked yet
//! let open = assess(&rules, case.clone());
//! assert_eq!((open.at_least(), open.at_most()), (Disposition::SelfCare, Disposition::CallToday));
//! assert!(open.cleared().is_none());                     // unknown is never reassurance
//!
//! case.answer(&rules, rules.gestational_age, Answer::NotSure).unwrap();
//! case.answer(&rules, bleeding, Answer::No).unwrap();
//! case.answer(&rules, ache, Answer::Yes).unwrap();
//! let done = assess(&rules, case);
//! assert_eq!(done.at_most(), Disposition::SelfCare);
//! assert!(done.cleared().is_some());                     // only now can there be a plan
//! ```

mod answer;
mod case;
mod infer;
mod assess;
mod door;
mod length;
mod plan;
mod ask;
mod record;
mod diary;
mod session;
mod choice;
mod course;
mod change;
mod trend;
mod light;
mod adapt;
mod today;
mod self_test;
mod helped;
mod circuit;
mod screen;
mod order;
mod term;

pub use adapt::{Adjustment, Advice, Step, WhyStays, adapt, why_nothing_goes_up};
pub use answer::{Answer, AnswerError};
pub use ask::{TopicAnswer, answer_topic};
pub use assess::{Assessment, Because, Cleared, Raise, Reason, Status, assess};
pub use case::{Case, Known, Wishes};
pub use change::{Changed, Progress, changes, progress, questionnaire_score};
pub use circuit::{Answers, Circuit, Gate, Outcome, Said, Standing, Ternary, Urgency, Way, Wire, truth_of};
pub use course::{Course, stands};
pub use diary::{
    Barrier, Choice, DayEntry, Diary, Entry, EntryId, Function, Heard, Moment, Offered, Scored, SelfTest,
    Written,
};
pub use door::doors;
pub use helped::{SeemedToHelp, seemed_to_help};
pub use infer::{certain, possible};
pub use length::{exercise_seconds, session_seconds};
pub use light::{Soreness, light, soreness};
pub use plan::{
    CarePlan, Change, Cut, Day, LeftOut, Planned, Proposal, Slot, Verdict, WhyLeftOut, plan, verdicts,
};
pub use record::{Effort, ItemRecord, SessionRecord, Skipped, UseRecord};
pub use screen::{Block, Output, Plane, Planes, Program, Results, Screen, Stands, Width};
pub use session::{
    Beginning, Cue, NoSession, NoTimer, Of, Pace, Pause, Phase, Picture, ResumeError, Running, Session,
    Timer, TimerPhase, after_stop, asked_after_stop,
};

pub use self_test::{TestVerdict, self_tests, suggested, tests_of_the_day};
pub use today::{Wait, WhyWait, day_clashes};
pub use trend::{Trend, TrendDay, trend};

#[doc(hidden)]
pub mod doc;
#[doc(hidden)]
pub use doc::doc_guideline;
