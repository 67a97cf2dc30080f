//! How soon a person should be seen.

use core::fmt;
use core::str::FromStr;

/// How urgent it is, from least to most. The order is the meaning: the most urgent wins.
///
/// ```
/// use clinical::Disposition;
///
/// assert!(Disposition::SelfCare < Disposition::Emergency);
/// assert_eq!("call-today".parse(), Ok(Disposition::CallToday));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[repr(u8)]
pub enum Disposition {
    /// Look after it yourself for now.
    SelfCare,
    /// Book an appointment within days.
    BookAppointment,
    /// Phone now and be seen today.
    CallToday,
    /// Get emergency help now.
    Emergency,
}

impl Disposition {
    /// All four, from least to most urgent.
    pub const ALL: [Self; 4] = [Self::SelfCare, Self::BookAppointment, Self::CallToday, Self::Emergency];

    /// The id used in files and results.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::SelfCare => "self-care",
            Self::BookAppointment => "book-appointment",
            Self::CallToday => "call-today",
            Self::Emergency => "emergency",
        }
    }

    /// Whether a plan may stand beside it. Only the two less urgent ones leave room for one.
    #[must_use]
    pub fn leaves_room_for_a_plan(self) -> bool {
        self <= Self::BookAppointment
    }
}

impl fmt::Display for Disposition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Disposition {
    type Err = ();

    fn from_str(s: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|d| d.id() == s).ok_or(())
    }
}
