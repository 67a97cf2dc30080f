//! From the topics' texts to the index that finds them.
//!
//! Words are brought to their stem here, so that an app needs no stemmer: an index says of each word
//! how its stem is made. What the index is made of is all that is stored; it is worked out from that
//! on the device ([`bundle::SearchIndex`]).
//!
//! The language is English: its stemmer and its usual endings are named here and nowhere else.

use bundle::{IndexParts, SearchIndex};
use rust_stemmers::{Algorithm, Stemmer};

/// The words of one topic.
#[derive(Clone, Debug, Default)]
pub struct TopicWords<'a> {
    /// The question.
    pub question: &'a str,
    /// What people ask when they mean it.
    pub asked_as: Vec<&'a str>,
    /// The answer.
    pub answer: &'a str,
    /// What is added for some people.
    pub variants: Vec<&'a str>,
}

/// The everyday words of a language, as the search takes them.
#[derive(Clone, Debug, Default)]
pub struct Everyday<'a> {
    /// Sets of words that mean the same.
    pub same: Vec<Vec<&'a str>>,
    /// The same for words that tell which kind of question it is.
    pub asking: Vec<Vec<&'a str>>,
    /// Words that mean nothing to the search.
    pub silent: Vec<&'a str>,
}

/// Small words that stand for one another within a row of words.
const WHOSE: [&str; 3] = ["my", "the", "your"];

/// Usual endings of English words, longest first.
const ENDINGS: [(&str, &str); 13] = [
    ("iness", "y"),
    ("ness", ""),
    ("ings", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ies", "y"),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("es", ""),
    ("s", ""),
    ("ly", ""),
    ("y", ""),
];

/// Makes the index. Topics are numbered in the order given.
#[must_use]
pub fn search_index(topics: &[TopicWords<'_>], everyday: &Everyday<'_>) -> SearchIndex {
    let owned = |words: &[&str]| -> Vec<String> { words.iter().map(|word| (*word).to_owned()).collect() };
    let sets = |sets: &[Vec<&str>]| sets.iter().map(|set| owned(set)).collect();
    let mut parts = IndexParts {
        topics: topics
            .iter()
            .map(|topic| bundle::TopicWords {
                question: topic.question.to_owned(),
                // A capital tells the search nothing.
                asked_as: topic.asked_as.iter().map(|asked| asked.to_lowercase()).collect(),
                answer: topic.answer.to_owned(),
                variants: owned(&topic.variants),
            })
            .collect(),
        same: sets(&everyday.same),
        asking: sets(&everyday.asking),
        silent: owned(&everyday.silent),
        whose: owned(&WHOSE),
        endings: ENDINGS.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect(),
        // The first way leads from a word to itself.
        ways: vec![(0, String::new())],
        stems: Vec::new(),
    };
    let stemmer = Stemmer::create(Algorithm::English);
    for word in parts.words() {
        let way = way(&word, &stemmer.stem(&word));
        let known = parts.ways.iter().position(|known| *known == way);
        let number = known.unwrap_or(parts.ways.len());
        if known.is_none() {
            parts.ways.push(way);
        }
        // A stem whose way has too high a number is the word itself: way 0.
        parts.stems.push(u8::try_from(number).unwrap_or(0));
    }
    SearchIndex::new(parts)
}

/// The way from a word to its stem.
fn way(word: &str, stem: &str) -> (u8, String) {
    let ends = word.char_indices().map(|(at, c)| at + c.len_utf8());
    let kept = ends.take_while(|end| word.get(..*end) == stem.get(..*end)).last().unwrap_or(0);
    let n_off = u8::try_from(word.len() - kept).unwrap_or(u8::MAX);
    (n_off, stem.get(kept..).unwrap_or("").to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn topic<'a>(question: &'a str, asked_as: &[&'a str], answer: &'a str) -> TopicWords<'a> {
        TopicWords { question, asked_as: asked_as.to_vec(), answer, variants: vec![] }
    }

    fn three() -> SearchIndex {
        search_index(
            &[
                topic(
                    "Can I use a heat pad?",
                    &["hot water bottle"],
                    "Yes, wrapped, on your back, for 15 minutes.",
                ),
                topic("Which shoes?", &["trainers"], "Supportive, with a low heel. Your back will tell."),
                topic("How do I stretch my lower back?", &[], "On hands and knees, round the back a little."),
            ],
            &Everyday {
                same: vec![vec!["heat pad", "heating pad", "wheat bag"], vec!["tummy", "belly"]],
                asking: vec![vec!["how"], vec!["which"]],
                silent: vec!["can", "i", "a", "my", "do", "the", "on"],
            },
        )
    }

    fn first(query: &str) -> Option<(u16, bool)> {
        three().search(query, 3).first().map(|hit| (hit.topic.0, hit.is_confident()))
    }

    #[test]
    fn a_topic_is_found_by_other_forms_synonyms_slips_and_beginnings() {
        for (query, topic) in [
            ("heat pads", 0),
            ("wheat bag", 0),
            ("heatpad", 0),
            ("shoe", 1),
            ("SHOES!!", 1),
            ("streching", 2),
            ("train", 1),
        ] {
            assert_eq!(first(query).map(|hit| hit.0), Some(topic), "{query}");
        }
    }

    #[test]
    fn nonsense_and_silence_give_no_confident_hit() {
        for query in [
            "",
            "a",
            "how do i fix the car engine",
            "\u{1f600} \u{4f60}\u{597d} 12345",
            "back of beyond in ruritania",
        ] {
            assert!(!first(query).is_some_and(|hit| hit.1), "{query}");
        }
    }

    #[test]
    fn an_index_over_nothing_finds_nothing() {
        assert!(search_index(&[], &Everyday::default()).search("heat", 5).is_empty());
        assert!(SearchIndex::empty().search("heat", 5).is_empty());
    }
}
