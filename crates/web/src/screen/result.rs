//! What came of the check: what to do, before anything else.

use exchange::json::Advice;
use maud::{Markup, html};

use crate::part::{self, icon};
use crate::state::{State, UNIT, World};
use crate::words;

/// The advice for what she has answered so far.
pub(crate) fn advice(world: &World, state: &State) -> Advice {
    let rules = &world.bundle.guideline;
    let numbers = state.numbers(world);
    let occasion = state.occasion(world, &numbers);
    let assessment = care::assess(rules, state.intake.case(rules));
    let heard = state.intake.all_heard();
    let region = occasion.region_of(None);
    let mut advice = exchange::advice(&occasion, &assessment, region, &heard, &[], Some(state.intake.day()));
    // A day has passed, or the clock went back: neither proves that nothing has changed.
    if state.is_stale() {
        advice.cleared = false;
        advice.out_of_date = true;
    }
    advice
}

pub(crate) fn result(world: &World, state: &State) -> Markup {
    let advice = advice(world, state);
    let words = state.words();
    let urgent = matches!(advice.act_on, "emergency" | "call-today");
    let level = if advice.status == "incomplete" && !urgent { "incomplete" } else { advice.act_on };
    let has_open_sign = advice.cleared && has_open_sign(world, state);
    html! {
        // Where she has to act, nothing stands before it.
        @if !urgent { (part::clock(state)) (part::notice(state)) }
        @if let Some(note) = advice.day_note.as_ref().filter(|_| advice.out_of_date) {
            div.note.warn { p { (note) } button.button type="button" data-do="again" { (words.say(words::RESULT_AGAIN)) } }
        }
        @if advice.cleared && (state.unread || !state.set_aside.is_empty()) {
            p.note.warn { (words.say(words::PLAN_NOT_WHOLE)) }
        }
        @if has_open_sign {
            div.note.warn {
                p { (state.edition(world).rule("adaptation.danger")) }
                button.button type="button" data-do="again" { (words.say(words::RESULT_AGAIN)) }
            }
        }
        section.act.full[urgent].(level) {
            h1 #title tabindex="-1" { (icon::of_level(level)) span { (advice.title) } }
            @if advice.act_on == "emergency" { (emergency_numbers(state, &advice)) }
            (part::paragraphs(&advice.r#do))
            @if advice.act_on != "emergency" { (doors(state, &advice)) }
            @if advice.act_on == "call-today" { (unit(world, state, &advice)) }
            (say(state, &advice))
            @if advice.act_on == "emergency" { (doors(state, &advice)) (unit(world, state, &advice)) }
            @if !advice.worse.is_empty() {
                div { h2.small { (words.say(words::RESULT_WATCH)) } (part::paragraphs(&advice.worse)) }
            }
            p.small.soft {
                @match &advice.gestational_age {
                    Some(week) => (words.fill(words::RESULT_FOR_WEEK_ON, &[("week", week), ("day", &advice.on)])),
                    None => (words.say(words::RESULT_NO_WEEK)),
                }
                ". " (words.say(words::HOME_WHERE)) " " (state.edition(world).say(&format!("region-{}", advice.region)))
                ". " a href="/settings" { (words.say(words::CHANGE)) }
            }
        }
        @if urgent { (part::clock(state)) (part::notice(state)) }
        @if advice.cleared && !has_open_sign { a.button.main.wide href="/plan" data-next { (words.say(words::RESULT_TO_PLAN)) } }
        @else if !advice.open.is_empty() && advice.act_on != "emergency" {
            a.button.wide.main[!urgent] href="/check" { (words.say(words::RESULT_ANSWER_REST)) }
        }
        div {
            (reasons(state, &advice))
            (would_raise(state, &advice))
            (also(state, &advice))
            (part::sources(words, &advice.sources))
        }
        (keep(state))
        p.row {
            a.button href="/answers" { (words.say(words::SEE_ANSWERS)) }
            button.button.quiet type="button" data-do="print" { (words.say(words::PLAN_PRINT)) }
            button.button.quiet type="button" data-do="restart" { (words.say(words::START_OVER)) }
        }
        (part::origin(words, &advice.guideline))
    }
}

/// Whether the diary has a danger sign that no later check settled: then there is no plan.
#[cfg(feature = "after-check")]
fn has_open_sign(world: &World, state: &State) -> bool {
    super::plan::held_back(world, state) == Some(super::plan::HeldBack::Open)
}

#[cfg(not(feature = "after-check"))]
fn has_open_sign(_: &World, _: &State) -> bool {
    false
}

/// Numbers to ring at once.
pub(crate) fn emergency_numbers(state: &State, advice: &Advice) -> Markup {
    let words = state.words();
    html! {
        div.stack {
            @for (at, number) in advice.emergency_numbers.iter().enumerate() {
                @match part::dial(number) {
                    Some(to) => a.ring.second[at > 0] href=(to) { (icon::phone()) span { (words.fill(words::RESULT_RING, &[("number", number)])) } },
                    None => p { strong { (number) } },
                }
            }
        }
    }
}

/// Whom to ring, best first; those with a number as something to press.
pub(crate) fn doors(state: &State, advice: &Advice) -> Markup {
    let words = state.words();
    // The emergency number stands above already.
    let doors =
        advice.doors.iter().filter(|door| advice.act_on != "emergency" || door.id != "emergency-number");
    let with_number: Vec<_> = doors.clone().filter(|door| door.number.is_some()).collect();
    let without: Vec<_> = doors.filter(|door| door.number.is_none()).collect();
    html! {
        @if !with_number.is_empty() || !without.is_empty() || !advice.lines.is_empty() {
            div.stack {
                h2.small { (words.say(words::RESULT_WHOM)) }
                @for (at, door) in with_number.iter().enumerate() {
                    @let number = door.number.as_deref().unwrap_or("");
                    @let second = at > 0 || advice.act_on != "call-today";
                    a.ring.second[second] href=[part::dial(number)] { (icon::phone()) span { (words.fill(words::RESULT_DOOR_NUMBER, &[("name", &door.name), ("number", number)])) } }
                }
                @if !without.is_empty() { ul.dots { @for door in &without { li { (door.name) } } } }
                // A line may be one of the doors.
                @for line in advice.lines.iter().filter(|line| !with_number.iter().any(|door| door.number.as_ref() == Some(&line.number))) {
                    a.ring.second href=[part::dial(&line.number)] { (icon::phone()) span { (words.fill(words::RESULT_DOOR_NUMBER, &[("name", &line.name), ("number", &line.number)])) } }
                }
                @for note in &advice.route_notes { p { (note) } }
            }
        }
    }
}

/// Her unit is the one to ring, and no region has its number: she can write it down here. A labour line is
/// the unit's own; where only that is named, her number stands below it.
pub(crate) fn unit(world: &World, state: &State, advice: &Advice) -> Markup {
    let words = state.words();
    let number = &state.choices.unit;
    let named = |id: &str| advice.doors.iter().any(|door| door.id == id);
    let (unit, line) = (named(UNIT), named("labour-line"));
    html! {
        @if (unit || line) && number.is_empty() {
            form.field.no-print data-form="unit" method="post" autocomplete="off" novalidate {
                label for="unit" { (words.say(words::SETTINGS_UNIT)) }
                input #unit name="unit" type="tel" value=(state.fields.get("unit"))
                    aria-describedby=[part::described(state, "unit", None)] aria-invalid=[part::invalid(state, "unit")];
                (part::wrong(state, "unit"))
                p { button.button type="submit" { (words.say(words::SETTINGS_SAVE)) } }
            }
        } @else if line && !unit {
            @let name = state.edition(world).say(&format!("door-{}-{UNIT}", advice.region));
            a.ring href=[part::dial(number)] { (icon::phone()) span { (words.fill(words::RESULT_DOOR_NUMBER, &[("name", &name), ("number", number)])) } }
        }
    }
}

/// The sentence to read out.
pub(crate) fn say(state: &State, advice: &Advice) -> Markup {
    let words = state.words();
    html! {
        @if let Some(sentence) = &advice.say {
            div.say {
                h2.small { (words.say(words::RESULT_SAY)) }
                blockquote { "\u{201c}" (sentence) "\u{201d}" }
                p.no-print { button.button type="button" data-do="copy" data-with=(sentence) { (words.say(words::RESULT_COPY)) } }
            }
        }
    }
}

fn reasons(state: &State, advice: &Advice) -> Markup {
    let words = state.words();
    let ordinary =
        if advice.reasons.is_empty() && advice.status == "decided" { &advice.ordinary[..] } else { &[] };
    html! {
        @if !advice.reasons.is_empty() || !ordinary.is_empty() {
            details open {
                summary { (words.say(words::RESULT_WHY)) }
                ul.dots {
                    @for reason in &advice.reasons {
                        li {
                            strong { (part::capital(&reason.short)) } ": " (part::because(words, reason.because)) ". "
                            (reason.why)
                            @if !reason.certain { " " em { (words.say(words::RESULT_UNCERTAIN)) } }
                        }
                    }
                    @for rule in ordinary { li { (rule.text) } }
                }
                p.small.soft { (words.say(words::RESULT_AFTER)) ": " (advice.certainty_words) ". " (words.say(words::STRICTER_WINS)) }
            }
        }
    }
}

fn would_raise(state: &State, advice: &Advice) -> Markup {
    let words = state.words();
    let mut levels: Vec<&str> = advice.would_raise.iter().map(|raise| raise.to).collect();
    levels.dedup();
    html! {
        @if !levels.is_empty() {
            details {
                summary { (words.say(words::RESULT_RAISE)) }
                p.soft { (words.say(words::RESULT_RAISE_HELP)) }
                div.stack-wide {
                    @for level in levels {
                        section.stack {
                            h3 { (part::level(words, level)) }
                            @for (group, shorts) in grouped(advice, level) {
                                p { strong { (group) ": " } (shorts.join("; ")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn grouped<'a>(advice: &'a Advice, level: &str) -> Vec<(&'a str, Vec<&'a str>)> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for raise in advice.would_raise.iter().filter(|raise| raise.to == level) {
        match groups.iter_mut().find(|(group, _)| *group == raise.group) {
            Some((_, shorts)) => shorts.push(&raise.short),
            None => groups.push((&raise.group, vec![&raise.short])),
        }
    }
    groups
}

/// What else is worth knowing: questions not asked, her own words, answers that do not fit together.
fn also(state: &State, advice: &Advice) -> Markup {
    let words = state.words();
    html! {
        @if let Some(lines) = &advice.private_not_asked {
            details { summary { (words.say(words::RESULT_PRIVATE)) } p { (lines) } }
        }
        @if !advice.heard.is_empty() {
            details {
                summary { (words.say(words::RESULT_HEARD)) }
                ul.dots { @for heard in &advice.heard { li { "\u{201c}" (heard.words) "\u{201d}: " (heard.question) } } }
            }
        }
        @if !advice.contradictions.is_empty() {
            details open {
                summary { (words.say(words::RESULT_CONTRADICTIONS)) }
                ul.dots { @for pair in &advice.contradictions { li { (pair.text) } } }
            }
        }
    }
}

fn keep(state: &State) -> Markup {
    let words = state.words();
    html! {
        section.card.no-print {
            h2 { (words.say(words::KEEP_TITLE)) }
            @if state.storage_off { p { (words.say(words::STORAGE_OFF)) } }
            @else if state.kept { p { (words.say(words::KEEP_DONE)) } p { a href="/privacy" { (words.say(words::PRIVACY_DELETE)) } } }
            @else {
                p { (words.say(words::KEEP_HELP)) }
                p { button.button type="button" data-do="keep" { (words.say(words::KEEP_DO)) } }
            }
        }
    }
}
