//! Words of the terminal. No clinical sentence stands here: those come from the guideline. Words that
//! stand in a result as well come from [`exchange::words`].

use std::io;

use care::{Phase, Picture, TimerPhase};
use clinical::Date;

use crate::journal::of_the_disk;

pub(crate) use exchange::words::{
    Words, certainty, clock, dose, example_of, is_near, known_locales, known_regions, measured, minutes,
    nearest, nearest_or, shown, status,
};

pub(crate) const ABOUT: &str = "Back pain in pregnancy: is it safe to look after, and what to do today";

pub(crate) const EXIT_CODES: &str = "\
Exit codes:
  0  cleared: self-care, or book an appointment
  1  not cleared: call today, emergency, or not meant for this person
  2  could not tell: questions are open, the answers are too old, or the input was not understood";

/// The words of a trend.
pub(crate) const TREND_LABELS: share::Labels<'static> = share::Labels {
    title: "Pain and your own activities, week by week",
    pain: "Pain",
    function: "Own activities",
    sessions: "Sessions",
    flare: "Days in a flare",
    week: "Week of",
    unknown: "-",
};

pub(crate) const STANDARD_INPUT: &str = "standard input";

pub(crate) const HELP_NUMBER: &str = "write --number maternity-unit=\"01632 960 000\"";

pub(crate) const NO_TERMINAL: &str = "\
carrywell check asks its questions in a terminal, and this is not one.
Give it a file with answers: carrywell check FILE
Or pipe the answers in:      carrywell check - < FILE
";

pub(crate) const FAILED: &str =
    "carrywell failed inside. No result was worked out. If you need help, do not wait for it.";

pub(crate) const WHOM_TO_RING: &str = "Whom to ring";
pub(crate) const WHAT_TO_SAY: &str = "What to say";
pub(crate) const WHAT_TO_WATCH: &str = "What to watch for";
pub(crate) const WHY: &str = "Why";
pub(crate) const WHO_SAYS_SO: &str = "Who says so";
pub(crate) const STRICTER_WINS: &str = "Where sources differ, the more careful one counts.";
pub(crate) const NOT_ASKED: &str = "What we did not ask";
pub(crate) const PRIVATE_NOT_ASKED: &str =
    "Some private questions, about your safety and your mind, were not asked.";
pub(crate) const WHAT_WOULD_RAISE: &str = "What would make it more urgent";
pub(crate) const NEAREST: &str = "The nearest answers that are more urgent";
pub(crate) const STILL_OPEN: &str = "Still open";
pub(crate) const YOU_WROTE: &str = "What you wrote";
pub(crate) const MAY_ALSO_APPLY: &str = "What may also apply";
pub(crate) const CONTRADICTIONS: &str = "Answers that do not fit together";
pub(crate) const OWN_NUMBER: &str = "your number";
pub(crate) const NO_PLAN_YET: &str = "Not finished: no plan.";

pub(crate) const TODAY: &str = "Today's session";
pub(crate) const BESIDE: &str = "Keep moving";
pub(crate) const MEASURES: &str = "What may ease it";
pub(crate) const RELIEF: &str = "When it hurts now";
pub(crate) const LESSONS: &str = "In daily life";
pub(crate) const THE_WEEK: &str = "The week";
pub(crate) const STOP: &str = "Stop";
pub(crate) const LEFT_OUT: &str = "Left out";
pub(crate) const NEXT_WEEK: &str = "Next week";
pub(crate) const COULD_BRING_BACK: &str = "Answers that could bring something back";
pub(crate) const NOTHING_TODAY: &str = "No exercise fits today. What is left out, and why, is below.";
pub(crate) const COMES: &str = "May come in";
pub(crate) const GOES: &str = "Goes out";
pub(crate) const BRIEF_MORE: &str = "Without --brief: how to do each one, why, who says so, when to stop.";

pub(crate) const NO_LIVE_SESSION: &str = "the session could not be drawn; try --plain";
pub(crate) const NOTHING_IN_SESSION: &str =
    "There is nothing to do in a session today. carrywell plan shows what is left out, and why.";
