//! Promises of one shape, said once.
//!
//! Hundreds of sentences differ in a few words each: the sign, the condition, the activity. A family
//! is the sentence with a gap, and what fills the gap. It is found from the sentences alone, so a new
//! property falls in with its like without anyone listing it.
//!
//! Promises that every sentence is in exactly one family, and that filling the gap gives it back.

use std::collections::BTreeMap;

use num_bigint::BigUint;
use serde::Serialize;

use super::super::count::short;

/// What stands where the sentences differ.
pub(super) const GAP: &str = "\u{2026}";

/// So many sentences of one shape are worth a gap.
const FEW: usize = 3;

/// A fixed part shorter than this says nothing of a shape.
const SHAPE_MIN: usize = 16;

/// One sentence, before it has a family.
pub(super) struct Sentence<'a> {
    pub(super) says: &'a str,
    pub(super) verdict: &'static str,
    pub(super) n_cases: Option<&'a BigUint>,
}

/// Sentences of one shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Family {
    /// The sentence; with a gap where there are several.
    pub(super) says: String,
    /// What fills the gap, sentence by sentence; empty where there is one sentence and no gap.
    pub(super) of: Vec<String>,
    pub(super) verdict: &'static str,
    /// The fewest and the most Cases that one of them is about.
    #[serde(serialize_with = "shortened")]
    pub(super) n_cases: Option<(BigUint, BigUint)>,
}

/// Shortened, since a family is for reading; the exact numbers stand with each property.
fn shortened<S: serde::Serializer>(range: &Option<(BigUint, BigUint)>, to: S) -> Result<S::Ok, S::Error> {
    range.as_ref().map(|(least, most)| [short(least), short(most)]).serialize(to)
}

impl Family {
    /// How many sentences it says.
    pub(super) fn len(&self) -> usize {
        self.of.len().max(1)
    }
}

/// Sentences by their place, each with what fills the gap.
type Members = Vec<(usize, String)>;

/// The families of sentences. Where a sentence holds one of the known phrases, that is its gap: so
/// what is promised of the same things falls into families of its own.
pub(super) fn families(sentences: &[Sentence<'_>], known: &[String]) -> Vec<Family> {
    let mut left: Vec<usize> = (0..sentences.len()).collect();
    let mut found: Vec<(usize, Family)> = Vec::new();
    let mut take = |left: &mut Vec<usize>, says: String, members: Members| {
        left.retain(|at| members.iter().all(|(member, _)| member != at));
        let rows: Vec<&Sentence<'_>> = members.iter().filter_map(|(at, _)| sentences.get(*at)).collect();
        let counts: Option<Vec<&BigUint>> = rows.iter().map(|row| row.n_cases).collect();
        let n_cases = counts
            .and_then(|counts| Some(((*counts.iter().min()?).clone(), (*counts.iter().max()?).clone())));
        let first = members.first().map_or(0, |(at, _)| *at);
        let of =
            if says.contains(GAP) { members.into_iter().map(|(_, own)| own).collect() } else { Vec::new() };
        let verdict = rows.first().map_or("", |row| row.verdict);
        found.push((first, Family { says, of, verdict, n_cases }));
    };

    // By what is known.
    let mut shapes: BTreeMap<(String, &str), Members> = BTreeMap::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let phrase = known.iter().filter(|phrase| holds(sentence.says, phrase)).max_by_key(|p| p.len());
        if let Some(phrase) = phrase {
            let says = sentence.says.replacen(phrase.as_str(), GAP, 1);
            shapes.entry((says, sentence.verdict)).or_default().push((at, phrase.clone()));
        }
    }
    for ((says, _), members) in shapes {
        if members.len() >= FEW {
            take(&mut left, says, members);
        }
    }

    // By what they begin and end with, the longest and most common shapes first.
    loop {
        let mut shapes: BTreeMap<(String, String, &str), Members> = BTreeMap::new();
        for at in &left {
            let Some(sentence) = sentences.get(*at) else { continue };
            let words: Vec<&str> = sentence.says.split(' ').collect();
            for begin in 0..words.len() {
                for end in begin + 1..=words.len() {
                    let (Some(before), Some(own), Some(after)) =
                        (words.get(..begin), words.get(begin..end), words.get(end..))
                    else {
                        continue;
                    };
                    let (before, after) = (before.join(" "), after.join(" "));
                    if before.len() + after.len() >= SHAPE_MIN {
                        shapes
                            .entry((before, after, sentence.verdict))
                            .or_default()
                            .push((*at, own.join(" ")));
                    }
                }
            }
        }
        let best = shapes.into_iter().filter(|(_, members)| members.len() >= FEW).max_by_key(
            |((before, after, _), members)| {
                let fixed = before.len() + after.len();
                // A long shape says more than a common one.
                ((members.len() - 1) * fixed.pow(3), fixed)
            },
        );
        let Some(((before, after, _), members)) = best else { break };
        let parts = [before.as_str(), GAP, after.as_str()];
        let says: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        take(&mut left, says.join(" "), members);
    }
    for at in left.clone() {
        if let Some(sentence) = sentences.get(at) {
            take(&mut left, sentence.says.to_owned(), vec![(at, String::new())]);
        }
    }
    found.sort_by_key(|(first, _)| *first);
    found.into_iter().map(|(_, family)| family).collect()
}

