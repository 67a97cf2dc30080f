//! `properties/`: what must hold for every possible Case. The file is the theme.
//!
//! ```text
//! situation = as a condition, and a question may also be
//!             name "is" ("absent" | "unknown" | "mentioned")
//!           | name "is" "not" ("sure" | "asked" | "ruled" "out")
//!           | name ("from" | "before") number
//! ```
//!
//! A rule speaks in the names of bands; a property says the number itself, so that it notices when
//! the edge of a band is moved.

use clinical::Disposition;
use guideline::{Effect, Law, Limit};

use super::condition::{self, Asks, Form, Reader, Written};
use super::sign::DISPOSITIONS;
use super::table::Table;
use crate::check::{bad_condition, bad_value, promise_missing};
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Property {
    pub(crate) id: Word,
    pub(crate) theme: String,
    pub(crate) says: Option<Word>,
    /// The first of the families of its file that its sentence fits; empty where there are none.
    pub(crate) family: String,
    /// `None` when it is written and cannot be read.
    pub(crate) for_every: Option<Written<Question>>,
    /// `None` when it cannot be said what is promised.
    pub(crate) promise: Option<Promise>,
    pub(crate) sources: Vec<Word>,
}

/// What is promised, names not yet looked up.
#[derive(Debug)]
pub(crate) enum Promise {
    AtLeast(Disposition),
    AtMost(Disposition),
    NeverCleared,
    NeverSelfCare,
    AlwaysCleared,
    NeverOffered(Vec<Word>),
    OfferedToSomeone(Vec<Word>),
    Within { activities: Vec<Word>, limit: Limit },
    OnlyWith { activities: Vec<Word>, effect: Effect },
    Law { law: Law, except: Vec<Word> },
}

/// What a situation can ask about one feature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Question {
    /// What a rule can ask as well.
    Rule(condition::Question),
    /// What is known of its answer.
    Known {
        feature: Word,
        how: Known,
    },
    From {
        feature: Word,
        number: Word,
    },
    Before {
        feature: Word,
        number: Word,
    },
}

/// What is known of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    Absent,
    NotSure,
    NotAsked,
    Unknown,
    NotRuledOut,
    Mentioned,
}

impl Known {
    const ALL: [(Self, &'static [&'static str]); 6] = [
        (Self::Absent, &["is", "absent"]),
        (Self::NotSure, &["is", "not", "sure"]),
        (Self::NotAsked, &["is", "not", "asked"]),
        (Self::Unknown, &["is", "unknown"]),
        (Self::NotRuledOut, &["is", "not", "ruled", "out"]),
        (Self::Mentioned, &["is", "mentioned"]),
    ];

    /// As the author writes it: "not sure".
    pub(crate) fn words(self) -> String {
        let words = Self::ALL.iter().find(|(known, _)| *known == self).map_or(&[][..], |(_, words)| words);
        words.get(1..).unwrap_or_default().join(" ")
    }
}

impl Asks for Question {
    const FORM: Form = Form { noun: "situation", help: bad_condition::SITUATIONS, numbers: true };

    fn read(reader: &mut Reader<'_, '_>, feature: Word) -> Option<Self> {
        for (how, words) in Known::ALL {
            if reader.take(words) {
                return Some(Self::Known { feature, how });
            }
        }
        if let Some(number) = reader.take_number("from") {
            return Some(Self::From { feature, number });
        }
        if let Some(number) = reader.take_number("before") {
            return Some(Self::Before { feature, number });
        }
        condition::Question::read(reader, feature).map(Self::Rule)
    }

    fn feature(&self) -> &Word {
        match self {
            Self::Rule(question) => question.feature(),
            Self::Known { feature, .. } | Self::From { feature, .. } | Self::Before { feature, .. } => {
                feature
            }
        }
    }
}

/// The keys of a promise.
pub(crate) const PROMISES: [&str; 10] = [
    "at-least",
    "at-most",
    "never",
    "always",
    "never-offered",
    "only-halved",
    "only-held",
    "offered-to-someone",
    "limit",
    "law",
];

pub(crate) fn read(mut table: Table<'_, '_, '_>, theme: &str, out: &mut Vec<Property>) {
    let families = table.words("families");
    table.rows(|mut row| {
        let promise = promise(&mut row);
        let says = row.required("says");
        let fits = says.as_ref().map(|says| {
            families.iter().position(|family| guideline::fills(&family.text, &says.text).is_some())
        });
        if let (Some(None), false, Some(says)) = (fits, families.is_empty(), &says) {
            bad_value::report(
                row.findings,
                &says.place,
                "this sentence fits none of the `families` of its file",
                "add one for it, or one without a gap for what is left",
            );
        }
        let family = fits.flatten().and_then(|at| families.get(at));
        let property = Property {
            id: row.name.clone(),
            theme: theme.to_owned(),
            says,
            family: family.map_or_else(String::new, |family| family.text.clone()),
            for_every: if row.has("for-every") { row.condition("for-every") } else { Some(Written::Always) },
            promise,
            sources: row.words("sources"),
        };
        // These speak of every Case there is; a narrower claim would look proved and not be.
        let whole = matches!(property.promise, Some(Promise::Law { .. } | Promise::Within { .. }));
        if let (true, Some(word)) =
            (whole && property.for_every != Some(Written::Always), row.word("for-every"))
        {
            bad_value::report(
                row.findings,
                &word.place,
                "a limit or a law is promised for every Case, so it has no situation",
                "leave `for-every` out",
            );
        }
        row.finish();
        out.push(property);
    });
}

