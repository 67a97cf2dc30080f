//! What of today's plan does not go together, and what has to wait for what was done already.

use care::{CarePlan, WhyWait, day_clashes};
use guideline::{ActivityId, Clash};
use maud::{Markup, html};

use crate::state::{State, World};
use crate::words;

/// Whether an activity has to wait for what was done.
pub(crate) fn has_to_wait(world: &World, state: &State, id: &str) -> bool {
    let rules = state.edition(world).rules();
    let waits = |activity| !day_clashes(rules, &state.diary, state.now.at, activity).is_empty();
    rules.find_activity(id).is_some_and(waits)
}

/// What keeps an activity from being done now, each reason with the time it ends.
pub(crate) fn waits(world: &World, state: &State, id: &str) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    let now = state.now.at;
    let waits = rules.find_activity(id).map(|activity| day_clashes(rules, &state.diary, now, activity));
    html! {
        @for wait in waits.unwrap_or_default() {
            @let time = format!("{:02}:{:02}", wait.until.minute / 60, wait.until.minute % 60);
            p.note.warn {
                strong {
                    @if wait.until.day == now.day { (words.fill(words::WAIT_UNTIL, &[("time", &time)])) }
                    @else if wait.until.day == now.day.plus_days(1) && wait.until.minute == 0 { (words.say(words::WAIT_TOMORROW)) }
                    @else { (words.say(words::WAIT_DAY)) " " time datetime=(wait.until.day) data-weekday="long" { (wait.until.day) } }
                }
                ": "
                @match wait.why {
                    WhyWait::Clash { clash, .. } => {
                        @if let Some(clash) = rules.clashes.get(usize::from(clash)) { (edition.rule(&clash.id)) }
                    },
                    WhyWait::Pause => (words.say(words::WAIT_PAUSE)),
                    WhyWait::TimesADay => (words.say(words::WAIT_ENOUGH)),
                    WhyWait::BackMinutes => (words.say(words::WAIT_ON_BACK)),
                    WhyWait::Flare => (words.say(words::WAIT_FLARE)),
                }
            }
        }
    }
}

/// The rules that keep things of this plan apart.
pub(crate) fn apart(world: &World, state: &State, plan: &CarePlan) -> Markup {
    let edition = state.edition(world);
    let parts = [&plan.session, &plan.aerobic, &plan.measures, &plan.relief];
    let planned: Vec<ActivityId> = parts.into_iter().flatten().map(|proposal| proposal.activity).collect();
    let among = |of: &[ActivityId]| of.iter().any(|activity| planned.contains(activity));
    let both = |clash: &&Clash| among(&clash.first) && among(&clash.then);
    let rules: Vec<&Clash> = edition.rules().clashes.iter().filter(both).collect();
    html! {
        @if !rules.is_empty() {
            section.card {
                h2 { (state.words().say(words::APART_TITLE)) }
                ul.dots { @for rule in rules { li { (edition.rule(&rule.id)) } } }
            }
        }
    }
}
