//! The diary: today in a minute, what was written, and what is done with it.

use care::{Entry, Heard, Written};
use exchange::question;
use maud::{Markup, html};
use share::review::light_today;
use store::Odd;

use super::plan::with_plan;
use super::{day, sealed, settings, trend};
use crate::part;
use crate::state::{State, World};
use crate::update::N_FUNCTIONS;
use crate::words;

/// Today.
pub(crate) fn today(world: &World, state: &State) -> Markup {
    let words = state.words();
    let field = |name: &str| state.fields.get(name);
    let before = functions_before(state);
    let wrong = |name: &str| {
        state.wrong.as_ref().filter(|wrong| wrong.field == name).map(|wrong| wrong.text.as_str())
    };
    let flags =
        [("worse-this-morning", words::DAY_MORNING), ("flare", words::DAY_FLARE), ("mood", words::DAY_MOOD)];
    let yes_no = |name: &str, word: words::Word| {
        html! {
            fieldset.field {
                legend { (words.say(word)) }
                div.choices.row {
                    @for (value, label) in [("yes", words::YES), ("no", words::NO)] {
                        div.choice.alone { label { input type="radio" name=(name) value=(value) checked[field(name) == value]; span { (words.say(label)) } } }
                    }
                }
            }
        }
    };
    let n_known = (0..N_FUNCTIONS)
        .rfind(|at| before.get(*at).is_some() || !field(&format!("function-{at}")).is_empty())
        .map_or(0, |at| at + 1);
    let function = |at: usize| {
        let name = format!("function-{at}");
        let typed = field(&name);
        let known = before.get(at).map(String::as_str).unwrap_or_default();
        html! {
            div.field {
                label for=(name) { (words.fill(words::FUNCTION_NAME, &[("n", &(at + 1).to_string())])) }
                input type="text" id=(name) name=(name) maxlength="80" value=(if typed.is_empty() { known } else { typed });
            }
            (part::score(words, &format!("score-{at}"), words::FUNCTION_SCORE, Some(field(&format!("score-{at}")))))
        }
    };
    html! {
        (part::heading(words.say(words::DIARY_TITLE), Some(words.say(words::DIARY_LEAD))))
        (trend::notice(world, state))
        (places(state))
        (told(state))
        (light(world, state))
        (keeping(state))
        form.stack-wide data-form="day" method="post" autocomplete="off" {
            input type="hidden" name="on" value=(state.today);
            @if let Some(wrong) = wrong("") { p.wrong #wrong tabindex="-1" { (wrong) } }
            (part::score(words, "pain-now", words::SCORE_NOW, Some(field("pain-now"))))
            (part::score(words, "pain-worst", words::SCORE_WORST, Some(field("pain-worst"))))
            (part::score(words, "pain-night", words::SCORE_NIGHT, Some(field("pain-night"))))
            (day::danger(world, state))
            @for (name, word) in flags { (yes_no(name, word)) }
            (part::score(words, "sleep", words::SCORE_SLEEP, Some(field("sleep"))))
            section.stack {
                h2 { (words.say(words::FUNCTION_TITLE)) }
                p.soft { (words.say(words::FUNCTION_HELP)) }
                @for at in 0..n_known.max(1) { (function(at)) }
                // Who has named none yet begins with one.
                @if n_known < N_FUNCTIONS {
                    details {
                        summary { (words.say(words::FUNCTION_MORE)) }
                        div.stack { @for at in n_known.max(1)..N_FUNCTIONS { (function(at)) } }
                    }
                }
            }
            (day::done(world, state))
            (day::score(world, state))
            (yes_no("new", words::DAY_NEW))
            div.field {
                label for="note" { (words.say(words::DAY_NOTE)) }
                textarea #note name="note" rows="3" { (field("note")) }
            }
            p { button.button.main type="submit" { (words.say(words::DAY_SAVE)) } }
        }
        (sealed::diary(state))
    }
}

/// The diary on the device is under a passphrase.
pub(crate) fn closed(state: &State) -> Markup {
    html! {
        (part::heading(state.words().say(words::DIARY_CLOSED_TITLE), None))
        (told(state))
        (sealed::closed(state))
    }
}

/// What was just done, what goes on, and what the device has not kept.
pub(crate) fn told(state: &State) -> Markup {
    let words = state.words();
    html! {
        (part::notice(state))
        (sealed::working(state))
        @if state.refused && !state.unsaved.is_empty() {
            section.note.warn.stack #unsaved {
                h2 { (words.count(words::DIARY_UNSAVED, state.unsaved.len())) }
                p { (words.say(words::DIARY_UNSAVED_HELP)) }
                div.controls {
                    button.button.main type="button" data-do="diary-retry" { (words.say(words::DIARY_UNSAVED_RETRY)) }
                    button.button type="button" data-do="diary-save" { (words.say(words::BACKUP_SAVE)) }
                }
            }
        }
    }
}

