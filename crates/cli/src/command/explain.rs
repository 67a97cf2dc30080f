//! `carrywell explain ID`: any record of the guideline, whole, in plain words.
//!
//! What it says, when, what it does, who says so, and what points to it. Nothing is left out: a
//! reviewer should not need the files to know what a record does.

pub(crate) mod condition;
mod fact;

use clap::Args;
use serde::Serialize;

use super::{Person, Room};

use crate::bundled::Bundled;
use crate::citation::{print_disputed, print_sources};
use crate::exit::Exit;
use crate::page::{Look, Page, complain};
use crate::record::{Found, Kind, Record, Records};
use crate::view;
use crate::words;
use exchange::ask::Disputed;
use exchange::json;
use fact::Fact;

/// Explains one record of the guideline.
#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    /// A rule, danger sign, activity, claim, source, feature, topic (also by number), disagreement,
    /// stop sign, region, door, screen, flag or equipment. Where a name has several meanings, put
    /// the kind before it: activity:acupuncture
    #[arg(value_name = "ID")]
    id: String,
    /// The language of the texts
    #[arg(long, value_name = "LOCALE")]
    locale: Option<String>,
    /// The result as data (docs/json.md)
    #[arg(long)]
    json: bool,
    /// No colours and no tables
    #[arg(long)]
    plain: bool,
}

/// A record, explained.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Explained {
    schema: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    /// Its own words: a name, a question, a reason.
    pub(crate) words: String,
    pub(crate) facts: Vec<Fact>,
    /// Both sides, where the record is a disagreement.
    pub(crate) disagreement: Option<Disputed>,
    pub(crate) sources: Vec<json::Source>,
    pub(crate) pointed_to_by: Vec<Pointer>,
    pub(crate) guideline: json::Origin,
}

/// A record that points here, or a record that may be meant.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Pointer {
    pub(crate) kind: &'static str,
    pub(crate) id: String,
    pub(crate) words: String,
}

impl Pointer {
    fn new(records: &Records<'_>, record: Record) -> Self {
        Self {
            kind: record.kind.id(),
            id: records.id(record).to_owned(),
            words: records.title(record).to_owned(),
        }
    }
}

/// Why there is nothing to explain.
#[derive(Clone, Debug, Serialize)]
struct Unexplained {
    schema: &'static str,
    id: String,
    message: String,
    /// With their kind before the name.
    candidates: Vec<Pointer>,
}

pub(super) fn run(options: &Options) -> Exit {
    let nobody = Person {
        region: None,
        today: None,
        locale: options.locale.clone(),
        note: None,
        numbers: Vec::new(),
        json: options.json,
        plain: options.plain,
    };
    Room::new(&nobody).and_then(|room| tell(&room, &options.id)).unwrap_or_else(|exit| exit)
}

fn tell(room: &Room, name: &str) -> Result<Exit, Exit> {
    let Some(records) = Records::of(&room.bundled) else { return Err(Exit::CouldNotTell) };
    let shown = words::shown(name);
    let (message, candidates) = match records.find(name) {
        Found::One(record) => {
            let explained = explain(&room.bundled, &records, record);
            let text = if room.json {
                json::text(&explained).map_err(|_| Exit::CouldNotTell)?
            } else {
                set(&explained, room.look)
            };
            room.print(&text)?;
            return Ok(Exit::Yes);
        }
        Found::Several(several) => {
            (format!("`{shown}` is the name of {} records; say which", several.len()), several)
        }
        Found::None(nearest) if nearest.is_empty() => {
            (format!("there is no record `{shown}`, and none with a name like it"), nearest)
        }
        Found::None(nearest) => (format!("there is no record `{shown}`; the nearest are"), nearest),
    };
    let candidates: Vec<Pointer> = candidates.iter().map(|record| Pointer::new(&records, *record)).collect();
    if room.json {
        let unexplained =
            Unexplained { schema: "carrywell/explain-problem/1", id: shown, message, candidates };
        room.print(&json::text(&unexplained).map_err(|_| Exit::CouldNotTell)?)?;
        return Ok(Exit::CouldNotTell);
    }
    let mut page = Page::new(Look { coloured: false, ..room.look });
    if candidates.is_empty() {
        page.paragraph(&format!("{message}."));
        page.under(&format!("help: {}", words::ALL_RECORDS));
    } else {
        page.paragraph(&format!("{message}:"));
    }
    for candidate in &candidates {
        page.item(&format!("carrywell explain {}:{}", candidate.kind, candidate.id));
        page.under(&candidate.words);
    }
    complain(&page.into_text());
    Ok(Exit::CouldNotTell)
}

