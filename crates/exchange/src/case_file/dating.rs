//! What the pregnancy is dated by: a due date, a last period, a scan, or an age.
//!
//! Several may be given if they agree to the day. If they differ, someone has to choose one, and
//! that is not the computer: the week decides which danger signs are asked about.

use care::{Answer, Case};
use clinical::{Date, Dating, DatingError, GestationalAge};

use super::answer::is_not_sure;
use super::tree::{Name, Node, Value};
use super::{Given, Reader};
use crate::words;

/// The names of the ways to date a pregnancy.
pub(super) const NAMES: [&str; 4] = ["edd", "lmp", "scan", "gestational-age"];

/// The age a dating gives on a day.
pub fn same_day(given: Given, today: Date) -> Option<Result<GestationalAge, DatingError>> {
    match given {
        Given::NotSure => None,
        Given::Dating(dating) => Some(dating.gestational_age(today)),
        Given::Age(ga, on) => Some(Dating::Scan { on, ga }.gestational_age(today)),
    }
}

/// Why a dating cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// The scan is on this day, which is to come.
    ScanLater(Date),
    /// The age it gives is that of no pregnancy.
    Age(DatingError),
}

/// Whether a dating can be right today.
///
/// # Errors
///
/// Why it cannot.
pub fn check(given: Given, today: Date) -> Result<(), Impossible> {
    if let Given::Dating(Dating::Scan { on, .. }) = given
        && on > today
    {
        return Err(Impossible::ScanLater(on));
    }
    match same_day(given, today) {
        None | Some(Ok(_)) => Ok(()),
        Some(Err(error)) => Err(Impossible::Age(error)),
    }
}

impl Reader<'_> {
    pub(super) fn dating(
        &mut self,
        entries: &[&(Name, Node)],
        given_on: Date,
        case: &mut Case,
    ) -> Option<Given> {
        let rules = self.setting.rules;
        let today = case.on();
        let mut found: Vec<(&Name, Given)> = Vec::new();
        let mut not_sure = false;
        for (name, node) in entries {
            match self.one_dating(name, node, given_on) {
                Some(Given::NotSure) => not_sure = true,
                Some(given) => match check(given, today) {
                    Ok(()) => found.push((name, given)),
                    Err(why) => {
                        let (message, help) = words::impossible_in_file(given, today, why);
                        self.problem(node.at, format!("`{}`: {message}", name.text), help);
                    }
                },
                None => {}
            }
        }
        let ages: Vec<(&Name, GestationalAge)> =
            found.iter().filter_map(|(name, given)| Some((*name, same_day(*given, today)?.ok()?))).collect();
        if let (Some((first, age)), Some((other, other_age))) =
            (ages.first(), ages.iter().find(|(_, other)| ages.first().is_some_and(|(_, age)| age != other)))
        {
            let message = format!("`{}` gives {age}, `{}` gives {other_age}", first.text, other.text);
            self.problem(other.at, message, words::HELP_ONE_DATING);
            // Until she has chosen, the week is not known.
            let _ = case.answer(rules, rules.gestational_age, Answer::NotSure);
            return None;
        }
        if let Some((_, age)) = ages.first() {
            let _ = case.answer(rules, rules.gestational_age, Answer::Measured(i32::from(age.days())));
            return found.first().map(|(_, given)| *given);
        }
        if not_sure {
            let _ = case.answer(rules, rules.gestational_age, Answer::NotSure);
            return Some(Given::NotSure);
        }
        None
    }

    fn one_dating(&mut self, name: &Name, node: &Node, given_on: Date) -> Option<Given> {
        if let Value::Text(text) = &node.value
            && is_not_sure(text)
        {
            return Some(Given::NotSure);
        }
        match name.text.as_str() {
            "edd" => self.date(node, "edd").map(|edd| Given::Dating(Dating::Edd(edd))),
            "lmp" => self.date(node, "lmp").map(|lmp| Given::Dating(Dating::Lmp(lmp))),
            "scan" => self.scan(node),
            _ => self.age(node, "gestational-age").map(|ga| Given::Age(ga, given_on)),
        }
    }

    fn scan(&mut self, node: &Node) -> Option<Given> {
        let help = "write scan = { on = \"2031-01-20\", ga = \"12+3\" }";
        let Value::Table(entries) = &node.value else {
            self.problem(
                node.at,
                format!("a scan has a day and an age, and this is {}", node.value.kind()),
                help,
            );
            return None;
        };
        let get = |wanted: &str| entries.iter().find(|(name, _)| name.text == wanted).map(|(_, node)| node);
        if let Some((name, _)) = entries.iter().find(|(name, _)| !matches!(name.text.as_str(), "on" | "ga")) {
            self.problem(name.at, format!("there is no `{}` in a scan", words::shown(&name.text)), help);
            return None;
        }
        let (Some(on), Some(ga)) = (get("on"), get("ga")) else {
            self.problem(node.at, "a scan needs both its day and the age it found", help);
            return None;
        };
        let (on, ga) = (self.date(on, "on"), self.age(ga, "ga"));
        Some(Given::Dating(Dating::Scan { on: on?, ga: ga? }))
    }

    fn age(&mut self, node: &Node, name: &str) -> Option<GestationalAge> {
        let text = match &node.value {
            Value::Text(text) | Value::Number(text) => text.trim(),
            _ => "",
        };
        let age = text.parse().ok();
        if age.is_none() {
            let message = format!("`{}` is not an age from 0+0 to 42+6", words::shown(text));
            let help =
                match text.parse::<u16>().ok().and_then(|weeks| GestationalAge::from_weeks_days(weeks, 0)) {
                    Some(weeks) => format!("with completed weeks only, write {name} = \"{weeks}\""),
                    None => format!("write completed weeks and days, {name} = \"31+3\", or \"not sure\""),
                };
            self.problem(node.at, message, help);
        }
        age
    }
}
