//! One file with everything an app needs to know: the guideline, its texts, its search index, its
//! lexicon, and (where they are wanted) the claims it was made from and the properties that must hold
//! for it.
//!
//! The file is a header and sections end to end:
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
use std::sync::Arc;

use guideline::{Claim, Guideline, Property};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::columns;
use crate::lexicon::{self, Lexicon};
use crate::search::{self, SearchIndex};
use crate::texts::{self, Texts};
use crate::vocabulary::{Case, Vocabulary, Writing};

/// The first bytes of every bundle.
const MAGIC: [u8; 8] = *b"carrywll";

/// Raised whenever a bundle written before can no longer be read, or would be read differently.
pub const FORMAT: u32 = 5;

const HASH_BYTES: usize = 32;
const SECTIONS_MAX: usize = 8;

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
        use fmt::Write as _;
        self.hash.iter().fold(String::with_capacity(64), |mut out, byte| {
            // Writing to a string cannot fail.
            let _ = write!(out, "{byte:02x}");
            out
        })
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
enum Section {
    Guideline = 1,
    Words = 2,
    Texts = 3,
    Index = 4,
    Lexicon = 5,
    Claims = 6,
    Properties = 7,
}

impl Section {
    const REQUIRED: [Self; 5] = [Self::Guideline, Self::Words, Self::Texts, Self::Index, Self::Lexicon];
    /// For whoever makes or judges the guideline.
    const BESIDE: [Self; 2] = [Self::Claims, Self::Properties];

    fn name(self) -> &'static str {
        match self {
            Self::Guideline => "guideline",
            Self::Words => "words",
            Self::Texts => "texts",
            Self::Index => "search index",
            Self::Lexicon => "lexicon",
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
        let names = Section::REQUIRED.iter().chain(&Section::BESIDE).map(|section| section.name());
        Ok(names.zip(whole(bytes)?.sections).collect())
    }

    /// Opens a bundle: checks that it is whole and unharmed, and that everything it refers to is in
    /// it.
    ///
    /// # Errors
    ///
    /// When something of that does not hold; what, the error says.
    pub fn open(bytes: &[u8]) -> Result<Self, BundleError> {
        let (mut bundle, beside) = Self::open_required(bytes)?;
        if let [claims, properties] = beside.as_slice() {
            bundle.claims = decode(claims, Section::Claims)?;
            bundle.properties = decode(properties, Section::Properties)?;
            crate::resolved::check_beside(&bundle.guideline, &bundle.claims, &bundle.properties)
                .map_err(BundleError::Unresolved)?;
        }
        Ok(bundle)
    }

    /// Opens a bundle for someone who only follows the guideline: claims and properties are not read,
    /// and the code that could read them need not be there.
    ///
    /// # Errors
    ///
    /// As [`Bundle::open`].
    pub fn open_without_claims(bytes: &[u8]) -> Result<Self, BundleError> {
        Self::open_required(bytes).map(|(bundle, _)| bundle)
    }

    /// Opens what every bundle has, and gives the sections beside it.
    fn open_required(bytes: &[u8]) -> Result<(Self, Vec<&[u8]>), BundleError> {
        let Whole { hash, mut sections } = whole(bytes)?;
        let beside = sections.split_off(sections.len().min(Section::REQUIRED.len()));
        let mut sections = sections.into_iter();
        let mut next = || sections.next().unwrap_or(&[]);
        let guideline: Guideline = decode(next(), Section::Guideline)?;
        crate::resolved::check(&guideline).map_err(BundleError::Unresolved)?;
        let vocabularies: Vec<Vocabulary> = decode(next(), Section::Words)?;
        let texts = read_texts(next(), &guideline, &vocabularies)?;
        let first = vocabularies.into_iter().next().map(Arc::new);
        let index: Option<search::Stored> = decode(next(), Section::Index)?;
        let lexicon: Option<lexicon::Stored> = decode(next(), Section::Lexicon)?;
        let (Some(words), Some(index), Some(lexicon)) = (first, index, lexicon) else {
            return Err(BundleError::Unreadable(Section::Words.name()));
        };
        if !index.fits(&guideline) {
            return Err(BundleError::Unresolved("the search index is not about these topics"));
        }
        if !index.is_whole(&words) {
            return Err(BundleError::Unreadable(Section::Index.name()));
        }
        if !lexicon.is_whole(&words) {
            return Err(BundleError::Unreadable(Section::Lexicon.name()));
        }
        if lexicon.signs().any(|sign| sign.index() >= guideline.signs.len()) {
            return Err(BundleError::Unresolved("the lexicon names a danger sign that is not there"));
        }
        let index = SearchIndex::later(index, Arc::clone(&words), &guideline, texts.first());
        let lexicon = Lexicon::later(lexicon, words);
        let id = GuidelineId { version: guideline.identity.version.clone(), hash };
        let bundle =
            Self { guideline, texts, index, lexicon, claims: Vec::new(), properties: Vec::new(), id };
        Ok((bundle, beside))
    }