pub(crate) const NOT_BY_THE_CLOCK: &str = "this is not measured by the clock";
pub(crate) const USED_ENOUGH: &str = "it was used as often as it may be in a day";
pub(crate) const KEYS_IN_LINES: &str =
    "Type a letter and enter. h t d b y stop it, enter alone pauses and goes on, s leaves one out, q leaves.";
pub(crate) const SESSION_KEYS: &str = "space pause, n done, s leave out, + too easy, - too hard, q leave";
pub(crate) const WHY_LEFT_OUT: &str =
    "Why? 1 it hurt, 2 tired, 3 no time, 4 did not feel safe, 5 bored, s no reason";
pub(crate) const TIMER_KEYS: &str = "space pause, q leave";
/// What is easily done wrong in an exercise.
pub(crate) fn take_care(mistakes: &str) -> String {
    format!("{TAKE_CARE}: {mistakes}")
}

/// Where an exercise should be felt, which the mark in its drawing shows.
pub(crate) fn felt(places: &[&str]) -> String {
    format!("Where you should feel it: {}.", places.join(", "))
}

pub(crate) const SESSION_PAUSED: &str = "Paused";
pub(crate) const BREATHING_IN: &str = "Breathe in";
pub(crate) const BREATHING_OUT: &str = "Breathe out";
pub(crate) const PRESS_N: &str = "(press n)";
pub(crate) const DONE_TODAY: &str = "Done today";
pub(crate) const LEFT_OUT_TODAY: &str = "left out";
pub(crate) const TOO_EASY: &str = "too easy";
pub(crate) const TOO_HARD: &str = "too hard";
pub(crate) const GO_ON_LATER: &str = "To go on later today, with the same answers:";
pub(crate) const NO_SESSION_AGAIN: &str =
    "No session today any more, and no plan until these are answered: carrywell check.";
pub(crate) const ASKED_NOW: &str = "What is asked now";

pub(crate) const NIGHT_WHAT: &str = "What woke you?";
pub(crate) const NIGHT_ASK: &str = "Is one of these true now?";
pub(crate) const NIGHT_HOW_TO_SAY: &str =
    "Say --none-of-these if none of them is, else --yes NAME or --not-sure NAME for each.";
pub(crate) const NIGHT_DO: &str = "Do this now";
pub(crate) const NIGHT_MORE: &str = "What else may help";
pub(crate) const NIGHT_NOTHING: &str = "There is nothing for it that fits you now. carrywell plan shows what is left out, and why. If you are worried, ring.";

pub(crate) const WEEK_BY_WEEK: &str = "Week by week";
pub(crate) const OFFERED: &str = "Your plan";
pub(crate) const IN_THE_WAY: &str =
    "What got in the way? Say it with `carrywell diary add --barrier time`, or pain, fear, boredom.";
pub(crate) const HAS_TO_WAIT: &str = "What has to wait";
pub(crate) const SEEMED_TO_HELP: &str = "What seemed to help";
pub(crate) const NOTHING_WRITTEN: &str = "Too little is written down to look back on.";
pub(crate) const TAKEN: &str = "You took this.";
pub(crate) const NOT_OFFERED: &str = "this is not offered today";
pub(crate) const NOT_TO_DECLINE: &str = "this is not offered today, and nothing of it stands";
pub(crate) const CHANGED_BEFORE: &str = "Changed before, by your choice";
pub(crate) const READ_BESIDE: &str = "Look at it with --diary, and open the other with the newest version of carrywell: it may have more. If you know that no later version made it, run `carrywell diary rescue --in-place`.";
pub(crate) const NO_CHECK_IN_DIARY: &str = "There is no check of this pregnancy in the diary, so the page has no result. To put one in: carrywell diary add --check FILE.";
pub(crate) const NOT_WHOLE: &str = "Not all of the diary could be read. The rest may be a danger sign, so nothing is offered. carrywell diary rescue makes a diary again of what can be read.";
pub(crate) const CHECK_NEEDS_NO_DIARY: &str =
    "For a danger sign no diary is needed: run `carrywell check`. Get help first, write later.";
pub(crate) const STOP_STAYS: &str =
    "What ended that session still counts: for its day, and until a check answers it.";
