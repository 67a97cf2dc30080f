//! How a rule asks about a person, as the author writes it.
//!
//! ```text
//! condition = all | any
//! any       = part "or" part { "or" part }
//! all       = part { "and" part }
//! part      = "not" part | "(" condition ")" | "always" | question
//! question  = name "is" "present"
//!           | name "is" name { "," name }
//!           | name ("from" | "before") name
//! ```
//!
//! `and` and `or` do not mix without brackets, so nobody has to know which binds tighter. There are
//! no numbers: a rule speaks in the names of bands. Every part keeps its place in the file.
//!
//! What is joined is read by whoever [`Asks`]: a rule asks a [`Question`], a property asks more.

use winnow::LocatingSlice;
use winnow::Parser;
use winnow::ascii::multispace0;
use winnow::combinator::{alt, preceded, repeat};
use winnow::token::{any, one_of, take_while};

use crate::check::{bad_condition, mixed_and_or, threshold_outside_band};
use crate::diagnostic::{Findings, Place, Word};

/// The deepest a condition may nest. A reader is lost long before.
const DEPTH_MAX: usize = 12;

/// A condition, or what else asks questions joined this way, as written, names not yet looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Written<Q = Question> {
    Always,
    Ask(Q),
    All(Vec<Written<Q>>),
    Any(Vec<Written<Q>>),
    Not { inner: Box<Written<Q>>, place: Place },
}

/// What a rule can ask about one feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    Present { feature: Word },
    In { feature: Word, bands: Vec<Word> },
    From { feature: Word, band: Word },
    Before { feature: Word, band: Word },
}

/// A kind of question that can be joined by `and`, `or`, `not` and brackets.
pub(crate) trait Asks: Sized {
    /// What the findings say about the whole.
    const FORM: Form;

    /// Reads what follows the name of a feature.
    fn read(reader: &mut Reader<'_, '_>, feature: Word) -> Option<Self>;

    /// The feature it asks about.
    fn feature(&self) -> &Word;
}

/// What the findings say about a whole of joined questions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    /// What it is called.
    pub(crate) noun: &'static str,
    /// How it is written.
    pub(crate) help: &'static str,
    /// Whether there are numbers in it.
    pub(crate) numbers: bool,
}

impl<Q: Asks> Written<Q> {
    /// Calls `visit` with the place of every `not`.
    pub(crate) fn for_each_not(&self, visit: &mut dyn FnMut(&Place)) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|p| p.for_each_not(visit)),
            Self::Not { inner, place } => {
                visit(place);
                inner.for_each_not(visit);
            }
            Self::Always | Self::Ask(_) => {}
        }
    }

    /// Calls `visit` with every feature named.
    pub(crate) fn for_each_feature<'w>(&'w self, visit: &mut dyn FnMut(&'w Word)) {
        match self {
            Self::Always => {}
            Self::Ask(question) => visit(question.feature()),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|p| p.for_each_feature(visit)),
            Self::Not { inner, .. } => inner.for_each_feature(visit),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'s> {
    Name(&'s str),
    Number(&'s str),
    Comparison(&'s str),
    Open,
    Close,
    Comma,
    Other(&'s str),
}

type Input<'s> = LocatingSlice<&'s str>;

fn token<'s>(input: &mut Input<'s>) -> winnow::Result<Token<'s>> {
    let name =
        take_while(1.., |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_' || c == '+' || c == '.');
    alt((
        '('.value(Token::Open),
        ')'.value(Token::Close),
        ','.value(Token::Comma),
        take_while(1.., ['<', '>', '=', '!']).map(Token::Comparison),
        name.map(|text: &str| {
            // `160-or-more` is the name of a band; `38.0` and `31+4` are numbers.
            let number = text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '+');
            if number { Token::Number(text) } else { Token::Name(text) }
        }),
        one_of(|c: char| c == '&' || c == '|').take().map(Token::Other),
        any.take().map(Token::Other),
    ))
    .parse_next(input)
}

fn tokens<'s>(input: &mut Input<'s>) -> winnow::Result<Vec<(Token<'s>, std::ops::Range<usize>)>> {
    repeat(0.., preceded(multispace0, token.with_span())).parse_next(input)
}

/// Reads a condition, or what else asks that way. `text_start` is where its characters begin in the file, when they stand there
/// unchanged; otherwise findings point at the whole text.
pub(crate) fn read<Q: Asks>(
    word: &Word,
    text_start: Option<usize>,
    findings: &mut Findings<'_>,
) -> Option<Written<Q>> {
    let text = word.text.trim_end();
    let tokens = tokens.parse(LocatingSlice::new(text)).unwrap_or_default();
    let mut reader = Reader { tokens: &tokens, at: 0, word, text_start, form: Q::FORM, findings, depth: 0 };
    if tokens.is_empty() {
        bad_condition::report(
            reader.findings,
            &word.place,
            &format!("the {} is empty", Q::FORM.noun),
            "write `always` if it holds for everyone",
        );
        return None;
    }
    let written = reader.condition()?;
    if let Some((token, place)) = reader.peek() {
        reader.unexpected(token, &place, "`and`, `or` or the end");
        return None;
    }
    Some(written)
}

/// Reads tokens one by one.
pub(crate) struct Reader<'r, 'f> {
    tokens: &'r [(Token<'r>, std::ops::Range<usize>)],
    at: usize,
    word: &'r Word,
    text_start: Option<usize>,
    form: Form,
    findings: &'r mut Findings<'f>,
    depth: usize,
}

