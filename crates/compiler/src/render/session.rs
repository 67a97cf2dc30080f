//! How a guided session goes on: its tempo, the ways to stop, and everything it says.

use guideline::{Position, Says, SessionRules, SignId, Tempo};

use super::page::{About, Page, plain};

pub(super) fn page(about: &About<'_>, session: &SessionRules) -> String {
    let g = about.guideline;
    let mut page = Page::new(about, "A guided session");
    page.prose(
        "The exercises and their doses come from the plan; this is how they are gone through. \
         Nothing pressed in a session makes a dose larger.",
    );
    page.heading(2, "Tempo");
    let Tempo {
        ready_seconds,
        position_seconds,
        announce_seconds,
        side_seconds,
        move_seconds,
        breath_in_seconds,
        breath_out_seconds,
        jump_seconds,
        untouched_minutes_max,
    } = session.tempo;
    let seconds = |n: u16| format!("{n} s");
    page.table(
        ["what", "how long"],
        [
            ["to get ready for each exercise", &seconds(ready_seconds)],
            ["to get into another position", &seconds(position_seconds)],
            ["another position is announced before its time", &seconds(announce_seconds)],
            ["to change sides", &seconds(side_seconds)],
            ["into a repetition, and again out of it", &seconds(move_seconds)],
            ["a breath in", &seconds(breath_in_seconds)],
            ["a breath out", &seconds(breath_out_seconds)],
            ["a stretch without a look at the clock that pauses, when it is longer", &seconds(jump_seconds)],
            [
                "without a sign of life, after which the next exercise waits for one",
                &format!("{untouched_minutes_max} min"),
            ],
        ]
        .map(|row| row.map(str::to_owned)),
    );
    let breathed = session.breathed.iter().filter_map(|id| g.activities.get(id.index()));
    let breathed: Vec<String> = breathed.map(|activity| format!("`{}`", activity.id)).collect();
    page.item("A repetition is one breath", &breathed.join(", "));
    let breath = session.breath;
    for (of, says) in
        [("repetitions", breath.repetitions), ("repetitions in which something is held", breath.holds)]
    {
        let text = plain(&about.text_or(&format!("session-{}", says.id()), ""));
        page.item(&format!("Said at the beginning of each set of other {of}"), &text);
    }
    page.heading(2, "Ways to stop");
    page.line("Each stands on every screen of a session, stops the clock, and ends sessions for that day.");
    page.line(
        "What she says by it counts as not sure until she answers; what is asked again fills in no \"no\".",
    );
    page.line("Nobody has a plan until these are answered.");
    let names = |ids: &[SignId]| {
        let signs = ids.iter().filter_map(|id| g.signs.get(id.index()));
        signs.map(|sign| format!("`{}`", sign.id)).collect::<Vec<_>>().join(", ")
    };
    page.table(
        ["id", "button", "what to do", "she says", "it may be", "asked besides"],
        session.ways.iter().map(|way| {
            let stops = way.stops.iter().filter_map(|id| g.stop_signs.get(id.index()));
            [
                format!("`{}`", way.id),
                plain(&about.text_or(&format!("way-{}", way.id), "")),
                plain(&about.text_or(&format!("way-{}.do", way.id), "")),
                names(&way.says),
                stops.map(|stop| format!("`{}`", stop.id)).collect::<Vec<_>>().join(", "),
                names(&way.asks),
            ]
        }),
    );
    page.heading(2, "What is said");
    let says = Says::ALL.iter().map(|(_, word)| format!("session-{word}"));
    let positions = Position::ALL.iter().map(|(_, word)| format!("session-position-{word}"));
    page.table(
        ["text", "words"],
        says.chain(positions).map(|key| [format!("`{key}`"), plain(&about.text_or(&key, ""))]),
    );
    page.finish()
}
