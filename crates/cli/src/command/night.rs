//! `carrywell night`: a cramp or a spasm woke her. The danger signs first, then one thing to do now.

use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use care::{Answer, DayEntry, Entry, Heard, Moment, assess};
use clap::Args;
use exchange::Checked;
use exchange::case_file::CaseFile;
use exchange::intake::Intake;
use guideline::{FeatureId, Guideline, Night};
use inquire::InquireError;

use super::diary::{Given, Held, check_of, now};
use super::{Person, Room, plan};
use crate::exit::Exit;
use crate::page::{Page, complain};
use crate::{prompt, view, words};

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  cleared: one thing to do now was shown
  1  not cleared: call today, emergency, or not meant for this person
  2  could not tell: the danger signs are not answered, or the input was not understood";

/// Asks for the danger signs of the night, then says one thing to do.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// What woke you, such as leg-cramp; you are asked if left out
    what: Option<String>,
    /// Answers of before, TOML or JSON: your week and what lasts; danger signs are asked again
    #[arg(long, value_name = "FILE")]
    answers: Option<PathBuf>,
    /// You have looked at every danger sign, and have none of them
    #[arg(long, conflicts_with_all = ["yes", "not_sure"])]
    none_of_these: bool,
    /// A danger sign you have, by its name; may be given more than once
    #[arg(long, value_name = "SIGN")]
    yes: Vec<String>,
    /// A danger sign you are not sure of; may be given more than once
    #[arg(long, value_name = "SIGN")]
    not_sure: Vec<String>,
    #[command(flatten)]
    given: Given,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Exit {
    Room::new(&options.person).and_then(|mut room| help(&mut room, options)).unwrap_or_else(|exit| exit)
}

fn help(room: &mut Room, options: &Options) -> Result<Exit, Exit> {
    let file = match options.answers.as_deref().map(|path| room.read(path)).transpose() {
        Ok(file) => file,
        Err(error) => return Err(room.tell_unread(&error)),
    };
    let mut held = options.given.named()?;
    let rules = room.bundled.rules();
    let region = room.region_of(file.as_ref());
    // Danger signs are of now, whenever the others were answered.
    let before = match &file {
        Some(file) => Intake::resume(rules, file, room.day()).0.on_another_day(rules, room.day()),
        None => Intake::new(rules, room.day()),
    };
    let nights = rules.session.as_ref().map_or(&[][..], |session| &session.nights);
    let night = match &options.what {
        Some(name) => named(nights, name)?,
        None => woken(room, nights)?,
    };
    let questions = before.night_questions(rules, night);
    let (yes, not_sure) = said(room, options, night, &questions)?;
    let mut intake = before.night_answered(rules, night, &yes, &not_sure);
    if let Some(note) = &room.note {
        intake.take(super::check::wrote(room, note));
    }
    // A sign may open more questions; at a terminal they are asked at once.
    let is_open = !assess(rules, intake.case(rules)).ask_next(rules).is_empty();
    if is_open && at_terminal() {
        prompt::run(&mut intake, &room.bundled, room.look).map_err(|error| no_terminal(&error))?;
    }
    let night = CaseFile { region: Some(region), ..intake.file(rules) };
    let file = higher(room, file, night);
    // A stop of today in her diary is not undone by these answers.
    let (file, checked) = Held::check(held.as_ref(), room, file)?;
    let Some(planning) = exchange::plan(&room.occasion(), &file, &checked) else {
        let exit = plan::no_plan(room, &file, &checked)?;
        // What to do now comes first; then it is kept, or a plan of the next hour would know nothing of it.
        if let Some(held) = held.as_mut().filter(|held| held.is_writable().is_ok()) {
            keep(room, held, (&yes, &not_sure), &file, &checked)?;
        }
        return Ok(exit);
    };
    let text = if room.json {
        planning.json()
    } else {
        let mut page = Page::new(room.look);
        view::night(&mut page, &planning);
        page.into_text()
    };
    room.print(&text)?;
    Ok(Exit::Yes)
}

/// What she answered today and is urgent stands: the questions of a night are fewer than those it came from.
fn higher(room: &Room, answers: Option<CaseFile>, night: CaseFile) -> CaseFile {
    let act_on = |file: &CaseFile| exchange::check(&room.occasion(), file).assessment.act_on();
    let of_today = answers.filter(|file| file.on.is_none_or(|on| on == room.day()));
    let urgent = of_today.filter(|file| !act_on(file).leaves_room_for_a_plan());
    urgent.filter(|file| act_on(file) > act_on(&night)).unwrap_or(night)
}