/// The one promise of a row.
fn promise(row: &mut Table<'_, '_, '_>) -> Option<Promise> {
    let made: Vec<&str> = PROMISES.into_iter().filter(|key| row.has(key)).collect();
    let [key] = made.as_slice() else {
        // What goes with one of them is no mistake of its own.
        row.has("activities");
        row.has("except");
        promise_missing::not_one(row.findings, &row.name, &made);
        return None;
    };
    let urgent = DISPOSITIONS.get(1..).unwrap_or_default();
    let promise = match *key {
        "at-least" => Promise::AtLeast(row.one_of("at-least", urgent)?),
        "at-most" => Promise::AtMost(row.one_of("at-most", DISPOSITIONS.get(..3).unwrap_or_default())?),
        "never" => {
            let (cleared, self_care) = ((true, "cleared"), (false, "self-care"));
            if row.one_of("never", &[cleared, self_care])? {
                Promise::NeverCleared
            } else {
                Promise::NeverSelfCare
            }
        }
        "always" => {
            row.one_of("always", &[((), "cleared")])?;
            Promise::AlwaysCleared
        }
        "never-offered" => Promise::NeverOffered(activities(row, "never-offered")?),
        "only-halved" => {
            Promise::OnlyWith { activities: activities(row, "only-halved")?, effect: Effect::HalfDose }
        }
        "only-held" => {
            Promise::OnlyWith { activities: activities(row, "only-held")?, effect: Effect::HoldLevel }
        }
        "offered-to-someone" => Promise::OfferedToSomeone(activities(row, "offered-to-someone")?),
        "limit" => {
            let limit = row.table("limit", super::activity::limit);
            let activities = activities(row, "activities");
            let (limit, activities) = (limit?, activities?);
            if limit == Limit::default() {
                promise_missing::empty(row.findings, &row.name, "limit");
                return None;
            }
            Promise::Within { activities, limit }
        }
        _ => {
            let law = row.one_of("law", Law::ALL);
            let except = row.words("except");
            Promise::Law { law: law?, except }
        }
    };
    Some(promise)
}

/// A list of activities that names at least one.
fn activities(row: &mut Table<'_, '_, '_>, key: &'static str) -> Option<Vec<Word>> {
    if !row.has(key) {
        row.missing(key);
        return None;
    }
    let activities = row.words(key);
    if activities.is_empty() {
        promise_missing::empty(row.findings, &row.name, key);
        return None;
    }
    Some(activities)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostic::{Diagnostic, Findings, Place};
    use crate::files::Files;

    fn check(text: &str) -> (Option<Written<Question>>, Vec<Diagnostic>) {
        let files: Files = [("properties/any.toml", text)].into_iter().collect();
        let mut findings = Findings::new(&files);
        let place = Place { file: "properties/any.toml".into(), start: 0, end: text.len() };
        let word = Word { text: text.to_owned(), place };
        let written = condition::read(&word, Some(0), &mut findings);
        (written, findings.sorted())
    }

    #[test]
    fn every_form_of_a_situation_is_read() {
        for text in [
            "always",
            "bleeding-any is present",
            "bleeding-any is absent",
            "bleeding-any is not sure",
            "bleeding-any is not asked",
            "bleeding-any is unknown",
            "bleeding-any is not ruled out",
            "bleeding-any is mentioned",
            "pregnancy is pregnant, after-birth",
            "gestational-age from 24+0",
            "gestational-age before week-37",
            "temperature from 38.0 and temperature before 39.5",
            "pain-now from 8 or (not twins is not sure and not pain-now is unknown)",
        ] {
            let (written, findings) = check(text);
            assert!(written.is_some() && findings.is_empty(), "{text}: {findings:?}");
        }
    }

    #[test]
    fn a_number_stands_only_after_from_and_before() {
        for (text, column) in [
            ("temperature >= 38", 13),
            ("temperature is 38.0", 16),
            ("temperature from", 1),
            ("x is not", 9),
            ("x is not now", 6),
            ("38.0 is present", 1),
        ] {
            let (written, findings) = check(text);
            assert!(written.is_none(), "{text}");
            assert_eq!(findings.iter().map(|d| d.name).collect::<Vec<_>>(), ["bad-condition"], "{text}");
            assert!(findings[0].message.contains("should be"), "{}", findings[0].message);
            if column > 1 && text != "x is not" {
                assert_eq!(findings[0].column, column, "{text}");
            }
        }
    }

    #[test]
    fn what_is_known_is_told_in_the_words_it_was_written_in() {
        assert_eq!(Known::NotRuledOut.words(), "not ruled out");
        assert_eq!(Known::Absent.words(), "absent");
    }

    proptest! {
        #[test]
        fn any_text_gives_a_situation_or_a_finding(text in "(not |and |or |[(]|[)]|a|is |present |absent |sure |asked |ruled |out |unknown |mentioned |, |from |before |24[+]0 |38.0 |\\PC){0,12}") {
            let (written, findings) = check(&text);
            prop_assert_eq!(written.is_some(), findings.is_empty());
        }
    }
}
