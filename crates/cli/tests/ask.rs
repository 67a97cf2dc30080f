//! `carrywell ask`, run as a person runs it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::io::Read as _;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn ask(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_carrywell"))
        .arg("ask")
        .args(arguments)
        .env("COLUMNS", "80")
        .output()
        .unwrap()
}

fn page(arguments: &[&str]) -> (String, i32) {
    let out = ask(arguments);
    assert!(out.stderr.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&out.stderr));
    // Words are looked for across line ends.
    let text = String::from_utf8(out.stdout).unwrap();
    (text.split_whitespace().collect::<Vec<_>>().join(" "), out.status.code().unwrap())
}

fn json(arguments: &[&str]) -> Value {
    let out = ask(&[arguments, &["--json"]].concat());
    serde_json::from_slice(&out.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}"))
}

fn signs(answer: &Value) -> Vec<&str> {
    answer["heard"].as_array().unwrap().iter().map(|heard| heard["sign"].as_str().unwrap()).collect()
}

#[test]
fn a_danger_sign_comes_first_and_alone() {
    for (question, sign, at_least) in [
        ("my calf is swollen", "one-leg-swollen", "call-today"),
        ("one leg is bigger than the other, which stretch helps", "one-leg-swollen", "call-today"),
        ("I can't feel when I wipe", "ces-saddle-numbness", "emergency"),
        ("numb between my legs, can I use a heat pad", "ces-saddle-numbness", "emergency"),
        ("no feeling when I pee", "ces-cannot-pass-urine", "emergency"),
        ("i cant pee since this morning and my back hurts", "ces-cannot-pass-urine", "emergency"),
        ("baby not moving today", "movements-reduced", "call-today"),
        ("I'm bleeding, what exercise is ok", "bleeding-any", "call-today"),
        ("soaking a pad an hour", "bleeding-heavy", "emergency"),
        ("heat pad and I have a fever", "temp-38", "call-today"),
        ("is a hot water bottle ok with a temperature of 38.5", "temp-38", "call-today"),
        ("my waters broke", "waters-preterm", "call-today"),
        ("chest pain and upper back spasm", "chest-pain", "emergency"),
        ("coughing up blood", "coughing-blood", "emergency"),
        ("pain comes every ten minutes and I am 31 weeks", "rhythmic-pain-preterm", "call-today"),
        ("both my legs are weak", "leg-weakness-both-or-worsening", "emergency"),
        ("bad headache that will not go away and my upper back aches", "headache-severe", "call-today"),
    ] {
        let answer = json(&[question]);
        assert_eq!(answer["outcome"], "danger", "{question}");
        assert!(signs(&answer).contains(&sign), "{question}: {:?}", signs(&answer));
        assert!(answer["topic"].is_null(), "{question}");
        let act_on = answer["advice"]["act_on"].as_str().unwrap();
        assert!(act_on == "emergency" || act_on == at_least, "{question}: {act_on}");
        assert!(!answer["advice"]["doors"].as_array().unwrap().is_empty(), "{question} names no door");

        let (text, code) = page(&[question]);
        assert_eq!(code, 1, "{question}");
        assert!(text.contains("If the answer is no, ask again without it."), "{question}: {text}");
        let emergency = act_on == "emergency";
        let title = if emergency { "Get emergency help now" } else { "Phone now and be seen today" };
        assert!(text.starts_with(title), "{question}: {text}");
    }
}

/// Words of exercises, measures and postures; none may stand beside a danger sign.
const TIPS: [&str; 12] = [
    "stretch",
    "pelvic tilt",
    "heat pack",
    "heat pad",
    "warm bath",
    "massage",
    "walking",
    "yoga",
    "pillow",
    "posture",
    "on your side",
    "paracetamol",
];

#[test]
fn no_tip_stands_beside_a_danger_sign() {
    for question in ["my calf is swollen", "baby not moving today", "coughing up blood", "my waters broke"] {
        let (text, _) = page(&[question]);
        // Sources and the nearest topic's name are not advice.
        let advice = text.split("If the answer is no").next().unwrap().to_lowercase();
        let words: Vec<&str> =
            advice.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let said = format!(" {} ", words.join(" "));
        for tip in TIPS {
            assert!(!said.contains(&format!(" {tip} ")), "{question}: {tip} in {advice}");
        }
    }
}

/// The sentence for the telephone.
fn say(arguments: &[&str]) -> String {
    json(arguments)["advice"]["say"].as_str().unwrap().to_owned()
}

