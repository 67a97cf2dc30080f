//! Parts that several screens are made of.

pub(crate) mod icon;

use exchange::json::{Dispute, Origin, Source};
use maud::{Markup, html};

use crate::state::State;
#[cfg(feature = "after-check")]
use crate::state::World;
use crate::words::{self, Words};

/// The heading of a screen. It takes the focus when the screen changes.
pub(crate) fn heading(title: &str, lead: Option<&str>) -> Markup {
    html! {
        div.heading {
            h1 #title tabindex="-1" { (title) }
            @if let Some(lead) = lead { p.lead { (lead) } }
        }
    }
}

/// What was just done.
pub(crate) fn notice(state: &State) -> Markup {
    html! {
        @if let Some(word) = state.notice { p.note { (state.words().say(word)) } }
        @if !state.told.is_empty() { p.note { (state.told) } }
    }
}

/// That the clock of the device must be wrong. A page by itself is of no day.
pub(crate) fn clock(state: &State) -> Markup {
    let words = state.words();
    html! {
        @if state.running && state.clock_is_wrong() {
            div.note.warn role="status" {
                p { (words.fill(words::CLOCK_WRONG, &[("day", &state.today.to_string())])) }
                a href="/emergency" { (words.say(words::EMERGENCY_TITLE)) }
            }
        }
    }
}

/// A text with its paragraphs.
pub(crate) fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split('\n').filter(|part| !part.trim().is_empty()) {
            p { (paragraph) }
        }
    }
}

/// A number as a link that dials it. What cannot be dialled is said as it is.
pub(crate) fn dial(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    (digits.len() >= 3).then(|| format!("tel:{digits}"))
}

/// Which guideline this comes from, and that nobody has reviewed it.
pub(crate) fn origin(words: Words, origin: &Origin) -> Markup {
    let hash: String = origin.sha256.chars().take(12).collect();
    let line = words.fill(
        words::GUIDELINE_LINE,
        &[("title", &origin.title), ("version", &origin.version), ("hash", &hash)],
    );
    html! {
        footer.unreviewed {
            p { strong { (review(words, &origin.status)) } }
            p { (line) }
            p { a href="/certificate" { (words.say(words::MORE_CERTIFICATE)) } }
        }
    }
}

/// Who says so.
pub(crate) fn sources(words: Words, list: &[Source]) -> Markup {
    html! {
        @if !list.is_empty() {
            details {
                summary { (words.say(words::RESULT_SOURCES)) }
                (source_list(words, list))
            }
        }
    }
}

/// Sources, a line each, with how much of them was read.
pub(crate) fn source_list(words: Words, list: &[Source]) -> Markup {
    html! {
        ul.dots.small {
            @for source in list {
                li id={ "source-" (source.id) } {
                    @if source.publisher.is_empty() { (source.title) } @else { (source.publisher) ": " (source.title) }
                    @if let Some(year) = &source.year { ", " (year) }
                    " (" (source_status(words, source.status)) ")"
                    @if let Some(address) = source.address.as_ref().filter(|a| a.starts_with("https://")) {
                        " " a href=(address) rel="noreferrer" data-plain="1" { (host(address)) }
                    }
                }
            }
        }
    }
}

fn host(address: &str) -> &str {
    let rest = address.strip_prefix("https://").unwrap_or(address);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    rest.split_once('/').map_or(rest, |(host, _)| host)
}

/// The place of a drawn figure. The pictures arrive after the page and are drawn where it is seen;
/// an activity that has none has no place for one.
#[cfg(feature = "after-check")]
pub(crate) fn figure(state: &State, world: &World, id: &str) -> Markup {
    let words = state.words();
    let known = world.figures.as_ref().is_some_and(|figures| figures.find(id).is_some());
    html! {
        @if known {
            div.picture.drawn data-figure=(id) data-week=(state.week(world)) {}
        } @else if world.figures.is_none() && state.edition(world).rules().find_activity(id).is_some_and(|a| {
            state.edition(world).rules().activity(a).kind == guideline::ActivityKind::Exercise
        }) {
            div.picture role="img" aria-label=(words.say(words::PLAN_FIGURE)) { (icon::figure()) }
        }
    }
}

/// A score from 0 to 10, as eleven large buttons, in as many rows as they need.
#[cfg(feature = "after-check")]
pub(crate) fn score(words: Words, name: &str, word: words::Word, chosen: Option<&str>) -> Markup {
    html! {
        fieldset.field.score {
            legend { (words.say(word)) }
            div.scale {
                @for n in 0..=10u8 {
                    label {
                        input type="radio" name=(name) value=(n) checked[chosen == Some(n.to_string().as_str())];
                        span { (n) }
                    }
                }
            }
        }
    }
}

