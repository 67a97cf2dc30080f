//! A document as headings and lines, in the order it is read: the same for a terminal, paper and a web
//! page, so that none of them can say something else.
//!
//! Promises: how urgent it is, every reason and every danger sign answered yes or not sure stay,
//! however short it is made ([`Sheet::shorten`]); whatever goes is counted, and her own words that are
//! cut say so. Absent: fonts, colours, drawings.

mod of_summary;
mod shorten;

use serde::Serialize;

pub use shorten::N_STEPS;

/// A whole document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// The language of it.
    pub locale: String,
    /// What it is.
    pub title: String,
    /// For when, and who speaks.
    pub lead: Vec<String>,
    /// What it says.
    pub parts: Vec<Part>,
    /// Where it comes from, and that nobody has reviewed it.
    pub foot: Vec<String>,
}

/// One part under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Which.
    pub id: PartId,
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<Line>,
    /// How many of its items are not here.
    pub n_more: usize,
}

/// The parts there are, in the order they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartId {
    /// How urgent it is.
    Standing,
    /// Why.
    Reasons,
    /// Where it hurts, and how much.
    Where,
    /// Better or worse than at the start.
    Change,
    /// Pain day by day.
    Trend,
    /// Danger signs asked and answered.
    Signs,
    /// Her health and this pregnancy.
    Facts,
    /// Her own words.
    Words,
    /// What she wants to ask.
    Questions,
    /// What she was given to do.
    Plan,
    /// What waits for her team.
    AskFirst,
    /// What was done.
    Done,
    /// What she was told to do and watch for.
    Told,
    /// Who is cited.
    Sources,
    /// A card or a note: what to do.
    Do,
    /// What to watch for.
    Watch,
    /// Whom to ring.
    Ring,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "text")]
pub enum Line {
    /// What must be seen first.
    Loud(String),
    /// A sentence.
    Text(String),
    /// One of several.
    Item(String),
    /// More about the item before it.
    Under(String),
    /// Her own words, as she wrote them.
    Quote(String),
}

impl Line {
    /// The words of it.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Loud(text)
            | Self::Text(text)
            | Self::Item(text)
            | Self::Under(text)
            | Self::Quote(text) => text,
        }
    }
}

impl Part {
    pub(crate) fn new(id: PartId, heading: &str) -> Self {
        Self { id, heading: heading.to_owned(), lines: Vec::new(), n_more: 0 }
    }

    pub(crate) fn text(&mut self, text: impl Into<String>) {
        self.lines.push(Line::Text(text.into()));
    }

    pub(crate) fn item(&mut self, text: impl Into<String>) {
        self.lines.push(Line::Item(text.into()));
    }

    pub(crate) fn under(&mut self, text: impl Into<String>) {
        self.lines.push(Line::Under(text.into()));
    }
}

impl Sheet {
    /// The part, if there is one.
    #[must_use]
    pub fn part(&self, id: PartId) -> Option<&Part> {
        self.parts.iter().find(|part| part.id == id)
    }

    /// Adds a part, unless it has nothing to say.
    pub(crate) fn add(&mut self, part: Part) {
        if !part.lines.is_empty() {
            self.parts.push(part);
        }
    }
}
