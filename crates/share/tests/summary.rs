//! What stands on a page, a card and a note, for every worked person.

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
mod written;

use care::{Diary, Known};
use exchange::Occasion;
use exchange::case_file::{CaseFile, Source, read};
use guideline::FeatureId;
use share::card::Asks;
use share::sheet::{Line, N_STEPS, PartId};
use share::words::mark_of_cut;
use share::{Sheet, Summary, Visit, card};

use real::{bundle, people, rules};

fn late() -> clinical::Date {
    "2040-01-01".parse().unwrap()
}

/// A person on the day of her answers.
fn person(text: &str) -> (Occasion<'static>, CaseFile) {
    let source = || Source::of("person", text).unwrap();
    let open = Occasion::new(bundle(), late());
    let file = read(&source(), open.setting()).unwrap_or_else(|error| panic!("{error}"));
    let occasion = Occasion { today: file.on, ..open };
    let file = read(&source(), occasion.setting()).unwrap();
    (occasion, file)
}

fn named(name: &str) -> (Occasion<'static>, CaseFile) {
    let text = people().into_iter().find(|(file, _)| file == &format!("{name}.toml")).unwrap().1;
    person(&text)
}

fn text_of(sheet: &Sheet) -> String {
    let lines = sheet.parts.iter().flat_map(|part| &part.lines).map(Line::text);
    let all = sheet.lead.iter().map(String::as_str).chain(lines).chain(sheet.foot.iter().map(String::as_str));
    all.collect::<Vec<_>>().join("\n")
}

fn is_private(occasion: &Occasion<'_>, file: &CaseFile) -> bool {
    let assessment = exchange::check(occasion, file).assessment;
    assessment.reasons().iter().any(|reason| rules().sign(reason.sign).private)
        || file.heard.iter().any(|heard| rules().sign(heard.sign).private)
}

#[test]
fn every_reason_and_every_danger_sign_stays_however_short_the_page_is() {
    let (mut n_reasons, mut n_private) = (0, 0);
    for (name, text) in people() {
        let (occasion, file) = person(&text);
        let diary = written::diary(occasion.day());
        let visit = Visit::new(&occasion, &file, &diary, &[]);
        let made = Summary::of(&visit);
        if is_private(&occasion, &file) {
            n_private += 1;
            assert!(made.is_err(), "{name}: what was answered in private is not on paper unasked");
        }
        let summary = made.or_else(|_| Summary::of(&visit.with_private())).unwrap();
        let advice = exchange::check(&occasion, &file).advice;
        for n in 0..=N_STEPS {
            let sheet = summary.sheet().shorten(n);
            assert_eq!(
                sheet.part(PartId::Standing).unwrap().lines[0],
                Line::Loud(summary.standing.title.clone())
            );
            let why = sheet.part(PartId::Reasons);
            let said = why.map_or_else(String::new, |part| {
                part.lines.iter().map(Line::text).collect::<Vec<_>>().join("\n").to_lowercase()
            });
            for reason in &advice.reasons {
                n_reasons += 1;
                assert!(said.contains(&reason.short.to_lowercase()), "{name} {n}: {}\n{said}", reason.short);
            }
            let signs = sheet.part(PartId::Signs).unwrap();
            let signs: String = signs.lines.iter().map(Line::text).collect::<Vec<_>>().join("\n");
            for (at, sign) in rules().signs.iter().enumerate().filter(|(_, sign)| !sign.private) {
                let known = file.case.known(FeatureId(u16::try_from(at).unwrap()));
                if matches!(known, Known::Band(1) | Known::NotSure) {
                    let short = bundle().texts[0].get(&format!("sign-{}.short", sign.id)).unwrap();
                    let lead = if known == Known::NotSure { "Not sure" } else { "Yes" };
                    let there =
                        signs.contains(&format!("{lead}: {short}")) || said.contains(&short.to_lowercase());
                    assert!(there, "{name} {n}: {short}");
                }
            }
        }
    }
    assert!(n_reasons > 1000 && n_private > 3, "{n_reasons} {n_private}");
}

