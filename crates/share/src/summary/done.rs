//! What was done and how it went, from the diary. Counts and days, no judgement.

use std::collections::BTreeMap;

use care::{Barrier, DayEntry, Diary, Entry, Scored, Written};
use clinical::{Date, GestationalAge, Score};
use exchange::Edition;
use guideline::{Guideline, Taken};
use serde::Serialize;

use super::Said;
use crate::words;

/// The days a page looks back on, the day itself included.
pub const WINDOW_DAYS: i32 = 14;

/// The days a trend looks back on.
const TREND_DAYS: i32 = 28;

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Done {
    /// The first day looked at.
    pub from: String,
    /// The last.
    pub to: String,
    /// How many days these are.
    pub n_days: i32,
    /// On how many of them something was written down.
    pub n_days_written: usize,
    /// Sessions begun.
    pub n_sessions: usize,
    /// On how many days.
    pub n_session_days: usize,
    /// Minutes of all of them.
    pub minutes: u32,
    /// What she said got in the way of the plan, and how often.
    pub in_the_way: Vec<Counted>,
    /// Sessions that ended early, by what ended them.
    pub stopped: Vec<Counted>,
    /// Exercises, most often done first.
    pub exercises: Vec<DoneItem>,
    /// Measures that were used.
    pub used: Vec<Used>,
    /// What she did besides.
    pub besides: Vec<Counted>,
}

/// Something, and how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// What it is called.
    pub name: String,
    /// How often.
    pub times: usize,
}

/// One exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DoneItem {
    /// The activity.
    pub activity: String,
    /// What it is called.
    pub name: String,
    /// In how many sessions it was planned.
    pub n_planned: usize,
    /// In how many of these it was done, whole or in part.
    pub n_done: usize,
    /// In how many it was left out because it hurt.
    pub n_left_out_for_pain: usize,
}

/// A measure that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Used {
    /// What it is called.
    pub name: String,
    /// How often.
    pub times: usize,
    /// How often she said that it helped.
    pub helped: usize,
    /// How often she said that it did not.
    pub helped_not: usize,
}

/// One day of pain and of what she can do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TrendDay {
    /// The day.
    pub on: String,
    /// How many days before the page was made.
    pub days_ago: i32,
    /// Pain when she wrote, 0 to 10; the last of the day.
    pub now: Option<u8>,
    /// The worst of the day.
    pub worst: Option<u8>,
    /// In the night.
    pub night: Option<u8>,
    /// Mean of her own activities, in tenths: 0 unable, 100 as before.
    pub function: Option<i32>,
    /// Whether she called it a flare.
    pub flare: bool,
    /// Whether a session was done.
    pub session: bool,
}

/// One of her own activities: 0 unable, 10 as before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FunctionRow {
    /// In her own words.
    pub name: String,
    /// When it was first scored in the days looked at.
    pub first_on: String,
    /// How well then.
    pub first: u8,
    /// When it was last scored.
    pub last_on: String,
    /// How well then.
    pub last: u8,
}

/// The score of a questionnaire, as last given, and whether it has changed by as much as counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreRow {
    /// The measure.
    pub measure: String,
    /// What it is called.
    pub name: String,
    /// The last score.
    pub score: u8,
    /// The most there can be.
    pub highest: u8,
    /// When it was given.
    pub on: String,
    /// `better`, `same`, `worse` or `early`.
    pub verdict: &'static str,
    /// The verdict in the words of the guideline.
    pub text: String,
}

/// Which of the words in her diary are on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordsOf {
    /// The first day they are of.
    pub from: String,
    /// The last.
    pub to: String,
    /// How many entries with words there are of before that day, in this pregnancy. They are not there.
    pub n_before: usize,
}

/// What counts of the last days, oldest first. What is dated later than the page is left out.
fn lately(diary: &Diary, on: Date, days: i32) -> impl DoubleEndedIterator<Item = &Written> {
    diary.standing().filter(move |written| (0..days).contains(&on.days_since(written.at.day)))
}

fn name(edition: Edition<'_>, id: &str) -> String {
    // A diary outlives the guideline it was written under; what has no name any more keeps its old one.
    edition.find(&format!("activity-{id}")).unwrap_or(id).to_owned()
}

