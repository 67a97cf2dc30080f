//! A trend as a picture anyone can read: lines told apart by shape and not by colour alone, a title
//! and a description for whoever does not see it, colours from CSS variables.
//!
//! Whole numbers only, so the bytes are the same everywhere.

use std::fmt::Write as _;

use care::{Trend, TrendDay};
use clinical::Date;

use crate::{Labels, tenths};

/// The picture, in units of its own.
const WIDTH: i32 = 640;
const HEIGHT: i32 = 260;
/// Where the plot lies in it.
const LEFT: i32 = 40;
const RIGHT: i32 = 624;
const TOP: i32 = 34;
const BOTTOM: i32 = 214;
/// The top of the scale, in tenths.
const MOST: i32 = 100;
/// Lines of the scale, in points.
const GRID: [i32; 3] = [0, 5, 10];
/// How far sessions reach up from the bottom.
const TICK: i32 = 8;
/// Days without a value after which a line is broken.
const GAP_DAYS: i32 = 14;

/// The chart as SVG. What a person wrote is not in it; the labels are escaped.
#[must_use]
pub fn chart(trend: &Trend, labels: &Labels<'_>) -> String {
    let mut svg = String::new();
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         aria-labelledby=\"trend-title trend-desc\"><title id=\"trend-title\">{}</title>\
         <desc id=\"trend-desc\">{}</desc>",
        escaped(labels.title),
        escaped(&description(trend, labels)),
    );
    svg.push_str(
        "<defs><pattern id=\"trend-flare\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
         <path d=\"M0 6L6 0\" stroke=\"var(--trend-flare, #a40)\" stroke-width=\"1.5\"/></pattern></defs>",
    );
    for points in GRID {
        let at = y(points * 10);
        let _ = write!(
            svg,
            "<path d=\"M{LEFT} {at}H{RIGHT}\" stroke=\"var(--trend-grid, #bbb)\"/>\
             <text x=\"{}\" y=\"{}\" text-anchor=\"end\" {TEXT}>{points}</text>",
            LEFT - 6,
            at + 4
        );
    }
    if let Some(span) = span(trend) {
        plot(&mut svg, trend, span);
    }
    legend(&mut svg, labels);
    svg.push_str("</svg>");
    svg
}

/// Everything that has a day.
fn plot(svg: &mut String, trend: &Trend, span: (Date, Date)) {
    for (first, last) in &trend.flares {
        // A flare of one day still has a width.
        let (from, to) = (x(*first, span), x(last.plus_days(1), span).min(RIGHT));
        let _ = write!(
            svg,
            "<rect x=\"{from}\" y=\"{TOP}\" width=\"{}\" height=\"{}\" fill=\"url(#trend-flare)\"/>",
            (to - from).max(3),
            BOTTOM - TOP
        );
    }
    for day in trend.days.iter().filter(|day| day.sessions > 0) {
        let _ = write!(
            svg,
            "<path d=\"M{} {BOTTOM}v-{TICK}\" stroke=\"var(--trend-session, #060)\" stroke-width=\"2\"/>",
            x(day.date, span)
        );
    }
    line(svg, trend, span, |day| day.function, &FUNCTION);
    line(svg, trend, span, |day| day.pain, &PAIN);
    for (anchor, at, date) in [("start", LEFT, span.0), ("end", RIGHT, span.1)] {
        let _ = write!(
            svg,
            "<text x=\"{at}\" y=\"{}\" text-anchor=\"{anchor}\" {TEXT}>{date}</text>",
            BOTTOM + 18
        );
    }
}

const TEXT: &str = "font-size=\"12\" fill=\"var(--trend-text, #222)\"";

/// How a line is drawn.
struct Stroke {
    colour: &'static str,
    dash: &'static str,
    /// A square in place of a dot.
    square: bool,
}

const PAIN: Stroke = Stroke { colour: "var(--trend-pain, #a00)", dash: "", square: false };
const FUNCTION: Stroke =
    Stroke { colour: "var(--trend-function, #036)", dash: " stroke-dasharray=\"5 3\"", square: true };

