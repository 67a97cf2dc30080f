//! One screen of the check: its questions, what is left, and the way on.

use clinical::{Disposition, Unit};
use exchange::asking::{Asking, Row, Way, asking};
#[cfg(feature = "after-check")]
use exchange::case_file::Heard;
use exchange::intake::Step;
use guideline::Pick;
use maud::{Markup, html};

use super::{body_map, emergency};
use crate::part::{self, icon};
use crate::state::{State, World};
use crate::words;

pub(crate) fn check(world: &World, state: &State, at: usize) -> Markup {
    html! {
        @if let Some(way) = state.intake.stopped().filter(|_| !state.is_stale()) { (stopped(world, state, way)) }
        @else if let Some(found) = urgent_so_far(world, state) {
            p.note.warn {
                strong { (state.edition(world).say(&format!("disposition-{found}"))) }
                a href="/result" { (state.words().say(words::COMING_RESULT)) }
            }
        }
        (step(world, state, at))
    }
}

/// What she has answered so far comes to, where that is urgent: nobody waits for the end of the questions.
pub(crate) fn urgent_so_far(world: &World, state: &State) -> Option<Disposition> {
    if state.is_stale() {
        return None;
    }
    let rules = &world.bundle.guideline;
    let found = care::assess(rules, state.intake.case(rules)).at_least();
    (!found.leaves_room_for_a_plan()).then_some(found)
}

/// What to do first, after a session that was stopped. It stays until the questions are answered.
fn stopped(world: &World, state: &State, way: &str) -> Markup {
    let edition = state.edition(world);
    html! {
        section.act.call-today {
            h2 { (icon::alarm()) span { (edition.say(&format!("way-{way}"))) } }
            p { (edition.say(&format!("way-{way}.do"))) }
            @match part::dial(&state.choices.unit) {
                Some(to) => a.ring href=(to) { (icon::phone()) span { (state.choices.unit) } },
                None => p { (state.words().say(words::STOP_NO_NUMBER)) },
            }
            p { (state.words().say(words::URGENT_LINK)) ":" }
            (emergency::numbers(world, state))
        }
    }
}

fn step(world: &World, state: &State, at: usize) -> Markup {
    match state.step(world, at) {
        Step::Ask(question) => {
            let asked = asking(state.edition(world), &question);
            match asked.pick {
                Pick::Dating => dating(world, state, &asked, at),
                Pick::Many => many(world, state, &asked, at),
                Pick::One | Pick::Value => each(world, state, &asked, at),
            }
        }
        #[cfg(feature = "after-check")]
        Step::Confirm(heard) => confirm(world, state, &heard, at),
        #[cfg(feature = "after-check")]
        Step::Note => note(state, at),
        _ => html! {},
    }
}

fn head(world: &World, state: &State, asked: &Asking, at: usize) -> Markup {
    head_with(world, state, asked, at, asked.left)
}

/// Whether her own words have a screen of their own, after what is asked: always in the program that cannot
/// read them, and where the last questions are private.
fn has_own_words_after(state: &State, asked: &Asking) -> bool {
    cfg!(not(feature = "after-check")) || !state.running || (asked.private && asked.left == 0)
}

fn head_with(world: &World, state: &State, asked: &Asking, at: usize, left: usize) -> Markup {
    let words = state.words();
    html! {
        (progress(state, at, left + usize::from(has_own_words_after(state, asked))))
        div.heading {
            h1 #title tabindex="-1" { (asked.title) }
            @if let Some(help) = &asked.help { p.soft { (help) } }
            @if at == 0 && state.storage_off { p.note { (words.say(words::STORAGE_OFF)) } }
            @if asked.private { (private(world, state)) }
            @if let (0, Some(day)) = (at, state.kept_from) {
                p.note { (words.fill(words::KEPT_AGAIN, &[("day", &day.to_string())])) }
            }
        }
    }
}

/// Whom she can ring about what is asked in private, whatever she answers: nobody is asked about being hurt
/// where no service is in sight.
fn private(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let rules = edition.rules();
    let region = rules.find_region(&state.choices.region).unwrap_or(rules.identity.default_region);
    html! {
        div.note {
            p { (words.say(words::PRIVATE_NOT_KEPT)) " " (words.say(words::PRIVATE_LINES)) }
            @for line in exchange::json::lines(edition, region) {
                a href=[part::dial(&line.number)] { (words.fill(words::RESULT_DOOR_NUMBER, &[("name", &line.name), ("number", &line.number)])) }
            }
            p.small {
                (words.say(words::HOME_WHERE)) " " (edition.say(&format!("region-{}", rules.region(region).id)))
                ". " a href="/settings" { (words.say(words::CHANGE)) }
            }
        }
    }
}

