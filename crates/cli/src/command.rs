//! The commands, one file each, and what they share.

mod check;
mod plan;
mod session;
mod self_test;
mod night;
mod diary;
mod review;
mod ask;
mod explain;
mod serve;
mod figure;
mod report;
mod calendar;
mod card;
mod guideline;

use std::ffi::OsString;
use std::path::Path;

use ::guideline::RegionId;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, Parser, Subcommand};
use clinical::Date;
use exchange::case_file::{self, CaseFile, CaseFileError};
use exchange::json::{Advice, Shown};
use exchange::{Checked, Number, Occasion};

use crate::bundled::Bundled;
use crate::emergency;
use crate::exit::Exit;
use crate::numbers;
use crate::page::{Look, Page, complain, print};
use crate::{source, view, words};

#[derive(Parser)]
#[command(name = "carrywell", version, about = words::ABOUT, after_help = words::EXIT_CODES, disable_help_subcommand = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// How urgent it is, what to do now, whom to ring, and why
    #[command(after_help = words::EXIT_CODES)]
    Check(check::Options),
    /// What to do today and this week, how much, why, and when to stop
    #[command(after_help = words::EXIT_CODES)]
    Plan(plan::Options),
    /// Today's session, done together: what now, for how long, what next; or a timer for heat or cold
    #[command(after_help = session::EXIT_CODES)]
    Session(session::Options),
    /// A short test at home that helps to choose what is in the plan; it never shows that all is well
    #[command(after_help = self_test::EXIT_CODES)]
    SelfTest(self_test::Options),
    /// A cramp or a spasm woke you: the danger signs first, then one thing to do now
    #[command(after_help = night::EXIT_CODES)]
    Night(night::Options),
    /// A question in your own words, answered for your week and your kind of pain
    #[command(after_help = ask::EXIT_CODES)]
    Ask(ask::Options),
    /// Any record of the guideline, whole: what it says, when, who says so, what points to it
    Explain(explain::Options),
    /// What you write down day by day: kept on this machine, backed up, merged, deleted
    #[command(subcommand)]
    Diary(diary::Command),
    /// How it goes by your diary, what is offered to change in the plan, and what has to wait
    #[command(after_help = review::EXIT_CODES)]
    Review(review::Options),
    /// The app for the phone, served from this program alone
    #[command(after_help = serve::EXIT_CODES)]
    Serve(serve::Options),
    /// A picture of an exercise or a position, as SVG: still or moving, for her week
    #[command(after_help = figure::EXIT_CODES)]
    Figure(figure::Options),
    /// One page for the midwife or physiotherapist: what was found, decided, done and asked
    #[command(after_help = report::EXIT_CODES)]
    Report(report::Options),
    /// The week of the plan as a calendar file
    #[command(after_help = words::EXIT_CODES)]
    Calendar(calendar::Options),
    /// A card for whoever helps her, or a note for her employer
    #[command(after_help = words::EXIT_CODES)]
    Card(card::Options),
    /// For those who write the guideline: check it, account for its claims, render its pages
    #[command(subcommand)]
    Guideline(guideline::Command),
}

/// Runs what the command line asks for.
pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    match Line::try_parse_from(arguments) {
        Ok(line) => match line.command {
            Command::Check(options) => check::run(&options),
            Command::Plan(options) => plan::run(&options),
            Command::Session(options) => session::run(&options),
            Command::SelfTest(options) => self_test::run(&options),
            Command::Night(options) => night::run(&options),
            Command::Ask(options) => ask::run(&options),
            Command::Explain(options) => explain::run(&options),
            Command::Diary(command) => diary::run(&command),
            Command::Review(options) => review::run(&options),
            Command::Serve(options) => serve::run(&options),
            Command::Figure(options) => figure::run(&options),
            Command::Report(options) => report::run(&options),
            Command::Calendar(options) => calendar::run(&options),
            Command::Card(options) => card::run(&options),
            Command::Guideline(command) => guideline::run(&command),
        },
        Err(usage) => {
            // Help was asked for, or the line was not understood. Nobody may be reading.
            let _ = usage.print();
            if let Some(tip) = tip(&usage) {
                complain(&format!("help: {tip}\n"));
            }
            if usage.use_stderr() { Exit::CouldNotTell } else { Exit::Yes }
        }
    }
}

