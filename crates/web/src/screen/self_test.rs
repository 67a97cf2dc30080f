//! A home self-test: one step a screen, what ends it always in sight. What is found can add a pattern of
//! pain to her answers and nothing else; it never says that all is well.

use care::{Entry, SelfTest, suggested, tests_of_the_day};
use guideline::{FeatureId, HomeTest, TestId};
use maud::{Markup, html};

use super::{plan, session};
use crate::part;
use crate::state::{State, World};
use crate::words;

/// Steps of a test, by its texts.
fn steps(world: &World, state: &State, id: &str) -> Vec<String> {
    let edition = state.edition(world);
    (1..).map_while(|n| edition.find(&format!("test-{id}.step-{n}"))).map(str::to_owned).collect()
}

/// The step at which the outcome stands: after the steps, and what was found.
pub(crate) fn last(world: &World, state: &State, id: &str) -> usize {
    steps(world, state, id).len() + 2
}

/// What she found today, if she did this test today.
pub(crate) fn found<'s>(state: &'s State, id: &str) -> Option<&'s SelfTest> {
    let of_today = state.diary.standing().rev().take_while(|written| written.at.day >= state.today);
    of_today.filter(|written| written.at.day == state.today).find_map(|written| match &written.entry {
        Entry::SelfTest(found) if found.test == id => Some(found),
        _ => None,
    })
}

/// The tests that she may do now and that could still tell which pattern it is.
pub(crate) fn offered(world: &World, state: &State) -> Vec<TestId> {
    let rules = &world.bundle.guideline;
    // A stop of today may be in her answers alone, where the page was loaded again without a diary.
    if state.intake.stopped().is_some() {
        return Vec::new();
    }
    plan::with_plan(world, state, |cleared, _| tests_of_the_day(rules, cleared, &state.diary, state.today))
        .unwrap_or_default()
}

/// The patterns that what she found today suggests beyond those she named.
pub(crate) fn patterns(world: &World, state: &State, found: &SelfTest) -> Vec<FeatureId> {
    plan::with_plan(world, state, |cleared, _| suggested(&world.bundle.guideline, cleared, found))
        .unwrap_or_default()
}

/// The tests, in the plan.
pub(crate) fn offers(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let tests = offered(world, state);
    html! {
        @if !tests.is_empty() {
            section.card.no-print {
                h2 { (words.say(words::SELF_TEST_OFFER)) }
                p { (words.say(words::SELF_TEST_OFFER_HELP)) }
                ul.found {
                    @for test in tests {
                        @let id = &edition.rules().self_test(test).id;
                        li { a href={ "/self-test/" (id) } { (edition.say(&format!("test-{id}"))) } }
                    }
                }
            }
        }
    }
}

pub(crate) fn self_test(world: &World, state: &State, id: &str, step: usize) -> Markup {
    let words = state.words();
    let rules = &world.bundle.guideline;
    if plan::planned(world, state).is_none() {
        return plan::none(world, state);
    }
    let steps = steps(world, state, id);
    let after = found(state, id).filter(|_| step > steps.len() + 1);
    if let Some(found) = after {
        return outcome(world, state, found);
    }
    let test = rules.find_self_test(id).filter(|test| offered(world, state).contains(test));
    let Some(test) = test.map(|test| rules.self_test(test)) else {
        return html! {
            (part::heading(words.say(words::SELF_TEST_NOT_NOW), Some(words.say(words::SELF_TEST_NOT_NOW_HELP))))
            p { a.button href="/plan" { (words.say(words::HOME_PLAN)) } }
        };
    };
    let edition = state.edition(world);
    let name = edition.say(&format!("test-{id}"));
    let n_steps = steps.len();
    html! {
        div.stack-wide {
            @if step == 0 {
                (part::heading(&name, Some(&edition.say(&format!("test-{id}.what")))))
                p.note.warn { strong { (edition.say(&format!("test-{id}.stop"))) } }
                p { a.button.main.big href={ "/self-test/" (id) "/1" } { (words.say(words::SELF_TEST_START)) } }
                p { a href="/plan" { (words.say(words::SELF_TEST_NOT_TODAY)) } }
            } @else if let Some(text) = steps.get(step - 1) {
                div.heading {
                    p.soft.small { (name) ". " (words.fill(words::SELF_TEST_STEP, &[("at", &step.to_string()), ("of", &n_steps.to_string())])) }
                    h1 #title tabindex="-1" { (text) }
                }
                div.controls {
                    a.button.main.big href={ "/self-test/" (id) "/" (step + 1) } { (words.say(if step == n_steps { words::SELF_TEST_DONE } else { words::SELF_TEST_NEXT })) }
                    a.button href={ "/self-test/" (id) @if step > 1 { "/" (step - 1) } } { (words.say(words::BACK)) }
                }
                (stop(world, state, id))
            } @else {
                (part::heading(words.say(words::SELF_TEST_FOUND), Some(&name)))
                (findings(world, state, test))
                (stop(world, state, id))
            }
            (session::stops(world, state))
        }
    }
}

/// What ends it, and the way out.
fn stop(world: &World, state: &State, id: &str) -> Markup {
    html! {
        div.note.warn.stack {
            p { strong { (state.edition(world).say(&format!("test-{id}.stop"))) } }
            p { button.button.big type="button" data-do="self-test-stop" data-with=(id) { (state.words().say(words::SELF_TEST_STOP)) } }
        }
    }
}

/// What was found, for each side.
fn findings(world: &World, state: &State, test: &HomeTest) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let sides: &[(&str, words::Word)] = if test.each_side {
        &[("right", words::SELF_TEST_RIGHT), ("left", words::SELF_TEST_LEFT)]
    } else {
        &[("right", words::SELF_TEST_FOUND)]
    };
    html! {
        form.stack-wide data-form="self-test" method="post" autocomplete="off" {
            @for (side, word) in sides {
                fieldset.field {
                    legend { (words.say(*word)) }
                    div.choices {
                        @for finding in &test.findings {
                            div.choice.alone { label {
                                input type="radio" name=(side) value=(finding.id) checked[state.fields.has(side, &finding.id)];
                                span { (edition.say(&format!("finding-{}-{}", test.id, finding.id))) }
                            } }
                        }
                    }
                }
            }
            (part::wrong(state, ""))
            p { button.button.main.wide type="submit" { (words.say(words::GO_ON)) } }
        }
    }
}

/// What it may mean.
fn outcome(world: &World, state: &State, found: &SelfTest) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    let patterns = patterns(world, state, found);
    let was_stopped = found.right.is_empty() && found.left.is_empty();
    let help = if was_stopped {
        words::SELF_TEST_STOPPED
    } else if patterns.is_empty() {
        words::SELF_TEST_NOTHING
    } else {
        words::SELF_TEST_SUGGESTS
    };
    html! {
        (part::heading(words.say(words::SELF_TEST_RESULT), Some(words.say(help))))
        (super::diary::told(state))
        @if !patterns.is_empty() {
            section.card {
                ul.dots { @for pattern in &patterns { li { (edition.say(&format!("feature-{}", rules.feature(*pattern).id))) } } }
                p { (words.say(words::SELF_TEST_TAKE_HELP)) }
                p { button.button.main.wide type="button" data-do="self-test-take" data-with=(found.test) { (words.say(words::SELF_TEST_TAKE)) } }
            }
        }
        p.soft { (words.say(words::SELF_TEST_NO_CLEARING)) }
        p { a.button href="/plan" { (words.say(words::SELF_TEST_TO_PLAN)) } }
    }
}