fn progress(state: &State, at: usize, left: usize) -> Markup {
    let words = state.words();
    // Who she is and her week stand on one screen.
    let at = at.saturating_sub(usize::from(state.week_is_second()));
    let here = words.fill(words::PROGRESS_FIRST, &[("at", &(at + 1).to_string())]);
    let rest = if left == 0 {
        words.say(words::PROGRESS_LAST).to_owned()
    } else {
        words.count(words::PROGRESS_LEFT, left)
    };
    html! {
        div.progress {
            progress max=(at + left + 1) value=(at) aria-label=(words.say(words::CHECK_TITLE)) {}
            p { (here) ": " (rest) }
        }
    }
}

/// The way on, and the way back.
fn actions(state: &State, at: usize, main: Markup) -> Markup {
    let words = state.words();
    let before = if at == 2 && state.week_is_second() { 0 } else { at.saturating_sub(1) };
    html! {
        div.actions {
            @if at > 0 { a.button.back href={ "/check/" (before) } { (words.say(words::BACK)) } }
            @else { a.button.back href="/" { (words.say(words::BACK)) } }
            (main)
        }
    }
}

/// Pick all that fit, each sure or not.
fn many(world: &World, state: &State, asked: &Asking, at: usize) -> Markup {
    let words = state.words();
    let with_note = state.asks_note_too(world, at);
    let none = if with_note { words::NONE_AND_ON } else { words::NONE_OF_THESE };
    let fields = &state.fields;
    let n_picked = fields.0.iter().filter(|(name, _)| name == "yes" || name == "unsure").count();
    html! {
        (head(world, state, asked, at))
        form #answers data-form="answers" data-live="change" method="post" autocomplete="off" {
            @if body_map::fits(&asked.screen) { (body_map::map(state)) }
            fieldset {
                legend.away { (asked.title) }
                ul.choices { @for row in &asked.rows { (choice(state, row)) } }
            }
            (part::wrong(state, ""))
            @if with_note { (note_field(state, words::NOTE_ALSO)) }
            (actions(state, at, html! {
                @if n_picked == 0 {
                    button.button.main.wide type="submit" name="none" value="1" { (words.say(none)) }
                } @else {
                    button.button.main.wide type="submit" { (words.count(words::GO_ON_WITH, n_picked)) }
                }
            }))
        }
    }
}

fn choice(state: &State, row: &Row) -> Markup {
    let words = state.words();
    let yes = state.fields.has("yes", &row.feature);
    let unsure = state.fields.has("unsure", &row.feature);
    html! {
        li.choice.yes[yes].unsure[unsure] {
            label {
                input #{ "yes-" (row.feature) } type="checkbox" name="yes" value=(row.feature) checked[yes];
                span #{ "text-" (row.feature) } { (row.text) @if let Some(help) = &row.help { small { (help) } } }
            }
            label.maybe {
                input #{ "unsure-" (row.feature) } type="checkbox" name="unsure" value=(row.feature) checked[unsure]
                    aria-describedby={ "text-" (row.feature) };
                span { (words.say(words::UNSURE_SHORT)) }
            }
        }
    }
}

/// One answer to each.
fn each(world: &World, state: &State, asked: &Asking, at: usize) -> Markup {
    let words = state.words();
    let week = state.asks_week_too(world, at).map(|question| asking(state.edition(world), &question));
    html! {
        (head_with(world, state, asked, at, asked.left.saturating_sub(usize::from(week.is_some()))))
        form #answers data-form="answers" data-live="both" method="post" autocomplete="off" novalidate {
            div.stack-wide { @for row in &asked.rows { (field(state, row)) } }
            @if let Some(week) = &week {
                div.stack.next {
                    h2 { (week.title) }
                    @if let Some(help) = &week.help { p.soft { (help) } }
                    (dating_fields(state))
                }
            } @else { (part::wrong(state, "")) }
            // In a page by itself nobody would take the answer; the host says when it does.
            (actions(state, at, html! {
                button.button.main.wide type="submit" disabled[!state.running] { (words.say(words::GO_ON)) }
            }))
        }
    }
}

