//! Scripted days: what a person writes down, and what she then sees.
//!
//! Each file of `tests/days/` is a stretch of one pregnancy, to be read from top to bottom by whoever
//! knows pregnancies and not programs. It is run on the real program; `CARRYWELL_BLESS=1` writes in
//! what she sees. How a file is written stands in `tests/days/README.md`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

mod command;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use care::{
    DayEntry, Effort, Entry, EntryId, Function, Heard, ItemRecord, Moment, SessionRecord, UseRecord, Written,
};
use clinical::{Date, GestationalAge, Score};
use command::{Ran, expect, folder, run, without_origin};

/// What she sees stands under what she does, this far in.
const INSET: &str = "    ";

/// Someone whose days are written down.
struct Person {
    due: Date,
    diary: PathBuf,
    folder: PathBuf,
    n_entries: u32,
    /// What was written and is not in the diary yet, as lines.
    pending: Vec<u8>,
    /// Her answers of the last check, as a case file.
    answers: Option<PathBuf>,
}

impl Person {
    fn new(name: &str, due: Date) -> Self {
        let folder = std::env::temp_dir().join(format!("carrywell-days-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self {
            due,
            diary: folder.join("diary.sqlite"),
            folder,
            n_entries: 0,
            pending: Vec::new(),
            answers: None,
        }
    }

    fn week(&self, day: Date) -> GestationalAge {
        let days = 280 - self.due.days_since(day);
        format!("{}+{}", days / 7, days % 7).parse().unwrap()
    }

    fn diary(&self) -> &str {
        self.diary.to_str().unwrap()
    }

    fn write(&mut self, day: Date, minute: u16, entry: Entry) {
        self.n_entries += 1;
        let mut id = [0; 16];
        id[..4].copy_from_slice(&self.n_entries.to_be_bytes());
        let written = Written { id: EntryId(id), at: Moment { day, minute }, entry };
        self.pending.extend(store::record(&written));
        self.pending.push(b'\n');
    }

    /// Puts what was written into the diary.
    fn put(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let file = self.folder.join("entries.lines");
        fs::write(&file, std::mem::take(&mut self.pending)).unwrap();
        kept(&run(&["diary", "add", "--diary", self.diary(), "--file", file.to_str().unwrap()]));
    }

    /// A check, kept in the diary: ordinary pain of the low back, and what is said besides.
    fn check(&mut self, day: Date, clock: &str, said: &[&str]) {
        let mut answers = format!(
            "on = \"{day}\"\nregion = \"uk\"\nnone-of-these = [\"all\"]\n\n[answers]\npregnancy = \"pregnant\"\n\
             edd = \"{}\"\nlow-back = \"yes\"\nmechanical-back-pain-only = \"yes\"\npain-days = 6\n",
            self.due
        );
        for part in said {
            let (name, value) = part.rsplit_once(' ').unwrap_or_else(|| panic!("`{part}` has no answer"));
            match name {
                "pain" => {
                    let pain: u8 = value.parse().unwrap();
                    answers.push_str(&format!("pain-now = {pain}\npain-worst = {pain}\n"));
                }
                _ => answers.push_str(&format!("{name} = \"{value}\"\n")),
            }
        }
        let file = self.folder.join("answers.toml");
        fs::write(&file, answers).unwrap();
        let name = file.to_str().unwrap();
        let date = day.to_string();
        kept(&run(&[
            "diary",
            "add",
            "--diary",
            self.diary(),
            "--check",
            name,
            "--today",
            &date,
            "--at",
            clock,
        ]));
        self.answers = Some(file);
    }

    /// What the program prints when she asks for something.
    fn asks(&mut self, day: Date, what: &str) -> Option<String> {
        self.put();
        let date = day.to_string();
        let answers = || self.answers.as_ref().expect("a check comes first").to_str().unwrap().to_owned();
        let (before, ran) = if let Some(rest) = what.strip_prefix("looks back") {
            let ran = run(&["review", "--diary", self.diary(), "--on", &date, "--plain"]);
            let end = if rest.contains("whole") { None } else { Some("\nWeek by week\n") };
            (end, ran)
        } else if let Some(rule) = what.strip_prefix("takes back ") {
            (Some("\nHow it goes\n"), self.chooses(&date, "--decline", rule))
        } else if let Some(rule) = what.strip_prefix("takes ") {
            (Some("\nHow it goes\n"), self.chooses(&date, "--accept", rule))
        } else if what == "looks at the plan" {
            let file = answers();
            let ran = run(&["plan", &file, "--diary", self.diary(), "--today", &date, "--brief", "--plain"]);
            (Some("\nWithout --brief"), ran)
        } else if let Some(rest) = what.strip_prefix("does the session at ") {
            let file = answers();
            let (clock, keys) = rest.split_once(", presses ").unwrap_or((rest, ""));
            let mut line =
                vec!["session", &file, "--diary", self.diary(), "--today", &date, "--plain", "--fast"];
            line.extend(["--at", clock, "--pain-after", "3"]);
            line.extend(keys.split_whitespace().flat_map(|key| ["--press", key]));
            (None, run(&line))
        } else if what == "makes a backup under a passphrase" {
            (None, self.with_backup("export", &["--seal", "-o"]))
        } else if what == "loses her device" {
            for file in fs::read_dir(&self.folder).unwrap().map(|file| file.unwrap().path()) {
                if file.to_string_lossy().contains("sqlite") {
                    fs::remove_file(file).unwrap();
                }
            }
            (None, run(&["diary", "show", "--diary", self.diary()]))
        } else if what == "restores the backup" {
            (None, self.with_backup("import", &[]))
        } else {
            return None;
        };
        Some(shown(self, &ran, before))
    }

    /// A command of the diary about her backup, with her passphrase.
    fn with_backup(&self, command: &str, options: &[&str]) -> Ran {
        let (backup, words) = (self.folder.join("her backup"), self.folder.join("her passphrase"));
        fs::write(&words, "rhubarb under snow\n").unwrap();
        let mut line = vec!["diary", command, "--diary", self.diary()];
        line.extend(options);
        line.extend([backup.to_str().unwrap(), "--passphrase-file", words.to_str().unwrap()]);
        run(&line)
    }

    fn chooses(&self, date: &str, how: &str, rule: &str) -> Ran {
        run(&["review", "--diary", self.diary(), "--on", date, "--plain", how, rule])
    }
}

impl Drop for Person {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// An entry that was kept, whatever came of it.
fn kept(ran: &Ran) {
    assert!(ran.code < 2 && ran.out.len() > 32, "{}{}", ran.out, ran.err);
}

/// The page up to where it is cut, without what was said second by second; how it ended.
fn shown(person: &Person, ran: &Ran, before: Option<&str>) -> String {
    let page = without_origin(&ran.out);
    // What is urgent is shown up to its reasons, a plan from today's session on.
    let cuts = [before, Some("\nWhy\n")].into_iter().flatten().filter_map(|cut| page.find(cut));
    let page = &page[..cuts.min().unwrap_or(page.len())];
    let page = page.find("\nToday's session").map_or(page, |at| &page[at..]);
    let timed = |line: &str| line.get(..7).is_some_and(|head| head.contains(':') && head.ends_with("  "));
    // Nor what to do in each exercise, which stands below its line.
    let kept = |line: &&str| !timed(line) && !line.starts_with("       ");
    let mut lines: Vec<String> = page.lines().filter(kept).map(str::to_owned).collect();
    lines.extend(ran.err.lines().map(str::to_owned));
    if ran.code != 0 {
        lines.push(format!("(exit {})", ran.code));
    }
    lines.retain(|line| !line.trim().is_empty());
    let folder = format!("{}/", person.folder.to_str().unwrap());
    lines.join("\n").replace(person.diary(), "her diary").replace(&folder, "")
}

fn minute(clock: &str) -> u16 {
    let (hours, minutes) = clock.split_once(':').unwrap();
    hours.parse::<u16>().unwrap() * 60 + minutes.parse::<u16>().unwrap()
}

fn score(text: &str) -> Score {
    Score::new(text.trim().parse().unwrap()).unwrap()
}

/// `pain 3, worst 5, morning worse, flare, mood low, sign bleeding-any yes, shopping 4 of 10`.
fn day_entry(parts: &[&str]) -> Option<DayEntry> {
    let mut day = DayEntry::default();
    for part in parts {
        if let Some(pain) = part.strip_prefix("pain ") {
            day.pain_now = Some(score(pain));
        } else if let Some(worst) = part.strip_prefix("worst ") {
            day.pain_worst = Some(score(worst));
        } else if let Some(sign) = part.strip_prefix("sign ") {
            let (feature, said) = sign.split_once(' ').unwrap();
            let answer = match said {
                "yes" => Some(true),
                "no" => Some(false),
                "not sure" => None,
                other => panic!("`{other}` is no answer"),
            };
            day.signs.push(Heard { feature: feature.to_owned(), answer });
        } else if let Some(own) = part.strip_suffix(" of 10") {
            let (name, value) = own.rsplit_once(' ').unwrap();
            day.functions.push(Function { name: name.to_owned(), score: score(value) });
        } else {
            match *part {
                "morning worse" => day.worse_this_morning = Some(true),
                "morning as before" => day.worse_this_morning = Some(false),
                "flare" => day.flare = Some(true),
                "mood low" => day.mood_low = Some(true),
                _ => return None,
            }
        }
    }
    Some(day)
}

/// `cat-stretch, sit-to-stand; too hard: sit-to-stand`.
fn session(done: u32, stopped_by: Option<&str>, activities: &str) -> Entry {
    let (activities, too_hard) = activities.split_once("; too hard: ").unwrap_or((activities, ""));
    let too_hard: Vec<&str> = too_hard.split(", ").collect();
    let items = activities.split(',').map(str::trim).map(|activity| ItemRecord {
        activity: activity.to_owned(),
        level: 1,
        planned: 10,
        done,
        effort: too_hard.contains(&activity).then_some(Effort::TooHard),
        ..ItemRecord::default()
    });
    Entry::Session(SessionRecord {
        seconds: 600,
        items: items.collect(),
        stopped_by: stopped_by.map(str::to_owned),
        ..SessionRecord::default()
    })
}

/// Writes down what a line says. Every line says something that is understood.
fn happens(person: &mut Person, day: Date, line: &str) {
    let (clock, what) = line.split_once(' ').unwrap_or_else(|| panic!("`{line}` has no time"));
    let parts: Vec<&str> = what.split(", ").collect();
    if let Some(said) = what.strip_prefix("check") {
        let said: Vec<&str> = said.split(", ").map(str::trim).filter(|part| !part.is_empty()).collect();
        person.check(day, clock, &said);
    } else if let Some(activities) = what.strip_prefix("did all of: ") {
        person.write(day, minute(clock), session(10, None, activities));
    } else if let Some(activities) = what.strip_prefix("did half of: ") {
        person.write(day, minute(clock), session(5, None, activities));
    } else if let Some(rest) = what.strip_prefix("used ") {
        let (name, rest) = rest.split_once(' ').unwrap();
        let (minutes, helped) = rest.split_once(" min").unwrap();
        let helped = match helped {
            "" => None,
            ", it helped" => Some(true),
            ", it did not help" => Some(false),
            other => panic!("`{other}` is not understood"),
        };
        let seconds = minutes.parse::<u32>().unwrap() * 60;
        person.write(
            day,
            minute(clock),
            Entry::Use(UseRecord { activity: name.to_owned(), seconds, helped }),
        );
    } else if let Some(entry) = day_entry(&parts) {
        person.write(day, minute(clock), Entry::Day(entry));
    } else {
        panic!("`{line}` is not understood");
    }
}

/// `## 2031-05-12 (20+0)` or `## 2031-05-12 to 2031-05-18 (20+0 to 20+6)`.
fn heading(person: &Person, line: &str) -> (Date, Date) {
    let (days, weeks) = line.trim_end_matches(')').split_once(" (").expect("a heading names the week");
    let ends = |text: &str| {
        let (first, last) = text.split_once(" to ").unwrap_or((text, text));
        (first.to_owned(), last.to_owned())
    };
    let (first, last) = ends(days);
    let (first, last): (Date, Date) = (first.parse().unwrap(), last.parse().unwrap());
    let told = ends(weeks);
    assert_eq!(told, (person.week(first).to_string(), person.week(last).to_string()), "{line}");
    (first, last)
}

/// Runs a file; gives it back with what she sees.
fn played(name: &str, text: &str) -> String {
    let due = text.lines().find_map(|line| line.strip_prefix("Due: ")).expect("a file says when she is due");
    let mut person = Person::new(name, due.trim().parse().unwrap());
    let mut out = String::new();
    let mut days: Option<(Date, Date)> = None;
    let mut n_seen = 0;
    for line in text.lines().filter(|line| !line.starts_with(INSET)) {
        out.push_str(line);
        out.push('\n');
        if let Some(told) = line.strip_prefix("## ") {
            days = Some(heading(&person, told));
            continue;
        }
        let Some((first, last)) = days.filter(|_| !line.trim().is_empty()) else { continue };
        if let Some(seen) = person.asks(last, line) {
            n_seen += 1;
            out.extend(seen.lines().map(|line| format!("{INSET}{line}\n")));
            continue;
        }
        // `days 1 3 5: 18:00 ...` is not every day of the stretch.
        let (on, line) = match line.strip_prefix("days ").and_then(|rest| rest.split_once(": ")) {
            Some((on, line)) => (on.split(' ').map(|n| n.parse::<i32>().unwrap()).collect::<Vec<_>>(), line),
            None => ((1..=last.days_since(first) + 1).collect(), line),
        };
        for n in on {
            happens(&mut person, first.plus_days(n - 1), line);
        }
    }
    assert!(n_seen > 0, "{name}: she never looks at anything");
    out
}

fn files() -> Vec<PathBuf> {
    let folder = folder("../../tests/days");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "day"))
        .collect();
    files.sort();
    files
}

