//! The pages that need no program: each place of the app, and each question people ask, as a file.
//!
//! They are made by the same functions as the running app. Until the program has started, and if it
//! never does, a page that needs answers shows the emergency signs.

use bundle::Bundle;
use clinical::Date;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::certificate::Certificate;
use crate::route::{Part, Route, Shared};
use crate::screen::emergency;
use crate::state::{State, World};
use crate::view;
use crate::words;

/// A file of the app: where it is, and what its bytes must be.
#[derive(Clone, Debug)]
pub struct File {
    /// The path, with the hash of the content in it.
    pub path: String,
    /// What the browser compares the content with.
    pub integrity: String,
}

/// The files every page names.
#[derive(Clone, Debug)]
pub struct Assets {
    /// The host.
    pub script: File,
    /// What of it only the whole program needs.
    pub later: File,
    /// The design, as far as the pages of the first program need it.
    pub style: File,
    /// The rest of the design, which comes with the whole program.
    pub later_style: File,
    /// The script of the page that leaves.
    pub exit: File,
    /// The program that arrives first: Check, and what it leads to.
    pub first: File,
    /// The whole program.
    pub whole: File,
    /// The guideline as far as a check needs it.
    pub guideline: File,
    /// The rest of the guideline.
    pub more: File,
    /// The drawn movements.
    pub figures: File,
    /// The worker that seals.
    pub sealer: File,
    /// What is proved about the guideline, if all of it is.
    pub certificate: Option<File>,
}

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address.
    pub path: String,
    /// The file it stands in.
    pub file: String,
    /// Its text.
    pub html: String,
    /// The same page for whoever has everything on the device already, if it is kept there: its path,
    /// its file and its text.
    pub kept: Option<Kept>,
}

/// A page as it is kept for use without a network.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Its address, with the name of its file, so that every host has it there.
    pub path: String,
    /// The file it stands in.
    pub file: String,
    /// Its text.
    pub html: String,
}

/// What a page starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begins {
    /// The program that arrives first; the whole one comes after it.
    First,
    /// The whole program, behind a page that can be read without.
    Whole,
    /// The whole program, which is on the device.
    Kept,
}

/// What a page may load and connect to. `'wasm-unsafe-eval'` lets the program run and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types carrywell";

/// The page that leaves runs its one script and loads nothing else.
const POLICY_OF_EXIT: &str = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'";

/// What the browser may use. The server of Carrywell says the same, and a test in the browser compares them.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), \
    clipboard-write=(self), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), \
    geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), \
    screen-wake-lock=(self), serial=(), storage-access=(), usb=(), window-management=(), \
    xr-spatial-tracking=()";

/// Every page. None of them depends on the day, but a state has one.
#[must_use]
pub fn pages(bundle: &Bundle, assets: &Assets, certificate: Option<Certificate>, today: Date) -> Vec<Page> {
    let world = World { bundle: bundle.clone(), figures: None };
    let mut state = State::new(&world, today);
    state.certificate = certificate;
    let places = [
        (Route::Home, true),
        (Route::Check(None), true),
        (Route::Result, false),
        (Route::Answers, false),
        (Route::Plan(Part::Today), false),
        (Route::Session, false),
        (Route::Timer(String::new()), false),
        (Route::SelfTest(String::new(), 0), false),
        (Route::Night(String::new()), false),
        (Route::Diary, false),
        (Route::Report, false),
        (Route::Share(Shared::Calendar), false),
        (Route::Ask(String::new()), false),
        (Route::Emergency, true),
        (Route::More, false),
        (Route::Settings, false),
        (Route::Privacy, false),
        (Route::Certificate, false),
        (Route::Design, false),
    ];
    let topics = world.bundle.guideline.topics.iter();
    let topics = topics.map(|topic| (Route::Topic(topic.id.clone()), false));
    let mut pages: Vec<Page> = Vec::new();
    for (route, offline) in places.into_iter().chain(topics.collect::<Vec<_>>()) {
        state.route = route;
        pages.push(page(&world, &state, assets, offline));
    }
    state.route = Route::Missing;
    let mut missing = page(&world, &state, assets, false);
    missing.path = "/404".to_owned();
    missing.file = "404.html".to_owned();
    pages.push(missing);
    pages.push(exit(assets));
    pages
}

