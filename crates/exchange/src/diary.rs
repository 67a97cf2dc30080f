//! What a diary says about her today: a case file made of its entries.
//!
//! From other days comes only what lasts: how the pregnancy is dated, and facts about her that she
//! said yes to or was not sure of. From today comes what she answered, the danger signs she was asked
//! again, her pain, and what her own words point to.
//!
//! Promises: a "no" is never carried to another day; a "yes" to a danger sign stands for its whole
//! day, whatever was said after it, unless its entry is withdrawn; what cannot be read can raise the
//! alarm and cannot clear anyone.
//!
//! Absent: the shape a diary is kept in (crate `store`), and trends.

use care::{
    Answer, Assessment, CarePlan, Case, Course, DayEntry, Diary, Entry, Known, Status, Wishes, Written,
    possible,
};
use clinical::{Date, Disposition, Score};
use guideline::{ActivityId, Fact, FeatureId, FeatureKind, Guideline, RegionId, SignId};

use crate::Occasion;
use crate::case_file::{self, CaseFile, Given, Heard, Source, same_day};
use crate::contradiction::Contradiction;
use crate::intake::being_alone;
use crate::words;

/// No pregnancy is longer.
const DAYS_MAX: i32 = clinical::GestationalAge::MAX_DAYS as i32;
/// The names of the questions that a day's two scores answer.
const PAIN_NOW: &str = "pain-now";
const PAIN_WORST: &str = "pain-worst";

/// Everything the diary says about her on a day. Entries of later days are passed over, and so is
/// everything of a pregnancy before this one.
#[must_use]
pub fn case_on(occasion: &Occasion<'_>, diary: &Diary, today: Date) -> CaseFile {
    let mut told = Told::new(occasion.edition.rules());
    let standing = || diary.standing().filter(|written| written.at.day <= today);
    let checks: Vec<Check> = standing()
        .filter_map(|written| match &written.entry {
            Entry::Checked { answers, .. } => Check::read(occasion, answers, written.at.day),
            _ => None,
        })
        .collect();
    let (dating, since) = dated(&checks, today);
    told.dating = dating;
    let mut checks = checks.into_iter().filter(|check| check.on >= since).peekable();
    while let Some(check) = checks.next_if(|check| check.on < today) {
        told.checked(check, false);
    }
    // Today's, in the order in which they were written.
    for written in standing().filter(|written| written.at.day == today) {
        match &written.entry {
            Entry::Checked { answers, .. } => {
                if let Some(check) = Check::read(occasion, answers, today) {
                    told.checked(check, true);
                }
            }
            Entry::Day(day) => told.day(occasion, day),
            Entry::Session(session) => told.pain(PAIN_NOW, session.pain_after),
            _ => {}
        }
    }
    told.into_file(today)
}

/// What she said of herself last: everything the diary says about her on the last day with a check of this
/// pregnancy; or on a later day, where what she wrote that day is urgent by itself. None where there is
/// neither.
#[must_use]
pub fn last_answers(occasion: &Occasion<'_>, diary: &Diary, today: Date) -> Option<CaseFile> {
    let mut days: Vec<(Date, bool)> = Vec::new();
    for written in diary.standing().filter(|written| written.at.day <= today) {
        let is_check = match &written.entry {
            Entry::Checked { .. } => true,
            Entry::Day(_) => false,
            _ => continue,
        };
        match days.last_mut() {
            Some((day, checked)) if *day == written.at.day => *checked |= is_check,
            _ => days.push((written.at.day, is_check)),
        }
    }
    for (day, is_check) in days.into_iter().rev() {
        let file = case_on(occasion, diary, day);
        if is_check {
            // What was answered in a pregnancy that is over says nothing of her now.
            let is_over = match file.dating.and_then(|given| same_day(given, today)) {
                Some(age) => age.is_err(),
                None => today.days_since(day) > DAYS_MAX,
            };
            return (!is_over).then_some(file);
        }
        let then = Occasion { today: Some(day), ..*occasion };
        let assessment = crate::check(&then, &file).assessment;
        if !assessment.reasons().is_empty() && crate::is_urgent(&assessment) {
            return Some(file);
        }
    }
    None
}

