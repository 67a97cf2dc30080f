//! The conversation in a terminal. Decides nothing: it shows a step and takes the answer.

use std::fmt;
use std::io::Write as _;

use care::Answer;
use clinical::{Date, Dating, GestationalAge, Quantity};
use guideline::{FeatureId, FeatureKind, Pick};
use inquire::list_option::ListOption;
use inquire::ui::RenderConfig;
use inquire::validator::Validation;
use inquire::{InquireError, MultiSelect, Select, Text};

use crate::bundled::Bundled;
use crate::page::{Look, Page};
use crate::words::{self, Words};
use exchange::case_file::{Given, Heard};
use exchange::intake::{Intake, Question, Step, Turn, answers};

/// How the conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    Finished,
    /// She stopped, and wants her answers kept in a file.
    Keep,
    /// She stopped, and wants nothing kept.
    Nothing,
}

/// What a prompt gave.
enum Reply {
    Turn(Turn),
    Back,
}

/// Asks until nothing is left to ask, or she stops.
///
/// # Errors
///
/// When the terminal cannot be read or written.
pub(crate) fn run(intake: &mut Intake, bundled: &Bundled, look: Look) -> Result<Ended, InquireError> {
    if !look.coloured {
        inquire::set_global_render_config(RenderConfig::empty());
    }
    let prompt = Prompt { bundled, look };
    loop {
        let can_go_back = intake.can_go_back();
        let today = intake.day();
        let reply = match intake.next(bundled.rules()) {
            Step::Done => return Ok(Ended::Finished),
            Step::Ask(question) => prompt.question(&question, can_go_back, today),
            Step::Confirm(heard) => prompt.confirm(&heard, can_go_back),
            Step::Note => prompt.note(),
        };
        match reply {
            Ok(Reply::Turn(turn)) => intake.take(turn),
            Ok(Reply::Back) => drop(intake.back()),
            Err(InquireError::OperationCanceled | InquireError::OperationInterrupted) => {
                if let Some(ended) = prompt.leave() {
                    return Ok(ended);
                }
            }
            Err(error) => return Err(error),
        }
    }
}

/// Asks for the name of a file to keep answers in.
///
/// # Errors
///
/// When the terminal cannot be read, or she changes her mind.
pub(crate) fn file_name() -> Result<String, InquireError> {
    Text::new(words::ASK_FILE).with_default("carrywell-answers.toml").prompt()
}

/// Asks for one of a few; gives its place.
///
/// # Errors
///
/// When the terminal cannot be read or written, or she leaves.
pub(crate) fn choose(text: &str, choices: Vec<String>, look: Look) -> Result<usize, InquireError> {
    if !look.coloured {
        inquire::set_global_render_config(RenderConfig::empty());
    }
    Ok(Select::new(text, choices).without_filtering().raw_prompt()?.index)
}

/// Asks for any of a few, also none of them; gives their places.
///
/// # Errors
///
/// When the terminal cannot be read or written, or she leaves.
pub(crate) fn choose_any(text: &str, choices: Vec<String>, look: Look) -> Result<Vec<usize>, InquireError> {
    if !look.coloured {
        inquire::set_global_render_config(RenderConfig::empty());
    }
    let list = MultiSelect::new(text, choices).with_page_size(20).with_help_message(words::HELP_MANY);
    Ok(list.without_filtering().raw_prompt()?.iter().map(|pick| pick.index).collect())
}

/// So many danger signs stand on one screen, so that the whole list is in sight.
const SIGNS_ON_A_SCREEN: usize = 9;

/// Asks which of these danger signs she has, a few at a time. There is no way past one of them.
///
/// # Errors
///
/// When the terminal cannot be read or written, or she leaves.
pub(crate) fn signs(
    bundled: &Bundled,
    look: Look,
    features: &[FeatureId],
) -> Result<Vec<(FeatureId, Answer)>, InquireError> {
    if !look.coloured {
        inquire::set_global_render_config(RenderConfig::empty());
    }
    let prompt = Prompt { bundled, look };
    let n_screens = features.len().div_ceil(SIGNS_ON_A_SCREEN).max(1);
    let screens: Vec<&[FeatureId]> = features.chunks(features.len().div_ceil(n_screens).max(1)).collect();
    let mut answers: Vec<Vec<(FeatureId, Answer)>> = Vec::new();
    while let Some(screen) = screens.get(answers.len()) {
        let mut page = Page::new(look);
        page.paragraph(&format!("({})", words::screens_left(screens.len() - answers.len() - 1)));
        match prompt.many(page, screen, !answers.is_empty())? {
            Reply::Turn(Turn::Answered(answered)) => answers.push(answered),
            _ => drop(answers.pop()),
        }
    }
    Ok(answers.concat())
}