/// The places for which any kept page of the app will do, so that none of them is asked for again
/// once the app is on the device.
#[must_use]
pub fn routes() -> [&'static str; 18] {
    [
        "/check",
        "/result",
        "/answers",
        "/plan",
        "/session",
        "/timer",
        "/self-test",
        "/night",
        "/diary",
        "/report",
        "/share",
        "/ask",
        "/topics",
        "/more",
        "/settings",
        "/privacy",
        "/certificate",
        "/design",
    ]
}

fn page(world: &World, state: &State, assets: &Assets, offline: bool) -> Page {
    let path = state.route.to_string();
    // Each place is a folder with a page in it, which is what every host of files understands.
    let file = format!("{}/index.html", path.trim_matches('/')).trim_start_matches('/').to_owned();
    // Whoever comes to read an answer has it in the page already, and nothing of it in the first program.
    let begins = if state.route.is_after_check() { Begins::Whole } else { Begins::First };
    let name = if path == "/" { "/home" } else { &path };
    let kept = offline.then(|| Kept {
        path: format!("/kept{name}.html"),
        file: format!("kept{name}.html"),
        html: document(world, state, assets, Begins::Kept).into_string(),
    });
    Page { html: document(world, state, assets, begins).into_string(), path, file, kept }
}

/// A whole document around a screen.
fn document(world: &World, state: &State, assets: &Assets, begins: Begins) -> Markup {
    let words = state.words();
    // The rest can be read as it is.
    let needs_script = !matches!(
        state.route,
        Route::Home
            | Route::Topic(_)
            | Route::Emergency
            | Route::Certificate
            | Route::Design
            | Route::More
            | Route::Missing
    );
    let first = (begins == Begins::First).then_some(&assets.first);
    let certificate = assets.certificate.as_ref();
    // From the device everything comes at once. Over a network the page comes first, and the program
    // after it is painted.
    let soon = match begins {
        Begins::First | Begins::Whole => Vec::new(),
        Begins::Kept => vec![&assets.whole, &assets.guideline, &assets.more],
    };
    html! {
        (DOCTYPE)
        html lang="en" dir="ltr"
            data-first=[first.map(|file| &file.path)] data-first-integrity=[first.map(|file| &file.integrity)]
            data-whole=(assets.whole.path) data-whole-integrity=(assets.whole.integrity)
            data-guideline=(assets.guideline.path) data-guideline-integrity=(assets.guideline.integrity)
            data-more=(assets.more.path) data-more-integrity=(assets.more.integrity)
            data-figures=(assets.figures.path) data-figures-integrity=(assets.figures.integrity)
            data-later=(assets.later.path) data-later-integrity=(assets.later.integrity)
            data-sealer=(assets.sealer.path)
            data-certificate=[certificate.map(|file| &file.path)]
            data-certificate-integrity=[certificate.map(|file| &file.integrity)] {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="referrer" content="no-referrer";
                meta name="color-scheme" content="light dark";
                meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbf7f1";
                meta name="theme-color" media="(prefers-color-scheme: dark)" content="#171513";
                meta name="description" content=(description(world, state));
                title { (view::title(world, state)) }
                link rel="stylesheet" href=(assets.style.path) integrity=(assets.style.integrity) crossorigin;
                @if begins != Begins::First {
                    link rel="stylesheet" href=(assets.later_style.path) integrity=(assets.later_style.integrity) crossorigin;
                }
                @for file in &soon { link rel="preload" as="fetch" href=(file.path) crossorigin; }
                script type="module" src=(assets.script.path) integrity=(assets.script.integrity) crossorigin {}
                link rel="icon" href="/icon.svg" type="image/svg+xml";
                link rel="apple-touch-icon" href="/apple-touch-icon.png";
                link rel="manifest" href="/manifest.webmanifest";
                @if let Route::Topic(id) = &state.route { (structured(world, state, id)) }
            }
            body {
                div.away #live role="status" aria-live="polite" {}
                div #failed.failed role="alert" hidden {
                    h1 { (words.say(words::FAILED)) }
                    p { (words.say(words::FAILED_HELP)) }
                    (emergency::failed(world, state))
                }
                @if needs_script || state.route == Route::Home {
                    div #late.late role="alert" { p.note.warn { (words.say(words::LATE)) } }
                }
                @if needs_script { noscript { div.failed { p { (words.say(words::NO_SCRIPT)) } } } }
                div #app {
                    // On the device the program is as soon there as the page, and may go on elsewhere.
                    @if begins == Begins::First && matches!(state.route, Route::Check(_)) {
                        (view::first_question(world, state))
                    } @else {
                        (view::frame(world, state))
                    }
                }
            }
        }
    }
}

