//! Of the entry of a day: what was done besides, and the danger signs again.
//!
//! Nothing is chosen before she chooses it, and what she leaves out is unknown.

use exchange::diary::{self, signs_again};
use exchange::{Edition, question};
use guideline::{Activity, ActivityKind, FeatureId, SignId};
use maud::{Markup, html};

use super::plan::care_plan;
use crate::part;
use crate::state::{State, World};
use crate::words;

/// The danger signs that are asked again, by what this page knows of her today.
pub(crate) fn signs(world: &World, state: &State) -> Vec<SignId> {
    let rules = &world.bundle.guideline;
    let intake = &state.intake;
    let case = if state.is_stale() {
        intake.on_another_day(rules, state.today).case(rules)
    } else {
        intake.case(rules)
    };
    signs_again(rules, &case)
}

/// The same in the groups in which Check asks them, each with its name; last what stands on no screen.
fn groups(edition: Edition<'_>, signs: &[SignId]) -> Vec<(String, Vec<FeatureId>)> {
    let rules = edition.rules();
    let mut rest: Vec<FeatureId> = signs.iter().copied().map(FeatureId::from).collect();
    let mut groups = Vec::new();
    for screen in &rules.screens {
        let (here, others) = rest.into_iter().partition(|feature| screen.features.contains(feature));
        rest = others;
        groups.push((edition.say(&format!("screen-{}", screen.id)), here));
    }
    groups.push((edition.words().say(words::DAY_SIGNS_OTHER).to_owned(), rest));
    groups.retain(|(_, features)| !features.is_empty());
    groups
}

/// What can be ticked as done.
pub(crate) struct ToDo {
    /// By name.
    pub(crate) name: String,
    /// Whether it is there to ease something, so that it is asked whether it did.
    pub(crate) eases: bool,
}

/// Everything that anybody can do.
pub(crate) fn doable(world: &World) -> impl Iterator<Item = ToDo> {
    world.bundle.guideline.activities.iter().map(ToDo::of)
}

impl ToDo {
    fn of(record: &Activity) -> Self {
        Self { name: record.id.clone(), eases: record.kind == ActivityKind::Measure }
    }
}

/// What of today's plan can be ticked as done: what is not in the diary of today already.
pub(crate) fn to_do(world: &World, state: &State) -> Vec<ToDo> {
    let rules = &world.bundle.guideline;
    let Some(plan) = care_plan(world, state) else { return Vec::new() };
    let things = diary::to_do(rules, &plan, &state.diary, state.today);
    things.into_iter().map(|activity| ToDo::of(rules.activity(activity))).collect()
}

/// What she did besides.
pub(crate) fn done(world: &World, state: &State) -> Markup {
    let words = state.words();
    let named = |id: &str| state.edition(world).say(&format!("activity-{id}"));
    let things = to_do(world, state);
    let noted: Vec<String> = diary::noted(&state.diary, state.today).into_iter().map(named).collect();
    html! {
        @if !things.is_empty() || !noted.is_empty() {
            // A plan has some twenty things: whoever did none need not scroll past them.
            details #done open[state.fields.names("done")] {
                summary { (words.say(words::DAY_DID)) }
                p.small.soft { (words.say(words::DAY_DID_HELP)) }
                @if !noted.is_empty() { p.soft { (words.fill(words::DAY_NOTED, &[("names", &noted.join(", "))])) } }
                fieldset {
                    legend.away { (words.say(words::DAY_DID)) }
                    ul.choices {
                        @for ToDo { name: id, eases } in &things {
                            li.choice.alone {
                                label { input type="checkbox" name="done" value=(id) checked[state.fields.has("done", id)]; span { (named(id)) } }
                                @if *eases { (helped(state, id, &named(id))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Whether it helped; the style sheet shows it where the measure is ticked.
fn helped(state: &State, id: &str, name: &str) -> Markup {
    let words = state.words();
    let field = format!("helped-{id}");
    html! {
        fieldset.helped {
            legend { (words.say(words::HELPED_ASK)) span.away { " " (name) } }
            div.row {
                @for (value, word) in [("yes", words::YES), ("no", words::NO), ("unsure", words::HELPED_UNSURE)] {
                    label { input type="radio" name=(field) value=(value) checked[state.fields.get(&field) == value]; span { (words.say(word)) } }
                }
            }
        }
    }
}

/// The measure of which a score may be typed in.
pub(crate) const PGQ: &str = "pgq-total";

/// The score of a questionnaire she filled in elsewhere, once a week if she likes.
pub(crate) fn score(world: &World, state: &State) -> Markup {
    let words = state.words();
    let said = state.fields.get(PGQ);
    html! {
        details open[!said.is_empty()] {
            summary { (state.edition(world).say(&format!("measure-{PGQ}"))) }
            div.field {
                label for=(PGQ) { (words.say(words::DAY_PGQ)) }
                p.small.soft #pgq-help { (words.say(words::DAY_PGQ_HELP)) }
                input #(PGQ) name=(PGQ) type="text" inputmode="numeric" maxlength="8" value=(said)
                    aria-describedby=[part::described(state, PGQ, Some("pgq-help"))] aria-invalid=[part::invalid(state, PGQ)];
                (part::wrong(state, PGQ))
            }
        }
    }
}

/// The danger signs again: each by itself, and below them, where she has passed them, none of all of them.
pub(crate) fn danger(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    let fields = &state.fields;
    let signs = signs(world, state);
    html! {
        section.stack #signs {
            h2 { (words.say(words::DAY_SIGNS)) }
            p.soft { (words.say(words::DAY_SIGNS_HELP)) }
            div.stack-wide {
                @for (title, features) in groups(edition, &signs) {
                    fieldset.stack {
                        legend { h3 { (title) } }
                        ul.choices {
                            @for feature in features {
                                @let id = &rules.feature(feature).id;
                                li.choice {
                                    label { input type="checkbox" name="yes" value=(id) checked[fields.has("yes", id)]; span #{ "text-" (id) } { (question::text(edition, feature)) } }
                                    label.maybe {
                                        input type="checkbox" name="unsure" value=(id) checked[fields.has("unsure", id)] aria-describedby={ "text-" (id) };
                                        span { (words.say(words::UNSURE_SHORT)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            div.choice.alone { label { input type="checkbox" name="none" value="1" checked[fields.names("none")]; span { (words.say(words::DAY_SIGNS_NONE)) } } }
        }
    }
}
