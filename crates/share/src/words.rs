//! Words of the page, the cards and the calendar, put together. No clinical sentence stands here: those
//! come from the guideline.

use care::Barrier;
use exchange::json::{Door, Origin};
use wording::{Word, Words};

use crate::body_map;
use crate::summary::{Asked, Counted, Done, DoneItem, FunctionRow, ScoreRow, Summary, TrendDay, Used};

pub(crate) fn level_change(words: Words, name: &str, from: u8, to: u8) -> String {
    let (from, to) = (from.to_string(), to.to_string());
    words.fill(wording::OFFER_LEVEL, &[("name", name), ("from", &from), ("to", &to)])
}

pub(crate) fn at_level(words: Words, name: &str, level: u8) -> String {
    words.fill(wording::OFFER_AT_LEVEL, &[("name", name), ("level", &level.to_string())])
}

pub(crate) fn without(words: Words, name: &str) -> String {
    words.fill(wording::OFFER_WITHOUT, &[("name", name)])
}

pub(crate) fn again(words: Words, name: &str) -> String {
    words.fill(wording::OFFER_AGAIN, &[("name", name)])
}

pub(crate) fn swap(words: Words, from: &str, to: Option<&str>) -> String {
    match to {
        Some(to) => words.fill(wording::OFFER_SWAP, &[("to", to), ("from", from)]),
        None => without(words, from),
    }
}

/// A capital at the beginning.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

pub(crate) fn for_day(words: Words, on: &str, ga: Option<&str>) -> String {
    match ga {
        Some(ga) => words.fill(wording::PAGE_FOR_DAY, &[("on", on), ("age", ga)]),
        None => words.fill(wording::PAGE_FOR_DAY_WEEK_UNKNOWN, &[("on", on)]),
    }
}

pub(crate) fn because(words: Words, id: &str) -> &'static str {
    words.say(match id {
        "said-yes" => wording::PAGE_SAID_YES,
        "not-sure" => wording::PAGE_SAID_NOT_SURE,
        "measured" => wording::PAGE_MEASURED,
        "mentioned" => wording::PAGE_MENTIONED,
        _ => return "",
    })
}

/// How many danger signs were asked, and whether anything stands out.
pub(crate) fn asked(words: Words, signs: &Asked) -> String {
    if signs.n_asked == 0 {
        return words.say(wording::PAGE_NONE_ASKED).to_owned();
    }
    let word = match signs.yes.len() + signs.not_sure.len() {
        0 => wording::PAGE_ALL_NO,
        _ if signs.n_no == 0 => wording::PAGE_ASKED,
        _ => wording::PAGE_OTHERS_NO,
    };
    words.fill(word, &[("n", &signs.n_asked.to_string()), ("no", &signs.n_no.to_string())])
}

/// An exercise or measure, with how much of it.
pub(crate) fn level(words: Words, name: &str, level: u8, levels: usize) -> String {
    let (level, levels) = (level.to_string(), levels.to_string());
    words.fill(wording::PAGE_LEVEL, &[("name", name), ("level", &level), ("levels", &levels)])
}