fn description(world: &World, state: &State) -> String {
    match &state.route {
        Route::Topic(id) => {
            let answer = state.edition(world).say(&format!("topic-{id}.answer"));
            let end = answer.char_indices().nth(155).map_or(answer.len(), |(at, _)| at);
            let short = answer.get(..end).unwrap_or("");
            short.rsplit_once(". ").map_or_else(|| short.to_owned(), |(whole, _)| format!("{whole}."))
        }
        _ => state.words().say(words::TAGLINE).to_owned(),
    }
}

/// The question and its answer, for whoever reads pages by machine.
fn structured(world: &World, state: &State, id: &str) -> Markup {
    let edition = state.edition(world);
    let question = json(&edition.say(&format!("topic-{id}")));
    let answer = json(&edition.say(&format!("topic-{id}.answer")));
    html! {
        script type="application/ld+json" {
            (PreEscaped(format!(
                "{{\"@context\":\"https://schema.org\",\"@type\":\"FAQPage\",\"mainEntity\":[{{\"@type\":\"Question\",\"name\":{question},\"acceptedAnswer\":{{\"@type\":\"Answer\",\"text\":{answer}}}}}]}}"
            )))
        }
    }
}

/// A text as JSON that may stand inside of a page.
fn json(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                out.push('\\');
                out.push(letter);
            }
            '<' | '>' | '&' => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter if u32::from(letter) < 0x20 => out.push(' '),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

/// The page that leaves at once. It says nothing.
fn exit(assets: &Assets) -> Page {
    let html = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                // Also on a host that sends no such header: nobody learns where she was.
                meta name="referrer" content="no-referrer";
                meta http-equiv="Content-Security-Policy" content=(POLICY_OF_EXIT);
                title { "Weather" }
                script src=(assets.exit.path) integrity=(assets.exit.integrity) crossorigin {}
            }
            body { main { h1 { "Weather" } p { a href="https://www.wikipedia.org/" { "Go on" } } } }
        }
    };
    let html = html.into_string();
    let kept =
        Kept { path: "/exit/index.html".to_owned(), file: "exit/index.html".to_owned(), html: html.clone() };
    Page { path: "/exit".to_owned(), file: kept.file.clone(), html, kept: Some(kept) }
}

/// What the browser needs to put the app among the others.
#[must_use]
pub fn manifest() -> String {
    let icon = |src: &str, sizes: &str, kind: &str, purpose: &str| {
        format!(r#"{{"src":"{src}","sizes":"{sizes}","type":"{kind}","purpose":"{purpose}"}}"#)
    };
    let icons = [
        icon("/icon.svg", "any", "image/svg+xml", "any"),
        icon("/icon-192.png", "192x192", "image/png", "any"),
        icon("/icon-512.png", "512x512", "image/png", "any"),
        icon("/icon-maskable-512.png", "512x512", "image/png", "maskable"),
    ];
    format!(
        r##"{{"name":"Carrywell","short_name":"Carrywell","id":"/","start_url":"/","scope":"/","display":"standalone","background_color":"#fbf7f1","theme_color":"#14605c","lang":"en","dir":"auto","categories":["health"],"description":"Back pain in pregnancy: is it safe to look after, and what helps today","icons":[{}]}}"##,
        icons.join(",")
    )
}

/// The headers a static host should send, in the form several of them read.
#[must_use]
pub fn headers() -> String {
    format!(
        "/*\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  Referrer-Policy: no-referrer\n  \
         X-Content-Type-Options: nosniff\n  Permissions-Policy: {PERMISSIONS}\n  Cross-Origin-Opener-Policy: same-origin\n  \
         Cross-Origin-Embedder-Policy: require-corp\n  Cross-Origin-Resource-Policy: same-origin\n"
    )
}
