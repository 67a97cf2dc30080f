//! Words of the interface that stand in a result or in what is said of a file. No clinical sentence
//! stands here: those come from the guideline.

use std::fmt::Write as _;

use care::{Slot, Status};
use clinical::{Certainty, Date, DatingError, Dose, GestationalAge, Quantity, Strength, Unit};
use guideline::{Band, Effect, Guideline, Position};

use crate::case_file::Given;

pub(crate) const HELP_SHAPE: &str =
    "a case file is a short text: on = \"2031-04-12\", then [answers], then lines like bleeding-any = \"no\"";

pub(crate) const HELP_ONE_DATING: &str = "keep the one your midwife uses and take the other out; if you do not know which, write gestational-age = \"not sure\"";

pub(crate) const NOT_PREGNANT_BUT_DATED: &str = "You gave a week of pregnancy, and also said that you are not pregnant now. No plan is made. Keep the one that is right.";

pub(crate) const NOT_FOR_YOU: &str = "This is not for you";
pub(crate) const I_AM_PREGNANT_WEEK_UNKNOWN: &str = "I am pregnant. I am not sure how many weeks.";
pub(crate) const I_HAD_MY_BABY: &str = "I had my baby recently.";
pub(crate) const READ_OUT: &str = "Read out the sentence on this screen.";
pub(crate) const MY_BACK_HURTS: &str = "I am worried, and my back hurts.";

/// A text someone wrote, fit to be shown: one line, no control characters, not too long.
#[must_use]
pub fn shown(text: &str) -> String {
    const CHARS_MAX: usize = 60;
    let hidden = |c: char| {
        // Characters that change the direction or the place of others can make a line say something else.
        c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let mut out: String = text
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !hidden(*c))
        .take(CHARS_MAX + 1)
        .collect();
    if out.chars().count() > CHARS_MAX {
        out = out.chars().take(CHARS_MAX - 3).collect();
        out.push_str("...");
    }
    out
}

/// Offers the known name that is nearest.
#[must_use]
pub fn nearest<'k>(text: &str, known: impl Iterator<Item = &'k str>) -> String {
    const NEAR: f64 = 0.55;
    let text = shown(text).to_lowercase().replace(['_', ' '], "-");
    let best = known
        .map(|name| (strsim::normalized_damerau_levenshtein(&text, name), name))
        .filter(|(nearness, _)| *nearness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match best {
        Some((_, name)) => format!("did you mean `{name}`?"),
        None => "check the name, or take it out".to_owned(),
    }
}

/// `a`, `b` or `c`.
pub(crate) fn listed<'k>(names: impl Iterator<Item = &'k str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}

/// The places there are.
#[must_use]
pub fn known_regions(rules: &Guideline) -> String {
    format!("the regions are {}", listed(rules.regions.iter().map(|region| region.id.as_str())))
}

/// The languages there are.
#[must_use]
pub fn known_locales<'k>(locales: impl Iterator<Item = &'k str>) -> String {
    format!("there is {}", listed(locales))
}

/// What helps most people with a slip in the notation.
pub(crate) fn help_syntax(language: &str, message: &str) -> String {
    let help = if message.contains("twice") || message.contains("duplicate") {
        "keep one of the two"
    } else if language == "TOML" {
        "a line is name = \"text\" or name = number; a text needs double quotes"
    } else {
        "a JSON file is {\"answers\": {\"bleeding-any\": \"no\"}}; a text needs double quotes"
    };
    help.to_owned()
}

/// How a value is written, and from where to where.
#[must_use]
pub fn example_of(id: &str, unit: Unit, bands: &[Band]) -> String {
    let ends = bands.first().zip(bands.last());
    let Some((first, last)) = ends else { return format!("write a number for {id}") };
    let (least, most) = (Quantity::new(first.first, unit), Quantity::new(last.last, unit));
    let (least, most) = match unit {
        Unit::Score => (least.steps().to_string(), most.steps().to_string()),
        _ => (measured(least), measured(most)),
    };
    format!("write a number from {least} to {most}, or \"not sure\"")
}

/// A measured value as people say it.
#[must_use]
pub fn measured(quantity: Quantity) -> String {
    match quantity.unit() {
        Unit::Score => format!("{} of 10", quantity.steps()),
        Unit::PerMinute => format!("{} a minute", quantity.steps()),
        Unit::Percent => format!("{} %", quantity.steps()),
        _ => quantity.to_string(),
    }
}