/// One line of a list, with the answer it stands for.
struct Choice<T> {
    text: String,
    value: T,
}

impl<T> fmt::Display for Choice<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

fn choice<T>(text: &str, value: T) -> Choice<T> {
    Choice { text: text.to_owned(), value }
}

struct Prompt<'a> {
    bundled: &'a Bundled,
    look: Look,
}

impl Prompt<'_> {
    /// The heading of a screen, what helps, and how much is left.
    fn head(&self, question: &Question) -> Page {
        let mut page = Page::new(self.look);
        if let Some(screen) = question.screen.and_then(|at| self.bundled.rules().screens.get(at)) {
            page.heading(&self.bundled.say(&format!("screen-{}", screen.id)));
            if let Some(help) = self.bundled.find(&format!("screen-{}.help", screen.id)) {
                page.paragraph(help);
            }
        }
        page.paragraph(&format!("({})", words::screens_left(question.left)));
        page
    }

    fn question(&self, question: &Question, can_go_back: bool, today: Date) -> Result<Reply, InquireError> {
        let page = self.head(question);
        match question.pick {
            Pick::Dating => {
                show(page)?;
                self.dating(can_go_back, today)
            }
            Pick::Many => self.many(page, &question.features, true),
            Pick::One | Pick::Value => {
                show(page)?;
                let mut taken = Vec::new();
                for feature in &question.features {
                    match self.one(*feature, can_go_back)? {
                        Some(answer) => taken.push((*feature, answer)),
                        None => return Ok(Reply::Back),
                    }
                }
                Ok(Reply::Turn(Turn::Answered(taken)))
            }
        }
    }

    /// Pick any: the questions in full above, their short names in the list.
    fn many(&self, mut page: Page, features: &[FeatureId], can_go_back: bool) -> Result<Reply, InquireError> {
        for (at, feature) in features.iter().enumerate() {
            page.step(at + 1, &exchange::question::text(self.bundled.edition(), *feature));
        }
        show(page)?;
        let mut list = self.short_names(features);
        list.extend([words::NONE_OF_THESE, words::NOT_SURE_OF_ONE].map(str::to_owned));
        list.extend(can_go_back.then(|| words::BACK.to_owned()));
        let asked = features.to_vec();
        let makes_sense = move |picks: &[ListOption<&String>]| {
            let places: Vec<usize> = picks.iter().map(|pick| pick.index).collect();
            Ok(match picked(&asked, &places) {
                Ok(_) => Validation::Valid,
                Err(why) => Validation::Invalid(why.into()),
            })
        };
        let picks = MultiSelect::new(words::WHICH, list)
            .with_page_size(20)
            .with_help_message(words::HELP_MANY)
            .without_filtering()
            .with_validator(makes_sense)
            .raw_prompt()?;
        let places: Vec<usize> = picks.iter().map(|pick| pick.index).collect();
        let (yes, not_sure) = match picked(features, &places) {
            Ok(Picked::Yes(yes)) => (yes, Vec::new()),
            Ok(Picked::NotSureOfSome(yes)) => {
                let rest: Vec<FeatureId> = features.iter().copied().filter(|f| !yes.contains(f)).collect();
                let not_sure = self.not_sure_of(&rest)?;
                (yes, not_sure)
            }
            Ok(Picked::Back) | Err(_) => return Ok(Reply::Back),
        };
        Ok(Reply::Turn(Turn::Answered(answers(features, &yes, &not_sure))))
    }

    fn not_sure_of(&self, rest: &[FeatureId]) -> Result<Vec<FeatureId>, InquireError> {
        let some = |picks: &[ListOption<&String>]| {
            Ok(if picks.is_empty() {
                Validation::Invalid(words::PICK_SOMETHING.into())
            } else {
                Validation::Valid
            })
        };
        let picks = MultiSelect::new(words::WHICH_NOT_SURE, self.short_names(rest))
            .with_page_size(20)
            .with_help_message(words::HELP_MANY)
            .without_filtering()
            .with_validator(some)
            .raw_prompt()?;
        Ok(picks.iter().filter_map(|pick| rest.get(pick.index)).copied().collect())
    }

    fn short_names(&self, features: &[FeatureId]) -> Vec<String> {
        let named = features.iter().enumerate();
        named
            .map(|(at, feature)| {
                format!("{}. {}", at + 1, exchange::question::short(self.bundled.edition(), *feature))
            })
            .collect()
    }

    /// One question; nothing for going back.
    fn one(&self, feature: FeatureId, can_go_back: bool) -> Result<Option<Answer>, InquireError> {
        let text = exchange::question::text(self.bundled.edition(), feature);
        let record = self.bundled.rules().feature(feature);
        let mut list: Vec<Choice<Option<Answer>>> = match &record.kind {
            FeatureKind::Quantity { unit, .. } => return self.value(feature, *unit, &text),
            FeatureKind::Choice { options } => (0..options.len())
                .filter_map(|at| u8::try_from(at).ok())
                .map(|at| {
                    choice(
                        &exchange::question::option(self.bundled.edition(), feature, at),
                        Some(Answer::Option(at)),
                    )
                })
                .collect(),
            _ => vec![choice(words::YES, Some(Answer::Yes)), choice(words::NO, Some(Answer::No))],
        };
        list.push(choice(words::NOT_SURE, Some(Answer::NotSure)));
        if can_go_back {
            list.push(choice(words::BACK, None));
        }
        let help = exchange::question::help(self.bundled.edition(), feature);
        let select = Select::new(&text, list).without_filtering();
        let select = match help {
            Some(help) => select.with_help_message(help),
            None => select.with_help_message(words::HELP_ONE),
        };
        Ok(select.prompt()?.value)
    }

    /// A measured value, typed; empty when she does not have it.
    fn value(
        &self,
        feature: FeatureId,
        unit: clinical::Unit,
        text: &str,
    ) -> Result<Option<Answer>, InquireError> {
        let record = self.bundled.rules().feature(feature).clone();
        let FeatureKind::Quantity { bands, .. } = &record.kind else { return Ok(Some(Answer::NotSure)) };
        let help = format!("{}; {}", words::example_of(&record.id, unit, bands), words::EMPTY_IS_NOT_SURE);
        let read = move |text: &str| -> Result<Answer, String> {
            if text.trim().is_empty() || text.trim().eq_ignore_ascii_case("not sure") {
                return Ok(Answer::NotSure);
            }
            let quantity = Quantity::parse(text, unit).map_err(|error| error.to_string())?;
            let fits = record.band_of(quantity.steps()).is_some();
            fits.then_some(Answer::Measured(quantity.steps()))
                .ok_or_else(|| format!("{} cannot be right", words::measured(Words::ENGLISH, quantity)))
        };
        let checked = read.clone();
        let typed = Text::new(text)
            .with_help_message(&help)
            .with_validator(move |text: &str| Ok(valid(checked(text))))
            .prompt()?;
        Ok(Some(read(&typed).unwrap_or(Answer::NotSure)))
    }

    fn dating(&self, can_go_back: bool, today: Date) -> Result<Reply, InquireError> {
        let mut ways = vec![
            choice(words::BY_EDD, Some(0)),
            choice(words::BY_LMP, Some(1)),
            choice(words::BY_SCAN, Some(2)),
            choice(words::BY_NOTHING, Some(3)),
        ];
        if can_go_back {
            ways.push(choice(words::BACK, None));
        }
        let text = exchange::question::text(self.bundled.edition(), self.bundled.rules().gestational_age);
        let given = match Select::new(&text, ways)
            .with_help_message(words::HELP_ONE)
            .without_filtering()
            .prompt()?
            .value
        {
            None => return Ok(Reply::Back),
            Some(0) => ask_dating(words::ASK_EDD, today, Dating::Edd)?,
            Some(1) => ask_dating(words::ASK_LMP, today, Dating::Lmp)?,
            Some(2) => ask_scan(today)?,
            Some(_) => Given::NotSure,
        };
        Ok(Reply::Turn(Turn::Dated(given)))
    }

    fn confirm(&self, heard: &Heard, can_go_back: bool) -> Result<Reply, InquireError> {
        let sign = self.bundled.rules().sign(heard.sign);
        let question = self.bundled.say(&format!("sign-{}", sign.id));
        let mut page = Page::new(self.look);
        page.gap();
        page.paragraph(&words::you_wrote(&heard.words, &question));
        show(page)?;
        let mut list = vec![
            choice(words::YES, Some(Answer::Yes)),
            choice(words::NO, Some(Answer::No)),
            choice(words::NOT_SURE, Some(Answer::NotSure)),
        ];
        if can_go_back {
            list.push(choice(words::BACK, None));
        }
        let answer = Select::new(words::IS_IT_THAT, list)
            .with_help_message(words::HELP_ONE)
            .without_filtering()
            .prompt()?
            .value;
        Ok(answer.map_or(Reply::Back, |answer| Reply::Turn(Turn::Confirmed(heard.sign, answer))))
    }

    fn note(&self) -> Result<Reply, InquireError> {
        let note = Text::new(words::ASK_NOTE).prompt()?;
        let heard = self
            .bundled
            .bundle()
            .lexicon
            .mentions(&note)
            .into_iter()
            .map(|mention| Heard {
                sign: mention.sign,
                words: note.get(mention.start..mention.end).unwrap_or("").to_owned(),
                confirmed: false,
            })
            .collect();
        Ok(Reply::Turn(Turn::Wrote(note, heard)))
    }

    /// Whether she really wants to stop, and what is to be kept.
    fn leave(&self) -> Option<Ended> {
        let list = vec![
            choice(words::LEAVE_GO_ON, None),
            choice(words::LEAVE_KEEP, Some(Ended::Keep)),
            choice(words::LEAVE_NOTHING, Some(Ended::Nothing)),
        ];
        match Select::new(words::LEAVING, list)
            .with_help_message(words::HELP_ONE)
            .without_filtering()
            .prompt()
        {
            Ok(chosen) => chosen.value,
            // Leaving the question about leaving is leaving, and nothing is kept unasked.
            Err(_) => Some(Ended::Nothing),
        }
    }
}

