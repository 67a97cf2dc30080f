//! The design of the app, shown by itself: every token with its value, and the parts in each scheme.
//!
//! Values come from the style sheets (`build.rs`). Parts are the real ones, in a box that cannot be
//! pressed; `data-theme` puts a box into a scheme.

mod token;

use maud::{Markup, html};

use crate::part::{self, icon};
use crate::state::State;
use crate::words::{self, Word, Words};
use token::{Colour, FONT, LEADING, MOTION, SCHEMES, SHADE, SIZES, Size, USES, Use};

const LEVELS: [&str; 4] = ["emergency", "call-today", "book-appointment", "self-care"];
/// Letters, from the largest.
const LETTERS: [&str; 6] = ["h1", "h2", "h3", "lead", "body", "small"];

pub(crate) fn design(state: &State) -> Markup {
    page(state.words())
}

fn page(words: Words) -> Markup {
    html! {
        (part::heading(words.say(words::DESIGN_TITLE), Some(words.say(words::DESIGN_LEAD))))
        (group(words, words::DESIGN_COLOURS, words::DESIGN_COLOURS_WHY, &colours(words)))
        (group(words, words::DESIGN_LEVELS, words::DESIGN_LEVELS_WHY, &in_schemes(words, "", &levels(words))))
        (group(words, words::DESIGN_TYPE, words::DESIGN_TYPE_WHY, &letters(words)))
        (group(words, words::DESIGN_SPACE, words::DESIGN_SPACE_WHY, &spaces(words)))
        (group(words, words::DESIGN_PARTS, words::DESIGN_PARTS_WHY, &parts(words)))
        (group(words, words::DESIGN_MOTION, words::DESIGN_MOTION_WHY, &motion(words)))
    }
}

/// What belongs together, with the reason for it.
fn group(words: Words, title: Word, why: Word, shown: &Markup) -> Markup {
    html! {
        section.stack-wide {
            div.heading { h2 { (words.say(title)) } p { (words.say(why)) } }
            (shown)
        }
    }
}

/// The same in every scheme, side by side where there is room.
fn in_schemes(words: Words, title: &str, shown: &Markup) -> Markup {
    html! {
        div.stack {
            @if !title.is_empty() { h3 { (title) } }
            div.schemes.of-parts {
                @for (scheme, name) in SCHEMES {
                    figure data-theme=(scheme) {
                        figcaption.small { (words.say(name)) }
                        div.stack inert { (shown) }
                    }
                }
            }
        }
    }
}

fn colours(words: Words) -> Markup {
    let of = |which: fn(Use) -> bool| USES.iter().filter(move |(_, used)| which(*used));
    html! {
        @for (title, help, which) in [
            (words::DESIGN_PAPERS, words::DESIGN_PAPERS_HELP, (|used| matches!(used, Use::Paper)) as fn(Use) -> bool),
            (words::DESIGN_TEXTS, words::DESIGN_TEXTS_HELP, |used| matches!(used, Use::Text(_))),
            (words::DESIGN_MARKS, words::DESIGN_MARKS_HELP, |used| matches!(used, Use::Mark(_))),
            (words::DESIGN_DRAWN, words::DESIGN_DRAWN_HELP, |used| matches!(used, Use::Drawn)),
        ] {
            div.stack {
                h3 { (words.say(title)) }
                p.soft { (words.say(help)) }
                ul.plain.tokens {
                    @for (name, used) in of(which) {
                        @if let Some(colour) = token::colour(name) { (swatches(words, colour, *used)) }
                    }
                }
            }
        }
        details {
            summary { (words.say(words::DESIGN_FIGURES)) }
            p.soft { (words.say(words::DESIGN_FIGURES_HELP)) }
            ul.plain.tokens {
                @for (class, light, dark) in figure::tones() {
                    (row(words, &format!("figure-{class}"), |at| html! {
                        (square(&format!("figure-{class}"), None))
                        code { ([light, dark, light].get(at).copied().unwrap_or("")) }
                    }))
                }
            }
        }
    }
}

/// A token with what it is in each scheme.
fn row(words: Words, name: &str, shown: impl Fn(usize) -> Markup) -> Markup {
    html! {
        li {
            code { "--" (name) }
            div.schemes {
                @for (at, (scheme, called)) in SCHEMES.iter().enumerate() {
                    div.swatch data-theme=(scheme) { (shown(at)) span.soft { (words.say(*called)) } }
                }
            }
        }
    }
}

fn swatches(words: Words, colour: &Colour, used: Use) -> Markup {
    row(words, colour.name, |at| {
        let (papers, is_text) = match used {
            Use::Text(papers) => (papers, true),
            Use::Mark(papers) => (papers, false),
            Use::Paper | Use::Drawn => (&[][..], false),
        };
        let told = token::least(colour, papers, at);
        let under = told.map(|(paper, _)| paper);
        html! {
            (square(if is_text { under.unwrap_or(colour.name) } else { colour.name }, is_text.then_some(colour.name)))
            code { (colour.values.get(at).copied().unwrap_or("")) }
            @if let Some((paper, ratio)) = told {
                @let said = format!("{}.{}", ratio / 100, ratio / 10 % 10);
                span { (words.fill(words::DESIGN_RATIO, &[("ratio", &said), ("paper", paper)])) }
                span { (words.say(reached(ratio))) }
            }
        }
    })
}

/// What WCAG says of hundredths of a contrast.
fn reached(ratio: u32) -> Word {
    match ratio {
        700.. => words::DESIGN_REACHES_SEVEN,
        450.. => words::DESIGN_REACHES_FOUR,
        300.. => words::DESIGN_REACHES_THREE,
        _ => words::DESIGN_REACHES_NOTHING,
    }
}