/// While something in the diary is not settled: what the last day on which it was urgent says, if any did.
#[must_use]
pub fn urgent_unsettled(occasion: &Occasion<'_>, diary: &Diary, today: Date) -> Option<(Date, CaseFile)> {
    if !is_open(occasion.edition.rules(), diary, today) {
        return None;
    }
    // What a check has settled is not open, and years of checks need not be read again to find what is.
    let mut days: Vec<Date> = Vec::new();
    for written in diary.standing() {
        if let Entry::Checked { disposition, .. } = &written.entry
            && written.at.day <= today
            && disposition.parse().is_ok_and(Disposition::leaves_room_for_a_plan)
        {
            days.clear();
        }
        days.push(written.at.day);
    }
    days.dedup();
    let told = |day: Date| {
        let file = case_on(occasion, diary, day);
        let then = Occasion { today: Some(day), ..*occasion };
        let assessment = crate::check(&then, &file).assessment;
        (!assessment.reasons().is_empty() && crate::is_urgent(&assessment)).then_some((day, file))
    };
    days.into_iter().rev().take_while(|day| today.days_since(*day) <= DAYS_MAX).find_map(told)
}

/// These answers, and what her diary says she has reached, does not want for now, and has time for; and
/// pain that it has of the day of these answers, where that is stronger than they say.
#[must_use]
pub fn with_wishes(rules: &Guideline, mut file: CaseFile, diary: &Diary, today: Date) -> CaseFile {
    for (feature, score) in pain_on(rules, diary, file.case.on()) {
        if file.case.measured(feature).is_some_and(|known| known < score) {
            let _ = file.case.answer(rules, feature, Answer::Measured(score));
        }
    }
    let wishes = file.case.wishes().clone().with_diary(diary.wishes(rules, today));
    file.case.set_wishes(wishes);
    file
}

/// The pain of a day since its last check: what she wrote last of how it is now, and the worst.
fn pain_on(rules: &Guideline, diary: &Diary, day: Date) -> impl Iterator<Item = (FeatureId, i32)> {
    let (mut now, mut worst) = (None, None);
    for written in diary.standing().filter(|written| written.at.day == day) {
        match &written.entry {
            Entry::Day(day) => {
                now = day.pain_now.or(now);
                worst = worst.max(day.pain_worst);
            }
            Entry::Session(session) => now = session.pain_after.or(now),
            // It was asked again.
            Entry::Checked { .. } => (now, worst) = (None, None),
            _ => {}
        }
    }
    let of = |name: &str, score: Option<Score>| Some((rules.find_feature(name)?, i32::from(score?.get())));
    [of(PAIN_NOW, now), of(PAIN_WORST, worst)].into_iter().flatten()
}

/// Whether the diary points to a danger sign that no later check in it settled. As long as it does
/// there is no plan, whatever is answered beside the diary.
#[must_use]
pub fn is_open(rules: &Guideline, diary: &Diary, today: Date) -> bool {
    Course::of(rules, diary, today, None).fact(Fact::Danger) == Some(1)
}

/// What came of a check, in the word a diary keeps. A disposition settles what the diary has open, so only
/// what was decided gets one, and what is urgent anyway.
#[must_use]
pub fn came_of(assessment: &Assessment) -> String {
    let is_settled = assessment.status() == Status::Decided || crate::is_urgent(assessment);
    if is_settled {
        assessment.act_on().id().to_owned()
    } else {
        words::status(assessment.status()).to_owned()
    }
}

/// Whether what she wrote on a day is urgent by itself, in a sign, her words or a score, and no check after it
/// was decided. A diary that says so and nothing more would hold nothing back.
#[must_use]
pub fn is_urgent_since_check(occasion: &Occasion<'_>, diary: &Diary, today: Date) -> bool {
    let settles = |written: &&Written| {
        let Entry::Checked { disposition, .. } = &written.entry else { return false };
        written.at.day == today && disposition.parse::<Disposition>().is_ok()
    };
    let last = diary.standing().filter(settles).map(|written| written.at).next_back();
    let since = |written: &&Written| written.at.day != today || last.is_none_or(|last| written.at >= last);
    let file = case_on(occasion, &Diary::of(diary.standing().filter(since).cloned().collect()), today);
    let assessment = crate::check(occasion, &file).assessment;
    !assessment.reasons().is_empty() && crate::is_urgent(&assessment)
}

