//! A question in her own words, answered for her week and pattern.
//!
//! Danger first: when her words point to a danger sign, what to do about it is the answer, and with
//! one that cannot wait there is no other: no exercise, no posture, no measure. Otherwise the
//! nearest topic is answered, with what must be ruled out before it, both sides where sources
//! differ, and who says so. Where nothing fits, that is said.

mod disputed;
mod fit;
mod week;

use care::{Answer, Assessment, Case, Known, Status, answer_topic, assess, possible};
use clinical::Disposition;
use guideline::{FeatureId, SignId, TopicId, VariantKind};
use serde::Serialize;

pub use disputed::{Disputed, Side};
pub use fit::{Because, Fit, Related};

use crate::edition::Edition;
use crate::json::{self, Shown};
use crate::spoken::{self, Mention};
use crate::words;

/// Topics that are looked at for one question.
const N_NEAREST: usize = 3;

/// The longest question that is read. Nobody asks a longer one.
const QUESTION_CHARS_MAX: usize = 4_000;

/// A question, answered.
#[derive(Clone, Debug, Serialize)]
pub struct Asked {
    schema: &'static str,
    /// Which guideline it comes from.
    pub guideline: json::Origin,
    /// The question.
    pub question: String,
    /// `31+3`, or null where it is not known.
    pub gestational_age: Option<String>,
    /// Where two weeks were given: that, and how it was read.
    pub week_note: Option<String>,
    /// `danger`, `answer`, `nothing-fits` or `out-of-scope`.
    pub outcome: &'static str,
    /// Danger signs her words point to, most urgent first.
    pub heard: Vec<Heard>,
    /// What to do and whom to ring, where that comes before any answer.
    pub advice: Option<json::Advice>,
    /// The topic that fits, answered for her; or its name.
    pub topic: Option<Topic>,
    /// Other topics near the question.
    pub nearest: Vec<Near>,
    /// Who says so.
    pub sources: Vec<json::Source>,
}

/// A danger sign her words point to.
#[derive(Clone, Debug, Serialize)]
pub struct Heard {
    /// The name of the danger sign.
    pub sign: String,
    /// Her words.
    pub words: String,
    /// How urgent a "yes" is.
    pub disposition: &'static str,
    /// What to do, in a line.
    pub title: String,
    /// What to do.
    pub r#do: String,
    /// The question.
    pub question: String,
    /// What it can mean.
    pub why: String,
    /// Whether it surely applies to her.
    pub certain: bool,
    /// Where it applies only together with something nobody has stated: that, in words.
    pub if_also: Option<String>,
}

/// A topic, answered for her.
#[derive(Clone, Debug, Serialize)]
pub struct Topic {
    /// Its name.
    pub id: String,
    /// Its number among the questions.
    pub number: String,
    /// The question.
    pub question: String,
    /// Danger signs to rule out first, those she has said no to left out.
    pub rule_out_first: Vec<RuleOut>,
    /// What holds at every week.
    pub answer: String,
    /// What is added for her.
    pub for_her: Vec<Part>,
    /// GRADE, by name.
    pub certainty: &'static str,
    /// The same in words.
    pub how_sure: &'static str,
    /// Where the sources differ.
    pub disagreements: Vec<Disputed>,
    /// Exercises and measures it speaks of.
    pub activities: Vec<Related>,
}

/// A danger sign to rule out.
#[derive(Clone, Debug, Serialize)]
pub struct RuleOut {
    /// The name of the danger sign.
    pub sign: String,
    /// What the sign is called.
    pub short: String,
    /// The question.
    pub question: String,
}

/// A part of an answer that depends on the person.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// `caution` or `permission`.
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

/// A topic near the question.
#[derive(Clone, Debug, Serialize)]
pub struct Near {
    /// The topic that fits, answered for her; or its name.
    pub topic: String,
    /// The question.
    pub question: String,
}

/// Everything a question is answered with.
pub struct Asker<'a> {
    /// What a result is shown with.
    pub shown: Shown<'a>,
    /// What is known about her; a Case with nothing in it if nothing is.
    pub case: Case,
    /// Whether the week is one she gave beside the question.
    pub week_given: bool,
}

