//! Whether it gets better: whom to see because of what was written, the weeks as a picture and as a
//! table, what changed by as much as counts, and what the guideline would change in the plan.
//!
//! What is offered, and that she should be seen, is said by [`share::review`](mod@share::review), as at
//! the terminal.

use care::{Barrier, Course, Trend, changes, seemed_to_help, trend as trend_of};
use maud::{Markup, PreEscaped, html};
use share::review::{InTheWay, Offer, to_be_seen};
use share::{Labels, Medium, chart, table};

use super::{diary, plan, result};
use crate::part::{self, icon};
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
    let trend = trend_of(rules, &state.diary, state.today, state.age(world));
    let labels = labels(state);
    let (head, rows) = table(&trend, &labels);
    let wrote = state
        .diary
        .standing()
        .any(|written| matches!(written.entry, care::Entry::Day(_) | care::Entry::Scored(_)));
    let offered = offered(world, state);
    html! {
        (part::heading(words.say(words::TREND_TITLE), None))
        (seen(state, &offered))
        (diary::places(state))
        (diary::told(state))
        @if !wrote { p { (words.say(words::PAST_EMPTY)) } p { a.button.main href="/diary" { (words.say(words::DIARY_TITLE)) } } }
        @else {
            (changed(world, state))
            (offers(world, state, &offered))
            (in_the_way(world, state, &offered))
            figure.card {
                (PreEscaped(chart(&trend, &labels, Medium::Screen)))
                details {
                    summary { (words.say(words::TREND_TABLE)) }
                    table.days {
                        thead { tr { @for cell in &head { th scope="col" { (cell) } } } }
                        tbody { @for row in rows.iter().rev() { tr { @for (at, cell) in row.iter().enumerate() {
                            @if at == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                        } } } }
                    }
                }
                @if let Some(expected) = expected(world, state, &trend, &offered) {
                    figcaption #expected { (expected) }
                }
            }
            (helped(world, state))
        }
    }
}

/// How such pain goes by itself, beside the trend. Not beside anything that should not wait: a danger sign,
/// an urgent result, a reason to be seen, a diary that is not read whole.
fn expected(world: &World, state: &State, trend: &Trend, offers: &[Offer]) -> Option<String> {
    let is_urgent = !state.intake.turns().is_empty()
        && matches!(result::advice(world, state).act_on, "emergency" | "call-today");
    if is_urgent || !to_be_seen(offers).is_empty() || plan::held_back(world, state).is_some() {
        return None;
    }
    let course = Course::of(&world.bundle.guideline, &state.diary, state.today, state.age(world));
    share::review::expected(state.edition(world), trend, &course)
}

