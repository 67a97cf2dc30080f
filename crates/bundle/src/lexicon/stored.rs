//! How a lexicon is stored: its phrases, turns and everyday words as one text, by the vocabulary.

use guideline::SignId;
use serde::{Deserialize, Serialize};

use super::{Lexicon, LexiconParts, SignPhrases, Turn};
use crate::columns::Codes;
use crate::texts::SEPARATOR;
use crate::vocabulary::{Case, Vocabulary, Writing};

/// A lexicon as it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stored {
    /// For each sign how far it is from the one before, how many phrases it has, and how many take
    /// them back.
    signs: Vec<(u16, usize, usize)>,
    /// What each turn's line stands for.
    turns: Vec<Turn>,
    /// The phrases, then a line for each turn, then the everyday words.
    lines: Codes,
}

/// The lines of a lexicon, before words are numbered.
pub(crate) fn as_stored(lexicon: &Lexicon) -> String {
    let LexiconParts { signs, turns, everyday } = &lexicon.parts;
    let phrases = signs.iter().flat_map(|sign| sign.phrases.iter().chain(&sign.unless)).cloned();
    let turns = kinds(turns).into_iter().map(|kind| {
        let entries = turns.iter().filter(|(_, turn)| *turn == kind);
        entries.map(|(entry, _)| entry.replace(' ', "_")).collect::<Vec<_>>().join(" ")
    });
    let mut out = String::new();
    for line in phrases.chain(turns).chain([everyday.join(" ")]) {
        out.push_str(&line);
        out.push(SEPARATOR);
    }
    out
}

/// The turns that some entry has, in order.
fn kinds(turns: &[(String, Turn)]) -> Vec<Turn> {
    let mut out: Vec<Turn> = turns.iter().map(|(_, turn)| *turn).collect();
    out.sort_unstable();
    out.dedup();
    out
}

impl Stored {
    /// Writes a lexicon.
    pub(crate) fn write(lexicon: &Lexicon, writing: &Writing) -> Self {
        let mut before = 0;
        let signs = lexicon.parts.signs.iter().map(|sign| {
            let step = sign.sign.0.wrapping_sub(before);
            before = sign.sign.0;
            (step, sign.phrases.len(), sign.unless.len())
        });
        Self {
            signs: signs.collect(),
            turns: kinds(&lexicon.parts.turns),
            lines: writing.write(&as_stored(lexicon), Case::Words),
        }
    }

    /// Reads a lexicon.
    pub(crate) fn read(&self, vocabulary: &Vocabulary) -> Option<Lexicon> {
        let text = vocabulary.read(&self.lines.0, Case::Words)?;
        let mut lines = text.split_terminator(SEPARATOR);
        let mut sign = 0u16;
        let mut signs = Vec::new();
        for (step, n_phrases, n_unless) in &self.signs {
            sign = sign.wrapping_add(*step);
            let mut take = |n: usize| -> Option<Vec<String>> {
                let taken: Vec<String> = lines.by_ref().take(n).map(str::to_owned).collect();
                (taken.len() == n).then_some(taken)
            };
            signs.push(SignPhrases {
                sign: SignId(sign),
                phrases: take(*n_phrases)?,
                unless: take(*n_unless)?,
            });
        }
        let mut turns = Vec::new();
        for turn in &self.turns {
            let entries = lines.next()?.split(' ').filter(|entry| !entry.is_empty());
            turns.extend(entries.map(|entry| (entry.replace('_', " "), *turn)));
        }
        crate::order::order(&mut turns, |a, b| a < b);
        let everyday = lines.next()?.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let parts = LexiconParts { signs, turns, everyday };
        if lines.next().is_none() { Lexicon::try_from(parts).ok() } else { None }
    }
}