#[test]
fn nothing_is_put_into_her_mouth() {
    let asked = ["bleeding", "--week", "20"];
    let said = say(&asked);
    assert!(said.starts_with("I am 20 weeks pregnant. I have had bleeding"), "{said}");
    let (text, _) = page(&asked);
    for never in ["I have a low placenta", "I am Rh-negative", "You told us", "your other answers together"] {
        assert!(!text.contains(never), "{never}: {text}");
    }
    for open in [
        "If you also have abruption or vasa praevia, or a low placenta: say so",
        "If you also have Rh-negative blood: say so",
    ] {
        assert!(text.contains(open), "{open}: {text}");
    }
    let (wrote, may) = text.split_once("What may also apply").unwrap();
    assert!(wrote.contains("You wrote \"bleeding\"") && !may.contains("You wrote"), "{text}");
}

#[test]
fn what_hangs_on_an_unknown_week_is_said_in_her_own_words() {
    let said = say(&["baby not moving"]);
    assert!(said.contains("not sure how many weeks") && said.contains("baby not moving"), "{said}");
    assert!(!said.contains("37 weeks") && !said.contains("24 weeks"), "{said}");
    let known = say(&["baby not moving", "--week", "30"]);
    assert!(known.contains("My baby is moving less"), "{known}");
    assert!(!say(&["I have a fever", "--week", "30"]).contains("My temperature is"), "nobody measured it");
}

#[test]
fn what_she_wrote_of_herself_is_hers_to_say() {
    assert!(say(&["he choked me", "--week", "30"]).contains("Someone has choked me"));
}

#[test]
fn two_weeks_that_differ_count_as_none() {
    let (text, _) = page(&["heat pad at 30 weeks", "--week", "12"]);
    assert!(text.contains("You gave 12+0 as your week, and your question says 30+0."), "{text}");
    let tens = |arguments: &[&str]| (json(arguments)["gestational_age"].clone(), fit(arguments, "tens"));
    let (week, unknown) = tens(&["can I use tens at 38 weeks", "--week", "10"]);
    assert!(week.is_null());
    assert_eq!(unknown, fit(&["can I use tens"], "tens"), "as for a week that is not known");
    let (week, _) = tens(&["can I use tens at 30 weeks", "--week", "30+2"]);
    assert_eq!(week, "30+2", "the same week is no contradiction");
    let danger = json(&["baby not moving at 30 weeks", "--week", "12"]);
    assert_eq!(danger["advice"]["act_on"], "call-today");
    assert!(danger["week_note"].is_string());
}

#[test]
fn what_is_denied_is_no_danger() {
    for question in ["no bleeding, can I do squats", "no fever, is a heat pad ok"] {
        assert_ne!(json(&[question])["outcome"], "danger", "{question}");
    }
}

#[test]
fn questions_find_their_topic() {
    for (question, topics) in [
        ("can I use a heat pad at 30 weeks", &["heat-pad"][..]),
        ("heating pad ok?", &["heat-pad"]),
        ("heat or ice", &["heat-or-ice"]),
        ("can I sit in a hot tub", &["hot-bath-or-sauna"]),
        ("sauna", &["hot-bath-or-sauna"]),
        ("epsom salts in the bath", &["epsom-salt-bath"]),
        ("can I use tens", &["using-tens", "what-is-tens"]),
        ("is yoga ok", &["is-yoga-ok"]),
        ("does a support belt help", &["support-belt-use"]),
        ("do I need a firm mattress", &["firm-mattress"]),
        ("left or right side to sleep", &["left-or-right-side"]),
        ("how do I get out of bed", &["getting-out-of-bed"]),
        ("what is pelvic girdle pain", &["what-is-pelvic-girdle-pain"]),
        ("will it go away after the birth", &["will-it-go-after-birth"]),
        ("how much exercise should I do", &["how-much-exercise"]),
        ("accupuncture for back pain", &["acupuncture-for-back-pain", "acupuncture-for-spasms"]),
        ("pelvic girdel pain exersise", &["exercise-with-pelvic-pain", "what-is-pelvic-girdle-pain"]),
        ("can I lift my toddler", &["lifting-my-toddler"]),
        ("which shoes", &["which-shoes"]),
        ("when should I see a physio", &["when-to-see-a-physio"]),
        ("magnesium for leg cramps", &["stopping-leg-cramps", "what-to-take-for-spasms", "relieve-cramps"]),
    ] {
        let answer = json(&[question]);
        assert_eq!(answer["outcome"], "answer", "{question}: {}", answer["heard"]);
        let topic = answer["topic"]["id"].as_str().unwrap();
        assert!(topics.contains(&topic), "{question}: {topic}");
    }
}