pub(crate) const TO_SETTLE: &str = "Answer a check, and keep it in the diary: carrywell check, then carrywell diary add --check FILE. \
     An entry that was wrong: carrywell diary show, then carrywell diary withdraw ENTRY.";
pub(crate) const AFTER_YESTERDAY: &str = "After the session of yesterday";
pub(crate) const STOPPED_TODAY: &str =
    "A session was stopped today. There is no other one today; carrywell check says what to do.";
/// The measure whose score `diary add --pgq` writes.
pub(crate) const PGQ: &str = "pgq-total";
pub(crate) const DID_IT_HELP: &str = "Did it help? yes or no (enter if you cannot say):";
pub(crate) const DID_IT_HELP_Y_N: &str = "did it help? y/n (enter if you cannot say)";
pub(crate) const NOTHING_SAID: &str = "Nothing was said, and nothing is kept.";
pub(crate) const PAIN_AFTER: &str = "Pain now, after it, 0 to 10 (enter passes over):";
pub(crate) const ENTER: &str = "enter";
pub(crate) const NOT_A_KEY: &str = "That is none of these. Type one of them and press enter.";
pub(crate) const NOT_FINISHED: &str =
    "The test was not finished. Nothing was noted, and nothing follows from it.";
pub(crate) const ANSWERS_CANNOT_BE_PIPED: &str =
    "A self-test asks at every step, so the answers have to be in a file: carrywell self-test FILE TEST";
pub(crate) const NO_ANSWER: &str = "No answer";

/// What there is, where it is a handful.
pub(crate) fn there_is<'k>(names: impl Iterator<Item = &'k str>) -> String {
    format!("there is {}", names.collect::<Vec<_>>().join(", "))
}

/// How to see the danger signs of a night.
pub(crate) fn night_lists(night: &str) -> String {
    format!("carrywell night {night}, without them, asks for each sign or lists it")
}

/// Where the rest of it stands, in the night.
pub(crate) fn night_why(activity: &str) -> String {
    format!("Why, and who says so: carrywell explain {activity}")
}

/// What may be taken, or declined, today.
pub(crate) fn offered(rules: &[&str], accept: bool) -> String {
    match (rules, accept) {
        ([], true) => "nothing is offered to take today; carrywell review says why".to_owned(),
        ([], false) => "carrywell review shows what is offered".to_owned(),
        (rules, true) => format!("offered: {}", rules.join(", ")),
        (rules, false) => format!("can be declined or taken back: {}", rules.join(", ")),
    }
}

/// How to take what a rule offers.
pub(crate) fn to_take(rule: &str) -> String {
    format!("To take it: --accept {rule}. Not now: --decline {rule}.")
}

/// How to take back what was taken.
pub(crate) fn to_take_back(rule: &str) -> String {
    format!("{TAKEN} {}", take_back(rule))
}

pub(crate) fn take_back(name: &str) -> String {
    format!("To take it back: --decline {name}.")
}

/// What she said got in the way, before the sentence for it.
pub(crate) fn said_in_the_way(barrier: &str) -> String {
    format!("You said: {barrier}.")
}

/// Something that is so, and the day since when.
pub(crate) fn since(text: &str, day: &str) -> String {
    format!("{text} (since {day})")
}

/// Something that has to wait.
pub(crate) fn waits(name: &str, until: &str) -> String {
    format!("{name}: not before {until}")
}

/// What goes on within an exercise.
pub(crate) fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Position => "Take your position",
        Phase::Ready => "Get ready",
        Phase::Moving => "Move",
        Phase::Holding => "Hold",
        Phase::Returning => "Come back",
        Phase::ChangingSide => "Change sides",
        Phase::Resting => "Rest",
        Phase::Timed => "Go on",
    }
}

/// What a timer counts.
pub(crate) fn timer_phase(phase: TimerPhase) -> &'static str {
    match phase {
        TimerPhase::On => "On",
        TimerPhase::Pause => "Pause",
        TimerPhase::Free | TimerPhase::Enough => "Off",
    }
}

/// Until the second part of a measure begins.
pub(crate) fn change_in(seconds: u32) -> String {
    format!("Change over in {}", clock(seconds))
}

