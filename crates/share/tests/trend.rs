//! What is drawn of a trend.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use care::{Trend, TrendDay};
use clinical::Date;
use share::{Labels, Marks, Medium, chart, strip, table, weeks};

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
    let svg = chart(&three_weeks(), &LABELS, Medium::Paper);
    assert!(svg.contains("<title id=\"paper-title\">Pain &amp; function &lt;weeks&gt;</title>"), "{svg}");
    // Two weeks begin after the first.
    assert_eq!(svg.matches("v4\"").count(), 2, "{svg}");
    assert!(svg.contains("Pain: 6.0 – 2.0. Activities: 4.0 – 7.0. Sessions: 4. Flares: 1"), "{svg}");
    // Three days with pain and its mark in the legend; the gap of two weeks breaks the line.
    assert_eq!(svg.matches("<circle").count(), 4);
    assert!(svg.contains("M40 106L74 124M589 178"), "{svg}");
    assert!(svg.contains("url(#paper-flare)"));
    assert!(svg.contains("var(--trend-pain"));
    assert_eq!(svg, chart(&three_weeks(), &LABELS, Medium::Paper));
}

/// Width and letters of a chart, and each text with where it begins and ends, at letters of usual width.
fn texts(svg: &str) -> (f64, f64, Vec<(f64, f64, f64)>) {
    let value = |part: &str, name: &str| -> f64 {
        let (_, rest) = part.split_once(&format!(" {name}=\"")).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let size = value(svg, "font-size");
    let (_, width) = svg.split_once("viewBox=\"0 0 ").unwrap();
    let width = width.split(' ').next().unwrap().parse().unwrap();
    let placed = svg.split("<text").skip(1).map(|part| {
        let text = part.split_once('>').unwrap().1.split('<').next().unwrap();
        let long = text.chars().count() as f64 * size * 0.6;
        let (x, y) = (value(part, "x"), value(part, "y"));
        if part.contains("text-anchor=\"end\"") { (x - long, x, y) } else { (x, x + long, y) }
    });
    (width, size, placed.collect())
}

#[test]
fn on_a_phone_the_letters_of_a_chart_are_read_and_none_lies_on_another() {
    // What a phone of 360 pixels leaves of its width between the edges of the page and of the card.
    const WIDTH: f64 = 360.0 - 4.0 * 16.0 - 8.0;
    let (width, size, placed) = texts(&chart(&three_weeks(), &LABELS, Medium::Screen));
    assert!(size / width * WIDTH >= 12.0, "{} pixels", size / width * WIDTH);
    for medium in [Medium::Screen, Medium::Paper] {
        // A chart is made smaller as a whole, so this holds at every width.
        let (width, size, placed) = texts(&chart(&three_weeks(), &LABELS, medium));
        assert_eq!(placed.len(), 3 + 2 + 4);
        for (at, (from, to, base)) in placed.iter().enumerate() {
            assert!(*from >= 0.0 && *to <= width, "{medium:?}: {from} to {to} of {width}");
            for (other_from, other_to, other_base) in placed.iter().skip(at + 1) {
                let apart = to < other_from || other_to < from || (base - other_base).abs() >= size;
                assert!(
                    apart,
                    "{medium:?}: {from} to {to} at {base}, {other_from} to {other_to} at {other_base}"
                );
            }
        }
    }
    // Letters of 18 units, which is as large as the style sheet lets them be, leave the dates apart.
    let dates: Vec<_> = placed.iter().skip(3).take(2).collect();
    let wide = |(from, to, _): &(f64, f64, f64)| (to - from) * 18.0 / size;
    assert!(wide(dates[0]) + wide(dates[1]) < dates[1].1 - dates[0].0);
}

#[test]
fn both_charts_can_stand_in_one_document() {
    let ids = |medium| {
        let svg = chart(&three_weeks(), &LABELS, medium);
        let ids = svg.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
        ids.collect::<Vec<_>>()
    };
    let (screen, paper) = (ids(Medium::Screen), ids(Medium::Paper));
    assert_eq!((screen.len(), paper.len()), (3, 3));
    assert!(screen.iter().all(|id| !paper.contains(id)), "{screen:?} {paper:?}");
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
    assert!(chart(&empty, &LABELS, Medium::Paper).contains("Pain: -"));
    assert_eq!(strip(&empty, &LABELS, Marks::Blocks), "");
    assert!(table(&empty, &LABELS).1.is_empty());
}
