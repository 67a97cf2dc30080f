//! `carrywell diary seal`: nothing of it can be read without the passphrase, and no way into the seal
//! or out of it loses an entry.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod kept;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use care::{Diary, Entry, Written};
use clinical::Date;
use kept::{Dice, Folder, assert_kept, done, id_of, lines, not_done, noted, text};
use store::{Cost, Key, Lock};

const WORDS: &str = "Pflaume über Nacht";
/// In the note of every entry.
const PLAIN: &str = "rhubarbs";

impl Folder {
    /// With a passphrase in it, and a wrong one.
    fn new(name: &str) -> Self {
        let folder = Self::empty(&format!("sealed-{name}"));
        fs::write(folder.at("right"), format!("{WORDS}\n")).unwrap();
        fs::write(folder.at("wrong"), "pflaume über Nacht\n").unwrap();
        folder
    }

    fn diary(&self, entries: impl Iterator<Item = Written>) -> PathBuf {
        let (diary, file) = (self.at("diary.sqlite"), self.at("entries.lines"));
        fs::write(&file, lines(entries)).unwrap();
        done(&self.run("add", &diary, &["--file", &file.to_string_lossy()]));
        fs::remove_file(&file).unwrap();
        diary
    }

    fn command(&self, command: &str, diary: &Path, arguments: &[&str]) -> Command {
        let mut line = Command::new(env!("CARGO_BIN_EXE_carrywell"));
        line.args(["diary", command, "--diary"]).arg(diary).args(arguments).stdin(Stdio::null());
        line
    }

    fn run(&self, command: &str, diary: &Path, arguments: &[&str]) -> Output {
        self.command(command, diary, arguments).output().unwrap()
    }

    /// With the passphrase in the file of that name.
    fn with(&self, file: &str, command: &str, diary: &Path) -> Output {
        self.run(command, diary, &["--passphrase-file", &self.at(file).to_string_lossy()])
    }

    /// Everything in it, as the program itself gives it out.
    fn entries(&self, diary: &Path) -> Diary {
        let file = self.at("right").to_string_lossy().into_owned();
        let output = self.run("export", diary, &["--diary-passphrase-file", &file]);
        let opened = store::read(done(&output).as_bytes()).unwrap();
        assert!(opened.set_aside.is_empty() && !opened.harmed);
        opened.diary
    }

    /// Whether the word stands anywhere in what belongs to the diary.
    fn holds(&self, word: &str) -> bool {
        let names = self.names();
        names.iter().filter(|name| name.contains(".sqlite")).any(|name| {
            let bytes = fs::read(self.at(name)).unwrap();
            bytes.windows(word.len()).any(|window| window == word.as_bytes())
        })
    }
}

/// Every ninth is longer than a page of the file.
fn entry(id: u64) -> Written {
    let n_times = if id % 9 == 8 { 3_000 } else { usize::try_from(id % 40).unwrap() + 1 };
    noted(id, format!("{id} {}", PLAIN.repeat(n_times)))
}

fn all(n: u64) -> Diary {
    Diary::of((0..n).map(entry).collect())
}

#[test]
fn a_sealed_diary_has_no_plain_word_left_and_comes_out_as_it_went_in() {
    let folder = Folder::new("there-and-back");
    let diary = folder.diary((0..60).map(entry));
    assert!(folder.holds(PLAIN), "so that the next look means something");
    not_done(&folder.with("right", "unseal", &diary), &["not sealed"]);

    let said = done(&folder.with("right", "seal", &diary));
    assert!(said.contains("60 entries") && said.contains("are sealed"), "{said}");
    for word in [PLAIN, "2021", "pain", "\"sum\""] {
        assert!(!folder.holds(word), "`{word}` is still there");
    }
    assert_eq!(folder.entries(&diary), all(60));
    not_done(&folder.with("right", "seal", &diary), &["sealed already", "diary unseal"]);

    done(&folder.with("right", "unseal", &diary));
    assert_eq!(exported_plainly(&folder, &diary), all(60));
    assert!(folder.holds(PLAIN));
}

fn exported_plainly(folder: &Folder, diary: &Path) -> Diary {
    store::read(done(&folder.run("export", diary, &[])).as_bytes()).unwrap().diary
}