/// Whether a sentence holds a phrase as whole words.
fn holds(says: &str, phrase: &str) -> bool {
    says.match_indices(phrase).next().is_some_and(|(at, _)| {
        let before = says.get(..at).is_some_and(|before| before.is_empty() || before.ends_with(' '));
        let after =
            says.get(at + phrase.len()..).is_some_and(|after| !after.starts_with(char::is_alphanumeric));
        before && after
    })
}

#[cfg(test)]
mod tests {
    use super::{Family, GAP, Sentence, families};
    use num_bigint::BigUint;

    fn of(says: &[&str], known: &[&str]) -> Vec<Family> {
        let n = BigUint::from(7u32);
        let sentences: Vec<Sentence<'_>> =
            says.iter().map(|says| Sentence { says, verdict: "proved", n_cases: Some(&n) }).collect();
        let known: Vec<String> = known.iter().map(|known| (*known).to_owned()).collect();
        families(&sentences, &known)
    }

    const SAYS: [&str; 6] = [
        "A yes to bleeding means emergency help in every week.",
        "A yes to a sudden fall means emergency help in every week.",
        "Nobody is told to lie flat.",
        "A yes to fever means emergency help in every week.",
        "Not being sure about a sudden fall means phoning today.",
        "Not being sure about bleeding means phoning tomorrow.",
    ];

    #[test]
    fn filling_the_gap_gives_every_sentence_back_once() {
        for known in [&[][..], &["bleeding", "a sudden fall", "fever"][..]] {
            let mut said: Vec<String> = of(&SAYS, known)
                .iter()
                .flat_map(|family| match family.of.as_slice() {
                    [] => vec![family.says.clone()],
                    of => of.iter().map(|own| family.says.replacen(GAP, own, 1)).collect(),
                })
                .collect();
            said.sort();
            let mut expected: Vec<String> = SAYS.iter().map(|says| (*says).to_owned()).collect();
            expected.sort();
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn sentences_of_one_shape_are_said_once() {
        let found = of(&SAYS, &[]);
        let first = found.first().unwrap();
        assert_eq!(first.says, "A yes to \u{2026} means emergency help in every week.");
        assert_eq!(first.of, ["bleeding", "a sudden fall", "fever"]);
        assert_eq!(first.len(), 3);
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn two_of_a_shape_stay_two_sentences() {
        assert_eq!(of(&SAYS[..2], &["bleeding", "a sudden fall"]).len(), 2);
    }
}
