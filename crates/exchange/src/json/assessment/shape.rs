//! The shape of an assessment.

use serde::Serialize;

use crate::json::{Nearest, Origin, Source};

/// The whole assessment.
#[derive(Clone, Debug, Serialize)]
pub struct Advice {
    pub(super) schema: &'static str,
    /// Where it comes from.
    pub guideline: Origin,
    /// The language of the texts.
    pub locale: String,
    /// The place whose numbers are shown.
    pub region: String,
    /// The day it is for.
    pub on: String,
    /// Where the answers are not from today: what that means.
    pub day_note: Option<String>,
    /// Whether the answers are older than a result lasts. Nothing is cleared on them.
    pub out_of_date: bool,
    /// `31+3`, or null where it is not known.
    pub gestational_age: Option<String>,
    /// `decided`, `incomplete` or `out-of-scope`.
    pub status: &'static str,
    /// Whether a plan may be made.
    pub cleared: bool,
    /// At least this urgent, whatever is still answered.
    pub at_least: &'static str,
    /// At most this urgent, whatever is still answered.
    pub at_most: &'static str,
    /// How urgent to act on now.
    pub act_on: &'static str,
    /// What the result is called.
    pub title: String,
    /// What to do now.
    pub r#do: String,
    /// What to watch for.
    pub worse: String,
    /// The emergency numbers of the region.
    pub emergency_numbers: Vec<String>,
    /// Whom to ring or where to go, best first.
    pub doors: Vec<Door>,
    /// Other lines, where they help.
    pub lines: Vec<Line>,
    /// More about whom to ring, where it is needed.
    pub route_notes: Vec<String>,
    /// What to say on the phone. Null where nobody needs to be rung.
    pub say: Option<String>,
    /// The danger signs that count, most urgent first.
    pub reasons: Vec<Finding>,
    /// The descriptions of ordinary pain that hold.
    pub ordinary: Vec<Ordinary>,
    /// How sure the sources are. No source grades danger signs, and neither do we.
    pub certainty: &'static str,
    /// The same in words, for a page.
    #[serde(skip)]
    pub certainty_words: &'static str,
    /// Single answers that would make it more urgent, most urgent first.
    pub would_raise: Vec<Raise>,
    /// The nearest more urgent answers, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nearest: Option<Nearest>,
    /// Where the private questions were not asked: whom she can talk to.
    pub private_not_asked: Option<String>,
    /// Questions that can still change the result, then those a plan needs.
    pub open: Vec<Open>,
    /// Danger signs her own words point to.
    pub heard: Vec<HeardSign>,
    /// Answers that cannot both be right. The more urgent reading stands.
    pub contradictions: Vec<Pair>,
    /// Everyone who is cited.
    pub sources: Vec<Source>,
}

impl Advice {
    /// The text of it, with a line break at the end: what `--json` prints.
    #[must_use]
    pub fn json(&self) -> String {
        crate::json::written(self)
    }
}

/// A place to ring or go to.
#[derive(Clone, Debug, Serialize)]
pub struct Door {
    /// The door.
    pub id: String,
    /// What it is called there.
    pub name: String,
    /// The number to ring; null where it is local.
    pub number: Option<String>,
    /// Whether the number is one she gave.
    pub own: bool,
}

/// A line that is no door.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    /// The line.
    pub id: String,
    /// `crisis` or `helpline`.
    pub kind: &'static str,
    /// What it is called.
    pub name: String,
    /// The number to ring.
    pub number: String,
}

/// One danger sign and what it contributes.
#[derive(Clone, Debug, Serialize)]
pub struct Finding {
    /// The danger sign.
    pub sign: String,
    /// The group it belongs to.
    pub group: String,
    /// How urgent it makes it.
    pub disposition: &'static str,
    /// `said-yes`, `not-sure`, `measured` or `mentioned`.
    pub because: &'static str,
    /// Whether it surely applies to her.
    pub certain: bool,
    /// Where it applies only together with something nobody has stated: that, in words.
    pub if_also: Option<String>,
    /// What it is, in a few words.
    pub short: String,
    /// Why it matters.
    pub why: String,
    /// Who says so.
    pub sources: Vec<String>,
}

/// A description of ordinary pain that holds.
#[derive(Clone, Debug, Serialize)]
pub struct Ordinary {
    /// The rule.
    pub rule: String,
    /// What it says.
    pub text: String,
    /// Who says so.
    pub sources: Vec<String>,
}

/// A "yes" that would make it more urgent.
#[derive(Clone, Debug, Serialize)]
pub struct Raise {
    /// The danger sign.
    pub sign: String,
    /// How urgent it would be.
    pub to: &'static str,
    /// What it is, in a few words.
    pub short: String,
    /// What the group of the sign is called.
    pub group: String,
}

/// A question that is open.
#[derive(Clone, Debug, Serialize)]
pub struct Open {
    /// What it asks for.
    pub feature: String,
    /// The question.
    pub question: String,
    /// Whether the answer can change the result; if not, a plan needs it.
    pub changes_result: bool,
}

/// A danger sign her own words point to.
#[derive(Clone, Debug, Serialize)]
pub struct HeardSign {
    /// The danger sign.
    pub sign: String,
    /// Her words.
    pub words: String,
    /// The question that asks for it.
    pub question: String,
    /// Whether she has answered it since.
    pub answered: bool,
    /// Whether it surely applies to her.
    pub certain: bool,
    /// Where it applies only together with something nobody has stated: that, in words.
    pub if_also: Option<String>,
}

/// Answers that cannot both be right.
#[derive(Clone, Debug, Serialize)]
pub struct Pair {
    /// The questions.
    pub features: Vec<String>,
    /// What was said, and which reading stands.
    pub text: String,
}
