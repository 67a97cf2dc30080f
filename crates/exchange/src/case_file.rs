//! A person's answers in a file: read with care, or not at all.
//!
//! TOML and JSON into a [`Case`]. Whatever the bytes are, the
//! result is either a Case that says what the file says, or every problem in it with its place and
//! a way out. Nothing is guessed: an answer that cannot be understood is a problem, never a "no".
//!
//! What could be read in spite of a problem is handed back too, so that a danger sign is not
//! overlooked because of a slip elsewhere. It can raise the alarm; it cannot clear anyone.

mod answer;
mod dating;
mod error;
mod json;
mod source;
#[cfg(feature = "toml")]
mod toml;
mod tree;
#[cfg(feature = "toml")]
mod whole;
mod wishes;
mod write;

use bundle::Lexicon;
use care::{Answer, Case, Known};
use clinical::Date;
use guideline::{FeatureId, Guideline, RegionId, SignId};

pub use dating::{Impossible, check as check_dating, same_day};
pub use error::{CaseFileError, Problem};
pub use source::{BYTES_MAX, READS_TOML, Source};
#[cfg(feature = "toml")]
pub use whole::{Whole, said, whole};
pub use write::{Kept, write};

use crate::contradiction::{Between, Contradiction};
use crate::words;
use tree::{Name, Node, Value};

/// What a case file says.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseFile {
    /// Everything known about her, note included.
    pub case: Case,
    /// The day the answers were given, if the file says so.
    pub on: Option<Date>,
    /// What the pregnancy is dated by.
    pub dating: Option<Given>,
    /// What she answered herself, in the order of the file, the week left out.
    pub answers: Vec<(FeatureId, Answer)>,
    /// Where she is, if the file says so.
    pub region: Option<RegionId>,
    /// The language she asks for, as the guideline spells it.
    pub locale: Option<String>,
    /// More in her own words.
    pub note: Option<String>,
    /// Danger signs her own words point to.
    pub heard: Vec<Heard>,
    /// Answers that cannot both be right.
    pub contradictions: Vec<Contradiction>,
}

/// What a pregnancy is dated by, as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// A due date, a last period or a scan.
    Dating(clinical::Dating),
    /// An age on a day.
    Age(clinical::GestationalAge, Date),
    /// She does not know.
    NotSure,
}

/// A danger sign her own words point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The danger sign.
    pub sign: SignId,
    /// The words.
    pub words: String,
    /// Whether she has confirmed her answer to it.
    pub confirmed: bool,
}

/// Whether a question is asked only in private.
#[must_use]
pub fn is_private(rules: &Guideline, feature: FeatureId) -> bool {
    let sign = rules.signs.get(feature.index()).is_some_and(|sign| sign.private);
    sign || rules.screens.iter().any(|screen| screen.private && screen.features.contains(&feature))
}

impl Heard {
    /// Every danger sign a text points to, each once.
    #[must_use]
    pub fn all_in(lexicon: &Lexicon, text: &str) -> Vec<Self> {
        let mut heard: Vec<Self> = Vec::new();
        for mention in lexicon.mentions(text) {
            if !heard.iter().any(|earlier| earlier.sign == mention.sign) {
                let words = text.get(mention.start..mention.end).unwrap_or("").to_owned();
                heard.push(Self { sign: mention.sign, words, confirmed: false });
            }
        }
        heard
    }
}

/// What the reader needs to know besides the file.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// What the questions are.
    pub rules: &'a Guideline,
    /// What finds danger signs in a note.
    pub lexicon: &'a Lexicon,
    /// The day to assess, where it was asked for; else the file's own day, else `system_day`.
    pub today: Option<Date>,
    /// The day it is.
    pub system_day: Date,
    /// A note given beside the file.
    pub note: Option<&'a str>,
}

/// Names a case file may have at the top. The last five belong to worked people of the guideline
/// and say nothing about a person's answers.
const TOP: [&str; 14] = [
    "on",
    "region",
    "locale",
    "note",
    "none-of-these",
    "confirmed",
    "answers",
    "wishes",
    "id",
    "name",
    "expect",
    "then",
    "day",
    "diary",
];

/// The longest note that is read; nobody writes more, and every word of it is looked at.
const NOTE_BYTES_MAX: usize = 100_000;

/// Reads a case file: JSON if it begins with a brace or is named so, else TOML. Without the feature
/// `toml` everything is JSON.
///
/// # Errors
///
/// When anything in it is not understood.
pub fn read(source: &Source, setting: Setting<'_>) -> Result<CaseFile, CaseFileError> {
    let text = source.text()?;
    make(source, text, &source.tree(text)?, setting)
}

/// Reads a case file that is JSON, whatever it is called.
///
/// # Errors
///
/// When anything in it is not understood.
pub fn read_json(source: &Source, setting: Setting<'_>) -> Result<CaseFile, CaseFileError> {
    let text = source.text()?;
    make(source, text, &source.json(text)?, setting)
}