/// At which level an exercise is done, and how much of it there will be.
pub(crate) fn set_out(level: u8, amount: &str) -> String {
    format!("Level {level}: {amount}.")
}

/// Where in an exercise she is.
pub(crate) fn stands_at(picture: &Picture) -> String {
    let mut parts = vec![format!("level {}", picture.level)];
    if picture.set.1 > 1 {
        parts.push(format!("set {} of {}", picture.set.0, picture.set.1));
    }
    if picture.side.1 > 1 {
        parts.push(format!("side {} of 2", picture.side.0));
    }
    if let Some((at, of)) = picture.repetition {
        parts.push(format!("{at} of {of}"));
    }
    parts.join(", ")
}

pub(crate) const BACK: &str = "Go back one step";
pub(crate) const NONE_OF_THESE: &str = "None of these";
pub(crate) const NOT_SURE_OF_ONE: &str = "Not sure about one of these";
pub(crate) const WHICH: &str = "Which ones do you have?";
pub(crate) const WHICH_NOT_SURE: &str = "Which are you not sure about?";
pub(crate) const HELP_MANY: &str =
    "\u{2191}\u{2193} move, space picks or takes back, \u{2190} takes all back, enter goes on";
pub(crate) const HELP_ONE: &str = "\u{2191}\u{2193} move, enter picks";
pub(crate) const YES: &str = "Yes";
pub(crate) const NO: &str = "No";
pub(crate) const NOT_SURE: &str = "Not sure";
pub(crate) const BY_EDD: &str = "I know my due date";
pub(crate) const BY_LMP: &str = "I know the first day of my last period";
pub(crate) const BY_SCAN: &str = "I have a scan result";
pub(crate) const BY_NOTHING: &str = "I do not know";
pub(crate) const ASK_EDD: &str = "Due date (year-month-day):";
pub(crate) const ASK_LMP: &str = "First day of the last period (year-month-day):";
pub(crate) const ASK_SCAN_DAY: &str = "Day of the scan (year-month-day):";
pub(crate) const ASK_SCAN_AGE: &str = "Age found that day (weeks+days, such as 12+3):";
pub(crate) const ASK_NOTE: &str = "Is there anything else? In your own words, or enter to go on:";
pub(crate) const NOT_A_DATE: &str = "write a day like 2031-06-11: year, month, day";
pub(crate) const NOT_AN_AGE: &str = "write completed weeks and days, like 12+3";
pub(crate) const LEAVING: &str = "Stop here?";
pub(crate) const LEAVE_GO_ON: &str = "No, go on";
pub(crate) const LEAVE_KEEP: &str = "Stop, and keep my answers in a file";
pub(crate) const LEAVE_NOTHING: &str = "Stop, and keep nothing";
pub(crate) const ASK_FILE: &str = "Name of the file:";
pub(crate) const ANOTHER_NAME: &str =
    "Your answers are still here: give another name, or press Ctrl-C to keep nothing.";
pub(crate) const OPTION_NOT_UNDERSTOOD: &str = "Correct this option and run the command again. If you are worried, do not wait for an answer here: phone.";
pub(crate) const RESUMED_STALE: &str = "Your answers are from another day. Danger signs are asked again.";
pub(crate) const PRIVATE_NOT_KEPT: &str = "Answers to private questions are not kept.";

pub(crate) const TIP_HELP: &str =
    "carrywell --help lists the commands, and carrywell COMMAND --help says how to use one";
pub(crate) const TIP_DIARY: &str = "to name a diary: --diary FILE";
pub(crate) const TIP_OUTPUT: &str = "to name the file to write: -o FILE";
pub(crate) const TIP_ANSWERS: &str = "FILE is a file with answers, such as those in guideline/cases; without one, carrywell check asks the questions";
pub(crate) const NO_CASE_FILE: &str =
    "check its name and its folder; without a file, carrywell check asks the questions";
pub(crate) const NO_BACKUP: &str =
    "check its name and its folder; carrywell diary export -o FILE and the app's backup make one";
pub(crate) const NO_ENTRIES: &str = "check its name and its folder; without --file, carrywell diary add asks";
pub(crate) const NO_PASSPHRASE_FILE: &str =
    "check its name and its folder; without this option you are asked for the passphrase";
