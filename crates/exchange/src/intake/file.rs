//! A conversation as a file of answers, as if she had written it down herself.

use care::assess;
use guideline::Guideline;

use super::Intake;
use crate::case_file::{CaseFile, Kept, write};
use crate::{contradiction, diary};

impl Intake {
    /// Everything she answered, as it would be read from a file.
    #[must_use]
    pub fn file(&self, rules: &Guideline) -> CaseFile {
        let case = self.case(rules);
        let keep = self.to_keep();
        let assessment = assess(rules, case.clone());
        let heard = self.all_heard().into_iter().map(|mut heard| {
            heard.confirmed = keep.confirmed.contains(&heard.sign);
            heard
        });
        CaseFile {
            answers: diary::answers(rules, &case),
            case,
            on: Some(self.day()),
            dating: keep.dating,
            region: None,
            locale: None,
            note: keep.note,
            heard: heard.collect(),
            contradictions: contradiction::of_assessment(rules, &assessment),
        }
    }

    /// The text of that file, for a diary. What is private is left out.
    #[must_use]
    pub fn file_text(&self, rules: &Guideline) -> String {
        let keep = self.to_keep();
        let answers = diary::answers(rules, &self.case(rules));
        write(
            rules,
            &Kept {
                on: self.day(),
                region: None,
                note: keep.note.as_deref(),
                dating: keep.dating,
                answers: &answers,
                confirmed: &keep.confirmed,
            },
        )
    }
}
