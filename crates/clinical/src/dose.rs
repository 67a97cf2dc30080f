//! How much: sets, repetitions, holds, minutes.

/// One level of an exercise or the use of a measure.
///
/// Either `repetitions` or `minutes` says how long it goes on; both may be zero for something
/// done as needed. `times_per_day` 0 means as needed. Counts are small by construction (`u16`).
///
/// ```
/// use clinical::Dose;
///
/// let dose = Dose { sets: 2, repetitions: 10, hold_seconds: 5, rest_seconds: 30, ..Dose::default() };
/// assert_eq!(dose.halved().sets, 1);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Dose {
    /// How many sets.
    pub sets: u16,
    /// Repetitions in a set.
    pub repetitions: u16,
    /// Seconds each repetition is held.
    pub hold_seconds: u16,
    /// Seconds of rest between sets.
    pub rest_seconds: u16,
    /// Whether the repetitions are for each side.
    pub each_side: bool,
    /// Minutes, for what is measured by the clock.
    pub minutes: u16,
    /// How often a day; 0 is as needed.
    pub times_per_day: u16,
    /// How many days a week; 0 is as needed.
    pub days_per_week: u16,
}

impl Dose {
    /// Half the amount, rounded up so that something remains.
    #[must_use]
    pub fn halved(self) -> Self {
        Self {
            sets: self.sets.div_ceil(2),
            repetitions: if self.sets > 1 { self.repetitions } else { self.repetitions.div_ceil(2) },
            minutes: self.minutes.div_ceil(2),
            ..self
        }
    }
}
