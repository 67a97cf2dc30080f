//! The same rules in the public `cql-execution` package: answers compared first, then times side
//! by side.
//!
//! The danger signs and self-care rules are written as an ELM library; "not asked" is null, and
//! "not sure" is a second fact beside each. The week is known or "I don't know": the range over a
//! week that was not asked is a search over weeks, which ELM has no word for.

mod elm;

use std::process::Command;
use std::time::Instant;

use care::{Answer, Case, Screen, assess};
use clinical::Date;
use guideline::{FeatureId, FeatureKind, Guideline};
use serde_json::{Value, json};

use crate::Result;
use crate::run::{cargo, root, run, run_and_read};

/// How many random people are compared.
const N_CASES: usize = 2_000;

/// The pinned peer.
const PEER: &str = "cql-execution@3.3.2";

pub(crate) fn peer() -> Result {
    if cfg!(debug_assertions) {
        println!("building for speed first");
        return run(cargo().args(["run", "--release", "--quiet", "--package", "xtask", "--", "peer"]));
    }
    let contents = crate::size::compile()?;
    let rules = &contents.guideline;
    let cases = random_cases(rules)?;

    let folder = root().join("target/peer");
    std::fs::create_dir_all(&folder).map_err(|e| e.to_string())?;
    let facts: Vec<Value> = cases.iter().map(|case| elm::facts(rules, case)).collect();
    let write = |name: &str, text: String| {
        std::fs::write(folder.join(name), text).map_err(|e| format!("{name}: {e}"))
    };
    write("library.json", elm::library(rules).to_string())?;
    write("facts.json", json!(facts).to_string())?;
    write("run.cjs", RUNNER.to_owned())?;
    if !folder.join("node_modules/cql-execution").is_dir() {
        println!("installing {PEER} into target/peer with npm");
        run(Command::new("npm").current_dir(&folder).args([
            "install",
            "--silent",
            "--no-fund",
            "--no-audit",
            PEER,
        ]))?;
    }
    let (printed, success) = run_and_read(Command::new("node").current_dir(&folder).arg("run.cjs"))?;
    if !success {
        return Err("the peer failed".to_owned());
    }
    let theirs: Value = std::fs::read_to_string(folder.join("answers.json"))
        .map_err(|e| e.to_string())
        .and_then(|text| serde_json::from_str(&text).map_err(|e| e.to_string()))?;

    compare(rules, &cases, &theirs)?;
    let peer_ns: f64 = printed
        .lines()
        .find_map(|l| l.strip_prefix("microseconds a person: "))
        .and_then(|n| n.trim().parse::<f64>().ok())
        .map(|us| us * 1e3)
        .ok_or("the peer printed no time")?;
    let times = times(rules, &cases);
    let assess_ns = times.first().map_or(f64::NAN, |(_, ns)| *ns);
    println!("{:<44} {:>14} {:>14} {:>18}", "", "ns a person", "to `assess`", "to cql-execution");
    for (what, ns) in times.iter().copied().chain([("cql-execution, no reasons", peer_ns)]) {
        println!("{what:<44} {ns:>14.1} {:>14.2} {:>18.0}", assess_ns / ns, peer_ns / ns);
    }
    Ok(())
}

/// Compares what all three say of every person: `assess`, the screen, and the peer.
fn compare(rules: &Guideline, cases: &[Case], theirs: &Value) -> Result {
    let screens = [Screen::new(rules), Screen::dispositions(rules)];
    let mut differ = 0;
    for (nth, chunk) in cases.chunks(Screen::CASES).enumerate() {
        for screen in &screens {
            let mut block = screen.block();
            block.set_all(chunk);
            let results = screen.run(&mut block);
            for (place, case) in chunk.iter().enumerate() {
                let at = nth * Screen::CASES + place;
                let ours = assess(rules, case.clone());
                let screened = json!([results.at_least(place).id(), results.at_most(place).id()]);
                let ours = json!([ours.at_least().id(), ours.at_most().id()]);
                if screened != ours || theirs.get(at) != Some(&ours) {
                    differ += 1;
                    if differ <= 3 {
                        let theirs = theirs.get(at).unwrap_or(&Value::Null);
                        println!("person {at}: ours {ours}, screened {screened}, theirs {theirs}");
                    }
                }
            }
        }
    }
    println!("{} random people, {differ} answers differ", cases.len());
    if differ > 0 {
        return Err("the peer and we disagree".to_owned());
    }
    Ok(())
}

