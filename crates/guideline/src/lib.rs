//! The compiled guideline: inert, total, finite.
//!
//! What the compiler makes out of the files in `guideline/`, and what the engine, the prover and
//! the renderer read. There is no text a person reads in here (texts are beside it in the bundle),
//! no file format, and nothing that can fail: every reference has been resolved, every scale is
//! finite, every feature can be unknown.
//!
//! Modules in reading order: what can be known ([`feature`]), how a rule asks about it ([`logic`]),
//! what rules decide ([`decision`]), what can be offered ([`activity`]), what can be asked
//! ([`topic`]), how a session goes on ([`session`]), how a plan follows a diary ([`adaptation`], [`measure`], [`self_test`]), who says so ([`source`]), where to ring ([`region`]), and what must hold for every
//! possible Case ([`property`]).

pub mod activity;
pub mod adaptation;
pub mod decision;
pub mod feature;
pub mod logic;
pub mod measure;
pub mod property;
pub mod region;
pub mod session;
pub mod self_test;
pub mod settings;
pub mod source;
pub mod topic;

pub use activity::{Activity, ActivityId, ActivityKind, Limit, Position, Role, StopId, StopSign};
pub use adaptation::{
    AdaptRule, AdaptRuleId, Adaptation, DiaryWeek, Fact, FlareRule, Helped, Light, Lights, Then,
};
pub use decision::{Clash, DoorRule, Effect, Exclusion, Group, GroupId, SelfCareRule, Sign, SignId, Targets};
pub use feature::{Band, BandSet, Feature, FeatureId, FeatureKind};
pub use logic::{Algebra, Condition};
pub use measure::{Better, Items, Measure, MeasureId, Taken};
pub use property::{GAP, Law, Promise, Property, Situation, fills};
pub use region::{Door, DoorId, Line, LineKind, Region, RegionId};
pub use self_test::{Finding, HomeTest, TestId};
pub use session::{Breath, Night, Says, SessionRules, Tempo, WayId, WayToStop};
pub use settings::{Equipment, EquipmentId, Flag, FlagId, Identity, Pick, Planner, Screen};
pub use source::{Claim, ClaimStatus, Disagreement, DisagreementId, Source, SourceId, SourceStatus};
pub use topic::{Topic, TopicId, Variant, VariantKind};

use serde::{Deserialize, Serialize};

/// Makes a typed index into one of the guideline's lists.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub struct $name(pub u16);

        impl $name {
            /// The position in the guideline's list.
            #[must_use]
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    )+};
}
pub(crate) use ids;

/// Enumerations with a word for each value.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[repr(u8)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value with its word in files, in order.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $word)),+];

            /// The word in files and results.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    )+};
}
pub(crate) use words;

/// Everything the engine needs to know.
///
/// INVARIANT(signs-first): the first `signs.len()` features are the danger signs, in the same
/// order, so a [`SignId`] and its [`FeatureId`] are the same number.
///
/// INVARIANT(resolved): every id in here is inside its list. The compiler is the only maker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guideline {
    /// Which guideline this is, and whether a clinician has signed it.
    pub identity: Identity,
    /// For whom it is meant, as a question about the Case. Where it surely does not hold the
    /// person is told kindly that this is not for her.
    pub scope: logic::Condition,
    /// What can be known about a person.
    pub features: Vec<Feature>,
    /// The feature that holds the gestational age.
    pub gestational_age: FeatureId,
    /// Groups of danger signs.
    pub groups: Vec<Group>,
    /// What must be ruled out first.
    pub signs: Vec<Sign>,
    /// What ordinary pain looks like. Self-care needs one of these.
    pub self_care: Vec<SelfCareRule>,
    /// What leaves an activity out, or makes it less.
    pub exclusions: Vec<Exclusion>,
    /// Which door for which group, urgency and week.
    pub door_rules: Vec<DoorRule>,
    /// What must be kept apart within a day.
    pub clashes: Vec<Clash>,
    /// Exercises, measures and lessons.
    pub activities: Vec<Activity>,
    /// What ends a session.
    pub stop_signs: Vec<StopSign>,
    /// Questions people ask.
    pub topics: Vec<Topic>,
    /// Where sources differ.
    pub disagreements: Vec<Disagreement>,
    /// Who says so.
    pub sources: Vec<Source>,
    /// Kinds of places to ring or go to.
    pub doors: Vec<Door>,
    /// Numbers by region.
    pub regions: Vec<Region>,
    /// What an exercise may need.
    pub equipment: Vec<Equipment>,
    /// Loads and agents an activity may carry.
    pub flags: Vec<Flag>,
    /// The order of the questions.
    pub screens: Vec<Screen>,
    /// Sizes of a session and a week.
    pub planner: Planner,
    /// How a guided session goes on; without it there are none.
    pub session: Option<SessionRules>,
    /// How a plan follows a diary.
    pub adaptation: Adaptation,
    /// Outcome measures.
    pub measures: Vec<Measure>,
    /// Tests she can do at home to tell which pattern it is.
    pub self_tests: Vec<HomeTest>,
}

macro_rules! lookups {
    ($($(#[$doc:meta])* $one:ident, $find:ident: $list:ident, $id:ident => $ty:ty;)+) => {
        impl Guideline {
            $(
                $(#[$doc])*
                ///
                /// INVARIANT(resolved) makes the lookup total for ids of this guideline.
                #[must_use]
                #[expect(clippy::indexing_slicing, reason = "ids are resolved by the compiler and checked when a bundle is opened")]
                pub fn $one(&self, id: $id) -> &$ty {
                    &self.$list[id.index()]
                }

                /// Finds a record by its name in the files.
                #[must_use]
                pub fn $find(&self, name: &str) -> Option<$id> {
                    self.$list
                        .iter()
                        .position(|record| record.id == name)
                        .and_then(|at| u16::try_from(at).ok())
                        .map($id)
                }
            )+
        }
    };
}

lookups! {
    /// The feature with that id.
    feature, find_feature: features, FeatureId => Feature;
    /// The group with that id.
    group, find_group: groups, GroupId => Group;
    /// The danger sign with that id.
    sign, find_sign: signs, SignId => Sign;
    /// The activity with that id.
    activity, find_activity: activities, ActivityId => Activity;
    /// The stop sign with that id.
    stop_sign, find_stop_sign: stop_signs, StopId => StopSign;
    /// The topic with that id.
    topic, find_topic: topics, TopicId => Topic;
    /// The disagreement with that id.
    disagreement, find_disagreement: disagreements, DisagreementId => Disagreement;
    /// The source with that id.
    source, find_source: sources, SourceId => Source;
    /// The door with that id.
    door, find_door: doors, DoorId => Door;
    /// The region with that id.
    region, find_region: regions, RegionId => Region;
    /// The equipment with that id.
    equipment_item, find_equipment: equipment, EquipmentId => Equipment;
    /// The flag with that id.
    flag, find_flag: flags, FlagId => Flag;
    /// The outcome measure with that id.
    measure, find_measure: measures, MeasureId => Measure;
    /// The self-test with that id.
    self_test, find_self_test: self_tests, TestId => HomeTest;
}
