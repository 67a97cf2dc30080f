//! Words of the interface that stand in a result, from [`wording`]; and what is said of a file that is
//! not understood, which is English. No clinical sentence stands here: those come from the guideline.

use care::{Slot, Status};
use clinical::{Certainty, Date, DatingError, Dose, GestationalAge, Quantity, Strength, Unit};
use guideline::{Band, Effect, Guideline, Position};
use wording::Word;
pub use wording::Words;

use crate::case_file::{Given, Impossible};

pub(crate) const HELP_SHAPE: &str =
    "a case file is a short text: on = \"2031-04-12\", then [answers], then lines like bleeding-any = \"no\"";

pub(crate) const HELP_ONE_DATING: &str = "keep the one your midwife uses and take the other out; if you do not know which, write gestational-age = \"not sure\"";

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
    nearest_or(text, known, "check the name, or take it out")
}

/// The same; where none is near, what to do instead.
#[must_use]
pub fn nearest_or<'k>(text: &str, known: impl Iterator<Item = &'k str>, otherwise: &str) -> String {
    let text = shown(text).to_lowercase().replace(['_', ' '], "-");
    let best = known
        .map(|name| (nearness(&text, name), name))
        .filter(|(nearness, _)| *nearness >= NEAR)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match best {
        Some((_, name)) => format!("did you mean `{name}`?"),
        None => otherwise.to_owned(),
    }
}

/// From here on a name may be meant by another; below it a suggestion would be a guess.
const NEAR: f64 = 0.55;

/// How near two names are, from 0 to 1.
fn nearness(text: &str, name: &str) -> f64 {
    strsim::normalized_damerau_levenshtein(text, name)
}

/// Whether a name may be meant by another.
#[must_use]
pub fn is_near(text: &str, name: &str) -> bool {
    nearness(text, name) >= NEAR
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
        _ => (measured(Words::ENGLISH, least), measured(Words::ENGLISH, most)),
    };
    if unit.decimals() == 0 {
        return format!("write a whole number from {least} to {most}, or \"not sure\"");
    }
    format!("write a number from {least} to {most}, with one decimal at most, or \"not sure\"")
}

/// A measured value as people say it.
#[must_use]
pub fn measured(words: Words, quantity: Quantity) -> String {
    let with = |word: Word| words.fill(word, &[("n", &quantity.steps().to_string())]);
    match quantity.unit() {
        Unit::Score => with(wording::VALUE_OF_TEN),
        Unit::PerMinute => with(wording::VALUE_A_MINUTE),
        Unit::Percent => with(wording::VALUE_PERCENT),
        _ => quantity.to_string(),
    }
}

/// Why a dating in a file cannot be right, and what to write.
pub(crate) fn impossible_in_file(given: Given, today: Date, why: Impossible) -> (String, String) {
    let way = match given {
        Given::Dating(clinical::Dating::Edd(edd)) => format!("a due date of {edd}"),
        Given::Dating(clinical::Dating::Lmp(lmp)) => format!("a last period from {lmp}"),
        Given::Dating(clinical::Dating::Scan { on, ga }) => format!("a scan of {ga} on {on}"),
        Given::Age(ga, on) => format!("{ga} on {on}"),
        Given::NotSure => "this".to_owned(),
    };
    let (what, help) = match why {
        Impossible::ScanLater(on) => {
            return (format!("a scan on {on} lies after {today}"), "check the day of the scan".to_owned());
        }
        Impossible::Age(DatingError::NotBegun { days: 1 }) => {
            ("the pregnancy would begin only tomorrow".to_owned(), "check the year and the month")
        }
        Impossible::Age(DatingError::NotBegun { days }) => {
            (format!("the pregnancy would begin only in {days} days"), "check the year and the month")
        }
        Impossible::Age(DatingError::TooLong { days }) => (
            format!("it would be {} weeks long today, and 42+6 is the end", days / 7),
            "check the year; if your baby is born, write pregnancy = \"after-birth\" and take the date out",
        ),
    };
    (format!("{way} cannot be right on {today}: {what}"), help.to_owned())
}

/// The same to someone who is asked: her device may have the wrong day, so it is named.
#[must_use]
pub fn impossible_dating(words: Words, today: Date, why: Impossible) -> String {
    let today = today.to_string();
    let (word, weeks) = match why {
        Impossible::ScanLater(_) => (wording::DATING_SCAN_LATER, 0),
        Impossible::Age(DatingError::NotBegun { .. }) => (wording::DATING_NOT_BEGUN, 0),
        Impossible::Age(DatingError::TooLong { days }) => (wording::DATING_TOO_LONG, days / 7),
    };
    words.fill(word, &[("today", &today), ("weeks", &weeks.to_string())])
}

