//! Her own numbers: `--number maternity-unit=01632960000`.

use guideline::{DoorId, Guideline};

use crate::words;

/// A door and the number she has for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    door: DoorId,
    number: String,
}

/// The longest number anyone dials.
const CHARS_MAX: usize = 40;

/// Reads `DOOR=NUMBER`.
///
/// # Errors
///
/// What is wrong with it, and what to do.
pub(crate) fn read(rules: &Guideline, text: &str) -> Result<Number, (String, String)> {
    let shown = words::shown(text);
    let Some((door, number)) = text.split_once('=') else {
        return Err((format!("`{shown}` is not DOOR=NUMBER"), words::HELP_NUMBER.to_owned()));
    };
    let Some(id) = rules.find_door(door.trim()) else {
        let known = rules.doors.iter().map(|door| door.id.as_str());
        return Err((
            format!("there is no door `{}`", words::shown(door)),
            words::nearest(door.trim(), known),
        ));
    };
    let number = number.trim();
    let fits = number.chars().all(|c| c.is_ascii_digit() || " +-().*#/,xext".contains(c));
    if !fits || number.chars().count() > CHARS_MAX || !number.contains(|c: char| c.is_ascii_digit()) {
        return Err((
            format!("`{}` is not a telephone number", words::shown(number)),
            words::HELP_NUMBER.to_owned(),
        ));
    }
    Ok(Number { door: id, number: number.to_owned() })
}

/// Her number for a door.
pub(crate) fn of(numbers: &[Number], door: DoorId) -> Option<&str> {
    numbers.iter().find(|number| number.door == door).map(|number| number.number.as_str())
}