/// The names she gave before, so that the same activities are asked again.
fn functions_before(state: &State) -> Vec<String> {
    let day = |written: &Written| match &written.entry {
        Entry::Day(day) if !day.functions.is_empty() => {
            Some(day.functions.iter().map(|function| function.name.clone()).collect())
        }
        _ => None,
    };
    state.diary.standing().rev().find_map(day).unwrap_or_default()
}

/// Where the parts of the diary are.
pub(crate) fn places(state: &State) -> Markup {
    let words = state.words();
    let here = state.route.to_string();
    let parts = [
        ("/diary", words::DIARY_TODAY),
        ("/diary/trend", words::DIARY_TREND),
        ("/diary/past", words::DIARY_PAST),
        ("/report", words::DIARY_REPORT),
        ("/share", words::DIARY_SHARE),
    ];
    html! {
        nav.seg aria-label=(words.say(words::DIARY_PARTS)) {
            @for (to, word) in parts {
                a href=(to) aria-current=[(here == to).then_some("page")] { (words.say(word)) }
            }
        }
    }
}

/// Whether it is kept, and how to have it kept.
fn keeping(state: &State) -> Markup {
    let words = state.words();
    html! {
        @if !state.choices.diary {
            section.card {
                h2 { (words.say(words::DIARY_OFF)) }
                p { (words.say(words::DIARY_OFF_HELP)) }
                p { button.button.main type="button" data-do="diary-on" { (words.say(words::DIARY_ON_DO)) } }
            }
        }
        (aside(state))
    }
}

/// What the pain around a session means for the next one, for whoever may do one.
fn light(world: &World, state: &State) -> Markup {
    let said = with_plan(world, state, |_, _| {
        let case = state.intake.case(&world.bundle.guideline);
        light_today(state.edition(world), &state.diary, state.today, &case)
    });
    html! {
        @if let Some(light) = said.flatten() {
            section.card.light.(light.light) { p { strong { (light.text) } } p { (light.next) } }
        }
    }
}

/// What of the diary cannot be read, and what to do with it.
pub(crate) fn aside(state: &State) -> Markup {
    let words = state.words();
    html! {
        @if state.unread {
            section.card {
                h2 { (words.say(words::DIARY_UNREAD)) }
                p { (words.say(words::DIARY_UNREAD_HELP)) }
                p { button.button.main type="button" data-do="diary-again" { (words.say(words::DIARY_UNREAD_AGAIN)) } }
                p { button.button type="button" data-do="diary-rescue" { (words.say(words::DIARY_ASIDE_SAVE)) } }
                p { button.button type="button" data-do="diary-without" { (words.say(words::DIARY_ASIDE_WITHOUT)) } }
            }
        } @else if !state.set_aside.is_empty() {
            section.card {
                h2 { (words.count(words::DIARY_ASIDE, state.set_aside.len())) }
                p { (words.say(words::DIARY_ASIDE_HELP)) }
                p { button.button type="button" data-do="diary-rescue" { (words.say(words::DIARY_ASIDE_SAVE)) } }
                p { button.button type="button" data-do="diary-without" { (words.say(words::DIARY_ASIDE_WITHOUT)) } }
            }
        }
    }
}

/// How many entries are shown at once: a browser takes seconds for a page of thousands.
const AT_ONCE: usize = 60;