pub(crate) const FILE_NOT_UNDERSTOOD: &str = "No answers were read, so there is no result and no plan. Put this right and run the command again, or answer the questions: carrywell check. If you are worried, do not wait for an answer here: phone.";

pub(crate) const ALL_RECORDS: &str = "carrywell check and carrywell plan print names to explain, carrywell figure lists what is drawn, and docs/guideline has every record; a part of a name is enough to be shown the names that have it";

/// How to see what there is in a plan.
pub(crate) fn plan_lists(file: &str) -> String {
    format!("carrywell plan {} lists what is in the plan and what is left out", shown(file))
}

/// What has a timer in a plan.
pub(crate) fn with_timer(timed: &[&str]) -> String {
    if timed.is_empty() {
        return "nothing in the plan is measured by the clock".to_owned();
    }
    format!("in the plan and measured by the clock: {}", timed.join(", "))
}

/// A timer was asked for something that is done in another way.
pub(crate) fn no_measure(name: &str, timed: &[&str]) -> String {
    format!(
        "--timer: `{}` is in the plan, and it is no measure that is timed\n  help: {}",
        shown(name),
        with_timer(timed)
    )
}

/// Why a file was not opened, and what to do; where there is none, that depends on what it was to be.
pub(crate) fn not_opened(error: &io::Error, where_there_is_none: &str) -> (String, String) {
    let help = match error.kind() {
        io::ErrorKind::NotFound => where_there_is_none,
        io::ErrorKind::IsADirectory => "name the file in it",
        io::ErrorKind::NotADirectory => "check the path: everything before the last / has to be a folder",
        io::ErrorKind::PermissionDenied => "ask whoever owns it, or name a copy that you may read",
        _ => "see whether another program can open it; if none can, name a copy",
    };
    (of_the_disk(error), help.to_owned())
}

/// Why a file was not written, and what to do.
pub(crate) fn not_written(error: &io::Error) -> (String, &'static str) {
    let message = match error.kind() {
        io::ErrorKind::AlreadyExists => {
            "there is already a file or a folder of this name, and it is not written over".to_owned()
        }
        io::ErrorKind::NotFound => "there is no such folder to write it to".to_owned(),
        io::ErrorKind::PermissionDenied => "you may not write there".to_owned(),
        _ => of_the_disk(error),
    };
    let help = match error.kind() {
        io::ErrorKind::AlreadyExists => "choose another name",
        io::ErrorKind::NotFound => "make the folder first, or name a file in one that is there",
        io::ErrorKind::NotADirectory => "name a file in a folder that is there",
        io::ErrorKind::IsADirectory => "name a file in it",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "make room, or name a file on another disk"
        }
        _ => "name a file in a folder of your own",
    };
    (message, help)
}

/// What is wrong with taking in a diary that is no backup, and what to do.
pub(crate) const NO_BACKUP_BUT_A_DIARY: (&str, &str) = (
    "this is a diary of Carrywell itself, and not a backup of one",
    "make a backup of it first, with `carrywell diary export --diary FILE --output BACKUP`, and take that in",
);

/// What a page for the midwife cannot be made of.
pub(crate) const NOTHING_FOR_A_PAGE: &str = "This is not a diary or a backup of Carrywell, and no answers in it were understood, so there is no page. Name your diary, a backup of it, or a file with answers. If you are worried, do not wait for a page: phone.";

pub(crate) fn no_such_key(key: char) -> String {
    format!(
        "`{}` is no key here; the keys are space, n, s, +, -, q and 1 to 5, and to stop h, t, d, b, y",
        shown(&key.to_string())
    )
}

/// What makes a sign count that she named with a key and not in her words, where a reason of the guideline
/// would have its id.
pub(crate) const PRESSED: &str = "pressed";

pub(crate) fn because(id: &str) -> &'static str {
    match id {
        "said-yes" => "you said yes",
        "not-sure" => "you are not sure, and not sure is not a no",
        "measured" => "a reading, or your other answers together, say so",
        PRESSED => "you pressed the key for it",
        "mentioned" => "your own words point to it",
        _ => "",
    }
}