#[test]
fn a_plan_is_on_the_page_only_of_someone_who_is_cleared() {
    let (mut with, mut without) = (0, 0);
    for (name, text) in people() {
        let (occasion, file) = person(&text);
        for occasion in [occasion, Occasion { today: Some(late()), ..occasion }] {
            let diary = Diary::default();
            let visit = Visit::new(&occasion, &file, &diary, &[]).with_private();
            let summary = Summary::of(&visit).unwrap();
            let cleared = exchange::check(&occasion, &file).cleared().is_some();
            assert_eq!(summary.plan.is_some(), cleared, "{name}");
            assert_eq!(summary.sheet().part(PartId::Plan).is_some(), cleared, "{name}");
            if cleared { with += 1 } else { without += 1 }
        }
    }
    assert!(with > 50 && without > 50, "{with} {without}");
}

#[test]
fn a_page_made_of_old_answers_does_not_look_like_a_result() {
    let (occasion, file) = named("amina-31-weeks");
    let occasion = Occasion { today: Some(occasion.day().plus_days(30)), ..occasion };
    let diary = Diary::default();
    let summary = Summary::of(&Visit::new(&occasion, &file, &diary, &[])).unwrap();
    assert_eq!(summary.standing.title, "No result for today");
    assert!(summary.standing.day_note.is_some() && !summary.standing.cleared);
    assert!(!text_of(&summary.sheet()).contains("Look after it yourself"));
}

#[test]
fn her_own_words_stand_as_she_wrote_them_or_say_that_they_were_cut() {
    let words = "my BACK hurts — at night, \"like a band\".\n\nظهري يؤلمني; 我的背很痛. ".repeat(60);
    let (occasion, _) = named("amina-31-weeks");
    let text = people().into_iter().find(|(file, _)| file == "amina-31-weeks.toml").unwrap().1;
    let occasion = Occasion { note: Some(&words), ..occasion };
    let file = read(&Source::of("amina", text.as_str()).unwrap(), occasion.setting()).unwrap();
    let diary = written::diary(occasion.day());
    let questions = [words.clone()];
    let summary = Summary::of(&Visit::new(&occasion, &file, &diary, &questions)).unwrap();
    assert_eq!(summary.words[0].text, words);
    let mark = mark_of_cut(summary.wording());
    for n in 0..=N_STEPS {
        let sheet = summary.sheet().shorten(n);
        for id in [PartId::Words, PartId::Questions] {
            let quotes = sheet.part(id).unwrap().lines.iter().filter_map(|line| match line {
                Line::Quote(text) => Some(text),
                _ => None,
            });
            for quote in quotes {
                let whole = *quote == words || summary.words.iter().any(|said| said.text == *quote);
                let cut = quote.split(mark).next().is_some_and(|start| words.starts_with(start))
                    && quote.contains(mark);
                assert!(whole || cut, "{n}: {quote}");
            }
        }
    }
}

