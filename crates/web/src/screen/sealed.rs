//! Forms that ask for a passphrase, and what a diary under one says of itself.

use maud::{Markup, html};

use crate::part;
use crate::state::{Sealed, State, Wrong};
use crate::update::BARE;
use crate::words::{self, Word};

/// Whether there is a diary on the device that this page cannot read.
pub(crate) fn is_closed(state: &State) -> bool {
    state.sealed == Sealed::Closed
}

/// The way into a diary that is closed.
pub(crate) fn closed(state: &State) -> Markup {
    let words = state.words();
    html! {
        section.card {
            h2 { (words.say(words::SEAL_CLOSED)) }
            p { (words.say(words::SEAL_CLOSED_HELP)) }
            (form(state, "open-diary", words::SEAL_OPEN_DO))
        }
    }
}

/// What waits, while a passphrase is worked out.
pub(crate) fn working(state: &State) -> Markup {
    html! { @if let Some(word) = state.working { p.note { (state.words().say(word)) } } }
}

/// Puts the diary on the device under a passphrase, or takes it off.
pub(crate) fn diary(state: &State) -> Markup {
    let words = state.words();
    let of_diary = |wrong: &Wrong| wrong.field == "seal-diary" || wrong.field == BARE;
    let is_wrong = state.wrong.as_ref().is_some_and(of_diary);
    html! {
        @if state.choices.diary {
            details.no-print open[is_wrong] data-force=[is_wrong.then_some("yes")] {
                summary { (words.say(words::SEAL_TITLE)) }
                div.stack {
                    @if state.sealed == Sealed::Open {
                        p { (words.say(words::SEAL_IS_OPEN)) }
                        p { button.button type="button" data-do="diary-close" { (words.say(words::SEAL_CLOSE_DO)) } }
                        (part::wrong(state, BARE))
                        p { button.button.quiet type="button" data-do=(BARE) { (words.say(words::SEAL_OFF_DO)) } }
                    } @else {
                        p { (words.say(words::SEAL_DIARY_HELP)) }
                        (form(state, "seal-diary", words::SEAL_DIARY_DO))
                    }
                }
            }
        }
    }
}

/// A backup under a passphrase: made, or one that was chosen, opened.
pub(crate) fn backup(state: &State) -> Markup {
    let words = state.words();
    let is_wrong = state.wrong.as_ref().is_some_and(|wrong| wrong.field == "seal-backup");
    html! {
        @if state.sealed_file {
            div.note.stack {
                p { (words.say(words::SEAL_FILE)) }
                (form(state, "open-backup", words::SEAL_OPEN_DO))
            }
        }
        details open[is_wrong] data-force=[is_wrong.then_some("yes")] {
            summary { (words.say(words::SEAL_BACKUP)) }
            div.stack {
                p { (words.say(words::SEAL_BACKUP_HELP)) }
                (form(state, "seal-backup", words::SEAL_BACKUP_DO))
            }
        }
    }
}

/// A passphrase, twice where it is new.
fn form(state: &State, form: &str, word: Word) -> Markup {
    let words = state.words();
    let field = |name: &str, word: Word, is_first: bool| {
        let id = if is_first { form.to_owned() } else { format!("{form}-{name}") };
        html! {
            div.field {
                label for=(id) { (words.say(word)) }
                input #(id) type="password" name=(name) autocapitalize="off" spellcheck="false" autocomplete="off"
                    aria-invalid=[part::invalid(state, form)] aria-describedby=[part::described(state, form, None)];
            }
        }
    };
    html! {
        form.stack data-form=(form) method="post" autocomplete="off" novalidate {
            (field("passphrase", words::SEAL_PASSPHRASE, true))
            @if form.starts_with("seal-") { (field("again", words::SEAL_AGAIN, false)) }
            (part::wrong(state, form))
            p { button.button type="submit" disabled[state.working.is_some()] { (words.say(word)) } }
        }
    }
}
