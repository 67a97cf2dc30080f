//! A conversation as lines of text, so that a page that is loaded again can go on where it was.
//!
//! One line a turn, names rather than numbers, so that another version of the guideline reads what
//! it still knows and drops the rest. Answers to private questions are never written where anything
//! is kept: they are asked again. Only from one program of the app to the other, on the same page,
//! they go along.
//!
//! Absent: where the lines are kept, and any promise that they outlive the app; a diary has its own,
//! numbered shape.

use care::Answer;
use clinical::{Date, Dating};
use guideline::{FeatureId, FeatureKind, Guideline, SignId};

use super::{Heard, Intake, Turn, date};
use crate::asking::{in_words, said};
use crate::case_file::{Given, check_dating, is_private};

impl Intake {
    /// The turns as lines, with the day they were taken on, without what is private.
    #[must_use]
    pub fn lines(&self, rules: &Guideline) -> String {
        self.written(rules, false)
    }

    /// All of it as lines, with what is private. They are handed on and never kept.
    #[must_use]
    pub fn lines_to_hand_on(&self, rules: &Guideline) -> String {
        self.written(rules, true)
    }

    fn written(&self, rules: &Guideline, with_private: bool) -> String {
        let open = |feature: FeatureId| with_private || !is_private(rules, feature);
        let mut out = format!("on {}\n", self.start.on());
        // What was known at the start stands first, or another day's answers would be lost at the next.
        if let Some(given) = self.kept_dating {
            out.push_str(&format!("kept-dated {}\n", dated(given)));
        }
        let kept = self.kept.iter().filter(|(feature, _)| open(*feature));
        for (feature, answer) in kept {
            out.push_str(&format!("kept {}\n", pair(rules, *feature, *answer)));
        }
        for sign in self.start.mentioned().iter().filter(|sign| open(FeatureId::from(**sign))) {
            out.push_str(&format!("mention {}\n", rules.sign(*sign).id));
        }
        if let Some(way) = &self.stopped {
            out.push_str(&format!("stopped {way}\n"));
        }
        for turn in &self.turns {
            match turn {
                Turn::Dated(given) => out.push_str(&format!("dated {}\n", dated(*given))),
                Turn::Answered(answers) => {
                    let told = answers.iter().filter(|(feature, _)| open(*feature));
                    let words: Vec<String> =
                        told.map(|(feature, answer)| pair(rules, *feature, *answer)).collect();
                    if words.len() == answers.len() {
                        out.push_str(&format!("said {}\n", words.join(" ")));
                    }
                }
                // Words that point to what is private are as private as the answer.
                Turn::Wrote(_, heard) if heard.iter().any(|heard| !open(heard.sign.into())) => {}
                Turn::Wrote(note, _) => {
                    out.push_str(&format!(
                        "wrote {}\n",
                        note.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "")
                    ));
                }
                Turn::Confirmed(sign, answer) => {
                    let feature = FeatureId::from(*sign);
                    if open(feature) {
                        out.push_str(&format!("confirmed {}\n", pair(rules, feature, *answer)));
                    }
                }
            }
        }
        out
    }

    /// A conversation from its lines. What is not understood is left out, and asked again. Of
    /// another day only what lasts is taken, as what was known at the start.
    ///
    /// Nothing, where there is no day in it.
    #[must_use]
    pub fn from_lines(rules: &Guideline, lexicon: &bundle::Lexicon, text: &str, today: Date) -> Option<Self> {
        Self::read(rules, lexicon, text, today, super::being_alone(rules))
    }

    /// A conversation that goes on, from the lines another program hands on: nothing has happened in
    /// between, so whoever was alone is.
    ///
    /// Nothing, where there is no day in it.
    #[must_use]
    pub fn handed_on(rules: &Guideline, lexicon: &bundle::Lexicon, text: &str, today: Date) -> Option<Self> {
        Self::read(rules, lexicon, text, today, Vec::new())
    }

    /// Reads lines; a yes to one of `doubted` is asked again.
    fn read(
        rules: &Guideline,
        lexicon: &bundle::Lexicon,
        text: &str,
        today: Date,
        doubted: Vec<FeatureId>,
    ) -> Option<Self> {
        let mut lines = text.lines();
        let on: Date = lines.next()?.strip_prefix("on ")?.parse().ok()?;
        let mut intake = Self::new(rules, on);
        let (mut kept, mut kept_dating, mut mentions) = (Vec::new(), None, Vec::new());
        let mut stopped = None;
        for line in lines {
            let (kind, rest) = line.split_once(' ').unwrap_or((line, ""));
            match kind {
                "dated" => {
                    let given = undated(rest).filter(|given| check_dating(*given, on).is_ok());
                    intake.turns.extend(given.map(Turn::Dated));
                }
                "kept-dated" => kept_dating = undated(rest),
                "kept" => kept.extend(unpair(rules, rest)),
                "stopped" => stopped = Some(rest),
                "mention" => mentions.extend(rules.find_sign(rest)),
                "said" => {
                    // Being alone then is not being alone now; not being alone asks nothing private.
                    let answers: Vec<(FeatureId, Answer)> = rest
                        .split(' ')
                        .filter_map(|word| unpair(rules, word))
                        .filter(|(feature, answer)| !doubted.contains(feature) || *answer != Answer::Yes)
                        .collect();
                    if !answers.is_empty() {
                        intake.turns.push(Turn::Answered(answers));
                    }
                }
                "wrote" => {
                    let note = unescaped(rest);
                    let heard = Heard::all_in(lexicon, &note);
                    intake.turns.push(Turn::Wrote(note, heard));
                }
                "confirmed" => {
                    if let Some((feature, answer)) = unpair(rules, rest)
                        && feature.index() < rules.signs.len()
                    {
                        intake.turns.push(Turn::Confirmed(SignId(feature.0), answer));
                    }
                }
                _ => {}
            }
        }
        intake.keep(rules, kept_dating, kept, None, false);
        for sign in mentions {
            intake.start.mention(sign);
        }
        if let Some(way) = stopped {
            intake.stop(rules, way);
        }
        Some(if on == today { intake } else { intake.on_another_day(rules, today) })
    }

    /// What lasts of a conversation of another day: how the pregnancy is dated, and facts about her
    /// that she said yes to or was not sure of. A "no" may not be true any more and is asked again,
    /// as are danger signs, readings, where it hurts, and being alone; what her words pointed to is
    /// asked about.
    #[must_use]
    pub fn on_another_day(&self, rules: &Guideline, today: Date) -> Self {
        let keep = self.to_keep();
        let mut next = Self::new(rules, today);
        next.start.set_wishes(self.start.wishes().clone());
        // What was said, and what was agreed, was of a pregnancy that is over.
        if keep.dating.is_some_and(|given| check_dating(given, today).is_err()) {
            return next;
        }
        let lasting = |(feature, answer): &(FeatureId, Answer)| {
            matches!(rules.feature(*feature).kind, FeatureKind::Fact)
                && matches!(answer, Answer::Yes | Answer::NotSure)
        };
        let answers = keep.answers.into_iter().filter(lasting).collect();
        next.keep(rules, keep.dating, answers, keep.note, true);
        for sign in self.start.mentioned() {
            next.start.mention(*sign);
        }
        for heard in self.all_heard() {
            next.start.mention(heard.sign);
        }
        next
    }

    pub(super) fn keep(
        &mut self,
        rules: &Guideline,
        dating: Option<Given>,
        answers: Vec<(FeatureId, Answer)>,
        note: Option<String>,
        stale: bool,
    ) {
        let today = self.start.on();
        let alone = super::being_alone(rules);
        self.kept = answers
            .into_iter()
            .filter(|(feature, _)| super::lasts(rules, *feature, stale) && !alone.contains(feature))
            .collect();
        // A dating that has run out is asked again.
        self.kept_dating = dating.filter(|given| check_dating(*given, today).is_ok());
        self.kept_note = note;
        if let Some(given) = self.kept_dating {
            date(rules, &mut self.start, given);
        }
        for (feature, answer) in self.kept.clone() {
            let _ = self.start.answer(rules, feature, answer);
        }
    }
}