/// Why a dating cannot be right.
pub(crate) fn impossible_dating(given: Given, today: Date, error: DatingError) -> (String, String) {
    let way = match given {
        Given::Dating(clinical::Dating::Edd(edd)) => format!("a due date of {edd}"),
        Given::Dating(clinical::Dating::Lmp(lmp)) => format!("a last period from {lmp}"),
        Given::Dating(clinical::Dating::Scan { on, ga }) => format!("a scan of {ga} on {on}"),
        Given::Age(ga, on) => format!("{ga} on {on}"),
        Given::NotSure => "this".to_owned(),
    };
    let what = match error {
        DatingError::NotBegun { days: 1 } => "the pregnancy would begin only tomorrow".to_owned(),
        DatingError::NotBegun { days } => format!("the pregnancy would begin only in {days} days"),
        DatingError::TooLong { days } => {
            format!("it would be {} weeks long today, and 42+6 is the end", days / 7)
        }
    };
    let help = match error {
        DatingError::NotBegun { .. } => "check the year and the month",
        DatingError::TooLong { .. } => {
            "check the year; if your baby is born, write pregnancy = \"after-birth\" and take the date out"
        }
    };
    (format!("{way} cannot be right on {today}: {what}"), help.to_owned())
}

pub(crate) fn device_denied(device: &str, feature: &str) -> String {
    format!("You said no to `{device}`, and gave a value for `{feature}`. The value counts.")
}

pub(crate) fn measured_yes(sign: &str) -> String {
    format!("You said no to `{sign}`, and your reading says yes. The reading counts.")
}

pub(crate) fn measured_no(sign: &str) -> String {
    format!("You said yes to `{sign}`, and your reading says no. The yes counts.")
}

pub(crate) fn i_am_weeks(ga: GestationalAge) -> String {
    format!("I am {} pregnant.", weeks(ga))
}

fn weeks(ga: GestationalAge) -> String {
    match ga.weeks() {
        0 => "less than one week".to_owned(),
        1 => "1 week".to_owned(),
        n => format!("{n} weeks"),
    }
}

pub(crate) fn not_sure_but(say: &str) -> String {
    format!("I am not sure about this one: {say}")
}

/// Her own words, where nothing surer can be said.
pub(crate) fn in_my_own_words(own: &[String]) -> String {
    let own: Vec<String> = own.iter().map(|words| format!("\u{2018}{words}\u{2019}")).collect();
    format!("I am worried. In my own words: {}.", own.join(", "))
}

/// A danger sign that is one only together with something nobody has stated.
pub(crate) fn if_also(facts: &[String], sign: &str) -> String {
    format!("If you also have {}: say so ({sign}).", facts.join(", or "))
}

/// What to do, for someone who has no weeks to tell.
#[must_use]
pub fn without_weeks(text: &str) -> String {
    // Looked for letter by letter: the library's search would be the largest part of it on a phone.
    let at =
        |text: &str, part: &str| text.as_bytes().windows(part.len()).position(|some| some == part.as_bytes());
    let mut kept = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = at(rest, ". ").map_or(rest.len(), |end| end + 2);
        let Some((sentence, more)) = rest.split_at_checked(end) else { break };
        let sentence = if at(sentence, "weeks pregnant").is_some() { READ_OUT } else { sentence.trim() };
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(sentence);
        rest = more;
    }
    kept
}

/// How sure the sources are.
#[must_use]
pub fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Ungraded => "no one has graded this",
        Certainty::VeryLow => "very unsure: very low certainty",
        Certainty::Low => "unsure: low certainty",
        Certainty::Moderate => "fairly sure: moderate certainty",
        Certainty::High => "sure: high certainty",
    }
}

pub(crate) fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Conditional => "fits some people, your choice",
        Strength::Strong => "fits nearly everyone",
    }
}

pub(crate) fn position(position: Position) -> &'static str {
    match position {
        Position::Standing => "standing",
        Position::Seated => "sitting",
        Position::HandsAndKnees => "on hands and knees",
        Position::Kneeling => "kneeling",
        Position::HalfKneeling => "kneeling on one knee",
        Position::SideLying => "lying on a side",
        Position::SemiReclined => "propped up",
        Position::Supine => "flat on the back",
        Position::Water => "in water",
        Position::Any => "any position",
    }
}

