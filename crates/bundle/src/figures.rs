//! The drawn figures in a file of their own.
//!
//! Nobody needs a picture to be told what to do, so figures are not in the bundle: an app loads them
//! when Check has been answered. The file is eight bytes that say what it is, a format number, the
//! SHA-256 of the rest, and the rest. Promises what [`crate::Bundle::open`] promises: any bytes give
//! figures or an error. Absent: the pictures themselves, which are drawn from the movements.

use core::fmt;

use figure::Movement;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::texts::Texts;

const MAGIC: [u8; 8] = *b"carryfig";

/// Raised whenever a file written before can no longer be read, or would be drawn differently.
const FORMAT: u32 = 1;

/// Movements, and the words that stand for their keyframes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// What can be drawn, by id.
    pub movements: Vec<Movement>,
    /// What is seen in each keyframe, for each language.
    #[serde(with = "entries")]
    pub texts: Vec<Texts>,
}

/// The texts as they are written: for each language its entries.
mod entries {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::texts::Texts;

    pub(super) fn serialize<S: Serializer>(texts: &[Texts], out: S) -> Result<S::Ok, S::Error> {
        let written: Vec<(&str, Vec<(&str, &str)>)> =
            texts.iter().map(|texts| (texts.locale(), texts.iter().collect())).collect();
        written.serialize(out)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Texts>, D::Error> {
        let written: Vec<(String, Vec<(String, String)>)> = Vec::deserialize(from)?;
        Ok(written.into_iter().map(|(locale, entries)| Texts::new(&locale, entries)).collect())
    }
}

/// Why figures were not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FiguresError {
    /// The first bytes are those of something else.
    NotFigures,
    /// They were written for another version of the software, with this format number.
    OtherFormat(u32),
    /// The file is cut short or changed.
    Damaged,
    /// A movement has no keyframe, or names one that is not there.
    Unresolved,
}

impl fmt::Display for FiguresError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFigures => f.write_str("this is not a file of figures"),
            Self::OtherFormat(found) => {
                write!(f, "the figures have format {found}, this software reads format {FORMAT}")
            }
            Self::Damaged => f.write_str("the figures are damaged: their contents do not match their hash"),
            Self::Unresolved => f.write_str("the figures contradict themselves"),
        }
    }
}

impl core::error::Error for FiguresError {}

impl Figures {
    /// Writes the file.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        #[expect(
            clippy::expect_used,
            reason = "writing to memory fails only for sequences of unknown length, and there are none"
        )]
        let contents = postcard::to_allocvec(self).expect("values of known length");
        let mut out = MAGIC.to_vec();
        out.extend(FORMAT.to_le_bytes());
        out.extend::<[u8; 32]>(Sha256::digest(&contents).into());
        out.extend(contents);
        out
    }

    /// Opens a file of figures.
    ///
    /// # Errors
    ///
    /// When the bytes are something else, of another format, changed, or contradict themselves.
    pub fn open(bytes: &[u8]) -> Result<Self, FiguresError> {
        let rest = bytes.strip_prefix(&MAGIC).ok_or(FiguresError::NotFigures)?;
        let (format, rest) = rest.split_first_chunk::<4>().ok_or(FiguresError::Damaged)?;
        let format = u32::from_le_bytes(*format);
        if format != FORMAT {
            return Err(FiguresError::OtherFormat(format));
        }
        let (hash, contents) = rest.split_first_chunk::<32>().ok_or(FiguresError::Damaged)?;
        if <[u8; 32]>::from(Sha256::digest(contents)) != *hash {
            return Err(FiguresError::Damaged);
        }
        let Ok((figures, [])) = postcard::take_from_bytes::<Self>(contents) else {
            return Err(FiguresError::Damaged);
        };
        let resolved = |movement: &Movement| {
            let there = |n: u8| usize::from(n) < movement.keyframes.len();
            there(movement.cover) && movement.props.iter().all(|prop| there(prop.pose))
        };
        if figures.movements.iter().all(resolved) { Ok(figures) } else { Err(FiguresError::Unresolved) }
    }

    /// The movement of an activity.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<&Movement> {
        self.movements.iter().find(|movement| movement.id == id)
    }

    /// What is seen of a movement, keyframe by keyframe, in a language or the first there is.
    #[must_use]
    pub fn told(&self, movement: &Movement, locale: &str) -> Vec<&str> {
        let Some(texts) = self.spoken(locale) else { return Vec::new() };
        let keys = (0..movement.keyframes.len()).filter_map(|n| movement.key(n));
        keys.filter_map(|key| texts.get(&key)).collect()
    }

    /// Where a movement should be felt, in words, each place once.
    #[must_use]
    pub fn felt(&self, movement: &Movement, locale: &str) -> Vec<&str> {
        let Some(texts) = self.spoken(locale) else { return Vec::new() };
        let mut out = Vec::new();
        for place in movement.felt().into_iter().filter_map(|site| texts.get(&site.felt_key())) {
            if !out.contains(&place) {
                out.push(place);
            }
        }
        out
    }

    fn spoken(&self, locale: &str) -> Option<&Texts> {
        self.texts.iter().find(|texts| texts.locale() == locale).or(self.texts.first())
    }
}

#[cfg(test)]
mod tests {
    use super::{Figures, FiguresError};

    #[test]
    fn what_was_written_is_read_again_and_nothing_else_is() {
        let figures = Figures { movements: Vec::new(), texts: Vec::new() };
        let bytes = figures.write();
        assert_eq!(Figures::open(&bytes), Ok(figures));
        for n in 0..bytes.len() {
            assert!(Figures::open(&bytes[..n]).is_err(), "cut at {n}");
            let mut flipped = bytes.clone();
            flipped[n] ^= 1;
            assert!(Figures::open(&flipped).is_err(), "flipped at {n}");
        }
        assert_eq!(Figures::open(b"carrywll").unwrap_err(), FiguresError::NotFigures);
    }
}
