//! The score as a page: a line for each kind of fault, then every fault nobody noticed.

use proof::mutate::Kind;

use super::super::counted;
use super::run::{Score, Totals};
use crate::page::{Look, Page};

pub(super) fn text(score: &Score, look: Look) -> String {
    let mut page = Page::new(look);
    page.paragraph(&format!("the guideline: {}", score.bundle.id));
    let of_all = if score.tried.len() < score.n_mutants {
        format!(" of {} there are", score.n_mutants)
    } else {
        String::new()
    };
    page.paragraph(&format!(
        "{}{of_all}, one at a time; asked: {}.",
        counted(score.tried.len(), "fault", "faults"),
        asked(score)
    ));
    page.gap();
    let mut out = page.into_text();
    out.push_str(&table(score, look));
    let mut page = Page::new(look);
    if score.totals().survived > 0 {
        page.gap();
        page.heading("Noticed by nobody");
        for mutant in score.survivors() {
            page.item(&format!("{}: {} `{}`: {}", mutant.kind.id(), mutant.list, mutant.record, mutant.what));
        }
    }
    page.gap();
    page.paragraph(&closing(score));
    out.push_str(&page.into_text());
    out
}

fn asked(score: &Score) -> String {
    let guard = |guard: &super::Guard| match guard {
        super::Guard::People => counted(score.n_people, "worked person", "worked people"),
        super::Guard::Properties => counted(score.bundle.properties.len(), "property", "properties"),
        super::Guard::Checks => "the checks of the compiler".to_owned(),
    };
    score.guards.iter().map(guard).collect::<Vec<_>>().join(", ")
}

fn table(score: &Score, look: Look) -> String {
    let mut out = String::new();
    if !look.plain {
        out.push_str("     made  same for all  people  properties  checks  unnoticed\n");
    }
    let mut line = |name: &str, t: Totals| {
        out.push_str(&if look.plain {
            format!(
                "- {name}: {} made, {} the same for everyone, noticed by people {}, properties {}, checks {}, unnoticed {}\n",
                t.made, t.equivalent, t.people, t.properties, t.checks, t.survived
            )
        } else {
            format!(
                "  {:>7}  {:>12}  {:>6}  {:>10}  {:>6}  {:>9}  {name}\n",
                t.made, t.equivalent, t.people, t.properties, t.checks, t.survived
            )
        });
    };
    for (kind, id, _) in Kind::ALL {
        let totals = score.totals_of(|other| other == kind);
        if totals.made > 0 {
            line(id, totals);
        }
    }
    line("in all", score.totals());
    out
}

fn closing(score: &Score) -> String {
    let totals = score.totals();
    let tenths = totals.tenths();
    let seconds = score.took.as_secs_f64();
    format!(
        "{} of {} faults that change what someone is told are noticed: {}.{} %; {seconds:.0} s",
        totals.noticed(),
        totals.noticed() + totals.survived,
        tenths / 10,
        tenths % 10
    )
}
