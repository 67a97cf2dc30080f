//! A civil date as a count of days.

use core::fmt;
use core::str::FromStr;

/// A day in the Gregorian calendar, from year 1 to 9999, with no time and no time zone.
///
/// Prints as `YYYY-MM-DD`. An impossible day (30 February) cannot be built.
///
/// ```
/// use clinical::Date;
///
/// let day: Date = "2028-02-28".parse().unwrap();
/// assert_eq!(day.plus_days(2).to_string(), "2028-03-01");
/// assert!("2027-02-29".parse::<Date>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(i32);

impl Date {
    /// The given day, or `None` if there is no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let date = Self(days_from_civil(year, month, day));
        (date.ymd() == (year, month, day)).then_some(date)
    }

    /// Year, month and day.
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }

    /// The date that many days later (earlier if negative), kept within years 1 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let first = days_from_civil(1, 1, 1);
        let last = days_from_civil(9999, 12, 31);
        Self(self.0.saturating_add(days).clamp(first, last))
    }

    /// Days from `earlier` to `self`; negative if `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

// Days since 1970-01-01, by the usual era arithmetic (400 years have 146,097 days).
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let y = if month <= 2 { year - 1 } else { year };
    let era = y.div_euclid(400);
    let year_of_era = y.rem_euclid(400);
    let month = i32::try_from(month).unwrap_or(1);
    let day = i32::try_from(day).unwrap_or(1);
    let shifted = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let doe = z.rem_euclid(146_097);
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    let shifted = (5 * doy + 2) / 153;
    let day = doy - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = yoe + era * 400 + i32::from(month <= 2);
    (year, month.unsigned_abs(), day.unsigned_abs())
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Date {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        let mut parts = s.split('-');
        let mut next = |len: usize| -> Result<u32, ()> {
            let part = parts.next().ok_or(())?;
            if part.len() != len || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(());
            }
            part.parse().map_err(|_| ())
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        if parts.next().is_some() {
            return Err(());
        }
        Self::from_ymd(i32::try_from(year).map_err(|_| ())?, month, day).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn every_day_of_eight_centuries_round_trips_and_follows_the_one_before() {
        let mut day = Date::from_ymd(1600, 1, 1).unwrap();
        let end = Date::from_ymd(2400, 1, 1).unwrap();
        while day < end {
            let (y, m, d) = day.ymd();
            assert_eq!(Date::from_ymd(y, m, d), Some(day));
            assert_eq!(day.to_string().parse(), Ok(day));
            day = day.plus_days(1);
        }
    }

    #[test]
    fn impossible_days_cannot_be_built() {
        for text in [
            "2027-02-29",
            "2027-13-01",
            "2027-00-10",
            "0000-01-01",
            "27-1-1",
            "2027-01-01x",
            "",
            "2027/01/01",
            "+027-01-01",
        ] {
            assert_eq!(text.parse::<Date>(), Err(()), "{text}");
        }
    }
}