/// Explains one record.
pub(crate) fn explain(bundled: &Bundled, records: &Records<'_>, record: Record) -> Explained {
    let rules = records.rules();
    let disagreement = (record.kind == Kind::Disagreement)
        .then(|| rules.find_disagreement(records.id(record)))
        .flatten()
        .map(|id| Disputed::new(rules, records.texts, id));
    Explained {
        schema: "carrywell/explain/1",
        kind: record.kind.id(),
        id: records.id(record).to_owned(),
        words: records.title(record).to_owned(),
        facts: fact::facts(records, record),
        disagreement,
        sources: json::sources(rules, records.sources(record)),
        pointed_to_by: records
            .pointing_to(record)
            .into_iter()
            .map(|from| Pointer::new(records, from))
            .collect(),
        guideline: json::origin(bundled.bundle()),
    }
}

/// Sets the page.
pub(crate) fn set(explained: &Explained, look: Look) -> String {
    let mut page = Page::new(look);
    page.heading(&format!("{} {}", Kind::called(explained.kind), explained.id));
    if !explained.words.is_empty() {
        page.paragraph(&explained.words);
    }
    for fact in &explained.facts {
        match fact.says.as_slice() {
            [] => {}
            [one] => page.paragraph(&format!("{}: {one}", fact.name)),
            many => {
                page.paragraph(&format!("{}:", fact.name));
                for line in many {
                    page.item(line);
                }
            }
        }
    }
    if let Some(disagreement) = &explained.disagreement {
        page.heading("Both sides");
        print_disputed(&mut page, disagreement);
    }
    page.heading("Who says so");
    print_sources(&mut page, &explained.sources, true);
    page.heading("What points to it");
    let mut any = false;
    for (_, kind, called) in Kind::ALL {
        let from: Vec<&str> =
            explained.pointed_to_by.iter().filter(|p| p.kind == kind).map(|p| p.id.as_str()).collect();
        if !from.is_empty() {
            any = true;
            page.item(&format!("{called}: {}", from.join(", ")));
        }
    }
    if !any {
        page.paragraph("Nothing does.");
    }
    view::origin(&mut page, &explained.guideline);
    page.into_text()
}

#[cfg(test)]
mod tests {
    use super::{explain, set};
    use crate::bundled::Bundled;
    use crate::page::Look;
    use crate::record::{Found, Kind, Records};

    #[test]
    fn every_record_is_explained_and_names_a_source() {
        let bundled = Bundled::open().unwrap();
        let records = Records::of(&bundled).unwrap();
        let mut n_records = 0;
        for record in records.all() {
            let name = format!("{}:{}", record.kind.id(), records.id(record));
            let explained = explain(&bundled, &records, record);
            assert!(!explained.facts.is_empty(), "{name} has no facts");
            // What is worked out, and a group, is described by its parts.
            let described = record.kind == Kind::Group || record.kind == Kind::Feature;
            assert!(!explained.words.is_empty() || described, "{name} has no words");
            assert!(!explained.sources.is_empty(), "{name} has no source");
            assert!(!set(&explained, Look { width: 80, coloured: false, plain: true }).is_empty());
            assert_eq!(records.find(&name), Found::One(record), "{name}");
            n_records += 1;
        }
        assert!(n_records > 900, "{n_records}");
    }
}
