//! The proof as a page: a line for each property or theme, then whatever is not proved in full.

use std::time::Duration;

use super::super::count::{cases, short_or};
use super::super::counted;
use super::broken;
use super::run::{Proof, Row, Stand};
use crate::page::{Look, Page};
use crate::words;

/// How many properties that promise the opposite are named.
const OPPOSITES_MAX: usize = 3;

pub(super) fn text(proof: &Proof<'_>, summary: bool, look: Look) -> String {
    let mut page = Page::new(look);
    page.paragraph(&proof.subject.line());
    page.gap();
    let mut out = page.into_text();
    if summary {
        out.push_str(&themes(proof, look));
    } else {
        for (theme, rows) in proof.themes() {
            out.push_str(&format!("{theme}\n"));
            for row in rows {
                out.push_str(&line(row, look.plain));
            }
            out.push('\n');
        }
    }
    for row in proof.rows.iter().filter(|row| row.stand() != Stand::Proved) {
        if !out.ends_with("\n\n") {
            out.push('\n');
        }
        out.push_str(&in_full(proof, row, look));
    }
    if !out.ends_with("\n\n") {
        out.push('\n');
    }
    out.push_str(&closing(proof));
    out
}

/// `proved  2.4e155 Cases  3 ms  1204 nodes  bleeding-calls-for-help-today`.
fn line(row: &Row<'_>, plain: bool) -> String {
    let stand = row.stand().words();
    let n_cases = short_or(row.finding.n_cases.as_ref(), "not counted");
    let (ms, nodes) = (row.took.as_millis(), row.finding.n_nodes);
    if plain {
        return format!("- {}: {stand}, Cases: {n_cases}, {ms} ms, {nodes} nodes\n", row.property.id);
    }
    format!("  {stand:<12}  {n_cases:>11}  {ms:>6} ms  {nodes:>7} nodes  {}\n", row.property.id)
}

fn themes(proof: &Proof<'_>, look: Look) -> String {
    let mut out = String::new();
    for (theme, rows) in proof.themes() {
        let proved = rows.iter().filter(|row| row.stand().is_proved()).count();
        let took: Duration = rows.iter().map(|row| row.took).sum();
        let nodes = rows.iter().map(|row| row.finding.n_nodes).max().unwrap_or(0);
        let (of, time) = (rows.len(), seconds(took));
        out.push_str(&if look.plain {
            format!("- {theme}: {proved} of {of} proved, {time} s, largest diagram {nodes} nodes\n")
        } else {
            format!("  {proved:>4} of {of:<4} proved  {time:>7} s  {nodes:>7} nodes  {theme}\n")
        });
    }
    out
}

/// Everything about a property that is not proved by diagrams.
fn in_full(proof: &Proof<'_>, row: &Row<'_>, look: Look) -> String {
    let mut page = Page::new(look);
    page.gap();
    page.heading(&format!("{}: {}", row.stand().words(), row.property.id));
    page.paragraph(&format!("\"{}\"", row.property.says));
    if row.stand() == Stand::ProvedBySolver {
        page.paragraph("The solver says that nobody breaks it; no diagram of it was finished.");
        page.gap();
        return page.into_text();
    }
    page.paragraph(&broken::words(proof, row));
    for line in opposites(&row.against) {
        page.paragraph(&line);
    }
    page.gap();
    let mut out = page.into_text();
    for file in broken::files(proof, row) {
        for line in file.text.lines() {
            // The file as it would be written, set off from the page.
            out.push_str(format!("    {line}").trim_end());
            out.push('\n');
        }
        out.push('\n');
    }
    out
}

/// The properties that promise the opposite: a few, since the person stands below them and must not
/// be lost behind a hundred.
fn opposites(against: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = against
        .iter()
        .take(OPPOSITES_MAX)
        .map(|other| {
            format!("`{other}` promises the opposite for someone in the same situation: both cannot hold.")
        })
        .collect();
    let more = against.len().saturating_sub(OPPOSITES_MAX);
    if more > 0 {
        lines.push(format!("{}; `--json` lists all.", words::and_more(more)));
    }
    lines
}

/// The closing line, in one piece whatever the width: it is what is looked for in a log.
fn closing(proof: &Proof<'_>) -> String {
    let stands: Vec<String> = Stand::ALL
        .into_iter()
        .filter_map(|stand| match proof.count(stand) {
            0 => None,
            n => Some(format!("{n} {}", stand.words())),
        })
        .collect();
    let n_cases = proof.n_cases.as_ref().map_or_else(|| "Cases not counted".to_owned(), cases);
    format!(
        "{}: {}; {n_cases}; {} s; largest diagram {} nodes\n",
        counted(proof.rows.len(), "property", "properties"),
        stands.join(", "),
        seconds(proof.took),
        proof.n_nodes()
    )
}

/// Seconds with one place.
fn seconds(took: Duration) -> String {
    format!("{:.1}", took.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::opposites;

    #[test]
    fn three_that_promise_the_opposite_are_named_and_the_others_counted() {
        assert!(opposites(&[]).is_empty());
        assert_eq!(opposites(&["a", "b", "c"]).len(), 3);
        let lines = opposites(&["a", "b", "c", "d", "e"]);
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().take(3).all(|line| line.contains(" promises the opposite for someone ")));
        assert_eq!(lines.last().map(String::as_str), Some("and 2 more; `--json` lists all."));
    }
}
