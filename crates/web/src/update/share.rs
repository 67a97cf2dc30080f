//! The calendar file, the appointments of her own that go into it, and what stands on the note for her
//! employer; both are kept nowhere else.

use ::share::appointment::{Appointment, AppointmentError, LETTERS_MAX};
use ::share::calendar::{Titles, calendar};

use super::Turning;
use crate::effect::Effect;
use crate::event::Fields;
use crate::screen::{plan, share};
use crate::words;

impl Turning<'_> {
    /// Saves the calendar file, if nothing holds it back.
    pub(super) fn calendar(&mut self, fields: Fields) {
        if !share::may_have_session(self.world, &self.state) {
            return;
        }
        let titles = if self.state.discreet { Titles::Discreet } else { Titles::Plain };
        let numbers = self.state.numbers(self.world);
        let occasion = self.state.occasion(self.world, &numbers);
        let file = plan::file(self.world, &self.state);
        let Some(text) = calendar(&occasion, &file, titles, &self.state.appointments) else { return };
        // What the file is called says as little as its titles.
        let name = match titles {
            Titles::Plain => "carrywell-week.ics",
            Titles::Discreet => "week.ics",
        };
        self.effects.push(Effect::Save(name.to_owned(), text));
        self.state.fields = fields;
        self.notice(words::SHARE_CALENDAR_SAVED);
    }

    /// A line of the note for her employer is wanted, or not any more.
    pub(super) fn ask_for(&mut self, what: &str) {
        let asks = &mut self.state.asks;
        if what.is_empty() {
            asks.with_time = !asks.with_time;
        } else if let Some(at) = asks.without.iter().position(|id| id == what) {
            asks.without.remove(at);
        } else {
            asks.without.push(what.to_owned());
        }
    }

    /// One more appointment of her own.
    pub(super) fn appointment(&mut self, fields: Fields) {
        let said = |name: &str| fields.get(name).trim().to_owned();
        let (day, time) = (said("own-day"), said("own-time"));
        match Appointment::read(&day, &time, fields.get("own-title"), self.state.today) {
            Ok(own) => {
                self.state.appointments.push(own);
                self.state.fields = Fields::default();
                self.state.wrong = None;
                self.notice(words::SHARE_OWN_ADDED);
            }
            Err(error) => {
                let (name, word, text) = match error {
                    AppointmentError::Day => ("own-day", words::SHARE_OWN_DAY_WRONG, day),
                    AppointmentError::Past => ("own-day", words::SHARE_OWN_PAST, day),
                    AppointmentError::Time => ("own-time", words::SHARE_OWN_TIME_WRONG, time),
                    AppointmentError::Title => {
                        ("own-title", words::SHARE_OWN_TITLE_WRONG, LETTERS_MAX.to_string())
                    }
                };
                let text = self.state.words().fill(word, &[("text", &text)]);
                self.state.fields = fields;
                self.wrong(name, text);
            }
        }
    }

    /// One of them is not wanted after all.
    pub(super) fn not_this_appointment(&mut self, at: &str) {
        if let Some(at) = at.parse().ok().filter(|at| *at < self.state.appointments.len()) {
            self.state.appointments.remove(at);
            self.effects.push(Effect::Focus("title"));
        }
    }
}
