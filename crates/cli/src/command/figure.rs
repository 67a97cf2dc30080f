//! `carrywell figure ID`: a picture of an exercise or a position.
//!
//! The picture is a file of its own: it carries its colours, for light paper and for dark, and stands
//! still where less motion is asked for. Absent: any decision about who may do the exercise; the plan
//! makes that.

use std::path::PathBuf;

use ::figure::{Figure, Movement, file};
use clap::Args;
use clinical::GestationalAge;

use crate::bundled;
use crate::exit::Exit;
use crate::page::{complain, print};
use crate::words;

pub(super) const EXIT_CODES: &str = "\
Exit codes:
  0  the picture was written
  2  there is no such picture, or it could not be written";

/// Draws a figure.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// The exercise or position, such as bird-dog; without it, what there is
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// The week of pregnancy the bump is drawn for, 0 to 42
    #[arg(long, value_name = "WEEK", default_value_t = 20, value_parser = clap::value_parser!(u16).range(0..=42), allow_negative_numbers = true)]
    week: u16,
    /// One keyframe, by its name, instead of the picture that moves
    #[arg(long, value_name = "POSE")]
    pose: Option<String>,
    /// The keyframe that stands for the whole, instead of the picture that moves
    #[arg(long, conflicts_with = "pose")]
    still: bool,
    /// The language of the words inside the picture
    #[arg(long, value_name = "LOCALE")]
    locale: Option<String>,
    /// Where to write it; to the terminal if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(options: &Options) -> Exit {
    match draw(options) {
        Ok(()) => Exit::Yes,
        Err(message) => {
            complain(&format!("{message}\n"));
            Exit::CouldNotTell
        }
    }
}

fn draw(options: &Options) -> Result<(), String> {
    let figures = bundled::figures().map_err(|error| error.to_string())?;
    let Some(id) = &options.id else {
        let list: String = figures.movements.iter().map(|movement| format!("{}\n", movement.id)).collect();
        return print(&list).map_err(|error| error.to_string());
    };
    let movement =
        figures.find(id.trim()).ok_or_else(|| words::no_figure(id, &nearest(&figures.movements, id)))?;
    let ga = GestationalAge::from_weeks_days(options.week, 0).ok_or(words::NO_SUCH_WEEK)?;
    let figure = Figure::new(movement, ga);
    let texts = match &options.locale {
        Some(locale) => figures.texts.iter().find(|texts| texts.locale().eq_ignore_ascii_case(locale.trim())),
        None => figures.texts.first(),
    };
    let texts = texts.ok_or_else(|| words::no_language(options.locale.as_deref().unwrap_or_default()))?;
    let pose = match &options.pose {
        Some(pose) => Some(figure.find(pose.trim()).ok_or_else(|| no_pose(movement, pose))?),
        None => options.still.then(|| figure.cover()),
    };
    let shown = figure.describe(pose.unwrap_or_else(|| figure.cover())).unwrap_or_default();
    let title = texts.get(&shown).unwrap_or_default();
    let picture = match pose {
        Some(keyframe) => figure.named_still(keyframe, title),
        None => figure.animated(title, &figures.told(movement, texts.locale()).join(" ")),
    };
    // A file of its own brings its colours along.
    let picture = file(&picture);
    match &options.output {
        Some(path) => std::fs::write(path, picture).map_err(|error| {
            let (message, help) = words::not_written(&error);
            let place = words::shown(&path.to_string_lossy());
            format!("error: no picture was written: {message}\n  --> {place}\nhelp: {help}")
        }),
        None => print(&picture).map_err(|error| error.to_string()),
    }
}

fn no_pose(movement: &Movement, pose: &str) -> String {
    let known: Vec<&str> = movement.keyframes.iter().map(|keyframe| keyframe.id.as_str()).collect();
    words::no_pose(&movement.id, pose, &known)
}

/// The names that may be meant.
fn nearest(movements: &[Movement], id: &str) -> Vec<String> {
    let id = id.trim();
    let mut near: Vec<(usize, &str)> = movements
        .iter()
        .map(|movement| (strsim::damerau_levenshtein(id, &movement.id), movement.id.as_str()))
        .filter(|(_, name)| words::is_near(id, name) || (!id.is_empty() && name.contains(id)))
        .collect();
    near.sort_unstable();
    near.into_iter().take(5).map(|(_, name)| name.to_owned()).collect()
}
