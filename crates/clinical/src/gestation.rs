//! Gestational age and how it is worked out.

use core::fmt;
use core::str::FromStr;

use crate::Date;

/// Completed weeks and days of pregnancy, from `0+0` to `42+6`. Written `31+4`.
///
/// Nothing outside that range can be built: a later or negative age is a mistake in the dates,
/// and the person is asked again.
///
/// ```
/// use clinical::GestationalAge;
///
/// let ga: GestationalAge = "15+6".parse().unwrap();
/// assert_eq!(ga.plus_days(1).unwrap().to_string(), "16+0");
/// assert!("42+7".parse::<GestationalAge>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GestationalAge(u16);

impl GestationalAge {
    /// The last day on the scale, 42+6, as a count of days.
    pub const MAX_DAYS: u16 = 42 * 7 + 6;

    /// From completed weeks and days (0 to 6).
    #[must_use]
    pub fn from_weeks_days(weeks: u16, days: u16) -> Option<Self> {
        if days > 6 || weeks > 42 {
            return None;
        }
        Self::from_days(weeks * 7 + days)
    }

    /// From days since the start of the pregnancy.
    #[must_use]
    pub fn from_days(days: u16) -> Option<Self> {
        (days <= Self::MAX_DAYS).then_some(Self(days))
    }

    /// Days since the start of the pregnancy.
    #[must_use]
    pub fn days(self) -> u16 {
        self.0
    }

    /// Completed weeks.
    #[must_use]
    pub fn weeks(self) -> u16 {
        self.0 / 7
    }

    /// That many days later, unless it leaves the scale.
    #[must_use]
    pub fn plus_days(self, days: u16) -> Option<Self> {
        Self::from_days(self.0.checked_add(days)?)
    }
}

impl fmt::Display for GestationalAge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{}", self.0 / 7, self.0 % 7)
    }
}

impl FromStr for GestationalAge {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        let (weeks, days) = s.split_once('+').ok_or(())?;
        if !weeks.bytes().chain(days.bytes()).all(|b| b.is_ascii_digit()) {
            return Err(());
        }
        Self::from_weeks_days(weeks.parse().map_err(|_| ())?, days.parse().map_err(|_| ())?).ok_or(())
    }
}

/// What a gestational age is worked out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dating {
    /// The due date.
    Edd(Date),
    /// The first day of the last period.
    Lmp(Date),
    /// A scan on a day found this age.
    Scan {
        /// The day of the scan.
        on: Date,
        /// The age found on that day.
        ga: GestationalAge,
    },
}

/// Days from the last period to the due date.
const TERM_DAYS: i32 = 280;

impl Dating {
    /// The due date this dating implies.
    #[must_use]
    pub fn edd(self) -> Date {
        match self {
            Self::Edd(edd) => edd,
            Self::Lmp(lmp) => lmp.plus_days(TERM_DAYS),
            Self::Scan { on, ga } => on.plus_days(TERM_DAYS - i32::from(ga.days())),
        }
    }

    /// The age on a day.
    ///
    /// # Errors
    ///
    /// When the day lies before the pregnancy began or after 42+6.
    pub fn gestational_age(self, on: Date) -> Result<GestationalAge, DatingError> {
        let days = TERM_DAYS - self.edd().days_since(on);
        if days < 0 {
            return Err(DatingError::NotBegun { days: -days });
        }
        u16::try_from(days).ok().and_then(GestationalAge::from_days).ok_or(DatingError::TooLong { days })
    }
}

/// Why a dating gives no gestational age on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatingError {
    /// The pregnancy would begin only in that many days.
    NotBegun {
        /// Days until it would begin.
        days: i32,
    },
    /// The pregnancy would be longer than 42+6.
    TooLong {
        /// Days since it would have begun.
        days: i32,
    },
}

impl fmt::Display for DatingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBegun { days } => write!(f, "the pregnancy would begin only in {days} days"),
            Self::TooLong { days } => {
                write!(
                    f,
                    "the pregnancy would be {} weeks and {} days long; the scale ends at 42+6",
                    days / 7,
                    days % 7
                )
            }
        }
    }
}

impl core::error::Error for DatingError {}

#[cfg(test)]
mod tests {
    use super::{Dating, DatingError, GestationalAge};
    use crate::Date;

    fn day(s: &str) -> Date {
        s.parse().unwrap()
    }

    #[test]
    fn due_date_last_period_and_scan_agree() {
        let today = day("2031-04-12");
        let ga = GestationalAge::from_weeks_days(31, 3).unwrap();
        assert_eq!(Dating::Edd(day("2031-06-11")).gestational_age(today), Ok(ga));
        assert_eq!(Dating::Lmp(day("2030-09-04")).gestational_age(today), Ok(ga));
        let scan = Dating::Scan { on: day("2030-12-01"), ga: "12+4".parse().unwrap() };
        assert_eq!(scan.gestational_age(today), Ok(ga));
    }

    #[test]
    fn dates_off_the_scale_are_refused_with_the_reason() {
        let today = day("2031-04-12");
        assert_eq!(
            Dating::Lmp(day("2031-04-13")).gestational_age(today),
            Err(DatingError::NotBegun { days: 1 })
        );
        assert!(matches!(
            Dating::Lmp(day("2029-04-12")).gestational_age(today),
            Err(DatingError::TooLong { .. })
        ));
    }
}