/// What is meant by some lines that are not understood, where the library does not know it.
fn tip(usage: &clap::Error) -> Option<&'static str> {
    let said = |kind| match usage.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        Some(ContextValue::StyledStr(text)) => Some(text.to_string()),
        _ => None,
    };
    let line = said(ContextKind::Usage).unwrap_or_default();
    let is_of =
        |commands: &[&str]| commands.iter().any(|command| line.contains(&format!("carrywell {command} ")));
    match usage.kind() {
        ErrorKind::InvalidSubcommand => {
            (said(ContextKind::InvalidSubcommand)? == "help").then_some(words::TIP_HELP)
        }
        // An option that is not known has a tip of its own.
        ErrorKind::UnknownArgument if !said(ContextKind::InvalidArg)?.starts_with('-') => {
            if is_of(&["review", "diary show", "diary add"]) {
                Some(words::TIP_DIARY)
            } else {
                is_of(&["diary export"]).then_some(words::TIP_OUTPUT)
            }
        }
        ErrorKind::MissingRequiredArgument if said(ContextKind::InvalidArg)? == "<FILE>" => {
            let answers = ["plan", "session", "self-test", "calendar", "card", "report"];
            is_of(&answers).then_some(words::TIP_ANSWERS)
        }
        _ => None,
    }
}

/// Options of every command that speaks about a person.
#[derive(Args, Clone, Debug)]
struct Person {
    /// Where she is: decides which numbers are shown [uk, ireland, us, neutral]
    #[arg(long, value_name = "REGION")]
    region: Option<String>,
    /// The day to look at, such as 2031-04-12; today if left out
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<String>,
    /// The language of the texts `en`
    #[arg(long, value_name = "LOCALE")]
    locale: Option<String>,
    /// More in her own words; what it mentions is asked about
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Her own number for a door, such as maternity-unit="01632 960 000"
    #[arg(long = "number", value_name = "DOOR=NUMBER")]
    numbers: Vec<String>,
    /// The result as data (docs/json.md)
    #[arg(long)]
    json: bool,
    /// No colours and no tables
    #[arg(long)]
    plain: bool,
}

/// Everything a command needs before it looks at answers.
struct Room {
    bundled: Bundled,
    region: Option<RegionId>,
    /// The day that was asked for.
    today: Option<Date>,
    system_day: Date,
    numbers: Vec<Number>,
    look: Look,
    json: bool,
    note: Option<String>,
}

/// What came of reading a file.
type Read = Result<CaseFile, CaseFileError>;

impl Room {
    /// Opens the guideline and reads the options. What is wrong with them has been told when this
    /// gives an exit code.
    fn new(person: &Person) -> Result<Self, Exit> {
        Self::with_day(person, "--today")
    }

    /// The same, for a command whose day came with an option of another name.
    fn with_day(person: &Person, day_option: &str) -> Result<Self, Exit> {
        let bundled = match Bundled::open() {
            Ok(bundled) => bundled,
            Err(error) => {
                complain(&format!("{}\n{}\n{error}\n", words::FAILED, emergency::CARD));
                return Err(Exit::CouldNotTell);
            }
        };
        let today = jiff::Zoned::now().date();
        let system_day = Date::from_ymd(
            i32::from(today.year()),
            today.month().unsigned_abs().into(),
            today.day().unsigned_abs().into(),
        );
        let mut room = Self {
            bundled,
            region: None,
            today: None,
            // Every day the system can name is a day here too.
            system_day: system_day.or_else(|| Date::from_ymd(2000, 1, 1)).ok_or(Exit::CouldNotTell)?,
            numbers: Vec::new(),
            look: Look::of_output(person.plain),
            json: person.json,
            note: person.note.clone(),
        };
        match room.set(person, day_option) {
            Ok(()) => Ok(room),
            Err(error) => Err(room.tell_unread(&error)),
        }
    }

