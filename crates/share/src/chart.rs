//! A trend as a picture anyone can read: lines told apart by shape and not by colour alone, a title
//! and a description for whoever does not see it, colours from CSS variables.
//!
//! Whole numbers only, so the bytes are the same everywhere.

use std::fmt::Write as _;

use care::{Trend, TrendDay};
use clinical::Date;

use crate::{Labels, tenths};

/// Where a chart is looked at. Each has measures of its own, and names of its own for what it refers to, so
/// that both can stand in one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A screen as narrow as a phone: few units, so that a letter is a good part of the width.
    Screen,
    /// A sheet of paper, where it is wide and low.
    Paper,
}

/// The picture, in units of its own.
struct Shape {
    name: &'static str,
    width: i32,
    height: i32,
    /// Where the plot lies in it.
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    /// How large the letters are.
    text: i32,
    /// How many entries of the legend stand in a row.
    in_row: i32,
}

const SCREEN: Shape = Shape {
    name: "trend",
    width: 320,
    height: 242,
    left: 28,
    right: 312,
    top: 12,
    bottom: 168,
    text: 14,
    in_row: 2,
};

const PAPER: Shape = Shape {
    name: "paper",
    width: 640,
    height: 260,
    left: 40,
    right: 624,
    top: 34,
    bottom: 214,
    text: 12,
    in_row: 4,
};

/// The top of the scale, in tenths.
const MOST: i32 = 100;
/// Lines of the scale, in points.
const GRID: [i32; 3] = [0, 5, 10];
/// How far the mark of a week reaches down from the bottom.
const WEEK: i32 = 4;
/// How far sessions reach up from the bottom.
const TICK: i32 = 8;
/// Days without a value after which a line is broken.
const GAP_DAYS: i32 = 14;

/// The chart as SVG. What a person wrote is not in it; the labels are escaped.
#[must_use]
pub fn chart(trend: &Trend, labels: &Labels<'_>, medium: Medium) -> String {
    let shape = match medium {
        Medium::Screen => &SCREEN,
        Medium::Paper => &PAPER,
    };
    let Shape { name, width, height, left, right, .. } = *shape;
    let mut svg = String::new();
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         aria-labelledby=\"{name}-title {name}-desc\"><title id=\"{name}-title\">{}</title>\
         <desc id=\"{name}-desc\">{}</desc>",
        escaped(labels.title),
        escaped(&description(trend, labels)),
    );
    let _ = write!(
        svg,
        "<defs><pattern id=\"{name}-flare\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">\
         <path d=\"M0 6L6 0\" stroke=\"var(--trend-flare, #a40)\" stroke-width=\"1.5\"/></pattern></defs>",
    );
    for points in GRID {
        let at = shape.y(points * 10);
        let _ = write!(
            svg,
            "<path d=\"M{left} {at}H{right}\" stroke=\"var(--trend-grid, #bbb)\"/>\
             <text x=\"{}\" y=\"{}\" text-anchor=\"end\" {}>{points}</text>",
            left - 6,
            at + 4,
            shape.text()
        );
    }
    if let Some(span) = span(trend) {
        plot(&mut svg, trend, span, shape);
    }
    legend(&mut svg, labels, shape);
    svg.push_str("</svg>");
    svg
}

/// Everything that has a day.
fn plot(svg: &mut String, trend: &Trend, span: (Date, Date), shape: &Shape) {
    let Shape { name, left, right, top, bottom, .. } = *shape;
    for (first, last) in &trend.flares {
        // A flare of one day still has a width.
        let (from, to) = (shape.x(*first, span), shape.x(last.plus_days(1), span).min(right));
        let _ = write!(
            svg,
            "<rect x=\"{from}\" y=\"{top}\" width=\"{}\" height=\"{}\" fill=\"url(#{name}-flare)\"/>",
            (to - from).max(3),
            bottom - top
        );
    }
    for day in trend.days.iter().filter(|day| day.sessions > 0) {
        let _ = write!(
            svg,
            "<path d=\"M{} {bottom}v-{TICK}\" stroke=\"var(--trend-session, #060)\" stroke-width=\"2\"/>",
            shape.x(day.date, span)
        );
    }
    line(svg, trend, span, |day| day.function, (&FUNCTION, shape));
    line(svg, trend, span, |day| day.pain, (&PAIN, shape));
    // Where a week begins, counted from the first day.
    let mut week = span.0.plus_days(7);
    while week < span.1 {
        let at = shape.x(week, span);
        let _ = write!(svg, "<path d=\"M{at} {bottom}v{WEEK}\" stroke=\"var(--trend-grid, #bbb)\"/>");
        week = week.plus_days(7);
    }
    for (anchor, at, date) in [("start", left, span.0), ("end", right, span.1)] {
        let _ = write!(
            svg,
            "<text x=\"{at}\" y=\"{}\" text-anchor=\"{anchor}\" {}>{date}</text>",
            bottom + 18,
            shape.text()
        );
    }
}

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
    (stroke, shape): (&Stroke, &Shape),
) {
    let mut path = String::new();
    let mut marks = String::new();
    let mut last: Option<Date> = None;
    for day in &trend.days {
        let Some(value) = of(day) else { continue };
        let (at_x, at_y) = (shape.x(day.date, span), shape.y(value));
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

fn legend(svg: &mut String, labels: &Labels<'_>, shape: &Shape) {
    let Shape { name, left, right, height, in_row, text, .. } = *shape;
    let entries = [labels.pain, labels.function, labels.sessions, labels.flare];
    let n_rows = i32::try_from(entries.len()).unwrap_or(0) / in_row;
    let step = (right - left) / in_row;
    for (number, label) in (0..).zip(entries) {
        let at = left + step * (number % in_row);
        let base = height - 12 - (n_rows - 1 - number / in_row) * (text + 8);
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
                    "<rect x=\"{at}\" y=\"{}\" width=\"9\" height=\"9\" fill=\"url(#{name}-flare)\"/>",
                    base - 9
                );
            }
        }
        let _ =
            write!(svg, "<text x=\"{}\" y=\"{base}\" {}>{}</text>", at + 14, shape.text(), escaped(label));
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

impl Shape {
    fn x(&self, date: Date, (first, last): (Date, Date)) -> i32 {
        let whole = last.days_since(first).max(1);
        let part = date.days_since(first).clamp(0, whole);
        self.left + (self.right - self.left) * part / whole
    }

    fn y(&self, value: i32) -> i32 {
        self.bottom - (self.bottom - self.top) * value.clamp(0, MOST) / MOST
    }

    fn text(&self) -> String {
        format!("font-size=\"{}\" fill=\"var(--trend-text, #222)\"", self.text)
    }
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
