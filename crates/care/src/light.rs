//! What pain during a session, after it and on the next morning means for the next time.

use clinical::Score;
use guideline::{Condition, Guideline, Light};

use crate::case::Case;
use crate::diary::{Diary, Entry, EntryId};
use crate::infer::possible;

/// The name of the feature that says whether a pain of the pelvic girdle is hers.
const PELVIC: &str = "pelvic-girdle";

/// What is known of the pain of one session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Soreness {
    /// Before it.
    pub before: Option<Score>,
    /// The most of it during and after.
    pub most: Option<Score>,
    /// Whether the next morning was worse.
    pub worse_next_morning: Option<bool>,
    /// Whether the pain of her pelvic girdle is among hers.
    pub pelvic: bool,
}

/// How the pain of a session is judged; nothing when neither it nor a worse morning is known.
///
/// Amber leans on her own start, so without it what is not green is red.
#[must_use]
pub fn light(rules: &Guideline, soreness: Soreness) -> Option<Light> {
    if soreness.worse_next_morning == Some(true) {
        return Some(Light::Red);
    }
    let lights = &rules.adaptation.lights;
    let most = soreness.most?.get();
    let amber_max = if soreness.pelvic { lights.amber_max_pelvic } else { lights.amber_max };
    let within = soreness.before.is_some_and(|before| most.saturating_sub(before.get()) <= lights.rise_max);
    // From a high start nothing is green; all that can be said is that it did not grow.
    if soreness.before.is_some_and(|before| before.get() >= lights.high_from) {
        return Some(if within { Light::Amber } else { Light::Red });
    }
    Some(if most <= lights.green_max {
        Light::Green
    } else if most <= amber_max && within {
        Light::Amber
    } else {
        Light::Red
    })
}

/// What a diary says of the pain of one session: the last pain written down before it that day, the pain
/// after it, and the morning of the next day. None where no such session counts.
///
/// Pain of the same minute may have come after it and is no start. A pelvic girdle that she was not asked
/// about may be the one that hurts.
#[must_use]
pub fn soreness(rules: &Guideline, diary: &Diary, session: EntryId, case: &Case) -> Option<Soreness> {
    let (at, record) = diary.standing().find_map(|written| match &written.entry {
        Entry::Session(record) if written.id == session => Some((written.at, record)),
        _ => None,
    })?;
    let mut soreness = Soreness { most: record.pain_after, ..Soreness::default() };
    let next_day = at.day.plus_days(1);
    for written in diary.standing() {
        let Entry::Day(day) = &written.entry else { continue };
        if written.at.day == at.day && written.at < at {
            soreness.before = day.pain_now.or(soreness.before);
        } else if written.at.day == next_day
            && let Some(worse) = day.worse_this_morning
        {
            soreness.worse_next_morning = Some(worse || soreness.worse_next_morning == Some(true));
        }
    }
    let pelvic = rules.find_feature(PELVIC);
    soreness.pelvic = pelvic.is_none_or(|feature| possible(rules, case, &Condition::present(feature)));
    Some(soreness)
}