pub(crate) fn slot(slot: Slot) -> &'static str {
    slot.id()
}

pub(crate) fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::HoldLevel => "kept at this level",
        Effect::HalfDose => "half the amount",
        Effect::AskFirst => "ask your team first",
        Effect::Exclude => "left out",
    }
}

/// How much, in words.
#[must_use]
pub fn dose(dose: &Dose) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    if dose.minutes > 0 {
        out.push_str(&counted(dose.minutes, "minute"));
    } else {
        if dose.sets > 1 {
            let _ = write!(out, "{} sets of ", dose.sets);
        }
        match dose.repetitions {
            // Neither counted nor timed, such as tape.
            0 => {}
            1 => out.push_str("once"),
            n => out.push_str(&counted(n, "time")),
        }
        if dose.each_side {
            out.push_str(" each side");
        }
        if dose.hold_seconds > 0 {
            let _ = write!(out, ", hold {}", counted(dose.hold_seconds, "second"));
        }
        if dose.sets > 1 && dose.rest_seconds > 0 {
            let _ = write!(out, ", rest {} between sets", counted(dose.rest_seconds, "second"));
        }
    }
    let apart = if out.is_empty() { "" } else { "; " };
    match dose.times_per_day {
        0 => out.push_str(&format!("{apart}as needed")),
        1 => out.push_str(&format!("{apart}once a day")),
        2 => out.push_str(&format!("{apart}twice a day")),
        n => drop(write!(out, "{apart}{n} times a day")),
    }
    match dose.days_per_week {
        0 => {}
        1 => out.push_str(", one day a week"),
        7 => out.push_str(", every day"),
        n => drop(write!(out, ", {n} days a week")),
    }
    out
}

/// How long a session takes.
#[must_use]
pub fn minutes(seconds: u32) -> String {
    format!("about {}", counted(u16::try_from(seconds.div_ceil(60).max(1)).unwrap_or(u16::MAX), "minute"))
}

/// So many seconds.
pub(crate) fn seconds(n: u32) -> String {
    counted(u16::try_from(n).unwrap_or(u16::MAX), "second")
}

/// So many minutes.
pub(crate) fn whole_minutes(n: u32) -> String {
    counted(u16::try_from(n).unwrap_or(u16::MAX), "minute")
}

/// `1 second`, `2 seconds`.
fn counted(n: u16, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

/// A day that is not today.
pub(crate) fn another_day(on: Date, today: Date) -> String {
    if on < today {
        format!("These answers are from {on}. A result lasts a day: check again before you act on it.")
    } else {
        format!("These answers are for {on}, which is still to come.")
    }
}

/// What leaves an activity out.
#[must_use]
pub fn why_left_out(kind: &str) -> &'static str {
    match kind {
        "against" => "not recommended for anyone",
        "week" => "not for your week, or your week is not known",
        "other-pattern" => "for other kinds of pain than yours",
        "equipment" => "needs something you do not have",
        "not-wanted" => "you do not want it",
        _ => "",
    }
}

/// How far an assessment has come, as it stands in a result.
#[must_use]
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Decided => "decided",
        Status::Incomplete => "incomplete",
        Status::OutOfScope => "out-of-scope",
    }
}

/// The day of the week.
pub(crate) fn weekday(date: Date) -> &'static str {
    // 2000-01-03 was a Monday.
    let Some(monday) = Date::from_ymd(2000, 1, 3) else { return "" };
    match date.days_since(monday).rem_euclid(7) {
        0 => "Monday",
        1 => "Tuesday",
        2 => "Wednesday",
        3 => "Thursday",
        4 => "Friday",
        5 => "Saturday",
        _ => "Sunday",
    }
}

/// The result on answers that are too old for one, where nothing in it is urgent.
pub(crate) fn not_for_today(on: Date, today: Date) -> String {
    format!(
        "These answers are from {on}, and today is {today}. This is not a result for today: answer the questions again."
    )
}

/// The same, where something in it is urgent.
pub(crate) fn urgent_then(on: Date) -> String {
    format!("These answers are from {on}. If any of it still holds, act on it now. If not, check again.")
}

/// The week of the option and the week of the question differ.
pub fn two_weeks(option: GestationalAge, question: GestationalAge) -> String {
    format!(
        "You gave --week {option}, and your question says {question}. Both cannot be right, so this is answered as if your week were not known."
    )
}
