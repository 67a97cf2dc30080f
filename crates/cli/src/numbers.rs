//! Her own numbers: `--number maternity-unit=01632960000`.

use exchange::Number;
use guideline::Guideline;

use crate::words;

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
    let message = || format!("`{}` is not a telephone number", words::shown(number.trim()));
    Number::new(id, number).ok_or_else(|| (message(), words::HELP_NUMBER.to_owned()))
}
