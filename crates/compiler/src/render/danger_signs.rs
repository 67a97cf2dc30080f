//! The danger signs, a table per group, and what ends a session.

use super::page::{About, Page, plain};

pub(super) fn page(about: &About<'_>) -> String {
    let g = about.guideline;
    let mut page = Page::new(about, "Danger signs");
    page.prose(
        "A danger sign that was not asked yet widens the result up to its urgency. \
         \"Not sure\" counts as written here. \
         A question applies unless it surely does not: an unknown week or fact never clears it.",
    );
    for (number, group) in (0u16..).zip(&g.groups) {
        page.heading(2, &format!("{}: {}", group.letter, group.id.replace('-', " ")));
        let signs = g.signs.iter().filter(|sign| sign.group.0 == number);
        page.table(
            ["id", "question", "applies when", "yes", "not sure", "sources"],
            signs.clone().map(|sign| {
                [
                    format!("`{}`", sign.id),
                    plain(&about.text_or(&format!("sign-{}", sign.id), "")),
                    about.when(&sign.when),
                    sign.disposition.to_string(),
                    sign.not_sure.to_string(),
                    about.sources(&sign.sources),
                ]
            }),
        );
        for sign in signs {
            let mut notes = Vec::new();
            notes.extend(
                sign.yes_when
                    .as_ref()
                    .map(|w| format!("answered yes by a measured value: {}", about.when(w))),
            );
            notes.extend(
                sign.no_when.as_ref().map(|w| format!("answered no, if it was not asked: {}", about.when(w))),
            );
            if sign.private {
                notes.push("asked only in private".to_owned());
            }
            if sign.unprompted {
                notes.push("never asked; counts when reported".to_owned());
            }
            page.item(&format!("`{}`", sign.id), &notes.join("; "));
        }
        page.heading(3, &format!("What is said: {}", group.id.replace('-', " ")));
        for sign in g.signs.iter().filter(|sign| sign.group.0 == number) {
            let say = about.text_or(&format!("sign-{}.say", sign.id), "");
            let why = about.text_or(&format!("sign-{}.why", sign.id), "");
            page.item(&format!("`{}`", sign.id), &format!("“{}” {}", plain(&say), plain(&why)));
        }
    }
    page.heading(2, "Stop signs");
    page.line("Any of these ends a session and opens the danger signs named.");
    page.table(
        ["id", "sign", "what to do", "in every session", "opens", "sources"],
        g.stop_signs.iter().map(|stop| {
            let opens =
                stop.signs.iter().filter_map(|id| g.signs.get(id.index())).map(|s| format!("`{}`", s.id));
            [
                format!("`{}`", stop.id),
                plain(&about.text_or(&format!("stop-{}", stop.id), "")),
                plain(&about.text_or(&format!("stop-{}.do", stop.id), "")),
                if stop.general { "yes" } else { "no" }.to_owned(),
                opens.collect::<Vec<_>>().join(", "),
                about.sources(&stop.sources),
            ]
        }),
    );
    page.finish()
}
