//! What she may hand to others besides the page for the midwife: the week as a calendar file, a card for
//! whoever helps her, a note for an employer. Each is seen whole before it leaves.
//!
//! They are held back by what holds back a session: while her diary may have a danger sign in it, or a
//! session was stopped today, there is no calendar and no note, and the card has nothing to do together.

use maud::{Markup, html};
use share::sheet::Line;
use share::{Sheet, card};

use super::plan::{file, held_back, is_stopped};
use super::{diary, plan, report};
use crate::part;
use crate::route::Shared;
use crate::state::{State, World};
use crate::words;

pub(crate) fn share(world: &World, state: &State, of: Shared) -> Markup {
    let words = state.words();
    let title = match of {
        Shared::Calendar => words::SHARE_CALENDAR,
        Shared::Helper => words::SHARE_HELPER,
        Shared::Employer => words::SHARE_EMPLOYER,
    };
    let may = may_have_session(world, state);
    let head = html! {
        div.no-print {
            (part::heading(words.say(title), Some(words.say(words::SHARE_LEAD))))
        }
        div.no-print { (diary::places(state)) (parts(state, of)) }
        (part::notice(state))
    };
    // After a stop there is a check, whose questions are asked again.
    if state.intake.turns().is_empty() && !is_stopped(state) {
        return html! {
            (head)
            p { (words.say(words::SHARE_EMPTY)) }
            p { a.button.main href="/check" { (words.say(words::HOME_CHECK)) } }
        };
    }
    match of {
        Shared::Helper if !state.is_stale() => html! { (head) (helper(world, state)) },
        Shared::Calendar if may => html! { (head) (calendar(state)) },
        Shared::Employer if may => html! { (head) (employer(world, state)) },
        _ if plan::care_plan(world, state).is_some() => html! {
            (part::heading(words.say(words::SESSION_STOPPED_TODAY), Some(words.say(words::SESSION_STOPPED_HELP))))
            (diary::places(state)) (parts(state, of))
        },
        _ => html! { (plan::none(world, state)) (parts(state, of)) },
    }
}

/// Whether there is a plan, with a session in it.
pub(crate) fn may_have_session(world: &World, state: &State) -> bool {
    plan::care_plan(world, state).is_some() && !is_stopped(state)
}

fn parts(state: &State, of: Shared) -> Markup {
    let words = state.words();
    let parts = [
        (Shared::Calendar, "/share", words::SHARE_CALENDAR),
        (Shared::Helper, "/share/helper", words::SHARE_HELPER),
        (Shared::Employer, "/share/employer", words::SHARE_EMPLOYER),
    ];
    html! {
        nav.seg aria-label=(words.say(words::SHARE_PARTS)) {
            @for (part, to, word) in parts {
                a href=(to) aria-current=[(part == of).then_some("page")] { (words.say(word)) }
            }
        }
    }
}

/// The card; where something holds her back, without anything to do together.
fn helper(world: &World, state: &State) -> Markup {
    let words = state.words();
    let numbers = state.numbers(world);
    let occasion = state.occasion(world, &numbers);
    let file = file(world, state);
    let is_held = held_back(world, state).is_some() || is_stopped(state);
    let made = if is_held {
        card::without_session(&occasion, &file, &state.diary)
    } else {
        card::helper(&occasion, &file)
    };
    match made {
        Ok(sheet) => shown(state, &sheet),
        Err(_) => html! { section.card { p { (words.say(words::PAGE_RESTS_ON_PRIVATE)) } } },
    }
}

