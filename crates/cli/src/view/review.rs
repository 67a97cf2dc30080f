//! The page of `carrywell review`.

use exchange::json::Door;
use share::review::{Offer, Review, See};
use share::{Marks, Reviewed, strip, table};

use crate::page::Page;
use crate::words::{self, Words};

/// Writes the review. What is urgent comes first, and then what to do about it is the page.
pub(crate) fn review(page: &mut Page, reviewed: &Reviewed, marks: Marks) {
    let review = &reviewed.review;
    if reviewed.is_urgent() && !review.sees().any(|see| see.urgent) {
        super::assessment(page, &review.check);
        page.gap();
    }
    let week = review.gestational_age.as_ref().map(|ga| format!(" ({ga})")).unwrap_or_default();
    page.heading(&format!("{}{week}", review.on));
    offers(page, review);
    if !review.standing.is_empty() {
        page.heading(words::CHANGED_BEFORE);
        for standing in &review.standing {
            page.item(&words::since(&standing.text, &standing.since));
            if let Some(name) = &standing.take_back {
                page.under(&words::take_back(name));
            }
        }
    }
    if let Some(light) = &review.light {
        page.heading(words::AFTER_YESTERDAY);
        page.paragraph(&light.text);
        page.paragraph(&light.next);
    }
    if !review.waits.is_empty() {
        page.heading(words::HAS_TO_WAIT);
        for wait in &review.waits {
            page.item(&words::waits(&wait.name, &wait.until));
            page.under(&wait.why);
        }
    }
    goes(page, review);
    if !reviewed.trend.days.is_empty() {
        page.heading(words::WEEK_BY_WEEK);
        page.as_it_is(&strip(&reviewed.trend, &words::TREND_LABELS, marks));
        page.gap();
        let (head, rows) = table(&reviewed.trend, &words::TREND_LABELS);
        let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).map(|row| row.to_vec()).collect();
        page.table(&rows);
        // What is urgent is not called the course of things.
        if let Some(expected) = review.expected.as_ref().filter(|_| !reviewed.is_urgent()) {
            page.gap();
            page.paragraph(expected);
        }
    }
    if !review.helped.is_empty() {
        page.heading(words::SEEMED_TO_HELP);
        review.helped.iter().for_each(|helped| page.item(&helped.text));
    }
    super::origin(page, &review.guideline);
}

fn offers(page: &mut Page, review: &Review) {
    page.heading(words::OFFERED);
    let mut said: Option<&Offer> = None;
    for offer in &review.offers {
        // One reason, and under it everything it offers.
        if said.is_none_or(|last| last.why != offer.why) {
            say(page, offer);
        }
        said = Some(offer);
        if !offer.text.is_empty() {
            page.under(&offer.text);
        }
        if let Some(see) = &offer.see {
            doors(page, see);
        }
        let last_of_rule = review.offers.iter().rfind(|other| other.rule == offer.rule);
        let rule = offer.rule.as_deref().and_then(|id| id.rsplit('.').next());
        if let (Some(rule), true) = (rule, last_of_rule.is_some_and(|last| std::ptr::eq(last, offer))) {
            if offer.to_take {
                page.under(&words::to_take(rule));
            } else if offer.taken {
                page.under(&words::to_take_back(rule));
            }
        }
    }
    if let Some(asked) = &review.in_the_way {
        page.item(words::IN_THE_WAY);
        if let (Some(said), Some(text)) = (asked.said, &asked.text) {
            page.under(&words::said_in_the_way(said));
            page.under(text);
        }
    }
    if review.offers.iter().any(|offer| offer.change == "check") {
        page.paragraph(words::TO_SETTLE);
    }
}

fn say(page: &mut Page, offer: &Offer) {
    if offer.change == "check" || offer.see.as_ref().is_some_and(|see| see.urgent) {
        page.alarm(&offer.why);
    } else {
        page.item(&offer.why);
    }
}

fn doors(page: &mut Page, see: &See) {
    for Door { name, number, .. } in &see.doors {
        match number {
            Some(number) if !name.contains(number.as_str()) => page.under(&format!("{name}: {number}")),
            _ => page.under(name),
        }
    }
}

fn goes(page: &mut Page, review: &Review) {
    let said = Words::in_language(&review.locale);
    page.heading(said.say(wording::PAGE_CHANGE));
    if review.changes.is_empty() {
        page.paragraph(words::NOTHING_WRITTEN);
    }
    for changed in &review.changes {
        page.item(&format!("{}: {}", changed.name, changed.text));
        page.under(&share::words::start_now(said, changed.start.as_deref(), changed.now.as_deref()));
    }
}