fn field(state: &State, row: &Row) -> Markup {
    let words = state.words();
    let name = format!("a-{}", row.feature);
    let said = state.fields.get(&name);
    let help = format!("help-{}", row.feature);
    let described = part::described(state, &name, row.help.as_ref().map(|_| help.as_str()));
    match &row.way {
        Way::YesNo => options(state, row, &[("yes", words.say(words::YES)), ("no", words.say(words::NO))]),
        Way::Options(list) => {
            let list: Vec<(&str, &str)> =
                list.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
            options(state, row, &list)
        }
        Way::Number { unit: Unit::Score, least, most } => html! {
            fieldset.field role="radiogroup" aria-describedby=[described] aria-invalid=[part::invalid(state, &name)] {
                legend { (row.text) }
                @if let Some(text) = &row.help { p.small.soft #(help) { (text) } }
                div.scale {
                    @for n in least.steps()..=most.steps() {
                        label { input type="radio" name=(name) value=(n) checked[said == n.to_string()]; (n) }
                    }
                }
                label.row { input type="radio" name=(name) value="not-sure" checked[said == "not-sure"]; (words.say(words::NOT_SURE)) }
                (part::wrong(state, &name))
            }
        },
        Way::Number { unit, .. } => html! {
            div.field {
                label for=(name) { (row.text) }
                p.small.soft #(help) { @if let Some(text) = &row.help { (text) " " } (words.say(words::VALUE_HELP)) }
                div.pair {
                    input #(name) name=(name) type="text" inputmode="decimal" value=(said)
                        aria-describedby=[part::described(state, &name, Some(&help))]
                        aria-invalid=[part::invalid(state, &name)];
                    @if *unit == Unit::Celsius {
                        select name={ "u-" (row.feature) } aria-label=(words.say(words::UNIT_LABEL)) {
                            option value="C" { "\u{b0}C" }
                            option value="F" selected[state.fields.get(&format!("u-{}", row.feature)) == "F"] { "\u{b0}F" }
                        }
                    } @else if *unit != Unit::Days {
                        span.soft { (unit_sign(*unit)) }
                    }
                }
                (part::wrong(state, &name))
            }
        },
    }
}

fn unit_sign(unit: Unit) -> &'static str {
    match unit {
        Unit::MmHg => "mmHg",
        Unit::Percent => "%",
        Unit::PerMinute => "/min",
        _ => "",
    }
}

fn options(state: &State, row: &Row, list: &[(&str, &str)]) -> Markup {
    let words = state.words();
    let name = format!("a-{}", row.feature);
    let said = state.fields.get(&name);
    let list = list.iter().copied().chain([("not-sure", words.say(words::NOT_SURE))]);
    let help = format!("help-{}", row.feature);
    let described = part::described(state, &name, row.help.as_ref().map(|_| help.as_str()));
    html! {
        fieldset.field role="radiogroup" aria-describedby=[described] aria-invalid=[part::invalid(state, &name)] {
            legend { (row.text) }
            @if let Some(text) = &row.help { p.small.soft #(help) { (text) } }
            div.choices {
                @for (value, text) in list {
                    div.choice.alone { label {
                        input type="radio" name=(name) value=(value) checked[said == value]; span { (text) }
                    } }
                }
            }
            (part::wrong(state, &name))
        }
    }
}

/// The week, in one of four ways, or not at all.
fn dating(world: &World, state: &State, asked: &Asking, at: usize) -> Markup {
    let words = state.words();
    html! {
        (head(world, state, asked, at))
        form #dating data-form="dating" data-live="both" method="post" autocomplete="off" novalidate {
            (dating_fields(state))
            (actions(state, at, html! { button.button.main.wide type="submit" { (words.say(words::GO_ON)) } }))
        }
    }
}

