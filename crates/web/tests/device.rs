//! The diary on the device, its passphrase, and other tabs, without a browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod visit;

use visit::{Visit, day, encoded, in_session, walk, with_plan};
use web::state::Sealed;
use web::{Effect, Route, State};

#[test]
fn nothing_she_writes_is_kept_until_she_asks_for_a_diary_and_then_all_of_it_is() {
    let mut visit = Visit::new("/diary");
    visit.form("day", "pain-now=4&note=first+words");
    assert!(!visit.effects.iter().any(|effect| matches!(effect, Effect::Write(..))), "{:?}", visit.effects);
    visit.send("do", "what=diary-on&with=");
    let written: Vec<String> = visit
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Write(_, record) => Some(record.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(written.len(), 1);
    let mut later = Visit::new("/diary/past");
    let records: String = form_urlencoded::byte_serialize(written.join("\n").as_bytes()).collect();
    later.send("diary", &format!("records={records}%0Abroken"));
    assert!(later.page().contains("first words"), "{}", later.page());
    assert_eq!(later.state.set_aside, ["broken"]);
}

#[test]
fn a_diary_that_is_not_read_whole_or_has_an_open_danger_sign_gives_no_plan() {
    let has_plan = |visit: &Visit| visit.page().contains("class=\"card item\"");
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    visit.send("go", "to=/plan");
    assert!(has_plan(&visit));

    visit.send("diary", "records=broken");
    assert!(!has_plan(&visit) && visit.page().contains("data-do=\"diary-without\""), "{}", visit.page());
    visit.send("go", "to=/session");
    assert!(!visit.page().contains("session-start"));
    visit.send("go", "to=/plan");
    visit.send("do", "what=diary-without");
    assert!(has_plan(&visit), "she has been told, and goes on without it");

    // Entries from elsewhere, one with a danger sign; no check in them settles it. One of today is an
    // answer of today.
    for (days_ago, then) in [(1, "data-do=\"again\""), (0, "class=\"act call-today\"")] {
        let heard = care::Heard { feature: "bleeding-any".to_owned(), answer: Some(true) };
        let entry = care::Entry::Day(care::DayEntry { signs: vec![heard], ..care::DayEntry::default() });
        let at = care::Moment { day: day().plus_days(-days_ago), minute: 1439 };
        let written = care::Written { id: care::EntryId([7; 16]), at, entry };
        let record = String::from_utf8(store::record(&written)).unwrap();
        let mut visit = with_plan();
        visit.send("diary", &format!("records={}", encoded(&record)));
        assert!(!has_plan(&visit) && visit.page().contains(then), "{}", visit.page());
        // The result says it, too, and leads to no plan.
        visit.send("go", "to=/result");
        let page = visit.page();
        assert!(
            page.contains(then.trim_end_matches('"')) && !page.contains("main wide\" href=\"/plan\""),
            "{page}"
        );
    }
}

#[test]
fn a_diary_that_cannot_be_read_at_all_gives_no_plan_until_it_is_or_she_goes_on_without_it() {
    let has_plan = |visit: &Visit| visit.page().contains("class=\"card item\"");
    let mut visit = with_plan();
    visit.send("diary-refused", "");
    assert!(!has_plan(&visit), "there may be a stop of today in it");
    for what in ["diary-again", "diary-rescue", "diary-without"] {
        assert!(visit.page().contains(&format!("data-do=\"{what}\"")), "{what}: {}", visit.page());
    }
    visit.send("go", "to=/session");
    assert!(!visit.page().contains("session-start"), "{}", visit.page());
    visit.send("go", "to=/result");
    assert!(visit.page().contains("note warn"), "the result says so, too");
    visit.send("do", "what=diary-rescue");
    assert!(visit.effects.iter().any(|effect| matches!(effect, Effect::Rescue(_))), "{:?}", visit.effects);
    visit.send("do", "what=diary-again");
    assert!(visit.effects.contains(&Effect::Read), "{:?}", visit.effects);
    visit.send("go", "to=/plan");
    assert!(!has_plan(&visit), "to ask for it is not to have it");
    let mut other = visit.state.clone();
    visit.send("diary", "records=");
    assert!(has_plan(&visit), "it is read, and nothing is in it");
    std::mem::swap(&mut visit.state, &mut other);
    visit.send("do", "what=diary-without");
    assert!(has_plan(&visit), "she has been told, and goes on without it");
}

#[test]
fn a_diary_under_a_passphrase_that_cannot_be_read_at_all_can_be_saved_and_is_asked_for_again() {
    let mut visit = Visit::new("/diary");
    visit.send("start", "to=/diary&choices=diary%3Dyes%26sealed%3Dyes");
    assert!(visit.page().contains("data-form=\"open-diary\""), "{}", visit.page());
    visit.send("diary-refused", "");
    assert!(!visit.page().contains("data-form=\"open-diary\""), "no passphrase opens it");
    visit.send("do", "what=diary-rescue");
    assert!(visit.effects.iter().any(|effect| matches!(effect, Effect::Rescue(_))), "{:?}", visit.effects);
    visit.send("do", "what=diary-again");
    assert!(visit.effects.contains(&Effect::Read), "{:?}", visit.effects);
    visit.send("diary-closed", "");
    assert!(visit.page().contains("data-form=\"open-diary\""), "{}", visit.page());
}

#[test]
fn a_diary_that_the_browser_forgot_counts_when_it_is_found_and_is_not_forgotten_again() {
    let mut before = in_session();
    before.send("do", "what=diary-on&with=");
    before.send("do", "what=session-stop&with=tightening");
    let records = encoded(&before.written().join("\n"));
    let mut visit = Visit::new("/check");
    walk(&mut visit);
    visit.send("go", "to=/plan");
    let has_plan = |visit: &Visit| visit.page().contains("class=\"card item\"");
    assert!(has_plan(&visit) && !visit.state.choices.diary);
    visit.send("diary", &format!("records={records}"));
    assert!(!has_plan(&visit), "the stop of today counts");
    assert!(visit.state.choices.diary);
    assert!(visit.effects.iter().any(|effect| matches!(effect, Effect::Choices(_))), "it is noted again");
}

#[test]
fn a_stop_in_another_tab_hides_the_plan_of_this_one() {
    let mut here = in_session();
    let mut there = Visit::new("/check");
    walk(&mut there);
    there.send("go", "to=/plan");
    assert!(there.page().contains("class=\"card item\""));
    here.send("do", "what=diary-on&with=");
    here.send("do", "what=session-stop&with=tightening");
    let written = here.effects.iter().find_map(|effect| match effect {
        Effect::Write(_, record) => Some(record.clone()),
        _ => None,
    });
    let record: String = form_urlencoded::byte_serialize(written.unwrap().as_bytes()).collect();
    there.send("diary", &format!("records={record}"));
    assert!(!there.page().contains("class=\"card item\""), "{}", there.page());
    assert_eq!(there.state.intake.stopped(), Some("tightening"));
    there.send("go", "to=/check");
    walk(&mut there);
    there.send("go", "to=/plan");
    assert!(there.page().contains("class=\"card item\""), "answered with no, there is a plan again");
    there.send("go", "to=/session");
    assert!(!there.page().contains("session-start"), "and no session that day");
}

#[test]
fn a_check_in_another_tab_while_a_session_went_on_does_not_answer_its_stop() {
    let mut visit = with_plan();
    let mut here = in_session();
    here.send("do", "what=diary-on&with=");
    let mut there = Visit::new("/diary");
    there.send("do", "what=diary-on&with=");
    there.send("go", "to=/check");
    walk(&mut there);
    here.send("do", "what=session-stop&with=tightening");
    let entries = [there.state.diary.entries(), here.state.diary.entries()].concat();
    assert!(matches!(entries.first().unwrap().entry, care::Entry::Checked { .. }));
    let record = |written| String::from_utf8(store::record(written)).unwrap();
    let records: Vec<String> = entries.iter().map(record).collect();
    visit.send("diary", &format!("records={}", encoded(&records.join("\n"))));
    assert_eq!(visit.state.intake.stopped(), Some("tightening"));
    assert!(!visit.page().contains("class=\"card item\""), "{}", visit.page());
}

#[test]
fn a_stop_without_a_diary_is_told_to_the_other_tabs_and_kept_nowhere() {
    let mut here = in_session();
    let mut there = with_plan();
    here.send("do", "what=session-stop&with=baby");
    let told = here.effects.iter().find_map(|effect| match effect {
        Effect::Tell(record) => Some(record.clone()),
        _ => None,
    });
    assert!(here.written().is_empty(), "no diary, nothing on the disk");
    there.send("heard", &format!("record={}", encoded(&told.expect("it is told"))));
    assert!(there.written().is_empty());
    assert!(!there.page().contains("class=\"card item\""), "{}", there.page());
    assert_eq!(there.state.intake.stopped(), Some("baby"));
    there.send("go", "to=/check");
    walk(&mut there);
    there.send("go", "to=/session");
    assert!(!there.page().contains("session-start"), "{}", there.page());
}

#[test]
fn what_another_tab_tells_is_nothing_but_a_stop_of_today() {
    let mut here = Visit::new("/diary");
    here.send("do", "what=diary-on&with=");
    here.form("day", "pain-now=4");
    let day = here.written().pop().unwrap();
    let mut there = with_plan();
    for record in [day.as_str(), "broken", ""] {
        there.send("heard", &format!("record={}", encoded(record)));
        assert!(there.state.diary.entries().is_empty(), "{record}");
    }
    let mut stopped = in_session();
    stopped.send("do", "what=session-stop&with=baby");
    let Some(Effect::Tell(record)) = stopped.effects.iter().find(|effect| matches!(effect, Effect::Tell(_)))
    else {
        panic!("it is told")
    };
    there.send("heard", &format!("record={}&today=2031-04-13", encoded(record)));
    assert!(there.state.diary.entries().is_empty(), "of another day");
}

#[test]
fn an_entry_is_acknowledged_when_the_device_has_it_and_not_before() {
    let mut visit = Visit::new("/diary");
    visit.send("do", "what=diary-on&with=");
    visit.form("day", "pain-now=4&note=first+words");
    assert!(!visit.page().contains("Today is noted"), "{}", visit.page());
    assert_eq!(visit.state.unsaved.len(), 1);
    visit.all_kept();
    assert!(visit.page().contains("Today is noted"), "{}", visit.page());
    assert!(visit.state.unsaved.is_empty());
}

#[test]
fn a_backup_is_taken_in_when_the_device_has_all_of_it_and_not_before() {
    let entry = |id: u16| {
        let mut bytes = [0; 16];
        bytes[..2].copy_from_slice(&id.to_be_bytes());
        let at = care::Moment { day: day(), minute: 480 };
        let note = format!("entry {id}");
        let entry = care::Entry::Day(care::DayEntry { note, ..care::DayEntry::default() });
        care::Written { id: care::EntryId(bytes), at, entry }
    };
    let mut visit = Visit::new("/diary/past");
    visit.send("do", "what=diary-on&with=");
    let backup = store::write(&care::Diary::of((0..300).map(entry).collect()), day());
    let backup: String = form_urlencoded::byte_serialize(&backup).collect();
    visit.send("file", &format!("text={backup}"));
    assert_eq!(visit.written().len(), 300);
    assert!(!visit.page().contains("300 "), "{}", visit.page());
    visit.all_kept();
    assert!(visit.page().contains("300 "), "{}", visit.page());
    assert!(visit.state.unsaved.is_empty());
    visit.send("file", &format!("text={backup}"));
    assert!(visit.written().is_empty(), "it has all of it");
    assert!(visit.page().contains("p class=\"note\""), "{}", visit.page());
}

#[test]
fn the_settings_of_a_backup_are_offered_where_they_differ_and_taken_as_if_typed() {
    let mut visit = Visit::new("/settings");
    visit.form("settings", "region=us&unit=555-0100&theme=dark");
    visit.form("fits", "minutes=10&equipment=ball");
    visit.send("do", "what=session-silent&with=");
    visit.send("go", "to=/diary/past");
    visit.send("do", "what=diary-save&with=");
    let of_save = |effect: &Effect| match effect {
        Effect::Save(_, text) => Some(text.clone()),
        _ => None,
    };
    let backup = visit.effects.iter().find_map(of_save).unwrap();
    let had = visit.state.choices.clone();
    assert!(had.silent && backup.contains("555-0100"), "{backup}");
    visit.send("file", &format!("text={}", encoded(&backup)));
    assert!(!visit.page().contains("settings-offered"), "this device has them");

    let mut other = Visit::new("/diary/past");
    let before = other.state.choices.clone();
    other.send("file", &format!("text={}", encoded(&backup)));
    let page = other.page();
    assert!(
        page.contains("settings-offered") && page.contains("555-0100") && page.contains("United States"),
        "{page}"
    );
    assert_eq!(other.state.choices, before, "nothing changes before she says so");
    other.send("do", "what=diary-settings&with=yes");
    assert_eq!(other.state.choices, had);
    assert!(other.effects.iter().any(|effect| matches!(effect, Effect::Choices(_))), "{:?}", other.effects);
    assert!(!other.page().contains("settings-offered"));

    // What nobody could type is passed over, and she may leave it all.
    let odd = backup
        .replace("\"region\":\"us\"", "\"region\":\"atlantis\"")
        .replace("555-0100", "<b>555</b>")
        .replace("\"ball\"", "\"trampoline\"")
        .replace("\"minutes\":\"10\"", "\"minutes\":\"9999\"");
    let mut third = Visit::new("/diary/past");
    let before = third.state.choices.clone();
    third.send("file", &format!("text={}", encoded(&odd)));
    let page = third.page();
    assert!(
        page.contains("settings-offered")
            && !page.contains("atlantis")
            && !page.contains("555")
            && !page.contains("trampoline"),
        "{page}"
    );
    third.send("do", "what=diary-settings&with=no");
    assert_eq!(third.state.choices, before);
    assert!(!third.page().contains("settings-offered"));
}

#[test]
fn an_entry_that_cannot_be_kept_is_said_stays_and_is_tried_again() {
    let mut visit = Visit::new("/diary");
    visit.send("do", "what=diary-on&with=");
    visit.form("day", "pain-now=4&note=first+words");
    visit.send("write-refused", "");
    let page = visit.page();
    assert!(page.contains("1 entry is not saved") && !page.contains("Today is noted"), "{page}");
    visit.send("go", "to=/diary/past");
    assert!(visit.page().contains("first words") && visit.page().contains("diary-retry"));
    visit.send("do", "what=diary-save&with=");
    let saved = visit
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Save(_, text) if text.contains("first words")));
    assert!(saved, "a backup has it");
    visit.send("do", "what=diary-retry&with=");
    assert_eq!(visit.written().len(), 1);
    visit.all_kept();
    assert!(!visit.page().contains("diary-retry"), "{}", visit.page());
}

