//! An appointment of her own, for the calendar file: a day, a time, and her own title. It is kept
//! nowhere else.

use core::fmt;

use clinical::Date;

/// The longest title, in letters.
pub const LETTERS_MAX: usize = 80;

/// One appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The day.
    pub day: Date,
    /// The minute of it.
    pub minute: u16,
    /// In her own words.
    pub title: String,
}

/// What is wrong with one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppointmentError {
    /// There is no such day.
    Day,
    /// The day is over.
    Past,
    /// There is no such time.
    Time,
    /// There is no title, or it is too long.
    Title,
}

impl fmt::Display for AppointmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day => f.write_str("this is no day; write year, month and day, such as 2031-05-02"),
            Self::Past => f.write_str("this day is over"),
            Self::Time => f.write_str("this is no time; write hours and minutes, such as 10:30"),
            Self::Title => write!(f, "say after the time what it is, in up to {LETTERS_MAX} letters"),
        }
    }
}

impl core::error::Error for AppointmentError {}

impl Appointment {
    /// Of a day, a time and a title, as they are typed in on that day.
    ///
    /// # Errors
    ///
    /// When one of them makes no sense: the first that does not.
    pub fn read(day: &str, time: &str, title: &str, today: Date) -> Result<Self, AppointmentError> {
        let day: Date = day.trim().parse().map_err(|()| AppointmentError::Day)?;
        if day < today {
            return Err(AppointmentError::Past);
        }
        let minute = minute(time.trim()).ok_or(AppointmentError::Time)?;
        // A calendar shows one line.
        let title: Vec<&str> = title.split_whitespace().collect();
        let title: String = title.join(" ").chars().filter(|letter| !letter.is_control()).collect();
        if title.is_empty() || title.chars().count() > LETTERS_MAX {
            return Err(AppointmentError::Title);
        }
        Ok(Self { day, minute, title })
    }

    /// Of one line, such as `2031-05-02 10:30 Midwife`.
    ///
    /// # Errors
    ///
    /// As for [`Appointment::read`].
    pub fn read_line(text: &str, today: Date) -> Result<Self, AppointmentError> {
        let (day, rest) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
        let (time, title) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
        Self::read(day, time, title, today)
    }
}

/// Minutes since midnight. A browser may add the seconds.
fn minute(text: &str) -> Option<u16> {
    let mut parts = text.split(':');
    let mut next = |least: usize, below: u16| {
        let part = parts.next().filter(|part| (least..=2).contains(&part.len()))?;
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse().ok().filter(|number: &u16| digits && *number < below)
    };
    let (hours, minutes) = (next(1, 24)?, next(2, 60)?);
    match text.split(':').count() {
        2 => Some(hours * 60 + minutes),
        3 => next(2, 60).map(|_| hours * 60 + minutes),
        _ => None,
    }
}
