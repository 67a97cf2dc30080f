//! The page of `carrywell check`: what to do comes first.

use crate::page::Page;
use crate::words;
use exchange::json::{Advice, HeardSign};

/// Open questions listed before the rest is only counted.
const OPEN_MAX: usize = 12;

/// What fits on a small screen at once.
const SCREEN_LINES: usize = 24;

/// Writes the page.
pub(crate) fn assessment(page: &mut Page, advice: &Advice) {
    let urgent = matches!(advice.act_on, "emergency" | "call-today");
    let emergency = advice.act_on == "emergency";
    // What is no result for today must not look like one.
    let first = advice.day_note.as_ref().filter(|_| advice.out_of_date && !urgent);
    if let Some(note) = first {
        page.alarm(note);
    }
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
    if let (None, Some(note)) = (first, &advice.day_note) {
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
    if !advice.sources.is_empty() {
        page.paragraph(&format!("{}: {}. {}", words::HOW_SURE, advice.certainty_words, words::STRICTER_WINS));
    }
    would_raise(page, advice);
    nearest(page, advice);
    // In an emergency nothing is asked of her any more.
    if !emergency {
        open(page, advice);
    }
    if let Some(lines) = &advice.private_not_asked {
        page.heading(words::NOT_ASKED);
        page.paragraph(&format!("{} {lines}", words::PRIVATE_NOT_ASKED));
    }
    let (surely, maybe): (Vec<&HeardSign>, Vec<&HeardSign>) =
        advice.heard.iter().partition(|heard| heard.certain);
    if !surely.is_empty() {
        page.heading(words::YOU_WROTE);
    }
    for said in surely {
        heard(page, &said.words, &said.question);
    }
    let maybe = maybe.into_iter().map(|may| (may.if_also.as_deref(), may.question.as_str()));
    may_also_apply(page, maybe);
    if !advice.contradictions.is_empty() {
        page.heading(words::CONTRADICTIONS);
        for pair in &advice.contradictions {
            page.item(&pair.text);
        }
    }
    super::origin(page, &advice.guideline);
}

/// What she wrote, and the question it leads to.
pub(crate) fn heard(page: &mut Page, words: &str, question: &str) {
    page.item(&words::you_wrote(words, question));
}

/// Danger signs that are hers only if something is so that nobody has stated, a line each.
pub(crate) fn may_also_apply<'a>(page: &mut Page, signs: impl Iterator<Item = (Option<&'a str>, &'a str)>) {
    let mut told: Vec<&str> = Vec::new();
    for (if_also, question) in signs {
        let line = if_also.unwrap_or(question);
        if told.contains(&line) {
            continue;
        }
        if told.is_empty() {
            page.heading(words::MAY_ALSO_APPLY);
        }
        page.item(line);
        told.push(line);
    }
}

/// What to do once more, at the end of a page that has scrolled its beginning away.
pub(crate) fn in_short(page: &mut Page, advice: &Advice, after_talk: bool) {
    let urgent = matches!(advice.act_on, "emergency" | "call-today");
    let long = page.lines() > SCREEN_LINES;
    if !(after_talk || (urgent && long)) {
        return;
    }
    page.gap();
    let title = words::in_short(&advice.title);
    if urgent {
        page.alarm(&title)
    } else {
        page.paragraph(&title)
    }
    let first = match advice.doors.first() {
        _ if advice.act_on == "emergency" => Some(advice.emergency_numbers.join(", ")),
        // A door's name may go on about when to use it.
        Some(door) => {
            let name = door.name.split(". ").next().unwrap_or(&door.name);
            let number = door.number.as_ref().filter(|number| !name.contains(number.as_str()));
            Some(number.map_or_else(|| name.to_owned(), |number| format!("{name}: {number}")))
        }
        None => None,
    };
    if let Some(first) = first {
        page.paragraph(&format!("{}: {first}", words::WHOM_TO_RING));
    }
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
    // What makes it ordinary is a reason only where nothing makes it urgent.
    let decided = advice.status == "decided" && (advice.cleared || advice.out_of_date);
    let ordinary = if advice.reasons.is_empty() && decided { &advice.ordinary[..] } else { &[] };
    if advice.reasons.is_empty() && ordinary.is_empty() {
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
    for rule in ordinary {
        page.item(&rule.text);
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

/// The smallest changes that would make it more urgent.
fn nearest(page: &mut Page, advice: &Advice) {
    let Some(nearest) = &advice.nearest else { return };
    page.heading(words::NEAREST);
    for near in &nearest.neighbours {
        page.item(&format!("{}: {}", words::level(near.disposition), near.text));
    }
    page.paragraph(&words::nearest_tried(nearest.n_changes_tried));
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
