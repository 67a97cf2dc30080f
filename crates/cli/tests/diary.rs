//! `carrywell diary`: nothing that was acknowledged is lost, nothing is there twice, and what does
//! not open is kept.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod journals;
mod kept;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use care::{Diary, Entry, UseRecord, Written};
use clinical::Date;
use kept::{Dice, Folder, assert_kept, done, id_of, lines, not_done, noted, text};

fn carrywell(command: &str, diary: &Path) -> Command {
    let mut line = Command::new(env!("CARGO_BIN_EXE_carrywell"));
    line.args(["diary", command, "--diary"]).arg(diary).stdin(Stdio::null());
    line
}

fn run(command: &str, diary: &Path, arguments: &[&str]) -> Output {
    carrywell(command, diary).args(arguments).output().unwrap()
}

/// Everything in it, as the program itself gives it out.
fn exported(diary: &Path) -> Diary {
    let output = run("export", diary, &[]);
    let opened = store::read(done(&output).as_bytes()).unwrap();
    assert!(opened.set_aside.is_empty() && !opened.harmed);
    opened.diary
}

/// Of many lengths.
fn entry(id: u64) -> Written {
    noted(id, format!("entry {id} {}", "and a word ".repeat((id % 40) as usize)))
}

fn put(diary: &Path, folder: &Folder, entries: impl Iterator<Item = Written>) {
    let file = folder.at("entries.lines");
    fs::write(&file, lines(entries)).unwrap();
    done(&carrywell("add", diary).arg("--file").arg(&file).output().unwrap());
}

#[test]
fn killed_at_any_moment_a_thousand_times_no_acknowledged_entry_is_lost_and_none_is_there_twice() {
    let folder = Folder::empty("diary-killed");
    let mut dice = Dice(7);
    let (mut n_killed, mut n_acknowledged, mut n_silent) = (0, 0, 0);
    for round in 0..20 {
        let diary = folder.at(&format!("{round}.sqlite"));
        let mut acknowledged = BTreeSet::new();
        let mut next = 0;
        for _ in 0..50 {
            let mut child = carrywell("add", &diary)
                .args(["--file", "-"])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            // More than it can write before it is killed; some of them for the second time.
            let first = u64::saturating_sub(next, 3);
            let bytes = lines((first..first + 400).map(entry));
            let mut stdin = child.stdin.take().unwrap();
            let feeding = thread::spawn(move || drop(stdin.write_all(&bytes)));
            let stdout = child.stdout.take().unwrap();
            let reading = thread::spawn(move || {
                BufReader::new(stdout).lines().map_while(Result::ok).filter(|line| line.len() == 32).collect()
            });
            thread::sleep(Duration::from_micros(dice.below(24_000)));
            child.kill().unwrap();
            child.wait().unwrap();
            feeding.join().unwrap();
            let heard: Vec<String> = reading.join().unwrap();
            n_silent += u32::from(heard.is_empty());
            for line in heard {
                acknowledged.insert(id_of(&line));
                next = next.max(id_of(&line) + 1);
            }
            n_killed += 1;
        }
        n_acknowledged += acknowledged.len();
        if !diary.exists() {
            continue;
        }
        let kept = exported(&diary);
        assert_kept(&kept, &acknowledged, entry);
    }
    assert_eq!(n_killed, 1_000);
    assert!(n_acknowledged > 500, "only {n_acknowledged} were acknowledged at all");
    assert!(n_silent > 20, "it was never killed early: {n_silent}");
}

#[test]
fn writers_at_once_all_get_in() {
    let folder = Folder::empty("diary-writers");
    let diary = folder.at("diary.sqlite");
    let writers: Vec<_> = (0..4u64)
        .map(|nth| {
            let file = folder.at(&format!("{nth}.lines"));
            // A third of them are the same for all.
            fs::write(
                &file,
                lines((0..10).map(entry).chain((100 * (nth + 1)..100 * (nth + 1) + 20).map(entry))),
            )
            .unwrap();
            carrywell("add", &diary).arg("--file").arg(&file).stdout(Stdio::null()).spawn().unwrap()
        })
        .collect();
    for mut writer in writers {
        assert!(writer.wait().unwrap().success());
    }
    assert_eq!(exported(&diary).entries().len(), 10 + 4 * 20);
}