#[test]
fn the_diary_says_what_was_done_and_neither_what_was_withdrawn_nor_what_is_dated_tomorrow() {
    let (occasion, file) = named("amina-31-weeks");
    let diary = written::diary(occasion.day());
    let summary = Summary::of(&Visit::new(&occasion, &file, &diary, &[])).unwrap();
    let done = summary.done.as_ref().unwrap();
    assert_eq!((done.n_days, done.n_sessions, done.n_session_days), (14, 7, 7));
    let row = |id: &str| done.exercises.iter().find(|item| item.activity == id).unwrap();
    assert_eq!((row("cat-stretch").n_done, row("cat-stretch").n_planned), (7, 7));
    assert_eq!(row("hip-flexor-half-kneel").n_done, 0);
    assert_eq!(row("an-exercise-nobody-has-any-more").name, "an-exercise-nobody-has-any-more");
    assert_eq!((done.used[0].times, done.used[0].helped, done.used[0].helped_not), (5, 4, 1));
    assert!(summary.trend.iter().any(|day| day.flare) && summary.trend.len() > 20);
    // What is drawn of her own activities is what the picture in the app draws, and is said in words.
    let drawn = care::trend(rules(), &diary, occasion.day(), None);
    for day in &summary.trend {
        let same = drawn.days.iter().find(|known| known.date.to_string() == day.on).unwrap();
        assert_eq!(day.function, same.function, "{}", day.on);
    }
    assert!(summary.trend.iter().filter(|day| day.function.is_some()).count() >= 3);
    let said = share::words::days_in_words(&summary);
    assert!(said.contains("her own activities from 0, unable") && said.contains("activities 6.0"), "{said}");
    assert_eq!(summary.functions.len(), 2);
    assert!(summary.functions[0].last > summary.functions[0].first);
    let page = text_of(&summary.sheet());
    assert!(!page.contains("written by mistake") && !page.contains("from tomorrow"), "{page}");
    assert!(page.contains("Slept better with the pillow"), "{page}");
}

#[test]
fn the_score_of_a_questionnaire_stands_with_its_day_and_what_its_change_means_however_short_the_page_is() {
    let (occasion, file) = named("amina-31-weeks");
    let scored = |days_ago: i32, score: u8| care::Written {
        id: care::EntryId([200 + score; 16]),
        at: care::Moment { day: occasion.day().plus_days(-days_ago), minute: 600 },
        entry: care::Entry::Scored(care::Scored::new("pgq-total", score).unwrap()),
    };
    let say = |key: &str| occasion.edition.say(key);
    let name = say("measure-pgq-total");
    for (entries, score, days_ago, verdict) in [
        (vec![scored(1, 50)], 50, 1, "early"),
        (vec![scored(28, 50), scored(1, 20), scored(-1, 0)], 20, 1, "better"),
        (vec![scored(28, 20), scored(0, 50)], 50, 0, "worse"),
        (vec![scored(28, 20), scored(0, 30)], 30, 0, "same"),
    ] {
        let diary = written::diary(occasion.day()).union(Diary::of(entries));
        let summary = Summary::of(&Visit::new(&occasion, &file, &diary, &[])).unwrap();
        let day = occasion.day().plus_days(-days_ago);
        let said = format!("{name}: {score} of 100 on {day}");
        for n in [0, N_STEPS] {
            let page = text_of(&summary.sheet().shorten(n));
            assert!(page.contains(&said), "{said}: {page}");
            assert!(page.contains(&say(&format!("measure-pgq-total.{verdict}"))), "{verdict}: {page}");
        }
        assert!(summary.json().unwrap().contains(&format!("\"verdict\": \"{verdict}\"")), "{verdict}");
    }
    let without = Summary::of(&Visit::new(&occasion, &file, &Diary::default(), &[])).unwrap();
    assert!(without.scores.is_empty() && !text_of(&without.sheet()).contains(&name));
}

