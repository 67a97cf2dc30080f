//! Words of the page, the cards and the calendar. No clinical sentence stands here: those come from the
//! guideline.

use exchange::json::{Door, Origin};

use crate::body_map;
use crate::summary::{Asked, Counted, Done, DoneItem, FunctionRow, Summary, TrendDay, Used};

pub(crate) const RESTS_ON_PRIVATE: &str = "Something here rests on what you answered, or wrote, about private things. Nothing of that is put on paper unless you ask for it, and nothing was written.";

pub(crate) const TITLE: &str = "Back pain in pregnancy: a page for the midwife or physiotherapist";
pub(crate) const SHE_ANSWERED: &str =
    "Answered by the person herself, sorted by published rules. Not a diagnosis; nobody has examined her.";
pub(crate) const NO_RESULT_TODAY: &str = "No result for today";

pub(crate) const PART_MISSING: &str =
    "Not all of the diary could be read. What is missing is not on this page, and may be a danger sign.";

pub(crate) const STANDING: &str = "How urgent";
pub(crate) const WHY: &str = "Why";
pub(crate) const WHERE: &str = "Where it hurts";
pub(crate) const TREND: &str = "Pain and activities, by day";
pub(crate) const SIGNS: &str = "Danger signs";
pub(crate) const FACTS: &str = "Health and pregnancy, as told";
pub(crate) const OWN_WORDS: &str = "Own words";
pub(crate) const QUESTIONS: &str = "Wants to ask";
pub(crate) const PLAN: &str = "Plan given";
pub(crate) const ASK_FIRST: &str = "Was told to ask you first about";
pub(crate) const DONE: &str = "Done";
pub(crate) const TOLD: &str = "Was told";
pub(crate) const SOURCES: &str = "The rules rest on";

pub(crate) const NOT_SURE: &str = "Not sure";
pub(crate) const MAY_NOT_APPLY: &str = "May not apply: that depends on what is still open.";
pub(crate) const SAID_YES: &str = "Yes";
pub(crate) const SAID_NOT_SURE: &str = "Not sure";
pub(crate) const MENTIONED: &str = "In own words, not answered";
pub(crate) const PRIVATE_OUT: &str =
    "Questions that are asked only in private, about safety and the mind, are not on this page.";
pub(crate) const PRIVATE_IN: &str = "Answers to private questions are on this page, as asked.";
pub(crate) const RELIEF: &str = "When it hurts";
pub(crate) const MEASURES: &str = "May ease it";
/// Before the place where a name is written by hand.
pub const NAME: &str = "Name and date of birth:";
pub(crate) const RING: &str = "To ring";

pub(crate) const CHECK_TODAY: &str =
    "Check first: there is no finished check of this day. Nothing in the plan is looked at until there is.";
pub(crate) const ADDED_LATELY: &str =
    "Not yet: something was added less than a week ago. Look again when the week is over.";
pub(crate) const NEEDS_A_PAUSE: &str = "It needs a pause after the last time.";
pub(crate) const ENOUGH_TODAY: &str = "It was done as often as it may be in a day.";
pub(crate) const ON_BACK_ENOUGH: &str = "You were on your back as long as you may be in a day.";
pub(crate) const NOT_IN_A_FLARE: &str = "Not in the plan for a flare.";

/// The words of a trend.
pub const TREND_LABELS: crate::Labels<'static> = crate::Labels {
    title: "Pain and your own activities, week by week",
    pain: "Pain",
    function: "Own activities",
    sessions: "Sessions",
    flare: "Days in a flare",
    week: "Week of",
    unknown: "-",
};

pub(crate) fn level_change(name: &str, from: u8, to: u8) -> String {
    format!("{name}: level {to} (now level {from})")
}

pub(crate) fn without(name: &str) -> String {
    format!("Without: {name}")
}

pub(crate) fn again(name: &str) -> String {
    format!("Back again: {name}")
}

pub(crate) fn swap(from: &str, to: Option<&str>) -> String {
    match to {
        Some(to) => format!("{to} in place of: {from}"),
        None => without(from),
    }
}

pub(crate) fn sessions_of(minutes: u16) -> String {
    format!("Sessions of {minutes} minutes")
}

/// A capital at the beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What the guideline calls hers when it speaks to her, for someone else to read.
pub(crate) fn hers(short: &str) -> &str {
    short.strip_prefix("your ").unwrap_or(short)
}

pub(crate) fn for_day(on: &str, ga: Option<&str>) -> String {
    match ga {
        Some(ga) => format!("{on}. Gestational age {ga} (weeks+days)."),
        None => format!("{on}. Gestational age not known."),
    }
}

pub(crate) fn because(id: &str) -> &'static str {
    match id {
        "said-yes" => "said yes",
        "not-sure" => "not sure, which counts as more than a no",
        "measured" => "a reading, or other answers together, say so",
        "mentioned" => "own words point to it",
        _ => "",
    }
}