fn name_of(path: &Path) -> &str {
    path.file_stem().unwrap().to_str().unwrap()
}

#[test]
fn every_scripted_day_ends_as_it_is_written() {
    let files = files();
    assert!(files.len() >= 6, "there are {} files of days", files.len());
    for path in files {
        let text = fs::read_to_string(&path).unwrap();
        expect(&path, &played(name_of(&path), &text));
    }
}

/// Every script, with what is seen in it; nothing while that is being written.
fn scripts() -> Vec<(String, String)> {
    if std::env::var_os("CARRYWELL_BLESS").is_some() {
        return Vec::new();
    }
    let read = |path: PathBuf| (name_of(&path).to_owned(), fs::read_to_string(&path).unwrap());
    files().into_iter().map(read).collect()
}

/// In one line, however it was broken.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_days_reach_every_rule_that_follows_a_diary_by_name() {
    let scripts = scripts();
    if scripts.is_empty() {
        return;
    }
    // The rules are read where they stand, so a new one is missed here until somebody lives it.
    let guideline = fs::read_to_string(folder("../../guideline/adaptation.toml")).unwrap();
    let texts = fs::read_to_string(folder("../../guideline/texts/en/following.ftl")).unwrap();
    let seen = flat(&scripts.iter().map(|(_, text)| text.as_str()).collect::<String>());
    let rules: BTreeSet<&str> =
        guideline.lines().filter_map(|line| line.strip_prefix("[rule.")?.strip_suffix(']')).collect();
    assert!(rules.len() >= 20, "{rules:?}");
    let mut known = BTreeSet::new();
    for rule in rules {
        let key = format!("rule-adaptation-{rule} = ");
        let said = texts.lines().find_map(|line| line.strip_prefix(&key)).expect(rule);
        let first = said.split_inclusive(". ").take(2).collect::<String>();
        assert!(seen.contains(first.trim()), "nobody sees {rule}: {first}");
        assert!(known.insert(first), "{rule} begins as another rule does");
    }
}

