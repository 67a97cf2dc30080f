//! The page as a PDF file that can be read out in order (PDF/UA-1).
//!
//! The library refuses to write what breaks the rules it can check: no title, no language, a drawing
//! without words, a letter without a glyph.

use core::num::NonZeroU16;

use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, Stroke as Pen};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node, SpanTag, Tag, TagGroup, TagTree,
};
use krilla::{Document, SerializeSettings};
use share::Summary;

use crate::PaperError;
use crate::face::{Faces, Weight};
use crate::page::{Block, Ink, Page, Set};
use crate::picture::{Paint, Picture, Shape, Stroke};

/// Writes the file.
pub(crate) fn write(summary: &Summary, faces: &Faces, page: &Page) -> Result<Vec<u8>, PaperError> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(PaperError::unwritable)?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let (width, height) = page.size;
    let settings = PageSettings::from_wh(width, height)
        .ok_or_else(|| PaperError::unwritable("the size of the paper"))?;
    let mut paper = document.start_page_with(settings);
    let (tree, outline) = draw(paper.surface(), summary, faces, page);
    paper.finish();
    document.set_tag_tree(tree);
    document.set_outline(outline);
    document.set_metadata(metadata(summary));
    document.finish().map_err(PaperError::unwritable)
}

/// Draws everything, and says in which order it is read and where its parts begin.
fn draw(mut surface: Surface<'_>, summary: &Summary, faces: &Faces, page: &Page) -> (TagTree, Outline) {
    let mut tree = TagTree::new().with_lang(Some(summary.locale.clone()));
    let mut outline = Outline::new();
    boxes(&mut surface, page);
    let mut writer = Writer { surface, faces };
    for part in &page.parts {
        let mut section = TagGroup::new(Tag::Section);
        for block in part {
            if let (Block::Heading(2, lines), Some(first)) = (block, lines_of(block).first()) {
                let at = XyzDestination::new(0, Point::from_xy(first.at.0, first.at.1 - first.size));
                outline.push_child(OutlineNode::new(words(lines), at));
            }
            section.push(writer.block(block));
        }
        tree.push(section);
    }
    writer.surface.finish();
    (tree, outline)
}

fn metadata(summary: &Summary) -> Metadata {
    let metadata = Metadata::new()
        .title(summary.sheet().title)
        .language(summary.locale.clone())
        .creator("Carrywell".to_owned());
    let mut numbers = summary.on.split('-');
    let mut next = || numbers.next().and_then(|number| number.parse::<u16>().ok());
    // The day the page is for, so that the same summary gives the same bytes.
    let Some((year, (month, day))) = next().zip(next().zip(next())) else { return metadata };
    let small = |number: u16| u8::try_from(number).unwrap_or(1);
    metadata.creation_date(DateTime::new(year).month(small(month)).day(small(day)))
}

/// What is behind the text and says nothing.
fn boxes(surface: &mut Surface<'_>, page: &Page) {
    for one in &page.boxes {
        let (left, top, width, height) = one.at;
        let Some(rect) = Rect::from_xywh(left, top, width, height) else { continue };
        let mut path = PathBuilder::new();
        path.push_rect(rect);
        let Some(path) = path.finish() else { continue };
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        surface.set_fill(Some(fill(of_ink(one.ink))));
        surface.set_stroke(None);
        surface.draw_path(&path);
        surface.end_tagged();
    }
}

struct Writer<'a, 'f> {
    surface: Surface<'a>,
    faces: &'f Faces,
}

impl Writer<'_, '_> {
    fn block(&mut self, block: &Block) -> Node {
        match block {
            Block::Heading(level, lines) => {
                let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
                self.group(TagGroup::new(Tag::Hn(level, Some(words(lines)))), lines)
            }
            Block::Paragraph(lines) => self.group(TagGroup::new(Tag::P), lines),
            Block::Quote(lines) => {
                let mut quote = TagGroup::new(Tag::BlockQuote);
                quote.push(self.group(TagGroup::new(Tag::P), lines));
                quote.into()
            }
            Block::List(items) => {
                let mut list = TagGroup::new(Tag::L(ListNumbering::Disc));
                for (bullet, lines) in items {
                    let mut item = TagGroup::new(Tag::LI);
                    item.push(self.group(TagGroup::new(Tag::Lbl), core::slice::from_ref(bullet)));
                    item.push(self.group(TagGroup::new(Tag::LBody), lines));
                    list.push(item);
                }
                list.into()
            }
            Block::Picture(picture) => {
                let mut figure = TagGroup::new(Tag::Figure(Some(picture.says.clone())));
                figure.push(self.picture(picture));
                figure.into()
            }
        }
    }