pub(crate) fn still_open(n: usize) -> String {
    match n {
        1 => "1 question that could change this is not answered.".to_owned(),
        n => format!("{n} questions that could change this are not answered."),
    }
}

/// How many danger signs were asked, and whether anything stands out.
pub(crate) fn asked(signs: &Asked) -> String {
    if signs.n_asked == 0 {
        return "None asked.".to_owned();
    }
    let asked = if signs.n_asked == 1 { "1 asked".to_owned() } else { format!("{} asked", signs.n_asked) };
    match signs.yes.len() + signs.not_sure.len() {
        0 => format!("{asked}, all answered no."),
        _ if signs.n_no == 0 => format!("{asked}:"),
        _ => format!("{asked}, {} answered no. The others:", signs.n_no),
    }
}

pub(crate) fn not_asked(n: usize) -> String {
    match n {
        1 => "1 that may concern her was not asked.".to_owned(),
        n => format!("{n} that may concern her were not asked."),
    }
}

/// Danger signs that are named among the reasons.
pub(crate) fn stand_under_why(n: usize) -> String {
    format!("{} under \"{WHY}\".", counted(n, "of these is named", "of these are named"))
}

pub(crate) fn session(minutes: &str) -> String {
    format!("A session takes {minutes}.")
}

pub(crate) fn lessons(n: usize) -> String {
    format!("Advice for daily life: {}", counted(n, "piece", "pieces"))
}

pub(crate) fn level(level: u8, levels: usize) -> String {
    format!(" (level {level} of {levels})")
}

pub(crate) fn cut(effect: &str) -> String {
    format!(" [{effect}]")
}

