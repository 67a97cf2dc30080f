//! Public knowledge in one file: a compiled guideline with its texts, its search and its lexicon.
//!
//! The compiler writes a bundle; apps, the terminal and the hub open it. Opening checks everything
//! once, so nothing that is read from an opened bundle can fail. There is nothing private in here:
//! a diary never shares a container with a guideline.
//!
//! Modules in reading order: the file ([`Bundle`]), how it is opened a piece at a time ([`Opening`]), the
//! drawn figures beside it ([`Figures`]), what a person reads ([`Texts`]), how text is cut into words ([`words`]), finding topics ([`SearchIndex`]), finding danger signs in free text
//! ([`Lexicon`]).

mod columns;
mod container;
mod figures;
mod lexicon;
mod opening;
mod parts;
mod resolved;
mod search;
mod order;
mod stretches;
mod texts;
mod vocabulary;
mod word;

pub use container::{Bundle, BundleError, Contents, FORMAT, GuidelineId};
pub use figures::{Figures, FiguresError};
pub use lexicon::{Lexicon, LexiconParts, Mention, Missed, SignPhrases, Turn, is_one_slip_away};
pub use opening::Opening;
pub use search::{Hit, IndexParts, SearchIndex, TopicWords};
pub use texts::Texts;
pub use word::{Gap, Word, within_one_slip, words};