#[test]
fn a_passphrase_that_is_short_or_typed_differently_seals_nothing_and_is_not_shown() {
    let mut visit = Visit::new("/diary/past");
    for fields in
        ["passphrase=&again=", "passphrase=short&again=short", "passphrase=three+herons&again=three+heron"]
    {
        visit.form("seal-backup", fields);
        assert!(visit.state.wrong.is_some(), "{fields}");
        assert!(!visit.effects.iter().any(|effect| matches!(effect, Effect::SealBackup { .. })));
        assert!(!visit.page().contains("heron"), "{}", visit.page());
    }
    visit.form("seal-backup", "passphrase=three+herons&again=three+herons");
    let sealed = visit.effects.iter().any(|effect| {
        matches!(effect, Effect::SealBackup { passphrase, name, .. } if passphrase == "three herons" && name.ends_with(".sealed"))
    });
    assert!(sealed, "{:?}", visit.effects);
    assert!(!visit.page().contains("heron") && visit.page().contains("some seconds"), "{}", visit.page());
    visit.send("backup-sealed", "");
    assert!(visit.page().contains("The backup is saved"));
}

#[test]
fn what_a_passphrase_could_not_do_is_said_where_she_asked_for_it() {
    let said = |visit: &Visit, within: &str| {
        let page = visit.page();
        let (_, after) = page.split_once(&format!("data-form=\"{within}\"")).expect("the form is there");
        after.split_once("</form>").unwrap().0.contains("no room")
    };
    let new = "passphrase=three+herons&again=three+herons";
    // A backup; nothing on the device is under a passphrase.
    let mut visit = Visit::new("/diary/past");
    visit.form("seal-backup", new);
    visit.send("seal-refused", "why=no+room");
    assert!(said(&visit, "seal-backup"), "{}", visit.page());
    // A backup, while the form that opens another one stands above it.
    visit.send("file-sealed", "");
    visit.form("seal-backup", new);
    visit.send("seal-refused", "why=no+room");
    assert!(said(&visit, "seal-backup") && !said(&visit, "open-backup"), "{}", visit.page());
    // The diary that is to go under one.
    visit.send("go", "to=/diary");
    visit.send("do", "what=diary-on&with=");
    visit.form("seal-diary", new);
    visit.send("seal-refused", "why=no+room");
    assert!(said(&visit, "seal-diary"), "{}", visit.page());
    // The diary that is open, and a backup of it.
    visit.send("diary", "records=&sealed=yes");
    visit.send("go", "to=/diary/past");
    visit.form("seal-backup", new);
    visit.send("seal-refused", "why=no+room");
    assert!(said(&visit, "seal-backup"), "{}", visit.page());
    // The passphrase that was to come off, which is a button.
    visit.send("go", "to=/diary");
    visit.send("do", "what=diary-bare");
    visit.send("seal-refused", "why=no+room");
    let page = visit.page();
    let (before, _) = page.split_once("data-do=\"diary-bare\"").expect("the button is there");
    assert!(before.contains("no room") && page.contains("<details class=\"no-print\" open"), "{page}");
    // She has gone on, and no form of this screen is the one.
    visit.send("do", "what=diary-bare");
    visit.send("go", "to=/diary/past");
    visit.send("seal-refused", "why=no+room");
    assert!(visit.page().contains("no room"), "{}", visit.page());
}

