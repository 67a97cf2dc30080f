//! What must hold of whatever bytes somebody has for a case file. The fuzz target asks the same.

#![allow(dead_code, reason = "each target asks one of them")]

use bundle::Bundle;
use care::Known;
use clinical::Disposition;
use exchange::case_file::{Source, read};
use exchange::{Occasion, check, check_json, plan_json};
use guideline::{Condition, FeatureId};

/// A file is read or refused; what was read has a result, and nobody is cleared past a danger sign
/// that concerns everyone, that she says is there or is not sure of, and that cannot wait for an
/// appointment.
pub(crate) fn case_file(bundle: &Bundle, bytes: &[u8]) {
    let day = "2031-04-12".parse().expect("a day");
    let occasion = Occasion::new(bundle, day);
    // A file that begins with a brace is JSON, whatever it is called.
    let Ok(source) = Source::of("case.toml", bytes) else { return };
    let file = match read(&source, occasion.setting()) {
        Ok(file) => file,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    let checked = check(&occasion, &file);
    if let Some(cleared) = checked.cleared() {
        let case = cleared.assessment().case();
        for (at, sign) in (0u16..).zip(&bundle.guideline.signs) {
            if sign.when != Condition::Always {
                continue;
            }
            let allowed = match case.known(FeatureId(at)) {
                Known::NotSure => sign.not_sure,
                Known::Band(1) => sign.disposition,
                _ => continue,
            };
            let text = String::from_utf8_lossy(bytes);
            assert!(allowed <= Disposition::BookAppointment, "{} in\n{text}", sign.id);
        }
    }
    let again = read(&source, occasion.setting()).expect("it was read before");
    assert_eq!(check_json(&occasion, &file), check_json(&occasion, &again));
    assert!(!plan_json(&occasion, &file).is_empty());
}

/// What stands between words where a sum is made.
const SEPARATOR: u8 = 0xff;

/// The sum that a token ends with, so that a changed one gets past it.
fn with_its_sum(line: &str) -> String {
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    for byte in line.bytes().chain([SEPARATOR]) {
        sum = (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{line} {sum:016x}")
}

/// A line as where a session was left: it is refused, or is a session that gives the same line again, has
/// done no more than was planned, and goes on. Gives whether it was a session.
pub(crate) fn token(bundle: &Bundle, bytes: &[u8]) -> bool {
    let day: clinical::Date = "2031-04-12".parse().expect("a day");
    let occasion = Occasion::new(bundle, day);
    let answers = "on = \"2031-04-12\"\nnone-of-these = [\"all\"]\n[answers]\npregnancy = \"pregnant\"\nedd = \"2031-06-11\"\nlow-back = \"yes\"\nmechanical-back-pain-only = \"yes\"\npain-now = 2\npain-worst = 3\npain-days = 5\n";
    let file = read(&Source::of("case.toml", answers).expect("a file"), occasion.setting()).expect("answers");
    let checked = check(&occasion, &file);
    let rules = &bundle.guideline;
    let plan = care::plan(rules, checked.cleared().expect("someone who is cleared"));
    let diary = care::Diary::default();
    let resume = |line: &str| care::Session::resume(rules, &plan, TOKEN_GUIDELINE, day, &diary, line);
    let text = String::from_utf8_lossy(bytes);
    let line = text.trim_end();
    // The sums of the guideline and of the plan change with every edit, so a corpus leaves them to be put in.
    let (begun, _) = care::Session::start(
        rules,
        &plan,
        care::Beginning {
            id: care::EntryId([7; 16]),
            at: care::Moment { day, minute: 600 },
            guideline: TOKEN_GUIDELINE,
            pace: care::Pace::Tempo,
        },
        &diary,
    )
    .expect("a session");
    let whole = begun.token().expect("a session that has begun");
    let sums: Vec<&str> = whole.split(' ').skip(5).take(2).collect();
    let fresh = whole.rsplit_once(' ').expect("a sum at the end").0;
    let filled = line
        .replace("BEGUN", fresh)
        .replace("GUIDELINE", sums.first().expect("a sum"))
        .replace("PLAN", sums.last().expect("a sum"));
    let mut went_on = false;
    for line in [line.to_owned(), with_its_sum(line), with_its_sum(&filled)] {
        let Ok(mut session) = resume(&line) else { continue };
        went_on = true;
        if let Some(token) = session.token() {
            assert_eq!(resume(&token).ok().and_then(|again| again.token()), Some(token));
        }
        session.resume_now();
        for _ in 0..20_000 {
            if session.is_over() {
                break;
            }
            session.tick(1_000);
        }
        assert!(session.record().items.iter().all(|item| item.done <= item.planned), "{line}");
    }
    went_on
}

/// A made-up name of a guideline.
const TOKEN_GUIDELINE: &str = "0123";