impl Asker<'_> {
    fn edition(&self) -> Edition<'_> {
        self.shown.edition
    }

    /// Answers a question.
    pub fn answer(mut self, question: &str) -> Asked {
        let rules = self.shown.edition.rules();
        let question: String = question.chars().take(QUESTION_CHARS_MAX).collect();
        let ga = rules.gestational_age;
        let told = week::told(&question);
        let given = self.case.gestational_age(rules).filter(|_| self.week_given);
        let mut week_note = None;
        if let (Some(given), Some(said)) = (given, told.week)
            && given.weeks() != said.weeks()
        {
            // Not known is the more cautious of the readings.
            self.case.forget(ga);
            week_note = Some(words::two_weeks(self.edition().words(), given, said));
        }
        if self.case.known(ga) == Known::NotAsked
            && week_note.is_none()
            && let Some(week) = told.week
        {
            // A week on the scale always fits.
            let _ = self.case.answer(rules, ga, Answer::Measured(i32::from(week.days())));
        }
        let assessment = assess(rules, self.case.clone());
        let signs = self.signs(&question);
        let heard = self.heard(&question, &signs);
        let hits = self.edition().bundle().index.search(&told.rest, N_NEAREST + 1);
        let fits = hits.first().filter(|hit| hit.is_confident()).map(|hit| hit.topic);
        let mut nearest = self.nearest(&told.rest, &hits);

        let in_danger = self.in_danger(&signs);
        let most = in_danger.act_on();
        let mut asked = Asked {
            schema: "carrywell/ask/1",
            guideline: json::origin(self.edition().bundle()),
            gestational_age: self.case.gestational_age(rules).map(|ga| ga.to_string()),
            week_note,
            outcome: "danger",
            heard,
            advice: None,
            topic: None,
            nearest: Vec::new(),
            sources: Vec::new(),
            question,
        };
        if let (Some(topic), true) = (fits, most < Disposition::CallToday) {
            nearest.retain(|near| near.topic != rules.topic(topic).id);
        }
        nearest.truncate(N_NEAREST);
        asked.nearest = nearest;
        let mut cited: Vec<guideline::SourceId> =
            signs.iter().flat_map(|(sign, ..)| rules.sign(*sign).sources.iter().copied()).collect();
        if most >= Disposition::CallToday || in_danger.status() == Status::OutOfScope {
            if most < Disposition::CallToday {
                asked.outcome = "out-of-scope";
            }
            let mut advice = json::advice(self.shown, &in_danger, &[], &[]);
            let mentions: Vec<Mention<'_>> = signs
                .iter()
                .map(|(sign, start, end)| Mention {
                    sign: *sign,
                    words: asked.question.get(*start..*end).unwrap_or(""),
                })
                .collect();
            advice.say = advice.say.map(|_| spoken::sentence(self.shown, &in_danger, &self.case, &mentions));
            if in_danger.status() == Status::OutOfScope {
                for heard in &mut asked.heard {
                    heard.r#do = self.edition().do_not_pregnant(heard.disposition);
                }
            }
            asked.advice = Some(advice);
            asked.sources = json::sources(rules, cited);
            return asked;
        }
        let Some(topic) = fits else {
            asked.outcome = if signs.is_empty() { "nothing-fits" } else { "danger" };
            asked.sources = json::sources(rules, cited);
            return asked;
        };
        if signs.is_empty() {
            asked.outcome = "answer";
        }
        cited.extend(rules.topic(topic).sources.iter().copied());
        asked.topic = Some(self.topic(topic, &assessment));
        asked.sources = json::sources(rules, cited);
        asked
    }

    /// One topic answered for her, and who says so.
    #[must_use]
    pub fn about(&self, topic: TopicId) -> (Topic, Vec<json::Source>) {
        let rules = self.shown.edition.rules();
        let assessment = assess(rules, self.case.clone());
        let told = self.topic(topic, &assessment);
        (told, json::sources(rules, rules.topic(topic).sources.iter().copied()))
    }

    /// The danger signs the question points to with her words, most urgent first. A sign that
    /// surely does not apply in her week is left out, unless that would leave none.
    fn signs(&self, question: &str) -> Vec<(SignId, usize, usize)> {
        let rules = self.shown.edition.rules();
        let mut signs: Vec<(SignId, usize, usize)> = Vec::new();
        for mention in self.edition().bundle().lexicon.mentions(question) {
            if !signs.iter().any(|(sign, ..)| *sign == mention.sign) {
                signs.push((mention.sign, mention.start, mention.end));
            }
        }
        let applies = |sign: SignId| possible(rules, &self.case, &rules.sign(sign).when);
        if signs.iter().any(|(sign, ..)| applies(*sign)) {
            signs.retain(|(sign, ..)| applies(*sign));
        }
        signs.sort_by_key(|(sign, start, _)| (core::cmp::Reverse(rules.sign(*sign).disposition), *start));
        signs
    }

    fn heard(&self, question: &str, signs: &[(SignId, usize, usize)]) -> Vec<Heard> {
        let (edition, rules) = (self.edition(), self.edition().rules());
        signs
            .iter()
            .map(|(sign, start, end)| {
                let record = rules.sign(*sign);
                let key = format!("sign-{}", record.id);
                let disposition = record.disposition.id();
                Heard {
                    sign: record.id.clone(),
                    words: words::shown(question.get(*start..*end).unwrap_or("")),
                    disposition,
                    title: edition.say(&format!("disposition-{disposition}")),
                    r#do: edition.say(&format!("disposition-{disposition}.do")),
                    question: edition.say(&key),
                    why: edition.say(&format!("{key}.why")),
                    certain: spoken::surely(rules, &self.case, *sign),
                    if_also: spoken::if_also(self.shown, &self.case, *sign),
                }
            })
            .collect()
    }

    /// Her Case as it is if what she wrote is a yes; or, where a yes would count only once something
    /// else is known, as it is while her words stand unanswered, if that is more urgent.
    ///
    /// Where the week is not known it is tested against the widest window; where no sign fits her
    /// week, the week is not relied on.
    fn in_danger(&self, signs: &[(SignId, usize, usize)]) -> Assessment {
        let rules = self.edition().rules();
        let ga = rules.gestational_age;
        let mut mentioned = self.case.clone();
        let fits = signs.iter().any(|(sign, ..)| possible(rules, &mentioned, &rules.sign(*sign).when));
        if !signs.is_empty() && (!fits || mentioned.known(ga) == Known::NotAsked) {
            let _ = mentioned.answer(rules, ga, Answer::NotSure);
        }
        let mut said = mentioned.clone();
        for (sign, ..) in signs {
            mentioned.mention(*sign);
            // A danger sign takes a yes.
            let _ = said.answer(rules, FeatureId::from(*sign), Answer::Yes);
        }
        let (said, mentioned) = (assess(rules, said), assess(rules, mentioned));
        if mentioned.act_on() > said.act_on() { mentioned } else { said }
    }

    fn topic(&self, id: TopicId, assessment: &Assessment) -> Topic {
        let (edition, rules) = (self.edition(), self.edition().rules());
        let record = rules.topic(id);
        let key = format!("topic-{}", record.id);
        let answer = answer_topic(rules, id, Some(assessment));
        let texts = edition.bundle().texts_in(edition.language());
        let sign_words = |sign: &SignId| {
            let sign = &rules.sign(*sign).id;
            RuleOut {
                sign: sign.clone(),
                short: edition.say(&format!("sign-{sign}.short")),
                question: edition.say(&format!("sign-{sign}")),
            }
        };
        Topic {
            id: record.id.clone(),
            number: record.number.clone(),
            question: edition.say(&key),
            // What she has said counts stays on the list: nothing has ruled it out.
            rule_out_first: answer.danger.iter().chain(&answer.rule_out_first).map(sign_words).collect(),
            answer: edition.say(&format!("{key}.answer")),
            for_her: answer
                .variants
                .iter()
                .map(|variant| Part {
                    kind: match variant.kind {
                        VariantKind::Caution => "caution",
                        VariantKind::Permission => "permission",
                    },
                    text: edition.say(&format!("{key}.{}", variant.text)),
                })
                .collect(),
            certainty: record.certainty.id(),
            how_sure: words::certainty(edition.words(), record.certainty),
            disagreements: texts.map_or_else(Vec::new, |texts| {
                record.disagreements.iter().map(|d| Disputed::new(rules, texts, *d)).collect()
            }),
            activities: fit::related(edition, assessment, &record.activities),
        }
    }

    /// The topics nearest to the question: those the index finds, then those whose own question
    /// looks most like it.
    fn nearest(&self, question: &str, hits: &[bundle::Hit]) -> Vec<Near> {
        let (edition, rules) = (self.edition(), self.edition().rules());
        let mut ids: Vec<String> = hits.iter().map(|hit| rules.topic(hit.topic).id.clone()).collect();
        if ids.len() < N_NEAREST {
            let asked = question.to_lowercase();
            let mut near: Vec<(f64, &str)> = rules
                .topics
                .iter()
                .map(|topic| {
                    let own = edition.say(&format!("topic-{}", topic.id)).to_lowercase();
                    (strsim::sorensen_dice(&own, &asked), topic.id.as_str())
                })
                .collect();
            near.sort_by(|a, b| b.0.total_cmp(&a.0));
            for (_, id) in near {
                if ids.len() < N_NEAREST && !ids.iter().any(|known| known == id) {
                    ids.push(id.to_owned());
                }
            }
        }
        ids.into_iter()
            .map(|topic| Near { question: edition.say(&format!("topic-{topic}")), topic })
            .collect()
    }
}