/// Makes a Case of what stands in the file.
fn make(source: &Source, text: &str, root: &Node, setting: Setting<'_>) -> Result<CaseFile, CaseFileError> {
    let mut reader = Reader { setting, problems: Vec::new() };
    let file = reader.case_file(root);
    match file {
        Some(file) if reader.problems.is_empty() => Ok(file),
        file => Err(CaseFileError::new(&source.name, text, reader.problems, file)),
    }
}

/// Reads one file and collects what is wrong with it.
struct Reader<'a> {
    setting: Setting<'a>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn problem(&mut self, at: usize, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem { at: Some(at), message: message.into(), help: help.into() });
    }

    fn case_file(&mut self, root: &Node) -> Option<CaseFile> {
        let rules = self.setting.rules;
        let Value::Table(entries) = &root.value else {
            self.problem(root.at, "a case file is a table of names and values", words::HELP_SHAPE);
            return None;
        };
        for (name, _) in entries {
            if !TOP.contains(&name.text.as_str()) {
                let help = match rules.find_feature(&name.text) {
                    Some(_) => {
                        "answers go under `[answers]` (in JSON: inside `\"answers\": { ... }`)".to_owned()
                    }
                    None => words::nearest(&name.text, TOP.into_iter()),
                };
                self.problem(
                    name.at,
                    format!("there is no place for `{}` in a case file", words::shown(&name.text)),
                    help,
                );
            }
        }
        let get = |wanted: &str| entries.iter().find(|(name, _)| name.text == wanted).map(|(_, node)| node);

        let on = get("on").and_then(|node| self.date(node, "on"));
        let today = self.setting.today.or(on).unwrap_or(self.setting.system_day);
        let region = get("region").and_then(|node| self.region(node));
        let locale = get("locale").and_then(|node| self.locale(node));
        let note = get("note").and_then(|node| self.text(node, "note")).map(str::to_owned);

        let mut case = Case::new(rules, today);
        let mut contradictions = Vec::new();
        let (answers, dating) = match get("answers") {
            Some(Node { value: Value::Table(entries), .. }) => {
                self.answers(entries, &mut case, on.unwrap_or(today), &mut contradictions)
            }
            Some(node) => {
                let message = format!("`answers` should be a table, and this is {}", node.value.kind());
                self.problem(node.at, message, words::HELP_SHAPE);
                (Vec::new(), None)
            }
            None => (Vec::new(), None),
        };
        if let Some(node) = get("none-of-these") {
            self.none_of_these(node, &mut case);
        }
        let confirmed = get("confirmed").map(|node| self.confirmed(node, &answers)).unwrap_or_default();
        if let Some(node) = get("wishes") {
            self.wishes(node, &mut case);
        }
        let heard = self.hear(note.as_deref(), &confirmed, &mut case);
        Some(CaseFile { case, on, dating, answers, region, locale, note, heard, contradictions })
    }

    fn text<'n>(&mut self, node: &'n Node, name: &str) -> Option<&'n str> {
        match &node.value {
            Value::Text(text) => Some(text),
            other => {
                let message = format!("`{name}` should be a text in quotes, and this is {}", other.kind());
                self.problem(node.at, message, format!("write {name} = \"...\""));
                None
            }
        }
    }

    /// A list of texts; a single text counts as a list of one.
    fn texts<'n>(&mut self, node: &'n Node, name: &str) -> Vec<(&'n str, usize)> {
        match &node.value {
            Value::Text(text) => vec![(text.as_str(), node.at)],
            Value::List(items) => {
                items.iter().filter_map(|item| Some((self.text(item, name)?, item.at))).collect()
            }
            other => {
                let message = format!("`{name}` should be a list of texts, and this is {}", other.kind());
                self.problem(node.at, message, format!("write {name} = [\"...\"]"));
                Vec::new()
            }
        }
    }

    fn date(&mut self, node: &Node, name: &str) -> Option<Date> {
        let help = format!("write {name} = \"2031-06-11\": year, month, day");
        let Value::Text(text) = &node.value else {
            self.problem(node.at, format!("`{name}` is a day, and this is {}", node.value.kind()), help);
            return None;
        };
        let date = text.trim().parse().ok();
        if date.is_none() {
            self.problem(node.at, format!("`{}` is not a day in the calendar", words::shown(text)), help);
        }
        date
    }

    fn region(&mut self, node: &Node) -> Option<RegionId> {
        let text = self.text(node, "region")?;
        let found = self.setting.rules.find_region(&text.trim().to_lowercase());
        if found.is_none() {
            let message = format!("there is no region `{}`", words::shown(text));
            self.problem(node.at, message, words::known_regions(self.setting.rules));
        }
        found
    }

    fn locale(&mut self, node: &Node) -> Option<String> {
        let text = self.text(node, "locale")?;
        let locales = &self.setting.rules.identity.locales;
        if let Some(known) = locales.iter().find(|known| known.eq_ignore_ascii_case(text.trim())) {
            return Some(known.clone());
        }
        let message = format!("there is no language `{}`", words::shown(text));
        self.problem(node.at, message, words::known_locales(locales.iter().map(String::as_str)));
        None
    }

    fn answers(
        &mut self,
        entries: &[(Name, Node)],
        case: &mut Case,
        given_on: Date,
        contradictions: &mut Vec<Contradiction>,
    ) -> (Vec<(FeatureId, Answer)>, Option<Given>) {
        let rules = self.setting.rules;
        let (dated, others): (Vec<_>, Vec<_>) =
            entries.iter().partition(|(name, _)| dating::NAMES.contains(&name.text.as_str()));
        let dating = self.dating(&dated, given_on, case);
        let mut answers: Vec<(FeatureId, Answer)> = Vec::new();
        for (name, node) in others {
            if let Some(answer) = self.answer(name, node) {
                answers.push(answer);
            }
        }
        // A value says that it can be measured, so values come after what was said about devices.
        let (measured, said): (Vec<_>, Vec<_>) =
            answers.iter().partition(|(_, answer)| matches!(answer, Answer::Measured(_)));
        for (feature, answer) in said.iter().chain(&measured) {
            if let Some(contradiction) = crate::contradiction::of_device(rules, case, *feature, *answer) {
                contradictions.push(contradiction);
            }
            // The answer was made for this question, so it fits.
            let _ = case.answer(rules, *feature, *answer);
        }
        let out_of_scope = !care::possible(rules, case, &rules.scope);
        if out_of_scope && matches!(dating, Some(Given::Dating(_) | Given::Age(..))) {
            contradictions.push(Contradiction {
                features: vec![rules.gestational_age],
                between: Between::WeekAndScope,
            });
        }
        (answers, dating)
    }

    /// Answers "no" to what was not answered on the named screens.
    fn none_of_these(&mut self, node: &Node, case: &mut Case) {
        let rules = self.setting.rules;
        for (name, at) in self.texts(node, "none-of-these") {
            let screens: Vec<&guideline::Screen> = match name {
                "all" => rules.screens.iter().collect(),
                _ => rules.screens.iter().filter(|screen| screen.id == name).collect(),
            };
            if screens.is_empty() {
                let known = rules.screens.iter().map(|screen| screen.id.as_str()).chain(["all"]);
                let message = format!("there is no screen `{}`", words::shown(name));
                self.problem(at, message, words::nearest(name, known));
            }
            for feature in screens.iter().flat_map(|screen| &screen.features) {
                if rules.feature(*feature).is_yes_no() && case.known(*feature) == Known::NotAsked {
                    let _ = case.answer(rules, *feature, Answer::No);
                }
            }
        }
    }

    fn confirmed(&mut self, node: &Node, answers: &[(FeatureId, Answer)]) -> Vec<SignId> {
        let rules = self.setting.rules;
        let mut confirmed = Vec::new();
        for (name, at) in self.texts(node, "confirmed") {
            let Some(sign) = rules.find_sign(name) else {
                let known = rules.signs.iter().map(|sign| sign.id.as_str());
                let message = format!("there is no danger sign `{}`", words::shown(name));
                self.problem(at, message, words::nearest(name, known));
                continue;
            };
            if answers.iter().any(|(feature, _)| *feature == FeatureId::from(sign)) {
                confirmed.push(sign);
            } else {
                let message = format!("`{name}` is confirmed but not answered");
                self.problem(
                    at,
                    message,
                    format!("write {name} = \"yes\", \"no\" or \"not sure\" under `[answers]`"),
                );
            }
        }
        confirmed
    }

    /// Listens to the notes: what they mention is open again unless she has confirmed her answer.
    fn hear(&mut self, note: Option<&str>, confirmed: &[SignId], case: &mut Case) -> Vec<Heard> {
        let mut heard: Vec<Heard> = Vec::new();
        for note in [note, self.setting.note].into_iter().flatten() {
            let mut end = note.len().min(NOTE_BYTES_MAX);
            while !note.is_char_boundary(end) {
                end -= 1;
            }
            if end < note.len() {
                let message = format!("the note is longer than {NOTE_BYTES_MAX} bytes");
                self.problems.push(Problem { at: None, message, help: "keep what matters today".to_owned() });
            }
            let note = note.get(..end).unwrap_or("");
            for mention in self.setting.lexicon.mentions(note) {
                if heard.iter().any(|earlier| earlier.sign == mention.sign) {
                    continue;
                }
                let confirmed = confirmed.contains(&mention.sign);
                if !confirmed {
                    case.mention(mention.sign);
                }
                let words = note.get(mention.start..mention.end).unwrap_or("").to_owned();
                heard.push(Heard { sign: mention.sign, words, confirmed });
            }
        }
        heard
    }
}
