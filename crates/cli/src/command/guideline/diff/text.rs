//! The comparison as a page.

use proof::compare::{Difference, Kind};

use super::super::count::{cases, short};
use super::super::person::{Person, some};
use super::{Compared, words};
use crate::page::{Look, Page};

/// So many people are shown in a part of the page; more are counted.
const PEOPLE_MAX: usize = 24;

pub(super) fn text(compared: &Compared<'_>, look: Look) -> String {
    let mut page = Page::new(look);
    page.paragraph(&format!("old: {}", compared.old.line()));
    page.paragraph(&format!("new: {}", compared.new.line()));
    let comparison = &compared.comparison;
    let all = &comparison.differences;
    let (offers, urgency): (Vec<&Difference>, Vec<&Difference>) =
        all.iter().filter(|d| !d.kind.is_reason()).partition(|d| is_offer(&d.kind));
    part(&mut page, "How urgent", compared, &urgency);
    part(&mut page, "What is offered to whom both clear", compared, &offers);
    if !comparison.doses.is_empty() {
        page.heading("Doses, limits and sessions");
        for change in &comparison.doses {
            page.item(&format!("{} ({})", words::dose(change), words::side(change.side())));
        }
    }
    let reasons: Vec<&Difference> = all.iter().filter(|d| d.kind.is_reason()).collect();
    if !reasons.is_empty() {
        page.heading("Only the reasons");
        for difference in reasons {
            page.item(&words::kind(&difference.kind));
        }
    }
    records(&mut page, compared);
    if !comparison.unsettled.is_empty() {
        page.heading("Not settled");
        for kind in &comparison.unsettled {
            page.item(&words::kind(kind));
        }
    }
    page.gap();
    page.paragraph(&format!(
        "{} looked at. Texts, topics and how own words are recognised are not compared.",
        comparison.n_cases.as_ref().map_or_else(|| "Cases, not counted,".to_owned(), cases)
    ));
    page.paragraph(words::verdict(comparison.verdict));
    page.into_text()
}

fn is_offer(kind: &Kind) -> bool {
    matches!(kind, Kind::Offered { .. } | Kind::Halved { .. } | Kind::Held { .. })
}

fn part(page: &mut Page, title: &str, compared: &Compared<'_>, differences: &[&Difference]) {
    if differences.is_empty() {
        return;
    }
    page.heading(title);
    for difference in differences.iter().take(PEOPLE_MAX) {
        told(page, compared, difference);
    }
    if let Some(more) = differences.len().checked_sub(PEOPLE_MAX).filter(|more| *more > 0) {
        page.item(&format!("{}; `--json` has them", crate::words::and_more(more)));
    }
}

fn told(page: &mut Page, compared: &Compared<'_>, difference: &Difference) {
    let n = difference.n_cases.as_ref().map_or_else(|| "not counted".to_owned(), cases);
    let side = words::side(difference.kind.side());
    page.item(&format!("{} ({side}): {n}", words::kind(&difference.kind)));
    let old = Person::of(&compared.old.bundle, &difference.old);
    let new = Person::of(&compared.new.bundle, &difference.new);
    page.under(if difference.is_smallest { "the smallest:" } else { "one of them:" });
    new.below(page);
    if matches!(difference.kind, Kind::ActOn { .. } | Kind::AtLeast { .. } | Kind::AtMost { .. }) {
        page.under(&format!("old: {}", old.gives.line()));
        page.under(&format!("new: {}", new.gives.line()));
    }
}

fn records(page: &mut Page, compared: &Compared<'_>) {
    let records = &compared.comparison.records;
    let lists = [
        ("only in the old one", &records.only_old),
        ("only in the new one", &records.only_new),
        ("changed in what is not compared person by person", &records.changed),
    ];
    if records.is_same() {
        return;
    }
    page.heading("Records");
    for (title, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        let names: Vec<String> = list.iter().map(|record| format!("{} {}", record.list, record.id)).collect();
        page.item(&format!("{title}: {}", some(&names)));
    }
}

/// For other pages: the person someone would be worse off as.
pub(in crate::command::guideline) fn worse(
    page: &mut Page,
    old: &super::Subject,
    new: &super::Subject,
    difference: &Difference,
) {
    let n = difference.n_cases.as_ref().map_or_else(String::new, |n| format!(", in {} Cases", short(n)));
    page.item(&format!("{}{n}", words::kind(&difference.kind)));
    let (was, is) = (Person::of(&old.bundle, &difference.old), Person::of(&new.bundle, &difference.new));
    is.below(page);
    page.under(&format!("before: {}", was.gives.line()));
    page.under(&format!("with the overlay: {}", is.gives.line()));
}
