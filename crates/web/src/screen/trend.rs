//! Whether it gets better: the weeks as a picture and as a table, what changed by as much as counts,
//! and what the guideline would change in the plan.

use care::{Adjustment, Course, Step, adapt, changes, seemed_to_help, trend as trend_of};
use guideline::ActivityId;
use maud::{Markup, PreEscaped, html};
use share::{Labels, chart, table};

use super::{diary, plan};
use crate::part;
use crate::state::{State, World};
use crate::words;

/// The words of the picture.
pub(crate) fn labels(state: &State) -> Labels<'static> {
    let words = state.words();
    Labels {
        title: words.say(words::TREND_CHART),
        pain: words.say(words::TREND_PAIN),
        function: words.say(words::TREND_FUNCTION),
        sessions: words.say(words::TREND_SESSIONS),
        flare: words.say(words::PAST_FLARE),
        week: words.say(words::TREND_WEEK),
        unknown: "–",
    }
}

pub(crate) fn trend(world: &World, state: &State) -> Markup {
    let words = state.words();
    let rules = &world.bundle.guideline;
    let trend = trend_of(rules, &state.diary, state.today);
    let labels = labels(state);
    let (head, rows) = table(&trend, &labels);
    let wrote = state.diary.standing().any(|written| matches!(written.entry, care::Entry::Day(_)));
    html! {
        (part::heading(words.say(words::TREND_TITLE), None))
        (diary::places(state))
        (diary::told(state))
        @if !wrote { p { (words.say(words::PAST_EMPTY)) } p { a.button.main href="/diary" { (words.say(words::DIARY_TITLE)) } } }
        @else {
            (changed(world, state))
            (offers(world, state))
            figure.card {
                (PreEscaped(chart(&trend, &labels)))
                details {
                    summary { (words.say(words::TREND_TABLE)) }
                    table.days {
                        thead { tr { @for cell in &head { th scope="col" { (cell) } } } }
                        tbody { @for row in rows.iter().rev() { tr { @for (at, cell) in row.iter().enumerate() {
                            @if at == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                        } } } }
                    }
                }
            }
            (helped(world, state))
        }
    }
}

/// What each measure says, in its own words.
fn changed(world: &World, state: &State) -> Markup {
    let edition = state.edition(world);
    let rules = edition.rules();
    html! {
        section.card {
            @for change in changes(rules, &state.diary, state.today) {
                @if let Some(measure) = rules.measures.get(change.measure.index()) {
                    div.stack {
                        h2 { (edition.say(&format!("measure-{}", measure.id))) }
                        p { (edition.say(&format!("measure-{}.{}", measure.id, change.verdict.id()))) }
                    }
                }
            }
        }
    }
}

/// What the weekly rules would change. Only for someone who is cleared today; a danger sign leaves
/// nothing but the check.
fn offers(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    let Some(plan) = plan::care_plan(world, state) else {
        return html! {
            section.card {
                h2 { (words.say(words::REVIEW_TITLE)) }
                p { (words.say(words::REVIEW_CHECK_FIRST)) }
                p { a.button href="/check" { (words.say(words::HOME_CHECK)) } }
            }
        };
    };
    let age = state.intake.case(rules).gestational_age(rules);
    let course = Course::of(rules, &state.diary, state.today, age);
    let region = rules.find_region(&state.choices.region).unwrap_or(rules.identity.default_region);
    let region = &rules.region(region).id;
    let name = |activity: ActivityId| edition.say(&format!("activity-{}", rules.activity(activity).id));
    let says = |step: Step| match step {
        Step::Level { activity, from, to } => words.fill(
            words::REVIEW_LEVEL,
            &[("name", &name(activity)), ("from", &from.to_string()), ("to", &to.to_string())],
        ),
        Step::Drop(activity) => words.fill(words::REVIEW_DROP, &[("name", &name(activity))]),
        Step::Swap { from, to: Some(to) } => {
            words.fill(words::REVIEW_SWAP, &[("name", &name(from)), ("other", &name(to))])
        }
        Step::Swap { from, to: None } => words.fill(words::REVIEW_DROP, &[("name", &name(from))]),
        Step::Restore(activity) => words.fill(words::REVIEW_RESTORE, &[("name", &name(activity))]),
        Step::Minutes(minutes) => words.count(words::REVIEW_MINUTES, usize::from(minutes)),
        Step::Flare => words.say(words::REVIEW_FLARE).to_owned(),
        Step::Restart => words.say(words::REVIEW_RESTART).to_owned(),
        Step::Refit => words.say(words::REVIEW_REFIT).to_owned(),
        Step::Check => words.say(words::REVIEW_CHECK).to_owned(),
        Step::Hold => words.say(words::REVIEW_HOLD).to_owned(),
    };
    let offer = |at: usize, offered: &Adjustment| {
        let rule = offered.rule.and_then(|id| rules.adaptation.rules.get(id.index()));
        html! {
            li.stack {
                p { strong { (says(offered.step)) } }
                @if let Some(rule) = rule { p { (edition.rule(&rule.id)) } }
                @if let Some(advice) = &offered.advice {
                    @for door in &advice.doors { p { span.tag { (edition.say(&format!("door-{region}-{}", rules.door(*door).id))) } } }
                }
                @if offered.step.offered(rules).is_some() {
                    div.controls {
                        button.button.main type="button" data-do="diary-take" data-with=(at) { (words.say(words::REVIEW_TAKE)) }
                        button.button type="button" data-do="diary-decline" data-with=(at) { (words.say(words::REVIEW_DECLINE)) }
                    }
                }
                @if offered.step == Step::Check { p { a.button.main href="/check" { (words.say(words::HOME_CHECK)) } } }
            }
        }
    };
    let taken = taken(state);
    html! {
        section.card {
            h2 { (words.say(words::REVIEW_TITLE)) }
            ul.plain.stack { @for (at, offered) in adapt(rules, &course, &plan).iter().enumerate() { (offer(at, offered)) } }
            @if taken > 0 {
                p.soft { (words.count(words::REVIEW_TAKEN, taken)) }
                p { button.button type="button" data-do="diary-undo" { (words.say(words::REVIEW_UNDO)) } }
            }
        }
    }
}

/// How many changes she has taken that stand.
fn taken(state: &State) -> usize {
    state.diary.standing().filter(|w| matches!(&w.entry, care::Entry::Choice(choice) if choice.taken)).count()
}

/// What she said helped, if she said so often enough.
fn helped(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    let rows = seemed_to_help(rules, &state.diary, state.today);
    html! {
        @if !rows.is_empty() {
            section.card {
                h2 { (words.say(words::HELPED_TITLE)) }
                p.soft { (words.say(words::HELPED_HELP)) }
                ul.dots { @for row in rows { li {
                    (words.fill(words::HELPED_LINE, &[
                        ("name", &edition.say(&format!("activity-{}", rules.activity(row.activity).id))),
                        ("helped", &row.helped.to_string()),
                        ("judged", &row.judged.to_string()),
                    ]))
                } } }
            }
        }
    }
}
