//! What is built from the texts and the words files: the index of topics, and the lexicon of danger
//! signs.

use bundle::{Lexicon, SearchIndex};
use guideline::SignId;

use crate::check::bad_phrase;
use crate::diagnostic::{Findings, Word};
use crate::index::{self, Everyday, TopicWords};
use crate::resolve::{Kind, Names};
use crate::syntax::Pages;
use crate::texts::Written;
use crate::words::{self, Language, SignWords};

fn strs(words: &[Word]) -> Vec<&str> {
    words.iter().map(Word::as_str).collect()
}

/// The index of the topics, in their order, over the texts of one language.
pub(crate) fn index(pages: &Pages, texts: &Written) -> SearchIndex {
    let text = |key: &str| texts.entries.get(key).map_or("", Word::as_str);
    let topics: Vec<TopicWords<'_>> = pages
        .topics
        .iter()
        .map(|topic| {
            let key = format!("topic-{}", topic.id.text);
            TopicWords {
                question: text(&key),
                asked_as: strs(&topic.asked_as),
                answer: text(&format!("{key}.answer")),
                variants: topic.variants.iter().map(|v| text(&format!("{key}.{}", v.text.text))).collect(),
            }
        })
        .collect();
    let words = &pages.words;
    let everyday = Everyday {
        same: words.synonyms.iter().map(|set| strs(set)).collect(),
        asking: words.asking.iter().map(|set| strs(set)).collect(),
        silent: words.stop.iter().chain(&words.fillers).map(Word::as_str).collect(),
    };
    index::search_index(&topics, &everyday)
}

/// The lexicon, or nothing when a phrase cannot be read: then the phrase is reported.
pub(crate) fn lexicon(
    pages: &Pages,
    names: &Names,
    texts: &[Written],
    findings: &mut Findings<'_>,
) -> Option<Lexicon> {
    let mut signs = Vec::new();
    for row in &pages.words.signs {
        if let Some(number) = names.find(Kind::Sign, &row.sign, findings) {
            signs.push(SignWords {
                sign: SignId(number),
                phrases: strs(&row.phrases),
                unless: strs(&row.unless),
            });
        }
    }
    signs.sort_by_key(|row| row.sign);
    let language = Language {
        negations: strs(&pages.words.negations),
        breaks: strs(&pages.words.breaks),
        stop: strs(&pages.words.stop),
        texts: texts.iter().flat_map(Written::advice).map(Word::as_str).collect(),
    };
    match words::lexicon(&signs, &language) {
        Ok(lexicon) => Some(lexicon),
        Err(errors) => {
            for error in errors {
                let rows = pages.words.signs.iter();
                let mut rows =
                    rows.filter(|row| names.get(Kind::Sign, &row.sign.text) == Some(error.sign().0));
                let place = rows.find_map(|row| {
                    let word = row.phrases.iter().chain(&row.unless).find(|word| word.text == error.phrase());
                    word.map(|word| &word.place)
                });
                if let Some(place) = place {
                    bad_phrase::report(findings, place, &error.to_string());
                }
            }
            None
        }
    }
}
