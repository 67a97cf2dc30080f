//! `carrywell plan`: what to do today and this week, for someone who is cleared.

use std::path::PathBuf;

use care::Cleared;
use clap::Args;
use exchange::case_file::CaseFile;
use exchange::{Checked, json};

use super::diary::{Given, Held};
use super::{Person, Room};
use crate::exit::Exit;
use crate::page::{Page, complain};
use crate::{view, words};

/// Plans a week. Without clearance it shows what `check` shows.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// A file with answers, TOML or JSON; `-` for standard input
    file: PathBuf,
    /// Only what and how much, on one screen
    #[arg(long, conflicts_with_all = ["json", "why_not"])]
    brief: bool,
    /// Say why one activity is not in the plan
    #[arg(long, value_name = "ACTIVITY")]
    why_not: Option<String>,
    #[command(flatten)]
    given: Given,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Exit {
    Room::new(&options.person).and_then(|mut room| plan(&mut room, options)).unwrap_or_else(|exit| exit)
}

fn plan(room: &mut Room, options: &Options) -> Result<Exit, Exit> {
    let file = match room.read(&options.file) {
        Ok(file) => file,
        Err(error) => return Err(room.tell_unread(&error)),
    };
    let held = options.given.named()?;
    let (file, checked) = Held::check(held.as_ref(), room, file)?;
    let occasion = room.occasion();
    if let (Some(name), Some(cleared)) = (&options.why_not, checked.cleared()) {
        let help = words::plan_lists(&options.file.to_string_lossy());
        return why_not(room, &file, cleared, Asked { option: "--why-not", name, help: &help });
    }
    let Some(planning) = exchange::plan(&occasion, &file, &checked) else {
        return no_plan(room, &file, &checked);
    };
    let text = if room.json {
        planning.json()
    } else {
        let mut page = Page::new(room.look);
        if options.brief {
            view::brief(&mut page, &planning)
        } else {
            view::plan(&mut page, &planning)
        }
        page.into_text()
    };
    room.print(&text)?;
    Ok(Exit::Yes)
}

/// Shows the assessment in place of a plan.
pub(super) fn no_plan(room: &Room, file: &CaseFile, checked: &Checked) -> Result<Exit, Exit> {
    // A result lasts for so long; a plan on an older one would be a plan on nothing.
    let too_old = file.on.filter(|_| checked.assessment.cleared().is_some());
    let Some(on) = too_old else {
        room.show(&checked.advice, false)?;
        return Ok(Room::exit_of(checked));
    };
    if room.json {
        room.show(&checked.advice, false)?;
    }
    complain(&format!("{}\n", words::too_old_for_a_plan(on, room.day())));
    Err(Exit::CouldNotTell)
}

/// The name of an activity, and the option it came with.
pub(super) struct Asked<'a> {
    pub(super) option: &'a str,
    pub(super) name: &'a str,
    /// What to do where no name is near.
    pub(super) help: &'a str,
}

/// Says why one activity is not in the plan.
pub(super) fn why_not(
    room: &Room,
    file: &CaseFile,
    cleared: Cleared<'_>,
    asked: Asked<'_>,
) -> Result<Exit, Exit> {
    let Asked { option, name, help } = asked;
    let rules = room.bundled.rules();
    let Some(activity) = rules.find_activity(name) else {
        let known = rules.activities.iter().map(|activity| activity.id.as_str());
        let help = words::nearest_or(name, known, help);
        complain(&format!("{option}: there is no activity `{}`\n  help: {help}\n", words::shown(name)));
        return Err(Exit::CouldNotTell);
    };
    let plan = care::plan(rules, cleared);
    let why_not = json::why_not(room.shown(room.region_of(Some(file))), cleared, &plan, activity);
    let text = if room.json {
        why_not.json()
    } else {
        let mut page = Page::new(room.look);
        view::not_offered(&mut page, &why_not);
        page.into_text()
    };
    room.print(&text)?;
    Ok(Exit::Yes)
}
