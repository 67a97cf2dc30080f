//! Where everything stands on the page, and making it fit.
//!
//! How urgent it is stands across the top; below it a narrow column for where it hurts and how it went
//! on, and a wide one for the rest; at the foot which guideline, and that nobody has reviewed it. A part
//! that one column has no room for goes into the other, and is read out in the order of the sheet all
//! the same. What does not fit is set smaller first, then shortened in the order that `share` wrote
//! down, then set smaller still. Nothing is ever put on a second page.

use share::Summary;
use share::sheet::{Line, N_STEPS, Part, PartId, Sheet};
use share::words;

use crate::face::{Faces, Weight};
use crate::flow;
use crate::picture::{self, Picture};
use crate::{PaperError, Size};

/// Around the page, in points. Printers leave about 12 white.
const MARGIN: f32 = 34.0;

/// The narrow column.
const NARROW: f32 = 166.0;

/// Between the columns.
const GUTTER: f32 = 18.0;

/// Sizes for reading, and sizes for when everything that may go is gone.
const SIZES: [f32; 3] = [9.4, 8.8, 8.2];
const SMALL_SIZES: [f32; 4] = [7.6, 7.0, 6.2, 5.4];

/// What the narrow column holds, as far as there is room.
const IN_NARROW: [PartId; 5] = [PartId::Where, PartId::Change, PartId::Trend, PartId::Facts, PartId::Done];

/// What has a drawing as wide as the narrow column, and stays in it.
const DRAWN: [PartId; 2] = [PartId::Where, PartId::Trend];

/// The shade of something printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    Black,
    Soft,
    Heading,
    Rule,
    /// The colour of a disposition, for its bar.
    Level(&'static str),
    /// The same, for what is behind it.
    Tint(&'static str),
}

/// One line in its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Set {
    pub(crate) text: flow::Text,
    /// Where it begins, and its base line.
    pub(crate) at: (f32, f32),
    pub(crate) size: f32,
    pub(crate) weight: Weight,
    pub(crate) ink: Ink,
}

/// What belongs together, for whoever hears the page read out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Block {
    Heading(u16, Vec<Set>),
    Paragraph(Vec<Set>),
    Quote(Vec<Set>),
    /// Items with their bullets.
    List(Vec<(Set, Vec<Set>)>),
    Picture(Picture),
}

/// A filled rectangle that says nothing: left, top, width, height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Box {
    pub(crate) at: (f32, f32, f32, f32),
    pub(crate) ink: Ink,
}

/// A whole page.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Page {
    pub(crate) size: (f32, f32),
    pub(crate) boxes: Vec<Box>,
    /// The parts of it, in the order they are read.
    pub(crate) parts: Vec<Vec<Block>>,
}

/// The largest and longest form that fits.
pub(crate) fn fitting(summary: &Summary, faces: &Faces, size: Size) -> Result<Page, PaperError> {
    let whole = summary.sheet();
    let set_as = |sheet: &Sheet, type_size: f32, stays: Stays| {
        Setting { summary, faces, size, type_size }.page(sheet, stays)
    };
    let set = |sheet: &Sheet, type_size: f32| set_as(sheet, type_size, Stays::Drawn);
    if let Some(page) = SIZES.iter().find_map(|type_size| set(&whole, *type_size)) {
        return Ok(page);
    }
    let smallest = SIZES.last().copied().unwrap_or(8.0);
    // Every step makes the page shorter, so the first that fits is found by halves.
    let (mut too_long, mut fits) = (0, None);
    let mut last = N_STEPS + 1;
    while too_long + 1 < last {
        let middle = too_long.midpoint(last);
        match set(&whole.shorten(middle), smallest) {
            Some(page) => (last, fits) = (middle, Some(page)),
            None => too_long = middle,
        }
    }
    // A step may make more room than it had to. What grows out of the narrow column takes the room of what
    // the wide one is for, so both ways are tried, and her own words decide before anything else.
    let mut fewest = None;
    for stays in [Stays::All, Stays::Drawn] {
        let Some(mut page) = set_as(&whole.shorten(last), smallest, stays) else { continue };
        let filled = whole.filled(last, |sheet| {
            let longer = set_as(sheet, smallest, stays);
            let is_in = longer.is_some();
            if let Some(longer) = longer {
                page = longer;
            }
            is_in
        });
        let missing = missing(&filled, &whole);
        if fewest.is_none_or(|fewest| missing < fewest) {
            (fewest, fits) = (Some(missing), Some(page));
        }
    }
    let shortest = whole.shorten(N_STEPS);
    let small = || SMALL_SIZES.iter().find_map(|type_size| set(&shortest, *type_size));
    fits.or_else(small).ok_or_else(PaperError::too_much)
}