/// The danger signs she said yes to or was not sure of, in entries of these days and in the checks kept of
/// them, newest first, each once a day; what is private is in no diary.
#[must_use]
pub fn signs_said(
    occasion: &Occasion<'_>,
    diary: &Diary,
    days: core::ops::RangeInclusive<Date>,
) -> Vec<(Date, FeatureId, Answer)> {
    let rules = occasion.edition.rules();
    let mut said: Vec<(Date, FeatureId, Answer)> = Vec::new();
    for written in diary.standing().rev().filter(|written| days.contains(&written.at.day)) {
        let day = written.at.day;
        let told: Vec<(FeatureId, Answer)> = match &written.entry {
            Entry::Day(entry) => {
                let known = entry.signs.iter().filter(|heard| heard.answer != Some(false));
                let answer = |heard: &care::Heard| match heard.answer {
                    Some(_) => Answer::Yes,
                    None => Answer::NotSure,
                };
                known.filter_map(|heard| Some((rules.find_feature(&heard.feature)?, answer(heard)))).collect()
            }
            Entry::Checked { answers: text, .. } => Check::read(occasion, text, day)
                .map_or_else(Vec::new, |check| answers(rules, &check.file.case)),
            _ => continue,
        };
        for (feature, answer) in told {
            let counts = matches!(answer, Answer::Yes | Answer::NotSure)
                && matches!(rules.feature(feature).kind, FeatureKind::Sign);
            let known = said.iter_mut().find(|(on, of, _)| (*on, *of) == (day, feature));
            match known {
                _ if !counts => {}
                Some((.., before)) if answer == Answer::Yes => *before = answer,
                Some(_) => {}
                None => said.push((day, feature, answer)),
            }
        }
    }
    said
}

/// The danger signs that an entry of a day asks again: those that end a session whatever the exercise,
/// without what is private, and without what cannot concern her.
#[must_use]
pub fn signs_again(rules: &Guideline, case: &Case) -> Vec<SignId> {
    let mut asked: Vec<SignId> = Vec::new();
    for sign in rules.stop_signs.iter().filter(|stop| stop.general).flat_map(|stop| &stop.signs) {
        let record = rules.sign(*sign);
        if !record.private && possible(rules, case, &record.when) && !asked.contains(sign) {
            asked.push(*sign);
        }
    }
    asked
}

/// What the diary of a day has as done already: in a session, used, or named.
#[must_use]
pub fn noted(diary: &Diary, day: Date) -> Vec<&str> {
    let mut noted: Vec<&str> = Vec::new();
    let mut add = |name| {
        if !noted.contains(&name) {
            noted.push(name);
        }
    };
    for written in diary.standing().filter(|written| written.at.day == day) {
        match &written.entry {
            Entry::Session(session) => {
                session
                    .items
                    .iter()
                    .filter(|item| item.done > 0)
                    .for_each(|item| add(item.activity.as_str()));
            }
            Entry::Use(used) => add(used.activity.as_str()),
            Entry::Day(day) => day.done.iter().for_each(|name| add(name.as_str())),
            _ => {}
        }
    }
    noted
}

/// What of a plan an entry of a day may name as done: what the diary of that day does not have yet, each
/// once, in the order of the plan.
#[must_use]
pub fn to_do(rules: &Guideline, plan: &CarePlan, diary: &Diary, day: Date) -> Vec<ActivityId> {
    let noted = noted(diary, day);
    let mut things: Vec<ActivityId> = Vec::new();
    for proposal in [&plan.session, &plan.aerobic, &plan.relief, &plan.measures].into_iter().flatten() {
        let activity = proposal.activity;
        if !noted.contains(&rules.activity(activity).id.as_str()) && !things.contains(&activity) {
            things.push(activity);
        }
    }
    things
}