    fn set(&mut self, person: &Person, day_option: &str) -> Result<(), CaseFileError> {
        let wrong = |option: &str, message: String, help: String| CaseFileError::whole(option, message, help);
        if let Some(locale) = &person.locale
            && !self.bundled.choose_language(locale)
        {
            let message = format!("there is no language `{}`", words::shown(locale));
            return Err(wrong("--locale", message, words::known_locales(self.bundled.languages())));
        }
        if let Some(region) = &person.region {
            let rules = self.bundled.rules();
            let found = rules.find_region(&region.trim().to_lowercase());
            let message = || format!("there is no region `{}`", words::shown(region));
            self.region =
                Some(found.ok_or_else(|| wrong("--region", message(), words::known_regions(rules)))?);
        }
        if let Some(today) = &person.today {
            let message = || format!("`{}` is not a day in the calendar", words::shown(today));
            let date =
                today.parse().map_err(|()| wrong(day_option, message(), words::NOT_A_DATE.to_owned()))?;
            self.today = Some(date);
        }
        for number in &person.numbers {
            let number = numbers::read(self.bundled.rules(), number);
            self.numbers.push(number.map_err(|(message, help)| wrong("--number", message, help))?);
        }
        Ok(())
    }

    /// Reads a case file, and takes on the language it asks for.
    fn read(&mut self, path: &Path) -> Read {
        let source = source::open(path)?;
        let file = case_file::read(&source, self.occasion().setting())?;
        if let Some(locale) = &file.locale {
            self.bundled.choose_language(locale);
        }
        Ok(file)
    }

    /// Where and when she asks: the options of the command.
    fn occasion(&self) -> Occasion<'_> {
        Occasion {
            edition: self.bundled.edition(),
            region: self.region,
            today: self.today,
            system_day: self.system_day,
            numbers: &self.numbers,
            note: self.note.as_deref(),
        }
    }

    /// The day it is, as far as we were told.
    fn day(&self) -> Date {
        self.occasion().day()
    }

    fn region_of(&self, file: Option<&CaseFile>) -> RegionId {
        self.occasion().region_of(file)
    }

    fn shown(&self, region: RegionId) -> Shown<'_> {
        self.occasion().shown(region)
    }

    /// How a run on a file ends. What was not urgent on an old day says nothing of today.
    fn exit_of(checked: &Checked) -> Exit {
        let old = checked.advice.out_of_date && !exchange::is_urgent(&checked.assessment);
        if old { Exit::CouldNotTell } else { Exit::of(&checked.assessment) }
    }

    /// Shows an assessment. After a conversation, what to do is said once more at the end.
    fn show(&self, advice: &Advice, after_talk: bool) -> Result<(), Exit> {
        let text = if self.json {
            advice.json()
        } else {
            let mut page = Page::new(self.look);
            view::assessment(&mut page, advice);
            view::in_short(&mut page, advice, after_talk);
            page.into_text()
        };
        self.print(&text)
    }

    fn print(&self, text: &str) -> Result<(), Exit> {
        print(text).map_err(|error| {
            complain(&format!("the result could not be written: {error}\n"));
            Exit::CouldNotTell
        })
    }

    /// Tells what was not understood. If what could be read is urgent, that comes first.
    fn tell_unread(&self, error: &CaseFileError) -> Exit {
        self.tell_unread_for(error, None)
    }

    /// The same, for a command with words of its own for a file of which nothing was understood.
    fn tell_unread_for(&self, error: &CaseFileError, nothing: Option<&str>) -> Exit {
        let mut unread = exchange::unread(&self.occasion(), error);
        let nothing = nothing.filter(|_| error.is_about_nobody());
        if error.name().starts_with("--") {
            words::OPTION_NOT_UNDERSTOOD.clone_into(&mut unread.r#do);
        } else if error.is_unread() {
            words::FILE_NOT_UNDERSTOOD.clone_into(&mut unread.r#do);
        } else if let Some(nothing) = nothing {
            nothing.clone_into(&mut unread.r#do);
        }
        if self.json {
            // An exit code is all that is left if this fails.
            let _ = print(&unread.json());
            return Exit::CouldNotTell;
        }
        if let Some(advice) = &unread.readable {
            let mut page = Page::new(self.look);
            view::assessment(&mut page, advice);
            let _ = print(&page.into_text());
        }
        let mut page = Page::new(Look { coloured: false, ..self.look });
        if unread.readable.is_some() {
            page.gap();
            page.paragraph(words::READ_IN_PART);
        }
        view::problem(&mut page, error, &unread.r#do);
        complain(&page.into_text());
        Exit::CouldNotTell
    }
}