fn counted(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

pub(crate) fn done(done: &Done) -> String {
    let sessions = counted(done.n_sessions, "session", "sessions");
    let days = counted(done.n_session_days, "day", "days");
    let written = counted(done.n_days_written, "day", "days");
    format!(
        "{sessions} on {days} of the last {}, {} minutes in all; something was written on {written}.",
        done.n_days, done.minutes
    )
}

pub(crate) fn stopped(stopped: &Counted) -> String {
    format!("Stopped early: {}", times(&stopped.name, stopped.times))
}

pub(crate) fn times(name: &str, times: usize) -> String {
    format!("{name}: {}", counted(times, "time", "times"))
}

pub(crate) fn exercise_done(item: &DoneItem) -> String {
    let pain = match item.n_left_out_for_pain {
        0 => String::new(),
        n => format!(", left out because it hurt {}", counted(n, "time", "times")),
    };
    format!("{}: done {} of {}{pain}", item.name, item.n_done, counted(item.n_planned, "time", "times"))
}

pub(crate) fn used(used: &Used) -> String {
    let mut out = times(&used.name, used.times);
    if used.helped > 0 {
        out.push_str(&format!(", helped {}", counted(used.helped, "time", "times")));
    }
    if used.helped_not > 0 {
        out.push_str(&format!(", did not help {}", counted(used.helped_not, "time", "times")));
    }
    out
}

pub(crate) fn function(row: &FunctionRow) -> String {
    let FunctionRow { name, first_on, first, last_on, last } = row;
    if first_on == last_on {
        return format!("{name} (0 unable, 10 as before): {last} on {last_on}");
    }
    format!("{name} (0 unable, 10 as before): {first} on {first_on}, {last} on {last_on}")
}

/// `2031-04-11: now 3, worst 5, night 2, activities 6.5; flare; session`.
pub(crate) fn trend_day(day: &TrendDay) -> String {
    let scores = [("now", day.now), ("worst", day.worst), ("night", day.night)];
    let mut scores: Vec<String> =
        scores.iter().filter_map(|(what, score)| score.map(|score| format!("{what} {score}"))).collect();
    scores.extend(day.function.map(|tenths| format!("{FUNCTION} {}", crate::tenths(tenths))));
    let mut out = format!("{}: {}", day.on, scores.join(", "));
    for (holds, word) in [(day.flare, "flare"), (day.session, "session")] {
        if holds {
            out.push_str("; ");
            out.push_str(word);
        }
    }
    out
}

pub(crate) fn door(door: &Door) -> String {
    // A door's name may go on about when to use it.
    let name = door.name.split(". ").next().unwrap_or(&door.name);
    match &door.number {
        Some(number) if !name.contains(number.as_str()) => format!("{name}: {number}"),
        _ => name.to_owned(),
    }
}

/// Which guideline, and whether anyone has reviewed it.
pub(crate) fn origin(origin: &Origin) -> Vec<String> {
    let hash: String = origin.sha256.chars().take(12).collect();
    let review = match origin.status.as_str() {
        "unreviewed" => "Unreviewed: no clinician has signed this guideline.".to_owned(),
        status if origin.reviewers.is_empty() => format!("Review: {}.", status.replace('-', " ")),
        status => format!("Review: {}, {}.", status.replace('-', " "), origin.reviewers.join(", ")),
    };
    vec![format!("{}, version {} (sha256 {hash}). {review}", origin.title, origin.version)]
}

pub(crate) const MARK_OF_CUT: &str = " [shortened, ";

/// Her words, cut.
pub(crate) fn shortened(kept: &str, missing: usize) -> String {
    format!("{kept}{MARK_OF_CUT}without {missing} letters]")
}

/// How many letters a mark says are missing.
pub(crate) fn cut_letters(rest: &str) -> usize {
    rest.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

pub(crate) fn not_on_this_page(headings: &[String]) -> String {
    format!("No room on this page for: {}. The text version has it.", headings.join("; "))
}

/// `and 3 more`.
#[must_use]
pub fn and_more(n: usize) -> String {
    format!("and {n} more")
}

pub(crate) const HELPER_TITLE: &str = "For someone who helps";
pub(crate) const HELPER_EMERGENCY: &str = "If you are with her now";
pub(crate) const CARD_DO: &str = "What to do together";
pub(crate) const CARD_EASE: &str = "What may ease it";
pub(crate) const CARD_HURTS: &str = "When it hurts";
pub(crate) const CARD_STOP: &str = "Stop, and do this";
pub(crate) const CARD_WATCH: &str = "What to watch for";
pub(crate) const CARD_RING: &str = "Whom to ring";
pub(crate) const CARD_SAY: &str = "What to say";
pub(crate) const CARD_EMERGENCY_SIGNS: &str = "Get emergency help for any of these";
pub(crate) const CARD_NOW: &str = "What to do now";
pub(crate) const LIMIT: &str = "Limit";

/// The week, for whoever rings.
pub(crate) fn week(ga: Option<&str>) -> String {
    match ga {
        Some(ga) => format!("Weeks of pregnancy, to say first: {ga} (weeks+days)."),
        None => "Say first that the week of pregnancy is not known.".to_owned(),
    }
}

pub(crate) const EMERGENCY_NUMBERS: &str = "Emergency";

pub(crate) const EMPLOYER_TITLE: &str = "Work during pregnancy: a note for the employer";
pub(crate) const EMPLOYER_LEAD: &str = "From a guideline on back pain in pregnancy. It holds for anyone who is pregnant and says nothing about one person's health.";
pub(crate) const EMPLOYER_ASKS: &str = "What the guideline asks for";
pub(crate) const EMPLOYER_FOOT: &str = "This note is no medical certificate.";

/// The body from the front.
pub const FRONT: &str = "front";
/// The body from the back.
pub const BACK: &str = "back";
/// The right end of the days.
pub const TODAY: &str = "today";
/// The worst pain of a day.
pub const WORST: &str = "worst";
/// Pain when she wrote.
pub const NOW: &str = "now";
/// Her own activities, as a mean.
pub const FUNCTION: &str = "activities";
/// A flare.
pub const FLARE: &str = "flare";
/// A session that was done.
pub const SESSION: &str = "session";

pub(crate) const SIDES: &str = "Left or right is not asked; both sides are marked.";

/// The left end of the days.
#[must_use]
pub fn days_ago(n: i32) -> String {
    if n == 1 { "1 day ago".to_owned() } else { format!("{n} days ago") }
}

/// Letters of a script that paper cannot print.
#[must_use]
pub fn not_printed(n: usize, mark: char) -> String {
    let letters = counted(n, "letter is", "letters are");
    format!(
        "{letters} of a script that cannot be printed here and stand as {mark}. The text version has them."
    )
}

/// What the drawn bodies show, for whoever cannot see them.
#[must_use]
pub fn body_in_words(summary: &Summary) -> String {
    let drawn: Vec<&str> = summary
        .patterns
        .iter()
        .filter(|named| body_map::is_drawn(&named.id))
        .map(|named| named.short.as_str())
        .collect();
    if drawn.is_empty() {
        return "A body from the front and from the back. Nothing is marked on it.".to_owned();
    }
    format!("A body from the front and from the back. Marked on it: {}.", drawn.join(", "))
}

/// What the drawn days show, for whoever cannot see them.
#[must_use]
pub fn days_in_words(summary: &Summary) -> String {
    let days: Vec<String> = summary.trend.iter().map(trend_day).collect();
    let mut out = "Pain from 0 to 10, day by day".to_owned();
    if summary.trend.iter().any(|day| day.function.is_some()) {
        out.push_str("; her own activities from 0, unable, to 10, as before");
    }
    format!("{out}. {}.", days.join(". "))
}
