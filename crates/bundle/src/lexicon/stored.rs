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
    let LexiconParts { signs, turns, everyday } = lexicon.parts();
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
        let signs = lexicon.parts().signs.iter().map(|sign| {
            let step = sign.sign.0.wrapping_sub(before);
            before = sign.sign.0;
            (step, sign.phrases.len(), sign.unless.len())
        });
        Self {
            signs: signs.collect(),
            turns: kinds(&lexicon.parts().turns),
            lines: writing.write(&as_stored(lexicon), Case::Words),
        }
    }

    /// Whether there is a phrase for everything that should have one.
    pub(crate) fn is_whole(&self, vocabulary: &Vocabulary) -> bool {
        let n_lines = self.signs.iter().map(|(_, n_phrases, n_unless)| n_phrases.saturating_add(*n_unless));
        let n_lines = n_lines.fold(self.turns.len() + 1, usize::saturating_add);
        vocabulary.n_lines(&self.lines.0) == Some(n_lines)
    }

    /// The signs there are phrases for.
    pub(crate) fn signs(&self) -> impl Iterator<Item = SignId> {
        self.signs.iter().scan(0u16, |sign, (step, ..)| {
            *sign = sign.wrapping_add(*step);
            Some(SignId(*sign))
        })
    }

    /// Reads the parts of a lexicon that is whole.
    pub(super) fn read(&self, vocabulary: &Vocabulary) -> LexiconParts {
        let text = vocabulary.read(&self.lines.0, Case::Words);
        let mut lines = text.split_terminator(SEPARATOR);
        let mut take = |n: usize| -> Vec<String> { lines.by_ref().take(n).map(str::to_owned).collect() };
        let signs = self.signs().zip(&self.signs);
        let signs = signs.map(|(sign, (_, n_phrases, n_unless))| SignPhrases {
            sign,
            phrases: take(*n_phrases),
            unless: take(*n_unless),
        });
        let signs = signs.collect();
        let mut turns = Vec::new();
        for (turn, line) in self.turns.iter().zip(&mut lines) {
            let entries = line.split(' ').filter(|entry| !entry.is_empty());
            turns.extend(entries.map(|entry| (entry.replace('_', " "), *turn)));
        }
        let everyday = lines.next().unwrap_or("").split(' ').filter(|word| !word.is_empty());
        let mut everyday: Vec<String> = everyday.map(str::to_owned).collect();
        crate::order::order(&mut turns, |a, b| a < b);
        if !everyday.is_sorted() {
            crate::order::order(&mut everyday, |a, b| a < b);
        }
        LexiconParts { signs, turns, everyday }
    }
}
