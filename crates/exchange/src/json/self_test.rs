//! `carrywell/self-tests/1` and `carrywell/self-test/1`: the home self-tests there are, and what one found.

use care::SelfTest;
use clinical::Date;
use guideline::{FeatureId, HomeTest};
use serde::Serialize;

use super::{Named, Origin, Shown, StopOpened, origin};

/// The tests there are for her today.
#[derive(Clone, Debug, Serialize)]
pub struct SelfTests {
    schema: &'static str,
    /// The guideline.
    pub guideline: Origin,
    /// The language of the texts.
    pub locale: String,
    /// The day.
    pub on: String,
    /// Each of them; none where there is none now.
    pub tests: Vec<TestOffered>,
}

/// One of them.
#[derive(Clone, Debug, Serialize)]
pub struct TestOffered {
    /// Its name in the guideline.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub what: String,
}

/// A test as it was done.
#[derive(Clone, Debug, Serialize)]
pub struct SelfTestDone {
    schema: &'static str,
    /// The guideline.
    pub guideline: Origin,
    /// The language of the texts.
    pub locale: String,
    /// The day.
    pub on: String,
    /// Which.
    pub test: Named,
    /// Whether she went through to the end.
    pub finished: bool,
    /// What was found on the right, or where there are no sides; null where nothing was said.
    pub right: Option<String>,
    /// What was found on the left.
    pub left: Option<String>,
    /// Kinds of pain it suggests. They add to her answers; that there is none rules nothing out.
    pub suggests: Vec<Named>,
    /// How it was stopped, and what that opened; null where it was not.
    pub stopped: Option<StopOpened>,
}

impl SelfTests {
    /// The text of it, with a line break at the end.
    #[must_use]
    pub fn json(&self) -> String {
        super::written(self)
    }
}

impl SelfTestDone {
    /// The text of it, with a line break at the end.
    #[must_use]
    pub fn json(&self) -> String {
        super::written(self)
    }
}

/// Puts the tests there are into their shape.
#[must_use]
pub fn self_tests(shown: Shown<'_>, on: Date, tests: &[&HomeTest]) -> SelfTests {
    let edition = shown.edition;
    SelfTests {
        schema: "carrywell/self-tests/1",
        guideline: origin(edition.bundle()),
        locale: edition.language().to_owned(),
        on: on.to_string(),
        tests: tests
            .iter()
            .map(|test| TestOffered {
                id: test.id.clone(),
                name: edition.say(&format!("test-{}", test.id)),
                what: edition.say(&format!("test-{}.what", test.id)),
            })
            .collect(),
    }
}

/// Puts what one found into its shape.
#[must_use]
pub fn self_test_done(
    shown: Shown<'_>,
    on: Date,
    found: &SelfTest,
    suggests: &[FeatureId],
    stopped: Option<StopOpened>,
) -> SelfTestDone {
    let edition = shown.edition;
    let said = |finding: &str| (!finding.is_empty()).then(|| finding.to_owned());
    let (right, left) = (said(&found.right), said(&found.left));
    let named = |feature: &FeatureId| {
        let id = &edition.rules().feature(*feature).id;
        Named { id: id.clone(), name: edition.say(&format!("feature-{id}")) }
    };
    SelfTestDone {
        schema: "carrywell/self-test/1",
        guideline: origin(edition.bundle()),
        locale: edition.language().to_owned(),
        on: on.to_string(),
        test: Named { id: found.test.clone(), name: edition.say(&format!("test-{}", found.test)) },
        finished: stopped.is_none() && (right.is_some() || left.is_some()),
        right,
        left,
        suggests: suggests.iter().map(named).collect(),
        stopped,
    }
}
