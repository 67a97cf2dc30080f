//! A page for someone else, or a card, as text: whole, in the order it is read.

use share::Sheet;
use share::sheet::Line;

use crate::page::Page;
use crate::words::Words;

/// Writes it.
pub(crate) fn sheet(page: &mut Page, sheet: &Sheet) {
    page.heading(&sheet.title);
    sheet.lead.iter().for_each(|line| page.paragraph(line));
    for part in &sheet.parts {
        page.heading(&part.heading);
        for line in &part.lines {
            match line {
                Line::Loud(text) => page.alarm(text),
                Line::Text(text) => page.paragraph(text),
                Line::Item(text) => page.item(text),
                Line::Under(text) => page.under(text),
                Line::Quote(text) => page.under(&format!("\"{text}\"")),
            }
        }
        if part.n_more > 0 {
            page.item(&share::words::and_more(Words::in_language(&sheet.locale), part.n_more));
        }
    }
    page.gap();
    sheet.foot.iter().for_each(|line| page.paragraph(line));
}
