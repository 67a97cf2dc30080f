//! Measured values and their units.

use core::fmt;
use core::str::FromStr;

/// A unit in which a feature is measured. Values are whole counts of the smallest step we keep:
/// tenths for a temperature and for a mean of scores, ones for everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[repr(u8)]
pub enum Unit {
    /// Degrees Celsius, kept in tenths.
    Celsius,
    /// Millimetres of mercury.
    MmHg,
    /// Percent.
    Percent,
    /// Days.
    Days,
    /// A score, 0 to 10.
    Score,
    /// Beats a minute.
    PerMinute,
    /// Minutes.
    Minutes,
    /// A mean of scores, or the difference of two, kept in tenths.
    Points,
    /// How often.
    Times,
}

impl Unit {
    /// Every unit with its name in files.
    pub const ALL: [(Self, &'static str); 9] = [
        (Self::Celsius, "C"),
        (Self::MmHg, "mmHg"),
        (Self::Percent, "percent"),
        (Self::Days, "days"),
        (Self::Score, "score"),
        (Self::PerMinute, "per-minute"),
        (Self::Minutes, "minutes"),
        (Self::Points, "points"),
        (Self::Times, "times"),
    ];

    /// The name in files and results.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(u, _)| *u == self).map_or("", |(_, id)| id)
    }

    /// How many decimals are kept.
    #[must_use]
    pub fn decimals(self) -> u8 {
        u8::from(matches!(self, Self::Celsius | Self::Points))
    }

    /// The unit with that name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, name)| *name == id).map(|(unit, _)| *unit)
    }
}

/// A measured value: a count of steps and its unit. Prints as `38.4 C`.
///
/// A temperature may be given in Fahrenheit and is kept in Celsius:
///
/// ```
/// use clinical::{Quantity, Unit};
///
/// assert_eq!(Quantity::parse("100.4 F", Unit::Celsius).unwrap().steps(), 380);
/// assert_eq!(Quantity::parse("38", Unit::Celsius).unwrap().to_string(), "38.0 C");
/// assert!(Quantity::parse("38 mmHg", Unit::Celsius).is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    steps: i32,
    unit: Unit,
}

impl Quantity {
    /// From a count of steps.
    #[must_use]
    pub fn new(steps: i32, unit: Unit) -> Self {
        Self { steps, unit }
    }

    /// The count of steps (tenths for a temperature and for a mean of scores).
    #[must_use]
    pub fn steps(self) -> i32 {
        self.steps
    }

    /// The unit.
    #[must_use]
    pub fn unit(self) -> Unit {
        self.unit
    }

    /// Reads `38.4`, `38.4 C`, `101 F`, `140 mmHg`, `97 %`. Without a unit, the expected one is
    /// meant. Nothing is rounded but what was converted, half up: a value between two steps would be rounded
    /// away from what is urgent as often as towards it.
    ///
    /// # Errors
    ///
    /// When it is not a number, has more decimals than are kept, or the unit is not one this value can be
    /// given in.
    pub fn parse(text: &str, expected: Unit) -> Result<Self, QuantityError> {
        let text = text.trim();
        let end = text
            .find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ',' || c == '-'))
            .unwrap_or(text.len());
        let (number, unit) = text.split_at(end);
        let read = hundredths(number).ok_or(QuantityError::NotANumber)?;
        let unit = unit.trim().trim_start_matches('°');
        let fahrenheit = match (expected, unit) {
            (_, "") => false,
            (Unit::Celsius, "C" | "c" | "celsius") => false,
            (Unit::Celsius, "F" | "f" | "fahrenheit") => true,
            (Unit::Percent, "%") | (Unit::PerMinute, "bpm" | "/min") => false,
            (Unit::Days, "day" | "d") | (Unit::Minutes, "minute" | "min") => false,
            (Unit::Score, "/10") => false,
            (Unit::MmHg, "mmhg") => false,
            (u, given) if u.id() == given => false,
            _ => return Err(QuantityError::WrongUnit { expected }),
        };
        let steps = if fahrenheit {
            rounded((read - 3200) * 5, 90)
        } else {
            whole_steps(number, read, expected).ok_or(QuantityError::TooFine { expected })?
        };
        let steps = i32::try_from(steps).map_err(|_| QuantityError::NotANumber)?;
        Ok(Self { steps, unit: expected })
    }
}

