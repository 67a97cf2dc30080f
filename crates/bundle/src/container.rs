//! One file with everything an app needs to know: the guideline, its texts, its search index, its
//! lexicon, and (where they are wanted) the claims it was made from and the properties that must hold
//! for it.
//!
//! The file is a header and sections end to end. The sections that a check needs stand first, so
//! that the beginning of the file up to their end is all that a phone needs to start with
//! ([`Bundle::for_check`], [`Bundle::open_for_check`]); the rest of the file is what arrives later.
//! Both name the same guideline, for the table is in the beginning.
//!
//! | bytes | what |
//! | --- | --- |
//! | 8 | magic |
//! | 4 | format number |
//! | 32 | the guideline's hash |
//! | 4 | how many sections |
//! | 44 each | section number, length, SHA-256 |
//! | | the sections, in the order of the table |
//!
//! Numbers are little-endian. The guideline's hash is the SHA-256 of the format number and of the
//! table's rows without the claims and the properties, which change nothing for the person who
//! follows it: a phone that carries neither names the same guideline as a terminal that carries both.
//!
//! Promises that [`Bundle::open`] never fails otherwise than by an error, whatever the bytes, and
//! that what it hands out can be looked up without failing. There is no signature here: the hash
//! says which guideline this is, not who made it.

use std::fmt;

use guideline::{Claim, Guideline, Property};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::columns;
use crate::lexicon::{self, Lexicon};
use crate::opening::Opening;
use crate::parts;
use crate::search::{self, SearchIndex};
use crate::texts::{self, Texts};
use crate::vocabulary::{Case, Writing};

/// The first bytes of every bundle.
const MAGIC: [u8; 8] = *b"carrywll";

/// Raised whenever a bundle written before can no longer be read, or would be read differently.
pub const FORMAT: u32 = 9;

pub(crate) const HASH_BYTES: usize = 32;
const SECTIONS_MAX: usize = 10;

/// What goes into a bundle.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    /// What the engine reads.
    pub guideline: Guideline,
    /// What a person reads, for each language.
    pub texts: Vec<Texts>,
    /// Finds topics.
    pub index: SearchIndex,
    /// Finds danger signs in free text.
    pub lexicon: Lexicon,
    /// What the articles say, and what became of it.
    pub claims: Vec<Claim>,
    /// What must hold for every possible Case.
    pub properties: Vec<Property>,
}

/// An opened bundle.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// What the engine reads.
    pub guideline: Guideline,
    /// What a person reads, for each language.
    pub texts: Vec<Texts>,
    /// Finds topics.
    pub index: SearchIndex,
    /// Finds danger signs in free text.
    pub lexicon: Lexicon,
    /// What the articles say, and what became of it. Empty if the bundle was written without.
    pub claims: Vec<Claim>,
    /// What must hold for every possible Case. Empty if the bundle was written without.
    pub properties: Vec<Property>,
    /// Which guideline this is.
    pub id: GuidelineId,
}

/// Which guideline, to the letter: two with the same id advise the same in the same words.
///
/// Prints as `0.1.0 (sha256 1a2b3c4d5e6f)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct GuidelineId {
    /// The version its authors gave it.
    pub version: String,
    /// The SHA-256 of its contents.
    pub hash: [u8; 32],
}

impl GuidelineId {
    /// The whole hash in hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        hex(&self.hash)
    }
}

fn hex(hash: &[u8; HASH_BYTES]) -> String {
    use fmt::Write as _;
    hash.iter().fold(String::with_capacity(64), |mut out, byte| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

impl Bundle {
    /// The SHA-256 of the properties, in hexadecimal digits. They advise nobody, so the guideline's own
    /// hash leaves them out; what was proved is known by both together.
    #[must_use]
    pub fn properties_sha256(&self) -> String {
        hex(&sha256(&columns::write(&self.properties)))
    }
}

impl fmt::Display for GuidelineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = self.hex();
        write!(f, "{} (sha256 {})", self.version, hex.get(..12).unwrap_or(&hex))
    }
}