/// The first day of the pregnancy, as it is dated on a day.
#[must_use]
pub fn first_day(file: &CaseFile, today: Date) -> Option<Date> {
    let ga = same_day(file.dating?, today)?.ok()?;
    Some(today.plus_days(-i32::from(ga.days())))
}

/// What the pregnancy is dated by, as she said last, and the first day of which something can last.
fn dated(checks: &[Check], today: Date) -> (Option<Given>, Date) {
    let last = checks.iter().rev().find_map(|check| Some((check.on, check.file.dating?)));
    let long_ago = today.plus_days(-DAYS_MAX);
    match last.map(|(on, given)| (on, given, same_day(given, today))) {
        None => (None, long_ago),
        Some((_, given, None)) => (Some(given), long_ago),
        Some((_, given, Some(Ok(ga)))) => (Some(given), today.plus_days(-i32::from(ga.days()))),
        // What was said, and what was agreed, was of a pregnancy that is over.
        Some((on, _, Some(Err(_)))) => (None, on.plus_days(1)),
    }
}

/// What she answered in a check, read again.
struct Check {
    on: Date,
    file: CaseFile,
    /// Whether every word of it was understood.
    whole: bool,
}

impl Check {
    fn read(occasion: &Occasion<'_>, answers: &str, on: Date) -> Option<Self> {
        // Read as it was then, without today's note.
        let setting = case_file::Setting { today: Some(on), note: None, ..occasion.setting() };
        let read = Source::of("diary", answers).and_then(|source| case_file::read(&source, setting));
        match read {
            Ok(file) => Some(Self { on, file, whole: true }),
            Err(error) => error.readable().map(|file| Self { on, file: file.clone(), whole: false }),
        }
    }
}

/// What was told so far, oldest first.
struct Told<'a> {
    rules: &'a Guideline,
    /// Of being alone then nothing follows for now.
    alone: Vec<FeatureId>,
    /// By feature: what stands.
    said: Vec<Option<Answer>>,
    mentioned: Vec<SignId>,
    dating: Option<Given>,
    wishes: Wishes,
    region: Option<RegionId>,
    locale: Option<String>,
    heard: Vec<Heard>,
    contradictions: Vec<Contradiction>,
}

impl<'a> Told<'a> {
    fn new(rules: &'a Guideline) -> Self {
        Self {
            rules,
            alone: being_alone(rules),
            said: vec![None; rules.features.len()],
            mentioned: Vec::new(),
            dating: None,
            wishes: Wishes::default(),
            region: None,
            locale: None,
            heard: Vec::new(),
            contradictions: Vec::new(),
        }
    }

    fn checked(&mut self, check: Check, is_today: bool) {
        let Check { file, whole, .. } = check;
        for (feature, answer) in answers(self.rules, &file.case) {
            if whole || !matches!(answer, Answer::No) {
                self.hear(feature, answer, is_today);
            }
        }
        if is_today {
            for sign in file.case.mentioned() {
                self.mention(*sign);
            }
            self.heard.extend(file.heard);
            self.contradictions.extend(file.contradictions);
        }
        if whole {
            self.wishes = file.case.wishes().clone();
            self.region = file.region.or(self.region);
            self.locale = file.locale.or(self.locale.take());
        }
    }

    /// What she said, or what lasts of it.
    fn hear(&mut self, feature: FeatureId, answer: Answer, is_today: bool) {
        let kind = &self.rules.feature(feature).kind;
        let is_alone = self.alone.contains(&feature);
        let stands = match answer {
            // It opens the private questions, and she may not be alone any more.
            Answer::Yes if is_alone => false,
            _ if is_today => true,
            Answer::Yes | Answer::NotSure => matches!(kind, FeatureKind::Fact) && !is_alone,
            _ => false,
        };
        let is_sign = matches!(kind, FeatureKind::Sign);
        let Some(slot) = self.said.get_mut(feature.index()) else { return };
        if is_today && is_sign && *slot == Some(Answer::Yes) {
            return;
        }
        // Whatever she said last takes the place of what lasted from before.
        *slot = stands.then_some(answer);
        if stands && is_sign {
            self.mentioned.retain(|sign| FeatureId::from(*sign) != feature);
        }
    }