fn show(page: Page) -> Result<(), InquireError> {
    // Standard output holds the result and nothing else.
    std::io::stderr().lock().write_all(page.into_text().as_bytes()).map_err(InquireError::IO)
}

fn valid<T>(read: Result<T, String>) -> Validation {
    match read {
        Ok(_) => Validation::Valid,
        Err(why) => Validation::Invalid(why.into()),
    }
}

fn read_date(text: &str) -> Result<Date, String> {
    text.trim().parse().map_err(|()| words::NOT_A_DATE.to_owned())
}

fn possible(given: Given, today: Date) -> Result<Given, String> {
    exchange::case_file::check_dating(given, today)
        .map(|()| given)
        .map_err(|why| exchange::words::impossible_dating(Words::ENGLISH, today, why))
}

fn ask_dating(text: &str, today: Date, way: fn(Date) -> Dating) -> Result<Given, InquireError> {
    let read = move |text: &str| possible(Given::Dating(way(read_date(text)?)), today);
    let typed = Text::new(text).with_validator(move |text: &str| Ok(valid(read(text)))).prompt()?;
    Ok(read(&typed).unwrap_or(Given::NotSure))
}

fn ask_scan(today: Date) -> Result<Given, InquireError> {
    let day =
        Text::new(words::ASK_SCAN_DAY).with_validator(|text: &str| Ok(valid(read_date(text)))).prompt()?;
    let Ok(on) = read_date(&day) else { return Ok(Given::NotSure) };
    let read = move |text: &str| {
        let ga: GestationalAge = text.trim().parse().map_err(|()| words::NOT_AN_AGE.to_owned())?;
        possible(Given::Dating(Dating::Scan { on, ga }), today)
    };
    let age =
        Text::new(words::ASK_SCAN_AGE).with_validator(move |text: &str| Ok(valid(read(text)))).prompt()?;
    Ok(read(&age).unwrap_or(Given::NotSure))
}

