//! What an answer depends on besides the person's file: the guideline, the day, the place.

use bundle::Bundle;
use clinical::Date;
use guideline::RegionId;

use crate::case_file::{CaseFile, Setting};
use crate::edition::Edition;
use crate::json::Shown;
use crate::number::Number;

/// Where and when someone asks.
///
/// At a terminal these are the options of the command; in a browser what the app knows.
#[derive(Clone, Copy, Debug)]
pub struct Occasion<'a> {
    /// The guideline, in the language a result is told in unless the file asks for another.
    pub edition: Edition<'a>,
    /// The place, where it was asked for; else the file's own, else the guideline's.
    pub region: Option<RegionId>,
    /// The day to look at, where it was asked for; else the file's own day, else `system_day`.
    pub today: Option<Date>,
    /// The day it is.
    pub system_day: Date,
    /// Her own numbers.
    pub numbers: &'a [Number],
    /// A note given beside the file.
    pub note: Option<&'a str>,
}

impl<'a> Occasion<'a> {
    /// Nothing is known but the day it is.
    #[must_use]
    pub fn new(bundle: &'a Bundle, system_day: Date) -> Self {
        Self {
            edition: Edition::new(bundle),
            region: None,
            today: None,
            system_day,
            numbers: &[],
            note: None,
        }
    }

    /// The day it is, as far as we were told.
    #[must_use]
    pub fn day(&self) -> Date {
        self.today.unwrap_or(self.system_day)
    }

    /// What the reader of a case file needs.
    #[must_use]
    pub fn setting(&self) -> Setting<'a> {
        Setting {
            rules: self.edition.rules(),
            lexicon: &self.edition.bundle().lexicon,
            today: self.today,
            system_day: self.system_day,
            note: self.note,
        }
    }

    /// The place a result is for.
    #[must_use]
    pub fn region_of(&self, file: Option<&CaseFile>) -> RegionId {
        let of_file = file.and_then(|file| file.region);
        self.region.or(of_file).unwrap_or(self.edition.rules().identity.default_region)
    }

    /// What a result is shown with.
    #[must_use]
    pub fn shown(&self, region: RegionId) -> Shown<'a> {
        Shown { edition: self.edition, region, numbers: self.numbers }
    }

    /// The same occasion in the language a file asks for.
    #[must_use]
    pub fn in_language_of(self, file: &CaseFile) -> Self {
        let asked_for = file.locale.as_deref().and_then(|locale| self.edition.in_language(locale));
        Self { edition: asked_for.unwrap_or(self.edition), ..self }
    }

    /// Whether answers of that day are older than a result lasts.
    #[must_use]
    pub fn is_old(&self, given_on: Option<Date>) -> bool {
        let lasts_days = i32::from(self.edition.rules().planner.result_hours.div_ceil(24));
        given_on.is_some_and(|on| self.day().days_since(on) > lasts_days)
    }
}
