//! A card for whoever helps her, and a note for her employer.
//!
//! The card says what to do together, what to watch for and whom to ring. For someone who is not
//! cleared it is the emergency card: what to do now, whom to ring, what to say. Where her diary holds her
//! back it says no more than whom to ring and what to watch for. The note says what the lessons of her
//! plan ask of a workplace, line by line as she wants it; it is made only for someone who is cleared.
//! Neither holds her own words, a danger sign she answered, or anything she told in private.

use care::{Answer, Assessment, Diary};
use clinical::Disposition;
use exchange::case_file::CaseFile;
use exchange::json::{Advice, Door, Item, doors_this_week};
use exchange::{Occasion, signs};
use guideline::Guideline;

use crate::private::{RestsOnPrivate, rests_on_private};
use crate::sheet::{Line, Part, PartId, Sheet};
use crate::words;

fn blank(occasion: &Occasion<'_>, advice: &Advice, title: &str) -> Sheet {
    Sheet {
        locale: occasion.edition.language().to_owned(),
        title: title.to_owned(),
        lead: Vec::new(),
        parts: Vec::new(),
        foot: words::origin(occasion.edition.words(), &advice.guideline),
    }
}

/// The card for whoever helps her.
///
/// # Errors
///
/// When the result rests on what she answered in private: whoever helps may be whom she fears.
pub fn helper(occasion: &Occasion<'_>, file: &CaseFile) -> Result<Sheet, RestsOnPrivate> {
    let occasion = occasion.in_language_of(file);
    let words = occasion.edition.words();
    let checked = exchange::check(&occasion, file);
    if rests_on_private(occasion.edition.rules(), &checked.assessment) {
        return Err(RestsOnPrivate);
    }
    let advice = &checked.advice;
    let mut sheet = blank(&occasion, advice, words.say(wording::CARD_TITLE));
    sheet.lead.push(advice.on.clone());
    let Some(plan) = exchange::plan(&occasion, file, &checked) else {
        sheet.title = words.say(wording::CARD_EMERGENCY).to_owned();
        not_cleared(&occasion, file, &checked.assessment, advice, &mut sheet);
        return Ok(sheet);
    };
    let mut part = Part::new(PartId::Do, words.say(wording::CARD_DO));
    plan.session.iter().chain(&plan.aerobic).for_each(|item| part.item(named(item)));
    sheet.add(part);
    for (heading, items) in
        [(words.say(wording::CARD_HURTS), &plan.relief), (words.say(wording::CARD_EASE), &plan.measures)]
    {
        let mut part = Part::new(PartId::Do, heading);
        for item in items {
            part.item(named(item));
            part.under(item.what.clone());
            if let Some(limit) = &item.limit {
                part.under(words.fill(wording::CARD_LIMIT, &[("limit", limit)]));
            }
        }
        sheet.add(part);
    }
    let mut part = Part::new(PartId::Watch, words.say(wording::CARD_STOP));
    plan.stops.iter().for_each(|stop| part.item(format!("{}: {}", stop.text, stop.r#do)));
    sheet.add(part);
    let mut part = Part::new(PartId::Watch, words.say(wording::CARD_WATCH));
    part.text(plan.worse.clone());
    sheet.add(part);
    sheet.add(ring(&occasion, file, &checked.assessment, advice));
    sheet.add(emergencies(&occasion));
    Ok(sheet)
}

/// The card while her diary holds her back, whatever her answers say: nothing to do together, whom to
/// ring, and what is an emergency. Why it is so is hers to tell.
///
/// # Errors
///
/// As for [`helper`].
pub fn without_session(
    occasion: &Occasion<'_>,
    file: &CaseFile,
    diary: &Diary,
) -> Result<Sheet, RestsOnPrivate> {
    let occasion = occasion.in_language_of(file);
    // What the diary has open and urgent is what whoever helps has to know.
    if let Some((day, told)) = exchange::diary::urgent_unsettled(&occasion, diary, occasion.day()) {
        let told = in_the_week_of(occasion.edition.rules(), told, file);
        let mut sheet = helper(&Occasion { today: Some(day), ..occasion }, &told)?;
        sheet.lead = vec![occasion.day().to_string()];
        if let Some(part) = sheet.parts.iter_mut().find(|part| part.id == PartId::Do) {
            part.text(occasion.edition.words().say(wording::CARD_NOTHING_TOGETHER));
        }
        return Ok(sheet);
    }
    let words = occasion.edition.words();
    let checked = exchange::check(&occasion, file);
    if checked.cleared().is_none() {
        return helper(&occasion, file);
    }
    if rests_on_private(occasion.edition.rules(), &checked.assessment) {
        return Err(RestsOnPrivate);
    }
    let advice = &checked.advice;
    let mut sheet = blank(&occasion, advice, words.say(wording::CARD_EMERGENCY));
    sheet.lead.push(advice.on.clone());
    let mut part = Part::new(PartId::Do, words.say(wording::CARD_NOW));
    part.lines.push(Line::Loud(words.say(wording::CARD_NOTHING_TOGETHER).to_owned()));
    sheet.add(part);
    // Whom she rings for an appointment is not whom she rings for what her diary may hold.
    sheet.add(ring_any(&occasion, file, &checked.assessment, advice, Vec::new()));
    sheet.add(emergencies(&occasion));
    Ok(sheet)
}

/// What a diary says, with the week and the place of answers beside it, where it has none.
pub(crate) fn in_the_week_of(rules: &Guideline, mut told: CaseFile, file: &CaseFile) -> CaseFile {
    if let (None, Some(age)) = (told.case.gestational_age(rules), file.case.gestational_age(rules)) {
        let _ = told.case.answer(rules, rules.gestational_age, Answer::Measured(i32::from(age.days())));
    }
    CaseFile { region: told.region.or(file.region), ..told }
}

/// The emergency card: what to do, whom to ring, what to say.
fn not_cleared(
    occasion: &Occasion<'_>,
    file: &CaseFile,
    assessment: &Assessment,
    advice: &Advice,
    sheet: &mut Sheet,
) {
    let words = occasion.edition.words();
    let mut part = Part::new(PartId::Do, words.say(wording::CARD_NOW));
    part.lines.push(Line::Loud(advice.title.clone()));
    part.lines.extend(advice.day_note.clone().map(Line::Text));
    part.text(advice.r#do.clone());
    sheet.add(part);
    let urgent = exchange::is_urgent(assessment);
    sheet.add(ring(occasion, file, assessment, advice));
    if let Some(say) = advice.say.as_ref().filter(|_| urgent) {
        let mut part = Part::new(PartId::Ring, words.say(wording::CARD_SAY));
        part.lines.push(Line::Quote(say.clone()));
        sheet.add(part);
    }
    if !advice.worse.is_empty() {
        let mut part = Part::new(PartId::Watch, words.say(wording::CARD_WATCH));
        part.text(advice.worse.clone());
        sheet.add(part);
    }
    sheet.add(emergencies(occasion));
}

fn named(item: &Item) -> String {
    match &item.amount {
        Some(amount) => format!("{}: {amount}", item.name),
        None => item.name.clone(),
    }
}

fn ring(occasion: &Occasion<'_>, file: &CaseFile, assessment: &Assessment, advice: &Advice) -> Part {
    ring_any(occasion, file, assessment, advice, advice.doors.clone())
}

/// These doors; where there are none, those of this week.
fn ring_any(
    occasion: &Occasion<'_>,
    file: &CaseFile,
    assessment: &Assessment,
    advice: &Advice,
    mut doors: Vec<Door>,
) -> Part {
    let words = occasion.edition.words();
    let mut part = Part::new(PartId::Ring, words.say(wording::CARD_RING));
    let age = assessment.case().gestational_age_on(occasion.edition.rules(), occasion.day());
    part.text(words::week(words, age.map(|age| age.to_string()).as_deref()));
    let numbers = advice.emergency_numbers.join(", ");
    part.item(words.fill(wording::CARD_EMERGENCY_NUMBERS, &[("numbers", &numbers)]));
    let shown = occasion.shown(occasion.region_of(Some(file)));
    if doors.is_empty() {
        doors = doors_this_week(shown, assessment.case());
    }
    doors.iter().for_each(|door| part.item(words::door(door)));
    part
}

/// What is an emergency for anyone; what is asked only in private is on no card.
fn emergencies(occasion: &Occasion<'_>) -> Part {
    let heading = occasion.edition.words().say(wording::CARD_SIGNS);
    let mut part = Part::new(PartId::Watch, heading);
    for group in signs::signs_of(occasion.edition, Disposition::Emergency) {
        part.item(format!("{}: {}", group.name, group.signs.join("; ")));
    }
    part
}

/// What of her plan stands on the note for her employer, as she says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// Lessons she does not want on it, by name.
    pub without: Vec<String>,
    /// Whether it asks for the time of a session; that she does exercises is hers to tell.
    pub with_time: bool,
}

/// A lesson of her plan that asks something of a workplace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The lesson.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What is asked.
    text: String,
}

/// What the lessons of her plan ask of a workplace. None unless she is cleared.
#[must_use]
pub fn asks(occasion: &Occasion<'_>, file: &CaseFile) -> Option<Vec<Ask>> {
    let occasion = occasion.in_language_of(file);
    let plan = exchange::plan(&occasion, file, &exchange::check(&occasion, file))?;
    Some(asked(&occasion, plan.lessons))
}

fn asked(occasion: &Occasion<'_>, lessons: Vec<Item>) -> Vec<Ask> {
    let of = |lesson: Item| {
        let text = occasion.edition.find(&format!("activity-{}.employer", lesson.id))?.to_owned();
        Some(Ask { id: lesson.id, name: lesson.name, text })
    };
    lessons.into_iter().filter_map(of).collect()
}

/// The note for her employer. None unless she is cleared, and where nothing is left to ask for.
///
/// It holds what the lessons of her plan ask of a workplace, and nothing about her but what she wants:
/// no week, no pattern of pain, no exercise by name. What is missing may be what she left out, so it
/// tells nothing.
#[must_use]
pub fn employer(occasion: &Occasion<'_>, file: &CaseFile, wanted: &Asks) -> Option<Sheet> {
    let occasion = occasion.in_language_of(file);
    let words = occasion.edition.words();
    let checked = exchange::check(&occasion, file);
    let plan = exchange::plan(&occasion, file, &checked)?;
    let rules = occasion.edition.rules();
    let has_time = wanted.with_time && plan.session_seconds > 0;
    let mut sheet = blank(&occasion, &checked.advice, words.say(wording::EMPLOYER_TITLE));
    let lead = if has_time { wording::EMPLOYER_LEAD_OWN } else { wording::EMPLOYER_LEAD };
    sheet.lead = vec![words.say(lead).to_owned()];
    let mut part = Part::new(PartId::Do, words.say(wording::EMPLOYER_ASKS));
    let mut cited = Vec::new();
    for ask in asked(&occasion, plan.lessons) {
        if !wanted.without.contains(&ask.id) {
            part.item(ask.text);
            let record = rules.find_activity(&ask.id).map(|id| rules.activity(id));
            cited.extend(record.iter().flat_map(|record| &record.sources).copied());
        }
    }
    if has_time {
        let minutes = usize::try_from(plan.session_seconds.div_ceil(60)).unwrap_or(usize::MAX);
        part.item(words.count(wording::EMPLOYER_TIME, minutes));
    }
    if part.lines.is_empty() {
        return None;
    }
    sheet.add(part);
    sheet.add(Part::cited(words, &exchange::json::sources(rules, cited)));
    sheet.foot.push(words.say(wording::EMPLOYER_FOOT).to_owned());
    Some(sheet)
}