    /// The texts in a language, or in the guideline's first language.
    #[must_use]
    pub fn texts_in(&self, locale: &str) -> Option<&Texts> {
        self.texts.iter().find(|t| t.locale() == locale).or_else(|| self.texts.first())
    }
}

/// A bundle that is whole and unharmed, its sections not yet read.
struct Whole<'b> {
    hash: [u8; HASH_BYTES],
    /// The required ones, then perhaps those beside them.
    sections: Vec<&'b [u8]>,
}

fn whole(bytes: &[u8]) -> Result<Whole<'_>, BundleError> {
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
    let sections = table.iter().map(|row| rest.take(row.length)).collect::<Result<Vec<_>, _>>()?;
    if !rest.0.is_empty() {
        return Err(BundleError::TrailingBytes);
    }
    if contents_hash(&table) != hash {
        return Err(BundleError::WrongHash);
    }
    if table.iter().zip(&sections).any(|(row, bytes)| sha256(bytes) != row.hash) {
        return Err(BundleError::WrongHash);
    }
    Ok(Whole { hash, sections })
}

fn required(contents: &Contents) -> Vec<(Section, Vec<u8>)> {
    let guideline = &contents.guideline;
    // What finds topics and danger signs is in the words of the first language.
    let mut of_language: Vec<Vec<(String, Case)>> = contents
        .texts
        .iter()
        .map(|texts| vec![(texts::as_stored(texts, guideline).0, Case::Sentences)])
        .collect();
    if of_language.is_empty() {
        of_language.push(Vec::new());
    }
    if let Some(first) = of_language.first_mut() {
        first.push((search::as_stored(&contents.index), Case::Words));
        first.push((lexicon::as_stored(&contents.lexicon), Case::Words));
    }
    let writings: Vec<Writing> = of_language.iter().map(|texts| Writing::of(texts)).collect();
    let words: Vec<_> = writings.iter().map(Writing::stored).collect();
    let texts: Vec<_> = contents
        .texts
        .iter()
        .zip(&writings)
        .map(|(texts, writing)| texts::Stored::write(texts, guideline, writing))
        .collect();
    let lexicon = writings.first().map(|writing| lexicon::Stored::write(&contents.lexicon, writing));
    let index = writings.first().map(|writing| search::Stored::write(&contents.index, writing));
    vec![
        (Section::Guideline, columns::write(guideline)),
        (Section::Words, columns::write(&words)),
        (Section::Texts, columns::write(&texts)),
        (Section::Index, columns::write(&index)),
        (Section::Lexicon, columns::write(&lexicon)),
    ]
}

/// The texts of every language, each with the words of its language.
fn read_texts(
    bytes: &[u8],
    guideline: &Guideline,
    vocabularies: &[Vocabulary],
) -> Result<Vec<Texts>, BundleError> {
    let stored: Vec<texts::Stored> = decode(bytes, Section::Texts)?;
    let read = stored.iter().zip(vocabularies).map(|(stored, vocabulary)| stored.read(guideline, vocabulary));
    let texts: Option<Vec<Texts>> = read.collect();
    texts.filter(|texts| texts.len() == stored.len()).ok_or(BundleError::Unreadable(Section::Texts.name()))
}

fn decode<T: DeserializeOwned>(bytes: &[u8], section: Section) -> Result<T, BundleError> {
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
    let all = Section::REQUIRED.iter().chain(&Section::BESIDE).map(|section| *section as u32);
    let right = table.iter().map(|row| row.section).zip(all).all(|(found, expected)| found == expected);
    let (required, all) = (Section::REQUIRED.len(), Section::REQUIRED.len() + Section::BESIDE.len());
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
