//! What stands in which column, and in which order it is read out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test may fail, and owns the disk"
)]

#[path = "../../../exchange/tests/real/mod.rs"]
mod real;
#[path = "../../../share/tests/written/mod.rs"]
mod written;

use care::{DayEntry, Diary, Entry, EntryId, Moment, Written};
use exchange::Occasion;
use exchange::case_file::{CaseFile, Source, read};
use share::{Summary, Visit};

use super::*;
use real::{bundle, people};

fn amina() -> (Occasion<'static>, CaseFile) {
    let text = people().into_iter().find(|(file, _)| file == "amina-31-weeks.toml").unwrap().1;
    let open = Occasion::new(bundle(), "2040-01-01".parse().unwrap());
    let file = read(&Source::of("amina", text.as_str()).unwrap(), open.setting()).unwrap();
    (Occasion { today: file.on, ..open }, file)
}

/// Six weeks of a diary with a note on every day.
fn six_weeks(on: clinical::Date, note: &str) -> Diary {
    let written = (0..42_u8).map(|back| {
        let pain_now = clinical::Score::new(2 + back % 5);
        let entry = DayEntry { pain_now, note: note.to_owned(), ..DayEntry::default() };
        let at = Moment { day: on.plus_days(-i32::from(back)), minute: 1300 };
        Written { id: EntryId([100 + back; 16]), at, entry: Entry::Day(entry) }
    });
    Diary::of(written.collect())
}

/// The headings of a page below its top, in the order they are read, with how far left they stand.
fn headings(page: &Page) -> Vec<(String, f32)> {
    let blocks = page.parts.iter().skip(2).filter_map(|part| match part.first() {
        Some(Block::Heading(2, lines)) => Some(lines),
        _ => None,
    });
    let text =
        |lines: &[Set]| lines.iter().map(|line| line.text.printed.as_str()).collect::<Vec<_>>().join(" ");
    blocks.map(|lines| (text(lines), lines[0].at.0)).collect()
}

/// The lowest line of each column, and where the foot begins.
fn ends(page: &Page) -> (f32, f32, f32) {
    let lines = |part: &Vec<Block>| -> Vec<(f32, f32)> {
        part.iter()
            .flat_map(|block| match block {
                Block::Heading(_, lines) | Block::Paragraph(lines) | Block::Quote(lines) => {
                    lines.iter().map(|line| line.at).collect()
                }
                Block::List(items) => {
                    items.iter().flat_map(|(_, lines)| lines.iter().map(|line| line.at)).collect()
                }
                Block::Picture(_) => Vec::new(),
            })
            .collect()
    };
    let (body, foot) = page.parts.split_at(page.parts.len() - 1);
    let body: Vec<(f32, f32)> = body.iter().skip(2).flat_map(lines).collect();
    let wide_left = MARGIN + NARROW;
    let lowest = |is_in: &dyn Fn(f32) -> bool| {
        body.iter().filter(|(left, _)| is_in(*left)).fold(0.0_f32, |most, (_, y)| most.max(*y))
    };
    let foot = lines(&foot[0]).iter().fold(f32::INFINITY, |least, (_, y)| least.min(*y));
    (lowest(&|left| left < wide_left), lowest(&|left| left >= wide_left), foot)
}

#[test]
fn what_one_column_has_no_room_for_stands_in_the_other_and_is_read_in_the_order_of_the_sheet() {
    let faces = Faces::new().unwrap();
    let (occasion, file) = amina();
    let on = occasion.day();
    for letters in [60, 200, 500, 800] {
        let diary = six_weeks(on, &"It pulled low on the left. ".repeat(letters / 27));
        let stopped = diary.clone().union(written::diary(on));
        for (diary, is_cleared) in [(diary, true), (stopped, false)] {
            let summary = Summary::of(&Visit::new(&occasion, &file, &diary, &[])).unwrap();
            assert_eq!(summary.standing.cleared, is_cleared);
            for size in [Size::A4, Size::Letter] {
                let page = fitting(&summary, &faces, size).unwrap();
                let (found, (narrow, wide, foot)) = (headings(&page), ends(&page));
                let here = format!("{letters} {size:?} {narrow} {wide} {foot} {found:?}");
                assert!(narrow < foot && wide < foot, "{here}");
                let whole = summary.sheet();
                let order: Vec<&str> = whole.parts.iter().skip(1).map(|part| part.heading.as_str()).collect();
                let place = |heading: &String| order.iter().position(|known| known == heading).unwrap();
                assert!(found.iter().map(|(heading, _)| place(heading)).is_sorted(), "{here}");
                if !is_cleared {
                    continue;
                }
                // Less than a tenth of either column is empty, and what the wide one had no room for is there.
                let empty = page.size.1 / 10.0;
                assert!(foot - narrow < empty && foot - wide < empty, "{here}");
                let is_in_narrow = |heading: &str| found.contains(&(heading.to_owned(), MARGIN));
                assert!(is_in_narrow("Was told"), "{here}");
                assert!(is_in_narrow("The rules rest on") || size == Size::Letter, "{here}");
            }
        }
    }
}

#[test]
fn where_a_page_is_short_every_part_stands_in_its_own_column() {
    let faces = Faces::new().unwrap();
    let (occasion, file) = amina();
    let summary = Summary::of(&Visit::new(&occasion, &file, &Diary::default(), &[])).unwrap();
    let setting = Setting { summary: &summary, faces: &faces, size: Size::A4, type_size: 6.0 };
    let page = setting.page(&summary.sheet(), Stays::Drawn).unwrap();
    for (heading, left) in headings(&page) {
        let is_narrow = ["Where it hurts", "Health and pregnancy, as told"].contains(&heading.as_str());
        assert_eq!(left == MARGIN, is_narrow, "{heading}");
    }
}
