//! `carrywell guideline claims`: what the five articles say, and what became of each statement.
//!
//! Nothing may get lost: every row of the register is accounted for, points to something that
//! exists or says why it does not, and every conflict among the articles has a ruling.

use bundle::Bundle;
use clap::{Args, ValueEnum};
use guideline::{Claim, ClaimStatus};
use serde::Serialize;

use super::Folder;
use crate::exit::Exit;
use crate::page::{Look, Page, print};
use crate::record::Records;
use exchange::json;

/// How many statements the register of the five articles holds.
const N_CLAIMS: usize = 272;

/// How many conflicts among the articles it holds.
const N_CONFLICTS: u8 = 30;

/// The findings of the compiler that say that the account does not balance.
const CHECKS: [&str; 2] = ["claim-unaccounted", "conflict-without-ruling"];

/// Lists the claims.
#[derive(Args, Clone, Debug)]
pub(in crate::command) struct Options {
    #[command(flatten)]
    folder: Folder,
    /// Only those with this outcome
    #[arg(long, value_enum)]
    status: Option<Status>,
    /// Only the totals
    #[arg(long, conflicts_with = "json")]
    totals: bool,
    /// The result as data (docs/json.md)
    #[arg(long)]
    json: bool,
    /// No colours and no tables
    #[arg(long)]
    plain: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Status {
    Adopted,
    Corrected,
    Declined,
    NoAdvice,
}

impl Status {
    fn of(self) -> ClaimStatus {
        match self {
            Self::Adopted => ClaimStatus::Adopted,
            Self::Corrected => ClaimStatus::Corrected,
            Self::Declined => ClaimStatus::Declined,
            Self::NoAdvice => ClaimStatus::NoAdvice,
        }
    }
}

/// The whole account.
#[derive(Clone, Debug, Serialize)]
struct Account {
    schema: &'static str,
    accounted_for: usize,
    expected: usize,
    totals: Vec<Total>,
    claims: Vec<Row>,
    conflicts: Vec<Conflict>,
    /// What is missing, in words.
    missing: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
struct Total {
    status: &'static str,
    claims: usize,
}

/// A statement and what became of it.
#[derive(Clone, Debug, Serialize)]
struct Row {
    id: String,
    kind: String,
    status: &'static str,
    says: String,
    seeds: Vec<String>,
    /// The records that carry it.
    by: Vec<String>,
    /// The sources it is corrected against.
    against: Vec<String>,
    why: Option<String>,
}

/// A conflict among the articles and what settles it.
#[derive(Clone, Debug, Serialize)]
struct Conflict {
    topic: u8,
    disagreements: Vec<String>,
    ruling: bool,
}

pub(super) fn run(options: &Options) -> Result<Exit, Exit> {
    let (_, bundle) = options.folder.compiled_or(&CHECKS)?;
    let account = account(&bundle).ok_or(Exit::CouldNotTell)?;
    let clean = account.missing.is_empty();
    let wanted = options.status.map(|status| status.of().id());
    let text = if options.json {
        let mut account = account;
        account.claims.retain(|row| wanted.is_none_or(|status| row.status == status));
        json::text(&account).map_err(|_| Exit::CouldNotTell)?
    } else {
        set(&account, wanted, options.totals, Look::of_output(options.plain))
    };
    print(&text).map_err(|_| Exit::CouldNotTell)?;
    Ok(if clean { Exit::Yes } else { Exit::No })
}

fn account(bundle: &Bundle) -> Option<Account> {
    let rules = &bundle.guideline;
    let texts = bundle.texts.first()?;
    let records = Records { bundle, texts };
    let mut missing = Vec::new();
    let mut accounted_for = 0;
    for number in 1..=N_CLAIMS {
        let id = format!("s-{number:03}");
        match bundle.claims.iter().find(|claim| claim.id == id) {
            None => missing.push(format!("{id} is not in the list")),
            Some(claim) => match lacks(&records, claim) {
                None => accounted_for += 1,
                Some(lack) => missing.push(format!("{id} {lack}")),
            },
        }
    }
    let conflicts: Vec<Conflict> = (1..=N_CONFLICTS)
        .map(|topic| {
            let settling: Vec<_> = rules.disagreements.iter().filter(|d| d.topics.contains(&topic)).collect();
            let ruling = settling.iter().any(|d| {
                let words = texts.get(&format!("disagreement-{}.ruling", d.id));
                !d.ruled_by.is_empty() && words.is_some_and(|words| !words.is_empty())
            });
            let disagreements = settling.into_iter().map(|d| d.id.clone()).collect();
            Conflict { topic, disagreements, ruling }
        })
        .collect();
    missing.extend(
        conflicts.iter().filter(|c| !c.ruling).map(|c| format!("conflict topic {} has no ruling", c.topic)),
    );
    let totals = ClaimStatus::ALL
        .into_iter()
        .map(|(status, id)| Total {
            status: id,
            claims: bundle.claims.iter().filter(|claim| claim.status == status).count(),
        })
        .collect();
    let ids = |sources: &[guideline::SourceId]| sources.iter().map(|s| rules.source(*s).id.clone()).collect();
    let claims = bundle
        .claims
        .iter()
        .map(|claim| Row {
            id: claim.id.clone(),
            kind: claim.kind.clone(),
            status: claim.status.id(),
            says: claim.says.clone(),
            seeds: ids(&claim.seeds),
            by: claim.by.clone(),
            against: ids(&claim.against),
            why: claim.why.clone(),
        })
        .collect();
    Some(Account {
        schema: "carrywell/claims/1",
        accounted_for,
        expected: N_CLAIMS,
        totals,
        claims,
        conflicts,
        missing,
    })
}

/// What keeps a claim from being accounted for.
fn lacks(records: &Records<'_>, claim: &Claim) -> Option<String> {
    if let Some(lost) = claim.by.iter().find(|by| records.referred(by).is_none()) {
        return Some(format!("points to `{lost}`, which is not there"));
    }
    let no_reason = claim.why.as_deref().unwrap_or("").trim().is_empty();
    match claim.status {
        ClaimStatus::Adopted | ClaimStatus::Corrected if claim.by.is_empty() => {
            Some("points to nothing".to_owned())
        }
        ClaimStatus::Declined | ClaimStatus::NoAdvice if no_reason => Some("does not say why".to_owned()),
        _ => None,
    }
}

/// Room for the first two columns and what stands between the columns.
const FIXED_COLUMNS: usize = 5 + 9 + 6;

fn set(account: &Account, wanted: Option<&str>, totals_only: bool, look: Look) -> String {
    let mut page = Page::new(look);
    if !totals_only {
        table(&mut page, account, wanted, look);
    }
    if !account.missing.is_empty() {
        page.heading("Missing");
        for line in &account.missing {
            page.item(line);
        }
    }
    page.gap();
    let totals: Vec<String> = account.totals.iter().map(|t| format!("{} {}", t.claims, t.status)).collect();
    let ruled = account.conflicts.iter().filter(|conflict| conflict.ruling).count();
    page.paragraph(&format!("{ruled} of {} conflict topics ruled on.", account.conflicts.len()));
    // One line, whatever the width: it is what is looked for in a log.
    let mut text = page.into_text();
    text.push_str(&format!(
        "{} of {} claims accounted for: {}.\n",
        account.accounted_for,
        account.expected,
        totals.join(", ")
    ));
    text
}

fn table(page: &mut Page, account: &Account, wanted: Option<&str>, look: Look) {
    let half = look.width.saturating_sub(FIXED_COLUMNS) / 2;
    let fitted = |text: &str| if look.plain { text.to_owned() } else { cut(text, half) };
    let mut claims: Vec<&Row> =
        account.claims.iter().filter(|row| wanted.is_none_or(|status| row.status == status)).collect();
    claims.sort_by(|a, b| a.id.cmp(&b.id));
    let rows: Vec<Vec<String>> = claims
        .into_iter()
        .map(|row| {
            let outcome = match (&row.why, row.by.as_slice()) {
                (Some(why), []) => why.clone(),
                (_, by) => by.join(", "),
            };
            vec![row.id.clone(), row.status.to_owned(), fitted(&row.says), fitted(&outcome)]
        })
        .collect();
    page.table(&rows);
    page.heading("Conflicts among the articles");
    let conflicts: Vec<Vec<String>> = account
        .conflicts
        .iter()
        .map(|conflict| {
            let ruling = if conflict.ruling { "ruled" } else { "no ruling" };
            vec![conflict.topic.to_string(), ruling.to_owned(), fitted(&conflict.disagreements.join(", "))]
        })
        .collect();
    page.table(&conflicts);
}

/// The beginning of a text, cut at a word.
fn cut(text: &str, columns: usize) -> String {
    if text.chars().count() <= columns {
        return text.to_owned();
    }
    let mut out: String = text.chars().take(columns.saturating_sub(3)).collect();
    if let Some(space) = out.rfind(' ').filter(|space| *space > columns / 2) {
        out.truncate(space);
    }
    out.push_str("...");
    out
}