/// Whether one activity of the answer is for her.
fn fit(arguments: &[&str], activity: &str) -> String {
    let answer = json(arguments);
    let activities = answer["topic"]["activities"].as_array().unwrap();
    let found = activities.iter().find(|a| a["activity"] == activity).unwrap();
    found["fit"].as_str().unwrap().to_owned()
}

#[test]
fn lying_flat_depends_on_the_week() {
    let flat = |question: &str| {
        let answer = json(&[question]);
        assert_eq!(answer["topic"]["id"], "exercise-on-my-back", "{question}");
        (fit(&[question], "glute-bridge"), answer["gestational_age"].clone())
    };
    let early = flat("lying flat on my back to exercise at 12 weeks");
    assert_eq!(early, ("after-check".to_owned(), "12+0".into()));
    let late = flat("lying flat on my back to exercise at 22 weeks");
    assert_eq!(late, ("not-now".to_owned(), "22+0".into()));
    let (unknown, week) = flat("can I lie flat on my back to exercise");
    assert!(week.is_null());
    assert_eq!(unknown, "depends-on-week", "an unknown week is no permission");
}

#[test]
fn tens_depends_on_the_week() {
    for (week, expected) in [
        ("10", "not-now"),
        ("13+6", "not-now"),
        ("14+0", "ask-first"),
        ("30", "ask-first"),
        ("36+6", "ask-first"),
        ("37+0", "after-check"),
        ("38", "after-check"),
    ] {
        assert_eq!(fit(&["can I use tens", "--week", week], "tens"), expected, "{week}");
    }
    let (early, _) = page(&["TENS at 10 weeks"]);
    assert!(early.contains("Before 14 weeks, do not use TENS"), "{early}");
    let (late, _) = page(&["TENS at 38 weeks"]);
    assert!(!late.contains("Before 14 weeks, do not use TENS"), "{late}");
}

#[test]
fn a_hot_tub_is_recommended_to_no_one() {
    for week in ["8", "20", "39"] {
        assert_eq!(fit(&["hot tub", "--week", week], "hot-tub-sauna"), "never");
    }
}

#[test]
fn anti_inflammatories_are_never_suggested() {
    for question in [
        "can I take ibuprofen for my back",
        "ibuprofen at 12 weeks",
        "is naproxen ok at 30 weeks",
        "what can I take for a spasm",
        "ibuprofen gel",
        "advil for back pain",
        "what painkiller is best",
    ] {
        let answer = json(&[question]);
        let topic = &answer["topic"];
        if topic.is_null() {
            continue;
        }
        for activity in topic["activities"].as_array().unwrap() {
            let name = activity["activity"].as_str().unwrap();
            if ["nsaid-avoid", "muscle-relaxant"].contains(&name) {
                assert_eq!(activity["fit"], "never", "{question}");
            }
        }
        let parts = topic["for_her"].as_array().unwrap().iter().map(|part| &part["text"]);
        for text in parts.chain([&topic["answer"]]) {
            for sentence in text.as_str().unwrap().to_lowercase().split(". ") {
                let named =
                    ["ibuprofen", "naproxen", "anti-inflammator"].iter().any(|n| sentence.contains(n));
                let warns = ["not ", "avoid", "never", "tell ", "no "].iter().any(|w| sentence.contains(w));
                assert!(!named || warns, "{question}: {sentence}");
            }
        }
    }
}

#[test]
fn what_fits_nothing_says_so_and_names_three_topics() {
    for question in ["what is the capital of France", "blah fnord", "?!", "\u{202e}", "weeks"] {
        let answer = json(&[question]);
        assert_eq!(answer["outcome"], "nothing-fits", "{question}");
        assert_eq!(answer["nearest"].as_array().unwrap().len(), 3, "{question}");
        let (text, code) = page(&[question]);
        assert_eq!(code, 2, "{question}");
        assert!(text.contains("No topic fits this question"), "{text}");
    }
}

#[test]
fn an_answer_says_how_sure_who_says_so_and_who_disagrees() {
    let question = "can I use a heat pad at 30 weeks";
    let (text, code) = page(&[question]);
    assert_eq!(code, 0);
    for needed in [
        "For week 30+0",
        "Rule out first",
        "How sure we are",
        "Where sources differ",
        "What we say:",
        "Who says so",
    ] {
        assert!(text.contains(needed), "{needed}: {text}");
    }
    let answer = json(&[question]);
    for disputed in answer["topic"]["disagreements"].as_array().unwrap() {
        let sides = disputed["sides"].as_array().unwrap();
        assert!(sides.len() >= 2);
        assert!(sides.iter().all(|side| !side["who"].as_array().unwrap().is_empty() && side["says"] != ""));
        assert!(disputed["ruling"] != "" && !disputed["ruled_by"].as_array().unwrap().is_empty());
    }
    assert!(!answer["sources"].as_array().unwrap().is_empty());
    assert_eq!(answer["schema"], "carrywell/ask/1");
    assert_eq!(answer["guideline"]["status"], "unreviewed");
}

