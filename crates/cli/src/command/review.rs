//! `carrywell review`: how it goes by her diary, and what the rules make of it.
//!
//! What it says is made in [`share::review`](mod@share::review); here it is printed, and what she
//! chooses is written down.

use std::path::PathBuf;

use care::{Entry, Moment};
use clap::Args;
use clinical::Date;
use share::review::{end_of, to_write};
use share::{Marks, Medium, Reviewed};

use super::diary::{Given, Held, now, problem, tell_briefly};
use super::report::put;
use super::{Person, Room};
use crate::exit::Exit;
use crate::page::{Page, complain};
use crate::{view, words};

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  what it says can wait for an appointment
  1  phone today, or get help now
  2  could not tell: check first, or the diary could not be read whole";

/// Looks back on a diary.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    #[command(flatten)]
    given: Given,
    /// The day to look at; today if left out
    #[arg(long, value_name = "YYYY-MM-DD", conflicts_with = "today")]
    on: Option<String>,
    /// Take what a rule offers, such as mild-and-done; it is written in the diary
    #[arg(long, value_name = "RULE", conflicts_with = "decline")]
    accept: Option<String>,
    /// Do not take it, or take back what was taken; an exercise can be named too
    #[arg(long, value_name = "RULE")]
    decline: Option<String>,
    /// The trend in plain letters
    #[arg(long)]
    ascii: bool,
    /// Where to draw the trend, as SVG
    #[arg(long, value_name = "FILE")]
    chart: Option<PathBuf>,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Exit {
    let person =
        Person { today: options.on.clone().or(options.person.today.clone()), ..options.person.clone() };
    let day = if options.on.is_some() { "--on" } else { "--today" };
    Room::with_day(&person, day).and_then(|room| look_back(&room, options)).unwrap_or_else(|exit| exit)
}

fn look_back(room: &Room, options: &Options) -> Result<Exit, Exit> {
    let mut held = options.given.named_or_usual()?;
    let at = moment(room.day(), &held)?;
    let mut reviewed = share::review(&room.occasion(), &held.diary, held.whole, at);
    if let Some((rule, accept)) = chosen(options) {
        held.is_writable()?;
        let choices =
            to_write(room.bundled.rules(), &reviewed.review.offers, &held.diary, at.day, rule, accept);
        if choices.is_empty() {
            let review = &reviewed.review;
            // What can be taken is offered; what was taken can only be taken back.
            let open = review.offers.iter().filter(|offer| offer.to_take || (!accept && offer.taken));
            let open = open.filter_map(|offer| offer.rule.as_deref());
            let back = review.standing.iter().filter_map(|standing| standing.take_back.as_deref());
            let mut known: Vec<&str> = open.chain(back.filter(|_| !accept)).collect();
            known.dedup();
            let message = if accept { words::NOT_OFFERED } else { words::NOT_TO_DECLINE };
            return Err(problem(rule, message, &words::offered(&known, accept)));
        }
        held.keep_now(at, choices.into_iter().map(Entry::Choice).collect())?;
        reviewed = share::review(&room.occasion(), &held.diary, held.whole, at);
    }
    if let Some(path) = &options.chart {
        let picture = share::chart(&reviewed.trend, &words::TREND_LABELS, Medium::Paper);
        put(path, picture.as_bytes(), held.path())?;
    }
    let text = if room.json {
        reviewed.review.json().map_err(|error| problem("the review", &error.to_string(), "try again"))?
    } else {
        let marks = if options.ascii || room.look.plain { Marks::Ascii } else { Marks::Blocks };
        let mut page = Page::new(room.look);
        view::review(&mut page, &reviewed, marks);
        page.into_text()
    };
    room.print(&text)?;
    tell_briefly(room, &held.diary, None);
    if !held.whole {
        complain(&format!("{}\n", words::NOT_WHOLE));
    }
    Ok(exit_of(&reviewed, &held))
}

fn chosen(options: &Options) -> Option<(&str, bool)> {
    let accepted = options.accept.as_deref().map(|rule| (rule, true));
    accepted.or_else(|| options.decline.as_deref().map(|rule| (rule, false)))
}

/// The minute it is; on another day, the one at which something was written last.
fn moment(day: Date, held: &Held) -> Result<Moment, Exit> {
    let clock =
        now().ok_or_else(|| problem("the clock", "it shows no day there is", "set it, and try again"))?;
    Ok(if clock.day == day { clock } else { end_of(&held.diary, day) })
}

fn exit_of(reviewed: &Reviewed, held: &Held) -> Exit {
    if reviewed.review.danger || reviewed.is_urgent() {
        Exit::No
    } else if reviewed.review.cleared && held.whole {
        Exit::Yes
    } else {
        Exit::CouldNotTell
    }
}