fn pair(rules: &Guideline, feature: FeatureId, answer: Answer) -> String {
    format!("{}={}", rules.feature(feature).id, in_words(rules, feature, answer))
}

fn unpair(rules: &Guideline, word: &str) -> Option<(FeatureId, Answer)> {
    let (name, text) = word.split_once('=')?;
    let feature = rules.find_feature(name)?;
    Some((feature, said(rules, feature, text)?))
}

fn dated(given: Given) -> String {
    match given {
        Given::Dating(Dating::Edd(edd)) => format!("edd {edd}"),
        Given::Dating(Dating::Lmp(lmp)) => format!("lmp {lmp}"),
        Given::Dating(Dating::Scan { on, ga }) => format!("scan {on} {ga}"),
        Given::Age(ga, on) => format!("age {on} {ga}"),
        Given::NotSure => "not-sure".to_owned(),
    }
}

fn undated(text: &str) -> Option<Given> {
    let mut words = text.split(' ');
    let way = words.next()?;
    if way == "not-sure" {
        return Some(Given::NotSure);
    }
    let day: Date = words.next()?.parse().ok()?;
    let mut ga = || words.next()?.parse().ok();
    match way {
        "edd" => Some(Given::Dating(Dating::Edd(day))),
        "lmp" => Some(Given::Dating(Dating::Lmp(day))),
        "scan" => Some(Given::Dating(Dating::Scan { on: day, ga: ga()? })),
        "age" => Some(Given::Age(ga()?, day)),
        _ => None,
    }
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => {}
            },
            other => out.push(other),
        }
    }
    out
}
