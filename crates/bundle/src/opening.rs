//! Opening a bundle a piece at a time.
//!
//! A phone that opens all of it at once shows nothing else meanwhile. Between two pieces it can. In one
//! go it is [`Bundle::open_without_claims`] and [`Bundle::open_for_check`], which are made of the same
//! pieces, so that nothing is checked less for being opened slowly.
//!
//! Absent: claims and properties, which no phone reads.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use guideline::Guideline;

use crate::container::{
    Bundle, BundleError, GuidelineId, HASH_BYTES, Section, Whole, beginning, decode, whole,
};
use crate::lexicon::{self, Lexicon};
use crate::parts;
use crate::search::{self, SearchIndex};
use crate::texts::{self, Texts};
use crate::vocabulary::Vocabulary;

/// A bundle that is being opened: `ALL` of it, or what a check needs.
///
/// Which of the two is said by the type, so that a program which opens the beginning alone need not
/// carry what reads the rest.
#[derive(Debug)]
pub struct Opening<'b, const ALL: bool> {
    bytes: Cow<'b, [u8]>,
    hash: [u8; HASH_BYTES],
    sections: Vec<Range<usize>>,
    reached: Reached,
}

#[derive(Debug)]
enum Reached {
    Nothing,
    Records(Box<Guideline>),
    /// What a check needs.
    Check(Box<Bundle>),
    MoreRecords(Box<Bundle>),
    MoreTexts(Box<Bundle>, Vec<Vocabulary>),
    Whole(Box<Bundle>),
}

impl<'b, const ALL: bool> Opening<'b, ALL> {
    /// Begins: checks that it is whole and unharmed.
    ///
    /// # Errors
    ///
    /// When it is not.
    pub fn new(bytes: impl Into<Cow<'b, [u8]>>) -> Result<Self, BundleError> {
        let bytes = bytes.into();
        let Whole { hash, sections } = if ALL { whole(&bytes)? } else { beginning(&bytes)? };
        // They stand end to end and are the end of the file.
        let mut at = bytes.len() - sections.iter().map(|section| section.len()).sum::<usize>();
        let place = |section: &&[u8]| {
            let from = at;
            at += section.len();
            from..at
        };
        let sections = sections.iter().map(place).collect();
        Ok(Self { bytes, hash, sections, reached: Reached::Nothing })
    }

    /// Reads the next piece, and says whether there is another one.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or refers to something that is not there.
    pub fn go_on(&mut self) -> Result<bool, BundleError> {
        let reached = core::mem::replace(&mut self.reached, Reached::Nothing);
        self.reached = match reached {
            Reached::Nothing => Reached::Records(Box::new(self.records()?)),
            Reached::Records(guideline) => Reached::Check(Box::new(self.texts(*guideline)?)),
            Reached::Check(bundle) if ALL => Reached::MoreRecords(self.more_records(bundle)?),
            Reached::MoreRecords(bundle) if ALL => self.more_texts(bundle)?,
            Reached::MoreTexts(bundle, words) if ALL => Reached::Whole(self.finders(bundle, words)?),
            done => done,
        };
        Ok(!matches!(self.reached, Reached::Whole(_)) && (ALL || !matches!(self.reached, Reached::Check(_))))
    }

    /// Reads what is left, and gives the bundle.
    ///
    /// # Errors
    ///
    /// As [`Opening::go_on`].
    pub fn finish(mut self) -> Result<Bundle, BundleError> {
        while self.go_on()? {}
        match self.reached {
            Reached::Check(bundle) | Reached::Whole(bundle) => Ok(*bundle),
            _ => Err(BundleError::Truncated),
        }
    }

    /// A section; empty where it is absent.
    pub(crate) fn section(&self, section: Section) -> &[u8] {
        let place = Section::all().position(|other| other == section);
        let range = place.and_then(|place| self.sections.get(place)).cloned();
        range.and_then(|range| self.bytes.get(range)).unwrap_or(&[])
    }