pub(crate) fn i_am_weeks(words: Words, ga: GestationalAge) -> String {
    match ga.weeks() {
        0 => words.say(wording::SAY_FIRST_WEEK).to_owned(),
        n => words.count(wording::SAY_WEEKS, usize::from(n)),
    }
}

pub(crate) fn not_sure_but(words: Words, say: &str) -> String {
    words.fill(wording::SAY_NOT_SURE, &[("say", say)])
}

/// Her own words, where nothing surer can be said.
pub(crate) fn in_my_own_words(words: Words, own: &[String]) -> String {
    let own: Vec<String> = own.iter().map(|own| words.fill(wording::OWN_WORDS, &[("words", own)])).collect();
    words.fill(wording::SAY_OWN_WORDS, &[("words", &own.join(", "))])
}

/// A danger sign that is one only together with something nobody has stated.
pub(crate) fn if_also(words: Words, facts: &[String], sign: &str) -> String {
    let either =
        |one: String, other: &String| words.fill(wording::ONE_OR_OTHER, &[("one", &one), ("other", other)]);
    let facts = match facts.split_first() {
        Some((first, rest)) => rest.iter().fold(first.clone(), either),
        None => String::new(),
    };
    words.fill(wording::IF_ALSO, &[("facts", &facts), ("sign", sign)])
}

/// How sure the sources are.
#[must_use]
pub fn certainty(words: Words, certainty: Certainty) -> &'static str {
    words.say(match certainty {
        Certainty::Ungraded => wording::CERTAINTY_UNGRADED,
        Certainty::VeryLow => wording::CERTAINTY_VERY_LOW,
        Certainty::Low => wording::CERTAINTY_LOW,
        Certainty::Moderate => wording::CERTAINTY_MODERATE,
        Certainty::High => wording::CERTAINTY_HIGH,
    })
}

pub(crate) fn strength(words: Words, strength: Strength) -> &'static str {
    words.say(match strength {
        Strength::Conditional => wording::STRENGTH_CONDITIONAL,
        Strength::Strong => wording::STRENGTH_STRONG,
    })
}

pub(crate) fn position(words: Words, position: Position) -> &'static str {
    words.say(match position {
        Position::Standing => wording::POSITION_STANDING,
        Position::Seated => wording::POSITION_SEATED,
        Position::HandsAndKnees => wording::POSITION_HANDS_AND_KNEES,
        Position::Kneeling => wording::POSITION_KNEELING,
        Position::HalfKneeling => wording::POSITION_HALF_KNEELING,
        Position::SideLying => wording::POSITION_SIDE_LYING,
        Position::SemiReclined => wording::POSITION_SEMI_RECLINED,
        Position::Supine => wording::POSITION_SUPINE,
        Position::Water => wording::POSITION_WATER,
        Position::Any => wording::POSITION_ANY,
    })
}

pub(crate) fn slot(slot: Slot) -> &'static str {
    slot.id()
}

pub(crate) fn effect(words: Words, effect: Effect) -> &'static str {
    words.say(match effect {
        Effect::HoldLevel => wording::EFFECT_HOLD_LEVEL,
        Effect::HalfDose => wording::EFFECT_HALF_DOSE,
        Effect::AskFirst => wording::EFFECT_ASK_FIRST,
        Effect::Exclude => wording::EFFECT_EXCLUDE,
    })
}

/// How much, in words.
#[must_use]
pub fn dose(words: Words, dose: &Dose) -> String {
    let (amount, often) = (amount(words, dose), how_often(words, dose));
    if amount.is_empty() {
        return often;
    }
    words.fill(wording::DOSE_HOW_OFTEN, &[("amount", &amount), ("often", &often)])
}

/// How much at one time, in words.
pub(crate) fn amount(words: Words, dose: &Dose) -> String {
    let many = |word: Word, n: u16| words.count(word, usize::from(n));
    if dose.minutes > 0 {
        return many(wording::N_MINUTES, dose.minutes);
    }
    let with = |word: Word, amount: String, seconds: u16| {
        words.fill(word, &[("amount", &amount), ("seconds", &many(wording::N_SECONDS, seconds))])
    };
    // Neither counted nor timed, such as tape, has no repetitions.
    let mut amount =
        if dose.repetitions > 0 { many(wording::N_TIMES, dose.repetitions) } else { String::new() };
    if dose.sets > 1 {
        let sets = dose.sets.to_string();
        amount = words.fill(wording::DOSE_SETS, &[("n", &sets), ("amount", &amount)]);
    }
    if dose.each_side {
        amount = with(wording::DOSE_EACH_SIDE, amount, 0);
    }
    if dose.hold_seconds > 0 {
        amount = with(wording::DOSE_HOLD, amount, dose.hold_seconds);
    }
    if dose.sets > 1 && dose.rest_seconds > 0 {
        amount = with(wording::DOSE_REST, amount, dose.rest_seconds);
    }
    amount
}

