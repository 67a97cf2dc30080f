//! The conversation, driven without a terminal.

use std::sync::OnceLock;

use care::{Answer, Known, Status, assess};
use clinical::{Date, Dating, Disposition};
use guideline::{FeatureId, FeatureKind, Guideline, Pick};

use super::{Picked, picked};
use crate::bundled::Bundled;
use crate::words;
use exchange::case_file::{self, Given, Heard, Kept, Setting, Source};
use exchange::intake::{Intake, Step, Turn, answers};

fn bundled() -> &'static Bundled {
    static OPEN: OnceLock<Bundled> = OnceLock::new();
    OPEN.get_or_init(|| Bundled::open().unwrap())
}

fn rules() -> &'static Guideline {
    bundled().rules()
}

fn feature(id: &str) -> FeatureId {
    rules().find_feature(id).unwrap()
}

fn today() -> Date {
    "2031-04-12".parse().unwrap()
}

fn week_31() -> Given {
    Given::Dating(Dating::Edd("2031-06-11".parse().unwrap()))
}

/// Answers everything like someone with an ordinary backache, except what `other` says.
fn ordinary(feature: FeatureId, other: &[(&str, Answer)]) -> Answer {
    let record = rules().feature(feature);
    if let Some((_, answer)) = other.iter().find(|(id, _)| *id == record.id) {
        return *answer;
    }
    match (&record.kind, record.id.as_str()) {
        (_, "low-back" | "mechanical-back-pain-only") => Answer::Yes,
        (FeatureKind::Choice { .. }, _) => Answer::Option(0),
        (FeatureKind::Quantity { bands, .. }, _) => Answer::Measured(bands[bands.len() / 2].first),
        _ => Answer::No,
    }
}

/// Talks to the end. Gives the conversation and the names of the screens shown.
fn talk(mut intake: Intake, note: &str, other: &[(&str, Answer)]) -> (Intake, Vec<String>) {
    let mut screens = Vec::new();
    let mut left_before = usize::MAX;
    loop {
        match intake.next(rules()) {
            Step::Done => return (intake, screens),
            Step::Note => {
                let heard = bundled().bundle().lexicon.mentions(note);
                let words = |at: std::ops::Range<usize>| note[at].to_owned();
                let heard = heard
                    .into_iter()
                    .map(|m| Heard { sign: m.sign, words: words(m.start..m.end), confirmed: false })
                    .collect();
                intake.take(Turn::Wrote(note.to_owned(), heard));
            }
            Step::Confirm(heard) => {
                let answer = ordinary(heard.sign.into(), other);
                intake.take(Turn::Confirmed(heard.sign, answer));
            }
            Step::Ask(question) => {
                screens.push(question.screen.map_or("none", |at| rules().screens[at].id.as_str()).to_owned());
                assert!(
                    question.left < left_before || !note.is_empty(),
                    "fewer screens are left: {screens:?}, {left_before} then {}",
                    question.left
                );
                left_before = question.left;
                assert!(screens.len() < 100, "the conversation ends: {screens:?}");
                match question.pick {
                    Pick::Dating => intake.take(Turn::Dated(week_31())),
                    _ => {
                        let answers = question.features.iter().map(|f| (*f, ordinary(*f, other)));
                        intake.take(Turn::Answered(answers.collect()));
                    }
                }
            }
        }
    }
}

#[test]
fn a_healthy_person_is_cleared_and_sees_each_screen_once() {
    let (intake, screens) = talk(Intake::new(rules(), today()), "", &[]);
    let assessment = assess(rules(), intake.case(rules()));
    assert!(assessment.cleared().is_some(), "{screens:?}");
    let mut once = screens.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), screens.len(), "{screens:?}");
    assert!(screens.iter().position(|s| s == "week") < screens.iter().position(|s| s == "nerves-and-legs"));
    assert!(!screens.contains(&"temperature".to_owned()), "no thermometer, no temperature: {screens:?}");
    assert!(!screens.contains(&"early-weeks".to_owned()), "week 31: {screens:?}");
    assert!(!screens.contains(&"private-questions".to_owned()), "she is not alone: {screens:?}");
}

#[test]
fn private_questions_come_only_to_someone_who_is_alone() {
    let (intake, screens) = talk(Intake::new(rules(), today()), "", &[("private-now", Answer::Yes)]);
    assert!(screens.contains(&"private-questions".to_owned()), "{screens:?}");
    assert!(assess(rules(), intake.case(rules())).cleared().is_some());
}

#[test]
fn an_emergency_ends_the_questions_at_once() {
    let (intake, screens) = talk(Intake::new(rules(), today()), "", &[("breathless-at-rest", Answer::Yes)]);
    let assessment = assess(rules(), intake.case(rules()));
    assert_eq!(assessment.act_on(), Disposition::Emergency);
    assert_eq!(screens.last().unwrap(), "heart-and-breathing");
    assert!(!intake.turns().iter().any(|turn| matches!(turn, Turn::Wrote(..))), "not even the note");
}

