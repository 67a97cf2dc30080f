//! One page for the midwife or physiotherapist: seen before it leaves, printed by the browser.

use care::trend as trend_of;
use exchange::diary::{last_answers, with_wishes};
use maud::{Markup, PreEscaped, html};
use share::sheet::{Line, Sheet};
use share::words::{and_more, body_in_words};
use share::{Medium, Summary, Visit, chart};

use super::{body_map, diary, plan, trend};
use crate::part;
use crate::state::{State, World};
use crate::words;

pub(crate) fn report(world: &World, state: &State) -> Markup {
    let words = state.words();
    let numbers = state.numbers(world);
    let occasion = state.occasion(world, &numbers);
    // What she answered on this page; where that is nothing, what her diary has of her.
    let own = (!state.intake.turns().is_empty()).then(|| plan::file(world, state));
    let known = || {
        let file = last_answers(&occasion, &state.diary, state.today)?;
        Some(with_wishes(&world.bundle.guideline, file, &state.diary, state.today))
    };
    let file = own.or_else(known);
    let summary = file.as_ref().map(|file| {
        let visit = Visit::new(&occasion, file, &state.diary, &state.questions);
        let visit = if state.with_private { visit.with_private() } else { visit };
        let is_whole = state.set_aside.is_empty() && !state.unread;
        Summary::of(&if is_whole { visit } else { visit.with_part_missing() })
    });
    let form = html! {
        form.stack-wide.no-print data-form="questions" method="post" autocomplete="off" {
            div.field {
                label for="questions" { (words.say(words::REPORT_ASK)) }
                textarea #questions name="questions" rows="3" { (state.questions.join("\n")) }
            }
            p { button.button type="submit" { (words.say(words::REPORT_ASK_DO)) } }
        }
    };
    html! {
        div.no-print {
            (part::heading(words.say(words::REPORT_TITLE), Some(words.say(words::REPORT_LEAD))))
        }
        div.no-print { (diary::places(state)) }
        @match summary {
            None => {
                p { (words.say(words::REPORT_EMPTY)) }
                p { a.button.main href="/check" { (words.say(words::HOME_CHECK)) } }
            },
            Some(Err(_)) => {
                section.card {
                    h2 { (words.say(words::REPORT_PRIVATE)) }
                    p { (words.say(words::REPORT_PRIVATE_HELP)) }
                    p { button.button type="button" data-do="diary-private" { (words.say(words::REPORT_PRIVATE_DO)) } }
                }
                (form)
            },
            Some(Ok(summary)) => {
                (page(world, state, &summary))
                p.no-print { button.button.main type="button" data-do="print" { (words.say(words::REPORT_PRINT)) } }
                (form)
            },
        }
    }
}

/// The page: whole on a screen, and on paper as short as fits on one sheet, with what is missing counted.
fn page(world: &World, state: &State, summary: &Summary) -> Markup {
    let whole = summary.sheet();
    let has_days = summary.trend.len() > 1;
    let short = whole.fitting(|sheet| height(sheet, has_days) <= HEIGHT);
    let marked = |pattern: &str| summary.patterns.iter().any(|named| named.id == pattern);
    let trend = trend_of(&world.bundle.guideline, &state.diary, state.today, state.age(world));
    let labels = trend::labels(state);
    html! {
        article.sheet.card {
            h2 { (whole.title) }
            p.only-print.name { (state.words().say(words::PAGE_NAME)) }
            div.pictures {
                (body_map::seen(&marked, &body_in_words(summary)))
                @if has_days {
                    div.days-drawn.no-print { (PreEscaped(chart(&trend, &labels, Medium::Screen))) }
                    div.days-drawn.only-print { (PreEscaped(chart(&trend, &labels, Medium::Paper))) }
                }
            }
            @if short == whole { (parts(state, &whole)) }
            @else {
                div.no-print { (parts(state, &whole)) }
                div.only-print { (parts(state, &short)) }
            }
        }
    }
}

/// Headings and lines.
pub(crate) fn parts(state: &State, sheet: &Sheet) -> Markup {
    html! {
        @for line in &sheet.lead { p { (line) } }
        @for part in &sheet.parts {
            section {
                h3 { (part.heading) }
                @for line in &part.lines {
                    @match line {
                        Line::Loud(text) => p.loud { strong { (text) } },
                        Line::Text(text) => p { (text) },
                        Line::Item(text) => p.one { (text) },
                        Line::Under(text) => p.under.soft { (text) },
                        Line::Quote(text) => blockquote { (part::paragraphs(text)) },
                    }
                }
                @if part.n_more > 0 { p.one { (and_more(state.words(), part.n_more)) } }
            }
        }
        footer.small.soft { @for line in &sheet.foot { p { (line) } } }
    }
}

