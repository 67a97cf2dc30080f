//! The page for a midwife or physiotherapist, laid out in parts.

use exchange::json::Source;
use wording::Words;

use super::{Line, Part, PartId, Sheet};
use crate::body_map;
use crate::summary::{Named, PlanLine, Summary};
use crate::words;

impl Summary {
    /// The words of the interface in the language of the page.
    #[must_use]
    pub fn wording(&self) -> Words {
        Words::in_language(&self.locale)
    }

    /// The page in headings and lines, whole.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let words = self.wording();
        let mut sheet = Sheet {
            locale: self.locale.clone(),
            title: words.say(wording::PAGE_TITLE).to_owned(),
            lead: vec![
                words::for_day(words, &self.on, self.gestational_age.as_deref()),
                words.say(wording::PAGE_WHO_ANSWERED).to_owned(),
            ],
            parts: Vec::new(),
            foot: words::origin(words, &self.guideline),
        };
        sheet.add(self.standing());
        sheet.add(self.why());
        sheet.add(self.place());
        sheet.add(self.change());
        sheet.add(self.days());
        sheet.add(self.asked());
        sheet.add(self.health());
        sheet.add(self.own_words());
        sheet.add(self.wants_to_ask());
        self.planned(&mut sheet);
        sheet.add(self.was_done());
        sheet.add(self.was_told());
        sheet.add(Part::cited(words, &self.sources));
        sheet
    }

    fn standing(&self) -> Part {
        let words = self.wording();
        let mut part = Part::new(PartId::Standing, words.say(wording::PAGE_URGENCY));
        part.lines.push(Line::Loud(self.standing.title.clone()));
        part.lines.extend(self.standing.day_note.clone().map(Line::Text));
        part.lines.extend(self.held_back.iter().cloned().map(Line::Text));
        if self.standing.n_open > 0 {
            part.text(words.count(wording::PAGE_OPEN, self.standing.n_open));
        }
        part
    }

    fn why(&self) -> Part {
        let words = self.wording();
        let mut part = Part::new(PartId::Reasons, words.say(wording::PAGE_WHY));
        for reason in &self.reasons {
            part.item(format!(
                "{}: {}",
                words::capital(&reason.short),
                words::because(words, reason.because)
            ));
            if !reason.certain {
                part.under(
                    reason
                        .if_also
                        .clone()
                        .unwrap_or_else(|| words.say(wording::PAGE_MAY_NOT_APPLY).to_owned()),
                );
            }
            part.under(reason.why.clone());
        }
        self.ordinary.iter().for_each(|text| part.item(text.clone()));
        // Names stand between backticks in it, which paper and voices read badly.
        self.contradictions.iter().for_each(|text| part.text(text.replace('`', "\"")));
        part
    }

    fn place(&self) -> Part {
        let words = self.wording();
        let mut part = Part::new(PartId::Where, words.say(wording::PAGE_WHERE));
        if !self.patterns.is_empty() {
            part.item(words::capital(&listed(&self.patterns)));
        }
        if !self.patterns_not_sure.is_empty() {
            part.item(format!("{}: {}", words.say(wording::PAGE_NOT_SURE), listed(&self.patterns_not_sure)));
        }
        if self.patterns.iter().any(|named| body_map::has_two_sides(&named.id)) {
            part.under(words.say(wording::PAGE_SIDES));
        }
        for reading in &self.readings {
            part.item(format!("{}: {}", words::capital(&reading.short), reading.value));
        }
        for row in &self.scores {
            part.item(words::score(words, row));
            part.under(row.text.clone());
        }
        part
    }

    fn change(&self) -> Part {
        let words = self.wording();
        let mut part = Part::new(PartId::Change, words.say(wording::PAGE_CHANGE));
        for changed in &self.changes {
            part.item(format!("{}: {}", changed.name, changed.text));
            part.under(words::start_now(words, changed.start.as_deref(), changed.now.as_deref()));
        }
        part
    }

    fn days(&self) -> Part {
        let words = self.wording();
        let mut part = Part::new(PartId::Trend, words.say(wording::PAGE_DAYS));
        for day in self.trend.iter().rev() {
            part.item(words::trend_day(words, day));
        }
        part
    }

    fn asked(&self) -> Part {
        let words = self.wording();
        let signs = &self.signs;
        let mut part = Part::new(PartId::Signs, words.say(wording::PAGE_SIGNS));
        part.text(words::asked(words, signs));
        for (lead, named) in [
            (words.say(wording::PAGE_YES), &signs.yes),
            (words.say(wording::PAGE_NOT_SURE), &signs.not_sure),
            (words.say(wording::PAGE_UNANSWERED), &signs.mentioned),
        ] {
            named.iter().for_each(|sign| part.item(format!("{lead}: {}", sign.short)));
        }
        for sign in &self.signs_of_days {
            let lead = if sign.said == "yes" { wording::PAGE_YES } else { wording::PAGE_NOT_SURE };
            let lead = words.say(lead).to_lowercase();
            part.item(words.fill(
                wording::PAGE_SIGN_OF_DAY,
                &[("day", &sign.on), ("said", &lead), ("sign", &sign.short)],
            ));
        }
        if signs.n_not_asked > 0 {
            part.text(words.count(wording::PAGE_NOT_ASKED, signs.n_not_asked));
        }
        part.text(if self.with_private {
            words.say(wording::PAGE_PRIVATE_IN)
        } else {
            words.say(wording::PAGE_PRIVATE_OUT)
        });
        part
    }

    fn health(&self) -> Part {
        let words = self.wording();
        let mut part = Part::new(PartId::Facts, words.say(wording::PAGE_FACTS));
        self.facts.iter().for_each(|fact| part.item(words::capital(&fact.short)));
        self.facts_not_sure
            .iter()
            .for_each(|fact| part.item(format!("{}: {}", words.say(wording::PAGE_NOT_SURE), fact.short)));
        part
    }

    fn own_words(&self) -> Part {
        let words = self.wording();
        let heading = match &self.words_of {
            Some(of) => words.fill(wording::PAGE_OWN_WORDS_OF, &[("from", &of.from), ("to", &of.to)]),
            None => words.say(wording::PAGE_OWN_WORDS).to_owned(),
        };
        let mut part = Part::new(PartId::Words, &heading);
        let n_before = self.words_of.as_ref().map_or(0, |of| of.n_before);
        if n_before > 0 {
            part.text(words.count(wording::PAGE_WORDS_BEFORE, n_before));
        }
        for said in &self.words {
            if let Some(on) = &said.on {
                part.item(on.clone());
            }
            part.lines.push(Line::Quote(said.text.clone()));
        }
        part
    }

    fn wants_to_ask(&self) -> Part {
        let words = self.wording();
        let mut part = Part::new(PartId::Questions, words.say(wording::PAGE_QUESTIONS));
        self.questions.iter().for_each(|question| part.lines.push(Line::Quote(question.clone())));
        part
    }

    fn planned(&self, sheet: &mut Sheet) {
        let Some(plan) = &self.plan else { return };
        let words = self.wording();
        let mut part = Part::new(PartId::Plan, words.say(wording::PAGE_PLAN));
        if !plan.session.is_empty() {
            part.text(words.fill(wording::PAGE_SESSION, &[("minutes", &plan.minutes)]));
        }
        for line in plan.session.iter().chain(&plan.aerobic) {
            part.item(activity(words, line));
        }
        for (lead, lines) in [
            (words.say(wording::PAGE_RELIEF), &plan.relief),
            (words.say(wording::PAGE_MEASURES), &plan.measures),
        ] {
            lines.iter().for_each(|line| part.item(format!("{lead}: {}", activity(words, line))));
        }
        if !plan.lessons.is_empty() {
            part.item(words.count(wording::PAGE_LESSONS, plan.lessons.len()));
        }
        sheet.add(part);
        let mut part = Part::new(PartId::AskFirst, words.say(wording::PAGE_ASK_FIRST));
        for waits in &plan.ask_first {
            part.item(waits.names.join(", "));
            part.under(waits.text.clone());
        }
        sheet.add(part);
    }

    fn was_done(&self) -> Part {
        let words = self.wording();
        let mut part = Part::new(PartId::Done, words.say(wording::PAGE_DONE));
        let Some(done) = &self.done else {
            return part;
        };
        part.text(words::done(words, done));
        done.in_the_way.iter().for_each(|barrier| part.item(words::in_the_way(words, barrier)));
        done.stopped.iter().for_each(|stop| part.item(words::stopped(words, stop)));
        self.functions.iter().for_each(|row| part.item(words::function(words, row)));
        done.exercises.iter().for_each(|item| part.item(words::exercise_done(words, item)));
        done.used.iter().for_each(|used| part.item(words::used(words, used)));
        done.besides.iter().for_each(|one| part.item(words::times(words, &one.name, one.times)));
        part
    }

    fn was_told(&self) -> Part {
        let words = self.wording();
        let mut part = Part::new(PartId::Told, words.say(wording::PAGE_TOLD));
        let standing = &self.standing;
        if !standing.r#do.is_empty() {
            part.item(standing.r#do.clone());
        }
        let numbers = standing.emergency_numbers.iter().cloned();
        let doors = standing.doors.iter().map(words::door);
        let ring: Vec<String> = numbers.chain(doors).collect();
        if !ring.is_empty() {
            part.item(format!("{}: {}", words.say(wording::PAGE_RING), ring.join("; ")));
        }
        if !standing.worse.is_empty() {
            part.item(standing.worse.clone());
        }
        part
    }
}

impl Part {
    /// Who is cited, each once.
    pub(crate) fn cited(words: Words, sources: &[Source]) -> Self {
        let mut part = Self::new(PartId::Sources, words.say(wording::PAGE_SOURCES));
        let mut names: Vec<&str> = Vec::new();
        for source in sources {
            let name = if source.publisher.is_empty() { &source.title } else { &source.publisher };
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        if !names.is_empty() {
            part.text(names.join("; "));
        }
        part
    }
}

fn listed(named: &[Named]) -> String {
    let names: Vec<&str> = named.iter().map(|one| one.short.as_str()).collect();
    names.join(", ")
}

fn activity(words: Words, line: &PlanLine) -> String {
    let mut out = match &line.amount {
        Some(amount) => format!("{}: {amount}", line.name),
        None => line.name.clone(),
    };
    if line.levels > 1 {
        out = words::level(words, &out, line.level, line.levels);
    }
    for cut in &line.cuts {
        out.push_str(&format!(" [{cut}]"));
    }
    out
}