fn how_often(words: Words, dose: &Dose) -> String {
    let often = match dose.times_per_day {
        0 => words.say(wording::DOSE_AS_NEEDED).to_owned(),
        2 => words.say(wording::DOSE_TWICE_A_DAY).to_owned(),
        n => words.count(wording::DOSE_TIMES_A_DAY, usize::from(n)),
    };
    let days = match dose.days_per_week {
        0 => return often,
        7 => words.say(wording::DOSE_EVERY_DAY).to_owned(),
        n => words.count(wording::DOSE_DAYS_A_WEEK, usize::from(n)),
    };
    words.fill(wording::DOSE_ON_DAYS, &[("often", &often), ("days", &days)])
}

/// Minutes and seconds, `1:05`; from an hour on the hours before them, `1:59:58`.
#[must_use]
pub fn clock(seconds: u32) -> String {
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, minutes, seconds) => format!("{minutes}:{seconds:02}"),
        (hours, minutes, seconds) => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// How long a session takes.
#[must_use]
pub fn minutes(words: Words, seconds: u32) -> String {
    words.count(wording::ABOUT_MINUTES, usize::try_from(seconds.div_ceil(60).max(1)).unwrap_or(usize::MAX))
}

/// So many seconds.
pub(crate) fn seconds(words: Words, n: u32) -> String {
    words.count(wording::N_SECONDS, usize::try_from(n).unwrap_or(usize::MAX))
}

/// So many minutes.
pub(crate) fn whole_minutes(words: Words, n: u32) -> String {
    words.count(wording::N_MINUTES, usize::try_from(n).unwrap_or(usize::MAX))
}

/// A day that is not today.
pub(crate) fn another_day(words: Words, on: Date, today: Date) -> String {
    let word = if on < today { wording::FROM_ANOTHER_DAY } else { wording::FOR_A_DAY_TO_COME };
    words.fill(word, &[("on", &on.to_string())])
}

/// What leaves an activity out.
#[must_use]
pub fn why_left_out(words: Words, kind: &str) -> &'static str {
    words.say(match kind {
        "against" => wording::LEFT_OUT_AGAINST,
        "week" => wording::LEFT_OUT_WEEK,
        "other-pattern" => wording::LEFT_OUT_OTHER_PATTERN,
        "equipment" => wording::LEFT_OUT_EQUIPMENT,
        "not-wanted" => wording::LEFT_OUT_NOT_WANTED,
        "flare" => wording::LEFT_OUT_FLARE,
        _ => return "",
    })
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
pub(crate) fn weekday(words: Words, date: Date) -> &'static str {
    // 2000-01-03 was a Monday.
    let Some(monday) = Date::from_ymd(2000, 1, 3) else { return "" };
    words.say(match date.days_since(monday).rem_euclid(7) {
        0 => wording::WEEKDAY_MONDAY,
        1 => wording::WEEKDAY_TUESDAY,
        2 => wording::WEEKDAY_WEDNESDAY,
        3 => wording::WEEKDAY_THURSDAY,
        4 => wording::WEEKDAY_FRIDAY,
        5 => wording::WEEKDAY_SATURDAY,
        _ => wording::WEEKDAY_SUNDAY,
    })
}

/// The result on answers that are too old for one, where nothing in it is urgent.
pub(crate) fn not_for_today(words: Words, on: Date, today: Date) -> String {
    words.fill(wording::NOT_FOR_TODAY, &[("on", &on.to_string()), ("today", &today.to_string())])
}

/// The same, where something in it is urgent.
pub(crate) fn urgent_then(words: Words, on: Date) -> String {
    words.fill(wording::URGENT_THEN, &[("on", &on.to_string())])
}

/// The week that was given beside a question and the week in it differ.
pub(crate) fn two_weeks(words: Words, given: GestationalAge, said: GestationalAge) -> String {
    words.fill(wording::TWO_WEEKS, &[("given", &given.to_string()), ("said", &said.to_string())])
}
