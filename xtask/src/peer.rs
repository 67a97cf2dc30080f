//! The same rules in the public `cql-execution` package: answers compared first, then times side
//! by side.
//!
//! The danger signs and self-care rules are written as an ELM library; "not asked" is null, and
//! "not sure" is a second fact beside each. The week is known or "I don't know": the range over a
//! week that was not asked is a search over weeks, which ELM has no word for.

mod elm;

use std::process::Command;
use std::time::Instant;

use care::{Answer, Case, assess};
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

    let mut differ = 0;
    for (at, case) in cases.iter().enumerate() {
        let ours = assess(rules, case.clone());
        let ours = json!([ours.at_least().id(), ours.at_most().id()]);
        if theirs.get(at) != Some(&ours) {
            differ += 1;
            if differ <= 3 {
                println!("person {at}: ours {ours}, theirs {}", theirs.get(at).unwrap_or(&Value::Null));
            }
        }
    }
    println!("{} random people, {differ} answers differ", cases.len());
    if differ > 0 {
        return Err("the peer and we disagree".to_owned());
    }

    let rounds = 50;
    let mut best = f64::MAX;
    for _ in 0..5 {
        let copies: Vec<Vec<Case>> = (0..rounds).map(|_| cases.clone()).collect();
        let began = Instant::now();
        let mut sum = 0usize;
        for copy in copies {
            for case in copy {
                sum += assess(rules, case).reasons().len();
            }
        }
        let each = began.elapsed().as_secs_f64() / f64::from(rounds) / 2_000.0;
        std::hint::black_box(sum);
        best = best.min(each);
    }
    let peer_us: f64 = printed
        .lines()
        .find_map(|l| l.strip_prefix("microseconds a person: "))
        .and_then(|n| n.trim().parse().ok())
        .ok_or("the peer printed no time")?;
    println!(
        "ours {:.2} µs a person with reasons, cql-execution {peer_us:.0} µs: ratio {:.0}",
        best * 1e6,
        peer_us / (best * 1e6)
    );
    Ok(())
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
