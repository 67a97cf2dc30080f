//! The pictures of the app: strokes on a grid of 24, in the colour of the text beside them.
//! Each stands beside words that say the same, so none is read out.

use maud::{Markup, html};

fn drawn(path: &'static str) -> Markup {
    html! {
        svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false" {
            path d=(path) {}
        }
    }
}

/// The mark of the app: a back, and a belly before it.
pub(crate) fn mark() -> Markup {
    html! {
        svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" aria-hidden="true" focusable="false" {
            circle cx="9.5" cy="3.6" r="1.8" fill="currentColor" stroke="none" {}
            path d="M8 7.5c-2.6 3.4-2.6 5.7-1.1 8.3s1.1 4.2-.4 6.2M11.5 9.8c4.2.8 5.7 3.4 5.3 6.1s-2.7 4.6-5.7 5" {}
        }
    }
}

pub(crate) fn check() -> Markup {
    drawn(
        "M9 4h6v3H9zM9 5.5H6.5a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h11a1 1 0 0 0 1-1v-13a1 1 0 0 0-1-1H15M8.5 14l2.5 2.5 4.5-5",
    )
}

pub(crate) fn plan() -> Markup {
    drawn("M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4M8 14h3M8 17h6")
}

pub(crate) fn night() -> Markup {
    drawn("M19 14.5A7.5 7.5 0 1 1 10 5a6 6 0 0 0 9 9.5z")
}

pub(crate) fn diary() -> Markup {
    drawn("M6 4h11a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H6zM6 4v16M9.5 9h5M9.5 12.5h5")
}

pub(crate) fn ask() -> Markup {
    drawn("M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 20.5 20.5")
}

pub(crate) fn more() -> Markup {
    drawn("M5 7h14M5 12h14M5 17h14")
}

pub(crate) fn phone() -> Markup {
    drawn(
        "M6 3.5h3l1.5 4.5-2 1.5a12 12 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4 5.7a2 2 0 0 1 2-2.2z",
    )
}

pub(crate) fn alarm() -> Markup {
    drawn("M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.1")
}

pub(crate) fn book() -> Markup {
    plan()
}

pub(crate) fn home() -> Markup {
    drawn("M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10M10 19.5v-5h4v5")
}

pub(crate) fn question() -> Markup {
    drawn(
        "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8M12 16.7v.1",
    )
}

/// The picture of how urgent something is.
pub(crate) fn of_level(level: &str) -> Markup {
    match level {
        "emergency" => alarm(),
        "call-today" => phone(),
        "book-appointment" => book(),
        "self-care" => home(),
        _ => question(),
    }
}

/// A place kept for the drawing of an exercise.
pub(crate) fn figure() -> Markup {
    drawn(
        "M12 5.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6zM12 8v6M12 9.5 7 12M12 9.5l5 2.5M12 14l-4 7M12 14l4 7",
    )
}
