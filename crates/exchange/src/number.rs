//! Her own numbers: whom she rings at a door of the guideline.

use guideline::DoorId;

/// A door and the number she has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    door: DoorId,
    number: String,
}

/// The longest number anyone dials.
const CHARS_MAX: usize = 40;

impl Number {
    /// Her number for a door, if it is one that can be dialled.
    #[must_use]
    pub fn new(door: DoorId, number: &str) -> Option<Self> {
        let number = number.trim();
        let fits = number.chars().all(|c| c.is_ascii_digit() || " +-().*#/,xext".contains(c))
            && number.chars().count() <= CHARS_MAX
            && number.contains(|c: char| c.is_ascii_digit());
        fits.then(|| Self { door, number: number.to_owned() })
    }
}

/// Her number for a door.
pub(crate) fn of(numbers: &[Number], door: DoorId) -> Option<&str> {
    numbers.iter().find(|number| number.door == door).map(|number| number.number.as_str())
}
