//! The places one can be. The list is the table of contents of the app, and of the site.

use core::fmt;

/// A place in the app, as it stands in the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The first page.
    Home,
    /// A question of the check, counted from 0; without a number the one that is next.
    Check(Option<usize>),
    /// What came of the check.
    Result,
    /// Everything answered so far.
    Answers,
    /// The plan.
    Plan(Part),
    /// The session, done together.
    Session,
    /// A measure by the clock.
    Timer(String),
    /// A self-test, step by step: before it, each step, what was found, what it may mean.
    SelfTest(String, usize),
    /// Help in the night; for what, and then what to do.
    Night(String),
    /// Today in the diary.
    Diary,
    /// Everything that was written down.
    Past,
    /// Whether it gets better.
    Trend,
    /// One page for the midwife.
    Report,
    /// What else can be shared: all of it, or one of them.
    Share(Shared),
    /// A question in her words.
    Ask(String),
    /// One question people ask, answered.
    Topic(String),
    /// The emergency signs.
    Emergency,
    /// What is not one of the main parts.
    More,
    /// Place, numbers, look.
    Settings,
    /// What is stored, and delete everything.
    Privacy,
    /// What is proved, and who says so.
    Certificate,
    /// The design of the app.
    Design,
    /// Nowhere.
    Missing,
}

/// A part of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Today.
    Today,
    /// Seven days.
    Week,
    /// What was left out, and why.
    LeftOut,
}

/// What is shared besides the page for the midwife.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The calendar file, and the way to the others.
    Calendar,
    /// The card for whoever helps her.
    Helper,
    /// The note for an employer.
    Employer,
}

