//! A trend at a terminal: one column a week, in blocks or in plain letters.

use care::Trend;

use crate::week::{Week, weeks};
use crate::{Labels, tenths};

/// Which signs a terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// Blocks of eight heights.
    Blocks,
    /// Digits and letters, for any terminal and for a screen reader.
    Ascii,
}

const BLOCKS: [char; 9] = ['▁', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// The trend as lines of text: pain, function, sessions and flares, and under each line what its
/// values are. Empty for an empty trend.
#[must_use]
pub fn strip(trend: &Trend, labels: &Labels<'_>, marks: Marks) -> String {
    let weeks = weeks(trend);
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else {
        return String::new();
    };
    let names = [labels.pain, labels.function, labels.sessions, labels.flare];
    let wide = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    let mut out = format!("{}: {} – {}\n", labels.week, first.start, last.start);
    if marks == Marks::Ascii {
        out = out.replace('–', "to");
    }
    let mut row = |name: &str, cell: &dyn Fn(&Week) -> char, after: String| {
        let pad = " ".repeat(wide - name.chars().count());
        let cells: String = weeks.iter().map(cell).collect();
        out.push_str(format!("{name}{pad}  {cells}  {after}").trim_end());
        out.push('\n');
    };
    let ends = |of: fn(&Week) -> Option<i32>| {
        let mut known = weeks.iter().filter_map(of);
        let (from, to) = (known.next(), weeks.iter().rev().find_map(of));
        match (from, to) {
            (Some(from), Some(to)) if marks == Marks::Blocks => format!("{} → {}", tenths(from), tenths(to)),
            (Some(from), Some(to)) => format!("{} to {}", tenths(from), tenths(to)),
            _ => labels.unknown.to_owned(),
        }
    };
    row(labels.pain, &|week| level(week.pain, marks), ends(|week| week.pain));
    row(labels.function, &|week| level(week.function, marks), ends(|week| week.function));
    let sessions: u32 = weeks.iter().map(|week| week.sessions).sum();
    row(labels.sessions, &|week| digit(week.sessions), sessions.to_string());
    let flare: u32 = weeks.iter().map(|week| week.flare_days).sum();
    row(labels.flare, &|week| if week.flare_days > 0 { '!' } else { '.' }, flare.to_string());
    out
}

/// A value as a block or a digit; a space where there is none.
fn level(value: Option<i32>, marks: Marks) -> char {
    let Some(value) = value else { return ' ' };
    let value = value.clamp(0, 100);
    match marks {
        Marks::Blocks => {
            let at = usize::try_from((value * 8 + 50) / 100).unwrap_or(0);
            BLOCKS.get(at).copied().unwrap_or('█')
        }
        // Ten has two digits and a column has one.
        Marks::Ascii => digit(u32::try_from((value + 5) / 10).unwrap_or(0)),
    }
}

/// One digit; ten and more are `X`.
fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('X')
}