/// The note, and what of her plan stands on it.
fn employer(world: &World, state: &State) -> Markup {
    let words = state.words();
    let numbers = state.numbers(world);
    let (occasion, file) = (state.occasion(world, &numbers), file(world, state));
    let line = |with: &str, name: &str, on: bool| {
        html! { button.button.switch type="button" data-do="share-ask" data-with=(with) aria-pressed=(on) { (name) } }
    };
    html! {
        section.stack.no-print aria-labelledby="asks" {
            h2 #asks { (words.say(words::SHARE_EMPLOYER_LINES)) }
            p.soft { (words.say(words::SHARE_EMPLOYER_HELP)) }
            div.choices {
                @for ask in card::asks(&occasion, &file).unwrap_or_default() {
                    (line(&ask.id, &ask.name, !state.asks.without.contains(&ask.id)))
                }
                (line("", words.say(words::SHARE_EMPLOYER_TIME), state.asks.with_time))
            }
        }
        @match card::employer(&occasion, &file, &state.asks) {
            Some(sheet) => (shown(state, &sheet)),
            None => p.note role="status" { (words.say(words::SHARE_EMPLOYER_NONE)) },
        }
    }
}

/// A whole page, and the ways it may leave.
fn shown(state: &State, sheet: &Sheet) -> Markup {
    let words = state.words();
    html! {
        article.sheet.card { h2 { (sheet.title) } (report::parts(state, sheet)) }
        div.controls.no-print {
            button.button.main type="button" data-do="print" { (words.say(words::REPORT_PRINT)) }
            button.button type="button" data-do="copy" data-with=(text(sheet)) { (words.say(words::RESULT_COPY)) }
        }
    }
}

/// The same as plain text, for a message.
fn text(sheet: &Sheet) -> String {
    let mut lines = vec![sheet.title.clone()];
    lines.extend(sheet.lead.iter().cloned());
    for part in &sheet.parts {
        lines.extend([String::new(), part.heading.clone()]);
        lines.extend(part.lines.iter().map(|line| match line {
            Line::Loud(text) | Line::Text(text) => text.clone(),
            Line::Item(text) => format!("- {text}"),
            Line::Under(text) => format!("  {text}"),
            Line::Quote(text) => format!("  \u{201c}{text}\u{201d}"),
        }));
    }
    lines.push(String::new());
    lines.extend(sheet.foot.iter().cloned());
    lines.join("\n")
}

/// The calendar: her own appointments, and the file.
fn calendar(state: &State) -> Markup {
    let words = state.words();
    let field = |name: &'static str, word: words::Word, kind: &str| {
        html! {
            div.field {
                label for=(name) { (words.say(word)) }
                input #(name) name=(name) type=(kind) maxlength="200" value=(state.fields.get(name))
                    aria-describedby=[part::described(state, name, None)] aria-invalid=[part::invalid(state, name)];
                (part::wrong(state, name))
            }
        }
    };
    html! {
        form.stack data-form="calendar" method="post" {
            p.soft { (words.say(words::SHARE_CALENDAR_HELP)) }
            p { button.button.switch type="button" data-do="share-discreet" aria-pressed=(state.discreet) { (words.say(words::SHARE_DISCREET)) } }
            p { button.button.main type="submit" { (words.say(words::SHARE_CALENDAR_SAVE)) } }
        }
        section.card {
            h2 { (words.say(words::SHARE_OWN)) }
            p.soft { (words.say(words::SHARE_OWN_HELP)) }
            @if !state.appointments.is_empty() {
                ul.plain.stack #own {
                    @for (at, own) in state.appointments.iter().enumerate() {
                        @let time = format!("{:02}:{:02}", own.minute / 60, own.minute % 60);
                        li.row {
                            span { time datetime=(own.day) { (own.day) } " " (time) " " strong { (own.title) } }
                            button.button.small type="button" data-do="share-remove" data-with=(at) { (words.fill(words::SHARE_OWN_REMOVE, &[("name", &own.title)])) }
                        }
                    }
                }
            }
            form.stack data-form="appointment" method="post" autocomplete="off" novalidate {
                (field("own-day", words::SHARE_OWN_DAY, "date"))
                (field("own-time", words::SHARE_OWN_TIME, "time"))
                (field("own-title", words::SHARE_OWN_TITLE, "text"))
                p { button.button type="submit" { (words.say(words::SHARE_OWN_ADD)) } }
            }
        }
    }
}