/// Everything that was written down, newest first, and the earlier ones when she asks.
pub(crate) fn past(world: &World, state: &State) -> Markup {
    let words = state.words();
    let mut entries: Vec<&Written> = state.diary.standing().rev().collect();
    let n_earlier = entries.len().saturating_sub(AT_ONCE * (1 + state.earlier));
    entries.truncate(entries.len() - n_earlier);
    let from = state.age(world).map(|ga| state.today.plus_days(-i32::from(ga.days())));
    let odd = store::remarks(&state.diary, state.today, from);
    html! {
        (part::heading(words.say(words::PAST_TITLE), None))
        (places(state))
        (told(state))
        (settings_offered(world, state))
        @if entries.is_empty() { p { (words.say(words::PAST_EMPTY)) } }
        ol.plain.stack {
            @for written in entries {
                li.card {
                    h2 { time datetime=(written.at.day) data-weekday="long" { (written.at.day) } ", " (format!("{:02}:{:02}", written.at.minute / 60, written.at.minute % 60)) }
                    (entry(world, state, &written.entry))
                    @for remark in odd.iter().filter(|remark| remark.id == written.id) {
                        p.note { (words.say(told_of(remark.odd))) }
                    }
                    // A change of the plan is undone where the changes are, as long as it is so.
                    @if !matches!(written.entry, Entry::Choice(_)) { p { button.button.small type="button" data-do="diary-withdraw" data-with=(hex(written)) { (words.say(words::PAST_WITHDRAW)) } } }
                }
            }
        }
        @if n_earlier > 0 {
            p { button.button type="button" data-do="diary-earlier" { (words.count(words::PAST_EARLIER, n_earlier)) } }
        }
        section.card {
            h2 { (words.say(words::BACKUP_TITLE)) }
            p { (words.say(words::BACKUP_HELP)) }
            p { button.button type="button" data-do="diary-save" { (words.say(words::BACKUP_SAVE)) } }
            div.field {
                label for="backup" { (words.say(words::BACKUP_OPEN)) }
                input #backup type="file" name="backup" accept="application/json,.json,.sealed" data-file="yes";
            }
            (sealed::working(state))
            (sealed::backup(state))
            p { a href="/privacy" { (words.say(words::BACKUP_DELETE)) } }
        }
    }
}

/// What a backup she opened was set to, where it is not as here.
fn settings_offered(world: &World, state: &State) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let Some(theirs) = &state.offered else { return html! {} };
    let ours = &state.choices;
    let said = |on: bool| words.say(if on { words::YES } else { words::NO }).to_owned();
    let things: Vec<String> =
        theirs.equipment.iter().map(|id| edition.say(&format!("equipment-{id}"))).collect();
    let region = edition.say(&format!("region-{}", theirs.region));
    let minutes = theirs.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let look = settings::look(words, &theirs.theme).to_owned();
    let all = [
        (theirs.region != ours.region, words::SETTINGS_REGION, region),
        (theirs.unit != ours.unit, words::SETTINGS_UNIT, theirs.unit.clone()),
        (theirs.minutes != ours.minutes, words::PLAN_MINUTES, minutes),
        (theirs.equipment != ours.equipment, words::PLAN_EQUIPMENT, things.join(", ")),
        (theirs.theme != ours.theme, words::SETTINGS_LOOK, look),
        (theirs.silent != ours.silent, words::SESSION_SPEAK, said(!theirs.silent)),
        (theirs.taps != ours.taps, words::SESSION_TAPS, said(theirs.taps)),
    ];
    html! {
        section.card #settings-offered {
            h2 { (words.say(words::BACKUP_SETTINGS)) }
            dl.facts {
                @for (_, word, value) in all.into_iter().filter(|(differs, ..)| *differs) {
                    div { dt { (words.say(word)) } dd { (value) } }
                }
            }
            div.controls {
                button.button.main type="button" data-do="diary-settings" data-with="yes" { (words.say(words::BACKUP_SETTINGS_USE)) }
                button.button type="button" data-do="diary-settings" data-with="no" { (words.say(words::BACKUP_SETTINGS_LEAVE)) }
            }
        }
    }
}

/// What is odd about an entry.
fn told_of(odd: Odd) -> words::Word {
    match odd {
        Odd::Tomorrow => words::PAST_ODD_TOMORROW,
        Odd::AfterTomorrow => words::PAST_ODD_AFTER_TOMORROW,
        Odd::BeforePregnancy => words::PAST_ODD_BEFORE_PREGNANCY,
        Odd::NoSuchTime => words::PAST_ODD_TIME,
        _ => words::PAST_ODD_SAME_ID,
    }
}