#[test]
fn a_sealed_backup_asks_for_its_passphrase_and_a_wrong_one_changes_nothing() {
    let mut visit = Visit::new("/diary");
    visit.form("day", "pain-now=4&note=first+words");
    visit.send("go", "to=/diary/past");
    visit.send("file-sealed", "");
    assert!(visit.page().contains("data-form=\"open-backup\""));
    visit.form("open-backup", "passphrase=wrong");
    assert!(visit.effects.contains(&Effect::OpenBackup("wrong".to_owned())));
    visit.send("seal-refused", "why=this+is+not+the+passphrase");
    let page = visit.page();
    assert!(page.contains("this is not the passphrase") && page.contains("first words"), "{page}");
    assert!(page.contains("data-form=\"open-backup\""), "she can try again");
}

#[test]
fn a_closed_diary_is_not_shown_and_gives_no_plan_until_it_is_open() {
    let mut visit = with_plan();
    visit.state = State::new(&visit.world, day());
    visit.send("start", "to=/check&choices=diary%3Dyes%26sealed%3Dyes");
    assert_eq!(visit.state.sealed, Sealed::Closed, "from the first moment");
    walk(&mut visit);
    assert_eq!(visit.state.route, Route::Result, "Check works without it");
    for place in ["/plan", "/session", "/plan/week"] {
        visit.send("go", &format!("to={place}"));
        let page = visit.page();
        assert!(
            !page.contains("class=\"card item\"") && page.contains("data-form=\"open-diary\""),
            "{place}: {page}"
        );
    }
    // What is noted meanwhile waits, and is written as soon as the diary is open.
    visit.send("go", "to=/result");
    let n_waiting = visit.state.unsaved.len();
    assert!(n_waiting > 0 && visit.written().is_empty());
    visit.send("go", "to=/plan");
    visit.form("open-diary", "passphrase=wrong");
    visit.send("seal-refused", "");
    assert!(visit.page().contains("id=\"wrong\""), "{}", visit.page());
    // After her check a session was stopped elsewhere.
    let mut there = in_session();
    there.send("do", "what=diary-on&with=");
    there.send("do", "what=session-stop&with=tightening");
    let record = there.written().pop().unwrap();
    visit.send("diary", &format!("records={}&sealed=yes", encoded(&record)));
    assert_eq!(visit.state.sealed, Sealed::Open);
    assert_eq!(visit.written().len(), n_waiting);
    visit.send("go", "to=/plan");
    assert!(!visit.page().contains("class=\"card item\""), "the stop in it counts: {}", visit.page());
    visit.send("do", "what=diary-close&with=");
    assert_eq!(visit.state.sealed, Sealed::Closed);
    visit.send("go", "to=/diary/past");
    assert!(!visit.page().contains("<li class=\"card\""), "{}", visit.page());
}