fn dating_fields(state: &State) -> Markup {
    let words = state.words();
    let way = state.fields.get("way");
    let ways = [
        ("edd", words::DATING_EDD),
        ("lmp", words::DATING_LMP),
        ("scan", words::DATING_SCAN),
        ("week", words::DATING_WEEK),
        ("not-sure", words::DATING_UNKNOWN),
    ];
    html! {
        fieldset.field role="radiogroup" aria-describedby=[part::described(state, "", None)] aria-invalid=[part::invalid(state, "")] {
            legend { (words.say(words::DATING_WAY)) }
            div.choices {
                @for (value, word) in ways {
                    div.choice.alone {
                        label { input type="radio" name="way" value=(value) checked[way == value]; span { (words.say(word)) } }
                    }
                }
            }
        }
        @match way {
            "edd" => (day(state, "edd", words::ASK_EDD)),
            "lmp" => (day(state, "lmp", words::ASK_LMP)),
            "scan" => { (day(state, "scan", words::ASK_SCAN_DAY)) (age(state)) },
            "week" => (age(state)),
            _ => {},
        }
        (part::wrong(state, ""))
    }
}

fn day(state: &State, name: &'static str, word: words::Word) -> Markup {
    let words = state.words();
    html! {
        div.field {
            label for=(name) { (words.say(word)) }
            input #(name) name=(name) type="date" value=(state.fields.get(name))
                aria-describedby=[part::described(state, name, None)] aria-invalid=[part::invalid(state, name)];
            (part::wrong(state, name))
        }
    }
}

fn age(state: &State) -> Markup {
    let words = state.words();
    html! {
        div.field {
            div.pair {
                label for="weeks" { (words.say(words::ASK_WEEKS)) }
                input #weeks name="weeks" type="text" inputmode="numeric" value=(state.fields.get("weeks"))
                    aria-describedby=[part::described(state, "weeks", None)] aria-invalid=[part::invalid(state, "weeks")];
                label for="days" { (words.say(words::ASK_DAYS)) }
                input #days name="days" type="text" inputmode="numeric" value=(state.fields.get("days"))
                    aria-describedby=[part::described(state, "weeks", None)] aria-invalid=[part::invalid(state, "weeks")];
            }
            (part::wrong(state, "weeks"))
        }
    }
}

fn note_field(state: &State, label: words::Word) -> Markup {
    let words = state.words();
    let also = label == words::NOTE_ALSO;
    html! {
        div.field {
            label for="note" { (words.say(label)) }
            @if also { p.small.soft #note-help { (words.say(words::NOTE_HELP)) } }
            textarea #note name="note" rows=(if also { 2 } else { 4 }) aria-describedby=[also.then_some("note-help")] { (state.fields.get("note")) }
        }
    }
}

#[cfg(feature = "after-check")]
fn note(state: &State, at: usize) -> Markup {
    let words = state.words();
    html! {
        (progress(state, at, 0))
        (part::heading(words.say(words::NOTE_TITLE), Some(words.say(words::NOTE_HELP))))
        form #note-form data-form="note" data-live="change" method="post" autocomplete="off" {
            (note_field(state, words::NOTE_LABEL))
            (actions(state, at, html! { button.button.main.wide type="submit" { (words.say(words::GO_ON)) } }))
        }
    }
}

/// Her words point to a danger sign: is it that?
#[cfg(feature = "after-check")]
fn confirm(world: &World, state: &State, heard: &Heard, at: usize) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let sign = &edition.rules().sign(heard.sign).id;
    // After a stop it was a button she pressed, not words she wrote.
    let pressed = state.intake.stopped().filter(|_| heard.words.is_empty());
    let title = match pressed {
        Some(way) => words.fill(words::CONFIRM_PRESSED, &[("text", &edition.say(&format!("way-{way}")))]),
        None => words.fill(words::CONFIRM_TITLE, &[("words", &exchange::words::shown(&heard.words))]),
    };
    html! {
        (progress(state, at, 0))
        (part::heading(&title, Some(words.say(words::CONFIRM_HELP))))
        form #confirm data-form="confirm" method="post" {
            blockquote { (edition.say(&format!("sign-{sign}"))) }
            @if edition.rules().sign(heard.sign).private { (private(world, state)) }
            div.stack {
                button.button.wide type="submit" name="answer" value="yes" { (words.say(words::YES)) }
                button.button.wide type="submit" name="answer" value="not-sure" { (words.say(words::NOT_SURE)) }
                button.button.wide type="submit" name="answer" value="no" { (words.say(words::NO)) }
            }
            (part::wrong(state, ""))
            (actions(state, at, html! {}))
        }
    }
}
