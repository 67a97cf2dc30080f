//! `cases/`: worked people. Their answers and wishes are checked here; whether the engine gives what
//! they expect is checked by whoever runs it.

use super::table::{Table, Value};
use crate::check::{bad_date, bad_value};
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) region: Option<Word>,
    pub(crate) none_of_these: Vec<Word>,
    pub(crate) answers: Vec<Answer>,
    pub(crate) equipment: Vec<Word>,
    /// Activities named in the wishes.
    pub(crate) activities: Vec<Word>,
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) feature: Word,
    pub(crate) value: AnswerValue,
}

#[derive(Debug)]
pub(crate) enum AnswerValue {
    NotSure,
    Text(Word),
    Number(Word),
}

/// What dates a pregnancy, in place of a feature.
pub(crate) const DATING: [&str; 3] = ["edd", "lmp", "scan"];

pub(crate) fn read(mut table: Table<'_, '_, '_>, file: &str) -> Option<Case> {
    super::page_id(&mut table, file);
    table.required("name");
    if let Some(on) = table.required("on") {
        bad_date::look(table.findings, &on);
    }
    let region = table.word("region");
    let none_of_these = table.words("none-of-these");
    let answers = table.table("answers", answers).unwrap_or_default();
    let wishes = table.table("wishes", |mut wishes| {
        wishes.count("minutes");
        let equipment = wishes.words("equipment");
        let mut activities = wishes.words("prefer");
        activities.extend(wishes.words("avoid"));
        let levels = wishes.table("levels", |mut levels| levels.pairs(|_, name, _| name));
        activities.extend(levels.unwrap_or_default());
        wishes.finish();
        (equipment, activities)
    });
    let (equipment, activities) = wishes.unwrap_or_default();
    // What is expected, and what she wrote, is read by whoever runs the engine.
    for key in ["expect", "note", "confirmed", "locale"] {
        table.has(key);
    }
    table.finish();
    Some(Case { region, none_of_these, answers, equipment, activities })
}

fn answers(mut table: Table<'_, '_, '_>) -> Vec<Answer> {
    table.pairs(|t, feature, value| {
        let value = match value {
            Value::Text(word) if word.text == "not sure" => AnswerValue::NotSure,
            Value::Text(word) => {
                if matches!(feature.as_str(), "edd" | "lmp") {
                    bad_date::look(t.findings, &word);
                }
                AnswerValue::Text(word)
            }
            Value::Count(number, place) => AnswerValue::Number(Word { text: number.to_string(), place }),
            Value::Number(word) => AnswerValue::Number(word),
            Value::Table if feature.as_str() == "scan" => {
                t.row(&feature, |mut scan| {
                    if let Some(on) = scan.required("on") {
                        bad_date::look(scan.findings, &on);
                    }
                    if let Some(ga) = scan.required("ga")
                        && ga.text.parse::<clinical::GestationalAge>().is_err()
                    {
                        let message =
                            format!("`{}` is not a gestational age between `0+0` and `42+6`", ga.text);
                        bad_value::report(scan.findings, &ga.place, &message, "");
                    }
                    scan.finish();
                });
                AnswerValue::NotSure
            }
            _ => {
                let message =
                    format!("the answer to `{}` should be a text in quotes or a number", feature.text);
                bad_value::report(
                    t.findings,
                    &feature.place,
                    &message,
                    "write `\"yes\"`, `\"no\"`, `\"not sure\"`, an option or a value",
                );
                AnswerValue::NotSure
            }
        };
        Answer { feature, value }
    })
}
