//! What is offered to change, in the words of its rule, and what is written when she takes it or not.

use care::{
    Adjustment, CarePlan, Choice, Course, Diary, Entry, Offered, Step, WhyStays, adapt, why_nothing_goes_up,
};
use clinical::{Date, Disposition};
use exchange::Edition;
use exchange::json::{Door, Shown, in_her_order};
use guideline::{ActivityId, Effect, Guideline, Then};
use serde::Serialize;

use super::no_plan;
use super::standing::{activity_of, short};
use crate::words;

/// One change that is offered, or that nothing changes.
#[derive(Clone, Debug, Serialize)]
pub struct Offer {
    /// The rule it comes from; null when no rule surely holds.
    pub rule: Option<String>,
    /// `check`, `flare`, `restart`, `level`, `drop`, `swap`, `restore`, `minutes`, `refit` or `hold`.
    pub change: &'static str,
    /// The change in a few words; empty when nothing changes.
    pub text: String,
    /// Why, in the words of the guideline.
    pub why: String,
    /// Whether it can be taken with `--accept`.
    pub to_take: bool,
    /// Whether she took it before, and it stands.
    pub taken: bool,
    /// That she should be seen because of it.
    pub see: Option<See>,
    /// Whether she said "not now" to it on this day, and nothing else since.
    #[serde(skip)]
    pub declined: bool,
    #[serde(skip)]
    offered: Option<Offered>,
}

impl Offer {
    /// What is written when she takes it, or does not. None when there is nothing to choose.
    #[must_use]
    pub fn choice(&self, taken: bool) -> Option<Choice> {
        let offered = self.offered.clone().filter(|_| self.to_take)?;
        Some(Choice { offered, rule: self.rule.clone().unwrap_or_default(), taken })
    }
}

/// That she should be seen.
#[derive(Clone, Debug, Serialize)]
pub struct See {
    /// `book-appointment`, `call-today` or `emergency`.
    pub disposition: &'static str,
    /// Whether it cannot wait for an appointment.
    pub urgent: bool,
    /// By whom, best first.
    pub doors: Vec<Door>,
    #[serde(skip)]
    soon: Disposition,
}

/// What she should be seen for, most urgent first, each with the reason.
#[must_use]
pub fn to_be_seen(offers: &[Offer]) -> Vec<(&Offer, &See)> {
    let mut seen: Vec<_> =
        offers.iter().filter_map(|offer| offer.see.as_ref().map(|see| (offer, see))).collect();
    seen.sort_by_key(|(_, see)| core::cmp::Reverse(see.soon));
    seen
}

/// Every offer of the day. Without a plan only the check, and that she should be seen.
#[must_use]
pub fn offers(
    shown: Shown<'_>,
    diary: &Diary,
    course: &Course,
    made: Option<&CarePlan>,
    today: Date,
) -> Vec<Offer> {
    let (edition, rules) = (shown.edition, shown.edition.rules());
    let none = no_plan();
    let steps = adapt(rules, course, made.unwrap_or(&none));
    let mut offers: Vec<Offer> = Vec::new();
    for step in &steps {
        let mut offer = offer(shown, diary, step, today);
        let rule = step.rule.and_then(|rule| rules.adaptation.rules.get(rule.index()));
        let by_levels =
            |then| matches!(then, Then::StepUp | Then::StepDown | Then::Restart | Then::OfferFlare);
        if let Some(rule) = rule.filter(|rule| by_levels(rule.then)) {
            if taken_lately(rules, diary, &rule.id, today) {
                // The same days have done their part; they are not counted a second time.
                offer = Offer { offered: None, to_take: false, taken: true, text: String::new(), ..offer };
            } else if rule.then == Then::StepUp && step.step == Step::Hold {
                // Nothing is said to go up where nothing can.
                offer.why = nothing_up(edition, &why_nothing_goes_up(rules, course, made.unwrap_or(&none)));
            }
        }
        if made.is_none() {
            // There is no plan to change; what is left is the check, and whom to see.
            if step.step != Step::Check && offer.see.is_none() {
                continue;
            }
            offer = Offer { offered: None, to_take: false, text: String::new(), ..offer };
        }
        offers.push(offer);
    }
    if made.is_none() && !offers.iter().any(|offer| offer.change == "check") {
        let check = Adjustment { rule: None, step: Step::Check, advice: None };
        let why = edition.words().say(wording::OFFER_CHECK_TODAY).to_owned();
        offers.insert(0, Offer { why, ..offer(shown, diary, &check, today) });
    }
    if made.is_some() {
        swapped(shown, diary, today, &mut offers);
    }
    if offers.is_empty() {
        offers.push(Offer { why: edition.say("course-unknown"), ..offer(shown, diary, &hold(), today) });
    }
    offers
}