/// What each measure says, in its own words.
fn changed(world: &World, state: &State) -> Markup {
    let edition = state.edition(world);
    let rules = edition.rules();
    html! {
        section.card {
            @for change in changes(rules, &state.diary, state.today, state.age(world)) {
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

/// What the weekly rules make of her diary. Without a plan of this day only the check, and whom to see.
pub(crate) fn offered(world: &World, state: &State) -> Vec<Offer> {
    let rules = &world.bundle.guideline;
    let numbers = state.numbers(world);
    let occasion = state.occasion(world, &numbers);
    let course = Course::of(rules, &state.diary, state.today, state.age(world));
    let plan = plan::care_plan(world, state);
    let shown = occasion.shown(occasion.region_of(None));
    share::review::offers(shown, &state.diary, &course, plan.as_ref(), state.today)
}

/// That she should be seen, whether or not there was a check: how soon, why, by whom.
fn seen(state: &State, offers: &[Offer]) -> Markup {
    let words = state.words();
    html! {
        @for (offer, see) in to_be_seen(offers) {
            section.act.(see.disposition) {
                h2 { (icon::of_level(see.disposition)) span { (part::level(words, see.disposition)) } }
                p { (offer.why) }
                div.stack {
                    @for door in &see.doors {
                        @match door.number.as_deref().filter(|number| part::dial(number).is_some()) {
                            Some(number) => a.ring.second href=[part::dial(number)] { (icon::phone()) span { (words.fill(words::RESULT_DOOR_NUMBER, &[("name", &door.name), ("number", number)])) } },
                            None => p { (door.name) },
                        }
                    }
                }
            }
        }
    }
}

/// On other screens: that her diary says she should be seen, and where it says why.
pub(crate) fn notice(world: &World, state: &State) -> Markup {
    let words = state.words();
    if state.diary.entries().is_empty() {
        return html! {};
    }
    let offers = offered(world, state);
    html! {
        @if let Some((_, see)) = to_be_seen(&offers).first() {
            section.note.warn #seen {
                p { strong { (part::level(words, see.disposition)) } }
                a href="/diary/trend" { (words.say(words::SEEN_WHY)) }
            }
        }
    }
}

/// What the weekly rules would change, each with its reason.
fn offers(world: &World, state: &State, offers: &[Offer]) -> Markup {
    let words = state.words();
    let title = |offer: &Offer| match offer.change {
        "check" => words.say(words::REVIEW_CHECK).to_owned(),
        _ if offer.taken => words.say(words::REVIEW_STANDS).to_owned(),
        "flare" => words.say(words::REVIEW_FLARE).to_owned(),
        "restart" => words.say(words::REVIEW_RESTART).to_owned(),
        "refit" => words.say(words::REVIEW_REFIT).to_owned(),
        "hold" => words.say(words::REVIEW_HOLD).to_owned(),
        _ => offer.text.clone(),
    };
    // What is only to be seen for stands above.
    let more = |offer: &&(usize, &Offer)| offer.1.see.is_none() || offer.1.to_take || offer.1.taken;
    let changed = share::review::changed(state.edition(world), &state.diary, state.today);
    html! {
        section.card {
            h2 { (words.say(words::REVIEW_TITLE)) }
            ul.plain.stack {
                @for (at, offer) in offers.iter().enumerate().filter(|offer| more(&offer)) {
                    li.stack {
                        @let title = title(offer);
                        p { strong { (title) } }
                        @if offer.see.is_none() { p { (why(state, offer)) } }
                        @if !offer.text.is_empty() && offer.text != title { p { (offer.text) } }
                        @if offer.to_take && offer.declined { p.soft { (words.say(words::REVIEW_DECLINED)) } }
                        @else if offer.to_take {
                            div.controls {
                                button.button.main type="button" data-do="diary-take" data-with=(at) { (words.say(words::REVIEW_TAKE)) }
                                button.button type="button" data-do="diary-decline" data-with=(at) { (words.say(words::REVIEW_DECLINE)) }
                            }
                        }
                        @if offer.change == "check" { p { a.button.main href="/check" { (words.say(words::HOME_CHECK)) } } }
                    }
                }
            }
            @if !changed.is_empty() {
                h3 { (words.say(words::REVIEW_TAKEN)) }
                ul.plain.stack {
                    @for (at, (when, _, text)) in changed.iter().enumerate() {
                        li.stack {
                            p { (text) " " span.small.soft { time datetime=(when.day) { (when.day) } } }
                            p { button.button.small type="button" data-do="diary-undo" data-with=(at) { (words.say(words::REVIEW_UNDO)) span.away { ": " (text) } } }
                        }
                    }
                }
            }
        }
    }
}

/// What got in the way, where the review asks it, as said below. Nothing in the plan changes by the answer.
pub(crate) fn asked(world: &World, state: &State, offers: &[Offer]) -> Option<InTheWay> {
    share::review::in_the_way(state.edition(world), offers, &state.diary, state.today)
}

/// The question with four buttons; once she has said it, the sentence for it, and the buttons folded.
fn in_the_way(world: &World, state: &State, offers: &[Offer]) -> Markup {
    let words = state.words();
    let buttons = html! {
        form data-form="barrier" method="post" autocomplete="off" {
            div.controls {
                @for barrier in Barrier::ALL {
                    button.button type="submit" name="barrier" value=(barrier.id()) { (share::words::barrier(words, barrier)) }
                }
            }
        }
    };
    html! {
        @if let Some(asked) = asked(world, state, offers) {
            section.card #in-the-way {
                h2 { (words.say(words::REVIEW_BARRIER)) }
                @match asked.said.and_then(Barrier::find) {
                    Some(barrier) => {
                        p #said tabindex="-1" { strong { (share::words::barrier(words, barrier)) } }
                        p { (asked.text.unwrap_or_default()) }
                        // Pain that is new or worse is for the check.
                        @if barrier == Barrier::Pain { p { a.button href="/check" { (words.say(words::HOME_CHECK)) } } }
                        details { summary { (words.say(words::REVIEW_BARRIER_CHANGE)) } (buttons) }
                    }
                    None => (buttons),
                }
            }
        }
    }
}

/// The reason, in the words of the rule. Where only the check is missing no rule says so.
fn why<'a>(state: &State, offer: &'a Offer) -> &'a str {
    match (offer.change, &offer.rule) {
        ("check", None) => state.words().say(words::REVIEW_CHECK_FIRST),
        _ => &offer.why,
    }
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