#[test]
fn whatever_reads_a_sealed_diary_asks_and_a_wrong_passphrase_changes_nothing() {
    let folder = Folder::new("asks");
    let diary = folder.diary((0..4).map(entry));
    done(&folder.with("right", "seal", &diary));
    let before = fs::read(&diary).unwrap();
    for command in ["show", "unseal", "rescue"] {
        not_done(&folder.run(command, &diary, &[]), &["it is sealed", "--passphrase-file FILE"]);
        not_done(&folder.with("wrong", command, &diary), &["not the passphrase", "capitals"]);
    }
    let urgent = folder.run("add", &diary, &["--sign", "bleeding-any=yes"]);
    not_done(&urgent, &["--passphrase-file FILE", "no diary is needed", "carrywell check"]);
    not_done(&folder.run("export", &diary, &[]), &["--diary-passphrase-file FILE"]);
    let backup = folder.at("backup.json");
    fs::write(&backup, store::write(&all(9), Date::from_ymd(2021, 5, 1).unwrap())).unwrap();
    let backup = backup.to_string_lossy().into_owned();
    not_done(&folder.run("import", &diary, &[&backup]), &["--diary-passphrase-file FILE"]);
    let case = concat!(env!("CARGO_MANIFEST_DIR"), "/../../guideline/cases/amina-31-weeks.toml");
    for arguments in [
        &["plan", case][..],
        &["report", case, "--text"],
        &["review"],
        &["session", case, "--fast", "--pain-after", "3"],
    ] {
        let mut line = Command::new(env!("CARGO_BIN_EXE_carrywell"));
        line.args(arguments).args(["--today", "2031-04-12", "--diary"]).arg(&diary).stdin(Stdio::null());
        not_done(&line.output().unwrap(), &["it is sealed", "--passphrase-file FILE"]);
        assert_eq!(fs::read(&diary).unwrap(), before);
        let right = line.arg("--passphrase-file").arg(folder.at("right")).output().unwrap();
        assert!(!text(&right.stderr).contains("passphrase"), "{arguments:?}: {}", text(&right.stderr));
    }
    let kept = folder.entries(&diary);
    assert!(all(4).entries().iter().all(|written| kept.entries().contains(written)));
    assert!(matches!(kept.entries().last().unwrap().entry, Entry::Session(_)), "the session was kept");
    assert!(!folder.holds("pelvic"), "and sealed");

    fs::write(folder.at("empty"), "\n").unwrap();
    not_done(&folder.with("empty", "show", &diary), &["no passphrase in its first line"]);
    done(&folder.run("delete", &diary, &["--everything", "--yes"]));
    assert!(!diary.exists(), "to delete it needs no passphrase");
}

