//! `carrywell plan`: what to do today and this week, for someone who is cleared.

use std::path::PathBuf;

use care::assess;
use clap::Args;

use super::{Person, Room};
use crate::exit::Exit;
use crate::json;
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
    person: Person,
}

pub(super) fn run(options: &Options) -> Exit {
    Room::new(&options.person).and_then(|mut room| plan(&mut room, options)).unwrap_or_else(|exit| exit)
}

fn plan(room: &mut Room, options: &Options) -> Result<Exit, Exit> {
    let file = match room.read(&options.file) {
        Ok(file) => file,
        Err(error) => return Err(room.tell_unread(&error, room.region_of(None))),
    };
    let rules = room.bundled.rules();
    let region = room.region_of(Some(&file));
    let assessment = assess(rules, file.case.clone());
    let Some(cleared) = assessment.cleared() else {
        let advice = room.advice(&assessment, region, &file.heard, &file.contradictions, file.on);
        room.show(&advice, false)?;
        return Ok(room.exit_of(&assessment, file.on));
    };
    // A result lasts for so long; a plan on an older one would be a plan on nothing.
    if let Some(on) = file.on.filter(|on| room.is_old(Some(*on))) {
        let advice = room.advice(&assessment, region, &file.heard, &file.contradictions, Some(on));
        if room.json {
            room.show(&advice, false)?;
        }
        complain(&format!("{}\n", words::too_old_for_a_plan(on, room.day())));
        return Err(Exit::CouldNotTell);
    }
    let shown = room.shown(region);
    let plan = care::plan(rules, cleared);
    let mut page = Page::new(room.look);
    let data = if let Some(name) = &options.why_not {
        let Some(activity) = rules.find_activity(name) else {
            let known = rules.activities.iter().map(|activity| activity.id.as_str());
            let help = words::nearest(name, known);
            complain(&format!("--why-not: there is no activity `{}`\n  help: {help}\n", words::shown(name)));
            return Err(Exit::CouldNotTell);
        };
        let why_not = json::why_not(shown, cleared, &plan, activity);
        view::not_offered(&mut page, &why_not);
        room.json.then(|| json::text(&why_not))
    } else {
        let planning = json::planning(shown, cleared, &plan);
        if options.brief {
            view::brief(&mut page, &planning)
        } else {
            view::plan(&mut page, &planning)
        }
        room.json.then(|| json::text(&planning))
    };
    let text = match data {
        Some(text) => text.map_err(|_| Exit::CouldNotTell)?,
        None => page.into_text(),
    };
    room.print(&text)?;
    Ok(Exit::Yes)
}
