//! Passphrases: a backup under one, and a diary on the device under one.
//!
//! A passphrase goes from the form into an effect and is kept nowhere here. As long as the diary on the
//! device is closed nobody knows whether there was a stop today, so there is no plan.

use super::Turning;
use crate::effect::Effect;
use crate::event::Fields;
use crate::state::Sealed;
use crate::words;

/// Letters a new passphrase has at least.
const N_LETTERS: usize = 8;

/// The button that takes the passphrase off the diary, which has no form.
pub(crate) const BARE: &str = "diary-bare";

impl Turning<'_> {
    /// A form that asks for a passphrase.
    pub(super) fn passphrase(&mut self, form: &str, fields: &Fields) {
        let passphrase = fields.get("passphrase").to_owned();
        let is_new = form.starts_with("seal-");
        let wrong = if passphrase.is_empty() {
            Some(words::SEAL_EMPTY)
        } else if is_new && passphrase.chars().count() < N_LETTERS {
            Some(words::SEAL_SHORT)
        } else if is_new && passphrase != fields.get("again") {
            Some(words::SEAL_DIFFERS)
        } else {
            None
        };
        if let Some(word) = wrong {
            let text = self.state.words().fill(word, &[("n", &N_LETTERS.to_string())]);
            return self.wrong(form, text);
        }
        self.state.wrong = None;
        self.state.notice = None;
        self.state.told = String::new();
        let working = if is_new { words::SEAL_WORKING } else { words::SEAL_OPENING };
        self.state.working = Some(working);
        self.state.asked_with = form.to_owned();
        self.effects.push(Effect::Say(self.state.words().say(working).to_owned()));
        self.effects.push(match form {
            "seal-backup" => {
                let text = self.backup();
                Effect::SealBackup {
                    passphrase,
                    name: format!("carrywell-{}.sealed", self.state.today),
                    text,
                }
            }
            "open-backup" => Effect::OpenBackup(passphrase),
            "seal-diary" => Effect::SealDiary(passphrase),
            _ => Effect::OpenDiary(passphrase),
        });
    }

    /// She chose a sealed backup.
    pub(super) fn file_sealed(&mut self) {
        self.state.working = None;
        self.state.sealed_file = true;
        self.state.told = String::new();
        self.effects.push(Effect::Say(self.state.words().say(words::SEAL_FILE).to_owned()));
        self.effects.push(Effect::Focus("open-backup"));
    }

    pub(super) fn backup_sealed(&mut self) {
        self.state.working = None;
        self.notice(words::SEAL_BACKUP_DONE);
    }

    /// It did not open, or could not be sealed. Nothing has changed.
    pub(super) fn seal_refused(&mut self, why: &str) {
        self.state.working = None;
        let why = if why.is_empty() { self.state.words().say(words::SEAL_WRONG) } else { why }.to_owned();
        let asked_with = core::mem::take(&mut self.state.asked_with);
        self.wrong(&asked_with, why.clone());
        // Whoever has gone on meanwhile does not see what she asked with.
        if !crate::view::page(self.world, &self.state).contains("id=\"wrong\"") {
            self.state.wrong = None;
            self.state.told = why;
        }
    }

    /// The passphrase is taken off the diary.
    pub(super) fn bare(&mut self) {
        self.state.wrong = None;
        self.state.asked_with = BARE.to_owned();
        self.effects.push(Effect::BareDiary);
    }

    /// The diary on the device is under a passphrase that this page does not have.
    pub(super) fn diary_closed(&mut self) {
        self.state.working = None;
        self.state.sealed = Sealed::Closed;
        // What the device has not kept yet is in this page alone, and must not go.
        self.state.diary = care::Diary::of(self.state.unsaved.clone());
        self.state.set_aside = Vec::new();
        self.state.unread = false;
        if !(self.state.choices.diary && self.state.choices.sealed) {
            self.state.choices.diary = true;
            self.state.choices.sealed = true;
            self.keep_choices();
        }
    }

    /// The entries of the device are here.
    pub(super) fn opened(&mut self, is_sealed: bool) {
        let before = self.state.sealed;
        let now = if is_sealed { Sealed::Open } else { Sealed::No };
        if before == now {
            return;
        }
        self.state.working = None;
        self.state.sealed = now;
        self.state.choices.sealed = is_sealed;
        self.keep_choices();
        // What the device keeps of a session is kept in the open, and goes when the diary is closed.
        self.keep();
        self.notice(match (before, now) {
            (Sealed::No, _) => words::SEAL_ON_DONE,
            (_, Sealed::No) => words::SEAL_OFF_DONE,
            _ => words::SEAL_OPENED,
        });
        self.effects.push(Effect::Focus("title"));
        if before == Sealed::Closed {
            self.write_again();
        }
    }
}
