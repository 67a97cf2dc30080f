//! The week of pregnancy a question speaks of: "at 30 weeks", "I'm 12 weeks", "37+2".
//!
//! Only what clearly tells how far along she is counts. "For two weeks", "six weeks ago" and
//! "before 16 weeks" do not, and two different weeks cancel each other. What is not understood is
//! unknown, and unknown shows every caution and no permission: a doubt here costs words, never
//! care.

use std::ops::Range;

use clinical::GestationalAge;

/// Words before a week that leave open how far along she is.
const OPEN: [&str; 12] =
    ["before", "until", "till", "til", "by", "under", "than", "between", "to", "first", "almost", "nearly"];

/// Words before a count of weeks that make it a length of time, unless a word says otherwise.
const LENGTH_BEFORE: [&str; 19] = [
    "for", "since", "last", "lasted", "lasting", "lasts", "every", "within", "in", "another", "next",
    "least", "few", "other", "took", "takes", "past", "the", "these",
];

/// Words after a count of weeks that make it a length of time, or a time after birth.
const LENGTH_AFTER: [&str; 12] = [
    "ago",
    "old",
    "postpartum",
    "postnatal",
    "pp",
    "post",
    "later",
    "apart",
    "off",
    "after",
    "since",
    "early",
];

/// Words that say the count is how far along she is.
const AGE_BEFORE: [&str; 9] = ["at", "im", "am", "currently", "week", "wk", "now", "aged", "from"];
const AGE_AFTER: [&str; 7] = ["pregnant", "preg", "pregnancy", "along", "gestation", "gone", "gestational"];

/// A smaller count is more often a length of time ("my back has hurt 3 weeks") than a week of
/// pregnancy, unless a word says so.
const PLAIN_WEEKS_MIN: u16 = 9;

/// What a question says about the week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// The gestational age it speaks of, if it clearly speaks of one.
    pub(super) week: Option<GestationalAge>,
    /// The question without the words that tell the week: they say nothing about its topic.
    pub(super) rest: String,
}

/// Looks for the week in a question.
pub(super) fn told(question: &str) -> Told {
    let pieces = pieces(question);
    let kinds: Vec<Piece> = pieces.iter().map(|(piece, _)| piece.clone()).collect();
    let mut found: Vec<GestationalAge> = Vec::new();
    let mut rest = String::new();
    let mut from = 0;
    for at in 0..kinds.len() {
        let Some((ga, first, last)) = age_at(&kinds, at) else { continue };
        found.push(ga);
        let start = pieces.get(first).map_or(from, |(_, at)| at.start);
        rest.push_str(question.get(from..start).unwrap_or(""));
        from = pieces.get(last).map_or(from, |(_, at)| at.end);
    }
    rest.push_str(question.get(from..).unwrap_or(""));
    let same = found.windows(2).all(|pair| pair.first() == pair.last());
    Told { week: found.first().copied().filter(|_| same), rest }
}

/// A piece of the question.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Word(String),
    Number(u16),
    Plus,
    /// Nothing is read across it.
    Stop,
}

/// The pieces of a question and where each stands, in bytes.
fn pieces(question: &str) -> Vec<(Piece, Range<usize>)> {
    let mut pieces = Vec::new();
    let mut run = String::new();
    let mut start = 0;
    let finish = |run: &mut String, at: Range<usize>, pieces: &mut Vec<_>| {
        if run.is_empty() {
            return;
        }
        let word = core::mem::take(run);
        let piece = if word.starts_with(|c: char| c.is_ascii_digit()) {
            word.parse().map_or(Piece::Stop, Piece::Number)
        } else {
            Piece::Word(word)
        };
        pieces.push((piece, at));
    };
    for (at, c) in question.char_indices() {
        let digit = c.is_ascii_digit();
        if digit || c.is_alphabetic() {
            // "30w" is a number and a word.
            if run.ends_with(|last: char| last.is_ascii_digit() != digit) {
                finish(&mut run, start..at, &mut pieces);
            }
            if run.is_empty() {
                start = at;
            }
            run.extend(c.to_lowercase());
            continue;
        }
        // "I'm" is one word.
        if matches!(c, '\'' | '\u{2019}') {
            continue;
        }
        finish(&mut run, start..at, &mut pieces);
        let here = at..at + c.len_utf8();
        match c {
            '+' => pieces.push((Piece::Plus, here)),
            '.' | '?' | '!' | ';' | ',' | '%' | '/' | ':' | '(' | ')' | '\n' => {
                pieces.push((Piece::Stop, here));
            }
            _ => {}
        }
    }
    finish(&mut run, start..question.len(), &mut pieces);
    join_spelled(pieces)
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 3] = ["twenty", "thirty", "forty"];