    fn read<T: serde::de::DeserializeOwned>(&self, section: Section) -> Result<T, BundleError> {
        decode(self.section(section), section)
    }

    fn records(&self) -> Result<Guideline, BundleError> {
        let records: parts::ForCheck = self.read(Section::Guideline)?;
        let guideline = records.guideline();
        crate::resolved::check_for_check(&guideline).map_err(BundleError::Unresolved)?;
        Ok(guideline)
    }

    fn texts(&self, guideline: Guideline) -> Result<Bundle, BundleError> {
        let vocabularies: Vec<Vocabulary> = self.read(Section::Words)?;
        let stored: Vec<texts::Stored> = self.read(Section::Texts)?;
        let read = stored.iter().zip(&vocabularies);
        let texts: Option<Vec<Texts>> =
            read.map(|(stored, vocabulary)| stored.read(&guideline, vocabulary)).collect();
        let texts = texts.filter(|texts| texts.len() == stored.len());
        let texts = texts.ok_or(BundleError::Unreadable(Section::Texts.name()))?;
        let id = GuidelineId { version: guideline.identity.version.clone(), hash: self.hash };
        Ok(Bundle {
            guideline,
            texts,
            index: SearchIndex::empty(),
            lexicon: Lexicon::empty(),
            claims: Vec::new(),
            properties: Vec::new(),
            id,
        })
    }

    fn more_records(&self, mut bundle: Box<Bundle>) -> Result<Box<Bundle>, BundleError> {
        let rest: parts::AfterCheck = self.read(Section::MoreGuideline)?;
        rest.join(&mut bundle.guideline).ok_or(BundleError::Unreadable(Section::MoreGuideline.name()))?;
        crate::resolved::check_rest(&bundle.guideline).map_err(BundleError::Unresolved)?;
        Ok(bundle)
    }

    fn more_texts(&self, mut bundle: Box<Bundle>) -> Result<Reached, BundleError> {
        let vocabularies: Vec<Vocabulary> = self.read(Section::MoreWords)?;
        let stored: Vec<texts::Stored> = self.read(Section::MoreTexts)?;
        let unreadable = BundleError::Unreadable(Section::MoreTexts.name());
        if stored.len() != bundle.texts.len() {
            return Err(unreadable);
        }
        if vocabularies.len() < stored.len() {
            return Err(BundleError::Unreadable(Section::MoreWords.name()));
        }
        for ((texts, stored), vocabulary) in bundle.texts.iter_mut().zip(&stored).zip(&vocabularies) {
            stored.read_rest(texts, &bundle.guideline, vocabulary).ok_or(unreadable)?;
        }
        Ok(Reached::MoreTexts(bundle, vocabularies))
    }

    /// What finds topics and danger signs, in the words of the first language.
    fn finders(&self, mut bundle: Box<Bundle>, words: Vec<Vocabulary>) -> Result<Box<Bundle>, BundleError> {
        let lexicon: Option<lexicon::Stored> = self.read(Section::Lexicon)?;
        let index: Option<search::Stored> = self.read(Section::Index)?;
        let words = words.into_iter().next().map(Arc::new);
        let (Some(words), Some(lexicon), Some(index)) = (words, lexicon, index) else {
            return Err(BundleError::Unreadable(Section::MoreWords.name()));
        };
        if !lexicon.is_whole(&words) {
            return Err(BundleError::Unreadable(Section::Lexicon.name()));
        }
        let guideline = &bundle.guideline;
        if lexicon.signs().any(|sign| sign.index() >= guideline.signs.len()) {
            return Err(BundleError::Unresolved("the lexicon names a danger sign that is not there"));
        }
        if !index.fits(guideline) {
            return Err(BundleError::Unresolved("the search index is not about these topics"));
        }
        if !index.is_whole(&words) {
            return Err(BundleError::Unreadable(Section::Index.name()));
        }
        bundle.index = SearchIndex::later(index, Arc::clone(&words), guideline, bundle.texts.first());
        bundle.lexicon = Lexicon::later(lexicon, words);
        Ok(bundle)
    }
}