#[test]
fn after_call_today_only_what_could_be_an_emergency_is_asked() {
    // A sign that an emergency leans on is asked for its sake.
    let mut leads_to_one: Vec<FeatureId> = Vec::new();
    for sign in rules().signs.iter().filter(|sign| sign.disposition == Disposition::Emergency) {
        leads_to_one.push(feature(&sign.id));
        for condition in
            [Some(&sign.when), sign.yes_when.as_ref(), sign.no_when.as_ref()].into_iter().flatten()
        {
            condition.for_each_feature(&mut |feature, _| leads_to_one.push(feature));
        }
    }
    let mut intake = Intake::new(rules(), today());
    let bleeding = feature("bleeding-any");
    intake.take(Turn::Dated(week_31()));
    intake.take(Turn::Answered(vec![(feature("pregnancy"), Answer::Option(0)), (bleeding, Answer::Yes)]));
    while let Step::Ask(question) = intake.next(rules()) {
        for asked in &question.features {
            if let Some(sign) = rules().signs.get(asked.index()) {
                assert!(leads_to_one.contains(asked), "{}", sign.id);
            }
        }
        let all = question.features.iter().map(|f| (*f, ordinary(*f, &[])));
        intake.take(Turn::Answered(all.collect()));
    }
    assert_eq!(assess(rules(), intake.case(rules())).at_most(), Disposition::CallToday);
}

#[test]
fn someone_who_is_not_pregnant_is_asked_nothing_more() {
    let mut intake = Intake::new(rules(), today());
    intake.take(Turn::Answered(vec![(feature("pregnancy"), Answer::Option(1))]));
    assert_eq!(intake.next(rules()), Step::Note);
    assert_eq!(assess(rules(), intake.case(rules())).status(), Status::OutOfScope);
}

#[test]
fn going_back_brings_the_same_question_again() {
    let mut intake = Intake::new(rules(), today());
    assert!(!intake.can_go_back());
    let mut asked = Vec::new();
    for _ in 0..6 {
        let step = intake.next(rules());
        let Step::Ask(question) = &step else { panic!("{step:?}") };
        let turn = match question.pick {
            Pick::Dating => Turn::Dated(week_31()),
            _ => Turn::Answered(question.features.iter().map(|f| (*f, ordinary(*f, &[]))).collect()),
        };
        asked.push(step.clone());
        intake.take(turn);
    }
    while let Some(step) = asked.pop() {
        assert!(intake.back());
        assert_eq!(intake.next(rules()), step);
    }
    assert!(!intake.back());
}

#[test]
fn what_she_writes_is_asked_about_even_after_a_no() {
    let note = "also I have been bleeding a little since the morning";
    let (intake, _) = talk(Intake::new(rules(), today()), note, &[]);
    let confirmed: Vec<&Turn> = intake.turns().iter().filter(|t| matches!(t, Turn::Confirmed(..))).collect();
    assert!(!confirmed.is_empty());
    assert!(assess(rules(), intake.case(rules())).cleared().is_some(), "she said no again, and that stands");

    let yes = [("bleeding-any", Answer::Yes)];
    let mut again = intake;
    while again.turns().iter().any(|turn| matches!(turn, Turn::Confirmed(..))) {
        assert!(again.back());
    }
    let (again, _) = talk(again, note, &yes);
    assert!(assess(rules(), again.case(rules())).cleared().is_none(), "a yes counts");
}

