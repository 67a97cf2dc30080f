//! The page of an answer. What to do comes first; how sure and who says so come last.

use crate::citation::print_disputed;
use crate::page::{Look, Page};
use crate::{view, words};
use exchange::ask::{Asked, Fit, Heard, Near, Topic};
use exchange::json::{Advice, Finding};

/// Sets an answer.
pub(super) fn set(asked: &Asked, look: Look) -> String {
    let mut page = Page::new(look);
    match (&asked.advice, &asked.topic) {
        (Some(advice), _) => advice_first(&mut page, asked, advice),
        (None, Some(topic)) => {
            heard(&mut page, asked, &[]);
            answer(&mut page, asked, topic);
        }
        (None, None) => {
            heard(&mut page, asked, &[]);
            nothing_fits(&mut page, asked);
        }
    }
    view::sources(&mut page, &asked.sources);
    view::origin(&mut page, &asked.guideline);
    page.into_text()
}

/// What cannot wait, and nothing beside it.
fn advice_first(page: &mut Page, asked: &Asked, advice: &Advice) {
    page.alarm(&advice.title);
    page.paragraph(&advice.r#do);
    if let Some(note) = &asked.week_note {
        page.paragraph(note);
    }
    if advice.act_on == "emergency" {
        page.gap();
        page.alarm(&format!("Emergency number: {}", advice.emergency_numbers.join(", ")));
    }
    view::whom_to_ring(page, advice);
    if let Some(say) = &advice.say {
        page.heading(words::WHAT_TO_SAY);
        page.paragraph(&format!("\"{say}\""));
    }
    // What follows from her words only if something is so that nobody has stated is no answer of hers.
    let not_heard = advice.reasons.iter().filter(|r| !asked.heard.iter().any(|heard| heard.sign == r.sign));
    let (open, answered): (Vec<&Finding>, Vec<&Finding>) =
        not_heard.partition(|reason| reason.because == "measured" && reason.if_also.is_some());
    heard(page, asked, &open);
    if !answered.is_empty() {
        page.heading("What you answered before");
        for reason in answered {
            page.item(&format!("{}: {}", reason.short, words::because(reason.because)));
            page.under(&reason.why);
        }
    }
    if !advice.worse.is_empty() {
        page.heading(words::WHAT_TO_WATCH);
        page.paragraph(&advice.worse);
    }
    if !asked.heard.is_empty() {
        page.gap();
        page.paragraph("If the answer is no, ask again without it.");
        if let Some(near) = asked.nearest.first() {
            page.paragraph(&format!("The nearest topic is \"{}\" ({}).", near.question, near.topic));
        }
    }
}

/// The danger signs her words point to, as questions,
/// and what else may be meant.
fn heard(page: &mut Page, asked: &Asked, open: &[&Finding]) {
    if asked.heard.is_empty() && open.is_empty() {
        return;
    }
    let (surely, maybe): (Vec<&Heard>, Vec<&Heard>) = asked.heard.iter().partition(|heard| heard.certain);
    if !surely.is_empty() {
        page.heading(words::YOU_WROTE);
    }
    for heard in surely {
        view::heard(page, &heard.words, &heard.question);
        page.under(&format!("{}: {}", words::WHY, heard.why));
        if asked.advice.is_none() {
            page.under(&format!("If yes: {}. {}", heard.title, heard.r#do));
        }
    }
    let maybe = maybe.into_iter().map(|h| (h.if_also.as_deref(), h.question.as_str()));
    let open = open.iter().map(|reason| (reason.if_also.as_deref(), reason.short.as_str()));
    view::may_also_apply(page, maybe.chain(open));
}

fn answer(page: &mut Page, asked: &Asked, topic: &Topic) {
    page.heading(&topic.question);
    if let Some(note) = &asked.week_note {
        page.paragraph(note);
    }
    match &asked.gestational_age {
        _ if asked.week_note.is_some() => {}
        Some(ga) => page.paragraph(&format!("For week {ga}.")),
        None => page.paragraph(
            "Your week is not known, so every caution is shown. To narrow it, add your week: --week 30",
        ),
    }
    if !topic.rule_out_first.is_empty() {
        page.heading("Rule out first");
        for sign in &topic.rule_out_first {
            page.item(&sign.short);
        }
        page.paragraph("If one of these is a yes, or you are not sure, stop here and check: carrywell check");
    }
    page.heading("Answer");
    page.paragraph(&topic.answer);
    if !topic.for_her.is_empty() {
        page.heading("For you");
        for part in &topic.for_her {
            page.item(&part.text);
        }
    }
    page.heading("How sure we are");
    page.paragraph(&format!("{}.", sentence(topic.how_sure)));
    activities(page, topic);
    if !topic.disagreements.is_empty() {
        page.heading("Where sources differ");
        for (n, disputed) in topic.disagreements.iter().enumerate() {
            if n > 0 {
                page.gap();
            }
            print_disputed(page, disputed);
        }
    }
    near(page, "Near to this", &asked.nearest);
}

/// What the answer speaks of, by whether it is for her.
fn activities(page: &mut Page, topic: &Topic) {
    if topic.activities.is_empty() {
        return;
    }
    page.heading("What goes with it");
    for fit in Fit::BEST_FIRST {
        let mut begun = false;
        for related in topic.activities.iter().filter(|related| related.fit == fit) {
            if !begun {
                page.paragraph(&format!("{}:", sentence(fit.text(words::Words::ENGLISH))));
                begun = true;
            }
            page.item(&format!("{} ({})", related.name, related.activity));
            for because in &related.because {
                page.under(&because.text);
            }
            if let Some(limit) = related.limit.as_ref().filter(|_| fit >= Fit::AskFirst) {
                page.under(limit);
            }
        }
    }
}

fn nothing_fits(page: &mut Page, asked: &Asked) {
    page.heading("No topic fits this question");
    if let Some(note) = &asked.week_note {
        page.paragraph(note);
    }
    page.paragraph(
        "If you are worried, do not wait for an answer here: phone. For your own signs: carrywell check",
    );
    near(page, "The nearest topics", &asked.nearest);
}

fn near(page: &mut Page, heading: &str, nearest: &[Near]) {
    if nearest.is_empty() {
        return;
    }
    page.heading(heading);
    for near in nearest {
        page.item(&format!("{} ({})", near.question, near.topic));
    }
}

/// With a capital.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}