impl Route {
    /// The place an address leads to: a path, and after `?` what is asked. An address with a question
    /// in it is understood and never written.
    #[must_use]
    pub fn parse(address: &str) -> Self {
        let address = address.split('#').next().unwrap_or("");
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        // A host of files shows a place as a folder, or names the page in it.
        let path = path.strip_suffix("/index.html").unwrap_or(path);
        let mut steps = path.trim_matches('/').split('/');
        let first = steps.next().unwrap_or("");
        let second = steps.next();
        if let (Some(third), None) = (steps.next(), steps.next()) {
            return match (first, second, third.parse()) {
                ("self-test", Some(id), Ok(step)) => Self::SelfTest(id.to_owned(), step),
                _ => Self::Missing,
            };
        }
        match (bare(first), second) {
            ("" | "index", None) => Self::Home,
            ("check", None) => Self::Check(None),
            ("check", Some(step)) => step.parse().map_or(Self::Missing, |step| Self::Check(Some(step))),
            ("result", None) => Self::Result,
            ("answers", None) => Self::Answers,
            ("plan", None) => Self::Plan(Part::Today),
            ("plan", Some("week")) => Self::Plan(Part::Week),
            ("plan", Some("left-out")) => Self::Plan(Part::LeftOut),
            ("session", None) => Self::Session,
            ("timer", None) => Self::Timer(String::new()),
            ("timer", Some(id)) => Self::Timer(id.to_owned()),
            ("self-test", id) => Self::SelfTest(id.unwrap_or_default().to_owned(), 0),
            ("night", None) => Self::Night(String::new()),
            ("night", Some(of)) => Self::Night(of.to_owned()),
            ("diary", None) => Self::Diary,
            ("diary", Some("past")) => Self::Past,
            ("diary", Some("trend")) => Self::Trend,
            ("report", None) => Self::Report,
            ("share", None) => Self::Share(Shared::Calendar),
            ("share", Some("helper")) => Self::Share(Shared::Helper),
            ("share", Some("employer")) => Self::Share(Shared::Employer),
            ("ask", None) => {
                let asked = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "q");
                Self::Ask(asked.map(|(_, text)| text.into_owned()).unwrap_or_default())
            }
            ("topics", None) => Self::Ask(String::new()),
            ("topics", Some(id)) => Self::Topic(bare(id).to_owned()),
            ("emergency", None) => Self::Emergency,
            ("more", None) => Self::More,
            ("settings", None) => Self::Settings,
            ("privacy", None) => Self::Privacy,
            ("certificate", None) => Self::Certificate,
            ("design", None) => Self::Design,
            _ => Self::Missing,
        }
    }

    /// Whether it comes after Check, with the whole program and the whole guideline.
    #[must_use]
    pub fn is_after_check(&self) -> bool {
        match self {
            Self::Plan(_)
            | Self::Session
            | Self::Timer(_)
            | Self::SelfTest(..)
            | Self::Night(_)
            | Self::Diary
            | Self::Past
            | Self::Trend
            | Self::Report
            | Self::Share(_)
            | Self::Ask(_)
            | Self::Topic(_)
            | Self::Certificate
            | Self::Design => true,
            Self::Home
            | Self::Check(_)
            | Self::Result
            | Self::Answers
            | Self::Emergency
            | Self::More
            | Self::Settings
            | Self::Privacy
            | Self::Missing => false,
        }
    }

    /// Which of the tabs it belongs to.
    #[must_use]
    pub fn tab(&self) -> &'static str {
        match self {
            Self::Check(_) | Self::Result | Self::Answers => "/check",
            Self::Plan(_) | Self::Session | Self::Timer(_) | Self::SelfTest(..) => "/plan",
            Self::Diary | Self::Past | Self::Trend | Self::Report | Self::Share(_) => "/diary",
            Self::Ask(_) | Self::Topic(_) => "/ask",
            Self::More | Self::Settings | Self::Privacy | Self::Certificate | Self::Design => "/more",
            Self::Home | Self::Emergency | Self::Night(_) | Self::Missing => "",
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("/"),
            Self::Check(None) => f.write_str("/check"),
            Self::Check(Some(step)) => write!(f, "/check/{step}"),
            Self::Result => f.write_str("/result"),
            Self::Answers => f.write_str("/answers"),
            Self::Plan(Part::Today) => f.write_str("/plan"),
            Self::Plan(Part::Week) => f.write_str("/plan/week"),
            Self::Plan(Part::LeftOut) => f.write_str("/plan/left-out"),
            Self::Session => f.write_str("/session"),
            Self::Timer(id) if id.is_empty() => f.write_str("/timer"),
            Self::Timer(id) => write!(f, "/timer/{id}"),
            Self::SelfTest(id, _) if id.is_empty() => f.write_str("/self-test"),
            Self::SelfTest(id, 0) => write!(f, "/self-test/{id}"),
            Self::SelfTest(id, step) => write!(f, "/self-test/{id}/{step}"),
            Self::Night(of) if of.is_empty() => f.write_str("/night"),
            Self::Night(of) => write!(f, "/night/{of}"),
            Self::Diary => f.write_str("/diary"),
            Self::Past => f.write_str("/diary/past"),
            Self::Trend => f.write_str("/diary/trend"),
            Self::Report => f.write_str("/report"),
            Self::Share(Shared::Calendar) => f.write_str("/share"),
            Self::Share(Shared::Helper) => f.write_str("/share/helper"),
            Self::Share(Shared::Employer) => f.write_str("/share/employer"),
            // What she asks is nobody's business who reads the address, so it does not stand there.
            Self::Ask(_) => f.write_str("/ask"),
            Self::Topic(id) => write!(f, "/topics/{id}"),
            Self::Emergency => f.write_str("/emergency"),
            Self::More => f.write_str("/more"),
            Self::Settings => f.write_str("/settings"),
            Self::Privacy => f.write_str("/privacy"),
            Self::Certificate => f.write_str("/certificate"),
            Self::Design => f.write_str("/design"),
            Self::Missing => f.write_str("/missing"),
        }
    }
}

/// A step without what a host of files adds to it.
fn bare(step: &str) -> &str {
    step.strip_suffix(".html").unwrap_or(step)
}