#[test]
fn answers_kept_in_a_file_bring_back_the_same_conversation() {
    let mut intake = Intake::new(rules(), today());
    let mut n = 0;
    while let Step::Ask(question) = intake.next(rules()) {
        if n == 9 {
            break;
        }
        n += 1;
        let turn = match question.pick {
            Pick::Dating => Turn::Dated(week_31()),
            _ => Turn::Answered(
                question
                    .features
                    .iter()
                    .map(|f| (*f, ordinary(*f, &[("thermometer", Answer::Yes)])))
                    .collect(),
            ),
        };
        intake.take(turn);
    }
    let keep = intake.to_keep();
    let kept = |on| Kept {
        on,
        region: Some("uk"),
        note: None,
        dating: keep.dating,
        answers: &keep.answers,
        confirmed: &keep.confirmed,
    };
    let read = |on: Date| {
        let text = case_file::write(rules(), &kept(on));
        let source = Source::of("kept.toml", text.as_bytes()).unwrap();
        let lexicon = &bundled().bundle().lexicon;
        let setting = Setting { rules: rules(), lexicon, today: None, system_day: on, note: None };
        case_file::read(&source, setting).unwrap_or_else(|error| panic!("{error}\n{text}"))
    };
    let (resumed, dropped) = Intake::resume(rules(), &read(today()), today());
    assert!(!dropped);
    // Everything is as it was, but for whether she is alone, which is asked anew.
    let mut before = intake.case(rules());
    before.forget(feature("private-now"));
    assert_eq!(resumed.case(rules()), before);
    let Step::Ask(question) = resumed.next(rules()) else { panic!("there is more to ask") };
    assert_eq!(question.features, [feature("private-now")]);
    let mut resumed = resumed;
    resumed.take(Turn::Answered(vec![(feature("private-now"), Answer::No)]));
    assert_eq!(resumed.next(rules()), intake.next(rules()));

    let tomorrow = today().plus_days(1);
    let (resumed, dropped) = Intake::resume(rules(), &read(today()), tomorrow);
    assert!(dropped);
    let case = resumed.case(rules());
    assert_eq!(case.gestational_age(rules()).unwrap().to_string(), "31+4");
    assert_eq!(case.known(feature("temperature")), Known::NotAsked, "measured yesterday");
    for sign in &rules().signs {
        assert_eq!(case.known(feature(&sign.id)), Known::NotAsked, "{} is asked again", sign.id);
    }
}

#[test]
fn being_alone_is_asked_again_before_any_private_question() {
    for alone in ["yes", "not sure", "no"] {
        let text = format!(
            "on = \"2031-04-12\"\nnote = \"he choked me\"\n[answers]\npregnancy = \"pregnant\"\n\
             edd = \"2031-06-11\"\nprivate-now = \"{alone}\"\n"
        );
        let source = Source::of("kept.toml", text.as_bytes()).unwrap();
        let lexicon = &bundled().bundle().lexicon;
        let setting = Setting { rules: rules(), lexicon, today: None, system_day: today(), note: None };
        let file = case_file::read(&source, setting).unwrap();
        assert!(file.heard.iter().any(|heard| rules().sign(heard.sign).private));
        let (intake, _) = Intake::resume(rules(), &file, today());
        assert_eq!(intake.case(rules()).known(feature("private-now")), Known::NotAsked, "{alone}");
        let Step::Ask(question) = intake.next(rules()) else { panic!("{alone}: {:?}", intake.next(rules())) };
        assert_eq!(question.features, [feature("private-now")], "{alone}");
    }
}

#[test]
fn answers_to_private_questions_are_not_kept() {
    let (intake, _) = talk(Intake::new(rules(), today()), "", &[("private-now", Answer::Yes)]);
    let keep = intake.to_keep();
    let text = case_file::write(
        rules(),
        &Kept {
            on: today(),
            region: None,
            note: None,
            dating: keep.dating,
            answers: &keep.answers,
            confirmed: &keep.confirmed,
        },
    );
    for sign in rules().signs.iter().filter(|sign| sign.private && !sign.unprompted) {
        assert!(keep.answers.iter().any(|(f, _)| *f == feature(&sign.id)), "{} was asked", sign.id);
        assert!(!text.contains(&sign.id), "{}", sign.id);
    }
}

#[test]
fn picks_that_make_no_sense_are_not_taken() {
    let features = [FeatureId(3), FeatureId(5)];
    let (none, not_sure, back) = (2, 3, 4);
    assert_eq!(picked(&features, &[]), Err(words::PICK_SOMETHING));
    assert_eq!(picked(&features, &[none]), Ok(Picked::Yes(vec![])));
    assert_eq!(picked(&features, &[0]), Ok(Picked::Yes(vec![FeatureId(3)])));
    assert_eq!(picked(&features, &[0, none]), Err(words::PICK_NONE_ALONE));
    assert_eq!(picked(&features, &[none, not_sure]), Err(words::PICK_NONE_ALONE));
    assert_eq!(picked(&features, &[1, not_sure]), Ok(Picked::NotSureOfSome(vec![FeatureId(5)])));
    assert_eq!(picked(&features, &[back]), Ok(Picked::Back));
    assert_eq!(picked(&features, &[0, back]), Err(words::PICK_BACK_ALONE));
    let taken = answers(&features, &[FeatureId(5)], &[FeatureId(3)]);
    assert_eq!(taken, [(FeatureId(3), Answer::NotSure), (FeatureId(5), Answer::Yes)]);
}

/// Nobody who answers questions writes a file.
#[test]
fn a_week_that_cannot_be_right_names_the_day_and_speaks_of_no_file() {
    for edd in ["2031-03-22", "2032-04-12"] {
        let given = Given::Dating(Dating::Edd(edd.parse().unwrap()));
        let told = super::possible(given, today()).unwrap_err();
        assert!(told.contains("2031-04-12") && !told.contains('='), "{told}");
    }
}