/// Turns "thirty two" into a number.
fn join_spelled(pieces: Vec<(Piece, Range<usize>)>) -> Vec<(Piece, Range<usize>)> {
    let place = |list: &[&str], word: &str| {
        list.iter().position(|w| *w == word).and_then(|at| u16::try_from(at).ok())
    };
    let mut out: Vec<(Piece, Range<usize>)> = Vec::with_capacity(pieces.len());
    let mut open_tens = false;
    for (piece, at) in pieces {
        let was_open = core::mem::take(&mut open_tens);
        let Piece::Word(word) = &piece else {
            out.push((piece, at));
            continue;
        };
        let ones = place(&ONES, word);
        let tens = place(&TENS, word).map(|at| (at + 2) * 10);
        match (ones, tens, out.last_mut()) {
            (Some(one @ 1..=9), _, Some((Piece::Number(number), whole))) if was_open => {
                *number += one;
                whole.end = at.end;
            }
            (Some(number), ..) => out.push((Piece::Number(number), at)),
            (None, Some(number), _) => {
                out.push((Piece::Number(number), at));
                open_tens = true;
            }
            (None, None, _) => out.push((piece, at)),
        }
    }
    out
}

fn is_weeks(word: &str) -> bool {
    matches!(word, "week" | "weeks" | "wk" | "wks" | "w" | "weeker" | "ws")
}

fn is_days(word: &str) -> bool {
    matches!(word, "day" | "days" | "d")
}

