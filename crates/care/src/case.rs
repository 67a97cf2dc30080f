//! Everything known about a person on one day.

use clinical::{Date, GestationalAge};
use guideline::{ActivityId, EquipmentId, FeatureId, FeatureKind, Guideline, SignId};

use crate::answer::{Answer, AnswerError, Code};
use crate::order::order_by;

/// What is known about a person on one day, for one guideline. Absent means not asked.
///
/// A Case never decides anything. It is the whole input of [`assess`](crate::assess()) and
/// [`plan`](crate::plan()).
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    on: Date,
    pub(crate) codes: Vec<Code>,
    measured: Vec<Measured>,
    mentioned: Vec<SignId>,
    wishes: Wishes,
}

/// A value she gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Measured {
    feature: FeatureId,
    steps: i32,
    /// The fact that it can be measured, which is true while the value stands.
    device: Option<FeatureId>,
}

/// What she has, wants and has reached. None of this can make anything less safe: it only
/// chooses among what is allowed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Minutes for a session; the guideline's default if absent.
    pub minutes: Option<u16>,
    /// What she has besides what nearly every home has.
    pub equipment: Vec<EquipmentId>,
    /// Activities she likes.
    pub prefer: Vec<ActivityId>,
    /// Activities she does not want.
    pub avoid: Vec<ActivityId>,
    /// Activities that were too hard and that another was taken for: of their substitutes the first that
    /// nothing leaves out is liked.
    pub swapped: Vec<ActivityId>,
    /// The level she has reached, counted from 1; 1 if absent.
    pub levels: Vec<(ActivityId, u8)>,
    /// For how many days, today among them, she follows the plan for a flare; 0 when she does not.
    pub flare_days: u16,
}

/// What is known about one feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// Not asked.
    NotAsked,
    /// Asked, not sure.
    NotSure,
    /// In this band; for a yes/no feature 0 is no and 1 is yes.
    Band(u8),
}

impl Case {
    /// A Case in which nothing has been asked.
    #[must_use]
    pub fn new(rules: &Guideline, on: Date) -> Self {
        Self {
            on,
            codes: vec![Code::NOT_ASKED; rules.features.len()],
            measured: Vec::new(),
            mentioned: Vec::new(),
            wishes: Wishes::default(),
        }
    }

    /// The day.
    #[must_use]
    pub fn on(&self) -> Date {
        self.on
    }

    /// Records an answer, in place of any earlier one. Giving a measured value also says that it
    /// can be measured, and while the value stands nothing else can be said of that: whoever wrote
    /// down a fever and then has no thermometer still had the fever. Answering a danger sign settles
    /// a mention of it.
    ///
    /// # Errors
    ///
    /// When the answer does not fit the question; the Case is unchanged.
    pub fn answer(
        &mut self,
        rules: &Guideline,
        feature: FeatureId,
        answer: Answer,
    ) -> Result<(), AnswerError> {
        let record = rules.feature(feature);
        let code = Code::of(record, answer)?;
        self.measured.retain(|value| value.feature != feature);
        self.set_unless_measured(feature, code);
        if let Answer::Measured(steps) = answer {
            let device = match record.kind {
                FeatureKind::Quantity { device, .. } => device,
                _ => None,
            };
            self.measured.push(Measured { feature, steps, device });
            order_by(&mut self.measured, |measured| *measured);
            if let Some(device) = device {
                self.set(device, Code::YES);
            }
        }
        self.mentioned.retain(|sign| FeatureId::from(*sign) != feature);
        Ok(())
    }

    /// Takes an answer back: the question counts as not asked. That something can be measured cannot
    /// be taken back while its value stands.
    pub fn forget(&mut self, feature: FeatureId) {
        self.measured.retain(|value| value.feature != feature);
        self.set_unless_measured(feature, Code::NOT_ASKED);
    }

    fn set_unless_measured(&mut self, feature: FeatureId, code: Code) {
        let stands = self.measured.iter().any(|value| value.device == Some(feature));
        self.set(feature, if stands { Code::YES } else { code });
    }

    /// Notes that her own words point to a danger sign. Where she said no, or nothing, the question
    /// is open again; "yes" and "not sure" already count for as much, so they stay.
    pub fn mention(&mut self, sign: SignId) {
        let feature = FeatureId::from(sign);
        if matches!(self.code(feature), Code::YES | Code::NOT_SURE) {
            return;
        }
        self.set(feature, Code::NOT_ASKED);
        if !self.mentioned.contains(&sign) {
            self.mentioned.push(sign);
            order_by(&mut self.mentioned, |sign| *sign);
        }
    }

    /// Opens a danger sign's question again. What she said "yes" or "not sure" to stays: it counts
    /// already, and an open question must not make it less.
    pub fn reopen(&mut self, sign: SignId) {
        let feature = FeatureId::from(sign);
        if !matches!(self.code(feature), Code::YES | Code::NOT_SURE) {
            self.set(feature, Code::NOT_ASKED);
        }
    }

    /// Danger signs her own words point to and that she has not answered since.
    #[must_use]
    pub fn mentioned(&self) -> &[SignId] {
        &self.mentioned
    }

    /// What is known about a feature, as answered.
    #[must_use]
    pub fn known(&self, feature: FeatureId) -> Known {
        match self.code(feature) {
            Code::NOT_ASKED => Known::NotAsked,
            Code::NOT_SURE => Known::NotSure,
            code => Known::Band(code.known_band().unwrap_or(0)),
        }
    }

    /// The measured value of a feature in its steps.
    #[must_use]
    pub fn measured(&self, feature: FeatureId) -> Option<i32> {
        self.measured.iter().find(|value| value.feature == feature).map(|value| value.steps)
    }

    /// The gestational age, if it is known.
    #[must_use]
    pub fn gestational_age(&self, rules: &Guideline) -> Option<GestationalAge> {
        let days = self.measured(rules.gestational_age)?;
        u16::try_from(days).ok().and_then(GestationalAge::from_days)
    }

    /// The gestational age on another day than the one of the answers, if it is known and there is one.
    #[must_use]
    pub fn gestational_age_on(&self, rules: &Guideline, day: Date) -> Option<GestationalAge> {
        let days = i32::from(self.gestational_age(rules)?.days()) + day.days_since(self.on);
        u16::try_from(days).ok().and_then(GestationalAge::from_days)
    }

    /// The same person that many days later, with the same answers. Used to say what changes next
    /// week; never a substitute for asking again.
    #[must_use]
    pub(crate) fn days_later(&self, rules: &Guideline, days: u16) -> Option<Self> {
        let ga = self.gestational_age(rules)?.plus_days(days)?;
        let mut later = self.clone();
        later.on = self.on.plus_days(i32::from(days));
        later.answer(rules, rules.gestational_age, Answer::Measured(i32::from(ga.days()))).ok()?;
        Some(later)
    }

    /// What she has, wants and has reached.
    #[must_use]
    pub fn wishes(&self) -> &Wishes {
        &self.wishes
    }

    /// Records what she has, wants and has reached.
    pub fn set_wishes(&mut self, wishes: Wishes) {
        self.wishes = wishes;
    }

    pub(crate) fn code(&self, feature: FeatureId) -> Code {
        self.codes.get(feature.index()).copied().unwrap_or(Code::NOT_ASKED)
    }

    pub(crate) fn set(&mut self, feature: FeatureId, code: Code) {
        if let Some(slot) = self.codes.get_mut(feature.index()) {
            *slot = code;
        }
    }
}
