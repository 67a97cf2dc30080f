//! A diary from a file, whatever has become of it.
//!
//! Either every entry comes out as it went in, or it is set aside as the bytes it has become, with
//! the reason. A file of another program, or of a later version of this one, is refused whole.
//!
//! Nothing here changes the file that was read; nothing panics, whatever the bytes.

use care::{Diary, Written};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::record::{MARK, Reason, read_record};
use crate::{SCHEMA, SHAPE, Settings, StoreError};

/// The longest file that is looked into: a million entries have room in it.
pub const BYTES_MAX: usize = 1_000_000_000;

/// What every sealed file begins with, before its number.
pub(crate) const SEALED: &[u8] = b"carrywell sealed diary ";

/// What a file held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// What could be read.
    pub diary: Diary,
    /// What could not, as it was.
    pub set_aside: Vec<Aside>,
    /// What the app that made the file was set to, if it says so.
    pub settings: Settings,
    /// Whether the file is harmed beyond single entries, such as cut off: there may have been more.
    pub harmed: bool,
}

/// Bytes that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Where in the file they begin.
    pub at: usize,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Why.
    pub reason: Reason,
}

/// What stands at the top of a file.
#[derive(Deserialize)]
struct Top {
    schema: String,
}

#[derive(Deserialize)]
struct File<'a> {
    #[serde(borrow)]
    entries: Vec<&'a RawValue>,
    #[serde(borrow, default)]
    settings: Option<&'a RawValue>,
}

/// Whether bytes begin as a diary does that this program or a later one wrote, sealed or not; some bytes
/// from the front are enough.
#[must_use]
pub fn is_diary(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    if head.starts_with(SEALED) || head.starts_with(MARK) {
        return true;
    }
    // An editor may have laid it out anew, so white space does not count.
    let mut letters = head.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    let first = b"{\"schema\":\"".iter().copied().chain(SCHEMA.bytes());
    first.into_iter().all(|letter| letters.next() == Some(letter))
}