/// A piece of a colour, with letters of another on it. No `style`: the page's policy allows none.
fn square(colour: &str, letters: Option<&str>) -> Markup {
    html! {
        svg aria-hidden="true" {
            rect width="100%" height="100%" fill={ "var(--" (colour) ")" } {}
            @if let Some(letters) = letters {
                text x="50%" y="50%" fill={ "var(--" (letters) ")" } { "Aa" }
            }
        }
    }
}

/// The levels as a result shows them.
fn levels(words: Words) -> Markup {
    html! {
        @for level in LEVELS {
            div.act.(level) {
                p.of-level { (icon::of_level(level)) span { (part::level(words, level)) } }
                p.soft { code { "--" (level) } }
            }
        }
    }
}

/// A size with its value, and with its pixels where it is one.
fn said(words: Words, size: &Size) -> Markup {
    let pixels = if size.value.contains("vw") { words::DESIGN_PIXELS_AT_MOST } else { words::DESIGN_PIXELS };
    html! {
        code { "--" (size.name) } ": " code { (size.value) }
        @if size.value.contains("rem") { ", " (words.fill(pixels, &[("n", size.pixels)])) }
    }
}

fn letters(words: Words) -> Markup {
    let sizes = || LETTERS.iter().filter_map(|name| SIZES.iter().find(|size| size.name == *name));
    html! {
        ul.plain.tokens {
            @for size in sizes() {
                li { p.{ "type-" (size.name) } { (words.say(words::HOME_TITLE)) } p.small.soft { (said(words, size)) } }
            }
            @for size in SIZES.iter().filter(|size| size.name == "strong") {
                li { p { strong { (words.say(words::HOME_TITLE)) } } p.small.soft { (said(words, size)) } }
            }
            li { p { (words.say(words::DESIGN_FONT)) } p.small.soft { code { "font: " (FONT) } } }
            li { p { (words.say(words::DESIGN_LEADING)) } p.small.soft { code { "line-height: " (LEADING) } } }
        }
    }
}

/// Whatever is no size of letters: distances, corners, targets.
fn spaces(words: Words) -> Markup {
    let is_letters = |size: &&Size| LETTERS.contains(&size.name) || ["strong", "quick"].contains(&size.name);
    let shape = |size: &Size| if size.name.starts_with('s') { "space" } else { "corner" };
    html! {
        ul.plain.tokens {
            @for size in SIZES.iter().filter(|size| !is_letters(size)) {
                li.row { i.{ (shape(size)) }.{ "of-" (size.name) } {} span.small.soft { (said(words, size)) } }
            }
            (row(words, "shade", |at| html! { i.shaded {} code { (SHADE.get(at).copied().unwrap_or("")) } }))
        }
    }
}

fn parts(words: Words) -> Markup {
    html! {
        (in_schemes(words, words.say(words::DESIGN_BUTTONS), &html! {
            span.button.main { (words.say(words::RESULT_TO_PLAN)) }
            span.button { (words.say(words::SEE_ANSWERS)) }
            span.button.quiet { (words.say(words::START_OVER)) }
            span.ring.emergency { (icon::phone()) span { (words.fill(words::RESULT_RING, &[("number", "112")])) } }
        }))
        (in_schemes(words, words.say(words::DESIGN_CHOICES), &html! {
            div.choices {
                @for (yes, unsure) in [(false, false), (true, false), (false, true)] {
                    div.choice.yes[yes].unsure[unsure] {
                        label { input type="checkbox" checked[yes]; span { (words.say(words::DESIGN_CHOICE)) } }
                        label.maybe { input type="checkbox" checked[unsure]; span { (words.say(words::UNSURE_SHORT)) } }
                    }
                }
            }
        }))
        (in_schemes(words, words.say(words::DESIGN_CARDS), &html! {
            div.door.first { (icon::check()) b { (words.say(words::HOME_CHECK)) } span { (words.say(words::HOME_CHECK_HELP)) } }
            div.door { (icon::plan()) b { (words.say(words::HOME_PLAN)) } span { (words.say(words::HOME_PLAN_HELP)) } }
            div.card { p { (words.say(words::HOME_LEAD)) } span.tags { span.tag { (words.say(words::UNSURE_SHORT)) } } }
            p.note { (words.say(words::DESIGN_NOTE)) }
            p.note.warn { (words.say(words::DESIGN_WARNING)) }
        }))
    }
}

fn motion(words: Words) -> Markup {
    html! {
        ul.plain.tokens {
            @for size in SIZES.iter().filter(|size| size.name == "quick") { li { p { (said(words, size)) } } }
            @for motion in MOTION {
                li {
                    p { code { (motion.of) } }
                    p { code { (motion.said) } }
                    p.small.soft {
                        (words.say(if motion.only_where_wanted { words::DESIGN_MOTION_WANTED } else { words::DESIGN_MOTION_ALWAYS }))
                    }
                }
            }
        }
        p { (words.say(words::DESIGN_MOTION_FIGURES)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use token::COLOURS;

    #[test]
    fn every_token_of_the_style_sheets_is_on_the_page() {
        let page = page(Words::ENGLISH).into_string();
        let names = COLOURS.iter().map(|colour| colour.name).chain(SIZES.iter().map(|size| size.name));
        for name in names.chain(["shade"]) {
            assert!(page.contains(&format!("--{name}<")), "{name}");
        }
    }
}