impl<'r> Reader<'r, '_> {
    fn place(&self, span: &std::ops::Range<usize>) -> Place {
        match self.text_start {
            Some(start) => self.word.place.with(start + span.start, start + span.end),
            None => self.word.place.clone(),
        }
    }

    fn peek(&self) -> Option<(Token<'r>, Place)> {
        self.tokens.get(self.at).map(|(token, span)| (*token, self.place(span)))
    }

    fn next(&mut self) -> Option<(Token<'r>, Place)> {
        let next = self.peek();
        self.at += 1;
        next
    }

    /// Takes the words if they come next.
    pub(crate) fn take(&mut self, words: &[&str]) -> bool {
        let rest = self.tokens.get(self.at..).unwrap_or_default();
        let come = rest.len() >= words.len()
            && rest.iter().zip(words).all(|((token, _), word)| *token == Token::Name(word));
        if come {
            self.at += words.len();
        }
        come
    }

    /// Takes the word and the number after it, if they come next.
    pub(crate) fn take_number(&mut self, word: &str) -> Option<Word> {
        match self.tokens.get(self.at..)? {
            [(Token::Name(name), _), (Token::Number(text), span), ..] if *name == word => {
                let number = Word { text: (*text).to_owned(), place: self.place(span) };
                self.at += 2;
                Some(number)
            }
            _ => None,
        }
    }

    fn unexpected(&mut self, token: Token<'_>, place: &Place, wanted: &str) {
        match token {
            Token::Number(text) | Token::Comparison(text) if !self.form.numbers => {
                threshold_outside_band::report(self.findings, place, text)
            }
            Token::Other("&" | "|") => {
                bad_condition::report(
                    self.findings,
                    place,
                    "`&` and `|` are not used here",
                    "write `and` or `or`",
                );
            }
            Token::Name(text) | Token::Other(text) | Token::Number(text) | Token::Comparison(text) => {
                bad_condition::report(
                    self.findings,
                    place,
                    &format!("`{text}` stands where {wanted} should be"),
                    self.form.help,
                );
            }
            Token::Open | Token::Close | Token::Comma => {
                let text = match token {
                    Token::Open => "(",
                    Token::Close => ")",
                    _ => ",",
                };
                bad_condition::report(
                    self.findings,
                    place,
                    &format!("`{text}` stands where {wanted} should be"),
                    self.form.help,
                );
            }
        }
    }

    fn ended(&mut self, wanted: &str) {
        let place = self.word.place.clone();
        bad_condition::report(
            self.findings,
            &place,
            &format!("the {} ends where {wanted} should be", self.form.noun),
            self.form.help,
        );
    }

    fn condition<Q: Asks>(&mut self) -> Option<Written<Q>> {
        let first = self.part()?;
        let joined_by = match self.peek() {
            Some((Token::Name(name @ ("and" | "or")), _)) => name,
            _ => return Some(first),
        };
        let mut parts = vec![first];
        while let Some((Token::Name(name @ ("and" | "or")), place)) = self.peek() {
            if name != joined_by {
                mixed_and_or::report(self.findings, &place);
                return None;
            }
            self.at += 1;
            parts.push(self.part()?);
        }
        Some(if joined_by == "and" { Written::All(parts) } else { Written::Any(parts) })
    }

    fn part<Q: Asks>(&mut self) -> Option<Written<Q>> {
        if self.depth >= DEPTH_MAX {
            let place = self.word.place.clone();
            bad_condition::report(
                self.findings,
                &place,
                &format!("the {} is nested more than {DEPTH_MAX} deep", self.form.noun),
                "give a part of it a name of its own, as an inferred feature",
            );
            return None;
        }
        self.depth += 1;
        let part = self.part_within();
        self.depth -= 1;
        part
    }

    fn part_within<Q: Asks>(&mut self) -> Option<Written<Q>> {
        match self.next() {
            None => {
                self.ended("a feature");
                None
            }
            Some((Token::Open, open)) => {
                let inner = self.condition()?;
                match self.next() {
                    Some((Token::Close, _)) => Some(inner),
                    Some((token, place)) => {
                        self.unexpected(token, &place, "`)`");
                        None
                    }
                    None => {
                        bad_condition::report(
                            self.findings,
                            &open,
                            "this bracket is never closed",
                            "add `)`",
                        );
                        None
                    }
                }
            }
            Some((Token::Name("not"), place)) => Some(Written::Not { inner: Box::new(self.part()?), place }),
            Some((Token::Name("always"), _)) => Some(Written::Always),
            Some((Token::Name(name), place))
                if !matches!(name, "and" | "or" | "is" | "from" | "before" | "present") =>
            {
                Some(Written::Ask(Q::read(self, Word { text: name.to_owned(), place })?))
            }
            Some((token, place)) => {
                self.unexpected(token, &place, "a feature");
                None
            }
        }
    }

    fn band(&mut self) -> Option<Word> {
        match self.next() {
            Some((Token::Name(name), place))
                if !matches!(name, "and" | "or" | "is" | "not" | "always" | "present") =>
            {
                Some(Word { text: name.to_owned(), place })
            }
            Some((token, place)) => {
                self.unexpected(token, &place, "the name of a band or option");
                None
            }
            None => {
                self.ended("the name of a band or option");
                None
            }
        }
    }
}

