//! What is drawn of a trend.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use care::{Trend, TrendDay};
use clinical::Date;
use share::{Labels, Marks, chart, strip, table, weeks};

const LABELS: Labels<'_> = Labels {
    title: "Pain & function <weeks>",
    pain: "Pain",
    function: "Activities",
    sessions: "Sessions",
    flare: "Flares",
    week: "Week",
    unknown: "-",
};

fn three_weeks() -> Trend {
    let start = Date::from_ymd(2031, 1, 6).unwrap();
    let day = |n: i32, pain: Option<i32>, function, sessions| TrendDay {
        date: start.plus_days(n),
        pain,
        function,
        sessions,
    };
    Trend {
        days: vec![
            day(0, Some(60), Some(40), 1),
            day(1, Some(50), None, 0),
            day(16, Some(20), Some(70), 2),
            day(17, None, None, 1),
        ],
        flares: vec![(start.plus_days(6), start.plus_days(7))],
    }
}

#[test]
fn a_week_nobody_wrote_in_has_no_values_and_a_flare_counts_in_each_week_it_touches() {
    let weeks = weeks(&three_weeks());
    let pains: Vec<_> = weeks.iter().map(|week| week.pain).collect();
    assert_eq!(pains, [Some(55), None, Some(20)]);
    assert_eq!(weeks.iter().map(|week| week.flare_days).collect::<Vec<_>>(), [1, 1, 0]);
    assert_eq!(weeks.iter().map(|week| week.sessions).collect::<Vec<_>>(), [1, 0, 3]);
}

#[test]
fn the_table_says_what_the_picture_shows() {
    let (head, rows) = table(&three_weeks(), &LABELS);
    assert_eq!(head, ["Week", "Pain", "Activities", "Sessions", "Flares"]);
    assert_eq!(rows[0], ["2031-01-06", "5.5", "4.0", "1", "1"]);
    assert_eq!(rows[1], ["2031-01-13", "-", "-", "0", "1"]);
}

#[test]
fn a_chart_has_a_title_a_description_and_escaped_words_and_every_day_is_in_it() {
    let svg = chart(&three_weeks(), &LABELS);
    assert!(svg.contains("<title id=\"trend-title\">Pain &amp; function &lt;weeks&gt;</title>"), "{svg}");
    assert!(svg.contains("Pain: 6.0 – 2.0. Activities: 4.0 – 7.0. Sessions: 4. Flares: 1"), "{svg}");
    // Three days with pain and its mark in the legend; the gap of two weeks breaks the line.
    assert_eq!(svg.matches("<circle").count(), 4);
    assert!(svg.contains("M40 106L74 124M589 178"), "{svg}");
    assert!(svg.contains("url(#trend-flare)"));
    assert!(svg.contains("var(--trend-pain"));
    assert_eq!(svg, chart(&three_weeks(), &LABELS));
}

#[test]
fn a_terminal_gets_blocks_or_plain_letters() {
    let blocks = strip(&three_weeks(), &LABELS, Marks::Blocks);
    assert_eq!(
        blocks,
        "Week: 2031-01-06 – 2031-01-20\n\
         Pain        ▄ ▂  5.5 → 2.0\n\
         Activities  ▃ ▆  4.0 → 7.0\n\
         Sessions    103  4\n\
         Flares      !!.  2\n"
    );
    let plain = strip(&three_weeks(), &LABELS, Marks::Ascii);
    assert!(plain.is_ascii(), "{plain}");
    assert!(plain.contains("Pain        6 2  5.5 to 2.0"), "{plain}");
}

#[test]
fn an_empty_trend_is_an_empty_chart_and_no_lines() {
    let empty = Trend::default();
    assert!(chart(&empty, &LABELS).contains("Pain: -"));
    assert_eq!(strip(&empty, &LABELS, Marks::Blocks), "");
    assert!(table(&empty, &LABELS).1.is_empty());
}