/// What was picked from a list of questions that ends with "none", "not sure" and "back".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Picked {
    Back,
    /// These are yes and the rest no.
    Yes(Vec<FeatureId>),
    /// These are yes, and she is not sure about some of the rest.
    NotSureOfSome(Vec<FeatureId>),
}

/// Makes sense of the picks: places below `features.len()` are questions, then none, not sure, back.
///
/// # Errors
///
/// Why the picks make no sense, in words.
pub(crate) fn picked(features: &[FeatureId], picks: &[usize]) -> Result<Picked, &'static str> {
    let chosen = |extra: usize| picks.contains(&(features.len() + extra));
    let (none, not_sure, back) = (chosen(0), chosen(1), chosen(2));
    let yes: Vec<FeatureId> = picks.iter().filter_map(|at| features.get(*at)).copied().collect();
    match (yes.is_empty(), none, not_sure, back) {
        (true, false, false, true) => Ok(Picked::Back),
        (_, _, _, true) => Err(words::PICK_BACK_ALONE),
        (true, false, false, false) => Err(words::PICK_SOMETHING),
        (true, true, false, false) => Ok(Picked::Yes(Vec::new())),
        (_, true, _, _) => Err(words::PICK_NONE_ALONE),
        (_, false, true, false) => Ok(Picked::NotSureOfSome(yes)),
        (false, false, false, false) => Ok(Picked::Yes(yes)),
    }
}

#[cfg(test)]
mod tests;