impl Asks for Question {
    const FORM: Form = Form { noun: "condition", help: bad_condition::FORMS, numbers: false };

    fn read(reader: &mut Reader<'_, '_>, feature: Word) -> Option<Self> {
        if reader.take(&["is"]) {
            if reader.take(&["present"]) {
                return Some(Self::Present { feature });
            }
            let mut bands = vec![reader.band()?];
            while let Some((Token::Comma, _)) = reader.peek() {
                reader.at += 1;
                bands.push(reader.band()?);
            }
            return Some(Self::In { feature, bands });
        }
        if reader.take(&["from"]) {
            return Some(Self::From { feature, band: reader.band()? });
        }
        if reader.take(&["before"]) {
            return Some(Self::Before { feature, band: reader.band()? });
        }
        match reader.peek() {
            Some((token, place)) => reader.unexpected(token, &place, "`is`, `from` or `before`"),
            None => reader.ended("`is`, `from` or `before`"),
        }
        None
    }

    fn feature(&self) -> &Word {
        match self {
            Self::Present { feature }
            | Self::In { feature, .. }
            | Self::From { feature, .. }
            | Self::Before { feature, .. } => feature,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Question, Written, read};
    use crate::diagnostic::{Diagnostic, Findings, Place, Word};
    use crate::files::Files;

    fn check(text: &str) -> (Option<Written>, Vec<Diagnostic>) {
        let files: Files = [("rules.toml", text)].into_iter().collect();
        let mut findings = Findings::new(&files);
        let place = Place { file: "rules.toml".into(), start: 0, end: text.len() };
        let written = read(&Word { text: text.to_owned(), place }, Some(0), &mut findings);
        (written, findings.sorted())
    }

    fn names(text: &str) -> Vec<(&'static str, usize)> {
        check(text).1.iter().map(|d| (d.name, d.column)).collect()
    }

    #[test]
    fn every_form_of_the_writing_rules_is_read() {
        for text in [
            "low-placenta is present",
            "temperature is raised",
            "temperature is raised, fever",
            "systolic is 140-to-159, 160-or-more",
            "gestational-age from week-16",
            "gestational-age before week-37",
            "a is present and b is present and not c is present",
            "(a is present or b is present) and not (c is x or d from y)",
            "always",
            "  always  ",
        ] {
            let (written, findings) = check(text);
            assert!(written.is_some() && findings.is_empty(), "{text}: {findings:?}");
        }
    }

    #[test]
    fn a_comma_does_not_end_before_and() {
        let (written, _) = check("t is raised, fever and a is present");
        assert!(matches!(written, Some(Written::All(parts)) if parts.len() == 2));
    }

    #[test]
    fn not_speaks_of_the_next_part_only() {
        let (written, _) = check("not a is present and b is present");
        let Some(Written::All(parts)) = written else { panic!("{written:?}") };
        assert!(matches!(parts[0], Written::Not { .. }));
        assert!(matches!(parts[1], Written::Ask(Question::Present { .. })));
    }

    #[test]
    fn a_finding_points_at_the_word_it_speaks_of() {
        assert_eq!(names("a is present and b is present or c is present"), [("mixed-and-or", 31)]);
        assert_eq!(names("temperature >= 38"), [("threshold-outside-band", 13)]);
        assert_eq!(names("gestational-age from 31+4"), [("threshold-outside-band", 22)]);
        assert_eq!(names("a is present & b is present"), [("bad-condition", 14)]);
        assert_eq!(names("(a is present"), [("bad-condition", 1)]);
        assert_eq!(names("a is present)"), [("bad-condition", 13)]);
        assert_eq!(names("a is"), [("bad-condition", 1)]);
        assert_eq!(names(""), [("bad-condition", 1)]);
    }

    #[test]
    fn brackets_lift_the_ban_on_mixing() {
        assert!(names("(a is present and b is present) or c is present").is_empty());
    }

    #[test]
    fn deep_nesting_is_refused_and_does_not_overflow() {
        let deep = format!("{}always{}", "(".repeat(100_000), ")".repeat(100_000));
        assert_eq!(names(&deep), [("bad-condition", 1)]);
        assert_eq!(names(&"not ".repeat(100_000)), [("bad-condition", 1)]);
    }

    proptest! {
        #[test]
        fn any_text_gives_a_condition_or_a_finding(text in "(not |and |or |[(]|[)]|a|is |present |, |from |week-1|[0-9]|\\PC){0,12}") {
            let (written, findings) = check(&text);
            prop_assert_eq!(written.is_some(), findings.is_empty());
        }
    }
}
