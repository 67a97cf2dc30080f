//! How long an exercise and a session take, at the tempo the session itself goes by.

use clinical::Dose;
use guideline::{ActivityId, Guideline, Position, Tempo};

/// Seconds an exercise takes in a session: getting ready, then the minutes of its dose, or every
/// repetition in and out, the change of sides and the rests. Getting into another position is not
/// among them. A guideline without sessions has no tempo; only holds, rests and minutes count there.
#[must_use]
pub fn exercise_seconds(rules: &Guideline, activity: ActivityId, dose: &Dose) -> u32 {
    let session = rules.session.as_ref();
    let tempo = session.map_or_else(Tempo::default, |session| session.tempo);
    let ready = u32::from(tempo.ready_seconds);
    if dose.minutes > 0 {
        return ready + u32::from(dose.minutes) * 60;
    }
    let breathed = session.is_some_and(|session| session.breathed.contains(&activity));
    let sides: u32 = if dose.each_side { 2 } else { 1 };
    let sets = u32::from(dose.sets.max(1));
    let (there, back) = there_and_back(&tempo, breathed);
    let repetition = u32::from(there) + u32::from(dose.hold_seconds) + u32::from(back);
    let set = sides * u32::from(dose.repetitions) * repetition + (sides - 1) * u32::from(tempo.side_seconds);
    ready + sets * set + (sets - 1) * u32::from(dose.rest_seconds)
}

/// Seconds these exercises take one after the other, with getting into each position.
#[must_use]
pub fn session_seconds<'a>(
    rules: &Guideline,
    exercises: impl IntoIterator<Item = (ActivityId, &'a Dose)>,
) -> u32 {
    let to_position = position_seconds(rules);
    let mut held = None;
    exercises.into_iter().fold(0, |seconds: u32, (activity, dose)| {
        let position = rules.activity(activity).position;
        let to_position = if moves(held, position) { to_position } else { 0 };
        if position != Position::Any {
            held = Some(position);
        }
        seconds.saturating_add(to_position + exercise_seconds(rules, activity, dose))
    })
}

/// Seconds to get into a position.
pub(crate) fn position_seconds(rules: &Guideline) -> u32 {
    rules.session.as_ref().map_or(0, |session| u32::from(session.tempo.position_seconds))
}

/// Whether a position has to be got into after the one she is in: what is done in any position is
/// done in that one.
pub(crate) fn moves(held: Option<Position>, wanted: Position) -> bool {
    wanted != Position::Any && held != Some(wanted)
}

/// Seconds into one repetition and out of it.
pub(crate) fn there_and_back(tempo: &Tempo, breathed: bool) -> (u16, u16) {
    if breathed {
        (tempo.breath_in_seconds, tempo.breath_out_seconds)
    } else {
        (tempo.move_seconds, tempo.move_seconds)
    }
}