pub(super) fn done(edition: Edition<'_>, diary: &Diary, on: Date) -> Option<Done> {
    let mut days: Vec<Date> = Vec::new();
    let mut session_days: Vec<Date> = Vec::new();
    let mut exercises: BTreeMap<&str, DoneItem> = BTreeMap::new();
    let mut used: BTreeMap<&str, Used> = BTreeMap::new();
    let mut stopped: BTreeMap<&str, usize> = BTreeMap::new();
    let mut besides: BTreeMap<&str, usize> = BTreeMap::new();
    let mut in_the_way: BTreeMap<Barrier, usize> = BTreeMap::new();
    let (mut n_sessions, mut seconds) = (0_usize, 0_u32);
    for written in lately(diary, on, WINDOW_DAYS) {
        days.push(written.at.day);
        match &written.entry {
            Entry::Session(session) => {
                n_sessions += 1;
                session_days.push(written.at.day);
                seconds = seconds.saturating_add(session.seconds);
                if let Some(by) = &session.stopped_by {
                    *stopped.entry(by).or_default() += 1;
                }
                for item in &session.items {
                    let row = exercises.entry(&item.activity).or_insert_with(|| DoneItem {
                        activity: item.activity.clone(),
                        name: name(edition, &item.activity),
                        n_planned: 0,
                        n_done: 0,
                        n_left_out_for_pain: 0,
                    });
                    row.n_planned += 1;
                    row.n_done += usize::from(item.done > 0);
                    row.n_left_out_for_pain += usize::from(item.skipped == Some(care::Skipped::Pain));
                }
            }
            Entry::Use(one) => {
                let row = used.entry(&one.activity).or_insert_with(|| Used {
                    name: name(edition, &one.activity),
                    times: 0,
                    helped: 0,
                    helped_not: 0,
                });
                row.times += 1;
                row.helped += usize::from(one.helped == Some(true));
                row.helped_not += usize::from(one.helped == Some(false));
            }
            Entry::Day(day) => day.done.iter().for_each(|id| *besides.entry(id).or_default() += 1),
            Entry::Barrier(barrier) => *in_the_way.entry(*barrier).or_default() += 1,
            _ => {}
        }
    }
    if days.is_empty() {
        return None;
    }
    let mut exercises: Vec<DoneItem> = exercises.into_values().collect();
    exercises.sort_by(|a, b| (b.n_done, &a.name).cmp(&(a.n_done, &b.name)));
    Some(Done {
        from: on.plus_days(1 - WINDOW_DAYS).to_string(),
        to: on.to_string(),
        n_days: WINDOW_DAYS,
        n_days_written: how_many(days),
        n_sessions,
        n_session_days: how_many(session_days),
        minutes: seconds.div_ceil(60),
        in_the_way: in_the_way
            .into_iter()
            .map(|(barrier, times)| Counted {
                name: words::barrier(edition.words(), barrier).to_owned(),
                times,
            })
            .collect(),
        stopped: stopped
            .into_iter()
            .map(|(id, times)| Counted {
                name: ["way", "stop"]
                    .iter()
                    .find_map(|kind| edition.find(&format!("{kind}-{id}")))
                    .unwrap_or(id)
                    .to_owned(),
                times,
            })
            .collect(),
        exercises,
        used: used.into_values().collect(),
        besides: besides.into_iter().map(|(id, times)| Counted { name: name(edition, id), times }).collect(),
    })
}

fn how_many(mut days: Vec<Date>) -> usize {
    days.sort_unstable();
    days.dedup();
    days.len()
}

