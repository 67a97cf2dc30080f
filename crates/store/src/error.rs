//! What can be wrong with a file, each with a way out.

use core::fmt;

use crate::record::ENTRY_BYTES_MAX;

/// Why a file is no diary that can be opened. Nothing was changed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreError {
    /// There is nothing in it.
    Empty,
    /// It is longer than any diary.
    TooLarge {
        /// So long.
        bytes: usize,
    },
    /// It is not ours.
    Foreign,
    /// It was ours, and no entry in it can be read.
    Damaged,
    /// A later version of the program wrote it.
    Newer {
        /// The number of its shape.
        shape: u16,
        /// The highest number that this version knows of such a file: sealed files have numbers of their
        /// own.
        known: u16,
    },
    /// It needs a passphrase.
    Sealed,
    /// It is not sealed.
    NotSealed,
    /// The passphrase is not the one it was sealed with.
    WrongPassphrase,
    /// The passphrase is right, and what it sealed has changed since.
    SealBroken,
    /// There is no passphrase.
    NoPassphrase,
    /// It asks for more memory or time than any of ours.
    TooCostly,
    /// An entry is too long to be taken in.
    TooLong {
        /// So long.
        bytes: usize,
    },
}

impl StoreError {
    /// What to do next.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Empty => "look for another copy; an export that was interrupted leaves an empty file",
            Self::TooLarge { .. } | Self::Foreign => {
                "name a file that `carrywell diary export` or the app's backup wrote"
            }
            Self::Damaged => "keep the file, and look for another copy",
            Self::Newer { .. } => "keep the file, and open it with the newest version of the program",
            Self::Sealed => "give the passphrase it was sealed with",
            Self::NotSealed => "open it without a passphrase",
            Self::WrongPassphrase => {
                "try again: capitals, blanks and the keyboard's language count; nobody can open it without"
            }
            Self::SealBroken => {
                "keep the file, and look for another copy; part of a sealed file cannot be saved"
            }
            Self::NoPassphrase => "choose a few words that nobody would guess",
            Self::TooCostly => "keep the file, and do not trust whoever gave it to you",
            Self::TooLong { .. } => "shorten the note, or make two entries of it",
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("there is nothing in it"),
            Self::TooLarge { bytes } => write!(f, "{bytes} bytes are more than any diary has"),
            Self::Foreign => f.write_str("this is not a diary of Carrywell"),
            Self::Damaged => f.write_str("this was a diary, but no entry in it can be read"),
            Self::Newer { shape, known } => {
                write!(f, "a later version of the program wrote this (shape {shape}; this one knows {known})")
            }
            Self::Sealed => f.write_str("this diary is sealed"),
            Self::NotSealed => f.write_str("this is not sealed"),
            Self::WrongPassphrase => f.write_str("this is not the passphrase it was sealed with"),
            Self::SealBroken => {
                f.write_str("the passphrase is right, but the file has changed since it was sealed")
            }
            Self::NoPassphrase => f.write_str("a seal needs a passphrase"),
            Self::TooCostly => {
                f.write_str("to open this would take more memory or time than any seal of ours")
            }
            Self::TooLong { bytes } => {
                write!(f, "the entry is {bytes} bytes long, and at most {ENTRY_BYTES_MAX} are kept")
            }
        }
    }
}

impl std::error::Error for StoreError {}
