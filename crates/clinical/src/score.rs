//! A whole number from 0 to 10: pain, or how well something can be done.

use core::fmt;

/// A score from 0 to 10. For pain 0 is none and 10 the worst; for an activity 0 is unable and 10 as
/// before.
///
/// ```
/// use clinical::Score;
///
/// assert_eq!(Score::new(7).unwrap().get(), 7);
/// assert!(Score::new(11).is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    /// The lowest.
    pub const MIN: Self = Self(0);
    /// The highest.
    pub const MAX: Self = Self(10);

    /// None above 10.
    #[must_use]
    pub const fn new(score: u8) -> Option<Self> {
        if score <= Self::MAX.0 { Some(Self(score)) } else { None }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
