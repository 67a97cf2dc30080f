//! What is proved about the guideline, and where its sentences come from.

use exchange::json::{origin, sources};
use maud::{Markup, html};

use crate::certificate::{Certificate, Family};
use crate::part;
use crate::state::{State, World};
use crate::words::{self, Words};

pub(crate) fn certificate(world: &World, state: &State) -> Markup {
    let words = state.words();
    let rules = &world.bundle.guideline;
    let from = origin(&world.bundle);
    let every = (0..rules.sources.len()).filter_map(|at| u16::try_from(at).ok()).map(guideline::SourceId);
    html! {
        (part::heading(words.say(words::CERTIFICATE_TITLE), Some(words.say(words::CERTIFICATE_LEAD))))
        section.card {
            h2 { (words.say(words::CERTIFICATE_STATUS)) }
            p { strong { (part::review(words, &from.status)) } }
            p { (rules.identity.scope) }
        }
        section.card {
            h2 { (words.say(words::CERTIFICATE_PROVED)) }
            @match &state.certificate {
                Some(certificate) => {
                    p { strong { (words.count(words::CERTIFICATE_COUNT, certificate.properties)) } }
                    p { (words.fill(words::CERTIFICATE_CASES, &[("cases", &power(&certificate.cases))])) }
                },
                None => p { (words.say(words::CERTIFICATE_NONE)) },
            }
            p.soft { (words.say(words::CERTIFICATE_NOT_CARE)) }
            p.soft { (words.say(words::CERTIFICATE_ENGINE)) }
        }
        @if let Some(certificate) = &state.certificate { (proved(words, certificate)) }
        section.card {
            h2 { (words.say(words::CERTIFICATE_GUIDELINE)) }
            p { (from.title) ", " (from.version) }
            p.small { code { (from.sha256) } }
        }
        section.stack {
            h2 { (words.say(words::CERTIFICATE_SOURCES)) }
            p.soft { (words.say(words::CERTIFICATE_SOURCES_HELP)) }
            (part::source_list(words, &sources(rules, every)))
        }
    }
}

/// Every family of promises, and what the proofs rest on.
fn proved(words: Words, certificate: &Certificate) -> Markup {
    let kinds = [("promise", words::CERTIFICATE_PROMISES), ("law", words::CERTIFICATE_LAWS)];
    html! {
        @for (kind, word) in kinds {
            @let of_kind: Vec<&Family> = certificate.families.iter().filter(|family| family.kind == kind).collect();
            @if !of_kind.is_empty() {
                section.stack {
                    h2 { (words.say(word)) }
                    ul.plain.stack { @for each in of_kind { li.card.family { (family(words, each)) } } }
                }
            }
        }
        section.card {
            h2 { (words.say(words::CERTIFICATE_ASSUMED)) }
            ul.dots.small { @for line in &certificate.assumed { li { (line) } } }
            p.small.soft { (words.say(words::CERTIFICATE_TOOLS)) ": " (certificate.tools.join(", ")) }
        }
    }
}

fn family(words: Words, family: &Family) -> Markup {
    let about = if family.properties == 1 { words::CERTIFICATE_ABOUT_ONE } else { words::CERTIFICATE_ABOUT };
    let about = family.cases.as_ref().map(|cases| words.fill(about, &[("cases", &power(cases))]));
    let shape = words.count(words::CERTIFICATE_SHAPE, family.properties);
    let line = [Some(shape), about].into_iter().flatten().collect::<Vec<_>>().join(", ");
    html! {
        p { (family.says) }
        @if family.covers.is_empty() { p.small.soft { (line) } }
        @else {
            details {
                summary.small { (line) }
                ul.dots.small { @for what in &family.covers { li { (what) } } }
            }
        }
    }
}

/// A number as it is written by the prover, `3.2e156`, for people to read; any other text as it is.
fn power(text: &str) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raised = |digits: &str| -> Option<String> {
        digits.chars().map(|digit| RAISED.get(usize::try_from(digit.to_digit(10)?).ok()?).copied()).collect()
    };
    let split = text.split_once('e').filter(|(front, power)| !front.is_empty() && !power.is_empty());
    let split = split.and_then(|(front, power)| Some((front, raised(power)?)));
    split.map_or_else(|| text.to_owned(), |(front, power)| format!("{front}\u{a0}·\u{a0}10{power}"))
}

#[cfg(test)]
mod tests {
    use super::power;

    #[test]
    fn a_large_number_is_written_for_people_and_any_other_text_as_it_is() {
        assert_eq!(power("3.2e156"), "3.2\u{a0}·\u{a0}10¹⁵⁶");
        for text in ["41", "", "e", "several", "1e-3"] {
            assert_eq!(power(text), text);
        }
    }
}