    fn group(&mut self, mut group: TagGroup, lines: &[Set]) -> Node {
        for line in lines {
            group.push(self.line(line));
        }
        group.into()
    }

    fn line(&mut self, line: &Set) -> Identifier {
        let span = SpanTag::empty().with_actual_text(line.text.meant.as_deref());
        let tagged = self.surface.start_tagged(ContentTag::Span(span));
        self.surface.set_fill(Some(fill(of_ink(line.ink))));
        self.surface.set_stroke(None);
        // A space ends the line, so that its last word does not run into the next line's first.
        let text = format!("{} ", line.text.printed);
        self.text(&text, line.at, line.size, line.weight);
        self.surface.end_tagged();
        tagged
    }

    fn text(&mut self, text: &str, (x, y): (f32, f32), size: f32, weight: Weight) {
        let glyphs = self.faces.glyphs(weight, text);
        self.surface.draw_glyphs(Point::from_xy(x, y), &glyphs, self.faces.font(weight), text, size, false);
    }

    fn picture(&mut self, picture: &Picture) -> Identifier {
        let tagged = self.surface.start_tagged(ContentTag::Other);
        for shape in &picture.shapes {
            match shape {
                Shape::Filled(strokes, paint) => {
                    self.surface.set_fill(Some(fill(of_paint(*paint))));
                    self.surface.set_stroke(None);
                    self.path(strokes);
                }
                Shape::Drawn(strokes, paint, width) => {
                    self.surface.set_fill(None);
                    let paint = of_paint(*paint).into();
                    self.surface.set_stroke(Some(Pen { paint, width: *width, ..Pen::default() }));
                    self.path(strokes);
                }
                Shape::Word(word, at, size, weight) => {
                    self.surface.set_fill(Some(fill(of_ink(Ink::Soft))));
                    self.surface.set_stroke(None);
                    self.text(word, *at, *size, *weight);
                }
            }
        }
        self.surface.end_tagged();
        tagged
    }

    fn path(&mut self, strokes: &[Stroke]) {
        let mut path = PathBuilder::new();
        for stroke in strokes {
            match *stroke {
                Stroke::Move(x, y) => path.move_to(x, y),
                Stroke::Line(x, y) => path.line_to(x, y),
                Stroke::Curve(ax, ay, bx, by, x, y) => path.cubic_to(ax, ay, bx, by, x, y),
                Stroke::Close => path.close(),
            }
        }
        if let Some(path) = path.finish() {
            self.surface.draw_path(&path);
        }
    }
}

fn lines_of(block: &Block) -> &[Set] {
    match block {
        Block::Heading(_, lines) | Block::Paragraph(lines) | Block::Quote(lines) => lines,
        Block::List(_) | Block::Picture(_) => &[],
    }
}

fn words(lines: &[Set]) -> String {
    let lines: Vec<&str> = lines.iter().map(|line| line.text.printed.as_str()).collect();
    lines.join(" ")
}

fn fill(colour: rgb::Color) -> Fill {
    Fill { paint: colour.into(), opacity: NormalizedF32::ONE, rule: FillRule::default() }
}

fn of_ink(ink: Ink) -> rgb::Color {
    match ink {
        Ink::Black => rgb::Color::new(20, 22, 26),
        Ink::Soft => rgb::Color::new(78, 82, 90),
        Ink::Heading => rgb::Color::new(28, 62, 92),
        Ink::Rule => rgb::Color::new(170, 174, 180),
        Ink::Level("emergency") => rgb::Color::new(170, 20, 30),
        Ink::Level("call-today") => rgb::Color::new(178, 84, 0),
        Ink::Level("book-appointment") => rgb::Color::new(20, 84, 150),
        Ink::Level(_) => rgb::Color::new(30, 104, 74),
        Ink::Tint("emergency") => rgb::Color::new(253, 235, 235),
        Ink::Tint("call-today") => rgb::Color::new(253, 241, 226),
        Ink::Tint("book-appointment") => rgb::Color::new(232, 241, 250),
        Ink::Tint(_) => rgb::Color::new(233, 245, 239),
    }
}

fn of_paint(paint: Paint) -> rgb::Color {
    match paint {
        Paint::Skin => rgb::Color::new(226, 214, 204),
        Paint::Cloth => rgb::Color::new(176, 190, 204),
        Paint::Hair => rgb::Color::new(108, 98, 92),
        Paint::Pain => rgb::Color::new(190, 30, 45),
        Paint::Ink => rgb::Color::new(20, 22, 26),
        Paint::Cool => rgb::Color::new(20, 84, 150),
        Paint::Pale => rgb::Color::new(200, 203, 208),
    }
}