/// A disagreement: its voices, and what we follow.
pub(crate) fn dispute(words: Words, dispute: &Dispute, name: impl Fn(&str) -> String) -> Markup {
    let who = |ids: &[String]| {
        let mut names: Vec<String> = Vec::new();
        for id in ids {
            let name = name(id);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join("; ")
    };
    html! {
        div.stack {
            p { strong { (dispute.about) } }
            ul.voices {
                @for side in &dispute.sides {
                    li.voice { p { (side.text) } p.small.soft { (who(&side.sources)) } }
                }
            }
            div.ruling {
                p.small.soft { (words.say(words::PLAN_RULING)) }
                p { (dispute.ruling) }
            }
        }
    }
}

/// The first letter as a capital, in the alphabets whose capitals are found by counting: Latin, Greek
/// and Cyrillic. Any other letter stays as it is; the table of all of them would be the largest thing
/// in the program.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return String::new() };
    let less = match first {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'α'..='ρ' | 'σ'..='ω' | 'а'..='я' => 32,
        'ѐ'..='џ' => 80,
        'ā'..='į' | 'ĳ'..='ķ' | 'ŋ'..='ŷ' | 'ѡ'..='ҁ' if u32::from(first) % 2 == 1 => 1,
        _ => 0,
    };
    let capital = char::from_u32(u32::from(first) - less).unwrap_or(first);
    let mut out = String::with_capacity(text.len());
    out.push(capital);
    out.push_str(letters.as_str());
    out
}

/// What is wrong with the form.
pub(crate) fn wrong(state: &State, field: &str) -> Markup {
    html! {
        @if let Some(wrong) = state.wrong.as_ref().filter(|wrong| wrong.field == field) {
            p.wrong #wrong tabindex="-1" role="alert" { (wrong.text) }
        }
    }
}

/// Whether a field is wrong, as a field says it.
pub(crate) fn invalid(state: &State, field: &str) -> Option<&'static str> {
    state.wrong.as_ref().filter(|wrong| wrong.field == field).map(|_| "true")
}

/// What describes a field: its help, and what is wrong with it.
pub(crate) fn described(state: &State, field: &str, help: Option<&str>) -> Option<String> {
    let wrong = invalid(state, field).map(|_| "wrong");
    let ids: Vec<&str> = help.into_iter().chain(wrong).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// Whether a clinician has signed.
pub(crate) fn review(words: Words, status: &str) -> String {
    match status {
        "unreviewed" => words.say(words::NOBODY_REVIEWED).to_owned(),
        other => capital(&other.replace('-', " ")),
    }
}

/// How much of a source was read.
fn source_status(words: Words, status: &str) -> &'static str {
    words.say(match status {
        "seen" => words::SOURCE_SEEN,
        "seen-abstract" => words::SOURCE_SEEN_ABSTRACT,
        "seen-via" => words::SOURCE_SEEN_VIA,
        "policy" => words::SOURCE_POLICY,
        "seed" => words::SOURCE_SEED,
        _ => words::SOURCE_FROM_MEMORY,
    })
}

/// How urgent, in two or three words.
pub(crate) fn level(words: Words, level: &str) -> &'static str {
    words.say(match level {
        "emergency" => words::LEVEL_EMERGENCY,
        "call-today" => words::LEVEL_CALL_TODAY,
        "book-appointment" => words::LEVEL_BOOK_APPOINTMENT,
        _ => words::LEVEL_SELF_CARE,
    })
}

/// Why a danger sign counts.
pub(crate) fn because(words: Words, why: &str) -> &'static str {
    words.say(match why {
        "said-yes" => words::BECAUSE_SAID_YES,
        "not-sure" => words::BECAUSE_NOT_SURE,
        "measured" => words::BECAUSE_MEASURED,
        _ => words::BECAUSE_MENTIONED,
    })
}

#[cfg(test)]
mod tests {
    use super::capital;

    #[test]
    fn a_first_letter_becomes_a_capital_where_capitals_are_known() {
        for letter in ('a'..='ÿ').chain('ā'..='ķ').chain('ŋ'..='ŷ').chain('α'..='ω').chain('а'..='ҁ')
        {
            let upper: String = letter.to_uppercase().collect();
            let known = upper.chars().count() == 1 && !matches!(letter, 'ÿ' | 'µ' | 'ı' | 'ς');
            let expect = if known { upper } else { letter.to_string() };
            assert_eq!(capital(&format!("{letter}bc")), format!("{expect}bc"), "{letter}");
        }
        assert_eq!(capital(""), "");
        assert_eq!(capital("1 sign"), "1 sign");
        assert_eq!(capital("Élan"), "Élan");
    }
}
