//! A topic answered for a Case: what must be ruled out first, and which parts of the answer are
//! meant for her.

use guideline::{Guideline, SignId, TopicId, Variant, VariantKind};

use crate::assess::{Assessment, Because};
use crate::case::Known;
use crate::infer::Reading;

/// One topic, answered for one person or for no one in particular.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicAnswer<'a> {
    /// The topic.
    pub topic: TopicId,
    /// Danger signs the topic wants ruled out and that she has not answered "no" to.
    pub rule_out_first: Vec<SignId>,
    /// Whether one of the topic's danger signs counts for her: then its action comes first and the
    /// answer after it.
    pub danger: Vec<SignId>,
    /// The parts that are meant for her: cautions unless they surely do not apply, permissions
    /// only when they surely do.
    pub variants: Vec<&'a Variant>,
}

/// Answers a topic. Without an assessment nothing is known: every caution shows and no permission.
#[must_use]
pub fn answer_topic<'a>(rules: &'a Guideline, topic: TopicId, about: Option<&Assessment>) -> TopicAnswer<'a> {
    let record = rules.topic(topic);
    let codes = match about {
        Some(assessment) => assessment.settled_codes(rules),
        None => vec![crate::answer::Code::NOT_ASKED; rules.features.len()],
    };
    let reading = Reading::plain(rules, &codes);
    let variants = record
        .variants
        .iter()
        .filter(|variant| {
            let truth = reading.truth(&variant.when);
            match variant.kind {
                VariantKind::Caution => truth.possible(),
                VariantKind::Permission => truth.certain(),
            }
        })
        .collect();
    let counts = |sign: SignId| {
        about.is_some_and(|a| a.reasons().iter().any(|r| r.sign == sign && r.because != Because::Mentioned))
    };
    let ruled_out = |sign: SignId| {
        codes.get(usize::from(sign.0)).is_some_and(|code| *code == crate::answer::Code::NO)
            || about.is_some_and(|a| a.case().known(sign.into()) == Known::Band(0))
    };
    let (danger, rest): (Vec<SignId>, Vec<SignId>) = record.signs.iter().partition(|sign| counts(**sign));
    let rule_out_first = rest.into_iter().filter(|sign| !ruled_out(*sign)).collect();
    TopicAnswer { topic, rule_out_first, danger, variants }
}
