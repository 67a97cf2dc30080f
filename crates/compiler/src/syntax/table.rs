//! Reading one TOML table key by key, with places kept and everything odd reported.
//!
//! A [`Table`] remembers which keys it was asked for; [`Table::finish`] reports the others. A value
//! of the wrong type is reported and read as absent, so that one mistake gives one finding.

use std::rc::Rc;

use clinical::Quantity;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::check::{bad_value, missing_key, unknown_key};
use crate::diagnostic::{Findings, Place, Word};
use crate::files::Files;
use crate::syntax::condition::{self, Asks, Written};

/// A table being read.
pub(crate) struct Table<'t, 'a, 'f> {
    entries: &'t DeTable<'t>,
    /// What the record is called in messages: "`heat-pack`".
    pub(crate) name: Word,
    asked: Vec<&'static str>,
    source: &'t str,
    pub(crate) findings: &'a mut Findings<'f>,
}

/// The entries of a TOML table in the order they are written.
pub(crate) fn in_order<'t>(
    entries: &'t DeTable<'t>,
) -> Vec<(&'t Spanned<toml::de::DeString<'t>>, &'t Spanned<DeValue<'t>>)> {
    let mut list: Vec<_> = entries.iter().collect();
    list.sort_by_key(|(key, _)| key.span().start);
    list
}