pub(crate) const UNCERTAIN: &str = "it may not apply to you; that depends on what is still open";

pub(crate) fn source_status(id: &str) -> &'static str {
    match id {
        "seen" => "seen",
        "seen-abstract" => "seen in part",
        "seen-via" => "seen through another page",
        "from-memory" => "from memory, not checked",
        "policy" => "our own decision",
        "seed" => "a popular article",
        _ => "",
    }
}

pub(crate) fn review_status(status: &str) -> String {
    match status {
        "unreviewed" => "not yet reviewed by a clinician".to_owned(),
        other => other.replace('-', " "),
    }
}

pub(crate) fn open_count(n: usize) -> String {
    match n {
        1 => "1 question can still change the result".to_owned(),
        n => format!("{n} questions can still change the result"),
    }
}

pub(crate) fn and_more(n: usize) -> String {
    format!("and {n} more")
}

pub(crate) fn screens_left(n: usize) -> String {
    match n {
        0 => "last screen".to_owned(),
        1 => "at most 1 screen left after this".to_owned(),
        n => format!("at most {n} screens left after this"),
    }
}

pub(crate) fn you_wrote(words: &str, question: &str) -> String {
    format!("You wrote \"{}\". {question}", shown(words))
}

pub(crate) fn kept_in(path: &str) -> String {
    format!("Kept in {path}. Go on later with: carrywell check --resume {path}")
}

pub(crate) const ASK_FIRST: &str = "ask your team first";
pub(crate) const MAY_HOLD: &str = "this may not apply to you; an answer is missing";

/// A disposition in the list of what would make it more urgent.
pub(crate) fn level(id: &str) -> &'static str {
    match id {
        "emergency" => "Emergency",
        "call-today" => "Phone today",
        "book-appointment" => "Book an appointment",
        _ => "Look after it yourself",
    }
}

/// Other answers, one or more together.
pub(crate) fn if_answered(parts: &[String]) -> String {
    format!("if you answered {}.", parts.join(", and "))
}

/// `yes to "bleeding", not no`, `"temperature" with 38.0 C`.
pub(crate) fn answered(to: &str, question: &str, is_yes_no: bool, before: Option<&str>) -> String {
    let to = match (is_yes_no, to) {
        (true, "not sure") => format!("not sure to \"{question}\""),
        (true, to) => format!("{to} to \"{question}\""),
        (false, to) => format!("\"{question}\" with {to}"),
    };
    match before {
        Some(before) => format!("{to}, not {before}"),
        None => to,
    }
}

/// How far was looked.
pub(crate) fn nearest_tried(n_changes: usize) -> String {
    match n_changes {
        0 => "There are too many answers to look at all of them.".to_owned(),
        1 => "Every single other answer was tried; what is not named here needs more than one.".to_owned(),
        n => format!("Every change of up to {n} answers was tried; what is not named here needs more."),
    }
}

/// How many other answers would lead to a disposition.
pub(crate) fn more_at_level(id: &str, n: usize) -> String {
    let answers = if n == 1 { "answer" } else { "answers" };
    format!("{}: {n} more {answers}; `--json` lists them.", level(id))
}

/// The heading of a plan.
pub(crate) fn plan_for(on: &str, ga: Option<&str>) -> String {
    match ga {
        Some(ga) => format!("Plan for {on}, {ga} weeks"),
        None => format!("Plan for {on}, week not known"),
    }
}

pub(crate) const WHY_PLANNED: &str = "It is in your plan.";
pub(crate) const WHY_OFFERED: &str = "Nothing speaks against it. Others were chosen, to fit the time and your pain. Add it to `prefer` in your wishes to see it first.";
pub(crate) const INSTEAD: &str = "In your plan instead";

pub(crate) const PICK_SOMETHING: &str = "pick what you have, or \"None of these\"";
pub(crate) const PICK_NONE_ALONE: &str = "\"None of these\" cannot stand beside others";
pub(crate) const PICK_BACK_ALONE: &str = "take the other picks away to go back";
pub(crate) const EMPTY_IS_NOT_SURE: &str = "leave it empty if you do not have it";
pub(crate) const IS_IT_THAT: &str = "Is it that?";

