//! `texts/<locale>/`: every sentence a person reads, and which sentences there must be.
//!
//! A message gives the entry `key`, its attributes give `key.attribute`. Texts are plain words in
//! which `{ $name }` is kept as `{name}` for whoever fills it in. The lines of a long value are
//! joined by spaces; a blank line between them begins a new paragraph and is kept as an empty line.

mod key;

pub(crate) use key::{Absent, BARRIERS, keys};

use std::collections::BTreeMap;
use std::rc::Rc;

use fluent_syntax::ast;
use fluent_syntax::parser;

use crate::check::{duplicate_id, text_syntax};
use crate::diagnostic::{Findings, Place, Word};
use crate::files::Files;

/// The texts of one language, as written.
#[derive(Debug)]
pub(crate) struct Written {
    pub(crate) locale: String,
    pub(crate) entries: BTreeMap<String, Word>,
}

impl Written {
    /// As the bundle keeps them.
    pub(crate) fn compiled(&self) -> bundle::Texts {
        self.of(false)
    }

    /// What stands for the drawn figures, which are kept beside the bundle.
    pub(crate) fn of_figures(&self) -> bundle::Texts {
        self.of(true)
    }

    /// Every text but those of the drawn figures, which must not change what the bundle holds.
    pub(crate) fn advice(&self) -> impl Iterator<Item = &Word> {
        self.entries.iter().filter(|(key, _)| !is_of_figure(key)).map(|(_, word)| word)
    }

    fn of(&self, figures: bool) -> bundle::Texts {
        let entries = self.entries.iter().filter(|(key, _)| is_of_figure(key) == figures);
        let entries = entries.map(|(key, word)| (key.clone(), word.text.clone()));
        bundle::Texts::new(&self.locale, entries.collect())
    }
}

/// Whether a text stands for a keyframe of a drawn figure.
fn is_of_figure(key: &str) -> bool {
    key.starts_with("figure-")
}

/// Reads the texts of every language.
pub(crate) fn read(files: &Files, findings: &mut Findings<'_>) -> Vec<Written> {
    let mut out: Vec<Written> = Vec::new();
    for (path, source) in files.iter() {
        let Some(rest) = path.strip_prefix("texts/") else { continue };
        let Some((locale, file)) = rest.split_once('/') else { continue };
        if file.rsplit_once('.').is_none_or(|(_, ending)| ending != "ftl") {
            continue;
        }
        if out.last().is_none_or(|l| l.locale != locale) {
            out.push(Written { locale: locale.to_owned(), entries: BTreeMap::new() });
        }
        if let Some(written) = out.last_mut() {
            File { source, path: path.into(), written, findings }.read();
        }
    }
    out
}

struct File<'s, 'a, 'f> {
    source: &'s str,
    path: Rc<str>,
    written: &'a mut Written,
    findings: &'a mut Findings<'f>,
}

impl<'s> File<'s, '_, '_> {
    fn read(mut self) {
        let (resource, errors) = match parser::parse(self.source) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        for error in errors {
            let place = self.place(error.pos.start, error.pos.end);
            let why = match error.kind {
                parser::ErrorKind::ExpectedToken(token) => format!("`{token}` should stand here"),
                kind => {
                    let message = kind.to_string().replace('"', "`");
                    let mut letters = message.trim_end_matches('.').chars();
                    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
                }
            };
            text_syntax::report(self.findings, &place, &format!("this text cannot be read: {why}"));
        }
        for entry in &resource.body {
            match entry {
                ast::Entry::Message(message) => self.message(message),
                ast::Entry::Term(term) => {
                    let place = self.slice(term.id.name);
                    text_syntax::beyond_us(self.findings, &place, "terms (keys that begin with `-`)");
                }
                _ => {}
            }
        }
    }

    fn message(&mut self, message: &ast::Message<&'s str>) {
        let key = message.id.name;
        let place = self.slice(key);
        match &message.value {
            Some(value) => self.entry(key.to_owned(), place, value),
            None => text_syntax::report(
                self.findings,
                &place,
                &format!("`{key}` has parts but no words of its own"),
            ),
        }
        for attribute in &message.attributes {
            let place = self.slice(attribute.id.name);
            self.entry(format!("{key}.{}", attribute.id.name), place, &attribute.value);
        }
    }

    fn entry(&mut self, key: String, place: Place, pattern: &ast::Pattern<&'s str>) {
        if let Some(first) = self.written.entries.get(&key) {
            duplicate_id::report(self.findings, &place, "text", &key, &first.place);
            return;
        }
        let n_before = self.findings.len();
        let mut text = self.text(&place, pattern);
        if text.is_empty() && self.findings.len() > n_before {
            // Already reported; it is not missing as well.
            text.push('?');
        }
        self.written.entries.insert(key, Word { text, place });
    }

    /// A pattern as plain words.
    fn text(&mut self, place: &Place, pattern: &ast::Pattern<&'s str>) -> String {
        let mut raw = String::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => raw.push_str(value),
                ast::PatternElement::Placeable { expression } => match expression {
                    ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) => {
                        raw.push('{');
                        raw.push_str(id.name);
                        raw.push('}');
                    }
                    ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
                        raw.push_str(&fluent_syntax::unicode::unescape_unicode_to_string(value));
                    }
                    ast::Expression::Inline(ast::InlineExpression::NumberLiteral { value }) => {
                        raw.push_str(value)
                    }
                    ast::Expression::Select { .. } => {
                        text_syntax::beyond_us(self.findings, place, "choices (`{ $x -> ... }`)");
                    }
                    ast::Expression::Inline(_) => {
                        text_syntax::beyond_us(
                            self.findings,
                            place,
                            "references to other texts, and functions,",
                        );
                    }
                },
            }
        }
        let paragraphs: Vec<String> = raw
            .replace("\r\n", "\n")
            .split("\n\n")
            .map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "))
            .filter(|paragraph| !paragraph.is_empty())
            .collect();
        paragraphs.join("\n\n")
    }

    fn place(&self, start: usize, end: usize) -> Place {
        Place { file: Rc::clone(&self.path), start, end }
    }

    /// The place of a part of the source. The parser hands out parts of the text it was given, so
    /// where a part begins in memory says where it begins in the file.
    fn slice(&self, part: &str) -> Place {
        let start = (part.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        self.place(start, start + part.len())
    }
}
