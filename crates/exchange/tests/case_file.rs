//! Whatever is in the file: no panic, nothing guessed, nobody cleared by a slip.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod properties;
mod real;

use care::{Answer, Case, Known, assess};
use clinical::{Date, Disposition};
use exchange::Edition;
use exchange::case_file::{CaseFile, CaseFileError, Setting, Source, read};
use exchange::contradiction::{self, Contradiction};
use guideline::{FeatureId, FeatureKind};
use proptest::prelude::*;

use real::{bundle, rules};

fn today() -> Date {
    "2031-04-12".parse().unwrap()
}

fn read_bytes(name: &str, bytes: &[u8]) -> Result<CaseFile, CaseFileError> {
    let lexicon = &bundle().lexicon;
    let setting = Setting { rules: rules(), lexicon, today: None, system_day: today(), note: None };
    read(&Source::of(name, bytes)?, setting)
}

fn ok(text: &str) -> CaseFile {
    read_bytes("case.toml", text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn wrong(text: &str) -> CaseFileError {
    match read_bytes("case.toml", text.as_bytes()) {
        Ok(file) => panic!("{file:?}\n{text}"),
        Err(error) => error,
    }
}

fn known(file: &CaseFile, id: &str) -> Known {
    file.case.known(rules().find_feature(id).unwrap())
}

fn is_cleared(file: &CaseFile) -> bool {
    assess(rules(), file.case.clone()).cleared().is_some()
}

/// Someone who is cleared.
const CLEAR: &str = "none-of-these = [\"all\"]\n[answers]\npregnancy = \"pregnant\"\nedd = \"2031-06-11\"\n\
    low-back = \"yes\"\nmechanical-back-pain-only = \"yes\"\npain-now = 3\npain-worst = 4\npain-days = 9\n";

#[test]
fn someone_with_ordinary_pain_is_cleared_from_toml_and_json_alike() {
    let toml = ok(CLEAR);
    let json = r#"{"none-of-these": "all", "answers": {"pregnancy": "pregnant", "edd": "2031-06-11",
        "low-back": true, "mechanical-back-pain-only": "Yes", "pain-now": "3", "pain-worst": 4, "pain-days": 9.0}}"#;
    let json = read_bytes("case.json", json.as_bytes()).unwrap();
    assert!(is_cleared(&toml));
    assert_eq!(toml.case, json.case);
}

#[test]
fn every_way_to_date_a_pregnancy_gives_the_same_week() {
    for dating in [
        "edd = \"2031-06-11\"",
        "edd = 2031-06-11",
        "lmp = \"2030-09-04\"",
        "scan = { on = \"2030-12-01\", ga = \"12+4\" }",
        "gestational-age = \"31+3\"",
        "edd = \"2031-06-11\"\nlmp = \"2030-09-04\"",
        "edd = \"not sure\"\ngestational-age = \"31+3\"",
    ] {
        let file = ok(&format!("[answers]\n{dating}\n"));
        assert_eq!(file.case.gestational_age(rules()).unwrap().to_string(), "31+3", "{dating}");
    }
    assert_eq!(known(&ok("[answers]\nedd = \"not sure\"\n"), "gestational-age"), Known::NotSure);
    assert_eq!(known(&ok("[answers]\n"), "gestational-age"), Known::NotAsked);
}

#[test]
fn an_age_counts_from_the_day_it_was_given() {
    let text = "on = \"2031-04-05\"\n[answers]\ngestational-age = \"30+3\"\n";
    let lexicon = &bundle().lexicon;
    let source = Source::of("case.toml", text.as_bytes()).unwrap();
    let setting = Setting { rules: rules(), lexicon, today: Some(today()), system_day: today(), note: None };
    let file = read(&source, setting).unwrap();
    assert_eq!(file.case.gestational_age(rules()).unwrap().to_string(), "31+3");
}

#[test]
fn datings_that_differ_leave_the_week_unknown_and_name_both() {
    let error = wrong("[answers]\nedd = \"2031-06-11\"\nscan = { on = \"2031-01-20\", ga = \"12+3\" }\n");
    assert!(error.to_string().contains("`edd` gives 31+3, `scan` gives 24+1"), "{error}");
    assert_eq!(known(error.readable().unwrap(), "gestational-age"), Known::NotSure);
}

#[test]
fn a_danger_sign_is_seen_in_spite_of_a_slip_elsewhere() {
    let error = wrong("[answers]\nbleeding-heavy = \"yes\"\nbleeding-any = \"yse\"\n");
    let assessment = assess(rules(), error.readable().unwrap().case.clone());
    assert_eq!(assessment.act_on(), Disposition::Emergency);
}