/// Parses a file and hands its top table to `read`. A file that does not follow the rules of TOML is
/// reported once and not read: what comes after the first mistake is often only its echo.
pub(crate) fn file(
    files: &Files,
    path: &str,
    findings: &mut Findings<'_>,
    read: impl FnOnce(Table<'_, '_, '_>),
) {
    let Some(source) = files.get(path) else { return };
    let file: Rc<str> = path.into();
    let table = match DeTable::parse(source) {
        Ok(table) => table,
        Err(error) => {
            let span = error.span().unwrap_or(0..0);
            let place = Place { file, start: span.start, end: span.end };
            crate::check::toml_syntax::report(findings, &place, error.message());
            return;
        }
    };
    let name = Word { text: path.to_owned(), place: Place { file, start: 0, end: 0 } };
    read(Table { entries: table.get_ref(), name, asked: Vec::new(), source, findings });
}

impl<'t, 'a, 'f> Table<'t, 'a, 'f> {
    fn place(&self, span: std::ops::Range<usize>) -> Place {
        self.name.place.with(span.start, span.end)
    }

    fn word_of(&self, key: &Spanned<toml::de::DeString<'_>>) -> Word {
        Word { text: key.get_ref().to_string(), place: self.place(key.span()) }
    }

    /// The value of a key, and marks the key as known.
    fn get(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.entries.get(key)
    }

    /// Whether the key is written, and marks it as known.
    pub(crate) fn has(&mut self, key: &'static str) -> bool {
        self.get(key).is_some()
    }

    fn wrong(&mut self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let place = self.place(value.span());
        bad_value::report(self.findings, &place, &format!("`{key}` should be {wanted}"), "");
    }

    /// Reports a missing key of this record.
    pub(crate) fn missing(&mut self, key: &'static str) {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        missing_key::report(self.findings, &self.name.place, &self.name.text, key);
    }

    /// A text value.
    pub(crate) fn word(&mut self, key: &'static str) -> Option<Word> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::String(text) => Some(Word { text: text.to_string(), place: self.place(value.span()) }),
            _ => {
                self.wrong(key, value, "a text in quotes");
                None
            }
        }
    }

    /// A text value that must be there.
    pub(crate) fn required(&mut self, key: &'static str) -> Option<Word> {
        if !self.has(key) {
            self.missing(key);
            return None;
        }
        self.word(key)
    }

    /// A list of texts; absent is empty.
    pub(crate) fn words(&mut self, key: &'static str) -> Vec<Word> {
        let Some(value) = self.get(key) else { return Vec::new() };
        self.words_of(key, value)
    }

    fn words_of(&mut self, key: &str, value: &Spanned<DeValue<'_>>) -> Vec<Word> {
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(key, value, "a list of texts, such as `[\"one\", \"two\"]`");
            return Vec::new();
        };
        let mut out = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::String(text) => {
                    out.push(Word { text: text.to_string(), place: self.place(item.span()) })
                }
                _ => self.wrong(key, item, "a list of texts; this is not a text in quotes"),
            }
        }
        out
    }

    /// A list of lists of texts.
    pub(crate) fn lists(&mut self, key: &'static str) -> Vec<Vec<Word>> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(key, value, "a list of lists, such as `[[\"one\"], [\"two\", \"three\"]]`");
            return Vec::new();
        };
        items.iter().map(|item| self.words_of(key, item)).collect()
    }

    /// `true` or `false`; absent is false.
    pub(crate) fn truth(&mut self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, value, "`true` or `false`");
            false
        })
    }

    /// A whole number from 0 to 65535.
    pub(crate) fn count(&mut self, key: &'static str) -> Option<(u16, Place)> {
        let value = self.get(key)?;
        let read = whole(value.get_ref()).and_then(|n| u16::try_from(n).ok());
        if read.is_none() {
            self.wrong(key, value, "a whole number, 0 or more");
        }
        Some((read?, self.place(value.span())))
    }

    /// A list of whole numbers from 0 to 255.
    pub(crate) fn counts(&mut self, key: &'static str) -> Vec<(u8, Place)> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(key, value, "a list of whole numbers");
            return Vec::new();
        };
        let mut out = Vec::new();
        for item in items {
            match whole(item.get_ref()).and_then(|n| u8::try_from(n).ok()) {
                Some(n) => out.push((n, self.place(item.span()))),
                None => self.wrong(key, item, "a list of whole numbers"),
            }
        }
        out
    }

    /// A whole number of degrees, or of anything else that may lie below zero.
    pub(crate) fn degrees(&mut self, key: &'static str) -> Option<(i16, Place)> {
        let value = self.get(key)?;
        let read = whole(value.get_ref()).and_then(|n| i16::try_from(n).ok());
        if read.is_none() {
            self.wrong(key, value, "a whole number");
        }
        Some((read?, self.place(value.span())))
    }

    /// A list of such numbers; absent is empty.
    pub(crate) fn degrees_list(&mut self, key: &'static str) -> Vec<(i16, Place)> {
        let Some(value) = self.get(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(key, value, "a list of whole numbers");
            return Vec::new();
        };
        let mut out = Vec::new();
        for item in items {
            match whole(item.get_ref()).and_then(|n| i16::try_from(n).ok()) {
                Some(n) => out.push((n, self.place(item.span()))),
                None => self.wrong(key, item, "a list of whole numbers"),
            }
        }
        out
    }

    /// One of a closed list of words.
    pub(crate) fn one_of<T: Copy>(&mut self, key: &'static str, all: &[(T, &str)]) -> Option<T> {
        let word = self.word(key)?;
        let found = all.iter().find(|(_, name)| *name == word.text).map(|(value, _)| *value);
        if found.is_none() {
            let names: Vec<&str> = all.iter().map(|(_, name)| *name).collect();
            bad_value::not_one_of(self.findings, &word, key, &names);
        }
        found
    }

    /// One of a closed list of words, that must be there.
    pub(crate) fn required_one_of<T: Copy>(&mut self, key: &'static str, all: &[(T, &str)]) -> Option<T> {
        if !self.has(key) {
            self.missing(key);
            return None;
        }
        self.one_of(key, all)
    }

    /// A condition, or what else asks that way.
    pub(crate) fn condition<Q: Asks>(&mut self, key: &'static str) -> Option<Written<Q>> {
        let word = self.word(key)?;
        condition::read(&word, self.text_start(&word), self.findings)
    }

    /// Where the characters of a text begin in the file, past its quotes; `None` when escapes make
    /// the two differ.
    pub(crate) fn text_start(&self, word: &Word) -> Option<usize> {
        let raw = self.source.get(word.place.start..word.place.end)?;
        let quotes = if raw.starts_with("\"\"\"") || raw.starts_with("'''") { 3 } else { 1 };
        let inside = raw.get(quotes..)?;
        let inside = match inside.strip_prefix('\n') {
            Some(rest) if quotes == 3 => rest,
            _ => inside,
        };
        inside.starts_with(&word.text).then(|| word.place.start + raw.len() - inside.len())
    }

    /// A table under a key.
    pub(crate) fn table<R>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(Table<'t, '_, 'f>) -> R,
    ) -> Option<R> {
        let value = self.get(key)?;
        let DeValue::Table(entries) = value.get_ref() else {
            self.wrong(key, value, "a table");
            return None;
        };
        let name = Word { text: key.to_owned(), place: self.place(value.span()) };
        let source = self.source;
        Some(read(Table { entries, name, asked: Vec::new(), source, findings: self.findings }))
    }

    /// Every table of `[[key]]`, in order.
    pub(crate) fn each_of(&mut self, key: &'static str, mut read: impl FnMut(Table<'t, '_, 'f>)) {
        let Some(value) = self.get(key) else { return };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(key, value, "one or more tables, each beginning with `[[...]]`");
            return;
        };
        for item in items {
            let DeValue::Table(entries) = item.get_ref() else {
                self.wrong(key, item, "one or more tables, each beginning with `[[...]]`");
                continue;
            };
            let name = Word { text: key.to_owned(), place: self.place(item.span()) };
            read(Table { entries, name, asked: Vec::new(), source: self.source, findings: self.findings });
        }
    }

    /// Every key that was not asked for, as a row (a table named by its id). Anything that is not a
    /// table is reported as an unknown key.
    pub(crate) fn rows(self, mut read: impl FnMut(Table<'t, '_, 'f>)) {
        for (key, value) in in_order(self.entries) {
            if self.asked.contains(&key.get_ref().as_ref()) {
                continue;
            }
            let name = self.word_of(key);
            match value.get_ref() {
                DeValue::Table(entries) => {
                    crate::check::bad_id::look(self.findings, &name);
                    read(Table {
                        entries,
                        name,
                        asked: Vec::new(),
                        source: self.source,
                        findings: self.findings,
                    });
                }
                _ => unknown_key::report(self.findings, &name, &self.asked),
            }
        }
    }

    /// Every key with its value read as text or as a list of texts, for tables keyed by the author.
    pub(crate) fn pairs<R>(&mut self, mut read: impl FnMut(&mut Self, Word, Value) -> R) -> Vec<R> {
        let mut out = Vec::new();
        for (key, value) in in_order(self.entries) {
            let name = self.word_of(key);
            let place = self.place(value.span());
            let value = match value.get_ref() {
                DeValue::String(text) => Value::Text(Word { text: text.to_string(), place }),
                DeValue::Array(_) => Value::List(self.words_of(key.get_ref(), value)),
                DeValue::Table(_) => Value::Table,
                DeValue::Boolean(_) | DeValue::Datetime(_) => Value::Other,
                number => match whole(number) {
                    Some(n) => Value::Count(n, place),
                    None => {
                        let text = self.source.get(place.start..place.end).unwrap_or_default().to_owned();
                        Value::Number(Word { text, place })
                    }
                },
            };
            let read = read(self, name, value);
            out.push(read);
        }
        out
    }

    /// The table under a key of the author's choosing.
    pub(crate) fn row<R>(&mut self, name: &Word, read: impl FnOnce(Table<'t, '_, 'f>) -> R) -> Option<R> {
        let entries = self.entries.get(name.as_str())?.get_ref().as_table()?;
        let source = self.source;
        Some(read(Table { entries, name: name.clone(), asked: Vec::new(), source, findings: self.findings }))
    }

    /// Reports the keys nobody asked for.
    pub(crate) fn finish(mut self) {
        // A remark for reviewers may stand in every record.
        self.get("note");
        for (key, _) in in_order(self.entries) {
            if !self.asked.contains(&key.get_ref().as_ref()) {
                let name = self.word_of(key);
                unknown_key::report(self.findings, &name, &self.asked);
            }
        }
    }
}

/// A value under a key of the author's choosing.
pub(crate) enum Value {
    Text(Word),
    List(Vec<Word>),
    Count(i64, Place),
    Number(Word),
    Table,
    Other,
}

fn whole(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// A value on a scale: steps of a unit, or days of a gestational age when there is no unit.
pub(crate) fn steps(text: &str, unit: Option<clinical::Unit>) -> Result<i32, StepsProblem> {
    match unit {
        None => {
            text.trim().parse::<clinical::GestationalAge>().map(|ga| i32::from(ga.days())).map_err(|()| {
                if text.contains('+') { StepsProblem::NotAValue } else { StepsProblem::OtherUnit }
            })
        }
        Some(unit) => Quantity::parse(text, unit).map(Quantity::steps).map_err(|error| match error {
            clinical::QuantityError::WrongUnit { .. } => StepsProblem::OtherUnit,
            clinical::QuantityError::NotANumber | clinical::QuantityError::TooFine { .. } => {
                StepsProblem::NotAValue
            }
        }),
    }
}

/// Why a text is not a value on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepsProblem {
    NotAValue,
    OtherUnit,
}
