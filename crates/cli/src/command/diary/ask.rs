//! The questions of a day, at a terminal. Every one of them may be passed over.
//!
//! The danger signs come first. They are those that end a session, whatever the exercise: the guideline's
//! general stop signs. Where one of them is not a no, nothing else is asked: what to do comes before.

use care::{CarePlan, DayEntry, Diary, Entry, Function, Heard, Scored, UseRecord};
use clinical::Score;
use guideline::{ActivityId, ActivityKind, FeatureId};
use inquire::validator::Validation;
use inquire::{InquireError, Text};

use crate::command::Room;
use crate::{prompt, words};

/// So many activities of her own (the scale asks for three).
const OWN_MAX: usize = 3;

/// What she said of a day.
pub(super) struct Asked {
    /// What is written, in this order.
    pub(super) entries: Vec<Entry>,
    /// Whether a danger sign is not a no, or something else is new and worries her: a check comes next.
    pub(super) to_check: bool,
}

/// Asks for a day.
pub(super) fn day(room: &Room, before: &Diary) -> Result<Asked, InquireError> {
    let mut day = DayEntry { signs: signs(room, before)?, ..DayEntry::default() };
    if day.signs.iter().any(|heard| heard.answer != Some(false)) {
        return Ok(Asked { entries: vec![Entry::Day(day)], to_check: true });
    }
    let said = room.bundled.edition().words();
    let to_check = yes_no(&format!("{} y/n", said.say(wording::DAY_NEW)))? == Some(true);
    day.pain_now = score("Pain now, 0 to 10 (enter passes over)")?;
    day.pain_worst = score("The worst pain of the last 24 hours, 0 to 10")?;
    day.pain_night = score("Pain in the night, 0 to 10")?;
    day.worse_this_morning = yes_no("Worse this morning than before what you did yesterday? y/n")?;
    day.flare = yes_no(&format!("{} y/n", said.say(wording::DAY_FLARE)))?;
    day.mood_low = yes_no(&format!("{} y/n", said.say(wording::DAY_MOOD)))?;
    day.sleep_disturbed = score("Sleep: 0 not disturbed, 10 no sleep")?;
    for name in own(before)? {
        if let Some(score) = score(&format!("{name}: 0 unable, 10 as before"))? {
            day.functions.push(Function { name, score });
        }
    }
    day.done = done(room, before)?;
    let mut entries = helped(room, &mut day)?;
    entries.extend(scored(room)?.map(Entry::Scored));
    day.note = Text::new(said.say(wording::DAY_NOTE)).prompt()?.trim().to_owned();
    if day != DayEntry::default() {
        entries.push(Entry::Day(day));
    }
    Ok(Asked { entries, to_check })
}

/// What of today's plan she did, besides what the diary has already. Nothing is asked where there is no
/// plan of today.
fn done(room: &Room, before: &Diary) -> Result<Vec<String>, InquireError> {
    let Some(plan) = plan(room, before) else { return Ok(Vec::new()) };
    let rules = room.bundled.rules();
    let things = exchange::diary::to_do(rules, &plan, before, room.day());
    if things.is_empty() {
        return Ok(Vec::new());
    }
    let name =
        |activity: &ActivityId| room.bundled.say(&format!("activity-{}", rules.activity(*activity).id));
    let text = room.bundled.edition().words().say(wording::DAY_DID);
    let picks = prompt::choose_any(text, things.iter().map(name).collect(), room.look)?;
    let picked = picks.into_iter().filter_map(|pick| things.get(pick));
    Ok(picked.map(|activity| rules.activity(*activity).id.clone()).collect())
}

/// The plan of the day by the diary alone.
fn plan(room: &Room, before: &Diary) -> Option<CarePlan> {
    let (rules, occasion, today) = (room.bundled.rules(), room.occasion(), room.day());
    if exchange::diary::is_open(rules, before, today) {
        return None;
    }
    let file = exchange::diary::case_on(&occasion, before, today);
    let file = exchange::diary::with_wishes(rules, file, before, today);
    let checked = exchange::check(&occasion, &file);
    checked.cleared().map(|cleared| care::plan(rules, cleared))
}

/// Asks of every measure she did whether it helped. Where she can say, it is the use of a measure, and
/// not only something done; for how long is not asked.
pub(super) fn helped(room: &Room, day: &mut DayEntry) -> Result<Vec<Entry>, InquireError> {
    let rules = room.bundled.rules();
    let mut uses = Vec::new();
    for name in std::mem::take(&mut day.done) {
        let known = rules.find_activity(&name).map(|activity| rules.activity(activity));
        let eases = known.is_some_and(|record| record.kind == ActivityKind::Measure);
        let question =
            || format!("{}: {}", room.bundled.say(&format!("activity-{name}")), words::DID_IT_HELP_Y_N);
        match if eases { yes_no(&question())? } else { None } {
            Some(helped) => {
                uses.push(Entry::Use(UseRecord { activity: name, seconds: 0, helped: Some(helped) }));
            }
            None => day.done.push(name),
        }
    }
    Ok(uses)
}

/// The score of a questionnaire she filled in elsewhere.
fn scored(room: &Room) -> Result<Option<Scored>, InquireError> {
    let read = |text: &str| text.trim().parse().ok().and_then(|score| Scored::new(words::PGQ, score));
    let valid = move |text: &str| {
        let fits = text.trim().is_empty() || read(text).is_some();
        Ok(if fits {
            Validation::Valid
        } else {
            Validation::Invalid("a whole number from 0 to 100, or nothing".into())
        })
    };
    let said = room.bundled.edition().words();
    let name = room.bundled.say(&format!("measure-{}", words::PGQ));
    let text = format!("{name}. {}", said.say(wording::DAY_PGQ));
    let question = Text::new(&text).with_help_message(said.say(wording::DAY_PGQ_HELP));
    Ok(read(&question.with_validator(valid).prompt()?))
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
