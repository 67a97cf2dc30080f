//! What a stop opens: which danger signs are asked, and that nobody is cleared until they are.
//!
//! A stop fills in nothing as "no". What she said by pressing counts as not sure until she answers;
//! what it may have been is asked again. An entry of the diary that names a way to stop no one knows
//! any more opens every stop sign.

use clinical::Date;
use guideline::{Guideline, SignId, WayToStop};

use crate::case::Case;
use crate::diary::{Diary, Entry};

/// Danger signs to be asked after a stop, in the guideline's order.
#[must_use]
pub fn asked_after_stop(rules: &Guideline, way: &str) -> Vec<SignId> {
    let mut signs = match find(rules, way) {
        Some(way) => {
            let opened = way.stops.iter().flat_map(|stop| &rules.stop_sign(*stop).signs);
            way.says.iter().chain(&way.asks).chain(opened).copied().collect()
        }
        None => rules.stop_signs.iter().flat_map(|stop| stop.signs.iter().copied()).collect::<Vec<_>>(),
    };
    signs.sort_unstable();
    signs.dedup();
    signs
}

/// What is known about her after a stop.
#[must_use]
pub fn after_stop(rules: &Guideline, way: &str, mut case: Case) -> Case {
    for sign in asked_after_stop(rules, way) {
        case.reopen(sign);
    }
    for sign in find(rules, way).map(|way| way.says.as_slice()).unwrap_or_default() {
        case.mention(*sign);
    }
    case
}

fn find<'r>(rules: &'r Guideline, name: &str) -> Option<&'r WayToStop> {
    rules.session.as_ref()?.ways.iter().find(|way| way.id == name)
}

impl Diary {
    /// By which way to stop a session of that day was ended. A withdrawn entry counts: a stop is
    /// not undone.
    #[must_use]
    pub fn stopped_on(&self, day: Date) -> Option<&str> {
        self.stops()
            .filter(|(at, _)| self.entries().get(*at).is_some_and(|w| w.at.day == day))
            .last()
            .map(|(_, way)| way)
    }

    /// The last stop, if nothing was checked after it. As long as there is one, what is known about
    /// her is what [`after_stop`] makes of it.
    #[must_use]
    pub fn stop_to_answer(&self) -> Option<&str> {
        let (at, way) = self.stops().last()?;
        let later = self.entries().get(at + 1..).unwrap_or_default();
        let checked = later.iter().any(|written| matches!(written.entry, Entry::Checked { .. }));
        (!checked).then_some(way)
    }

    /// Every stop with its place among the entries.
    fn stops(&self) -> impl Iterator<Item = (usize, &str)> {
        self.entries().iter().enumerate().filter_map(|(at, written)| match &written.entry {
            Entry::Session(record) => Some((at, record.stopped_by.as_deref()?)),
            _ => None,
        })
    }
}