pub(crate) const READ_IN_PART: &str =
    "This is from the part of the file that could be read. The rest was not understood:";

/// What to do in one line, for the end of a long page.
pub(crate) fn in_short(title: &str) -> String {
    format!("In short: {title}.")
}

/// Answers too old to plan on.
pub(crate) fn too_old_for_a_plan(on: Date, today: Date) -> String {
    format!(
        "These answers are from {on}, and today is {today}. No plan: answer the questions again, then ask for one."
    )
}

pub(crate) const POSITION: &str = "Position";
pub(crate) const HOW_MUCH: &str = "How much";
pub(crate) const LIMIT: &str = "Limit";
pub(crate) const LESS: &str = "Less for now";
pub(crate) const INSTEAD_OF: &str = "Instead of";
pub(crate) const YOU_NEED: &str = "You need";
pub(crate) const TAKE_CARE: &str = "Take care";
pub(crate) const HOW_SURE: &str = "How sure";
pub(crate) const WHO_DISAGREES: &str = "Who disagrees";
pub(crate) const WE_FOLLOW: &str = "We follow";
pub(crate) const TOLD_ABOVE: &str = "told above";

/// Her patterns, as the lead of a reason.
pub(crate) fn for_your(patterns: &[&str]) -> String {
    match patterns.split_last() {
        None => String::new(),
        Some((last, [])) => format!("for your {last}. "),
        Some((last, rest)) => format!("for your {} and {last}. ", rest.join(", ")),
    }
}

/// The level reached, of how many, and what it is where the numbers do not say it.
pub(crate) fn level_of(level: u8, levels: usize, text: Option<&str>) -> String {
    match (levels, text) {
        (0 | 1, _) => String::new(),
        (levels, None) => format!(" (level {level} of {levels})"),
        (levels, Some(text)) => format!(" (level {level} of {levels}: {})", text.trim_end_matches('.')),
    }
}

pub(crate) const NO_SUCH_WEEK: &str = "there is no such week; write 0 to 42";

pub(crate) fn no_figure(id: &str, near: &[String]) -> String {
    let help = if near.is_empty() {
        "`carrywell figure` lists what there is".to_owned()
    } else {
        format!("did you mean {}?", near.join(", "))
    };
    format!("nothing is drawn for `{}`\nhelp: {help}", shown(id))
}

pub(crate) fn no_pose(id: &str, pose: &str, known: &[&str]) -> String {
    format!("`{id}` has no pose `{}`\nhelp: it has {}", shown(pose), known.join(", "))
}

pub(crate) fn no_language(locale: &str) -> String {
    format!("there is no language `{}`", shown(locale))
}

#[cfg(not(feature = "paper"))]
pub(crate) const NO_PAPER: &str = "This program was built without paper. `carrywell report FILE --text` has the same page as text; `cargo build --release -p cli --features paper` builds one with it.";
pub(crate) const WITH_PRIVATE: &str = "\
If you want it there: --with-private. Think of who may find the paper.
If you are in danger now, ring the emergency number; `carrywell check` has more.";
pub(crate) const NO_NOTE: &str = "No note for an employer is made while this stands. The result:";
pub(crate) const NOTE_ONLY: &str = "--without and --with-time are for the note of an employer";
pub(crate) const NOTE_ONLY_HELP: &str = "leave them out, or write --for employer";
pub(crate) const NO_SUCH_ASK: &str = "there is no such lesson in the plan that asks something of a workplace";
pub(crate) const NOTHING_ASKED: &str = "everything is left out, so there is nothing to ask for";

pub(crate) const NOT_OVER_THAT: &str =
    "nothing was written: this is a diary, or the file it would be made of, and would be lost";
pub(crate) const NOT_OVER_THAT_HELP: &str = "name another file";

/// A question whose answers have numbers.
pub(crate) fn numbered(question: &str, answers: &[&str]) -> String {
    let all: Vec<String> = (1..).zip(answers).map(|(n, text)| format!("{n} {text}")).collect();
    format!("{question} {} (enter passes over):", all.join(", "))
}

/// Answers that are not of the day they are given for.
pub(crate) fn other_day(on: Date, day: Date) -> String {
    format!("these answers are of {on}, and the entry would be of {day}")
}