/// What stays in the narrow column, or the page does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stays {
    /// All that it holds.
    All,
    /// What is drawn. The rest goes into the wide column where the narrow one has no room.
    Drawn,
}

/// How many of her own words a page leaves out, and how many items and parts in all.
fn missing(page: &Sheet, whole: &Sheet) -> (usize, usize) {
    let n_words = page.part(PartId::Words).map_or(0, |part| part.n_more);
    let n_items: usize = page.parts.iter().map(|part| part.n_more).sum();
    (n_words, n_items + whole.parts.len() - page.parts.len())
}

/// More letters than this no page holds at the smallest size.
const LETTERS_MAX: usize = 30_000;

/// What a page is set with.
struct Setting<'a> {
    summary: &'a Summary,
    faces: &'a Faces,
    size: Size,
    type_size: f32,
}

/// A column that is being filled from the top.
#[derive(Clone, Copy)]
struct Column {
    left: f32,
    width: f32,
    y: f32,
}

impl Setting<'_> {
    /// The page. None where it does not fit.
    fn page(&self, sheet: &Sheet, stays: Stays) -> Option<Page> {
        let (width, height) = self.size.points();
        let full = width - 2.0 * MARGIN;
        let mut page = Page { size: (width, height), boxes: Vec::new(), parts: Vec::new() };
        let mut top = Column { left: MARGIN, width: full, y: MARGIN };
        let mut head = vec![self.heading(&mut top, 1, &sheet.title)];
        for (at, line) in sheet.lead.iter().enumerate() {
            let (weight, ink) =
                if at == 0 { (Weight::Bold, Ink::Black) } else { (Weight::Regular, Ink::Soft) };
            head.push(Block::Paragraph(self.set(&mut top, line, self.type_size, weight, ink, 0.0)));
        }
        head.push(self.name(&mut page, &mut top));
        page.parts.push(head);
        self.standing(&mut page, &mut top, sheet);

        let foot = self.foot(sheet, full);
        let bottom = height - MARGIN - self.height(foot.len(), self.type_size - 1.0) - 6.0;
        let mut narrow = Column { left: MARGIN, width: NARROW, y: top.y };
        let wide_left = MARGIN + NARROW + GUTTER;
        let mut wide = Column { left: wide_left, width: width - MARGIN - wide_left, y: top.y };
        let put = |column: &mut Column, part: &Part| {
            let mut longer = *column;
            let blocks = self.part(&mut longer, part);
            let is_in = longer.y <= bottom;
            if is_in {
                *column = longer;
            }
            is_in.then_some(blocks)
        };
        let mut parts: Vec<(&Part, Option<Vec<Block>>)> = Vec::new();
        // What belongs into the narrow column comes before what the wide one has no room for.
        for part in sheet.parts.iter().filter(|part| part.id != PartId::Standing) {
            let is_narrow = IN_NARROW.contains(&part.id);
            let blocks = if is_narrow { put(&mut narrow, part) } else { None };
            let has_to = is_narrow && (stays == Stays::All || DRAWN.contains(&part.id));
            if has_to && blocks.is_none() {
                return None;
            }
            parts.push((part, blocks));
        }
        for (part, blocks) in parts {
            let blocks = blocks.or_else(|| put(&mut wide, part)).or_else(|| put(&mut narrow, part))?;
            page.parts.push(blocks);
        }
        page.boxes.push(Box { at: (MARGIN, bottom + 4.0, full, 0.6), ink: Ink::Rule });
        let mut column = Column { left: MARGIN, width: full, y: bottom + 6.0 };
        let mut last = Vec::new();
        for text in foot {
            let placed = self.place(&mut column, text, self.type_size - 1.0, Weight::Regular, Ink::Soft, 0.0);
            last.push(placed);
        }
        page.parts.push(vec![Block::Paragraph(last)]);
        Some(page)
    }

    /// A place for her name, to be filled in by hand: the program does not know it.
    fn name(&self, page: &mut Page, column: &mut Column) -> Block {
        column.y += self.type_size * 0.6;
        let name = self.summary.wording().say(wording::PAGE_NAME);
        let lines = self.set(column, name, self.type_size, Weight::Regular, Ink::Soft, 0.0);
        if let Some(line) = lines.last() {
            let wide = (self.faces.width(Weight::Regular, name) + 0.6) * self.type_size;
            let at = (column.left + wide, line.at.1 + 1.0, column.width - wide, 0.5);
            page.boxes.push(Box { at, ink: Ink::Rule });
        }
        Block::Paragraph(lines)
    }

    /// How urgent it is, behind a bar in its colour.
    fn standing(&self, page: &mut Page, column: &mut Column, sheet: &Sheet) {
        let Some(part) = sheet.part(PartId::Standing) else { return };
        // What is no result for today has the colour of none that would look like one.
        let is_held = !self.summary.held_back.is_empty() && self.summary.standing.disposition == "self-care";
        let level = if is_held { "book-appointment" } else { self.summary.standing.disposition };
        column.y += self.type_size * 0.7;
        let top = column.y;
        let mut inner = Column { left: column.left + 14.0, width: column.width - 24.0, y: top + 5.0 };
        let mut blocks = Vec::new();
        for line in &part.lines {
            blocks.push(match line {
                Line::Loud(text) => {
                    let size = self.type_size * 1.5;
                    Block::Heading(2, self.set(&mut inner, text, size, Weight::Bold, Ink::Black, 0.0))
                }
                line => Block::Paragraph(self.set(
                    &mut inner,
                    line.text(),
                    self.type_size,
                    Weight::Regular,
                    Ink::Black,
                    0.0,
                )),
            });
        }
        let bottom = inner.y + 6.0;
        page.boxes.push(Box { at: (column.left, top, column.width, bottom - top), ink: Ink::Tint(level) });
        page.boxes.push(Box { at: (column.left, top, 5.0, bottom - top), ink: Ink::Level(level) });
        page.parts.push(blocks);
        column.y = bottom + self.type_size * 0.5;
    }

    fn part(&self, column: &mut Column, part: &Part) -> Vec<Block> {
        column.y += self.type_size * 0.55;
        let mut blocks = vec![self.heading(column, 2, &part.heading)];
        match part.id {
            PartId::Where => {
                blocks.push(
                    self.picture(column, picture::bodies(self.summary, column.left, column.y, column.width)),
                );
            }
            PartId::Trend if self.summary.trend.len() > 1 => {
                let drawn = picture::days(self.summary, self.faces, column.left, column.y, column.width);
                blocks.push(self.picture(column, drawn));
                // The drawing has every day, and says them to whoever cannot see it.
                return blocks;
            }
            _ => {}
        }
        let mut n_marked = 0;
        for line in &part.lines {
            let (size, regular, black) = (self.type_size, Weight::Regular, Ink::Black);
            let indent = self.type_size * 0.9;
            match line {
                Line::Item(text) => {
                    let lines = self.set(column, text, size, regular, black, indent);
                    let Some(first) = lines.first() else { continue };
                    let bullet = Set {
                        text: flow::Text { printed: "•".to_owned(), meant: None, n_marked: 0 },
                        at: (column.left, first.at.1),
                        ..first.clone()
                    };
                    n_marked += marked(&lines);
                    match blocks.last_mut() {
                        Some(Block::List(items)) => items.push((bullet, lines)),
                        _ => blocks.push(Block::List(vec![(bullet, lines)])),
                    }
                }
                Line::Under(text) => {
                    let lines = self.set(column, text, size - 0.6, regular, Ink::Soft, indent);
                    n_marked += marked(&lines);
                    match blocks.last_mut() {
                        Some(Block::List(items)) => {
                            if let Some((_, item)) = items.last_mut() {
                                item.extend(lines);
                            }
                        }
                        _ => blocks.push(Block::Paragraph(lines)),
                    }
                }
                Line::Quote(text) => {
                    let quoted = format!("\u{201c}{text}\u{201d}");
                    let lines = self.set(column, &quoted, size, regular, black, indent);
                    n_marked += marked(&lines);
                    blocks.push(Block::Quote(lines));
                }
                Line::Loud(text) | Line::Text(text) => {
                    let weight = if matches!(line, Line::Loud(_)) { Weight::Bold } else { regular };
                    let lines = self.set(column, text, size, weight, black, 0.0);
                    n_marked += marked(&lines);
                    blocks.push(Block::Paragraph(lines));
                }
            }
        }
        let words = self.summary.wording();
        let mut said: Vec<String> = Vec::new();
        if part.n_more > 0 {
            said.push(words::and_more(words, part.n_more));
        }
        if n_marked > 0 {
            said.push(words::not_printed(words, n_marked, flow::MARK));
        }
        for text in said {
            let lines = self.set(column, &text, self.type_size, Weight::Bold, Ink::Soft, 0.0);
            blocks.push(Block::Paragraph(lines));
        }
        blocks
    }

    fn picture(&self, column: &mut Column, picture: Picture) -> Block {
        column.y += picture.height + self.type_size * 0.3;
        Block::Picture(picture)
    }

    fn heading(&self, column: &mut Column, level: u16, text: &str) -> Block {
        let size = if level == 1 { self.type_size * 1.45 } else { self.type_size * 1.06 };
        Block::Heading(level, self.set(column, text, size, Weight::Bold, Ink::Heading, 0.0))
    }

    fn foot(&self, sheet: &Sheet, width: f32) -> Vec<flow::Text> {
        let size = self.type_size - 1.0;
        let lines = |text: &String| flow::lines(self.faces, Weight::Regular, text, width / size);
        sheet.foot.iter().flat_map(lines).collect()
    }

    /// Breaks a text into lines and puts them one below the other.
    fn set(
        &self,
        column: &mut Column,
        text: &str,
        size: f32,
        weight: Weight,
        ink: Ink,
        indent: f32,
    ) -> Vec<Set> {
        if text.len() > LETTERS_MAX {
            column.y = f32::INFINITY;
            return Vec::new();
        }
        let lines = flow::lines(self.faces, weight, text, (column.width - indent) / size);
        lines.into_iter().map(|text| self.place(column, text, size, weight, ink, indent)).collect()
    }

    fn place(
        &self,
        column: &mut Column,
        text: flow::Text,
        size: f32,
        weight: Weight,
        ink: Ink,
        indent: f32,
    ) -> Set {
        let at = (column.left + indent, column.y + size);
        column.y += self.height(1, size);
        Set { text, at, size, weight, ink }
    }

    #[expect(clippy::cast_precision_loss, reason = "a page has some hundred lines")]
    fn height(&self, n_lines: usize, size: f32) -> f32 {
        n_lines as f32 * size * 1.3
    }
}

fn marked(lines: &[Set]) -> usize {
    lines.iter().map(|line| line.text.n_marked).sum()
}

#[cfg(test)]
mod tests;