#[test]
fn entries_and_backups_go_into_a_sealed_diary_sealed() {
    let folder = Folder::new("goes-on");
    let diary = folder.diary((0..3).map(entry));
    done(&folder.with("right", "seal", &diary));
    // The passphrase in the first line of standard input, and an entry in the next.
    let mut child = folder
        .command("add", &diary, &["--passphrase-file", "-", "--file", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let input = [WORDS.as_bytes(), b"\n", &lines([entry(3)].into_iter())].concat();
    child.stdin.take().unwrap().write_all(&input).unwrap();
    assert_eq!(id_of(&done(&child.wait_with_output().unwrap())), 3);

    let (backup, right) = (folder.at("backup.sealed"), folder.at("right"));
    let (backup, right) = (backup.to_string_lossy().into_owned(), right.to_string_lossy().into_owned());
    let both = ["--passphrase-file", &right, "--diary-passphrase-file", &right];
    done(&folder.run("export", &diary, &[&["--seal", "-o", &backup][..], &both].concat()));
    let other = folder.at("other.sqlite");
    done(&folder.run("import", &other, &[&backup, "--passphrase-file", &right]));
    done(&folder.with("right", "seal", &other));
    let said = done(&folder.run("import", &other, &[&[backup.as_str()][..], &both].concat()));
    assert!(said.contains("0 entries are new") && said.contains("4 were there already"), "{said}");
    assert!(!folder.holds(PLAIN));
    assert_eq!((folder.entries(&diary), folder.entries(&other)), (all(4), all(4)));
}

#[test]
fn a_program_that_took_the_diary_for_a_plain_one_puts_nothing_into_a_sealed_one() {
    let folder = Folder::new("meanwhile");
    let diary = folder.diary((0..3).map(entry));
    let mut child = folder
        .command("add", &diary, &["--file", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(&lines([entry(3)].into_iter())).unwrap();
    stdin.flush().unwrap();
    // Its first entry is in, so it has the diary open.
    let mut acknowledged = String::new();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut acknowledged).unwrap();
    assert_eq!(id_of(&acknowledged), 3);
    let sealing = folder.with("right", "seal", &diary);
    assert!(text(&sealing.stdout).contains("4 entries"), "{}", text(&sealing.stderr));
    let _ = stdin.write_all(&lines([entry(4)].into_iter()));
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    not_done(&output, &["sealed or unsealed meanwhile"]);
    // An older program knows no seal and goes by the table alone.
    let older = rusqlite::Connection::open(&diary).unwrap();
    assert!(older.execute("INSERT INTO entry (name, record) VALUES (x'01', x'02')", []).is_err());
    drop(older);
    assert_eq!(folder.entries(&diary), all(4));
    assert!(!folder.holds(PLAIN), "whoever opens it next takes away what is left");
}

#[test]
fn killed_at_any_moment_of_sealing_and_unsealing_every_entry_is_there() {
    let folder = Folder::new("killed");
    let diary = folder.diary((0..120).map(entry));
    let mut dice = Dice(11);
    let (mut n_before, mut n_after) = (0, 0);
    let is_sealed = || {
        let connection = rusqlite::Connection::open(&diary).unwrap();
        connection.pragma_query_value(None, "user_version", |row| row.get::<_, i32>(0)).unwrap() == 2
    };
    for round in 0..36 {
        let was_sealed = is_sealed();
        let command = if was_sealed { "unseal" } else { "seal" };
        let right = folder.at("right").to_string_lossy().into_owned();
        let mut child = folder
            .command(command, &diary, &["--passphrase-file", &right])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The long part is the passphrase; after this line it works on the file.
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        stderr.read_line(&mut String::new()).unwrap();
        let micros = match round % 3 {
            0 => 1 << (9 + dice.below(10)),
            1 => 1_500,
            // Once it says that it is sealed, it takes away what was there plainly.
            _ => {
                let mut stdout = BufReader::new(child.stdout.take().unwrap());
                stdout.read_line(&mut String::new()).unwrap();
                20_000
            }
        };
        thread::sleep(Duration::from_micros(dice.below(micros)));
        child.kill().unwrap();
        child.wait().unwrap();
        if is_sealed() == was_sealed {
            n_before += 1
        } else {
            n_after += 1
        }
        assert_eq!(folder.entries(&diary), all(120));
        assert!(!(is_sealed() && folder.holds(PLAIN)), "sealed, read, and something is still there plainly");
    }
    assert!(n_before > 2 && n_after > 2, "{n_before} were cut off before, {n_after} after");
}

/// An empty sealed diary whose passphrase takes no second to try, so that it can be killed often.
fn sealed_at_little_cost(folder: &Folder) -> PathBuf {
    let diary = folder.diary(std::iter::empty());
    let lock = Lock { cost: Cost::new(64, 1, 1).unwrap(), salt: [7; 16] };
    let key = Key::derive(WORDS, lock).unwrap();
    let connection = rusqlite::Connection::open(&diary).unwrap();
    connection
        .execute_batch(
            "DROP TABLE entry;
             CREATE TABLE sealed_entry (name BLOB PRIMARY KEY NOT NULL, record BLOB NOT NULL) STRICT;
             CREATE TABLE seal (lock BLOB NOT NULL, token BLOB NOT NULL, wiped INTEGER NOT NULL) STRICT;
             PRAGMA user_version = 2;",
        )
        .unwrap();
    let row = (lock.to_bytes(), key.token());
    connection.execute("INSERT INTO seal (lock, token, wiped) VALUES (?1, ?2, 1)", row).unwrap();
    diary
}

#[test]
fn killed_while_writing_a_sealed_diary_keeps_what_was_acknowledged() {
    let folder = Folder::new("killed-writing");
    let diary = sealed_at_little_cost(&folder);
    let mut dice = Dice(5);
    let mut acknowledged = BTreeSet::new();
    let mut next = 0;
    for _ in 0..300 {
        let right = folder.at("right").to_string_lossy().into_owned();
        let mut child = folder
            .command("add", &diary, &["--passphrase-file", &right, "--file", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let bytes = lines((u64::saturating_sub(next, 3)..next + 400).map(entry));
        let mut stdin = child.stdin.take().unwrap();
        let feeding = thread::spawn(move || drop(stdin.write_all(&bytes)));
        let mut stdout = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = stdout.next().unwrap().unwrap();
        let reading = thread::spawn(move || stdout.map_while(Result::ok).collect::<Vec<_>>());
        thread::sleep(Duration::from_micros(dice.below(30_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        feeding.join().unwrap();
        let heard = reading.join().unwrap().into_iter().filter(|line| line.len() == 32);
        acknowledged.extend(heard.chain([first]).map(|line| id_of(&line)));
        next = acknowledged.last().map_or(0, |last| last + 1);
    }
    let kept = folder.entries(&diary);
    assert_kept(&kept, &acknowledged, entry);
}

#[test]
fn a_harmed_sealed_diary_is_rescued_with_the_passphrase_and_stays_sealed() {
    let folder = Folder::new("harmed");
    let diary = folder.diary((0..100).filter(|id| id % 9 != 8).map(entry));
    let n_entries = 89;
    done(&folder.with("right", "seal", &diary));
    let whole = fs::read(&diary).unwrap();
    // The head, the first pages with what the file says of its seal, and the middle of the entries.
    for (from, to) in [(0, 100), (100, 16_000), (16_000, 33_000), (40_000, 40_200)] {
        let mut harmed = whole.clone();
        harmed[from..to].fill(0x55);
        fs::write(&diary, &harmed).unwrap();
        not_done(&folder.with("wrong", "rescue", &diary), &["not the passphrase"]);
        assert_eq!(fs::read(&diary).unwrap(), harmed, "a wrong passphrase changes nothing");
        let rescued = folder.with("right", "rescue", &diary);
        assert!(matches!(rescued.status.code(), Some(0 | 1)), "{from}: {}", text(&rescued.stderr));
        let kept = folder.entries(&diary);
        let most = if to - from > 1_000 { 60 } else { 2 };
        assert!(kept.entries().len() >= n_entries - most, "{from}: {} of {n_entries}", kept.entries().len());
        assert!(!folder.holds(PLAIN), "{from}: it came onto the disk plainly");
        done(&folder.run("delete", &diary, &["--everything", "--yes"]));
    }
}

#[test]
fn what_could_not_be_read_is_sealed_with_the_rest_and_comes_out_as_it_was() {
    let folder = Folder::new("unreadable");
    let diary = folder.diary((0..3).map(entry));
    let odd = store::record(&entry(7)).iter().map(|byte| byte.wrapping_add(1)).collect::<Vec<_>>();
    let newer = text(&store::record(&entry(8))).replace("\"shape\":1", "\"shape\":9");
    let connection = rusqlite::Connection::open(&diary).unwrap();
    for (name, record) in [(vec![1u8], odd.clone()), (vec![2u8], newer.clone().into_bytes())] {
        connection.execute("INSERT INTO entry (name, record) VALUES (?1, ?2)", (name, record)).unwrap();
    }
    drop(connection);
    let told = |output: &Output| {
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        assert!(text(&output.stderr).contains("shape 9"), "{}", text(&output.stderr));
    };
    done(&folder.with("right", "seal", &diary));
    told(&folder.with("right", "show", &diary));
    done(&folder.with("right", "unseal", &diary));
    told(&folder.run("show", &diary, &[]));
    let connection = rusqlite::Connection::open(&diary).unwrap();
    let mut select = connection.prepare("SELECT record FROM entry ORDER BY rowid").unwrap();
    let records: Vec<Vec<u8>> = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(records[3..], [odd, newer.into_bytes()]);
}

#[test]
fn a_copy_that_was_set_aside_before_is_named() {
    let folder = Folder::new("copies");
    let diary = folder.diary((0..3).map(entry));
    fs::write(folder.at("diary.sqlite.set-aside-1"), "harmed").unwrap();
    let output = folder.with("right", "seal", &diary);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("diary.sqlite.set-aside-1"), "{}", text(&output.stderr));
}

#[test]
fn the_committed_files_of_both_forms_open_for_ever() {
    let folder = Folder::new("forms");
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diaries");
    if std::env::var_os("CARRYWELL_MAKE_DIARIES").is_some() {
        fs::create_dir_all(&committed).unwrap();
        let diary = folder.diary((0..3).map(entry));
        fs::copy(&diary, committed.join("1.sqlite")).unwrap();
        done(&folder.with("right", "seal", &diary));
        fs::copy(&diary, committed.join("2.sqlite")).unwrap();
        fs::remove_file(&diary).unwrap();
    }
    for name in ["1.sqlite", "2.sqlite"] {
        let diary = folder.at(name);
        fs::copy(committed.join(name), &diary).unwrap();
        assert_eq!(folder.entries(&diary), all(3), "{name}");
    }
    let older = folder.at("1.sqlite");
    done(&folder.with("right", "seal", &older));
    assert_eq!(folder.entries(&older), all(3), "the older form is sealed as the newer one");
    let newer = folder.at("2.sqlite");
    rusqlite::Connection::open(&newer).unwrap().pragma_update(None, "user_version", 3).unwrap();
    let before = fs::read(&newer).unwrap();
    for command in ["show", "unseal", "seal"] {
        not_done(&folder.with("right", command, &newer), &["later version"]);
    }
    not_done(&folder.with("wrong", "rescue", &newer), &["passphrase"]);
    assert_eq!(folder.with("right", "rescue", &newer).status.code(), Some(1));
    assert_eq!(fs::read(&newer).unwrap(), before);
    let beside = folder.at("2.sqlite.readable-1");
    not_done(&folder.run("show", &beside, &[]), &["passphrase"]);
    assert_eq!(folder.entries(&beside), all(3), "what was sealed is sealed again");
}
