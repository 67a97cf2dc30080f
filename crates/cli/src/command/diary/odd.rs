//! What is odd about the entries of a diary, told beside what a command says. They are kept, and shown
//! all the same.

use care::{Diary, EntryId, Written};
use clinical::Date;
use exchange::case_file::CaseFile;
use exchange::diary::{case_on, first_day};
use store::{Odd, Remark};

use super::now;
use super::show::hex;
use crate::command::Room;
use crate::page::complain;
use crate::words;

/// So many are told one by one by a command that is about something else.
const TOLD_MAX: usize = 3;

/// Everything odd, for whoever looks at the diary itself.
pub(super) fn tell_all(room: &Room, diary: &Diary, today: Date) {
    let odd = odd(diary, today, first_day(&case_on(&room.occasion(), diary, today), today));
    tell(diary, today, &odd, usize::MAX);
}

/// What is odd about these entries, which have just been written.
pub(super) fn tell_of(room: &Room, diary: &Diary, today: Date, written: &[EntryId]) {
    let mut odd = odd(diary, today, first_day(&case_on(&room.occasion(), diary, today), today));
    let mut written = written.to_vec();
    written.sort_unstable();
    odd.retain(|remark| written.binary_search(&remark.id).is_ok());
    tell(diary, today, &odd, TOLD_MAX);
}

/// What is odd, in short, for a command that leans on the diary; the answers beside it may say how far she
/// is.
pub(in crate::command) fn tell_briefly(room: &Room, diary: &Diary, file: Option<&CaseFile>) {
    let day = room.day();
    let from = file.and_then(|file| first_day(file, day));
    let from = from.or_else(|| first_day(&case_on(&room.occasion(), diary, day), day));
    // To look at a day that is over does not make the days after it odd.
    let today = now().map_or(day, |now| now.day.max(day));
    let mut odd = odd(diary, today, from);
    // Whoever travels need not be told of it with every command.
    odd.retain(|remark| remark.odd != Odd::Tomorrow);
    tell(diary, today, &odd, TOLD_MAX);
}

/// What was withdrawn counts no longer, and there is nothing to do about it.
fn odd(diary: &Diary, today: Date, from: Option<Date>) -> Vec<Remark> {
    let mut standing: Vec<EntryId> = diary.standing().map(|written| written.id).collect();
    standing.sort_unstable();
    let mut odd = store::remarks(diary, today, from);
    odd.retain(|remark| standing.binary_search(&remark.id).is_ok());
    odd
}

/// Which entry: its day and time, and its name where that is not enough to tell it from another one.
fn named(diary: &Diary, written: &Written) -> String {
    let at = written.at;
    let time = (at.minute < 24 * 60).then(|| format!(" at {:02}:{:02}", at.minute / 60, at.minute % 60));
    let is_twin = |other: &Written| other.at == at && other.id != written.id;
    let name = (time.is_none() || diary.entries().iter().any(is_twin))
        .then(|| format!(" ({})", hex(written).chars().take(8).collect::<String>()));
    format!("{}{}{}", at.day, time.unwrap_or_default(), name.unwrap_or_default())
}

fn tell(diary: &Diary, today: Date, odd: &[Remark], most: usize) {
    for remark in odd.iter().take(most) {
        let Some(written) = diary.entries().iter().find(|written| written.id == remark.id) else { continue };
        let of = &named(diary, written);
        let told = match remark.odd {
            Odd::Tomorrow => words::odd_tomorrow(of, today),
            Odd::AfterTomorrow => words::odd_after_tomorrow(of, today),
            Odd::BeforePregnancy => words::odd_before_pregnancy(of),
            Odd::NoSuchTime => words::odd_time(of),
            _ => words::odd_same_id(of),
        };
        complain(&format!("{told}\n"));
    }
    let n_more = odd.len().saturating_sub(most);
    if n_more > 0 {
        complain(&format!("{}\n", words::odd_more(n_more)));
    }
}
