//! An answer that is given: what it says, where it belongs among the others, and where she goes then.

use clinical::{Date, Dating, GestationalAge};
use exchange::asking::{self, Way, asking};
use exchange::case_file::{Given, check_dating};
use exchange::intake::{Question, Step, Turn, answers};
use guideline::{FeatureId, Pick};

use super::{Address, Turning};
use crate::event::Fields;
use crate::route::Route;
use crate::words;

impl Turning<'_> {
    /// A tap on the body map is a tap on the list.
    pub(super) fn toggle(&mut self, feature: &str) {
        let fields = &mut self.state.fields.0;
        let n_before = fields.len();
        fields.retain(|(name, value)| !(name == "yes" && value == feature));
        if fields.len() == n_before {
            fields.retain(|(name, value)| !(name == "unsure" && value == feature));
            fields.push(("yes".to_owned(), feature.to_owned()));
        }
        self.state.wrong = None;
    }

    /// Puts a turn in its place, with what stood on the same screen: the week, her own words. Gives
    /// the place of the last of them; nothing was put if one of them makes no sense.
    fn put(&mut self, at: usize, turn: Turn, form: &str, fields: &Fields) -> Option<usize> {
        let rules = &self.world.bundle.guideline;
        let mut intake = self.state.intake.clone();
        let mut at = intake.put(at, turn);
        if form == "answers"
            && self.state.asks_week_too(self.world, at).is_some()
            && fields.names("way")
            && (self.state.week_is_second()
                || matches!(intake.next(rules), Step::Ask(next) if next.pick == Pick::Dating))
        {
            match self.dated(fields) {
                Ok(week) => at = intake.put(at + 1, week),
                Err((field, text)) => {
                    self.state.fields = fields.clone();
                    self.wrong(&field, text);
                    return None;
                }
            }
        }
        #[cfg(feature = "after-check")]
        if form == "answers" && fields.names("note") {
            let note = fields.get("note").to_owned();
            // Without words of hers they are asked for at the end, wherever that is now.
            if !note.trim().is_empty() || intake.next(rules) == Step::Note {
                let heard = exchange::case_file::Heard::all_in(&self.world.bundle.lexicon, &note);
                at = intake.put(at + 1, Turn::Wrote(note, heard));
            }
        }
        self.state.intake = intake;
        Some(at)
    }

    /// An answer to the step she is at.
    pub(super) fn answer(&mut self, form: &str, fields: Fields) {
        let Route::Check(Some(at)) = self.state.route else { return };
        // Over midnight the danger signs are asked again, before anything is added to yesterday's.
        if self.state.is_stale() && !self.state.intake.turns().is_empty() {
            return self.act("again", "");
        }
        // Nothing is answered yet, so it begins today.
        if self.state.is_stale() {
            let rules = &self.world.bundle.guideline;
            self.state.intake = self.state.intake.on_another_day(rules, self.state.today);
        }
        let turn = match (form, self.state.step(self.world, at)) {
            ("answers", Step::Ask(question)) => self.answered(&question, &fields),
            ("dating", Step::Ask(_)) => self.dated(&fields),
            #[cfg(feature = "after-check")]
            ("note", Step::Note) => {
                let note = fields.get("note").to_owned();
                let heard = exchange::case_file::Heard::all_in(&self.world.bundle.lexicon, &note);
                Ok(Turn::Wrote(note, heard))
            }
            #[cfg(feature = "after-check")]
            ("confirm", Step::Confirm(heard)) => {
                let rules = &self.world.bundle.guideline;
                match asking::said(rules, FeatureId::from(heard.sign), fields.get("answer")) {
                    Some(answer) => Ok(Turn::Confirmed(heard.sign, answer)),
                    None => Err((String::new(), self.state.words().say(words::PICK_WRONG).to_owned())),
                }
            }
            // A form of another question: the page and the answers have grown apart.
            _ => return self.go(Route::Check(None), Address::Replace),
        };
        match turn {
            Ok(turn) => {
                let Some(at) = self.put(at, turn, form, &fields) else { return };
                #[cfg(feature = "after-check")]
                {
                    self.state.answered = true;
                }
                self.keep();
                let next = if self.state.changing { Route::Check(None) } else { Route::Check(Some(at + 1)) };
                // An emergency is shown at once, whatever else was answered.
                self.go(if self.is_emergency() { Route::Result } else { next }, Address::Push);
            }
            Err((field, text)) => {
                self.state.fields = fields;
                self.wrong(&field, text);
            }
        }
    }

    fn is_emergency(&self) -> bool {
        let rules = &self.world.bundle.guideline;
        let assessment = care::assess(rules, self.state.intake.case(rules));
        assessment.status() == care::Status::Decided
            && assessment.at_most() == clinical::Disposition::Emergency
    }

    fn answered(&self, question: &Question, fields: &Fields) -> Result<Turn, (String, String)> {
        let rules = &self.world.bundle.guideline;
        let name = |feature: &FeatureId| rules.feature(*feature).id.as_str();
        if question.pick == Pick::Many {
            let picked = |field: &str| -> Vec<FeatureId> {
                question.features.iter().copied().filter(|f| fields.has(field, name(f))).collect()
            };
            let (yes, unsure) = (picked("yes"), picked("unsure"));
            if yes.is_empty() && unsure.is_empty() && !fields.names("none") {
                return Err((String::new(), self.state.words().say(words::PICK_WRONG).to_owned()));
            }
            return Ok(Turn::Answered(answers(&question.features, &yes, &unsure)));
        }
        let asked = asking(self.state.edition(self.world), question);
        let mut taken = Vec::new();
        for (feature, row) in question.features.iter().zip(&asked.rows) {
            let field = format!("a-{}", row.feature);
            let unit = fields.get(&format!("u-{}", row.feature));
            let text = fields.get(&field).trim();
            let with_unit = if text.is_empty() || text == "not-sure" {
                text.to_owned()
            } else {
                format!("{text} {unit}")
            };
            let Some(answer) = asking::said(rules, *feature, with_unit.trim()) else {
                let words = self.state.words();
                let wrong = match &row.way {
                    Way::Number { unit, least, most } => words.fill(
                        if unit.decimals() == 0 {
                            words::VALUE_WRONG_WHOLE
                        } else {
                            words::VALUE_WRONG_DECIMAL
                        },
                        &[("text", text), ("least", &least.to_string()), ("most", &most.to_string())],
                    ),
                    _ => words.say(words::PICK_WRONG).to_owned(),
                };
                return Err((field, wrong));
            };
            taken.push((*feature, answer));
        }
        Ok(Turn::Answered(taken))
    }

    fn dated(&self, fields: &Fields) -> Result<Turn, (String, String)> {
        let words = self.state.words();
        let today = self.state.intake.day();
        let day = |field: &str| -> Result<Date, (String, String)> {
            fields
                .get(field)
                .trim()
                .parse()
                .map_err(|()| (field.to_owned(), words.say(words::DATE_WRONG).to_owned()))
        };
        let age = || -> Result<GestationalAge, (String, String)> {
            let number = |field: &str, empty: u16| match fields.get(field).trim() {
                "" => Some(empty),
                text => text.parse().ok(),
            };
            let weeks = fields.get("weeks").trim().parse().ok();
            weeks
                .zip(number("days", 0))
                .and_then(|(weeks, days)| GestationalAge::from_weeks_days(weeks, days))
                .ok_or_else(|| ("weeks".to_owned(), words.say(words::AGE_WRONG).to_owned()))
        };
        let given = match fields.get("way") {
            "edd" => Given::Dating(Dating::Edd(day("edd")?)),
            "lmp" => Given::Dating(Dating::Lmp(day("lmp")?)),
            "scan" => Given::Dating(Dating::Scan { on: day("scan")?, ga: age()? }),
            "week" => Given::Age(age()?, today),
            "not-sure" => Given::NotSure,
            _ => return Err((String::new(), words.say(words::PICK_WRONG).to_owned())),
        };
        let field = match fields.get("way") {
            "week" => "weeks",
            way => way,
        };
        check_dating(given, today)
            .map(|()| Turn::Dated(given))
            .map_err(|why| (field.to_owned(), exchange::words::impossible_dating(words, today, why)))
    }
}