/// How high the two columns of a sheet of Letter are together, which is the lower one, in lines of 8.5 points of
/// which each has 100 parts; less what a browser may need more than we think, and what it leaves where a column
/// ends. The style sheet prints it so.
const HEIGHT: usize = 11_400;
/// A heading with what stands above it.
const HEADING: usize = 160;
/// What the bodies take; and the days.
const BODIES: usize = 1000;
const DAYS: usize = 900;

/// How wide a column is on A4, which is the narrower one, in hundredths of the size of its letters.
const WIDTH: usize = 3000;

/// How wide a letter is, in the same: as in the widest of the fonts that browsers print with.
fn wide(letter: char) -> usize {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' => 30,
        ' ' | '.' | ',' | ':' | ';' | '-' | '!' | '/' | 'I' => 36,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' => 41,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 59,
        'm' | 'M' | 'W' | '%' | '@' => 100,
        'w' => 82,
        'a'..='z' | '0'..='9' => 64,
        'A'..='Z' => 79,
        '!'..='~' | '\u{c0}'..='\u{24f}' => 84,
        _ => 105,
    }
}

/// How many lines a text takes in a column, less what it stands in by.
fn lines(text: &str, indent: usize) -> usize {
    let most = WIDTH.saturating_sub(indent).max(1);
    let of_paragraph = |paragraph: &str| {
        let (mut n, mut taken) = (1, 0);
        for word in paragraph.split_whitespace() {
            let long: usize = word.chars().map(wide).sum();
            let with_space = if taken == 0 { long } else { taken + wide(' ') + long };
            if with_space <= most {
                taken = with_space;
                continue;
            }
            // What is wider than a line is broken wherever it has to be.
            let n_breaks = long.saturating_sub(1) / most;
            n += usize::from(taken > 0) + n_breaks;
            taken = long - n_breaks * most;
        }
        n
    };
    text.split('\n').map(of_paragraph).sum()
}

/// How high a page is on paper, at most.
fn height(sheet: &Sheet, has_days: bool) -> usize {
    let line = |line: &Line| match line {
        Line::Item(said) => lines(said, 120),
        Line::Under(said) => lines(said, 220),
        Line::Quote(said) => lines(said, 180),
        // Bold letters are wider.
        Line::Loud(said) => lines(said, WIDTH / 8),
        Line::Text(said) => lines(said, 0),
    };
    let parts = sheet.parts.iter();
    let n_lines: usize =
        parts.map(|part| usize::from(part.n_more > 0) + part.lines.iter().map(line).sum::<usize>()).sum();
    let around: usize = sheet.lead.iter().chain(&sheet.foot).map(|said| lines(said, 0)).sum();
    let pictures = BODIES + if has_days { DAYS } else { 0 };
    (n_lines + around) * 100 + sheet.parts.len() * HEADING + pictures
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, lines, wide};

    #[test]
    fn lines_are_reckoned_by_words_and_by_how_wide_their_letters_are() {
        assert_eq!(lines("", 0), 1);
        assert_eq!(lines("a\nb\nc", 0), 3);
        assert_eq!((lines(&"i".repeat(90), 0), lines(&"W".repeat(90), 0)), (1, 3));
        // A word that does not fit goes to the next line, and what is wider than a line is broken.
        let most = WIDTH / wide('W');
        let long = "W".repeat(most - 4);
        assert_eq!((lines(&format!("{long} WW"), 0), lines(&format!("{long} WWWWW"), 0)), (1, 2));
        assert_eq!((lines(&"W".repeat(most), 0), lines(&"W".repeat(most + 1), 0)), (1, 2));
        assert_eq!(lines(&format!("a {}", "W".repeat(most * 2)), 0), 3);
        assert_eq!(lines(&format!("{} a", "W".repeat(most * 2)), 0), 3);
        // Less room is never fewer lines.
        let text = "It pulled low on the left, better with my feet up, and the stairs were long. ".repeat(5);
        let n: Vec<usize> = (0..2000).step_by(100).map(|indent| lines(&text, indent)).collect();
        assert!(n.is_sorted() && n[0] < n[19], "{n:?}");
    }
}