/// Days on which she wrote about her pain or her own activities, oldest first.
pub(super) fn trend(rules: &Guideline, diary: &Diary, on: Date) -> Vec<TrendDay> {
    let mut days: BTreeMap<Date, TrendDay> = BTreeMap::new();
    let mut session_days: Vec<Date> = Vec::new();
    for written in lately(diary, on, TREND_DAYS) {
        match &written.entry {
            Entry::Day(entry) if says_pain(entry) || !entry.functions.is_empty() => {
                let day = days.entry(written.at.day).or_insert_with(|| TrendDay {
                    on: written.at.day.to_string(),
                    days_ago: on.days_since(written.at.day),
                    ..TrendDay::default()
                });
                let score = |score: Option<Score>| score.map(Score::get);
                day.now = score(entry.pain_now).or(day.now);
                day.worst = day.worst.max(score(entry.pain_worst));
                day.night = day.night.max(score(entry.pain_night));
                day.flare |= entry.flare == Some(true);
            }
            Entry::Session(_) => session_days.push(written.at.day),
            _ => {}
        }
    }
    // What the picture in the app draws is what stands here.
    let drawn = care::trend(rules, diary, on, None);
    for (date, day) in &mut days {
        day.session = session_days.contains(date);
        day.function = drawn.days.iter().find(|known| known.date == *date).and_then(|known| known.function);
    }
    days.into_values().collect()
}

fn says_pain(entry: &DayEntry) -> bool {
    entry.pain_now.is_some() || entry.pain_worst.is_some() || entry.pain_night.is_some()
}

/// Her own activities, as first and as last scored.
pub(super) fn functions(diary: &Diary, on: Date) -> Vec<FunctionRow> {
    let mut rows: Vec<FunctionRow> = Vec::new();
    for written in lately(diary, on, TREND_DAYS) {
        let Entry::Day(day) = &written.entry else { continue };
        for function in &day.functions {
            let (at, score) = (written.at.day.to_string(), function.score.get());
            match rows.iter_mut().find(|row| row.name == function.name) {
                Some(row) => (row.last_on, row.last) = (at, score),
                None => rows.push(FunctionRow {
                    name: function.name.clone(),
                    first_on: at.clone(),
                    first: score,
                    last_on: at,
                    last: score,
                }),
            }
        }
    }
    rows
}

/// The questionnaires she gave a score of, as last given.
pub(super) fn scores(
    edition: Edition<'_>,
    diary: &Diary,
    on: Date,
    age: Option<GestationalAge>,
) -> Vec<ScoreRow> {
    let rules = edition.rules();
    let row = |changed: care::Changed| {
        let measure = rules.measures.get(changed.measure.index()).filter(|m| m.taken == Taken::TypedIn)?;
        let mut all = diary.standing().rev().filter(|written| written.at.day <= on);
        let (day, score) = all.find_map(|written| match &written.entry {
            Entry::Scored(scored) if scored.measure == measure.id => Some((written.at.day, scored.score)),
            _ => None,
        })?;
        let key = format!("measure-{}", measure.id);
        Some(ScoreRow {
            measure: measure.id.clone(),
            name: edition.say(&key),
            score,
            highest: Scored::MOST,
            on: day.to_string(),
            verdict: changed.verdict.id(),
            text: edition.say(&format!("{key}.{}", changed.verdict.id())),
        })
    };
    care::changes(rules, diary, on, age).into_iter().filter_map(row).collect()
}

/// Which of the words in her diary are on a page of a day, in that week of pregnancy if it is known. None
/// where she wrote none.
pub(super) fn words_of(diary: &Diary, on: Date, age: Option<GestationalAge>) -> Option<WordsOf> {
    let days = i32::from(age.map_or(GestationalAge::MAX_DAYS, GestationalAge::days)) + 1;
    let has_words =
        |written: &&Written| matches!(&written.entry, Entry::Day(day) if !day.note.trim().is_empty());
    let from = on.plus_days(1 - WINDOW_DAYS);
    let written = lately(diary, on, days.max(WINDOW_DAYS)).filter(has_words);
    let (before, now): (Vec<_>, Vec<_>) = written.partition(|written| written.at.day < from);
    let is_any = !before.is_empty() || !now.is_empty();
    is_any.then(|| WordsOf { from: from.to_string(), to: on.to_string(), n_before: before.len() })
}

/// What she wrote in the diary, newest first.
pub(super) fn notes(diary: &Diary, on: Date) -> Vec<Said> {
    lately(diary, on, WINDOW_DAYS)
        .rev()
        .filter_map(|written| match &written.entry {
            Entry::Day(day) => Some(Said { on: Some(written.at.day.to_string()), text: day.note.clone() }),
            _ => None,
        })
        .collect()
}