#[test]
fn programs_that_make_a_diary_at_once_all_get_in() {
    let folder = Folder::empty("diary-makers");
    for round in 0..40 {
        let diary = folder.at(&format!("{round}.sqlite"));
        let file = |nth: u64| folder.at(&format!("{nth}.lines"));
        let makers: Vec<_> = (0..6u64)
            .map(|nth| {
                fs::write(file(nth), lines([entry(nth)].into_iter())).unwrap();
                carrywell("add", &diary).arg("--file").arg(file(nth)).stdout(Stdio::null()).spawn().unwrap()
            })
            .collect();
        for mut maker in makers {
            assert!(maker.wait().unwrap().success(), "round {round}");
        }
        assert_eq!(exported(&diary).entries().len(), 6, "round {round}");
    }
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_told_and_what_was_acknowledged_before_is_there() {
    let folder = Folder::empty("diary-full");
    let diary = folder.at("diary.sqlite");
    let file = folder.at("many.lines");
    fs::write(&file, lines((0..2_000).map(entry))).unwrap();
    // No file may grow beyond 256 blocks of 512 bytes, which is what a full disk looks like.
    let output = Command::new("sh")
        .args([
            "-c",
            "trap '' XFSZ; ulimit -f 256; exec \"$0\" \"$@\"",
            env!("CARGO_BIN_EXE_carrywell"),
            "diary",
            "add",
            "--diary",
        ])
        .arg(&diary)
        .arg("--file")
        .arg(&file)
        .output()
        .unwrap();
    not_done(&output, &["diary.sqlite", "make room"]);
    let acknowledged: Vec<u64> = text(&output.stdout).lines().map(id_of).collect();
    assert!(!acknowledged.is_empty() && acknowledged.len() < 2_000, "{}", acknowledged.len());
    let kept = exported(&diary);
    for id in acknowledged {
        assert!(kept.entries().contains(&entry(id)), "{id} is lost");
    }
    put(&diary, &folder, (0..2_000).map(entry));
    assert_eq!(exported(&diary).entries().len(), 2_000, "with room again it goes on");
}

#[test]
fn a_diary_with_a_turned_bit_is_read_or_rescued_and_never_replaced_by_an_empty_one() {
    let folder = Folder::empty("diary-bits");
    let whole = folder.at("whole.sqlite");
    put(&whole, &folder, (0..120).map(entry));
    let bytes = fs::read(&whole).unwrap();
    let mut dice = Dice(3);
    let mut n_rescued = 0;
    for nth in 0..40 {
        let diary = folder.at(&format!("{nth}.sqlite"));
        let mut turned = bytes.clone();
        // The first ones hit the head of the file, which hurts most.
        let at = if nth < 10 { nth * 10 } else { usize::try_from(dice.below(bytes.len() as u64)).unwrap() };
        turned[at] ^= 1 << dice.below(8);
        fs::write(&diary, &turned).unwrap();
        let shown = run("export", &diary, &[]);
        match shown.status.code() {
            Some(0) => {
                assert_eq!(store::read(&shown.stdout).unwrap().diary.entries().len(), 120, "byte {at}")
            }
            Some(1) => assert!(store::read(&shown.stdout).unwrap().diary.entries().len() >= 119, "byte {at}"),
            _ if text(&shown.stderr).contains("later version") => {
                assert_eq!(run("rescue", &diary, &[]).status.code(), Some(1));
                let beside = folder.at(&format!("{nth}.sqlite.readable-1"));
                assert_eq!(exported(&beside).entries().len(), 120, "byte {at}");
                assert_eq!(fs::read(&diary).unwrap(), turned);
            }
            _ => {
                n_rescued += 1;
                let rescued = run("rescue", &diary, &[]);
                assert!(matches!(rescued.status.code(), Some(0 | 1)), "byte {at}: {}", text(&rescued.stderr));
                let kept = exported(&diary);
                assert!(kept.entries().len() >= 119, "byte {at}: {} of 120", kept.entries().len());
                assert!(
                    folder.names().iter().any(|name| name.starts_with(&format!("{nth}.sqlite.set-aside-1")))
                );
                assert!(text(&run("rescue", &diary, &[]).stdout).contains("Nothing is wrong"));
            }
        }
    }
    assert!(n_rescued > 0, "no bit hurt");
}

#[test]
fn half_a_file_is_rescued_and_the_half_is_kept_as_it_was() {
    let folder = Folder::empty("diary-half");
    let diary = folder.at("diary.sqlite");
    put(&diary, &folder, (0..200).map(entry));
    let bytes = fs::read(&diary).unwrap();
    fs::write(&diary, &bytes[..bytes.len() / 2]).unwrap();
    not_done(&run("show", &diary, &[]), &["damaged", "carrywell diary rescue"]);
    let file = folder.at("one.lines");
    fs::write(&file, lines([entry(999)].into_iter())).unwrap();
    let added = carrywell("add", &diary).arg("--file").arg(&file).output().unwrap();
    assert!(added.status.code() == Some(2) || added.status.code() == Some(0));
    assert!(matches!(run("rescue", &diary, &[]).status.code(), Some(0 | 1)));
    let kept = exported(&diary);
    assert!(kept.entries().len() > 20, "{}", kept.entries().len());
    let aside = fs::read(folder.at("diary.sqlite.set-aside-1")).unwrap();
    assert_eq!(aside[100..4_000], bytes[100..4_000]);
}

#[test]
fn what_a_rescue_that_was_cut_off_left_is_not_taken_for_nothing() {
    let folder = Folder::empty("diary-cut-off");
    let diary = folder.at("diary.sqlite");
    put(&diary, &folder, (0..5).map(entry));
    fs::rename(&diary, folder.at("diary.sqlite.set-aside-1")).unwrap();
    not_done(&run("show", &diary, &[]), &["interrupted", "carrywell diary rescue"]);
    not_done(&run("add", &diary, &["--pain-now", "3"]), &["interrupted"]);
    done(&run("rescue", &diary, &[]));
    assert_eq!(exported(&diary).entries().len(), 5);
}

#[test]
fn a_diary_of_a_later_version_and_a_foreign_file_are_refused_and_untouched() {
    let folder = Folder::empty("diary-newer");
    let diary = folder.at("diary.sqlite");
    put(&diary, &folder, (0..3).map(entry));
    let connection = rusqlite::Connection::open(&diary).unwrap();
    connection.pragma_update(None, "user_version", 9).unwrap();
    drop(connection);
    let before = fs::read(&diary).unwrap();
    for command in ["show", "export"] {
        not_done(&run(command, &diary, &[]), &["later version", "carrywell diary rescue"]);
    }
    not_done(&run("add", &diary, &["--pain-now", "3"]), &["later version"]);
    assert_eq!(fs::read(&diary).unwrap(), before);
    assert_eq!(folder.names(), ["diary.sqlite", "entries.lines"], "nothing is left beside it");

    let foreign = folder.at("letter.txt");
    fs::write(&foreign, "Dear midwife, ".repeat(100)).unwrap();
    for command in ["show", "export"] {
        not_done(&run(command, &foreign, &[]), &["letter.txt", "not a diary"]);
    }
    // Nothing in it was ever a diary, so it is neither moved away nor deleted.
    not_done(&run("rescue", &foreign, &[]), &["not a diary"]);
    not_done(&run("delete", &foreign, &["--everything", "--yes"]), &["not a diary"]);
    assert_eq!(fs::read(&foreign).unwrap(), "Dear midwife, ".repeat(100).as_bytes());
    let backup = folder.at("backup.json");
    fs::write(&backup, store::write(&Diary::of(vec![entry(1)]), Date::from_ymd(2021, 5, 1).unwrap()))
        .unwrap();
    not_done(&run("show", &backup, &[]), &["not a diary", "carrywell diary import FILE"]);
    let place = folder.at("place");
    fs::create_dir(&place).unwrap();
    for command in ["show", "rescue"] {
        not_done(&run(command, &place, &[]), &["this is a folder", "name the file in it"]);
    }
    not_done(&run("show", &foreign.join("diary.sqlite"), &[]), &["a part of this path is a file"]);
    let other = folder.at("other.sqlite");
    rusqlite::Connection::open(&other).unwrap().execute_batch("CREATE TABLE bird (name TEXT)").unwrap();
    not_done(&run("add", &other, &["--pain-now", "3"]), &["not a diary"]);
    not_done(&run("delete", &other, &["--everything", "--yes"]), &["not a diary"]);
    assert!(other.exists());
    not_done(&run("show", &folder.at("none.sqlite"), &[]), &["no diary here yet", "carrywell diary add"]);
    assert!(!folder.at("none.sqlite").exists(), "to look makes nothing");
}

/// A diary with a record too long for one page of the file, and what it says of its form.
fn of_form(folder: &Folder, form: i32) -> std::path::PathBuf {
    let diary = folder.at("diary.sqlite");
    let long = |id| noted(id, "a long day ".repeat(4_000));
    put(&diary, folder, (0..3).map(entry).chain([long(7)]));
    let connection = rusqlite::Connection::open(&diary).unwrap();
    connection.pragma_update(None, "user_version", form).unwrap();
    diary
}

#[test]
fn what_can_be_read_of_a_later_versions_diary_goes_beside_it_and_the_file_stays_as_it_is() {
    let folder = Folder::empty("diary-may-be-newer");
    let diary = of_form(&folder, 9);
    let before = fs::read(&diary).unwrap();
    let rescued = run("rescue", &diary, &[]);
    assert_eq!(rescued.status.code(), Some(1), "{}", text(&rescued.stderr));
    let (said, warned) = (text(&rescued.stdout), text(&rescued.stderr));
    assert!(said.contains("4 entries could be read") && said.contains("is left as it was"), "{said}");
    assert!(warned.contains("later version") && warned.contains("shape 9"), "{warned}");
    assert!(!warned.contains("could not be read:"), "a long record is read as a row: {warned}");
    assert_eq!(fs::read(&diary).unwrap(), before);
    assert_eq!(exported(&folder.at("diary.sqlite.readable-1")).entries().len(), 4);
    // It is asked for again, and nothing is written over.
    assert_eq!(run("rescue", &diary, &[]).status.code(), Some(1));
    assert_eq!(exported(&folder.at("diary.sqlite.readable-2")).entries().len(), 4);
    assert_eq!(fs::read(&diary).unwrap(), before);
    not_done(&run("show", &diary, &[]), &["later version"]);

    // Whoever knows better has it back in its place, with the file set aside.
    assert_eq!(run("rescue", &diary, &["--in-place"]).status.code(), Some(0));
    assert_eq!(exported(&diary).entries().len(), 4);
    assert_eq!(fs::read(folder.at("diary.sqlite.set-aside-1")).unwrap(), before);
    done(&run("delete", &diary, &["--everything", "--yes"]));
    assert_eq!(folder.names(), ["entries.lines"]);
}

#[test]
fn of_a_later_versions_diary_only_what_reads_whole_is_taken() {
    let folder = Folder::empty("diary-newer-shapes");
    let diary = of_form(&folder, 9);
    let connection = rusqlite::Connection::open(&diary).unwrap();
    let record = store::record(&entry(50));
    let harmed = text(&record).replacen("a word", "a sword", 1);
    let newer = text(&store::record(&entry(51))).replacen("\"shape\":1", "\"shape\":7", 1);
    for (name, record) in [("harmed", &harmed), ("newer", &newer)] {
        let row = (name.as_bytes(), record.as_bytes());
        connection.execute("INSERT INTO entry (name, record) VALUES (?1, ?2)", row).unwrap();
    }
    drop(connection);
    let rescued = run("rescue", &diary, &[]);
    assert_eq!(rescued.status.code(), Some(1));
    assert!(text(&rescued.stderr).contains("shape 7"), "{}", text(&rescued.stderr));
    assert!(text(&rescued.stderr).contains("its sum differs"), "{}", text(&rescued.stderr));
    assert_eq!(exported(&folder.at("diary.sqlite.readable-1")).entries().len(), 4);

    // Where nothing can be read, nothing is made.
    let other = folder.at("other.sqlite");
    rusqlite::Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE later (x); PRAGMA application_id = 1129792561; PRAGMA user_version = 3;")
        .unwrap();
    let before = fs::read(&other).unwrap();
    not_done(&run("rescue", &other, &[]), &["later version"]);
    assert_eq!(fs::read(&other).unwrap(), before);
    assert!(!folder.names().iter().any(|name| name.starts_with("other.sqlite.")), "{:?}", folder.names());
}

#[test]
fn every_single_turned_bit_of_the_head_of_the_file_leaves_every_entry_to_be_had() {
    const HEAD: usize = 100;
    let folder = Folder::empty("diary-head");
    let whole = folder.at("whole.sqlite");
    put(&whole, &folder, (0..6).map(entry));
    let bytes = fs::read(&whole).unwrap();
    let said = |output: &Output| text(&output.stdout);
    let (mut n_beside, mut n_rescued) = (0, 0);
    for bit in 0..HEAD * 8 {
        let diary = folder.at("diary.sqlite");
        let mut turned = bytes.clone();
        turned[bit / 8] ^= 1 << (bit % 8);
        fs::write(&diary, &turned).unwrap();
        let rescued = run("rescue", &diary, &[]);
        let (code, out) = (rescued.status.code(), said(&rescued));
        assert!(matches!(code, Some(0 | 1)), "bit {bit}: {out}{}", text(&rescued.stderr));
        assert!(out.contains("6 entries"), "bit {bit}: {out}{}", text(&rescued.stderr));
        let aside = folder.at("diary.sqlite.set-aside-1");
        if out.contains("diary of their own") {
            n_beside += 1;
            assert_eq!(fs::read(&diary).unwrap(), turned, "bit {bit}: the file was touched");
            assert_eq!(exported(&folder.at("diary.sqlite.readable-1")).entries().len(), 6, "bit {bit}");
        } else if aside.exists() {
            n_rescued += 1;
            assert_eq!(fs::read(&aside).unwrap()[HEAD..], turned[HEAD..], "bit {bit}: not kept as it was");
        }
        for name in folder.names().iter().filter(|name| name.starts_with("diary.sqlite")) {
            fs::remove_file(folder.at(name)).unwrap();
        }
    }
    // Nearly every bit of the form, and every bit of the mark and of the number that says whose it is.
    assert!((25..=32).contains(&n_beside), "{n_beside}");
    assert!(n_rescued >= 100, "{n_rescued}");
}

#[test]
fn two_devices_merge_through_a_sealed_backup_and_nothing_is_there_twice() {
    let folder = Folder::empty("diary-merge");
    let (phone, laptop) = (folder.at("phone.sqlite"), folder.at("laptop.sqlite"));
    put(&phone, &folder, (0..10).map(entry));
    put(&laptop, &folder, (5..15).map(entry));
    let (backup, secret) = (folder.at("backup.sealed"), folder.at("secret"));
    fs::write(&secret, "four words she knows\n").unwrap();
    let (backup_text, secret_text) =
        (backup.to_string_lossy().into_owned(), secret.to_string_lossy().into_owned());
    done(&run("export", &phone, &["--seal", "-o", &backup_text, "--passphrase-file", &secret_text]));
    assert!(!text(&fs::read(&backup).unwrap()).contains("entry"), "nothing of it can be read");
    not_done(&run("export", &phone, &["-o", &backup_text]), &["already a file"]);

    fs::write(&secret, "three words\n").unwrap();
    not_done(
        &run("import", &laptop, &[&backup_text, "--passphrase-file", &secret_text]),
        &["not the passphrase"],
    );
    not_done(&run("import", &laptop, &[&backup_text]), &["--passphrase-file"]);
    fs::write(&secret, "four words she knows").unwrap();
    let said = done(&run("import", &laptop, &[&backup_text, "--passphrase-file", &secret_text]));
    assert!(said.contains("5 entries are new") && said.contains("5 were there already"), "{said}");
    let again = done(&run("import", &laptop, &[&backup_text, "--passphrase-file", &secret_text]));
    assert!(again.contains("0 entries are new"), "{again}");
    assert_eq!(exported(&laptop), Diary::of((0..15).map(entry).collect()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        for file in [&laptop, &backup] {
            assert_eq!(fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600, "{file:?}");
        }
    }
}

#[test]
fn bad_backups_are_refused_in_words_and_half_a_one_gives_its_half() {
    let folder = Folder::empty("diary-bad");
    let diary = folder.at("diary.sqlite");
    let file = folder.at("backup.json");
    let name = file.to_string_lossy().into_owned();
    let day = Date::from_ymd(2021, 5, 1).unwrap();
    let whole = store::write(&Diary::of((0..20).map(entry).collect()), day);
    let newer = text(&whole).replace("diary/1", "diary/9");
    for (bytes, words) in [
        (&b""[..], "nothing in it"),
        (b"hello", "not a diary"),
        (newer.as_bytes(), "later version"),
        (b"carrywell sealed diary 9\n", "passphrase"),
    ] {
        fs::write(&file, bytes).unwrap();
        not_done(&run("import", &diary, &[&name]), &[words]);
        assert!(!diary.exists(), "nothing is made of it");
    }
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let half = run("import", &diary, &[&name]);
    assert_eq!(half.status.code(), Some(1));
    assert!(text(&half.stderr).contains("cut off"), "{}", text(&half.stderr));
    assert!((5..15).contains(&exported(&diary).entries().len()));
}

#[test]
fn everything_is_deleted_and_it_is_looked_whether_it_is() {
    let folder = Folder::empty("diary-delete");
    let diary = folder.at("diary.sqlite");
    put(&diary, &folder, (0..3).map(entry));
    fs::remove_file(folder.at("entries.lines")).unwrap();
    fs::write(folder.at("diary.sqlite.set-aside-1"), "harmed").unwrap();
    fs::write(folder.at("diary.txt"), "somebody else's").unwrap();
    not_done(&run("delete", &diary, &["--everything"]), &["--yes"]);
    assert_eq!(
        run("delete", &diary, &["--yes"]).status.code(),
        Some(2),
        "less than everything cannot be deleted"
    );
    assert!(diary.exists());
    let said = done(&run("delete", &diary, &["--everything", "--yes"]));
    assert!(said.contains("diary.sqlite.set-aside-1") && said.contains("not there any more"), "{said}");
    assert_eq!(folder.names(), ["diary.txt"]);
    not_done(&run("delete", &diary, &["--everything", "--yes"]), &["no diary here"]);
    not_done(&run("delete", &diary, &["--everything"]), &["no diary here"]);
}

#[test]
fn an_entry_by_options_is_shown_and_a_danger_sign_in_it_is_told_at_once() {
    let folder = Folder::empty("diary-add");
    let diary = folder.at("diary.sqlite");
    let calm = run(
        "add",
        &diary,
        &["--pain-now", "3", "--sleep", "2", "--function", "socks=6", "--sign", "bleeding-any=no"],
    );
    assert_eq!(done(&calm).trim().len(), 32, "its id is the acknowledgement");
    let urgent = run("add", &diary, &["--sign", "bleeding-any=yes", "--note", "after the stairs", "--plain"]);
    assert_eq!(urgent.status.code(), Some(1));
    assert!(
        text(&urgent.stdout).to_lowercase().contains("today") && text(&urgent.stderr).contains("Kept in"),
        "{}",
        text(&urgent.stdout)
    );
    let shown = done(&run("show", &diary, &["--plain"]));
    for word in ["pain now 3", "sleep disturbed 2", "socks: 6 of 10", "after the stairs"] {
        assert!(shown.contains(word), "`{word}` is not in: {shown}");
    }
    let data = done(&run("show", &diary, &["--json"]));
    assert_eq!(store::read(data.as_bytes()).unwrap().diary.entries().len(), 2);
    for (arguments, words) in [
        (["--sign", "bleeding=no"], "no such danger sign"),
        (["--sign", "suicidal-intent=no"], "private"),
        (["--done", "bird-dgo"], "did you mean `bird-dog`"),
        (["--done", "the stairs, twice"], "--note"),
    ] {
        let refused = run("add", &diary, &arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        assert!(text(&refused.stderr).contains(words), "{}", text(&refused.stderr));
    }
    assert_eq!(run("add", &diary, &["--pain-now", "11"]).status.code(), Some(2));
    let nameless = run("add", &diary, &["--function", "=3"]);
    assert!(text(&nameless.stderr).contains("before the ="), "{}", text(&nameless.stderr));
    not_done(&run("add", &diary, &[]), &["no terminal", "--pain-now"]);
    assert_eq!(exported(&diary).entries().len(), 2, "what was refused is not kept");
}

#[test]
fn where_nobody_can_be_asked_what_was_done_is_kept_as_it_was_given() {
    let folder = Folder::empty("diary-done");
    let diary = folder.at("diary.sqlite");
    let added = run("add", &diary, &["--done", "heat-pack", "--done", "walking", "--pain-now", "2"]);
    assert_eq!(done(&added).lines().count(), 1, "one entry");
    let entries = exported(&diary);
    let [Written { entry: Entry::Day(day), .. }] = entries.entries() else { panic!("{entries:?}") };
    assert_eq!(day.done, ["heat-pack", "walking"]);
    let asked = run("add", &diary, &[]);
    assert_eq!(asked.status.code(), Some(2), "nothing can be asked here");
    // A measure of which only that it was used is known has no minutes to show.
    let used = UseRecord { activity: "support-belt".to_owned(), seconds: 0, helped: Some(true) };
    put(&diary, &folder, std::iter::once(Written { entry: Entry::Use(used), ..entry(7) }));
    let shown = done(&run("show", &diary, &["--plain"]));
    assert!(shown.contains("support-belt: used, it helped"), "{shown}");
}

#[test]
fn the_answers_of_a_check_are_kept_without_what_is_private() {
    let folder = Folder::empty("diary-check");
    let diary = folder.at("diary.sqlite");
    let case = folder.at("answers.toml");
    let answers = "[answers]\nprivate-now = \"yes\"\nabuse-disclosed = \"no\"\nlow-placenta = \"yes\"\n";
    fs::write(&case, answers).unwrap();
    let kept = run("add", &diary, &["--check", &case.to_string_lossy()]);
    assert!(matches!(kept.status.code(), Some(0 | 1)), "{}", text(&kept.stderr));
    let entries = exported(&diary);
    let Entry::Checked { answers, guideline, .. } = &entries.entries()[0].entry else {
        panic!("{entries:?}")
    };
    assert!(answers.contains("low-placenta = \"yes\"") && !answers.contains("abuse-disclosed"), "{answers}");
    assert_eq!(guideline.len(), 64);
}

#[test]
fn an_entry_that_was_wrong_is_taken_back_by_its_name_and_stays_in_the_file() {
    let folder = Folder::empty("diary-withdraw");
    let diary = folder.at("diary.sqlite");
    let wrong = Written {
        at: care::Moment { day: Date::from_ymd(2131, 4, 12).unwrap(), minute: 600 },
        entry: Entry::Day(care::DayEntry {
            signs: vec![care::Heard { feature: "bleeding-any".to_owned(), answer: Some(true) }],
            ..care::DayEntry::default()
        }),
        ..entry(2)
    };
    let name: String = wrong.id.0.iter().map(|byte| format!("{byte:02x}")).collect();
    let file = folder.at("entries.lines");
    fs::write(&file, lines([entry(1), wrong].into_iter())).unwrap();
    // The danger sign of a wrong year is told at once, and counts until it is taken back.
    run("add", &diary, &["--file", &file.to_string_lossy()]);
    let shown = done(&run("show", &diary, &["--names", "--plain"]));
    assert!(shown.contains(&format!("{} 10:00", &name[..16])), "{shown}");
    let review = || {
        let mut line = Command::new(env!("CARGO_BIN_EXE_carrywell"));
        line.args(["review", "--plain", "--on", "2031-04-12", "--diary"]).arg(&diary);
        text(&line.output().unwrap().stdout)
    };
    let held = review();
    assert!(held.contains("danger sign") || held.contains("Phone now"), "{held}");

    // Eight letters are the same for both, and so do not say which.
    not_done(&run("withdraw", &diary, &[&name[..8]]), &["more than one entry", "more letters"]);
    not_done(&run("withdraw", &diary, &["ffffffff"]), &["no entry that counts", "--names"]);
    for odd in ["ff", "not-a-name"] {
        assert_eq!(run("withdraw", &diary, &[odd]).status.code(), Some(2), "{odd}");
    }
    let taken = done(&run("withdraw", &diary, &[&name.to_uppercase()]));
    assert!(taken.contains("counts no longer: 2131-04-12 10:00"), "{taken}");
    let after = review();
    assert!(!after.contains("Phone now") && !after.contains("danger sign"), "{after}");
    let entries = exported(&diary);
    assert_eq!((entries.entries().len(), entries.standing().count()), (3, 1));
    not_done(&run("withdraw", &diary, &[&name]), &["no entry that counts"]);
}

#[test]
fn the_corpus_of_the_fuzzer_of_diaries_on_disk_holds() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus/journal");
    let files: Vec<_> = fs::read_dir(corpus).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(files.len() >= 6, "{}", files.len());
    for file in files {
        journals::journal(&fs::read(file).unwrap());
    }
}

#[test]
fn a_diary_that_is_taken_in_as_a_backup_is_known_and_the_way_to_do_it_is_told() {
    let folder = Folder::empty("diary-import-sqlite");
    let (diary, other) = (folder.at("diary.sqlite"), folder.at("other.sqlite"));
    put(&other, &folder, (0..3).map(entry));
    let other = other.to_str().unwrap();
    let refused = run("import", &diary, &[other]);
    not_done(&refused, &["a diary of Carrywell itself", "carrywell diary export"]);
    assert!(!diary.exists(), "nothing was made");
    // What else is kept with SQLite is none of ours.
    let mut foreign = fs::read(other).unwrap();
    foreign[68..72].fill(0);
    let file = folder.at("foreign.sqlite");
    fs::write(&file, foreign).unwrap();
    not_done(&run("import", &diary, &[file.to_str().unwrap()]), &["this is not a diary of Carrywell"]);
}

#[cfg(unix)]
#[test]
fn a_diary_behind_a_link_is_deleted_with_it() {
    let folder = Folder::empty("diary-link");
    let (real, link) = (folder.at("real.sqlite"), folder.at("link.sqlite"));
    put(&real, &folder, (0..3).map(entry));
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let deleted = done(&run("delete", &link, &["--everything", "--yes"]));
    assert!(deleted.contains("real.sqlite") && deleted.contains("link.sqlite"), "{deleted}");
    assert!(!real.exists() && !link.is_symlink());
}
