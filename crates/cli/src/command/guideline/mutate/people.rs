//! Whether a worked person notices a fault: is anything in her table different?

use bundle::Contents;
use care::{Assessment, CarePlan, Case, assess, plan};
use compiler::Files;
use guideline::{DoorId, FeatureId, Guideline};
use proof::mutate::{Kind, Mutant};

use super::super::check::read;
use crate::worked;

/// A worked person and what she is told without any fault.
struct Person<'f> {
    path: &'f str,
    text: &'f str,
    case: Case,
    told: Told,
}

/// Everything her table is made of.
#[derive(PartialEq)]
struct Told {
    assessment: Assessment,
    ask_next: Vec<FeatureId>,
    ask_before_plan: Vec<FeatureId>,
    doors: Vec<DoorId>,
    plan: Option<CarePlan>,
}

impl Told {
    fn of(rules: &Guideline, case: Case) -> Self {
        let assessment = assess(rules, case);
        Self {
            ask_next: assessment.ask_next(rules),
            ask_before_plan: assessment.ask_before_plan(rules),
            doors: care::doors(rules, &assessment),
            plan: assessment.cleared().map(|cleared| plan(rules, cleared)),
            assessment,
        }
    }
}

/// The worked people of a guideline, all of them as expected.
pub(super) struct People<'f>(Vec<Person<'f>>);

impl<'f> People<'f> {
    /// Everyone, or the first whose file does not say what the guideline does without any fault.
    pub(super) fn of(contents: &Contents, files: &'f Files) -> Result<Self, String> {
        let mut people = Vec::new();
        for (path, text) in worked::people(files) {
            let unlike = |found: &str| format!("{path}: {found}");
            let case = read(contents, path, text).map_err(|found| unlike(&found.message))?;
            let rules = &contents.guideline;
            if let Some(found) = worked::differences(rules, path, text, case.clone()).first() {
                return Err(unlike(&found.message));
            }
            people.push(Person { path, text, told: Told::of(rules, case.clone()), case });
        }
        Ok(Self(people))
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The first person who is told something else, those first whose files speak of what the
    /// fault is about. What she is told is compared before her file is read again, which takes longer.
    pub(super) fn first(&self, mutant: &Mutant, contents: &Contents, faulty: &Guideline) -> Option<String> {
        let near = |person: &&Person<'_>| mutant.about.iter().any(|name| person.text.contains(name));
        let (near, far): (Vec<_>, Vec<_>) = self.0.iter().partition(near);
        // Where a row is gone the others change their numbers, and only names can be compared.
        let same_numbers = contents.guideline.exclusions.len() == faulty.exclusions.len();
        let moved = (mutant.kind == Kind::EdgeMoved)
            .then(|| Contents { guideline: faulty.clone(), ..contents.clone() });
        near.into_iter().chain(far).find_map(|person| {
            // A value keeps the band it was read into, so it is read again.
            let case = match &moved {
                Some(contents) => match read(contents, person.path, person.text) {
                    Ok(case) => case,
                    Err(found) => return Some(found.message),
                },
                None => person.case.clone(),
            };
            if same_numbers && Told::of(faulty, case.clone()) == person.told {
                return None;
            }
            let found = worked::differences(faulty, person.path, person.text, case);
            found.into_iter().next().map(|found| found.message)
        })
    }
}
