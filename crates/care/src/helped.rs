//! What seemed to help, by her own word, where she has said so often enough.
//!
//! It says nothing of why: what gets better by itself gets better after anything.

use clinical::Date;
use guideline::{ActivityId, Guideline};

use crate::diary::{Diary, Entry};

/// How often she said that a measure helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeemedToHelp {
    /// Which.
    pub activity: ActivityId,
    /// How often she said it helped.
    pub helped: u16,
    /// Of how many times she said either.
    pub judged: u16,
}

/// Measures that seemed to help up to a day, most often first; none for which she judged fewer
/// uses than the guideline asks for.
#[must_use]
pub fn seemed_to_help(rules: &Guideline, diary: &Diary, on: Date) -> Vec<SeemedToHelp> {
    let mut seen: Vec<SeemedToHelp> = Vec::new();
    for written in diary.standing().filter(|written| written.at.day <= on) {
        let Entry::Use(used) = &written.entry else { continue };
        let (Some(helped), Some(activity)) = (used.helped, rules.find_activity(&used.activity)) else {
            continue;
        };
        let at = seen.iter().position(|known| known.activity == activity).unwrap_or_else(|| {
            seen.push(SeemedToHelp { activity, helped: 0, judged: 0 });
            seen.len() - 1
        });
        if let Some(row) = seen.get_mut(at) {
            row.judged = row.judged.saturating_add(1);
            row.helped = row.helped.saturating_add(u16::from(helped));
        }
    }
    let rule = &rules.adaptation.helped;
    seen.retain(|row| {
        rule.uses_min > 0
            && row.judged >= rule.uses_min
            && u32::from(row.helped) * 100 >= u32::from(row.judged) * u32::from(rule.percent_min)
    });
    crate::order::order_by(&mut seen, |row| core::cmp::Reverse(row.helped));
    seen
}