/// Why a bundle was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BundleError {
    /// The first bytes are those of something else.
    NotABundle,
    /// It was written for another version of the software, with this format number.
    OtherFormat(u32),
    /// It ends before it should, or says sizes that cannot be.
    Truncated,
    /// It goes on after its end.
    TrailingBytes,
    /// A section is missing, unknown, out of place or there twice.
    WrongSections,
    /// Its contents are not those its hash stands for.
    WrongHash,
    /// The contents of the named section cannot be read.
    Unreadable(&'static str),
    /// Something in it refers to something that is not in it; what, in words.
    Unresolved(&'static str),
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotABundle => f.write_str("this is not a guideline bundle"),
            Self::OtherFormat(found) => {
                write!(f, "the bundle has format {found}, this software reads format {FORMAT}")
            }
            Self::Truncated => f.write_str("the bundle is cut short"),
            Self::TrailingBytes => f.write_str("the bundle goes on after its end"),
            Self::WrongSections => f.write_str("the bundle lacks a section or has one too many"),
            Self::WrongHash => f.write_str("the bundle is damaged: its contents do not match its hash"),
            Self::Unreadable(section) => write!(f, "the {section} of the bundle cannot be read"),
            Self::Unresolved(what) => write!(f, "the bundle contradicts itself: {what}"),
        }
    }
}

impl std::error::Error for BundleError {}

/// The sections, in the order of the file. Claims and properties come last, and may both be absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u32)]
pub(crate) enum Section {
    Guideline = 1,
    Words = 2,
    Texts = 3,
    MoreGuideline = 4,
    MoreWords = 5,
    MoreTexts = 6,
    Lexicon = 7,
    Index = 8,
    Claims = 9,
    Properties = 10,
}

impl Section {
    /// What a check needs.
    const FOR_CHECK: [Self; 3] = [Self::Guideline, Self::Words, Self::Texts];
    /// What comes after it.
    const AFTER_CHECK: [Self; 5] =
        [Self::MoreGuideline, Self::MoreWords, Self::MoreTexts, Self::Lexicon, Self::Index];
    const N_REQUIRED: usize = Self::FOR_CHECK.len() + Self::AFTER_CHECK.len();
    /// For whoever makes or judges the guideline.
    const BESIDE: [Self; 2] = [Self::Claims, Self::Properties];

    /// All of them, in order.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        Self::FOR_CHECK.into_iter().chain(Self::AFTER_CHECK).chain(Self::BESIDE)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Guideline => "guideline",
            Self::Words => "words",
            Self::Texts => "texts",
            Self::MoreGuideline => "more of the guideline",
            Self::MoreWords => "more words",
            Self::MoreTexts => "more texts",
            Self::Lexicon => "lexicon",
            Self::Index => "search index",
            Self::Claims => "claims",
            Self::Properties => "properties",
        }
    }
}

/// A row of the table.
struct Row {
    section: u32,
    length: u64,
    hash: [u8; HASH_BYTES],
}

impl Row {
    fn bytes(&self) -> [u8; 44] {
        let mut out = [0; 44];
        let parts = self.section.to_le_bytes().into_iter().chain(self.length.to_le_bytes()).chain(self.hash);
        for (place, byte) in out.iter_mut().zip(parts) {
            *place = byte;
        }
        out
    }
}

impl Bundle {
    /// Writes a bundle with everything in it.
    #[must_use]
    pub fn write(contents: &Contents) -> Vec<u8> {
        let mut sections = required(contents);
        sections.push((Section::Claims, columns::write(&contents.claims)));
        sections.push((Section::Properties, columns::write(&contents.properties)));
        assemble(&sections)
    }

    /// Writes a bundle for someone who only follows the guideline: the claims are left out, the
    /// properties with them, and the guideline's id stays the same.
    #[must_use]
    pub fn write_without_claims(contents: &Contents) -> Vec<u8> {
        assemble(&required(contents))
    }

    /// The sections of a bundle with their names, in order: for telling how large each is.
    ///
    /// # Errors
    ///
    /// When it is no bundle, or not whole and unharmed.
    pub fn sections(bytes: &[u8]) -> Result<Vec<(&'static str, &[u8])>, BundleError> {
        Ok(Section::all().map(Section::name).zip(whole(bytes)?.sections).collect())
    }

    /// The beginning of a bundle that is enough for a check; what comes after it can arrive later.
    ///
    /// # Errors
    ///
    /// When it is no bundle, or not whole and unharmed.
    pub fn for_check(bytes: &[u8]) -> Result<&[u8], BundleError> {
        let after = whole(bytes)?.sections.split_off(Section::FOR_CHECK.len());
        let n_after: usize = after.iter().map(|section| section.len()).sum();
        bytes.get(..bytes.len() - n_after).ok_or(BundleError::Truncated)
    }