/// The age whose weeks stand at a piece, with the first and the last piece that tell it.
fn age_at(pieces: &[Piece], at: usize) -> Option<(GestationalAge, usize, usize)> {
    let piece = |at: Option<usize>| at.and_then(|at| pieces.get(at));
    let word = |at: Option<usize>| match piece(at) {
        Some(Piece::Word(word)) => word.as_str(),
        _ => "",
    };
    let Some(Piece::Number(weeks)) = pieces.get(at) else {
        return None;
    };
    let before = word(at.checked_sub(1));

    // 37+2, with or without "weeks" after it.
    if let (Some(Piece::Plus), Some(Piece::Number(days))) = (pieces.get(at + 1), pieces.get(at + 2)) {
        if OPEN.contains(&before) {
            return None;
        }
        let last = at + 2 + usize::from(is_weeks(word(Some(at + 3))));
        return Some((GestationalAge::from_weeks_days(*weeks, *days)?, at, last));
    }
    // The days of 37+2 are no weeks.
    if piece(at.checked_sub(1)) == Some(&Piece::Plus) {
        return None;
    }
    // "week 30"; but in "30 weeks 3 days" the 3 belongs to the 30.
    let belongs = matches!(piece(at.checked_sub(2)), Some(Piece::Number(_)));
    let named_first = is_weeks(before) && !belongs;
    let named_after = is_weeks(word(Some(at + 1)));
    if !named_first && !named_after {
        return None;
    }
    let mut next = at + 1 + usize::from(named_after);
    // "30 weeks 3 days", "30 weeks and 3 days".
    let and = usize::from(word(Some(next)) == "and");
    let days = match (pieces.get(next + and), word(Some(next + and + 1))) {
        (Some(Piece::Number(days)), unit) if is_days(unit) => {
            next += and + 2;
            *days
        }
        _ => 0,
    };
    let after = word(Some(next));
    let cue = if named_first { word(at.checked_sub(2)) } else { before };
    if OPEN.contains(&cue) || LENGTH_AFTER.contains(&after) {
        return None;
    }
    let surely = named_first || AGE_BEFORE.contains(&cue) || AGE_AFTER.contains(&after);
    if !surely && (LENGTH_BEFORE.contains(&cue) || *weeks < PLAIN_WEEKS_MIN) {
        return None;
    }
    let first = if named_first { at.saturating_sub(1) } else { at };
    Some((GestationalAge::from_weeks_days(*weeks, days)?, first, next.saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use clinical::GestationalAge;

    use super::told;

    fn week_in(question: &str) -> Option<GestationalAge> {
        told(question).week
    }

    #[test]
    fn the_words_that_tell_the_week_are_set_apart() {
        for (question, rest) in [
            ("TENS at 38 weeks", "TENS at "),
            ("I'm 30w3d and sore", "I'm  and sore"),
            ("37+2 weeks, heat pad?", ", heat pad?"),
            ("week 30 heat pad", " heat pad"),
            ("Ärger with thirty-two weeks of it", "Ärger with  of it"),
            ("my back has hurt for 2 weeks", "my back has hurt for 2 weeks"),
            ("at 12 weeks or 30 weeks pregnant", "at  or  pregnant"),
        ] {
            assert_eq!(told(question).rest, rest);
        }
    }

    #[test]
    fn a_week_in_a_question_is_understood() {
        for (question, week) in [
            ("can I use a heat pad at 30 weeks", "30+0"),
            ("I'm 12 weeks, can I lie flat", "12+0"),
            ("Im 12 weeks", "12+0"),
            ("is this ok at 37+2?", "37+2"),
            ("37 + 2 and my back hurts", "37+2"),
            ("30w3d tens", "30+3"),
            ("30 weeks and 3 days pregnant", "30+3"),
            ("back is killing me 29 weeks anything to make it better", "29+0"),
            ("week 16 and lying on my back", "16+0"),
            ("in week 30 can i swim", "30+0"),
            ("thirty-two weeks pregnant and sore", "32+0"),
            ("twelve weeks pregnant", "12+0"),
            ("5 weeks pregnant and my back hurts", "5+0"),
            ("i am 6 weeks along", "6+0"),
            ("lying flat after 20 weeks", "20+0"),
            ("TENS 38wks", "38+0"),
            ("at 30 weeks I sleep badly, 30 weeks is hard", "30+0"),
            ("my back has hurt for 3 weeks, I'm 31 weeks pregnant", "31+0"),
            ("I am 33 weeks, pain since 2 weeks ago", "33+0"),
        ] {
            assert_eq!(week_in(question).map(|ga| ga.to_string()).as_deref(), Some(week), "{question}");
        }
    }

    #[test]
    fn a_length_of_time_is_not_a_week() {
        for question in [
            "my back has hurt for 2 weeks",
            "it hurt 3 weeks",
            "two weeks ago I fell",
            "the pain lasted 12 weeks",
            "is it safe before 16 weeks",
            "until 37 weeks what should I do",
            "12 weeks postpartum and sore",
            "10 weeks after birth",
            "in the last 10 weeks",
            "more than 2 weeks",
            "at 12 weeks and now at 30 weeks",
            "45 weeks pregnant",
            "30+9",
            "I can do 30 repetitions",
            "100.4 F for 3 days",
            "99999999999999999999 weeks pregnant",
            "",
            "weeks",
            "+",
            "12+",
        ] {
            assert_eq!(week_in(question), None, "{question}");
        }
    }

    #[test]
    fn no_text_makes_it_fail() {
        for question in ["\u{202e}30\u{0}weeks", "٣٠ weeks", "İ 30 weeks", "30 weeks ".repeat(2000).as_str()]
        {
            let _ = week_in(question);
        }
    }
}