/// A decimal number as hundredths, without going through floating point.
fn hundredths(text: &str) -> Option<i64> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    if whole.is_empty() || whole.len() > 9 || fraction.len() > 9 {
        return None;
    }
    if !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut value = i64::from_str(whole).ok()? * 100;
    for (place, digit) in [10, 1].into_iter().zip(fraction.bytes()) {
        value += i64::from(digit - b'0') * place;
    }
    Some(if negative { -value } else { value })
}

/// Hundredths as whole steps of a unit; nothing where the number says more than the steps can.
fn whole_steps(number: &str, hundredths: i64, unit: Unit) -> Option<i64> {
    let by = if unit.decimals() == 1 { 10 } else { 100 };
    let (_, fraction) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let beyond = fraction.bytes().skip(2).any(|digit| digit != b'0');
    (hundredths % by == 0 && !beyond).then_some(hundredths / by)
}

fn rounded(value: i64, by: i64) -> i64 {
    (2 * value + by).div_euclid(2 * by)
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.unit.decimals() == 1 {
            let sign = if self.steps < 0 { "-" } else { "" };
            let steps = self.steps.unsigned_abs();
            write!(f, "{sign}{}.{} {}", steps / 10, steps % 10, self.unit.id())
        } else {
            write!(f, "{} {}", self.steps, self.unit.id())
        }
    }
}

/// Why a text is not a value of the expected unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityError {
    /// Not a number.
    NotANumber,
    /// More decimals than this value is kept with.
    TooFine {
        /// The unit that was expected.
        expected: Unit,
    },
    /// A unit this value cannot be given in.
    WrongUnit {
        /// The unit that was expected.
        expected: Unit,
    },
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotANumber => f.write_str("this is not a number"),
            Self::TooFine { expected } if expected.decimals() == 1 => {
                f.write_str("give it with one decimal at most")
            }
            Self::TooFine { .. } => f.write_str("give it as a whole number"),
            Self::WrongUnit { expected: Unit::Celsius } => f.write_str("give it in C or F"),
            Self::WrongUnit { expected } => write!(f, "give it in {}", expected.id()),
        }
    }
}

impl core::error::Error for QuantityError {}

#[cfg(test)]
mod tests {
    use super::{Quantity, QuantityError, Unit};

    #[test]
    fn the_fever_threshold_is_the_same_in_both_scales() {
        let read = |s| Quantity::parse(s, Unit::Celsius).unwrap().steps();
        assert_eq!(read("100.4 F"), 380);
        assert_eq!(read("100.4°F"), 380);
        assert_eq!(read("38.0"), 380);
        assert_eq!(read("99.5F"), 375);
    }

    #[test]
    fn what_lies_between_two_steps_is_refused_and_not_rounded() {
        let too_fine = |text, expected| {
            assert_eq!(Quantity::parse(text, expected), Err(QuantityError::TooFine { expected }), "{text}");
        };
        // 94.5 % would have become 95 %, and 35.95 C 36.0 C: both away from what is urgent.
        too_fine("94.5", Unit::Percent);
        too_fine("14.4", Unit::Days);
        too_fine("14.004 days", Unit::Days);
        too_fine("-0,5", Unit::Score);
        too_fine("35.95", Unit::Celsius);
        too_fine("37.901 C", Unit::Celsius);
        let steps = |text, unit| Quantity::parse(text, unit).unwrap().steps();
        assert_eq!(steps("14.0", Unit::Days), 14);
        assert_eq!(steps("14.000", Unit::Days), 14);
        assert_eq!(steps("37.90", Unit::Celsius), 379);
        assert_eq!(steps("-3", Unit::Score), -3);
    }

    #[test]
    fn odd_input_is_refused_and_does_not_overflow() {
        for text in ["", "abc", "1e9", "99999999999999999999", "-", "1.2.3", "--4", "∞"] {
            assert!(Quantity::parse(text, Unit::Celsius).is_err(), "{text}");
        }
    }
}