#[test]
fn her_own_words_open_a_question_and_a_confirmed_answer_closes_it() {
    let noted = format!("note = \"I am bleeding a little\"\n{CLEAR}");
    let file = ok(&noted);
    assert!(!file.heard.is_empty());
    assert!(!is_cleared(&file), "\"none of these\" does not answer what she wrote");

    let names: Vec<&str> = file.heard.iter().map(|heard| rules().sign(heard.sign).id.as_str()).collect();
    let answers: String = names.iter().map(|name| format!("{name} = \"no\"\n")).collect();
    assert!(!is_cleared(&ok(&format!("{noted}{answers}"))), "an answer from before the note is open again");
    let confirmed = format!("confirmed = {names:?}\n{noted}{answers}");
    assert!(is_cleared(&ok(&confirmed)), "{confirmed}");
    let unanswered = format!("confirmed = {names:?}\n{noted}");
    assert!(wrong(&unanswered).to_string().contains("is confirmed but not answered"));
}

#[test]
fn contradictions_are_kept_with_the_more_urgent_reading_and_named() {
    let file = ok(&format!("{CLEAR}thermometer = \"no\"\ntemperature = 39.2\ntemp-38 = \"no\"\n"));
    assert_eq!(file.contradictions.len(), 1, "{:?}", file.contradictions);
    let assessment = assess(rules(), file.case.clone());
    assert_eq!(assessment.act_on(), Disposition::CallToday);
    let found = contradiction::of_assessment(rules(), &assessment);
    let text = |c: &Contradiction| c.text(Edition::new(real::bundle()));
    assert!(found.iter().any(|c| text(c).contains("a temperature of 38")), "{found:?}");

    let file = ok(&format!("{CLEAR}thermometer = \"yes\"\ntemperature = 36.8\ntemp-38 = \"yes\"\n"));
    let assessment = assess(rules(), file.case.clone());
    assert_eq!(assessment.act_on(), Disposition::CallToday);
    let found = contradiction::of_assessment(rules(), &assessment);
    let text = |c: &Contradiction| c.text(Edition::new(real::bundle()));
    assert!(found.iter().any(|c| text(c).contains("a temperature of 38")), "{found:?}");
}

#[test]
fn temperatures_are_read_in_both_scales() {
    for (text, steps) in
        [("38.4", 384), ("\"38.4\"", 384), ("\"101 F\"", 383), ("\"38,4 C\"", 384), ("38", 380)]
    {
        let file = ok(&format!("[answers]\ntemperature = {text}\n"));
        let temperature = rules().find_feature("temperature").unwrap();
        assert_eq!(file.case.measured(temperature), Some(steps), "{text}");
        assert_eq!(known(&file, "thermometer"), Known::Band(1));
    }
    assert!(wrong("[answers]\ntemperature = 101.3\n").to_string().contains("\"101.3 F\""));
}