#[test]
fn better_worse_or_too_early_stands_on_the_page_in_the_words_of_the_review() {
    let (occasion, file) = named("amina-31-weeks");
    let on = occasion.day();
    let wrote = |days_ago: i32, pain: u8, socks: u8| {
        let functions = vec![care::Function {
            name: "putting on socks".to_owned(),
            score: clinical::Score::new(socks).unwrap(),
        }];
        let entry =
            care::DayEntry { pain_now: clinical::Score::new(pain), functions, ..care::DayEntry::default() };
        care::Written {
            id: care::EntryId([u8::try_from(days_ago).unwrap(); 16]),
            at: care::Moment { day: on.plus_days(-days_ago), minute: 600 },
            entry: care::Entry::Day(entry),
        }
    };
    // Six weeks, as they were in the first and as they are since; and four days.
    let six_weeks = |pain: (u8, u8), socks: (u8, u8)| -> Vec<care::Written> {
        let days = (0..42).map(|ago| (ago, ago >= 35));
        let of = |first: bool, (start, now): (u8, u8)| if first { start } else { now };
        days.map(|(ago, first)| wrote(ago, of(first, pain), of(first, socks))).collect()
    };
    let say = |key: &str| occasion.edition.say(key);
    for (entries, pain, socks, values) in [
        (
            six_weeks((7, 3), (3, 7)),
            "better",
            "better",
            ["7.0 at the start, 3.0 now", "3.0 at the start, 7.0 now"],
        ),
        (
            six_weeks((3, 7), (7, 3)),
            "worse",
            "worse",
            ["3.0 at the start, 7.0 now", "7.0 at the start, 3.0 now"],
        ),
        (
            six_weeks((4, 4), (5, 5)),
            "same",
            "same",
            ["4.0 at the start, 4.0 now", "5.0 at the start, 5.0 now"],
        ),
        (
            (0..4).map(|ago| wrote(ago, 4, 6)).collect(),
            "early",
            "early",
            ["4.0 at the start, 4.0 now", "6.0 at the start, 6.0 now"],
        ),
    ] {
        let diary = Diary::of(entries);
        let summary = Summary::of(&Visit::new(&occasion, &file, &diary, &[])).unwrap();
        let now = care::Moment { day: on, minute: 700 };
        let reviewed = share::review::review(&occasion, &diary, true, now).review;
        let part = summary.sheet().part(PartId::Change).unwrap().clone();
        let lines: Vec<&str> = part.lines.iter().map(Line::text).collect();
        for (at, (measure, verdict)) in [("nrs", pain), ("psfs", socks)].into_iter().enumerate() {
            let (name, text) =
                (say(&format!("measure-{measure}")), say(&format!("measure-{measure}.{verdict}")));
            let changed = &reviewed.changes[at];
            assert_eq!((&changed.name, &changed.text), (&name, &text), "the review says so");
            assert_eq!(lines[2 * at..2 * at + 2], [&format!("{name}: {text}"), values[at]], "{lines:?}");
        }
        // All but the shortest pages have it, and those say that they have not.
        for n in 0..=N_STEPS {
            let page = summary.sheet().shorten(n);
            let text = text_of(&page);
            let is_named =
                text.contains(&format!("{};", part.heading)) || text.contains(&format!("{}.", part.heading));
            assert!(page.part(PartId::Change) == Some(&part) || is_named, "{n}: {text}");
        }
        assert!(summary.sheet().shorten(N_STEPS - 5).part(PartId::Change).is_some());
    }
    let without = Summary::of(&Visit::new(&occasion, &file, &Diary::default(), &[])).unwrap();
    assert!(without.sheet().part(PartId::Change).is_none(), "nothing was written down");
}

