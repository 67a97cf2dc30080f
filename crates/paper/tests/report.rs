//! The page as a file: one page, tagged, fonts in it, the same bytes every time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

#[path = "../../exchange/tests/real/mod.rs"]
mod real;
#[path = "../../share/tests/written/mod.rs"]
mod written;

use care::{Answer, DayEntry, Diary, Entry, EntryId, Moment, Written};
use exchange::Occasion;
use exchange::case_file::{CaseFile, Source, read};
use guideline::FeatureId;
use paper::{Size, report};
use share::{Summary, Visit};

use real::{bundle, people, rules};

fn person(text: &str, note: Option<&'static str>) -> (Occasion<'static>, CaseFile) {
    let source = || Source::of("person", text).unwrap();
    let open = Occasion::new(bundle(), "2040-01-01".parse().unwrap());
    let file = read(&source(), open.setting()).unwrap_or_else(|error| panic!("{error}"));
    let occasion = Occasion { today: file.on, note, ..open };
    let file = read(&source(), occasion.setting()).unwrap();
    (occasion, file)
}

fn named(name: &str, note: Option<&'static str>) -> (Occasion<'static>, CaseFile) {
    let text = people().into_iter().find(|(file, _)| file == &format!("{name}.toml")).unwrap().1;
    person(&text, note)
}

/// How often some bytes stand in a file.
fn count(file: &[u8], of: &str) -> usize {
    file.windows(of.len()).filter(|window| *window == of.as_bytes()).count()
}

/// One page that can be read out in order, with its fonts in it.
fn check(name: &str, file: &[u8]) {
    assert!(file.starts_with(b"%PDF-1.7"), "{name}");
    assert_eq!(
        count(file, "/Type/Page/") + count(file, "/Type/Page\n") + count(file, "/Type /Page\n"),
        1,
        "{name}"
    );
    for needed in ["/StructTreeRoot", "/Marked true", "/Lang", "/Outlines", "pdfuaid:part"] {
        assert!(count(file, needed) > 0, "{name}: {needed}");
    }
    assert_eq!(count(file, "/FontFile2"), 2, "{name}: both faces are embedded");
    assert_eq!(
        count(file, "/S/Figure") + count(file, "/S /Figure"),
        count(file, "/Alt"),
        "{name}: drawings have words"
    );
}

fn page(
    occasion: &Occasion<'_>,
    file: &CaseFile,
    diary: &Diary,
    questions: &[String],
    size: Size,
) -> Vec<u8> {
    let summary = Summary::of(&Visit::new(occasion, file, diary, questions).with_private()).unwrap();
    report(&summary, size).unwrap()
}

#[test]
fn every_worked_person_fits_on_one_tagged_page_with_its_fonts() {
    // One in twenty, both sizes of paper: each is set many times over.
    for (at, (name, text)) in people().into_iter().step_by(20).enumerate() {
        let (occasion, file) = person(&text, None);
        let diary = if at % 2 == 0 { written::diary(occasion.day()) } else { Diary::default() };
        let size = if at % 3 == 0 { Size::Letter } else { Size::A4 };
        check(&name, &page(&occasion, &file, &diary, &[], size));
    }
}

#[test]
fn the_same_summary_gives_the_same_bytes() {
    let (occasion, file) = named("amina-31-weeks", None);
    let diary = written::diary(occasion.day());
    let one = page(&occasion, &file, &diary, &[], Size::A4);
    assert_eq!(one, page(&occasion, &file, &diary, &[], Size::A4));
    assert_ne!(one, page(&occasion, &file, &diary, &[], Size::Letter));
}

#[test]
fn someone_who_says_yes_to_everything_and_writes_without_end_still_fits() {
    static NOTE: std::sync::LazyLock<String> =
        std::sync::LazyLock::new(|| "the pain came back in the night and would not go ".repeat(1900));
    let (occasion, mut file) = named("amina-31-weeks", Some(&NOTE));
    for at in 0..rules().features.len() {
        let feature = FeatureId(u16::try_from(at).unwrap());
        if rules().feature(feature).is_yes_no() && !rules().feature(feature).is_inferred() {
            file.case.answer(rules(), feature, Answer::Yes).unwrap();
        }
    }
    let diary = written::diary(occasion.day());
    let questions: Vec<String> =
        (0..40).map(|n| format!("question {n}: {}", NOTE.get(..500).unwrap())).collect();
    check("everything", &page(&occasion, &file, &diary, &questions, Size::Letter));
}

/// Six weeks of entries, each with these words.
fn six_weeks(on: clinical::Date, note: &str) -> Diary {
    let written = (1..=42_u8).map(|back| {
        let (pain_now, pain_worst) = (clinical::Score::new(back % 7), clinical::Score::new(6));
        let entry = DayEntry { pain_now, pain_worst, note: note.to_owned(), ..DayEntry::default() };
        let at = Moment { day: on.plus_days(-i32::from(back)), minute: 600 };
        Written { id: EntryId([back; 16]), at, entry: Entry::Day(entry) }
    });
    written.fold(Diary::default(), |diary, one| diary.with(one))
}

#[test]
fn six_weeks_of_a_diary_fill_one_page_and_no_more() {
    let (occasion, file) = named("amina-31-weeks", None);
    let words = "it pulled low on the left, better with my feet up. ".repeat(3);
    for size in [Size::A4, Size::Letter] {
        let page = page(&occasion, &file, &six_weeks(occasion.day(), &words), &[], size);
        check("six weeks", &page);
        let n_items = ["/S/LI\n", "/S/LI/", "/S/LI>"].map(|item| count(&page, item)).iter().sum::<usize>();
        // Made shorter step by step, and no item given back, it has 25.
        assert!(n_items > 28, "{n_items} items");
    }
    let diary = six_weeks(occasion.day(), &"the pain came back in the night and would not go ".repeat(60));
    check("at length", &page(&occasion, &file, &diary, &[], Size::Letter));
}

#[test]
fn letters_the_font_has_not_are_kept_for_whoever_copies_them() {
    let (occasion, file) = named("amina-31-weeks", Some("ظهري يؤلمني"));
    let with = page(&occasion, &file, &Diary::default(), &[], Size::A4);
    check("arabic", &with);
    // What was meant stands in the content of the page, which is compressed: more of it is there.
    let (occasion, file) = named("amina-31-weeks", Some("my back hurts"));
    let without = page(&occasion, &file, &Diary::default(), &[], Size::A4);
    assert!(inflated(&with).contains("/ActualText"), "what was meant is kept");
    assert!(!inflated(&without).contains("/ActualText"));
}

/// Everything in a file that is compressed, as text as far as it is text.
fn inflated(file: &[u8]) -> String {
    use std::io::Read as _;
    let mut out = String::new();
    let mut rest = file;
    while let Some(at) = rest.windows(7).position(|window| window == b"stream\n") {
        rest = &rest[at + 7..];
        let mut bytes = Vec::new();
        // Fonts and metadata end before this; what cannot be read is not text.
        let _ = flate2::read::ZlibDecoder::new(rest).read_to_end(&mut bytes);
        out.push_str(&String::from_utf8_lossy(&bytes));
    }
    out
}
