//! The questions of a day, at a terminal. Every one of them may be passed over.
//!
//! The danger signs asked again are those that end a session, whatever the exercise: the guideline's
//! general stop signs.

use care::{DayEntry, Diary, Entry, Function, Heard};
use clinical::Score;
use guideline::FeatureId;
use inquire::validator::Validation;
use inquire::{InquireError, Text};

use crate::command::Room;
use crate::prompt;

/// So many activities of her own (the scale asks for three).
const OWN_MAX: usize = 3;

/// Asks for a day.
pub(super) fn day(room: &Room, before: &Diary) -> Result<DayEntry, InquireError> {
    let mut day = DayEntry { signs: signs(room, before)?, ..DayEntry::default() };
    day.pain_now = score("Pain now, 0 to 10 (enter passes over)")?;
    day.pain_worst = score("The worst pain of the last 24 hours, 0 to 10")?;
    day.pain_night = score("Pain in the night, 0 to 10")?;
    day.sleep_disturbed = score("Sleep: 0 not disturbed, 10 no sleep")?;
    day.worse_this_morning = yes_no("Worse this morning than before what you did yesterday? y/n")?;
    for name in own(before)? {
        if let Some(score) = score(&format!("{name}: 0 unable, 10 as before"))? {
            day.functions.push(Function { name, score });
        }
    }
    day.note = Text::new("Anything else, in your own words").prompt()?.trim().to_owned();
    Ok(day)
}

/// Which of the signs that may concern her, by what the diary says of her, she has.
fn signs(room: &Room, before: &Diary) -> Result<Vec<Heard>, InquireError> {
    let rules = room.bundled.rules();
    let case = exchange::diary::case_on(&room.occasion(), before, room.day()).case;
    let asked = exchange::diary::signs_again(rules, &case);
    let features: Vec<FeatureId> = asked.into_iter().map(FeatureId::from).collect();
    let answers = prompt::signs(&room.bundled, room.look, &features)?;
    let name = |feature: FeatureId| rules.feature(feature).id.clone();
    Ok(answers
        .into_iter()
        .map(|(feature, answer)| Heard {
            feature: name(feature),
            answer: match answer {
                care::Answer::Yes => Some(true),
                care::Answer::No => Some(false),
                _ => None,
            },
        })
        .collect())
}

/// Her own activities: those of her last entry, or up to three she names now.
fn own(before: &Diary) -> Result<Vec<String>, InquireError> {
    let last = before.standing().rev().find_map(|written| match &written.entry {
        Entry::Day(day) if !day.functions.is_empty() => Some(day.functions.clone()),
        _ => None,
    });
    if let Some(functions) = last {
        return Ok(functions.into_iter().map(|own| own.name).collect());
    }
    let mut names = Vec::new();
    while names.len() < OWN_MAX {
        let name = Text::new("Something that is hard for you now, such as putting on socks").prompt()?;
        if name.trim().is_empty() {
            break;
        }
        names.push(name.trim().to_owned());
    }
    Ok(names)
}

fn score(question: &str) -> Result<Option<Score>, InquireError> {
    let read = |text: &str| text.trim().parse().ok().and_then(Score::new);
    let valid = move |text: &str| {
        let fits = text.trim().is_empty() || read(text).is_some();
        Ok(if fits {
            Validation::Valid
        } else {
            Validation::Invalid("a whole number from 0 to 10, or nothing".into())
        })
    };
    Ok(read(&Text::new(question).with_validator(valid).prompt()?))
}

fn yes_no(question: &str) -> Result<Option<bool>, InquireError> {
    let read = |text: &str| match text.trim().to_lowercase().as_str() {
        "y" | "yes" => Some(true),
        "n" | "no" => Some(false),
        _ => None,
    };
    let valid = move |text: &str| {
        let fits = text.trim().is_empty() || read(text).is_some();
        Ok(if fits { Validation::Valid } else { Validation::Invalid("y, n, or nothing".into()) })
    };
    Ok(read(&Text::new(question).with_validator(valid).prompt()?))
}