/// What to do with them.
pub(crate) fn other_day_help(on: Date) -> String {
    format!("check again today (carrywell check), or keep them under their own day with --today {on}")
}

/// What the app was set to that made a backup; nothing here takes it.
pub(crate) fn settings_of(settings: &store::Settings) -> String {
    let all: Vec<String> =
        settings.iter().map(|(name, value)| format!("{} {}", shown(name), shown(value))).collect();
    format!(
        "The file also has settings of the app, which a diary here has no place for ({}): keep the file for another phone.\n",
        all.join(", ")
    )
}

/// What may be left out of the note.
pub(crate) fn asks(names: &[&str]) -> String {
    format!("what stands on the note is {}; --with-time adds the time of a session", names.join(", "))
}

pub(crate) const APPOINTMENT_HELP: &str =
    "write the day, the time and your own title: --appointment \"2031-05-02 10:30 Midwife\"";
pub(crate) const NO_CALENDAR: &str = "No calendar is made while this stands. The result:";

/// Where something was written.
pub(crate) fn written_to(path: &str) -> String {
    format!("Written to {path}. It holds what you answered; nothing was sent anywhere.")
}

/// An entry of tomorrow, which a journey can bring about.
pub(crate) fn odd_tomorrow(of: &str, today: Date) -> String {
    format!(
        "The entry of {of} is dated tomorrow: today is {today}. It is kept and counts; if you have travelled, that is as it should be."
    )
}

/// An entry of a day that is still to come.
pub(crate) fn odd_after_tomorrow(of: &str, today: Date) -> String {
    format!(
        "The entry of {of} has a day that has not come yet: today is {today}. It is kept; if the day is wrong, write the entry again with carrywell diary add --today and the right day."
    )
}

/// An entry of before the pregnancy the diary is about.
pub(crate) fn odd_before_pregnancy(of: &str) -> String {
    format!(
        "The entry of {of} has a day before this pregnancy began. It is kept and is not in the trend; a danger sign in it counts all the same."
    )
}

pub(crate) fn odd_time(of: &str) -> String {
    format!("The entry of {of} has a time that no clock shows. It is kept.")
}

pub(crate) fn odd_same_id(of: &str) -> String {
    format!("The entry of {of} and another one have the same id. Both are kept.")
}

/// Entries that are odd and were not named.
pub(crate) fn odd_more(n: usize) -> String {
    format!("There are {n} more entries with such a day or time; carrywell diary show names each.")
}

/// Of a diary whose form is not known.
pub(crate) fn may_be_later(form: i32) -> String {
    format!(
        "This diary says that a later version of carrywell made it (shape {form}). That may be so, or the file is harmed. What a later version keeps in other ways cannot be read here."
    )
}

/// How what a self-test suggests comes among her answers.
pub(crate) fn to_add_patterns(file: &str) -> String {
    format!(
        "To add it, write this under [answers] in {}. Then run carrywell check on it: if it opens a question, that is asked first.",
        shown(file)
    )
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::{not_opened, not_written, of_the_disk};

    #[test]
    fn whatever_the_disk_does_not_do_is_said_in_words_and_with_a_way_out() {
        for kind in [
            ErrorKind::NotFound,
            ErrorKind::IsADirectory,
            ErrorKind::NotADirectory,
            ErrorKind::PermissionDenied,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::StorageFull,
            ErrorKind::AlreadyExists,
            ErrorKind::TimedOut,
        ] {
            let (message, help) = not_opened(&Error::from(kind), "look again");
            let (unwritten, elsewhere) = not_written(&Error::from(kind));
            for said in [message.as_str(), &help, &unwritten, elsewhere] {
                assert!(said.contains(' ') && !said.contains("os error"), "{kind}: {said}");
            }
        }
        assert_eq!(not_opened(&Error::from(ErrorKind::NotFound), "look again").1, "look again");
        // What has no words of ours keeps the system's, without its number.
        let odd = of_the_disk(&Error::from_raw_os_error(5));
        assert!(odd.starts_with("the system says: ") && !odd.contains("os error"), "{odd}");
    }
}
