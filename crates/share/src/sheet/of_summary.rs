//! The page for a midwife or physiotherapist, laid out in parts.

use exchange::json::Source;

use super::{Line, Part, PartId, Sheet};
use crate::body_map;
use crate::summary::{Named, PlanLine, Summary};
use crate::words;

impl Summary {
    /// The page in headings and lines, whole.
    #[must_use]
    pub fn sheet(&self) -> Sheet {
        let mut sheet = Sheet {
            locale: self.locale.clone(),
            title: words::TITLE.to_owned(),
            lead: vec![
                words::for_day(&self.on, self.gestational_age.as_deref()),
                words::SHE_ANSWERED.to_owned(),
            ],
            parts: Vec::new(),
            foot: words::origin(&self.guideline),
        };
        sheet.add(self.standing());
        sheet.add(self.why());
        sheet.add(self.place());
        sheet.add(self.days());
        sheet.add(self.asked());
        sheet.add(self.health());
        sheet.add(self.own_words());
        sheet.add(self.wants_to_ask());
        self.planned(&mut sheet);
        sheet.add(self.was_done());
        sheet.add(self.was_told());
        sheet.add(Part::cited(&self.sources));
        sheet
    }

    fn standing(&self) -> Part {
        let mut part = Part::new(PartId::Standing, words::STANDING);
        part.lines.push(Line::Loud(self.standing.title.clone()));
        part.lines.extend(self.standing.day_note.clone().map(Line::Text));
        part.lines.extend(self.held_back.iter().cloned().map(Line::Text));
        if self.standing.n_open > 0 {
            part.text(words::still_open(self.standing.n_open));
        }
        part
    }

    fn why(&self) -> Part {
        let mut part = Part::new(PartId::Reasons, words::WHY);
        for reason in &self.reasons {
            part.item(format!("{}: {}", words::capital(&reason.short), words::because(reason.because)));
            if !reason.certain {
                part.under(reason.if_also.clone().unwrap_or_else(|| words::MAY_NOT_APPLY.to_owned()));
            }
            part.under(reason.why.clone());
        }
        self.ordinary.iter().for_each(|text| part.item(text.clone()));
        // Names stand between backticks in it, which paper and voices read badly.
        self.contradictions.iter().for_each(|text| part.text(text.replace('`', "\"")));
        part
    }

    fn place(&self) -> Part {
        let mut part = Part::new(PartId::Where, words::WHERE);
        if !self.patterns.is_empty() {
            part.item(words::capital(&listed(&self.patterns)));
        }
        if !self.patterns_not_sure.is_empty() {
            part.item(format!("{}: {}", words::NOT_SURE, listed(&self.patterns_not_sure)));
        }
        if self.patterns.iter().any(|named| body_map::has_two_sides(&named.id)) {
            part.under(words::SIDES);
        }
        for reading in &self.readings {
            part.item(format!("{}: {}", words::capital(words::hers(&reading.short)), reading.value));
        }
        part
    }

    fn days(&self) -> Part {
        let mut part = Part::new(PartId::Trend, words::TREND);
        for day in self.trend.iter().rev() {
            part.item(words::trend_day(day));
        }
        part
    }

    fn asked(&self) -> Part {
        let signs = &self.signs;
        let mut part = Part::new(PartId::Signs, words::SIGNS);
        part.text(words::asked(signs));
        for (lead, named) in [
            (words::SAID_YES, &signs.yes),
            (words::SAID_NOT_SURE, &signs.not_sure),
            (words::MENTIONED, &signs.mentioned),
        ] {
            named.iter().for_each(|sign| part.item(format!("{lead}: {}", sign.short)));
        }
        if signs.n_not_asked > 0 {
            part.text(words::not_asked(signs.n_not_asked));
        }
        part.text(if self.with_private { words::PRIVATE_IN } else { words::PRIVATE_OUT });
        part
    }

    fn health(&self) -> Part {
        let mut part = Part::new(PartId::Facts, words::FACTS);
        self.facts.iter().for_each(|fact| part.item(words::capital(&fact.short)));
        self.facts_not_sure.iter().for_each(|fact| part.item(format!("{}: {}", words::NOT_SURE, fact.short)));
        part
    }

    fn own_words(&self) -> Part {
        let mut part = Part::new(PartId::Words, words::OWN_WORDS);
        for said in &self.words {
            if let Some(on) = &said.on {
                part.item(on.clone());
            }
            part.lines.push(Line::Quote(said.text.clone()));
        }
        part
    }

    fn wants_to_ask(&self) -> Part {
        let mut part = Part::new(PartId::Questions, words::QUESTIONS);
        self.questions.iter().for_each(|question| part.lines.push(Line::Quote(question.clone())));
        part
    }

    fn planned(&self, sheet: &mut Sheet) {
        let Some(plan) = &self.plan else { return };
        let mut part = Part::new(PartId::Plan, words::PLAN);
        if !plan.session.is_empty() {
            part.text(words::session(&plan.minutes));
        }
        for line in plan.session.iter().chain(&plan.aerobic) {
            part.item(activity(line));
        }
        for (lead, lines) in [(words::RELIEF, &plan.relief), (words::MEASURES, &plan.measures)] {
            lines.iter().for_each(|line| part.item(format!("{lead}: {}", activity(line))));
        }
        if !plan.lessons.is_empty() {
            part.item(words::lessons(plan.lessons.len()));
        }
        sheet.add(part);
        let mut part = Part::new(PartId::AskFirst, words::ASK_FIRST);
        for waits in &plan.ask_first {
            part.item(waits.names.join(", "));
            part.under(waits.text.clone());
        }
        sheet.add(part);
    }

    fn was_done(&self) -> Part {
        let mut part = Part::new(PartId::Done, words::DONE);
        let Some(done) = &self.done else {
            return part;
        };
        part.text(words::done(done));
        done.stopped.iter().for_each(|stop| part.item(words::stopped(stop)));
        self.functions.iter().for_each(|row| part.item(words::function(row)));
        done.exercises.iter().for_each(|item| part.item(words::exercise_done(item)));
        done.used.iter().for_each(|used| part.item(words::used(used)));
        done.besides.iter().for_each(|one| part.item(words::times(&one.name, one.times)));
        part
    }

    fn was_told(&self) -> Part {
        let mut part = Part::new(PartId::Told, words::TOLD);
        let standing = &self.standing;
        if !standing.r#do.is_empty() {
            part.item(standing.r#do.clone());
        }
        let numbers = standing.emergency_numbers.iter().cloned();
        let doors = standing.doors.iter().map(words::door);
        let ring: Vec<String> = numbers.chain(doors).collect();
        if !ring.is_empty() {
            part.item(format!("{}: {}", words::RING, ring.join("; ")));
        }
        if !standing.worse.is_empty() {
            part.item(standing.worse.clone());
        }
        part
    }
}

impl Part {
    /// Who is cited, each once.
    pub(crate) fn cited(sources: &[Source]) -> Self {
        let mut part = Self::new(PartId::Sources, words::SOURCES);
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

fn activity(line: &PlanLine) -> String {
    let mut out = line.name.clone();
    if let Some(amount) = &line.amount {
        out.push_str(": ");
        out.push_str(amount);
    }
    if line.levels > 1 {
        out.push_str(&words::level(line.level, line.levels));
    }
    for cut in &line.cuts {
        out.push_str(&words::cut(cut));
    }
    out
}