/// An answer that fits a question, and how a file says it.
fn said(feature: FeatureId, pick: u8) -> Option<(Answer, String)> {
    let record = rules().feature(feature);
    let quoted = |text: &str| format!("\"{text}\"");
    if record.is_inferred() || matches!(record.kind, FeatureKind::GestationalAge { .. }) {
        return None;
    }
    if pick % 4 == 3 {
        return Some((Answer::NotSure, quoted("not sure")));
    }
    Some(match &record.kind {
        FeatureKind::Choice { options } => {
            let at = usize::from(pick) % options.len();
            (Answer::Option(u8::try_from(at).unwrap()), quoted(&options[at]))
        }
        FeatureKind::Quantity { unit, bands, .. } => {
            let steps = bands[usize::from(pick) % bands.len()].last;
            (Answer::Measured(steps), quoted(&clinical::Quantity::new(steps, *unit).to_string()))
        }
        _ if pick.is_multiple_of(4) => (Answer::Yes, quoted("yes")),
        _ => (Answer::No, quoted("no")),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300), json in any::<bool>()) {
        let _ = read_bytes(if json { "x.json" } else { "x.toml" }, &bytes);
    }

    #[test]
    fn any_text_that_looks_like_a_case_is_read_or_refused(
        text in "(\\[?(on|note|answers|wishes|levels|scan|edd|lmp|ga|confirmed|none-of-these|temperature|pain-now)\\]?[ =.\\n\"{}\\[\\],0-9:+a-z-]{0,12}){0,12}",
        json in any::<bool>(),
    ) {
        if let Ok(file) = read_bytes(if json { "x.json" } else { "x.toml" }, text.as_bytes()) {
            prop_assert!(!is_cleared(&file), "{}", text);
        }
    }

    /// The file says what the answers say: the Case is the one made by answering directly.
    #[test]
    fn a_file_clears_exactly_those_whom_its_answers_clear(
        picks in proptest::collection::vec(any::<u8>(), 400),
        skip in 0..8u8,
        days in proptest::option::of(0..=300u16),
    ) {
        let mut direct = Case::new(rules(), today());
        let mut lines = Vec::new();
        let features = (0..rules().features.len()).map(|at| FeatureId(u16::try_from(at).unwrap()));
        for (feature, pick) in features.zip(&picks) {
            // Mostly answered, mostly no, so that some are cleared.
            if skip > 0 && pick % 8 == skip {
                continue;
            }
            let mostly_no = u8::from(!pick.is_multiple_of(16));
            let Some((answer, text)) = said(feature, if skip == 0 { mostly_no } else { *pick }) else { continue };
            lines.push((answer, feature, format!("\"{}\": {text}", rules().feature(feature).id)));
        }
        // Values come last, since a value says that it can be measured.
        lines.sort_by_key(|(answer, ..)| matches!(answer, Answer::Measured(_)));
        for (answer, feature, _) in &lines {
            direct.answer(rules(), *feature, *answer).unwrap();
        }
        let mut lines: Vec<String> = lines.into_iter().map(|(.., line)| line).collect();
        lines.sort();
        if let Some(days) = days {
            let ga = clinical::GestationalAge::from_days(days).unwrap();
            direct.answer(rules(), rules().gestational_age, Answer::Measured(i32::from(days))).unwrap();
            lines.push(format!("\"gestational-age\": \"{ga}\""));
        }
        let text = format!("{{\"answers\": {{{}}}}}", lines.join(", "));
        let file = read_bytes("x.json", text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        prop_assert_eq!(&file.case, &direct);
        prop_assert_eq!(is_cleared(&file), assess(rules(), direct).cleared().is_some());
    }

    /// One character too many or too few anywhere: either refused, or nobody is cleared who has a
    /// danger sign.
    #[test]
    fn a_slip_of_the_pen_never_clears_someone_with_a_danger_sign(
        sign in 0..100usize,
        at in 0..1000usize,
        slip in prop_oneof![Just(None), "[a-z\"'=#\\[\\]\\n0-9 ]".prop_map(Some)],
    ) {
        let sign = &rules().signs[sign % rules().signs.len()];
        let line = format!("{} = \"yes\"\n", sign.id);
        let clear = CLEAR.replace("[answers]\n", &format!("[answers]\nprivate-now = \"yes\"\n{line}"));
        prop_assume!(!is_cleared(&ok(&clear)));
        let own = clear.find(&line).unwrap()..clear.find(&line).unwrap() + line.len();
        let at = at % clear.len();
        prop_assume!(!own.contains(&at) && at != own.start.saturating_sub(1));
        let mut text = clear.clone();
        match slip {
            Some(slip) => text.insert_str(at, &slip),
            None => drop(text.remove(at)),
        }
        if let Ok(file) = read_bytes("case.toml", text.as_bytes()) {
            prop_assert!(!is_cleared(&file), "{}", text);
        }
    }
}

#[test]
fn the_corpus_of_the_fuzzer_holds() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/case");
    let files: Vec<_> = std::fs::read_dir(corpus).unwrap().collect();
    assert!(files.len() > 20, "{}", files.len());
    for file in files {
        properties::case_file(bundle(), &std::fs::read(file.unwrap().path()).unwrap());
    }
}

#[test]
fn the_corpus_of_lines_to_go_on_with_holds() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/token");
    let files: Vec<_> = std::fs::read_dir(corpus).unwrap().collect();
    assert!(files.len() >= 6, "{}", files.len());
    let go_on = |file: std::io::Result<std::fs::DirEntry>| {
        properties::token(bundle(), &std::fs::read(file.unwrap().path()).unwrap())
    };
    // One that never gets past the sums would ask nothing.
    let n_sessions = files.into_iter().map(go_on).filter(|went_on| *went_on).count();
    assert!(n_sessions > 0, "none of them is a session");
}

#[test]
fn a_number_between_two_steps_is_no_answer_in_the_app_either() {
    let rules = rules();
    let feature = |id| rules.find_feature(id).unwrap();
    for (id, text) in [("pain-days", "14.4 days"), ("oxygen", "94.5 percent"), ("temperature", "35.95 C")] {
        assert_eq!(exchange::asking::said(rules, feature(id), text), None, "{id}");
    }
    let whole = exchange::asking::said(rules, feature("pain-days"), "14.0 days");
    assert_eq!(whole, Some(Answer::Measured(14)));
}