#[test]
fn her_own_words_say_of_which_days_they_are_and_how_many_there_are_besides() {
    let (occasion, file) = named("amina-31-weeks");
    let noted = |n: u8, days_ago: i32, note: &str| care::Written {
        id: care::EntryId([n; 16]),
        at: care::Moment { day: occasion.day().plus_days(-days_ago), minute: 600 },
        entry: care::Entry::Day(care::DayEntry { note: note.to_owned(), ..care::DayEntry::default() }),
    };
    let of = |entries: Vec<care::Written>| {
        let diary = Diary::of(entries);
        Summary::of(&Visit::new(&occasion, &file, &diary, &[])).unwrap()
    };
    let on = occasion.day();
    let heading = format!("Own words (of the diary: {} to {on})", on.plus_days(-13));
    let six_weeks: Vec<care::Written> =
        (0..43).map(|ago| noted(u8::try_from(ago).unwrap(), ago, &format!("words of {ago}"))).collect();
    // What she wrote before this pregnancy, only spaces, and what she took back are no words of these weeks.
    let mut entries = six_weeks.clone();
    entries.extend([noted(100, 600, "long ago"), noted(101, 20, "  "), noted(102, 21, "a slip")]);
    let slip = care::Entry::Withdrawn(care::EntryId([102; 16]));
    entries.push(care::Written { id: care::EntryId([103; 16]), at: entries[0].at, entry: slip });
    let summary = of(entries);
    let of_the_answers = file.note.iter().count();
    for n in 0..=N_STEPS {
        let part = summary.sheet().shorten(n).part(PartId::Words).unwrap().clone();
        assert_eq!(part.heading, heading);
        let quotes = part.lines.iter().filter(|line| matches!(line, Line::Quote(_))).count();
        assert_eq!(quotes + part.n_more, 14 + of_the_answers, "{n}: these are of those days");
        let before = "29 entries with words of before these days are in the diary alone.";
        assert_eq!(part.lines[0], Line::Text(before.to_owned()), "{n}");
    }
    // Nothing of before, nothing to say of it; of nothing but before, at least that.
    let lately = of(six_weeks[..2].to_vec()).sheet().part(PartId::Words).unwrap().clone();
    assert_eq!(lately.heading, heading);
    assert!(!lately.lines.iter().any(|line| line.text().contains("before these days")), "{lately:?}");
    let one = of(six_weeks[14..15].to_vec()).sheet().part(PartId::Words).unwrap().clone();
    assert!(one.lines[0].text().starts_with("1 entry with words of before"), "{one:?}");
    // Words that came with the answers alone are of no days of a diary.
    let occasion = Occasion { note: Some("it pulls"), ..occasion };
    let summary = Summary::of(&Visit::new(&occasion, &file, &Diary::default(), &[])).unwrap();
    assert_eq!(summary.sheet().part(PartId::Words).unwrap().heading, "Own words");
}

#[test]
fn what_got_in_the_way_stands_with_what_was_done_and_how_often_she_said_so() {
    use care::Barrier;
    let (occasion, file) = named("amina-31-weeks");
    let said = |n: u8, days_ago: i32, barrier: Barrier| care::Written {
        id: care::EntryId([230 + n; 16]),
        at: care::Moment { day: occasion.day().plus_days(-days_ago), minute: 620 },
        entry: care::Entry::Barrier(barrier),
    };
    let withdrawn = care::Written {
        id: care::EntryId([240; 16]),
        at: care::Moment { day: occasion.day(), minute: 630 },
        entry: care::Entry::Withdrawn(care::EntryId([234; 16])),
    };
    let entries = vec![
        said(1, 1, Barrier::Pain),
        said(2, 8, Barrier::Pain),
        said(3, 0, Barrier::Time),
        said(4, 0, Barrier::Boredom),
        // Longer ago than the page looks back.
        said(5, 14, Barrier::Fear),
        withdrawn,
    ];
    let diary = written::diary(occasion.day()).union(Diary::of(entries));
    let summary = Summary::of(&Visit::new(&occasion, &file, &diary, &[])).unwrap();
    let page = text_of(&summary.sheet());
    for line in ["Got in the way, as told: Time: 1 time", "Got in the way, as told: Pain: 2 times"] {
        assert!(page.contains(line), "{line}: {page}");
    }
    assert_eq!(page.matches("Got in the way").count(), 2, "{page}");
    assert!(summary.json().unwrap().contains("\"in_the_way\": ["));
    let without = Summary::of(&Visit::new(&occasion, &file, &written::diary(occasion.day()), &[])).unwrap();
    assert!(!text_of(&without.sheet()).contains("Got in the way"));
}