#[test]
fn a_check_answered_before_the_diary_is_turned_on_is_in_it_and_one_that_is_not_finished_is_not() {
    let checks = |visit: &Visit| {
        let all = visit.state.diary.standing().filter_map(|written| match &written.entry {
            care::Entry::Checked { disposition, .. } => Some(disposition.clone()),
            _ => None,
        });
        all.collect::<Vec<_>>()
    };
    let mut done = with_plan();
    done.send("go", "to=/diary");
    done.send("do", "what=diary-on&with=");
    assert_eq!(checks(&done), ["self-care"]);
    done.send("go", "to=/result");
    assert_eq!(checks(&done).len(), 1, "once");
    // What a stop opened is not answered, and a check of before it settles nothing.
    let mut stopped = in_session();
    stopped.send("do", "what=session-stop&with=bleeding-or-fluid");
    stopped.send("go", "to=/diary");
    stopped.send("do", "what=diary-on&with=");
    assert!(checks(&stopped).iter().all(|disposition| disposition != "self-care"), "{:?}", checks(&stopped));
    stopped.send("go", "to=/plan");
    assert!(!stopped.page().contains("class=\"card item\""));
    // An unfinished one is none.
    let mut begun = Visit::new("/check");
    begun.form("answers", "a-pregnancy=pregnant&a-private-now=no&way=week&weeks=31&days=3");
    begun.send("go", "to=/diary");
    begun.send("do", "what=diary-on&with=");
    assert!(checks(&begun).is_empty());
    // The next day nothing of it is known to be so.
    let mut later = with_plan();
    later.send("go", "to=/diary&today=2031-04-13");
    later.send("do", "what=diary-on&with=&today=2031-04-13");
    assert!(checks(&later).is_empty());
}
