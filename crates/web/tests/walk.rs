//! Whatever she taps, in whatever order: a page with something on it, no panic, and no plan for
//! anyone who is not cleared.
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

use care::assess;
use clinical::Date;
use web::ahead::Conversation;
use web::event::Now;
use web::update::update;
use web::{Effect, Event, Route, State, World, view};

/// Numbers that look random and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(n).unwrap()).unwrap()
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        if list.is_empty() { None } else { Some(&list[self.below(list.len())]) }
    }
}

/// Every value of an attribute on a page.
fn all<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let key = format!(" {attribute}=\"");
    page.match_indices(&key)
        .map(|(at, _)| {
            let rest = &page[at + key.len()..];
            &rest[..rest.find('"').unwrap()]
        })
        .collect()
}

/// The classes that only the style of what comes after a check knows.
fn styled_later() -> std::collections::BTreeSet<String> {
    let classes = |name: &str| -> std::collections::BTreeSet<String> {
        let path = format!("{}/host/{name}.css", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let begins = text.match_indices('.').map(|(at, _)| &text[at + 1..]);
        let named = begins.map(|rest| {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len());
            rest[..end].to_owned()
        });
        named.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())).collect()
    };
    &classes("later") - &classes("style")
}

/// Something one could do on this page: an event, as the browser would hand it over.
fn something(page: &str, chance: &mut Chance, known: &[String]) -> (String, String) {
    let encode = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
    let forms = all(page, "data-form");
    // Few pages have a plan, and fewer a session: where there is one, she often begins it, and while it
    // runs she often presses what it has.
    if page.contains("class=\"card item\"") && chance.below(2) == 0 {
        return ("go".to_owned(), "to=%2Fsession".to_owned());
    }
    let of_session: Vec<&str> =
        all(page, "data-do").into_iter().filter(|what| what.starts_with("session-")).collect();
    if of_session.contains(&"session-start") && chance.below(2) == 0 {
        return ("do".to_owned(), "what=session-start&with=".to_owned());
    }
    let calm: Vec<&str> = of_session.iter().copied().filter(|what| *what != "session-stop").collect();
    let pressed = if chance.below(12) == 0 { &of_session } else { &calm };
    if let Some(what) = chance.of(pressed)
        && chance.below(4) > 0
    {
        let with = if *what == "session-stop" { chance.of(&all(page, "data-with")).copied() } else { None };
        return ("do".to_owned(), format!("what={what}&with={}", encode(with.unwrap_or(""))));
    }
    // Half of the time she answers like someone with an ordinary backache, else few would be cleared.
    if !forms.is_empty() && chance.below(2) == 0 {
        let ordinary = [
            ("data-form=\"dating\"", "dating", "way=week&weeks=31&days=3"),
            ("data-form=\"note\"", "note", "note="),
            ("data-form=\"confirm\"", "confirm", "answer=no"),
            ("name=\"a-pregnancy\"", "answers", "a-pregnancy=pregnant&a-private-now=no"),
            ("name=\"a-pain-now\"", "answers", "a-pain-now=3&a-pain-worst=5&a-pain-days=4"),
            ("value=\"low-back\"", "answers", "yes=low-back"),
            ("value=\"mechanical-back-pain-only\"", "answers", "yes=mechanical-back-pain-only"),
            ("name=\"none\"", "answers", "none=1"),
        ];
        if let Some((_, form, fields)) = ordinary.iter().find(|(has, ..)| page.contains(has)) {
            return ("form".to_owned(), format!("form={form}&fields={}", encode(fields)));
        }
    }
    match chance.below(10) {
        0 => ("go".to_owned(), format!("to={}", encode(chance.of(&all(page, "href")).unwrap()))),
        1 => ("came".to_owned(), format!("to={}", encode(chance.of(known).unwrap()))),
        2 => {
            let buttons = all(page, "data-do");
            match chance.of(&buttons) {
                // Leaving or deleting everything at each turn would make for a short walk.
                Some(what) if !matches!(*what, "forget" | "leave") || chance.below(20) == 0 => {
                    let with = chance.of(&all(page, "data-with")).copied().unwrap_or("").to_owned();
                    ("do".to_owned(), format!("what={what}&with={}", encode(&with)))
                }
                _ => ("seen".to_owned(), String::new()),
            }
        }
        n if !forms.is_empty() => {
            let form = chance.of(&forms).unwrap();
            let mut fields = Vec::new();
            for tag in page.split('<').filter(|tag| tag.starts_with("input ") || tag.starts_with("textarea "))
            {
                let name = all(tag, "name").first().copied().unwrap_or("");
                let value = match all(tag, "type").first().copied().unwrap_or("") {
                    "checkbox" | "radio" => all(tag, "value").first().copied().unwrap_or("").to_owned(),
                    "date" => format!("2031-{:02}-{:02}", 1 + chance.below(13), 1 + chance.below(31)),
                    _ if name == "note" || name == "q" => {
                        let notes = [
                            "",
                            "I am bleeding",
                            "numb between my legs",
                            "can I use heat at 30 weeks",
                            "\u{202e}\u{0}%00<b>",
                        ];
                        (*chance.of(&notes).unwrap()).to_owned()
                    }
                    _ => format!("{}", chance.below(200)),
                };
                // Mostly nobody has a danger sign; else nobody would ever be cleared.
                let picked = if all(tag, "type").contains(&"checkbox") {
                    chance.below(60) == 0
                } else {
                    chance.below(2) == 0
                };
                if picked {
                    fields.push(format!("{}={}", encode(name), encode(&value)));
                }
            }
            if page.contains("name=\"none\"") && fields.is_empty() {
                fields.push("none=1".to_owned());
            }
            if page.contains("name=\"answer\"") {
                fields.push("answer=no".to_owned());
            }
            let kind = if n == 3 { "edit" } else { "form" };
            (kind.to_owned(), format!("form={form}&name=yes&fields={}", encode(&fields.join("&"))))
        }
        _ => ("go".to_owned(), "to=%2Fcheck".to_owned()),
    }
}

