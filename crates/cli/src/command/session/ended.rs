//! What is shown when a session or a timer has ended: what was done, or what a stop opens.

use ::guideline::{Light, WayId};
use care::CarePlan;
use exchange::case_file::CaseFile;
use exchange::json::{self, Finding, SessionDone, StopOpened};
use exchange::session as told;

use super::course::{Course, Doing};
use crate::command::Room;
use crate::exit::Exit;
use crate::page::Page;
use crate::{view, words};

/// Tells how it ended, and what the pain of it means for the next time.
pub(super) fn tell(
    room: &Room,
    file: &CaseFile,
    made: &CarePlan,
    course: &Course,
    light: Option<Light>,
) -> Result<Exit, Exit> {
    let stop = course.stopped.and_then(|way: WayId| told::stopped(&room.occasion(), file, way));
    let (opened, checked) = stop.unzip();
    let shown = room.shown(room.region_of(Some(file)));
    let (text, opened) = match &course.doing {
        Doing::Session(session) => {
            let record = session.record();
            let done = json::session_done(shown, session.day(), made, &record, session.more_later(), opened)
                .with_light(light.map(|light| json::light_said(room.bundled.edition(), light)));
            (
                if room.json { done.json() } else { in_words(room, &done, course.token.as_deref()) },
                done.stopped,
            )
        }
        Doing::Timer(timer) => {
            let done = json::use_done(shown, room.day(), &timer.record(), opened);
            let text = if room.json {
                done.json()
            } else {
                let mut page = Page::new(room.look);
                page.gap();
                page.paragraph(&format!("{}: {}", done.activity.name, words::clock(done.seconds)));
                page.into_text()
            };
            (text, done.stopped)
        }
    };
    match (opened, checked) {
        (Some(opened), Some(checked)) => {
            // Nothing stands before what to do now.
            let page = if room.json { text } else { stopped(room, &opened) };
            room.print(&page)?;
            Ok(Room::exit_of(&checked))
        }
        _ => {
            room.print(&text)?;
            Ok(Exit::Yes)
        }
    }
}

fn in_words(room: &Room, done: &SessionDone, token: Option<&str>) -> String {
    let mut page = Page::new(room.look);
    page.heading(&format!("{} ({})", words::DONE_TODAY, words::clock(done.seconds)));
    let rows: Vec<Vec<String>> = done
        .items
        .iter()
        .map(|item| {
            let amount = match item.unit {
                "seconds" => {
                    format!("{} / {}", words::clock(item.done), words::clock(item.planned))
                }
                _ => format!("{} / {}", item.done, item.planned),
            };
            let note = match (item.skipped, item.effort) {
                (Some(_), _) => words::LEFT_OUT_TODAY,
                (None, Some("too-easy")) => words::TOO_EASY,
                (None, Some("too-hard")) => words::TOO_HARD,
                _ => "",
            };
            vec![item.activity.name.clone(), amount, note.to_owned()]
        })
        .collect();
    page.table(&rows);
    if let Some(light) = &done.light {
        page.gap();
        page.paragraph(&light.text);
        page.paragraph(&light.next);
    }
    if let Some(token) = token {
        page.gap();
        page.paragraph(words::GO_ON_LATER);
        let mut text = page.into_text();
        // One line, to be copied as it is.
        text.push_str(&format!("--resume '{token}'\n"));
        return text;
    }
    page.into_text()
}

/// What to do now, what is asked, and the result until it is answered.
pub(in crate::command) fn stopped(room: &Room, opened: &StopOpened) -> String {
    let mut assessment = opened.assessment.clone();
    let ways = room.bundled.rules().session.iter().flat_map(|session| &session.ways);
    for sign in ways.filter(|way| way.id == opened.way.id).flat_map(|way| &way.says) {
        let sign = &room.bundled.rules().sign(*sign).id;
        let of_it = |reason: &&mut Finding| reason.because == "mentioned" && reason.sign == *sign;
        assessment.reasons.iter_mut().filter(of_it).for_each(|reason| reason.because = words::PRESSED);
    }
    let mut page = Page::new(room.look);
    page.gap();
    page.alarm(&opened.way.text);
    page.paragraph(&opened.way.r#do);
    page.paragraph(words::NO_SESSION_AGAIN);
    page.heading(words::ASKED_NOW);
    for ask in &opened.ask {
        page.item(&ask.question);
    }
    page.gap();
    view::assessment(&mut page, &assessment);
    // She was looking at a session: what came first has scrolled away.
    view::in_short(&mut page, &assessment, true);
    page.into_text()
}