/// Reads a backup or a journal that is not sealed.
///
/// # Errors
///
/// When it is not ours, sealed, from a later version, or nothing in it can be read.
pub fn read(bytes: &[u8]) -> Result<Opened, StoreError> {
    if bytes.len() > BYTES_MAX {
        return Err(StoreError::TooLarge { bytes: bytes.len() });
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.trim_ascii().is_empty() {
        return Err(StoreError::Empty);
    }
    if bytes.starts_with(SEALED) {
        return Err(StoreError::Sealed);
    }
    if bytes.trim_ascii_start().starts_with(MARK) {
        return Ok(rescue(bytes));
    }
    let Some(top) = top(bytes) else { return Err(StoreError::Foreign) };
    match top.strip_prefix(SCHEMA).map(str::parse) {
        Some(Ok(1..=SHAPE)) => {}
        Some(Ok(shape)) if shape > SHAPE => return Err(StoreError::Newer { shape, known: SHAPE }),
        _ => return Err(StoreError::Foreign),
    }
    // JSON is read from text alone: a second reader, of bytes, would be as large again on a phone.
    let text = core::str::from_utf8(bytes).ok();
    let Some(file) = text.and_then(|text| serde_json::from_str::<File<'_>>(text).ok()) else {
        let mut collected = Collected::rescue(bytes);
        let settings = collected.settings_of_head(bytes);
        let opened = Opened { harmed: true, settings, ..collected.opened() };
        let nothing = opened.diary.entries().is_empty();
        return if nothing { Err(StoreError::Damaged) } else { Ok(opened) };
    };
    let mut collected = Collected::default();
    for raw in file.entries {
        let text = raw.get().as_bytes();
        let at = (text.as_ptr() as usize).saturating_sub(bytes.as_ptr() as usize);
        collected.take(at, text);
    }
    let settings = file.settings.map_or_else(Settings::new, |raw| collected.settings(bytes, raw));
    Ok(Opened { settings, ..collected.opened() })
}

/// Reads every record that is anywhere in the bytes: of a journal, a harmed backup, or a disk.
#[must_use]
pub fn rescue(bytes: &[u8]) -> Opened {
    Collected::rescue(bytes).opened()
}

/// Whether there is a plain record anywhere in the bytes, or the beginning of one.
#[must_use]
pub fn has_record(bytes: &[u8]) -> bool {
    marks(bytes).next().is_some()
}

/// What the file says it is. A file that is cut off still says it in its first bytes.
fn top(bytes: &[u8]) -> Option<String> {
    if let Ok(Top { schema }) = serde_json::from_str(&String::from_utf8_lossy(bytes)) {
        return Some(schema);
    }
    let rest = bytes.trim_ascii_start().strip_prefix(b"{\"schema\":\"")?;
    let end = rest.iter().position(|byte| *byte == b'"')?;
    String::from_utf8(rest.get(..end)?.to_vec()).ok()
}

/// Where records begin.
pub(crate) fn marks(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.windows(MARK.len()).enumerate().filter(|(_, window)| *window == MARK).map(|(at, _)| at)
}

#[derive(Default)]
struct Collected {
    entries: Vec<Written>,
    set_aside: Vec<Aside>,
}

impl Collected {
    fn rescue(bytes: &[u8]) -> Self {
        let mut collected = Self::default();
        let mut starts = marks(bytes);
        let mut next = starts.next();
        let before = next.unwrap_or(bytes.len());
        collected.besides(0, bytes.get(..before).unwrap_or_default());
        while let Some(start) = next {
            next = starts.next();
            let piece = bytes.get(start..next.unwrap_or(bytes.len())).unwrap_or_default();
            // The record ends where its JSON does; what follows is of the file, or harm.
            let text = piece.utf8_chunks().next().map_or("", |chunk| chunk.valid());
            let mut values = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
            let whole = matches!(values.next(), Some(Ok(_)));
            let end = if whole { values.byte_offset() } else { piece.len() };
            let (record, rest) = piece.split_at_checked(end).unwrap_or((piece, &[]));
            collected.take(start, record);
            collected.besides(start + end, rest);
        }
        collected
    }

    /// What the app was set to; what is none of it is set aside.
    fn settings(&mut self, bytes: &[u8], raw: &RawValue) -> Settings {
        let text = raw.get();
        serde_json::from_str(text).unwrap_or_else(|_| {
            let at = (text.as_ptr() as usize).saturating_sub(bytes.as_ptr() as usize);
            self.set_aside.push(Aside { at, bytes: text.into(), reason: Reason::NotARecord });
            Settings::new()
        })
    }

    /// The same of a file that is cut off or harmed later on: they stand in its first line.
    fn settings_of_head(&mut self, bytes: &[u8]) -> Settings {
        let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let head = format!("{}]}}", String::from_utf8_lossy(line).trim_end());
        let file = serde_json::from_str::<File<'_>>(&head).ok();
        file.and_then(|file| file.settings)
            .map_or_else(Settings::new, |raw| self.settings(head.as_bytes(), raw))
    }

    fn take(&mut self, at: usize, bytes: &[u8]) {
        match read_record(bytes) {
            Ok(written) => self.entries.push(written),
            Err(reason) => self.set_aside.push(Aside { at, bytes: bytes.to_vec(), reason }),
        }
    }

    /// What stands between records. What a file of ours has there is nobody's loss.
    fn besides(&mut self, at: usize, bytes: &[u8]) {
        let ours = bytes.starts_with(b"{\"schema\":\"")
            || bytes.iter().all(|byte| byte.is_ascii_whitespace() || b",]}".contains(byte));
        if !ours {
            self.set_aside.push(Aside { at, bytes: bytes.to_vec(), reason: Reason::NotARecord });
        }
    }

    fn opened(self) -> Opened {
        Opened { diary: Diary::of(self.entries), set_aside: self.set_aside, ..Opened::default() }
    }
}