#[test]
fn ten_thousand_steps_never_reach_a_plan_for_someone_who_is_not_cleared() {
    let world = World { bundle: real::bundle().clone(), figures: None };
    let rules = &world.bundle.guideline;
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let later = styled_later();
    assert!(later.contains("item") && later.contains("ways"), "{later:?}");
    let mut day: Date = "2031-04-12".parse().unwrap();
    let mut state = State::new(&world, day);
    let (event, _) = Event::parse("start", "to=%2F");
    state = update(&world, state, event, Some(day.into())).0;
    let mut known: Vec<String> = [
        "/",
        "/plan",
        "/nowhere",
        "/check/99",
        "/session",
        "/night",
        "/night/leg-cramp",
        "/night/spasm",
        "/timer/heat-pack",
        "/self-test/one-leg-stand",
        "/self-test/mat-pull/2",
        "/self-test/p4/1",
        "/diary",
        "/diary/trend",
        "/diary/past",
        "/report",
        "/share",
        "/share/helper",
        "/share/employer",
    ]
    .map(str::to_owned)
    .to_vec();
    let (mut n_plans, mut n_results, mut n_refused, mut n_ticks, mut n_ahead) = (0, 0, 0, 0, 0);
    for step in 0..10_000 {
        let page = view::page(&world, &state);
        let main = page.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).unwrap();
        let words: usize =
            main.split('<').filter_map(|tag| tag.split_once('>')).map(|(_, text)| text.trim().len()).sum();
        assert!(words > 20, "step {step}, {}: an empty page\n{page}", state.route);
        assert_eq!(main.matches("<h1").count(), 1, "step {step}, {}: one heading\n{main}", state.route);
        // The first program has the first style and no other.
        if !state.route.is_after_check() {
            let unstyled = all(&page, "class").into_iter().flat_map(str::split_whitespace);
            let unstyled: Vec<_> = unstyled.filter(|class| later.contains(*class)).collect();
            assert!(unstyled.is_empty(), "step {step}, {}: styled too late: {unstyled:?}", state.route);
        }
        // A plan, a session, a timer, help in the night: whatever tells her to do something.
        let does = [
            "session-start",
            "session-rep",
            "session-go-on",
            "timer-start",
            "timer-off",
            "session-read",
            "self-test-stop",
        ];
        let shows_plan = main.contains("id=\"item-")
            || main.contains("class=\"card item\"")
            || does.iter().any(|what| main.contains(&format!("data-do=\"{what}\"")));
        let cleared = assess(rules, state.intake.case(rules)).cleared().is_some();
        let fresh = state.today.days_since(state.intake.day()) <= 1;
        if shows_plan {
            assert!(cleared && fresh, "step {step}: a plan for someone who is not cleared\n{page}");
            n_plans += 1;
        } else if matches!(state.route, Route::Plan(_)) {
            n_refused += 1;
        }
        n_results += usize::from(state.route == Route::Result);
        let (mut kind, mut text) = something(&page, &mut chance, &known);
        let is_running = state.doing.as_ref().is_some_and(|doing| doing.session().is_some());
        // While a session runs, time goes by between most of what she taps; now and then the clock leaps.
        if is_running && chance.below(8) > 0 {
            let ms = match chance.below(30) {
                0 => 3_600_000,
                n => 100 * (1 + n),
            };
            (kind, text) = ("tick".to_owned(), format!("ms={ms}"));
            n_ticks += 1;
        }
        // Now and then a night passes, and now and then three.
        if chance.below(400) == 0 {
            day = day.plus_days([1, 3][chance.below(2)]);
        }
        let (event, _) = Event::parse(&kind, &text);
        let now = Now { clock: 50, ..day.into() };
        // Worked out some seconds before it happens, it comes to the same.
        let earlier = Now { clock: 30, ..day.into() };
        let mut ahead = Conversation::new(state.clone());
        let told = ahead.foresee(&world, event.clone(), Some(earlier)).map(str::to_owned);
        assert_eq!(told.is_some(), ahead.foresees(&event, Some(now)), "step {step}: {event:?}");
        if let Some(told) = told {
            let mut plain = Conversation::new(state.clone());
            let [quick, slow] =
                [&mut ahead, &mut plain].map(|way| way.take(&world, event.clone(), Some(now)));
            assert_eq!([&quick, &told], [&slow, &slow], "step {step}: {event:?}");
            let mut known = ahead.state().clone();
            known.now.clock = now.clock;
            assert_eq!(format!("{known:?}"), format!("{:?}", plain.state()), "step {step}: {event:?}");
            n_ahead += 1;
        }
        let (next, effects) = update(&world, state, event, Some(now));
        state = next;
        for effect in effects {
            assert!(!effect.line().contains('\n'), "an effect is one line: {effect:?}");
            if let Effect::Push(address) = effect
                && known.len() < 300
            {
                known.push(address);
            }
        }
        if chance.below(700) == 0 {
            // The page is loaded again, with what the tab kept.
            let lines = state.intake.lines(rules);
            let text: String = form_urlencoded::byte_serialize(lines.as_bytes()).collect();
            let (event, _) = Event::parse("start", &format!("to=%2Fcheck&session={text}"));
            state = update(&world, State::new(&world, day), event, Some(day.into())).0;
        }
    }
    // The walk has been everywhere that matters.
    assert!(
        n_plans > 20 && n_results > 20 && n_refused > 20 && n_ticks > 200 && n_ahead > 2000,
        "{n_plans} plans, {n_results} results, {n_refused} refused, {n_ticks} ticks, {n_ahead} ahead"
    );
}