#[test]
fn an_unknown_week_shows_every_caution_and_no_permission() {
    let answer = json(&["can I use tens"]);
    let parts = answer["topic"]["for_her"].as_array().unwrap();
    assert!(!parts.is_empty() && parts.iter().all(|part| part["kind"] == "caution"), "{parts:?}");
}

const WELL: &str = "on = \"2031-04-12\"\nregion = \"uk\"\nnone-of-these = [\"all\"]\n[answers]\n\
    pregnancy = \"pregnant\"\nedd = \"2031-06-11\"\nlow-back = \"yes\"\npain-now = 3\npain-worst = 5\n\
    pain-days = 9\nmechanical-back-pain-only = \"yes\"\n";

#[test]
fn a_case_answers_for_that_person_and_its_danger_comes_first() {
    let folder = std::env::temp_dir().join(format!("carrywell-ask-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    };
    let well = write("well.toml", WELL);
    let bleeding = write("bleeding.toml", &format!("{WELL}bleeding-any = \"yes\"\n"));
    let other = WELL.replace("= \"pregnant\"", "= \"not-pregnant\"").replace("edd = \"2031-06-11\"\n", "");
    let not_pregnant = write("not-pregnant.toml", &other);
    let heat = |case: &str| json(&["can I use a heat pad", "--case", case]);

    let answer = heat(&well);
    assert_eq!(answer["outcome"], "answer");
    assert_eq!(answer["gestational_age"], "31+3");
    assert!(answer["topic"]["rule_out_first"].as_array().unwrap().is_empty(), "all were answered no");
    assert_eq!(answer["topic"]["activities"][0]["fit"], "yes");

    let answer = heat(&bleeding);
    assert_eq!(answer["outcome"], "danger");
    assert!(answer["topic"].is_null());
    let (text, code) = page(&["can I use a heat pad", "--case", &bleeding]);
    assert_eq!(code, 1);
    assert!(text.starts_with("Phone now") && text.contains("you said yes"), "{text}");

    // Words of today count more than a no of before.
    assert_eq!(json(&["my calf is swollen", "--case", &well])["outcome"], "danger");
    assert_eq!(heat(&not_pregnant)["outcome"], "out-of-scope");

    // Someone who is not pregnant has no weeks to tell.
    let after = write("after.toml", "[answers]\npregnancy = \"after-birth\"\n");
    for (case, says) in [(&after, "I had my baby recently. "), (&not_pregnant, "")] {
        let answer = json(&["soaking a pad an hour", "--case", case]);
        let said = answer["advice"]["say"].as_str().unwrap();
        assert!(said.starts_with(&format!("{says}I am bleeding heavily")), "{said}");
        for told in [&answer["advice"]["do"], &answer["heard"][0]["do"]] {
            assert!(!told.as_str().unwrap().contains("weeks"), "{told}");
        }
    }

    let out = ask(&["heat", "--case", "/no/such/file"]);
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("no such file"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_week_that_is_none_is_refused() {
    for week in ["43", "30+7", "abc", "1e1", ""] {
        let out = ask(&["heat pad", "--week", week]);
        assert_eq!(out.status.code(), Some(2), "{week}");
        let told = String::from_utf8(out.stderr).unwrap();
        assert!(told.contains("--week: ") && told.contains("run the command again"), "{week}: {told}");
        assert!(!told.contains("questions that are left"), "{week}: {told}");
    }
    assert_eq!(ask(&[]).status.code(), Some(2));
}

#[test]
fn someone_who_stops_reading_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_carrywell"))
        .args(["ask", "can I use a heat pad"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut complaint = String::new();
    child.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(complaint.is_empty(), "{complaint}");
}

#[test]
fn any_text_is_a_question() {
    for question in
        ["İ".repeat(3000).as_str(), "30+2+3+4 weeks", "🙂🙂🙂 my back", "--", "'; drop table", "\t\n"]
    {
        let code = ask(&["--", question]).status.code();
        assert!(matches!(code, Some(0..=2)), "{question}: {code:?}");
    }
}