    /// Opens a bundle: checks that it is whole and unharmed, and that everything it refers to is in
    /// it.
    ///
    /// # Errors
    ///
    /// When something of that does not hold; what, the error says.
    pub fn open(bytes: &[u8]) -> Result<Self, BundleError> {
        let opening = Opening::<true>::new(bytes)?;
        let (claims, properties) = (opening.section(Section::Claims), opening.section(Section::Properties));
        let (mut claimed, mut promised) = (Vec::new(), Vec::new());
        if !claims.is_empty() {
            claimed = decode(claims, Section::Claims)?;
            promised = decode(properties, Section::Properties)?;
        }
        let bundle = opening.finish()?;
        crate::resolved::check_beside(&bundle.guideline, &claimed, &promised)
            .map_err(BundleError::Unresolved)?;
        Ok(Self { claims: claimed, properties: promised, ..bundle })
    }

    /// Opens a bundle for someone who only follows the guideline: claims and properties are not read,
    /// and the code that could read them need not be there.
    ///
    /// # Errors
    ///
    /// As [`Bundle::open`].
    pub fn open_without_claims(bytes: &[u8]) -> Result<Self, BundleError> {
        Opening::<true>::new(bytes)?.finish()
    }

    /// Opens what [`Bundle::for_check`] gives. An assessment of answers is the same as by the whole
    /// bundle, in the same words. There are no activities, no topics, nothing that leaves anything
    /// out, no search, and a lexicon that knows no words: nobody may be planned for or answered by it,
    /// and no note may be read by it.
    ///
    /// # Errors
    ///
    /// As [`Bundle::open`].
    pub fn open_for_check(bytes: &[u8]) -> Result<Self, BundleError> {
        Opening::<false>::new(bytes)?.finish()
    }

    /// The texts in a language, or in the guideline's first language.
    #[must_use]
    pub fn texts_in(&self, locale: &str) -> Option<&Texts> {
        self.texts.iter().find(|t| t.locale() == locale).or_else(|| self.texts.first())
    }
}

/// A bundle that is whole and unharmed, its sections not yet read.
pub(crate) struct Whole<'b> {
    pub(crate) hash: [u8; HASH_BYTES],
    /// The required ones, then perhaps those beside them.
    pub(crate) sections: Vec<&'b [u8]>,
}

pub(crate) fn whole(bytes: &[u8]) -> Result<Whole<'_>, BundleError> {
    unharmed(bytes, usize::MAX)
}

/// The beginning of a bundle, which ends with what a check needs.
pub(crate) fn beginning(bytes: &[u8]) -> Result<Whole<'_>, BundleError> {
    unharmed(bytes, Section::FOR_CHECK.len())
}

/// What is read of a bundle's first sections, at most so many, which are all there is.
fn unharmed(bytes: &[u8], n_most: usize) -> Result<Whole<'_>, BundleError> {
    let mut rest = Rest(bytes);
    if rest.array().map_err(|_| BundleError::NotABundle)? != MAGIC {
        return Err(BundleError::NotABundle);
    }
    let format = u32::from_le_bytes(rest.array()?);
    if format != FORMAT {
        return Err(BundleError::OtherFormat(format));
    }
    let hash: [u8; HASH_BYTES] = rest.array()?;
    let n_sections = u32::from_le_bytes(rest.array()?);
    let n_sections =
        usize::try_from(n_sections).ok().filter(|n| *n <= SECTIONS_MAX).ok_or(BundleError::WrongSections)?;
    let mut table = Vec::with_capacity(n_sections);
    for _ in 0..n_sections {
        table.push(Row {
            section: u32::from_le_bytes(rest.array()?),
            length: u64::from_le_bytes(rest.array()?),
            hash: rest.array()?,
        });
    }
    expected_sections(&table)?;
    let here = || table.iter().take(n_most);
    let sections = here().map(|row| rest.take(row.length)).collect::<Result<Vec<_>, _>>()?;
    if !rest.0.is_empty() {
        return Err(BundleError::TrailingBytes);
    }
    if contents_hash(&table) != hash {
        return Err(BundleError::WrongHash);
    }
    if here().zip(&sections).any(|(row, bytes)| sha256(bytes) != row.hash) {
        return Err(BundleError::WrongHash);
    }
    Ok(Whole { hash, sections })
}