    fn mention(&mut self, sign: SignId) {
        if !self.mentioned.contains(&sign) {
            self.mentioned.push(sign);
        }
    }

    /// A day in a minute.
    fn day(&mut self, occasion: &Occasion<'_>, day: &DayEntry) {
        for heard in &day.signs {
            let answer = match heard.answer {
                Some(true) => Answer::Yes,
                Some(false) => Answer::No,
                None => Answer::NotSure,
            };
            // A name that is not known any more asks nothing and answers nothing.
            if let Some(feature) = self.rules.find_feature(&heard.feature)
                && self.rules.feature(feature).is_yes_no()
            {
                self.hear(feature, answer, true);
            }
        }
        self.pain(PAIN_NOW, day.pain_now);
        self.pain(PAIN_WORST, day.pain_worst);
        for heard in Heard::all_in(&occasion.edition.bundle().lexicon, &day.note) {
            self.mention(heard.sign);
            self.heard.push(heard);
        }
    }

    fn pain(&mut self, name: &str, score: Option<Score>) {
        if let (Some(feature), Some(score)) = (self.rules.find_feature(name), score) {
            self.hear(feature, Answer::Measured(i32::from(score.get())), true);
        }
    }

    fn into_file(self, today: Date) -> CaseFile {
        let rules = self.rules;
        let mut case = Case::new(rules, today);
        if let Some(given) = self.dating {
            let age = match same_day(given, today) {
                Some(Ok(ga)) => Answer::Measured(i32::from(ga.days())),
                Some(Err(_)) | None => Answer::NotSure,
            };
            let _ = case.answer(rules, rules.gestational_age, age);
        }
        let answered = self.said.iter().enumerate();
        let answers: Vec<(FeatureId, Answer)> = answered
            .filter_map(|(at, answer)| Some((FeatureId(u16::try_from(at).ok()?), (*answer)?)))
            .collect();
        // A value says that it can be measured, so values come after what was said about devices.
        let (measured, said): (Vec<_>, Vec<_>) =
            answers.iter().partition(|(_, answer)| matches!(answer, Answer::Measured(_)));
        for (feature, answer) in said.iter().chain(&measured) {
            // The answer was made for this question, so it fits.
            let _ = case.answer(rules, *feature, *answer);
        }
        for sign in &self.mentioned {
            case.mention(*sign);
        }
        case.set_wishes(self.wishes);
        CaseFile {
            case,
            on: Some(today),
            dating: self.dating,
            answers,
            region: self.region,
            locale: self.locale,
            note: None,
            heard: self.heard,
            contradictions: self.contradictions,
        }
    }
}

/// Everything that was answered, as it is kept in a diary: the "no" of a whole screen included.
#[must_use]
pub fn answers(rules: &Guideline, case: &Case) -> Vec<(FeatureId, Answer)> {
    let features = (0..rules.features.len()).filter_map(|at| u16::try_from(at).ok().map(FeatureId));
    features.filter_map(|feature| Some((feature, answer_of(rules, case, feature)?))).collect()
}

/// What is known of a question, as an answer to it; the week is dated apart.
fn answer_of(rules: &Guideline, case: &Case, feature: FeatureId) -> Option<Answer> {
    let record = rules.feature(feature);
    if feature == rules.gestational_age || record.is_inferred() {
        return None;
    }
    match case.known(feature) {
        Known::NotAsked => None,
        Known::NotSure => Some(Answer::NotSure),
        Known::Band(band) => Some(match &record.kind {
            FeatureKind::Choice { .. } => Answer::Option(band),
            FeatureKind::Quantity { .. } => Answer::Measured(case.measured(feature)?),
            _ if band == 1 => Answer::Yes,
            _ => Answer::No,
        }),
    }
}
