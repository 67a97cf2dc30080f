//! `carrywell diary show`: what is in it.

use std::collections::BTreeSet;

use care::{DayEntry, Diary, Effort, Entry, Offered, SessionRecord, Written};
use clap::Args;

use super::odd::tell_all;
use super::passphrase::Passphrase;
use super::{Place, failed, opened, tell_asides};
use crate::command::{Person, Room};
use crate::exit::Exit;
use crate::page::Page;
use crate::words;

/// Shows the entries that count.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    passphrase: Passphrase,
    /// Before each entry the first letters of its name, for `carrywell diary withdraw`
    #[arg(long)]
    names: bool,
    #[command(flatten)]
    person: Person,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let path = options.place.path()?;
    let journal = opened(&path, options.passphrase.source())?;
    let opened = journal.read().map_err(|error| failed(&path, &error))?;
    let room = Room::new(&options.person)?;
    if options.person.json {
        let standing = Diary::of(opened.diary.standing().cloned().collect());
        room.print(&String::from_utf8_lossy(&store::write(&standing, room.day())))?;
        return Ok(tell_asides(&path, &opened));
    }
    let n_letters = letters_that_tell(&opened.diary);
    let mut page = Page::new(room.look);
    page.heading(&format!("Diary in {}", words::shown(&path.to_string_lossy())));
    let mut day = None;
    let mut n_shown = 0;
    for written in opened.diary.standing() {
        if day != Some(written.at.day) {
            day = Some(written.at.day);
            page.gap();
            page.heading(&written.at.day.to_string());
        }
        n_shown += 1;
        show(&mut page, &room, written, n_letters.filter(|_| options.names));
    }
    if n_shown == 0 {
        page.paragraph("There is no entry in it.");
    }
    room.print(&page.into_text())?;
    tell_all(&room, &opened.diary, room.day());
    Ok(tell_asides(&path, &opened))
}

/// The name of an entry: 32 digits and letters.
pub(super) fn hex(written: &Written) -> String {
    written.id.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How much of a name is shown: as much as tells the names apart, and no less than can be read at a glance.
fn letters_that_tell(diary: &Diary) -> Option<usize> {
    let names: BTreeSet<String> = diary.standing().map(hex).collect();
    let apart = |n: &usize| names.iter().filter_map(|name| name.get(..*n)).collect::<BTreeSet<_>>().len();
    (8..=32).step_by(4).find(|n| apart(n) == names.len())
}

fn show(page: &mut Page, room: &Room, written: &Written, n_letters: Option<usize>) {
    let line = in_a_line(written);
    let name = hex(written);
    let name = n_letters.and_then(|n| name.get(..n));
    page.item(&name.map_or_else(|| line.clone(), |name| format!("{name}  {line}")));
    if let Entry::Day(day) = &written.entry {
        of_day(page, room, day);
    }
}

/// When in the day, and what in short.
pub(super) fn in_a_line(written: &Written) -> String {
    let clock = format!("{:02}:{:02}", written.at.minute / 60, written.at.minute % 60);
    let text = match &written.entry {
        Entry::Checked { disposition, .. } => format!("check: {}", words::shown(disposition)),
        Entry::Day(day) => scores(day),
        Entry::Session(session) => of_session(session),
        Entry::Use(used) => {
            let helped = match used.helped {
                Some(true) => ", it helped",
                Some(false) => ", it did not help",
                None => "",
            };
            // For how long is not always asked.
            let long =
                if used.seconds > 0 { format!("{} min", used.seconds / 60) } else { "used".to_owned() };
            format!("{}: {long}{helped}", words::shown(&used.activity))
        }
        Entry::Choice(choice) => {
            let taken = if choice.taken { "taken" } else { "not taken" };
            format!("{}: {taken}", of_offer(&choice.offered))
        }
        Entry::SelfTest(test) => {
            let both = [&test.right, &test.left].map(|finding| words::shown(finding));
            let stopped = test.right.is_empty() && test.left.is_empty();
            let found = if stopped { "stopped".to_owned() } else { both.join(", ") };
            format!("{}: {found}", words::shown(&test.test))
        }
        Entry::Scored(scored) => {
            format!("{}: {} of 100", words::shown(&scored.measure), scored.score)
        }
        Entry::Barrier(barrier) => format!("got in the way: {}", barrier.id()),
        // It is not among those that count.
        Entry::Withdrawn(_) => String::new(),
    };
    format!("{clock}  {text}")
}

fn scores(day: &DayEntry) -> String {
    let score = |name: &str, score: Option<clinical::Score>| score.map(|score| format!("{name} {score}"));
    let yes_no = |name: &str, said: Option<bool>| {
        said.map(|said| format!("{name}: {}", if said { "yes" } else { "no" }))
    };
    let parts: Vec<String> = [
        score("pain now", day.pain_now),
        score("worst", day.pain_worst),
        score("in the night", day.pain_night),
        score("sleep disturbed", day.sleep_disturbed),
        yes_no("worse this morning", day.worse_this_morning),
        yes_no("flare", day.flare),
        yes_no("mood cut down", day.mood_low),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { "a day".to_owned() } else { parts.join(", ") }
}

fn of_day(page: &mut Page, room: &Room, day: &DayEntry) {
    for own in &day.functions {
        page.under(&format!("{}: {} of 10", words::shown(&own.name), own.score));
    }
    for heard in &day.signs {
        let said = match heard.answer {
            Some(true) => "yes",
            Some(false) => "no",
            None => "not sure",
        };
        let found = room.bundled.rules().find_feature(&heard.feature);
        let name = found.map_or_else(
            || words::shown(&heard.feature).to_string(),
            |feature| exchange::question::short(room.bundled.edition(), feature),
        );
        page.under(&format!("{name}: {said}"));
    }
    if !day.done.is_empty() {
        let done: Vec<String> = day.done.iter().map(|name| words::shown(name).to_string()).collect();
        page.under(&format!("done: {}", done.join(", ")));
    }
    if !day.note.is_empty() {
        page.under(&format!("\u{201c}{}\u{201d}", words::shown(&day.note)));
    }
}

fn of_session(session: &SessionRecord) -> String {
    let n_done = session.items.iter().filter(|item| item.done > 0).count();
    let stopped = session.stopped_by.as_ref().map(|why| format!(", stopped by {}", words::shown(why)));
    let after = session.pain_after.map(|score| format!(", pain after it {score}"));
    let went = match session.effort {
        Some(Effort::TooEasy) => ", too easy",
        Some(Effort::Right) => ", just right",
        Some(Effort::TooHard) => ", too hard",
        None => "",
    };
    format!(
        "session: {} min, {n_done} of {} exercises{}{}{went}",
        session.seconds / 60,
        session.items.len(),
        stopped.unwrap_or_default(),
        after.unwrap_or_default()
    )
}

fn of_offer(offered: &Offered) -> String {
    match offered {
        Offered::Level { activity, level } => format!("{} at level {level}", words::shown(activity)),
        Offered::Drop { activity } => format!("without {}", words::shown(activity)),
        Offered::Restore { activity } => format!("{} again", words::shown(activity)),
        Offered::Minutes(minutes) => format!("sessions of {minutes} min"),
        Offered::Flare => "the plan for a flare".to_owned(),
    }
}