/// Puts the danger signs into the diary; where there is none but what is urgent all the same, what came of it.
fn keep(
    room: &Room,
    held: &mut Held,
    (yes, not_sure): (&[FeatureId], &[FeatureId]),
    file: &CaseFile,
    checked: &Checked,
) -> Result<(), Exit> {
    let rules = room.bundled.rules();
    let heard = |features: &[FeatureId], answer: Option<bool>| -> Vec<Heard> {
        let names = features.iter().map(|feature| rules.feature(*feature).id.clone());
        names.map(|feature| Heard { feature, answer }).collect()
    };
    let signs = [heard(yes, Some(true)), heard(not_sure, None)].concat();
    let entry = if !signs.is_empty() {
        Entry::Day(DayEntry { signs, ..DayEntry::default() })
    } else if exchange::is_urgent(&checked.assessment) {
        check_of(room, file, &checked.assessment)
    } else {
        return Ok(());
    };
    let at = now().map_or(Moment { day: room.day(), minute: 0 }, |now| Moment { day: room.day(), ..now });
    held.keep_now(at, vec![entry])
}

fn at_terminal() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

fn no_terminal(error: &InquireError) -> Exit {
    complain(&format!("{error}\n"));
    Exit::CouldNotTell
}

fn named<'r>(nights: &'r [Night], name: &str) -> Result<&'r Night, Exit> {
    nights.iter().find(|night| night.id == name).ok_or_else(|| {
        let ids = || nights.iter().map(|night| night.id.as_str());
        let help = words::nearest_or(name, ids(), &words::there_is(ids()));
        complain(&format!("there is no help in the night for `{}`\n  help: {help}\n", words::shown(name)));
        Exit::CouldNotTell
    })
}

/// Asks what woke her.
fn woken<'r>(room: &Room, nights: &'r [Night]) -> Result<&'r Night, Exit> {
    let names: Vec<&str> = nights.iter().map(|night| night.id.as_str()).collect();
    if !at_terminal() {
        complain(&format!(
            "{}\n  help: carrywell night {}\n",
            words::NIGHT_WHAT,
            names.join(", or: carrywell night ")
        ));
        return Err(Exit::CouldNotTell);
    }
    let texts = names.iter().map(|id| room.bundled.say(&format!("night-{id}"))).collect();
    let at = prompt::choose(words::NIGHT_WHAT, texts, room.look).map_err(|error| no_terminal(&error))?;
    nights.get(at).ok_or(Exit::CouldNotTell)
}

/// Which of the signs she has, and which she is not sure of: by options, or asked.
fn said(
    room: &Room,
    options: &Options,
    night: &Night,
    questions: &[FeatureId],
) -> Result<(Vec<FeatureId>, Vec<FeatureId>), Exit> {
    let rules = room.bundled.rules();
    if options.none_of_these {
        return Ok((Vec::new(), Vec::new()));
    }
    if !(options.yes.is_empty() && options.not_sure.is_empty()) {
        let known = |option: &str, names: &[String]| {
            let asked = |name: &String| question(rules, night, questions, (option, name));
            names.iter().map(asked).collect::<Result<Vec<_>, Exit>>()
        };
        return Ok((known("--yes", &options.yes)?, known("--not-sure", &options.not_sure)?));
    }
    if at_terminal() {
        let answers =
            prompt::signs(&room.bundled, room.look, questions).map_err(|error| no_terminal(&error))?;
        let of = |wanted: Answer| {
            answers.iter().filter(|(_, answer)| *answer == wanted).map(|(feature, _)| *feature).collect()
        };
        return Ok((of(Answer::Yes), of(Answer::NotSure)));
    }
    let mut page = Page::new(room.look);
    page.heading(&room.bundled.say(&format!("night-{}", night.id)));
    page.paragraph(words::NIGHT_ASK);
    for feature in questions {
        let text = exchange::question::text(room.bundled.edition(), *feature);
        page.item(&format!("{text} ({})", rules.feature(*feature).id));
    }
    page.gap();
    page.paragraph(words::NIGHT_HOW_TO_SAY);
    room.print(&page.into_text())?;
    Err(Exit::CouldNotTell)
}

/// One of the questions by its name. What is not among them cannot be said here, and is not dropped.
fn question(
    rules: &Guideline,
    night: &Night,
    questions: &[FeatureId],
    (option, name): (&str, &str),
) -> Result<FeatureId, Exit> {
    let known = questions.iter().copied().find(|feature| rules.feature(*feature).id == name);
    known.ok_or_else(|| {
        let ids = questions.iter().map(|feature| rules.feature(*feature).id.as_str());
        // A sign that is left out is a sign that is not told.
        let help = words::nearest_or(name, ids, &words::night_lists(&night.id));
        complain(&format!(
            "{option}: `{}` is not asked in this night\n  help: {help}; for anything else: carrywell check\n",
            words::shown(name)
        ));
        Exit::CouldNotTell
    })
}