fn required(contents: &Contents) -> Vec<(Section, Vec<u8>)> {
    let guideline = &contents.guideline;
    let (first, rest) = parts::apart(guideline);
    let (first_texts, more_texts): (Vec<_>, Vec<_>) =
        contents.texts.iter().map(|texts| texts::apart(texts, guideline)).unzip();
    let (words, texts, _) = in_words(first_texts, &[]);
    // What finds danger signs and topics is in the words of the first language.
    let found = [lexicon::as_stored(&contents.lexicon), search::as_stored(&contents.index)];
    let (more_words, more_texts, writing) = in_words(more_texts, &found);
    let lexicon = writing.as_ref().map(|writing| lexicon::Stored::write(&contents.lexicon, writing));
    let index = writing.as_ref().map(|writing| search::Stored::write(&contents.index, writing));
    vec![
        (Section::Guideline, columns::write(&first)),
        (Section::Words, words),
        (Section::Texts, texts),
        (Section::MoreGuideline, columns::write(&rest)),
        (Section::MoreWords, more_words),
        (Section::MoreTexts, more_texts),
        (Section::Lexicon, columns::write(&lexicon)),
        (Section::Index, columns::write(&index)),
    ]
}

/// Texts by the words of their languages: the words, the texts, and how the first language is
/// written, in whose words something else is written too.
fn in_words(texts: Vec<texts::Lines>, beside: &[String]) -> (Vec<u8>, Vec<u8>, Option<Writing>) {
    let mut of_language: Vec<Vec<(String, Case)>> =
        texts.iter().map(|lines| vec![(lines.joined.clone(), Case::Sentences)]).collect();
    if of_language.is_empty() {
        of_language.push(Vec::new());
    }
    if let Some(first) = of_language.first_mut() {
        first.extend(beside.iter().map(|text| (text.clone(), Case::Words)));
    }
    let writings: Vec<Writing> = of_language.iter().map(|texts| Writing::of(texts)).collect();
    let words: Vec<_> = writings.iter().map(Writing::stored).collect();
    let words = columns::write(&words);
    let texts: Vec<_> = texts
        .into_iter()
        .zip(&writings)
        .map(|(lines, writing)| texts::Stored::write(lines, writing))
        .collect();
    (words, columns::write(&texts), writings.into_iter().next())
}

pub(crate) fn decode<T: DeserializeOwned>(bytes: &[u8], section: Section) -> Result<T, BundleError> {
    columns::read(bytes).map_err(|_| BundleError::Unreadable(section.name()))
}

fn sha256(bytes: &[u8]) -> [u8; HASH_BYTES] {
    Sha256::digest(bytes).into()
}

fn contents_hash(table: &[Row]) -> [u8; HASH_BYTES] {
    let mut hasher = Sha256::new();
    hasher.update(FORMAT.to_le_bytes());
    let beside = |row: &Row| Section::BESIDE.iter().any(|section| row.section == *section as u32);
    for row in table.iter().filter(|row| !beside(row)) {
        hasher.update(row.bytes());
    }
    hasher.finalize().into()
}

fn assemble(sections: &[(Section, Vec<u8>)]) -> Vec<u8> {
    let table: Vec<Row> = sections
        .iter()
        // Widening: a length in memory fits 64 bits.
        .map(|(section, bytes)| Row {
            section: *section as u32,
            length: bytes.len() as u64,
            hash: sha256(bytes),
        })
        .collect();
    let mut out = Vec::new();
    out.extend(MAGIC);
    out.extend(FORMAT.to_le_bytes());
    out.extend(contents_hash(&table));
    out.extend(u32::try_from(table.len()).unwrap_or(u32::MAX).to_le_bytes());
    for row in &table {
        out.extend(row.bytes());
    }
    for (_, bytes) in sections {
        out.extend(bytes);
    }
    out
}

/// Checks that the table lists the required sections in order, then perhaps those beside them.
fn expected_sections(table: &[Row]) -> Result<(), BundleError> {
    let all = Section::all().map(|section| section as u32);
    let right = table.iter().map(|row| row.section).zip(all).all(|(found, expected)| found == expected);
    let (required, all) = (Section::N_REQUIRED, Section::N_REQUIRED + Section::BESIDE.len());
    if right && [required, all].contains(&table.len()) { Ok(()) } else { Err(BundleError::WrongSections) }
}

/// What has not been read yet.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn array<const N: usize>(&mut self) -> Result<[u8; N], BundleError> {
        let (head, tail) = self.0.split_first_chunk::<N>().ok_or(BundleError::Truncated)?;
        self.0 = tail;
        Ok(*head)
    }

    fn take(&mut self, length: u64) -> Result<&'a [u8], BundleError> {
        let (head, tail) = usize::try_from(length)
            .ok()
            .and_then(|n| self.0.split_at_checked(n))
            .ok_or(BundleError::Truncated)?;
        self.0 = tail;
        Ok(head)
    }
}
