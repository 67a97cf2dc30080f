//! The real guideline compiles.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod folder;

use compiler::{Files, compile, plain};
use guideline::{Condition, FeatureKind};

fn guideline() -> Files {
    let mut files = Files::new();
    folder::read(&mut files, &folder::here("../../guideline"));
    files
}

#[test]
fn the_real_guideline_compiles_clean() {
    let compiled = compile(&guideline());
    let errors: Vec<_> =
        compiled.diagnostics.iter().filter(|d| d.severity == compiler::Severity::Error).cloned().collect();
    assert!(errors.is_empty(), "{}", plain(&errors, "guideline"));
    assert!(compiled.contents.is_some());
}

#[test]
fn danger_signs_come_first_and_what_is_worked_out_comes_after_what_it_needs() {
    let contents = compile(&guideline()).contents.unwrap();
    let guideline = contents.guideline;
    for (sign, feature) in guideline.signs.iter().zip(&guideline.features) {
        assert_eq!(sign.id, feature.id);
        assert_eq!(feature.kind, FeatureKind::Sign);
    }
    for (number, feature) in guideline.features.iter().enumerate() {
        if let FeatureKind::Inferred { when } = &feature.kind {
            when.for_each_feature(&mut |needed, _| assert!(needed.index() < number, "{}", feature.id));
        }
    }
    assert!(guideline.activities.is_sorted_by(|a, b| a.id < b.id));
    assert!(guideline.signs.iter().all(|sign| !sign.when.has_not()));
    assert_ne!(guideline.scope, Condition::Always);
}

#[test]
fn figures_change_nothing_that_is_advised() {
    let with = compile(&guideline());
    let mut files = guideline();
    let drawn: Vec<String> = files
        .iter()
        .map(|(path, _)| path.to_owned())
        .filter(|path| path.starts_with("figures/") || path.ends_with("/figures.ftl"))
        .collect();
    assert!(drawn.len() > 57);
    for path in drawn {
        files.remove(&path);
    }
    let without = compile(&files);
    assert!(with.contents.is_some());
    assert_eq!(with.contents, without.contents, "the bundle, and with it the guideline's id, stays the same");
    assert!(with.figures.unwrap().movements.len() >= 57 && without.figures.unwrap().movements.is_empty());
}
