//! The page of `carrywell check`: what to do comes first.

use crate::json::Advice;
use crate::page::Page;
use crate::words;

/// Open questions listed before the rest is only counted.
const OPEN_MAX: usize = 12;

/// Writes the page.
pub(crate) fn assessment(page: &mut Page, advice: &Advice) {
    let urgent = matches!(advice.act_on, "emergency" | "call-today");
    let emergency = advice.act_on == "emergency";
    if urgent {
        page.alarm(&advice.title);
    } else {
        page.heading(&advice.title);
    }
    page.paragraph(&advice.r#do);
    if emergency {
        page.gap();
        page.alarm(&format!("{}: {}", words::WHOM_TO_RING, advice.emergency_numbers.join(", ")));
    }
    if let (true, Some(say)) = (emergency, &advice.say) {
        page.paragraph(&format!("{}: \"{say}\"", words::WHAT_TO_SAY));
        page.gap();
        page.paragraph("----");
    }
    if let Some(note) = &advice.day_note {
        page.gap();
        page.paragraph(note);
    }
    doors(page, advice);
    if let (false, Some(say)) = (emergency, &advice.say) {
        page.heading(words::WHAT_TO_SAY);
        page.paragraph(&format!("\"{say}\""));
    }
    if !advice.worse.is_empty() {
        page.heading(words::WHAT_TO_WATCH);
        page.paragraph(&advice.worse);
    }
    reasons(page, advice);
    super::sources(page, &advice.sources);
    would_raise(page, advice);
    // In an emergency nothing is asked of her any more.
    if !emergency {
        open(page, advice);
    }
    if let Some(lines) = &advice.private_not_asked {
        page.heading(words::NOT_ASKED);
        page.paragraph(&format!("{} {lines}", words::PRIVATE_NOT_ASKED));
    }
    if !advice.heard.is_empty() {
        page.heading(words::YOU_WROTE);
        for heard in &advice.heard {
            page.item(&words::you_wrote(&heard.words, &heard.question));
        }
    }
    if !advice.contradictions.is_empty() {
        page.heading(words::CONTRADICTIONS);
        for pair in &advice.contradictions {
            page.item(&pair.text);
        }
    }
    super::origin(page, &advice.guideline);
}

pub(crate) fn doors(page: &mut Page, advice: &Advice) {
    if advice.doors.is_empty() && advice.lines.is_empty() && advice.route_notes.is_empty() {
        return;
    }
    page.heading(words::WHOM_TO_RING);
    for door in &advice.doors {
        match (&door.number, door.own) {
            (Some(number), true) => page.item(&format!("{}: {number} ({})", door.name, words::OWN_NUMBER)),
            (Some(number), false) if !door.name.contains(number.as_str()) => {
                page.item(&format!("{}: {number}", door.name));
            }
            _ => page.item(&door.name),
        }
    }
    for line in &advice.lines {
        page.item(&format!("{}: {}", line.name, line.number));
    }
    for note in &advice.route_notes {
        page.paragraph(note);
    }
}

fn reasons(page: &mut Page, advice: &Advice) {
    if advice.reasons.is_empty() && advice.ordinary.is_empty() {
        return;
    }
    page.heading(words::WHY);
    for reason in &advice.reasons {
        page.item(&format!("{}: {}.", reason.short, words::because(reason.because)));
        if !reason.certain {
            page.under(&format!("({})", words::UNCERTAIN));
        }
        page.under(&reason.why);
    }
    // What makes it ordinary is a reason only where nothing makes it urgent.
    if advice.reasons.is_empty() && advice.cleared {
        for rule in &advice.ordinary {
            page.item(&rule.text);
        }
    }
}

fn would_raise(page: &mut Page, advice: &Advice) {
    if advice.would_raise.is_empty() {
        return;
    }
    page.heading(words::WHAT_WOULD_RAISE);
    // The most urgent in full, group by group; the rest counted, because forty lines help nobody.
    let Some(most) = advice.would_raise.first().map(|raise| raise.to) else { return };
    page.paragraph(&format!("{}:", words::level(most)));
    let mut groups: Vec<&str> = Vec::new();
    for raise in advice.would_raise.iter().filter(|raise| raise.to == most) {
        if !groups.contains(&raise.group.as_str()) {
            groups.push(&raise.group);
        }
    }
    for group in groups {
        let of_group = advice.would_raise.iter().filter(|raise| raise.to == most && raise.group == group);
        let names: Vec<&str> = of_group.map(|raise| raise.short.as_str()).collect();
        page.item(&format!("{group}: {}", names.join("; ")));
    }
    let mut levels: Vec<&str> = advice.would_raise.iter().map(|raise| raise.to).collect();
    levels.dedup();
    for level in levels.into_iter().filter(|level| *level != most) {
        let n = advice.would_raise.iter().filter(|raise| raise.to == level).count();
        page.paragraph(&words::more_at_level(level, n));
    }
}

fn open(page: &mut Page, advice: &Advice) {
    if advice.open.is_empty() {
        return;
    }
    page.heading(words::STILL_OPEN);
    if !advice.cleared {
        page.paragraph(words::NO_PLAN_YET);
    }
    let changing = advice.open.iter().filter(|open| open.changes_result).count();
    page.paragraph(&format!("{}.", words::open_count(changing)));
    for open in advice.open.iter().take(OPEN_MAX) {
        page.item(&format!("{} ({})", open.question, open.feature));
    }
    if let Some(more) = advice.open.len().checked_sub(OPEN_MAX).filter(|more| *more > 0) {
        page.item(&words::and_more(more));
    }
}