pub(crate) fn done(words: Words, done: &Done) -> String {
    let days = |n| words.count(wording::N_DAYS, n);
    let values = [
        ("sessions", words.count(wording::N_SESSIONS, done.n_sessions)),
        ("days", days(done.n_session_days)),
        ("of", done.n_days.to_string()),
        ("minutes", done.minutes.to_string()),
        ("written", days(done.n_days_written)),
    ];
    words.fill(wording::PAGE_DONE_IN_ALL, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

pub(crate) fn stopped(words: Words, stopped: &Counted) -> String {
    words.fill(wording::PAGE_STOPPED, &[("what", &times(words, &stopped.name, stopped.times))])
}

/// What got in the way, in a word.
pub fn barrier(words: Words, barrier: Barrier) -> &'static str {
    words.say(match barrier {
        Barrier::Time => wording::BARRIER_TIME,
        Barrier::Pain => wording::BARRIER_PAIN,
        Barrier::Fear => wording::BARRIER_FEAR,
        Barrier::Boredom => wording::BARRIER_BOREDOM,
    })
}

pub(crate) fn in_the_way(words: Words, barrier: &Counted) -> String {
    words.fill(wording::PAGE_IN_THE_WAY, &[("what", &times(words, &barrier.name, barrier.times))])
}

fn n_times(words: Words, n: usize) -> String {
    words.count(wording::TIMES_COUNTED, n)
}

pub(crate) fn times(words: Words, name: &str, times: usize) -> String {
    format!("{name}: {}", n_times(words, times))
}

pub(crate) fn exercise_done(words: Words, item: &DoneItem) -> String {
    let (done, planned) = (item.n_done.to_string(), n_times(words, item.n_planned));
    let hurt = n_times(words, item.n_left_out_for_pain);
    let word = match item.n_left_out_for_pain {
        0 => wording::PAGE_EXERCISE,
        _ => wording::PAGE_EXERCISE_HURT,
    };
    words.fill(word, &[("name", &item.name), ("n", &done), ("planned", &planned), ("times", &hurt)])
}

pub(crate) fn used(words: Words, used: &Used) -> String {
    let mut out = times(words, &used.name, used.times);
    for (word, n) in [(wording::PAGE_HELPED, used.helped), (wording::PAGE_HELPED_NOT, used.helped_not)] {
        if n > 0 {
            out = words.fill(word, &[("what", &out), ("times", &n_times(words, n))]);
        }
    }
    out
}

pub(crate) fn function(words: Words, row: &FunctionRow) -> String {
    let FunctionRow { name, first_on, first, last_on, last } = row;
    let word = if first_on == last_on { wording::PAGE_FUNCTION } else { wording::PAGE_FUNCTION_SINCE };
    let (first, last) = (first.to_string(), last.to_string());
    words.fill(
        word,
        &[("name", name), ("first", &first), ("since", first_on), ("score", &last), ("on", last_on)],
    )
}

/// A measure's value at the start and now: `4.0 at the start, 3.0 now`.
#[must_use]
pub fn start_now(words: Words, start: Option<&str>, now: Option<&str>) -> String {
    let unknown = words.say(wording::PAGE_VALUE_UNKNOWN);
    let values = [("start", start.unwrap_or(unknown)), ("now", now.unwrap_or(unknown))];
    words.fill(wording::PAGE_START_NOW, &values)
}

/// `Pelvic Girdle Questionnaire: 44 of 100 on 2031-04-11`.
pub(crate) fn score(words: Words, row: &ScoreRow) -> String {
    let (score, highest) = (row.score.to_string(), row.highest.to_string());
    let values = [("name", row.name.as_str()), ("score", &score), ("highest", &highest), ("on", &row.on)];
    words.fill(wording::PAGE_SCORE, &values)
}

/// `2031-04-11: now 3, worst 5, night 2, activities 6.5; flare; session`.
pub(crate) fn trend_day(words: Words, day: &TrendDay) -> String {
    let say = |word: Word| words.say(word);
    let scores = [
        (wording::PICTURE_NOW, day.now),
        (wording::PICTURE_WORST, day.worst),
        (wording::PICTURE_NIGHT, day.night),
    ];
    let mut scores: Vec<String> = scores
        .iter()
        .filter_map(|(what, score)| score.map(|score| format!("{} {score}", say(*what))))
        .collect();
    let function =
        day.function.map(|tenths| format!("{} {}", say(wording::PICTURE_FUNCTION), crate::tenths(tenths)));
    scores.extend(function);
    let mut out = format!("{}: {}", day.on, scores.join(", "));
    for (holds, word) in [(day.flare, wording::PICTURE_FLARE), (day.session, wording::PICTURE_SESSION)] {
        if holds {
            out.push_str("; ");
            out.push_str(say(word));
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
pub(crate) fn origin(words: Words, origin: &Origin) -> Vec<String> {
    let hash: String = origin.sha256.chars().take(12).collect();
    let (status, who) = (origin.status.replace('-', " "), origin.reviewers.join(", "));
    let word = match origin.status.as_str() {
        "unreviewed" => wording::PAGE_UNREVIEWED,
        _ if who.is_empty() => wording::PAGE_REVIEW,
        _ => wording::PAGE_REVIEWED_BY,
    };
    let review = words.fill(word, &[("status", &status), ("who", &who)]);
    let values =
        [("title", &origin.title), ("version", &origin.version), ("hash", &hash), ("review", &review)];
    vec![words.fill(wording::PAGE_ORIGIN, &values.map(|(name, value)| (name, value.as_str())))]
}

/// What stands where her own words were cut, before how many letters are missing.
#[must_use]
pub fn mark_of_cut(words: Words) -> &'static str {
    let after = words.say(wording::PAGE_CUT).split("{kept}").nth(1).unwrap_or("");
    after.split("{n}").next().unwrap_or("")
}

/// Her words, cut.
pub(crate) fn shortened(words: Words, kept: &str, missing: usize) -> String {
    words.fill(wording::PAGE_CUT, &[("kept", kept), ("n", &missing.to_string())])
}

/// How many letters a mark says are missing.
pub(crate) fn cut_letters(rest: &str) -> usize {
    rest.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0)
}

pub(crate) fn not_on_this_page(words: Words, headings: &[String]) -> String {
    words.fill(wording::PAGE_NO_ROOM, &[("parts", &headings.join("; "))])
}

/// `and 3 more`.
#[must_use]
pub fn and_more(words: Words, n: usize) -> String {
    words.count(wording::PAGE_AND_MORE, n)
}

/// The week, for whoever rings.
pub(crate) fn week(words: Words, ga: Option<&str>) -> String {
    match ga {
        Some(ga) => words.fill(wording::CARD_WEEK, &[("age", ga)]),
        None => words.say(wording::CARD_WEEK_UNKNOWN).to_owned(),
    }
}

/// The left end of the days.
#[must_use]
pub fn days_ago(words: Words, n: i32) -> String {
    words.count(wording::PICTURE_DAYS_AGO, usize::try_from(n).unwrap_or(0))
}

/// Letters of a script that paper cannot print.
#[must_use]
pub fn not_printed(words: Words, n: usize, mark: char) -> String {
    words.count(wording::PAGE_NOT_PRINTED, n).replace("{mark}", &mark.to_string())
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
    let word = if drawn.is_empty() { wording::PICTURE_BODY_BARE } else { wording::PICTURE_BODY };
    summary.wording().fill(word, &[("what", &drawn.join(", "))])
}

/// What the drawn days show, for whoever cannot see them.
#[must_use]
pub fn days_in_words(summary: &Summary) -> String {
    let words = summary.wording();
    let days: Vec<String> = summary.trend.iter().map(|day| trend_day(words, day)).collect();
    let word = match summary.trend.iter().any(|day| day.function.is_some()) {
        true => wording::PICTURE_DAYS_AND_FUNCTION,
        false => wording::PICTURE_DAYS,
    };
    words.fill(word, &[("days", &days.join(". "))])
}
