//! One page for the midwife or physiotherapist: seen before it leaves, printed by the browser.

use care::trend as trend_of;
use maud::{Markup, PreEscaped, html};
use share::sheet::{Line, N_STEPS, Sheet};
use share::words::{and_more, body_in_words};
use share::{Medium, Summary, Visit, chart};

use super::{body_map, diary, trend};
use crate::part;
use crate::state::{State, World};
use crate::words;

pub(crate) fn report(world: &World, state: &State) -> Markup {
    let words = state.words();
    let numbers = state.numbers(world);
    let occasion = state.occasion(world, &numbers);
    let file = state.intake.file(&world.bundle.guideline);
    let visit = Visit::new(&occasion, &file, &state.diary, &state.questions);
    let visit = if state.with_private { visit.with_private() } else { visit };
    let is_whole = state.set_aside.is_empty() && !state.unread;
    let visit = if is_whole { visit } else { visit.with_part_missing() };
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
        @if state.intake.turns().is_empty() {
            p { (words.say(words::REPORT_EMPTY)) }
            p { a.button.main href="/check" { (words.say(words::HOME_CHECK)) } }
        } @else {
            @match Summary::of(&visit) {
                Err(_) => section.card {
                    h2 { (words.say(words::REPORT_PRIVATE)) }
                    p { (words.say(words::REPORT_PRIVATE_HELP)) }
                    p { button.button type="button" data-do="diary-private" { (words.say(words::REPORT_PRIVATE_DO)) } }
                },
                Ok(summary) => {
                    (page(world, state, &summary))
                    p.no-print { button.button.main type="button" data-do="print" { (words.say(words::REPORT_PRINT)) } }
                },
            }
            (form)
        }
    }
}

/// The page: whole on a screen, and on paper as short as fits on one sheet, with what is missing counted.
fn page(world: &World, state: &State, summary: &Summary) -> Markup {
    let whole = summary.sheet();
    let has_days = summary.trend.len() > 1;
    let short = (0..=N_STEPS)
        .map(|n| whole.shorten(n))
        .find(|sheet| lines(sheet, has_days) <= N_LINES)
        .unwrap_or_else(|| whole.shorten(N_STEPS));
    let marked = |pattern: &str| summary.patterns.iter().any(|named| named.id == pattern);
    let trend = trend_of(&world.bundle.guideline, &state.diary, state.today, state.age(world));
    let labels = trend::labels(state);
    html! {
        article.sheet.card {
            h2 { (whole.title) }
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

/// How many lines of 8.5 points there are in the two columns of a sheet of Letter, which is the shorter one,
/// less what a browser may need more than we think. The style sheet prints it so.
const N_LINES: usize = 103;
/// How many letters of a usual width stand in a line of a column.
const N_LETTERS: usize = 53;
/// What the bodies take, in lines; and the days.
const BODIES: usize = 11;
const DAYS: usize = 11;

/// How many lines a page takes on paper, at most.
fn lines(sheet: &Sheet, has_days: bool) -> usize {
    let text = |text: &str, indent: usize| -> usize {
        let wide = |line: &str| line.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>();
        text.split('\n').map(|line| wide(line).div_ceil(N_LETTERS - indent).max(1)).sum()
    };
    let line = |line: &Line| match line {
        Line::Item(said) => text(said, 3),
        Line::Under(said) => text(said, 6),
        // With what stands above and below it.
        Line::Quote(said) => text(said, 5) + 1,
        Line::Loud(said) | Line::Text(said) => text(said, 0),
    };
    let parts: usize = sheet
        .parts
        .iter()
        .map(|part| 2 + usize::from(part.n_more > 0) + part.lines.iter().map(line).sum::<usize>())
        .sum();
    let around: usize = sheet.lead.iter().chain(&sheet.foot).map(|said| text(said, 0)).sum();
    parts + around + BODIES + if has_days { DAYS } else { 0 }
}
