//! What got in the way of the plan: whether it is asked, what she said of it, and the guideline's sentence
//! for that. No plan changes by it.

use care::{Barrier, Diary, Entry};
use clinical::Date;
use exchange::Edition;
use guideline::Then;
use serde::Serialize;

use super::offer::Offer;

/// That it is asked what got in the way, and what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InTheWay {
    /// What she said last within the days the rule looks at: `time`, `pain`, `fear` or `boredom`; null where
    /// she has not said.
    pub said: Option<&'static str>,
    /// What the guideline says to that; null where she has not said.
    pub text: Option<String>,
}

/// What got in the way, where a rule makes the sessions shorter because little was done. None where no such
/// rule holds, and as long as something comes first: a check, or someone to phone.
#[must_use]
pub fn in_the_way(edition: Edition<'_>, offers: &[Offer], diary: &Diary, today: Date) -> Option<InTheWay> {
    let adaptation = &edition.rules().adaptation;
    let shortens = |offer: &Offer| {
        let rule = adaptation.rules.iter().find(|rule| offer.rule.as_deref() == Some(rule.id.as_str()));
        rule.is_some_and(|rule| rule.then == Then::Shorten)
    };
    let comes_first =
        |offer: &Offer| offer.change == "check" || offer.see.as_ref().is_some_and(|see| see.urgent);
    if offers.iter().any(comes_first) || !offers.iter().any(shortens) {
        return None;
    }
    let window = 0..i32::from(adaptation.week.window_days);
    let lately = diary.standing().filter(|written| window.contains(&today.days_since(written.at.day)));
    let mut said = lately.filter_map(|written| match written.entry {
        Entry::Barrier(barrier) => Some(barrier),
        _ => None,
    });
    let said = said.next_back();
    Some(InTheWay { said: said.map(Barrier::id), text: said.map(|barrier| sentence(edition, barrier)) })
}

/// The guideline's sentence for it.
fn sentence(edition: Edition<'_>, barrier: Barrier) -> String {
    edition.say(&format!("barrier-{}", barrier.id()))
}