#[test]
fn a_danger_sign_of_every_kind_is_written_down_on_some_day_and_leaves_no_plan_until_a_later_check() {
    let scripts = scripts();
    if scripts.is_empty() {
        return;
    }
    let hidden = "Check first. Something you wrote down can be a danger sign.";
    for sign in [
        "waters-preterm yes",
        "rhythmic-pain-preterm yes",
        "one-leg-swollen yes",
        "temp-38 yes",
        "ces-saddle-numbness not sure",
        "movements-reduced yes",
    ] {
        let line = format!("sign {sign}\n");
        let (_, told) = scripts.iter().find_map(|(_, text)| text.split_once(&line)).expect(sign);
        let mut days = told.split("\n## ");
        let (that_day, next_day) = (flat(days.next().unwrap()), flat(days.next().unwrap()));
        assert!(
            that_day.contains("Phone now") || that_day.contains("emergency"),
            "{sign} is not urgent: {that_day}"
        );
        for asked in ["looks at the plan", "does the session at 18:00"] {
            let shown = that_day.split(asked).nth(1).expect(sign);
            assert!(shown.trim_start().starts_with(hidden), "{sign}, {asked}: {shown}");
        }
        let (before, after) = next_day.split_once("check, pain").expect(sign);
        assert!(before.contains(hidden), "{sign} is forgotten over night: {before}");
        assert!(after.contains("Done today") && !after.contains(hidden), "{sign} is never settled: {after}");
    }
}

#[test]
fn one_person_is_followed_from_before_twelve_weeks_to_past_forty() {
    let scripts = scripts();
    let Some((_, text)) = scripts.iter().find(|(name, _)| name == "whole-pregnancy") else {
        assert!(scripts.is_empty(), "nobody is followed all the way");
        return;
    };
    let weeks: Vec<u32> = text
        .lines()
        .filter(|line| line.starts_with("## "))
        .filter_map(|line| line.split_once('(')?.1.split_once('+')?.0.parse().ok())
        .collect();
    assert!(weeks.first().is_some_and(|week| *week < 12) && weeks.last().is_some_and(|week| *week >= 40));
    for gate in ["(12+0)", "(16+0)", "(20+0)", "(28+0)", "(37+0)"] {
        let day = text.split("\n## ").find(|day| day.lines().next().is_some_and(|head| head.ends_with(gate)));
        assert!(flat(day.expect(gate)).contains("Look at your plan. You have passed a week"), "{gate}");
    }
    for part in ["flare-now", "flare-lasts", "mild-and-done", "done-little", "too-hard"] {
        assert!(text.contains(part), "{part} is not part of it");
    }
}
