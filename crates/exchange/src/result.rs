//! From a person's file to a result: one function for each command that answers with data.
//!
//! What [`check_json`] and [`plan_json`] give is what `carrywell check FILE --json` and
//! `carrywell plan FILE --json` print, byte for byte, the line break at the end included. A file
//! that was not understood has no result; [`unread_json`] is what both of them print instead.

use care::{Assessment, Cleared, assess};
use clinical::{Date, Disposition};
use guideline::RegionId;

use crate::case_file::{self, CaseFile, CaseFileError, Heard, Source};
use crate::contradiction::Contradiction;
use crate::json::{self, Advice, Planning, Unread};
use crate::occasion::Occasion;
use crate::words;

/// An assessment, and the same in words.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What the engine says of the answers.
    pub assessment: Assessment,
    /// That in words, for the day it is.
    pub advice: Advice,
}

impl Checked {
    /// Clearance for a plan. There is none on answers that are older than a result lasts.
    #[must_use]
    pub fn cleared(&self) -> Option<Cleared<'_>> {
        self.assessment.cleared().filter(|_| !self.advice.out_of_date)
    }
}

/// Reads a person's file that is JSON. `name` is what it is called in a message.
///
/// # Errors
///
/// When anything in it is not understood.
pub fn read_json(occasion: &Occasion<'_>, name: &str, text: &str) -> Result<CaseFile, CaseFileError> {
    case_file::read_json(&Source::of(name, text.as_bytes())?, occasion.setting())
}

/// Assesses the answers of a file.
#[must_use]
pub fn check(occasion: &Occasion<'_>, file: &CaseFile) -> Checked {
    let occasion = occasion.in_language_of(file);
    let assessment = assess(occasion.edition.rules(), file.case.clone());
    let advice = advice_of_file(&occasion, &assessment, occasion.region_of(Some(file)), file);
    Checked { assessment, advice }
}

/// Plans a week on a file that was checked on the same occasion, for someone who is cleared.
#[must_use]
pub fn plan(occasion: &Occasion<'_>, file: &CaseFile, checked: &Checked) -> Option<Planning> {
    let occasion = occasion.in_language_of(file);
    let cleared = checked.cleared()?;
    let plan = care::plan(occasion.edition.rules(), cleared);
    Some(json::planning(occasion.shown(occasion.region_of(Some(file))), cleared, &plan))
}

/// What stands of a file that was not understood. If what could be read is urgent, that is in it.
#[must_use]
pub fn unread(occasion: &Occasion<'_>, error: &CaseFileError) -> Unread {
    let urgent = error.readable().and_then(|file| {
        let assessment = assess(occasion.edition.rules(), file.case.clone());
        is_urgent(&assessment)
            .then(|| advice_of_file(occasion, &assessment, occasion.region_of(Some(file)), file))
    });
    let what_to_do = occasion.edition.say("disposition-incomplete.do");
    json::unread(error, what_to_do, urgent)
}

/// An assessment in words, for the day it is. `given_on` is the day of the answers, where they have
/// one of their own.
#[must_use]
pub fn advice(
    occasion: &Occasion<'_>,
    assessment: &Assessment,
    region: RegionId,
    heard: &[Heard],
    contradictions: &[Contradiction],
    given_on: Option<Date>,
) -> Advice {
    let mut advice = json::advice(occasion.shown(region), assessment, heard, contradictions);
    let (words, day) = (occasion.edition.words(), occasion.day());
    advice.out_of_date = occasion.is_old(given_on);
    advice.day_note =
        given_on.filter(|on| *on != day).map(|on| match (advice.out_of_date, is_urgent(assessment)) {
            (true, true) => words::urgent_then(words, on),
            (true, false) => words::not_for_today(words, on, day),
            (false, _) => words::another_day(words, on, day),
        });
    // Nobody is cleared today by what she answered on another day.
    advice.cleared &= !advice.out_of_date;
    advice
}

fn advice_of_file(
    occasion: &Occasion<'_>,
    assessment: &Assessment,
    region: RegionId,
    file: &CaseFile,
) -> Advice {
    advice(occasion, assessment, region, &file.heard, &file.contradictions, file.on)
}

/// Whether it cannot wait for an appointment.
#[must_use]
pub fn is_urgent(assessment: &Assessment) -> bool {
    assessment.act_on() > Disposition::BookAppointment
}

/// What `carrywell check FILE --json` prints.
#[must_use]
pub fn check_json(occasion: &Occasion<'_>, file: &CaseFile) -> String {
    check(occasion, file).advice.json()
}

/// What `carrywell plan FILE --json` prints: the plan, or without clearance the assessment.
#[must_use]
pub fn plan_json(occasion: &Occasion<'_>, file: &CaseFile) -> String {
    let checked = check(occasion, file);
    match plan(occasion, file, &checked) {
        Some(planning) => planning.json(),
        None => checked.advice.json(),
    }
}

/// What both of them print for a file that was not understood.
#[must_use]
pub fn unread_json(occasion: &Occasion<'_>, error: &CaseFileError) -> String {
    unread(occasion, error).json()
}