/// A swap she took this week. What was too hard is not in the plan any more, so that nothing else tells
/// of it.
fn swapped(shown: Shown<'_>, diary: &Diary, today: Date, offers: &mut Vec<Offer>) {
    let rules = shown.edition.rules();
    for rule in rules.adaptation.rules.iter().filter(|rule| rule.then == Then::Swap) {
        let is_told = offers.iter().any(|offer| offer.rule.as_deref() == Some(rule.id.as_str()));
        if is_told || !taken_lately(rules, diary, &rule.id, today) {
            continue;
        }
        offers.retain(|offer| offer.rule.is_some());
        offers.push(Offer {
            rule: Some(rule.id.clone()),
            change: SWAP,
            why: shown.edition.rule(&rule.id),
            taken: true,
            ..offer(shown, diary, &hold(), today)
        });
    }
}

/// Why nothing goes up on a day on which a rule would let something.
fn nothing_up(edition: Edition<'_>, why: &[WhyStays]) -> String {
    let words = edition.words();
    if why.contains(&WhyStays::AddedLately) {
        return words.say(wording::OFFER_ADDED_LATELY).to_owned();
    }
    let mut said = vec![words.say(wording::OFFER_NOTHING_UP).to_owned()];
    for why in why {
        let reason = match why {
            WhyStays::Cut(exclusion) => match edition.rules().exclusions.get(usize::from(*exclusion)) {
                Some(rule) if rule.effect == Effect::HoldLevel => edition.rule(&rule.id),
                _ => words.say(wording::OFFER_UP_LESS).to_owned(),
            },
            WhyStays::Hard => words.say(wording::OFFER_UP_HARD).to_owned(),
            WhyStays::NotDone => words.say(wording::OFFER_UP_NOT_DONE).to_owned(),
            WhyStays::Highest => words.say(wording::OFFER_UP_HIGHEST).to_owned(),
            WhyStays::AddedLately => continue,
        };
        if !said.contains(&reason) {
            said.push(reason);
        }
    }
    said.join(" ")
}

fn hold() -> Adjustment {
    Adjustment { rule: None, step: Step::Hold, advice: None }
}

fn offer(shown: Shown<'_>, diary: &Diary, step: &Adjustment, today: Date) -> Offer {
    let (edition, rules) = (shown.edition, shown.edition.rules());
    let rule = step.rule.and_then(|rule| rules.adaptation.rules.get(rule.index()));
    let offered = step.step.offered(rules);
    let taken = offered.as_ref().is_some_and(|offered| stands(rules, diary, offered, today));
    Offer {
        rule: rule.map(|rule| rule.id.clone()),
        change: kind(step.step),
        text: change(edition, step.step),
        why: rule.map_or_else(|| edition.say("course-unknown"), |rule| edition.rule(&rule.id)),
        to_take: offered.is_some() && !taken,
        taken,
        see: step.advice.as_ref().map(|advice| See {
            disposition: advice.disposition.id(),
            urgent: advice.disposition > Disposition::BookAppointment,
            doors: in_her_order(shown, advice.doors.clone()),
            soon: advice.disposition,
        }),
        declined: offered.as_ref().is_some_and(|offered| declined(diary, offered, today)),
        offered,
    }
}

/// Whether she took the same before and it is still so.
fn stands(rules: &Guideline, diary: &Diary, offered: &Offered, today: Date) -> bool {
    diary.in_force(rules, today).iter().any(|(_, choice)| choice.offered == *offered)
}

