//! A check from its first question to its last, for nobody.
//!
//! A browser compiles a function when it is first called, and a tap that is the first to need it waits
//! for that. A rehearsal in a worker calls them all before she does; what it shows is thrown away.
//!
//! Absent: anything about her. The answers are made up here, and nothing is kept.

use clinical::Date;
use exchange::asking::{Row, Way, asking};
use exchange::intake::Step;

use crate::event::{Event, Fields};
use crate::state::{State, World};
use crate::update::update;
use crate::view;

/// More questions than any check has.
const N_QUESTIONS: usize = 100;

/// Places worth having been to, beside the questions.
const PLACES: [&str; 11] = [
    "/",
    "/emergency",
    "/more",
    "/settings",
    "/plan",
    "/plan/week",
    "/ask",
    "/ask?q=walking",
    "/topics/heat-pad",
    "/diary",
    "/result",
];

/// Goes through a check of someone with an ordinary backache, and looks at what came of it. Gives the
/// places it has been to.
#[must_use]
pub fn rehearse(world: &World, today: Date) -> Vec<String> {
    let mut been = Vec::new();
    let mut state = State::new(world, today);
    state.running = true;
    state = shown(world, state, Event::Go("/check".to_owned()), &mut been);
    for at in 0..N_QUESTIONS {
        let (form, fields) = match state.step(world, at) {
            Step::Ask(question) => {
                let asked = asking(state.edition(world), &question);
                let dating = asked.pick == guideline::Pick::Dating;
                (if dating { "dating" } else { "answers" }, said(&asked.rows))
            }
            Step::Note => ("note", Fields::default()),
            Step::Confirm(_) | Step::Done => break,
        };
        state = shown(world, state, Event::Edit(form.to_owned(), String::new(), fields.clone()), &mut been);
        state = shown(world, state, Event::Form(form.to_owned(), fields), &mut been);
        if state.wrong.is_some() || state.intake.turns().len() <= at {
            break;
        }
    }
    for place in PLACES {
        state = shown(world, state, Event::Go(place.to_owned()), &mut been);
    }
    been
}

fn shown(world: &World, state: State, event: Event, been: &mut Vec<String>) -> State {
    let (state, effects) = update(world, state, event, None);
    let page = view::page(world, &state);
    if !page.is_empty() && !effects.is_empty() {
        been.push(state.route.to_string());
    }
    state
}

/// No danger sign, the first of several options, half-way through.
fn said(rows: &[Row]) -> Fields {
    let said = |row: &Row| {
        let value = match &row.way {
            Way::YesNo => "no",
            Way::Options(list) => list.first().map_or("not-sure", |(id, _)| id),
            Way::Number { .. } => "not-sure",
        };
        (format!("a-{}", row.feature), value.to_owned())
    };
    let others = [("none", "1"), ("way", "week"), ("weeks", "24")];
    let others = others.map(|(name, value)| (name.to_owned(), value.to_owned()));
    Fields(rows.iter().map(said).chain(others).collect())
}