fn line(
    svg: &mut String,
    trend: &Trend,
    span: (Date, Date),
    of: impl Fn(&TrendDay) -> Option<i32>,
    stroke: &Stroke,
) {
    let mut path = String::new();
    let mut marks = String::new();
    let mut last: Option<Date> = None;
    for day in &trend.days {
        let Some(value) = of(day) else { continue };
        let (at_x, at_y) = (x(day.date, span), y(value));
        let joined = last.is_some_and(|last| day.date.days_since(last) <= GAP_DAYS);
        let _ = write!(path, "{}{at_x} {at_y}", if joined { 'L' } else { 'M' });
        mark(&mut marks, at_x, at_y, stroke);
        last = Some(day.date);
    }
    if !path.is_empty() {
        let Stroke { colour, dash, .. } = stroke;
        let _ = write!(
            svg,
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\"{dash}/>{marks}"
        );
    }
}

fn mark(svg: &mut String, x: i32, y: i32, stroke: &Stroke) {
    let colour = stroke.colour;
    let _ = if stroke.square {
        write!(svg, "<path d=\"M{} {}h4v4h-4z\" fill=\"{colour}\"/>", x - 2, y - 2)
    } else {
        write!(svg, "<circle cx=\"{x}\" cy=\"{y}\" r=\"2\" fill=\"{colour}\"/>")
    };
}

fn legend(svg: &mut String, labels: &Labels<'_>) {
    let base = HEIGHT - 12;
    let step = (RIGHT - LEFT) / 4;
    for (number, label) in (0..).zip([labels.pain, labels.function, labels.sessions, labels.flare]) {
        let at = LEFT + step * number;
        match number {
            0 => mark(svg, at + 4, base - 4, &PAIN),
            1 => mark(svg, at + 4, base - 4, &FUNCTION),
            2 => {
                let _ = write!(
                    svg,
                    "<path d=\"M{} {base}v-{TICK}\" stroke=\"var(--trend-session, #060)\" stroke-width=\"2\"/>",
                    at + 4
                );
            }
            _ => {
                let _ = write!(
                    svg,
                    "<rect x=\"{at}\" y=\"{}\" width=\"9\" height=\"9\" fill=\"url(#trend-flare)\"/>",
                    base - 9
                );
            }
        }
        let _ = write!(svg, "<text x=\"{}\" y=\"{base}\" {TEXT}>{}</text>", at + 14, escaped(label));
    }
}

/// What is to be seen, in words: where each line begins and ends, and how much else there is.
fn description(trend: &Trend, labels: &Labels<'_>) -> String {
    let mut parts = Vec::new();
    for (label, values) in [
        (labels.pain, trend.days.iter().filter_map(|day| day.pain).collect::<Vec<_>>()),
        (labels.function, trend.days.iter().filter_map(|day| day.function).collect()),
    ] {
        match (values.first(), values.last()) {
            (Some(first), Some(last)) => {
                parts.push(format!("{label}: {} – {}", tenths(*first), tenths(*last)));
            }
            _ => parts.push(format!("{label}: {}", labels.unknown)),
        }
    }
    let sessions: u32 = trend.days.iter().map(|day| u32::from(day.sessions)).sum();
    parts.push(format!("{}: {sessions}", labels.sessions));
    parts.push(format!("{}: {}", labels.flare, trend.flares.len()));
    parts.join(". ")
}

/// First and last day, never the same; none of an empty trend.
fn span(trend: &Trend) -> Option<(Date, Date)> {
    let last = trend.days.last()?.date;
    let first = trend.days.first()?.date;
    Some((first, if last > first { last } else { first.plus_days(1) }))
}

fn x(date: Date, (first, last): (Date, Date)) -> i32 {
    let whole = last.days_since(first).max(1);
    let part = date.days_since(first).clamp(0, whole);
    LEFT + (RIGHT - LEFT) * part / whole
}

fn y(value: i32) -> i32 {
    BOTTOM - (BOTTOM - TOP) * value.clamp(0, MOST) / MOST
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}