/// Whether the last she said of it this day was "not now". It is of that day: what holds tomorrow may
/// hold for another reason, and is offered again.
fn declined(diary: &Diary, offered: &Offered, today: Date) -> bool {
    let of_today = diary.standing().filter(|written| written.at.day == today);
    let last = of_today.rev().find_map(|written| match &written.entry {
        Entry::Choice(choice) if choice.offered == *offered => Some(choice.taken),
        _ => None,
    });
    last == Some(false)
}

/// Whether she took what a rule offered within the week that it looks at, and it is still so.
fn taken_lately(rules: &Guideline, diary: &Diary, rule: &str, today: Date) -> bool {
    let window = i32::from(rules.adaptation.week.window_days);
    let in_force = diary.in_force(rules, today);
    in_force.iter().any(|(at, choice)| choice.rule == rule && today.days_since(at.day) < window)
}

/// What is written in the diary when she takes what a rule offers, or does not. To decline what she
/// took before takes it back; an exercise can be named too, for the last change of it. Empty when the rule
/// offers nothing today and nothing of it is so.
#[must_use]
pub fn to_write(
    rules: &Guideline,
    offers: &[Offer],
    diary: &Diary,
    today: Date,
    name: &str,
    accept: bool,
) -> Vec<Choice> {
    let is_it = |rule: &str| rule == name || short(rule) == name;
    let choice = |rule: &str, offered: &Offered| Choice {
        offered: offered.clone(),
        rule: rule.to_owned(),
        taken: accept,
    };
    let of_rule = offers.iter().filter(|offer| offer.rule.as_deref().is_some_and(is_it));
    let open = of_rule.filter(|offer| if accept { offer.to_take } else { offer.to_take || offer.taken });
    let found: Vec<Choice> =
        open.filter_map(|offer| Some(choice(offer.rule.as_deref()?, offer.offered.as_ref()?))).collect();
    if accept || !found.is_empty() {
        return found;
    }
    let in_force = diary.in_force(rules, today);
    let back = |is_it: &dyn Fn(&Choice) -> bool| {
        let of_it = || in_force.iter().filter(|(_, choice)| is_it(choice));
        let last = of_it().next_back().map(|(at, _)| *at);
        // A rule may have changed several things at once; they go back together.
        let together = of_it().filter(|(at, _)| Some(*at) == last);
        together.map(|(_, taken)| choice(&taken.rule, &taken.offered)).collect::<Vec<_>>()
    };
    let by_rule = back(&|choice| is_it(&choice.rule));
    if by_rule.is_empty() { back(&|choice| activity_of(&choice.offered) == Some(name)) } else { by_rule }
}

const SWAP: &str = "swap";

fn kind(step: Step) -> &'static str {
    match step {
        Step::Check => "check",
        Step::Flare => "flare",
        Step::Restart => "restart",
        Step::Level { .. } => "level",
        Step::Drop(_) => "drop",
        Step::Swap { .. } => SWAP,
        Step::Restore(_) => "restore",
        Step::Minutes(_) => "minutes",
        Step::Refit => "refit",
        Step::Hold => "hold",
    }
}

fn change(edition: Edition<'_>, step: Step) -> String {
    let name =
        |activity: ActivityId| edition.say(&format!("activity-{}", edition.rules().activity(activity).id));
    let words = edition.words();
    match step {
        Step::Flare => format!("{} {}", edition.say("flare-plan"), edition.say("flare-plan.after")),
        Step::Level { activity, from, to } => words::level_change(words, &name(activity), from, to),
        Step::Drop(activity) => words::without(words, &name(activity)),
        Step::Swap { from, to } => words::swap(words, &name(from), to.map(name).as_deref()),
        Step::Restore(activity) => words::again(words, &name(activity)),
        Step::Minutes(minutes) => words.count(wording::OFFER_MINUTES, usize::from(minutes)),
        Step::Check | Step::Restart | Step::Refit | Step::Hold => String::new(),
    }
}