/// The best time for one person, in nanoseconds, one by one and many at once.
fn times(rules: &Guideline, cases: &[Case]) -> Vec<(&'static str, f64)> {
    let best = |rounds: u32, people: usize, run: &mut dyn FnMut()| {
        let mut best = f64::MAX;
        for _ in 0..9 {
            let began = Instant::now();
            for _ in 0..rounds {
                run();
            }
            best = best.min(began.elapsed().as_secs_f64() * 1e9 / f64::from(rounds) / people as f64);
        }
        best
    };
    let rounds = 20u32;
    let mut copies: Vec<Vec<Case>> = Vec::new();
    let mut one_by_one = f64::MAX;
    for _ in 0..9 {
        copies.extend((0..rounds).map(|_| cases.to_vec()));
        one_by_one = one_by_one.min(best_of_copies(rules, &mut copies));
    }
    let mut times = vec![("`assess`, with reasons", one_by_one)];

    // A full block: the people, again and again.
    let many: Vec<Case> = cases.iter().cycle().take(Screen::CASES).cloned().collect();
    let mut range =
        (Screen::dispositions(rules), "screened, dispositions", "screened, dispositions, copied in");
    let mut whole = (Screen::new(rules), "screened, every output", "screened, every output, copied in");
    for (screen, name, name_copied) in [&mut range, &mut whole] {
        let mut block = screen.block();
        block.set_all(&many);
        let ns = best(50, many.len(), &mut || {
            std::hint::black_box(screen.run(std::hint::black_box(&mut block)));
        });
        times.push((*name, ns));
        let ns = best(5, many.len(), &mut || {
            block.set_all(std::hint::black_box(&many));
            std::hint::black_box(screen.run(&mut block));
        });
        times.push((*name_copied, ns));
    }
    times
}

/// Assesses everybody, who is copied beforehand because `assess` keeps whom it is given.
fn best_of_copies(rules: &Guideline, copies: &mut Vec<Vec<Case>>) -> f64 {
    let n: usize = copies.iter().map(Vec::len).sum();
    let began = Instant::now();
    let mut sum = 0usize;
    for case in copies.drain(..).flatten() {
        sum += assess(rules, case).reasons().len();
    }
    std::hint::black_box(sum);
    began.elapsed().as_secs_f64() * 1e9 / n as f64
}

const RUNNER: &str = r#"// Runs the library over every person and writes what it says.
const cql = require('cql-execution'); const fs = require('fs');
const lib = new cql.Library(JSON.parse(fs.readFileSync('library.json', 'utf8')));
const facts = JSON.parse(fs.readFileSync('facts.json', 'utf8'));
const one = async f => (await new cql.Executor(lib, null, { Facts: f }).exec(new cql.PatientSource([]))).unfilteredResults;
(async () => {
  const out = [];
  for (const f of facts) { const r = await one(f); out.push([r.AtLeast, r.AtMost]); }
  fs.writeFileSync('answers.json', JSON.stringify(out));
  let best = Infinity;
  for (let i = 0; i < 5; i++) {
    const began = process.hrtime.bigint();
    for (const f of facts) await one(f);
    best = Math.min(best, Number(process.hrtime.bigint() - began) / 1e3 / facts.length);
  }
  console.log('microseconds a person: ' + best.toFixed(1));
})();
"#;

/// People drawn by a fixed rule: mostly "no", some open, some not sure, a few "yes".
fn random_cases(rules: &Guideline) -> Result<Vec<Case>> {
    let today = Date::from_ymd(2031, 4, 12).ok_or("no such day")?;
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    let mut draw = |below: u64| {
        // xorshift64: good enough to spread answers, the same on every run.
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        (seed >> 11) % below
    };
    let mut cases = Vec::new();
    for at in 0..N_CASES {
        let mut case = Case::new(rules, today);
        // Every second person has answered nearly everything.
        let open_of_100 = if at % 2 == 0 { 2 } else { 30 };
        for (index, feature) in rules.features.iter().enumerate() {
            let id = FeatureId(u16::try_from(index).map_err(|e| e.to_string())?);
            let roll = draw(100);
            let is_ga = id == rules.gestational_age;
            if feature.is_inferred() {
                continue;
            }
            let answer = if roll < open_of_100 && !is_ga {
                continue;
            } else if roll < open_of_100 + 2 {
                Answer::NotSure
            } else {
                match &feature.kind {
                    FeatureKind::Inferred { .. } => continue,
                    FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => {
                        if draw(100) < 3 {
                            Answer::Yes
                        } else {
                            Answer::No
                        }
                    }
                    FeatureKind::Choice { options } => {
                        Answer::Option(u8::try_from(draw(options.len() as u64)).unwrap_or(0))
                    }
                    FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
                        let (first, last) =
                            (bands.first().map_or(0, |b| b.first), bands.last().map_or(0, |b| b.last));
                        let span = u64::try_from(last - first + 1).unwrap_or(1);
                        Answer::Measured(first + i32::try_from(draw(span)).unwrap_or(0))
                    }
                }
            };
            case.answer(rules, id, answer).map_err(|e| format!("{}: {e}", feature.id))?;
        }
        // The peer has no scope: compare people who are in it.
        let pregnancy = rules.find_feature("pregnancy").ok_or("no feature `pregnancy`")?;
        case.answer(rules, pregnancy, Answer::Option(0)).map_err(|e| e.to_string())?;
        cases.push(case);
    }
    Ok(cases)
}
