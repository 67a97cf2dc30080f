//! `session.toml`: how a guided session goes on, and the ways to stop it.

use guideline::{Breath, Says, Tempo};

use super::table::Table;
use crate::check::bad_value;
use crate::diagnostic::Word;

/// The file, at the top of the guideline.
pub(crate) const FILE: &str = "session.toml";

#[derive(Debug, Default)]
pub(crate) struct Session {
    pub(crate) tempo: Tempo,
    pub(crate) breathed: Vec<Word>,
    pub(crate) sources: Vec<Word>,
    pub(crate) breath: Option<Breath>,
    pub(crate) breath_sources: Vec<Word>,
    pub(crate) ways: Vec<Way>,
    pub(crate) nights: Vec<Night>,
}

#[derive(Debug)]
pub(crate) struct Night {
    pub(crate) id: Word,
    pub(crate) says: Vec<Word>,
    pub(crate) first: Vec<Word>,
    pub(crate) sources: Vec<Word>,
}

#[derive(Debug)]
pub(crate) struct Way {
    pub(crate) id: Word,
    pub(crate) says: Vec<Word>,
    pub(crate) opens: Vec<Word>,
    pub(crate) asks: Vec<Word>,
    pub(crate) sources: Vec<Word>,
}

pub(crate) fn read(mut table: Table<'_, '_, '_>) -> Session {
    let mut session = Session::default();
    match table.table("tempo", tempo) {
        Some((tempo, breathed, sources)) => {
            session.tempo = tempo;
            session.breathed = breathed;
            session.sources = sources;
        }
        None => table.missing("tempo"),
    }
    match table.table("breath", breath) {
        Some((breath, sources)) => {
            session.breath = breath;
            session.breath_sources = sources;
        }
        None => table.missing("breath"),
    }
    if !table.has("way-to-stop") {
        table.missing("way-to-stop");
    }
    table.table("way-to-stop", |ways| {
        ways.rows(|mut row| {
            let way = Way {
                id: row.name.clone(),
                says: row.words("says"),
                opens: row.words("opens"),
                asks: row.words("asks"),
                sources: row.words("sources"),
            };
            row.finish();
            session.ways.push(way);
        });
    });
    table.table("night", |nights| {
        nights.rows(|mut row| {
            let night = Night {
                id: row.name.clone(),
                says: row.words("says"),
                first: row.words("first"),
                sources: row.words("sources"),
            };
            row.finish();
            session.nights.push(night);
        });
    });
    table.finish();
    session
}

fn tempo(mut table: Table<'_, '_, '_>) -> (Tempo, Vec<Word>, Vec<Word>) {
    let mut count = |key| {
        if !table.has(key) {
            table.missing(key);
        }
        let (n, place) = table.count(key)?;
        if n == 0 {
            bad_value::report(table.findings, &place, &format!("`{key}` should be 1 or more"), "");
        }
        Some(n)
    };
    let mut count = |key| count(key).unwrap_or(0);
    let tempo = Tempo {
        ready_seconds: count("ready-seconds"),
        position_seconds: count("position-seconds"),
        announce_seconds: count("announce-seconds"),
        side_seconds: count("side-seconds"),
        move_seconds: count("move-seconds"),
        breath_in_seconds: count("breath-in-seconds"),
        breath_out_seconds: count("breath-out-seconds"),
        jump_seconds: count("jump-seconds"),
        untouched_minutes_max: count("untouched-minutes-max"),
    };
    let breathed = table.words("breathed");
    let sources = table.words("sources");
    table.finish();
    (tempo, breathed, sources)
}

fn breath(mut table: Table<'_, '_, '_>) -> (Option<Breath>, Vec<Word>) {
    let repetitions = table.required_one_of("repetitions", Says::OF_BREATH);
    let holds = table.required_one_of("holds", Says::OF_BREATH);
    let sources = table.words("sources");
    table.finish();
    let breath = repetitions.zip(holds).map(|(repetitions, holds)| Breath { repetitions, holds });
    (breath, sources)
}