#[test]
fn what_was_worked_out_ahead_is_for_one_event_and_one_minute() {
    let world = World { bundle: real::bundle().clone(), figures: None };
    let day: Date = "2031-04-12".parse().unwrap();
    let begun = |to: &str| {
        let (event, _) = Event::parse("start", &format!("to={to}"));
        update(&world, State::new(&world, day), event, Some(day.into())).0
    };
    let now = Now::from(day);
    let to = |to: &str| Event::Go(to.to_owned());
    let home = begun("%2F");
    let mut conversation = Conversation::new(home.clone());
    conversation.foresee(&world, to("/check"), Some(now));
    conversation.foresee(&world, to("/plan"), Some(now));
    assert!(
        conversation.foresees(&to("/check"), Some(now)) && conversation.foresees(&to("/plan"), Some(now))
    );
    assert_eq!(conversation.foresee(&world, to("/check"), Some(now)), None, "it is known already");
    assert!(
        !conversation.foresees(&to("/ask"), Some(now)) && !conversation.foresees(&Event::Seen, Some(now))
    );
    let later = Now { at: care::Moment { minute: 1, ..now.at }, ..now };
    assert!(
        !conversation.foresees(&to("/check"), Some(later)) && !conversation.foresees(&to("/check"), None)
    );

    // The next minute begins anew, and so does whatever happens: a tap that was worked out, one that was not,
    // a word of another tab, drawings that arrive.
    conversation.foresee(&world, to("/ask"), Some(later));
    assert!(!conversation.foresees(&to("/check"), Some(now)));
    let happens =
        [("go", "to=/plan"), ("go", "to=/more"), ("heard", ""), ("seen", ""), ("do", "what=restart&with=")];
    for (kind, text) in happens {
        let mut conversation = Conversation::new(home.clone());
        for place in ["/check", "/plan", "/ask"] {
            conversation.foresee(&world, to(place), Some(now));
        }
        conversation.take(&world, Event::parse(kind, text).0, Some(now));
        for place in ["/check", "/plan", "/ask"] {
            assert!(!conversation.foresees(&to(place), Some(now)), "{place} after {kind} {text}");
        }
    }
    let mut drawn = Conversation::new(home.clone());
    drawn.foresee(&world, to("/check"), Some(now));
    assert!(drawn.show_again(&world).contains("<main") && !drawn.foresees(&to("/check"), Some(now)));

    // What presses a button, writes an entry or says nothing of the time waits for its moment.
    let buttons = [("do", "what=restart&with="), ("form", "form=day&fields=pain-now%3D3"), ("seen", "")];
    for (kind, text) in buttons {
        let (event, _) = Event::parse(kind, text);
        let mut conversation = Conversation::new(home.clone());
        conversation.foresee(&world, event.clone(), Some(now));
        assert!(!conversation.foresees(&event, Some(now)), "{kind} {text}");
    }
    let mut timeless = Conversation::new(home);
    timeless.foresee(&world, to("/check"), None);
    assert!(!timeless.foresees(&to("/check"), None) && !timeless.foresees(&to("/check"), Some(now)));
}
