//! What is odd about the entries of a diary. They are kept and counted all the same; she is told.

use care::{Diary, EntryId};
use clinical::Date;

/// An entry, and what is odd about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Which.
    pub id: EntryId,
    /// What.
    pub odd: Odd,
}

/// What is odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Odd {
    /// It is dated tomorrow, which can be a journey.
    Tomorrow,
    /// It is dated later than that.
    AfterTomorrow,
    /// It is dated before the pregnancy.
    BeforePregnancy,
    /// No clock shows that time.
    NoSuchTime,
    /// Another entry has the same id.
    SameId,
}

/// Minutes in a day.
const DAY_MINUTES: u16 = 24 * 60;

/// Everything odd, in the order of the diary. `from` is the first day of the pregnancy, if known.
#[must_use]
pub fn remarks(diary: &Diary, today: Date, from: Option<Date>) -> Vec<Remark> {
    let mut ids: Vec<EntryId> = diary.entries().iter().map(|written| written.id).collect();
    ids.sort_unstable();
    let n_of =
        |id: EntryId| ids.partition_point(|other| *other <= id) - ids.partition_point(|other| *other < id);
    let of_entry = |written: &care::Written| {
        let at = written.at;
        [
            (at.day.days_since(today) == 1).then_some(Odd::Tomorrow),
            (at.day.days_since(today) > 1).then_some(Odd::AfterTomorrow),
            from.is_some_and(|from| at.day < from).then_some(Odd::BeforePregnancy),
            (at.minute >= DAY_MINUTES).then_some(Odd::NoSuchTime),
            (n_of(written.id) > 1).then_some(Odd::SameId),
        ]
        .into_iter()
        .flatten()
        .map(move |odd| (written.id, odd))
        .collect::<Vec<_>>()
    };
    diary.entries().iter().flat_map(of_entry).map(|(id, odd)| Remark { id, odd }).collect()
}
