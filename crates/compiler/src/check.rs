//! What is looked for in a guideline: one module per check.
//!
//! A check's module, its name in a finding, its section in `docs/checks.md` and its example in
//! `tests/check/` all have the same name. The first group speaks up while files are read and names
//! are looked up; the second looks at the whole.

use guideline::{Guideline, Property};

use crate::diagnostic::{Findings, Severity};
use crate::resolve::Names;
use crate::syntax::Pages;
use crate::texts::Written;

/// A check: its name, and whether a guideline compiles in spite of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Check {
    /// The name, in kebab-case.
    pub name: &'static str,
    /// What a finding of it is.
    pub severity: Severity,
}

impl Check {
    pub(crate) const fn error(name: &'static str) -> Self {
        Self { name, severity: Severity::Error }
    }

    pub(crate) const fn warning(name: &'static str) -> Self {
        Self { name, severity: Severity::Warning }
    }
}

/// Everything a check may look at.
pub(crate) struct Whole<'a> {
    /// The files as written, in the order of the compiled form.
    pub(crate) pages: &'a Pages,
    pub(crate) names: &'a Names,
    /// The compiled form. Records stand in the order of `pages`; names that were not found are
    /// left out.
    pub(crate) guideline: &'a Guideline,
    /// The compiled properties, in the order of `pages`.
    pub(crate) properties: &'a [Property],
    pub(crate) texts: &'a [Written],
}

macro_rules! checks {
    (reading { $($early:ident)* } whole { $($late:ident)* }) => {
        $(pub(crate) mod $early;)*
        $(pub(crate) mod $late;)*

        /// Every check there is, in the order of the modules.
        pub const ALL: &[Check] = &[$($early::CHECK,)* $($late::CHECK,)*];

        /// Looks at the whole.
        pub(crate) fn run(whole: &Whole<'_>, findings: &mut Findings<'_>) {
            $($late::run(whole, findings);)*
        }
    };
}

checks! {
    reading {
        unreadable_file
        unknown_file
        missing_file
        toml_syntax
        text_syntax
        unknown_key
        missing_key
        bad_id
        bad_value
        bad_date
        unit_mismatch
        file_name_differs
        bad_condition
        mixed_and_or
        threshold_outside_band
        bad_phrase
        promise_missing
        duplicate_id
        unknown_name
        wrong_kind
        cycle
    }
    whole {
        band_gap
        band_overlap
        value_outside_scale
        band_edge_unsourced
        week_edge_unsourced
        negated_sign
        not_sure_too_low
        sign_without_door
        sign_without_property
        rule_without_source
        rule_without_target
        unused_record
        dose_outside_limits
        measure_without_limit
        exercise_without_stop_sign
        way_without_sign
        stop_without_way
        adaptation_conflict
        flare_with_strength
        figure_missing
        pose_out_of_range
        substitute_excluded
        never_offered
        missing_screen
        region_without_number
        region_without_door
        source_missing
        claim_unaccounted
        conflict_without_ruling
        missing_text
        rule_without_text
        text_without_use
        reading_level
        forbidden_word
        medicine_dose
    }
}

/// The nearest of the known names, when one is near enough to be meant.
pub(crate) fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    known
        .into_iter()
        .map(|k| (strsim::damerau_levenshtein(name, k), k))
        .filter(|(distance, k)| *distance <= (name.chars().count().max(k.chars().count()) / 3).max(2))
        .min_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)))
        .map(|(_, k)| k)
}

/// "`a`, `b` or `c`".
pub(crate) fn one_of(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|n| format!("`{n}`")).collect();
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
    }
}
