//! How a plan follows a diary: what is worked out of it, the rules over that, and the numbers they
//! stand on.
//!
//! A rule speaks of bands of the course, as every other rule speaks of bands of a Case. What is
//! not known is in no band, so a rule that asks for it does not surely hold.
//!
//! Absent: the arithmetic (`care::course`), and any way to offer what an exclusion leaves out.

use clinical::Disposition;
use serde::{Deserialize, Serialize};

use crate::activity::ActivityId;
use crate::feature::Feature;
use crate::logic::Condition;
use crate::region::DoorId;
use crate::source::SourceId;

crate::ids! {
    /// A rule of adaptation of this guideline.
    AdaptRuleId,
}

crate::words! {
    /// What is worked out of a diary. The files give each a scale and bands; the engine knows how
    /// each is counted.
    Fact {
        /// Days of the last week with pain written down.
        DaysKnown = "days-known",
        /// Whether something in the diary points to a danger sign and was not settled by a check.
        Danger = "danger",
        /// Mean pain of the last week.
        PainMean = "pain-mean",
        /// Mean pain of the week before.
        PainMeanBefore = "pain-mean-before",
        /// The first less the second.
        PainChange = "pain-change",
        /// The same a week earlier.
        PainChangeBefore = "pain-change-before",
        /// Mean pain of the last week less that of a week some weeks ago.
        PainOverWeeks = "pain-over-weeks",
        /// Mornings of the last week that were worse.
        BadMornings = "bad-mornings",
        /// The same in the week before.
        BadMorningsBefore = "bad-mornings-before",
        /// The day of a flare, counted from 1; 0 when there is none.
        FlareDay = "flare-day",
        /// Flares that began in the last weeks.
        Flares = "flares",
        /// What was done of what was planned in the last week.
        Adherence = "adherence",
        /// The same in the week before.
        AdherenceBefore = "adherence-before",
        /// How often one exercise of the last week was too hard or hurt, for the one where it was
        /// most often.
        TooHard = "too-hard",
        /// Days since she passed a week at which the plan is looked at again.
        GateDays = "gate-days",
    }

    /// What a rule of adaptation does, the most careful first.
    Then {
        /// Nothing but a check of danger signs.
        Check = "check",
        /// The plan for a flare.
        FlarePlan = "flare-plan",
        /// Back from a flare, a level lower.
        Restart = "restart",
        /// A level lower, without what was added last.
        StepDown = "step-down",
        /// The plan for a flare can be had, beside whatever else changes. She decides whether it is one.
        OfferFlare = "offer-flare-plan",
        /// Another exercise in place of the one that hurts.
        Swap = "swap",
        /// Shorter sessions.
        Shorten = "shorten",
        /// The plan is fitted to the new week.
        Refit = "refit",
        /// Nothing changes.
        Hold = "hold",
        /// One exercise a level higher.
        StepUp = "step-up",
    }

    /// How pain during and after a session is judged.
    Light {
        /// Go on.
        Green = "green",
        /// Go on, no more than now.
        Amber = "amber",
        /// Less the next time.
        Red = "red",
    }
}

/// Everything a plan follows a diary by. Empty in a guideline that has none.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Adaptation {
    /// Scales and bands, in the order of [`Fact::ALL`]. A condition of a rule names them by their
    /// place here.
    pub facts: Vec<Feature>,
    /// The rules. Their order means nothing.
    pub rules: Vec<AdaptRule>,
    /// What a week of a diary is.
    pub week: DiaryWeek,
    /// What a flare is and what is done in one.
    pub flare: FlareRule,
    /// What pain after a session means.
    pub lights: Lights,
    /// When it may be said that something seemed to help.
    pub helped: Helped,
}

/// A rule: for whom the course surely is so, that change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdaptRule {
    /// `adaptation.rule`.
    pub id: String,
    /// When it holds, over [`Adaptation::facts`].
    pub when: Condition,
    /// What it does.
    pub then: Then,
    /// How soon she should be seen because of it, if she should.
    pub advise: Option<Disposition>,
    /// By whom, best first.
    pub doors: Vec<DoorId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// What a week of a diary is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiaryWeek {
    /// Days of the window a mean is taken over.
    pub window_days: u16,
    /// Days with an entry below which there is no mean.
    pub days_min: u16,
    /// Days of sessions in a week that count as everything done.
    pub session_days: u16,
    /// How many days back the week of [`Fact::PainOverWeeks`] lies.
    pub back_days: u16,
    /// Minutes of a session when it is made as short as it gets.
    pub minutes_short: u16,
    /// Gestational ages, in days, at which the plan is looked at again.
    pub gates: Vec<u16>,
}

/// What a flare is and what is done in one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlareRule {
    /// Days the plan for a flare lasts.
    pub plan_days: u16,
    /// What may be done in it.
    pub allowed: Vec<ActivityId>,
    /// Tenths of a point above what is usual that make a flare.
    pub rise_tenths: u16,
    /// For so many days in a row.
    pub rise_days: u16,
    /// Tenths of a point that her own activities fall, which with a low mood make a flare.
    pub function_tenths: u16,
    /// Days before over which the usual is taken.
    pub usual_days: u16,
    /// Days without one after which it is another flare.
    pub apart_days: u16,
    /// Days within which flares are counted.
    pub repeat_days: u16,
}

/// Cut-offs for pain during and after a session, and the next morning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lights {
    /// The highest pain that is green.
    pub green_max: u8,
    /// The highest that is amber.
    pub amber_max: u8,
    /// The highest that is amber where a pain of the pelvic girdle is hers.
    pub amber_max_pelvic: u8,
    /// The most above her own start that is amber.
    pub rise_max: u8,
    /// From this start on only the rise is judged, and nothing is green.
    pub high_from: u8,
}

/// When it may be said that something seemed to help.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helped {
    /// The fewest uses she judged.
    pub uses_min: u16,
    /// Of these so many percent, at least.
    pub percent_min: u16,
}

impl Adaptation {
    /// The scale and bands of a fact.
    #[must_use]
    pub fn fact(&self, fact: Fact) -> Option<&Feature> {
        self.facts.get(fact as usize)
    }
}
