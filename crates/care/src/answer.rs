//! What a person can say to one question.

use core::fmt;

use guideline::{Feature, FeatureKind};

/// One answer. A question that was not asked has no answer at all, which is not the same as
/// [`Answer::NotSure`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// No.
    No,
    /// Yes.
    Yes,
    /// Asked, and she is not sure.
    NotSure,
    /// One option of a choice, by its place.
    Option(u8),
    /// A measured value in the feature's steps: tenths for a temperature, days for a gestational
    /// age, ones otherwise.
    Measured(i32),
}

/// Why an answer does not fit its question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// The question has another kind of answer.
    WrongKind,
    /// The value lies outside the scale.
    OutsideScale,
    /// The feature is worked out and cannot be answered.
    Inferred,
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WrongKind => "this question has another kind of answer",
            Self::OutsideScale => "this value is outside the scale",
            Self::Inferred => "this is worked out from other answers and cannot be answered",
        })
    }
}

impl core::error::Error for AnswerError {}

/// An answer as one byte, so that a whole Case is a short row of bytes.
///
/// 0: not asked. 1: not sure. 2 + band: that band; for a yes/no question 2 is no and 3 is yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Code(pub(crate) u8);

impl Code {
    pub(crate) const NOT_ASKED: Self = Self(0);
    pub(crate) const NOT_SURE: Self = Self(1);
    pub(crate) const NO: Self = Self(2);
    pub(crate) const YES: Self = Self(3);

    pub(crate) fn band(band: u8) -> Self {
        Self(band.saturating_add(2))
    }

    /// The band, if one is known.
    pub(crate) fn known_band(self) -> Option<u8> {
        self.0.checked_sub(2)
    }

    /// The code of an answer to a feature.
    pub(crate) fn of(feature: &Feature, answer: Answer) -> Result<Self, AnswerError> {
        match (&feature.kind, answer) {
            (FeatureKind::Inferred { .. }, _) => Err(AnswerError::Inferred),
            (_, Answer::NotSure) => Ok(Self::NOT_SURE),
            (FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern, Answer::No) => Ok(Self::NO),
            (FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern, Answer::Yes) => Ok(Self::YES),
            (FeatureKind::Choice { options }, Answer::Option(at)) => {
                if usize::from(at) < options.len() {
                    Ok(Self::band(at))
                } else {
                    Err(AnswerError::OutsideScale)
                }
            }
            (FeatureKind::Quantity { .. } | FeatureKind::GestationalAge { .. }, Answer::Measured(steps)) => {
                feature.band_of(steps).map(Self::band).ok_or(AnswerError::OutsideScale)
            }
            _ => Err(AnswerError::WrongKind),
        }
    }
}