/// What she said of the danger signs that day: each that was not a no, and how many were.
fn heard(world: &World, state: &State, signs: &[Heard]) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let n_no = signs.iter().filter(|heard| heard.answer == Some(false)).count();
    let text = |id: &str| {
        let known = edition.rules().find_feature(id);
        known.map_or_else(|| id.to_owned(), |feature| question::text(edition, feature))
    };
    html! {
        @if !signs.is_empty() {
            p { (words.say(words::DAY_SIGNS)) @if n_no > 0 { ": " (words.count(words::PAST_SIGNS_NO, n_no)) } }
            ul.dots {
                @for heard in signs.iter().filter(|heard| heard.answer != Some(false)) {
                    li { (text(&heard.feature)) ": " strong { (words.say(if heard.answer == Some(true) { words::YES } else { words::NOT_SURE })) } }
                }
            }
        }
    }
}

fn hex(written: &Written) -> String {
    written.id.0.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn entry(world: &World, state: &State, entry: &Entry) -> Markup {
    let words = state.words();
    let edition = state.edition(world);
    let named =
        |id: &str| edition.find(&format!("activity-{id}")).map_or_else(|| id.to_owned(), str::to_owned);
    match entry {
        Entry::Day(day) => {
            let scores = [
                (words::SCORE_NOW, day.pain_now),
                (words::SCORE_WORST, day.pain_worst),
                (words::SCORE_NIGHT, day.pain_night),
                (words::SCORE_SLEEP, day.sleep_disturbed),
            ];
            html! {
                dl.rows {
                    @for (word, score) in scores {
                        @if let Some(score) = score { div { dt { (words.say(word)) } dd { (score) } } }
                    }
                    @for function in &day.functions { div { dt { (function.name) } dd { (function.score) } } }
                }
                @if !day.done.is_empty() {
                    p { (words.say(words::PAST_DONE)) ": " (day.done.iter().map(|id| named(id)).collect::<Vec<_>>().join(", ")) }
                }
                (heard(world, state, &day.signs))
                @if day.flare == Some(true) { p { span.tag { (words.say(words::PAST_FLARE)) } } }
                @if !day.note.is_empty() { blockquote { (part::paragraphs(&day.note)) } }
            }
        }
        Entry::Session(record) => html! {
            p { (words.count(words::PAST_SESSION, usize::try_from(record.seconds.div_ceil(60)).unwrap_or(0))) }
            @if !record.items.is_empty() {
                ul.dots { @for item in &record.items { li { (named(&item.activity)) ": " (item.done) "/" (item.planned) } } }
            }
            @if let Some(way) = &record.stopped_by {
                p { (words.say(words::PAST_STOPPED)) ": " (edition.find(&format!("way-{way}")).unwrap_or(way)) }
            }
            @if let Some(pain) = record.pain_after { p { (words.say(words::SCORE_AFTER)) ": " (pain) } }
        },
        Entry::Use(used) => html! {
            p {
                (named(&used.activity))
                @if used.seconds > 0 { ", " (words.count(words::PAST_MINUTES, usize::try_from(used.seconds.div_ceil(60)).unwrap_or(0))) }
                @if let Some(helped) = used.helped { ", " (words.say(if helped { words::PAST_HELPED } else { words::PAST_HELPED_NOT })) }
            }
        },
        Entry::Checked { disposition, .. } => html! {
            p { (words.say(words::PAST_CHECKED)) ": " (edition.find(&format!("disposition-{disposition}")).unwrap_or(disposition)) }
        },
        Entry::Choice(_) => html! { p { (words.say(words::PAST_CHOICE)) } },
        Entry::SelfTest(test) => {
            html! { p { (words.say(words::PAST_SELF_TEST)) ": " (edition.find(&format!("test-{}", test.test)).unwrap_or(&test.test)) } }
        }
        Entry::Scored(scored) => {
            html! { p { (edition.find(&format!("measure-{}", scored.measure)).unwrap_or(&scored.measure)) ": " (scored.score) } }
        }
        Entry::Barrier(barrier) => {
            html! { p { (words.say(words::PAST_BARRIER)) ": " (share::words::barrier(words, *barrier)) } }
        }
        Entry::Withdrawn(_) => html! {},
    }
}