#[test]
fn a_note_in_the_diary_about_private_things_is_not_on_paper_unasked() {
    use care::{DayEntry, Entry, EntryId, Moment, Written};
    let (occasion, file) = named("amina-31-weeks");
    let day = DayEntry { note: "my partner hit me again".to_owned(), ..DayEntry::default() };
    let at = Moment { day: occasion.day(), minute: 60 };
    let diary = Diary::of(vec![Written { id: EntryId([1; 16]), at, entry: Entry::Day(day) }]);
    let visit = Visit::new(&occasion, &file, &diary, &[]);
    assert!(Summary::of(&visit).is_err());
    assert!(Summary::of(&visit.with_private()).is_ok());
    // The day before and the fortnight after make a difference: what is not looked back on is not read.
    let later = Occasion { today: Some(occasion.day().plus_days(14)), ..occasion };
    assert!(Summary::of(&Visit::new(&later, &file, &diary, &[])).is_ok());
}

#[test]
fn the_card_of_someone_who_is_not_cleared_is_an_emergency_card_and_no_card_has_private_things() {
    for (name, text) in people() {
        let (occasion, file) = person(&text);
        let checked = exchange::check(&occasion, &file);
        let card = card::helper(&occasion, &file);
        if checked.assessment.reasons().iter().any(|reason| rules().sign(reason.sign).private) {
            assert!(card.is_err(), "{name}");
            continue;
        }
        // Her own words may point to something private that is no reason; then there is no card either.
        let Ok(card) = card else {
            assert!(is_private(&occasion, &file), "{name}");
            continue;
        };
        let said = text_of(&card);
        for number in &checked.advice.emergency_numbers {
            assert!(said.contains(number.as_str()), "{name}: {number}");
        }
        let ring = card.part(PartId::Ring).unwrap();
        assert!(ring.lines.len() > 2 || checked.advice.status == "out-of-scope", "{name}: {:?}", ring.lines);
        let cleared = checked.cleared().is_some();
        assert_eq!(card.title == "For someone who helps", cleared, "{name}");
        if cleared {
            assert!(said.contains("Bleeding from the vagina: Stop"), "{name}\n{said}");
        } else {
            assert!(said.contains(&checked.advice.title) && said.contains(&checked.advice.r#do), "{name}");
        }
        for sign in rules().signs.iter().filter(|sign| sign.private) {
            let short = bundle().texts[0].get(&format!("sign-{}.short", sign.id)).unwrap();
            assert!(!said.contains(short), "{name}: {short}");
        }
        if let Some(note) = &file.note {
            assert!(!said.contains(note.as_str()), "{name}");
        }
    }
}

#[test]
fn a_card_held_back_by_a_diary_has_nothing_to_do_together_and_does_not_say_why() {
    let mut n_cleared = 0;
    for (name, text) in people() {
        let (occasion, file) = person(&text);
        let (held_back, card) =
            (card::without_session(&occasion, &file, &Diary::default()), card::helper(&occasion, &file));
        let checked = exchange::check(&occasion, &file);
        if checked.cleared().is_none() {
            assert_eq!(held_back, card, "{name}: what is urgent in her answers comes first");
            continue;
        }
        assert_eq!(held_back.is_err(), card.is_err(), "{name}");
        let Ok(held_back) = held_back else { continue };
        n_cleared += 1;
        let said = text_of(&held_back);
        assert!(said.contains("Do no exercises with her"), "{name}\n{said}");
        assert!(!said.contains(&checked.advice.title), "{name}: it looks like a result\n{said}");
        for number in &checked.advice.emergency_numbers {
            assert!(said.contains(number.as_str()), "{name}: {number}");
        }
        assert!(held_back.part(PartId::Ring).unwrap().lines.len() > 2, "{name}\n{said}");
        assert!(held_back.part(PartId::Watch).is_some(), "{name}\n{said}");
        let plan = exchange::plan(&occasion, &file, &checked).unwrap();
        for item in plan.session.iter().chain(&plan.aerobic).chain(&plan.relief).chain(&plan.measures) {
            assert!(!said.contains(&item.name), "{name}: {}", item.name);
        }
    }
    assert!(n_cleared > 3, "{n_cleared}");
}

#[test]
fn the_note_for_an_employer_is_what_her_plan_asks_of_a_workplace_as_she_wants_it() {
    let mut n_cleared = 0;
    for (name, text) in people() {
        let (occasion, file) = person(&text);
        let note = card::employer(&occasion, &file, &Asks::default());
        let asks = card::asks(&occasion, &file);
        let checked = exchange::check(&occasion, &file);
        assert_eq!((note.is_some(), asks.is_some()), (checked.cleared().is_some(), note.is_some()), "{name}");
        let (Some(note), Some(asks)) = (note, asks) else { continue };
        n_cleared += 1;
        // A line for each lesson of the plan that asks something, and no other.
        let plan = exchange::plan(&occasion, &file, &checked).unwrap();
        assert_eq!(note.part(PartId::Do).unwrap().lines.len(), asks.len(), "{name}");
        assert!(asks.iter().all(|ask| plan.lessons.iter().any(|lesson| lesson.id == ask.id)), "{name}");
        let said = text_of(&note).to_lowercase();
        for word in ["bleed", "labour", "pelvic", "exercise", "gestational", "emergency"] {
            assert!(!said.contains(word), "{name}: {word}\n{said}");
        }
        // What she leaves out is not on it, and her exercises are only where she says so.
        let [first, .., last] = &asks[..] else { panic!("{name}: {asks:?}") };
        let wanted = Asks { without: vec![first.id.clone()], with_time: true };
        let own = card::employer(&occasion, &file, &wanted).unwrap();
        let n_with_time = usize::from(plan.session_seconds > 0);
        assert_eq!(own.part(PartId::Do).unwrap().lines.len(), asks.len() - 1 + n_with_time, "{name}");
        assert!(text_of(&own).to_lowercase().contains("exercise") == (n_with_time == 1), "{name}");
        for item in plan.session.iter().filter(|item| item.name != last.name) {
            assert!(!text_of(&own).contains(&item.name), "{name}: {}", item.name);
        }
        let nothing = Asks { without: asks.into_iter().map(|ask| ask.id).collect(), with_time: false };
        assert_eq!(card::employer(&occasion, &file, &nothing), None, "{name}");
    }
    assert!(n_cleared > 3, "{n_cleared}");
    let (occasion, file) = named("amina-31-weeks");
    let said = text_of(&card::employer(&occasion, &file, &Asks::default()).unwrap());
    for needed in ["below mid-shin", "a seat", "every 30 minutes"] {
        assert!(said.contains(needed), "{said}");
    }
}

#[test]
fn a_danger_sign_left_open_in_the_diary_takes_the_result_and_the_plan_off_the_page() {
    let (occasion, file) = named("amina-31-weeks");
    let on = occasion.day();
    let heard = care::Heard { feature: "bleeding-any".to_owned(), answer: Some(true) };
    let day = care::DayEntry { signs: vec![heard], ..care::DayEntry::default() };
    let at = care::Moment { day: on, minute: 0 };
    let written = care::Written { id: care::EntryId([1; 16]), at, entry: care::Entry::Day(day) };
    let open = Diary::of(vec![written]);
    let calm = Diary::default();

    let settled = Summary::of(&Visit::new(&occasion, &file, &calm, &[])).unwrap();
    assert!(settled.standing.cleared && settled.plan.is_some() && settled.held_back.is_empty());
    let unsettled = Visit::new(&occasion, &file, &open, &[]);
    let missing = Visit::new(&occasion, &file, &calm, &[]).with_part_missing();
    for visit in [unsettled, missing] {
        let summary = Summary::of(&visit).unwrap();
        assert!(!summary.standing.cleared && summary.plan.is_none());
        let told = text_of(&summary.sheet().shorten(N_STEPS));
        assert!(told.contains(&summary.held_back[0]) && told.contains("danger sign"), "{told}");
        assert!(!told.contains(&settled.standing.title), "{told}");
    }
}
