//! Making a page shorter, in an order that is written down once.
//!
//! INVARIANT(stays): no step loses how urgent it is, a reason, a danger sign or a fact of her health; of her own words a
//! beginning stays, and it says how much is missing.

use wording::Words;

use super::{Line, Part, PartId, Sheet};
use crate::words;

/// One way to make a page shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// The whole part goes, and is named among what is not here.
    Drop(PartId),
    /// So many items stay.
    Keep(PartId, usize),
    /// Items that are named among the reasons too are named there alone.
    Once(PartId),
    /// Items run on in one line, none is lost.
    Join(PartId),
    /// What stands under items goes.
    Bare(PartId),
    /// So many letters of each quotation stay.
    Cut(PartId, usize),
}

/// What goes first. What a clinician can look up or ask goes before what only she can tell.
const STEPS: [Step; 33] = [
    Step::Drop(PartId::Sources),
    Step::Keep(PartId::Told, 1),
    Step::Keep(PartId::Trend, 7),
    Step::Keep(PartId::Done, 8),
    Step::Bare(PartId::AskFirst),
    Step::Keep(PartId::Plan, 18),
    Step::Drop(PartId::Told),
    Step::Keep(PartId::Trend, 3),
    Step::Keep(PartId::Done, 5),
    Step::Keep(PartId::AskFirst, 3),
    Step::Keep(PartId::Plan, 12),
    Step::Cut(PartId::Words, 900),
    Step::Keep(PartId::Words, 4),
    Step::Bare(PartId::Reasons),
    Step::Keep(PartId::Plan, 8),
    Step::Keep(PartId::Done, 2),
    Step::Cut(PartId::Words, 700),
    Step::Cut(PartId::Words, 500),
    Step::Cut(PartId::Questions, 300),
    Step::Keep(PartId::Questions, 5),
    Step::Drop(PartId::AskFirst),
    Step::Join(PartId::Facts),
    Step::Keep(PartId::Plan, 4),
    Step::Drop(PartId::Done),
    Step::Keep(PartId::Words, 2),
    Step::Cut(PartId::Words, 200),
    Step::Cut(PartId::Questions, 120),
    Step::Keep(PartId::Questions, 3),
    Step::Drop(PartId::Trend),
    Step::Drop(PartId::Change),
    Step::Once(PartId::Signs),
    Step::Join(PartId::Signs),
    Step::Join(PartId::Reasons),
];

/// Parts of which items come back where the last step made more room than it had to.
const BACK: [PartId; 7] = [
    PartId::Words,
    PartId::Trend,
    PartId::Done,
    PartId::Questions,
    PartId::Plan,
    PartId::AskFirst,
    PartId::Told,
];

/// What comes back together: parts that went, then one item in turn of each of these, then letters of her own
/// words. What only she can tell comes before what can be looked up.
const TOGETHER: [(&[PartId], &[PartId]); 2] = [
    (
        &[PartId::Change, PartId::Trend, PartId::Done],
        &[PartId::Words, PartId::Trend, PartId::Done, PartId::Questions],
    ),
    (&[PartId::AskFirst, PartId::Told, PartId::Sources], &BACK),
];

/// So many letters of her own words come back at a time.
const LETTERS: [usize; 2] = [200, 40];

/// What stays though a step would take it.
#[derive(Clone)]
struct More {
    /// How many more items of each part.
    items: [(PartId, usize); BACK.len()],
    /// How many more letters of each quotation.
    letters: usize,
    /// Parts that do not go.
    parts: Vec<PartId>,
}

impl More {
    fn nothing() -> Self {
        Self { items: BACK.map(|id| (id, 0)), letters: 0, parts: Vec::new() }
    }
}

/// How many steps there are.
pub const N_STEPS: usize = STEPS.len();

impl Sheet {
    /// The page after the first `n` steps. With 0 it is whole.
    #[must_use]
    pub fn shorten(&self, n: usize) -> Self {
        self.with_more(n, &More::nothing())
    }

    /// The page after as few steps as make it fit, with as many of the items that went as fit besides.
    #[must_use]
    pub fn fitting(&self, mut fits: impl FnMut(&Self) -> bool) -> Self {
        let n = (0..N_STEPS).find(|n| fits(&self.shorten(*n))).unwrap_or(N_STEPS);
        self.filled(n, fits)
    }

    /// The page after the first `n` steps, which fits, with as many of the items that went as fit besides.
    #[must_use]
    pub fn filled(&self, n: usize, mut fits: impl FnMut(&Self) -> bool) -> Self {
        let mut more = More::nothing();
        let mut page = self.with_more(n, &more);
        let mut try_more = |page: &mut Self, more: &mut More, tried: More| {
            let longer = self.with_more(n, &tried);
            let is_in = fits(&longer);
            if is_in {
                (*page, *more) = (longer, tried);
            }
            is_in
        };
        let back = |page: &Self, more: &More, id: PartId| {
            let is_gone = page.part(id).is_none() && self.part(id).is_some();
            is_gone.then(|| More { parts: [more.parts.as_slice(), &[id]].concat(), ..more.clone() })
        };
        let is_cut = |page: &Self| {
            let words = Words::in_language(&page.locale);
            let mut lines = page.parts.iter().flat_map(|part| &part.lines);
            lines.any(|line| matches!(line, Line::Quote(text) if text.contains(words::mark_of_cut(words))))
        };
        for (parts, items) in TOGETHER {
            for id in parts {
                if let Some(tried) = back(&page, &more, *id) {
                    try_more(&mut page, &mut more, tried);
                }
            }
            let mut open: Vec<PartId> = items.to_vec();
            while !open.is_empty() {
                open.retain(|id| {
                    if page.part(*id).is_none_or(|part| part.n_more == 0) {
                        return false;
                    }
                    let mut tried = more.clone();
                    tried.items.iter_mut().filter(|(of, _)| of == id).for_each(|(_, n)| *n += 1);
                    try_more(&mut page, &mut more, tried)
                });
            }
            for letters in LETTERS {
                while is_cut(&page) {
                    let tried = More { letters: more.letters + letters, ..more.clone() };
                    if !try_more(&mut page, &mut more, tried) {
                        break;
                    }
                }
            }
        }
        page
    }

    fn with_more(&self, n: usize, more: &More) -> Self {
        let words = Words::in_language(&self.locale);
        let mut sheet = self.clone();
        let mut gone: Vec<String> = Vec::new();
        for step in STEPS.iter().take(n) {
            let step = match *step {
                Step::Keep(id, n) => {
                    let more = more.items.iter().find(|(of, _)| *of == id);
                    Step::Keep(id, n + more.map_or(0, |(_, more)| *more))
                }
                Step::Cut(id, n) => Step::Cut(id, n + more.letters),
                Step::Drop(id) if more.parts.contains(&id) => continue,
                step => step,
            };
            sheet.take(words, step, &mut gone);
        }
        if !gone.is_empty() {
            sheet.foot.insert(0, words::not_on_this_page(words, &gone));
        }
        sheet
    }

    fn take(&mut self, words: Words, step: Step, gone: &mut Vec<String>) {
        match step {
            Step::Drop(id) => {
                let (dropped, kept): (Vec<Part>, Vec<Part>) =
                    std::mem::take(&mut self.parts).into_iter().partition(|part| part.id == id);
                self.parts = kept;
                gone.extend(dropped.into_iter().map(|part| part.heading));
            }
            Step::Keep(id, n) => self.each(id, |part| part.keep(n)),
            Step::Once(id) => {
                let why = self.part(PartId::Reasons).map_or_else(String::new, |part| {
                    part.lines.iter().map(Line::text).collect::<Vec<_>>().join("\n").to_lowercase()
                });
                self.each(id, |part| part.without(words, &why));
            }
            Step::Join(id) => self.each(id, Part::join),
            Step::Bare(id) => self.each(id, |part| {
                part.lines.retain(|line| !matches!(line, Line::Under(_)));
            }),
            Step::Cut(id, n) => self.each(id, |part| {
                for line in &mut part.lines {
                    if let Line::Quote(text) = line {
                        *text = cut(words, text, n);
                    }
                }
            }),
        }
    }

    fn each(&mut self, id: PartId, mut change: impl FnMut(&mut Part)) {
        self.parts.iter_mut().filter(|part| part.id == id).for_each(&mut change);
    }
}

impl Part {
    /// Leaves out the items whose name stands elsewhere, and says where.
    fn without(&mut self, words: Words, elsewhere: &str) {
        let before = self.lines.len();
        self.lines.retain(|line| {
            let Line::Item(text) = line else { return true };
            let name = text.split_once(": ").map_or(text.as_str(), |(_, name)| name);
            !elsewhere.contains(&name.to_lowercase())
        });
        let n = before - self.lines.len();
        if n > 0 {
            self.text(words.count(wording::PAGE_UNDER_WHY, n));
        }
    }

    /// Runs items on in one line.
    fn join(&mut self) {
        let (items, rest): (Vec<Line>, Vec<Line>) =
            std::mem::take(&mut self.lines).into_iter().partition(|line| matches!(line, Line::Item(_)));
        self.lines = rest;
        let items: Vec<&str> = items.iter().map(Line::text).collect();
        if !items.is_empty() {
            self.lines.insert(0, Line::Text(items.join("; ")));
        }
    }

    /// Keeps the first `n` items, with what belongs to them.
    fn keep(&mut self, n: usize) {
        let mut seen = 0;
        let mut dropped = 0;
        // A quotation stands for itself, or under the day it was written on.
        let mut dated = false;
        let before = std::mem::take(&mut self.lines);
        for line in before {
            let counts = match line {
                Line::Item(_) => true,
                Line::Quote(_) => !dated,
                _ => false,
            };
            dated = matches!(line, Line::Item(_)) && matches!(self.id, PartId::Words);
            seen += usize::from(counts);
            let belongs = counts || matches!(line, Line::Under(_) | Line::Quote(_));
            if belongs && seen > n {
                dropped += usize::from(counts);
            } else {
                self.lines.push(line);
            }
        }
        self.n_more += dropped;
    }
}

/// The beginning of a text, with a mark that says how much is missing.
fn cut(words: Words, text: &str, n: usize) -> String {
    // A text that was cut before is cut again from what is left of it.
    let (whole, missing) = match text.rsplit_once(words::mark_of_cut(words)) {
        Some((start, rest)) => (start, words::cut_letters(rest)),
        None => (text, 0),
    };
    let letters = whole.chars().count();
    if letters <= n {
        return text.to_owned();
    }
    let kept: String = whole.chars().take(n).collect();
    // No word is cut in two, but for one that is longer than words are.
    const WORD: usize = 40;
    let blank = kept.rfind(char::is_whitespace).filter(|at| kept.len() - at <= WORD);
    let kept = kept.get(..blank.unwrap_or(kept.len())).unwrap_or(&kept).trim_end();
    words::shortened(words, kept, letters - kept.chars().count() + missing)
}

#[cfg(test)]
mod tests {
    use wording::Words;

    use super::{N_STEPS, cut};
    use crate::sheet::{Line, Part, PartId, Sheet};
    use crate::words::mark_of_cut;

    #[test]
    fn words_that_are_cut_say_how_much_is_missing_however_often_they_are_cut() {
        let text = "a".repeat(1000);
        assert_eq!(cut(Words::ENGLISH, &text, 1000), text);
        let once = cut(Words::ENGLISH, &text, 400);
        assert!(once.starts_with(&"a".repeat(400)) && once.contains(mark_of_cut(Words::ENGLISH)), "{once}");
        assert!(once.ends_with("600 letters]"), "{once}");
        assert!(
            cut(Words::ENGLISH, &once, 100).ends_with("900 letters]"),
            "{}",
            cut(Words::ENGLISH, &once, 100)
        );
    }

    /// A page with much of what may go.
    fn long() -> Sheet {
        let mut words = Part::new(PartId::Words, "Words");
        for n in 0..12 {
            words.item(format!("2031-04-{n:02}"));
            words.lines.push(Line::Quote(format!("words {n}")));
        }
        let part = |id, n| {
            let mut part = Part::new(id, "Part");
            (0..n).for_each(|n| part.item(format!("item {n}")));
            part
        };
        let parts = vec![
            part(PartId::Trend, 20),
            words,
            part(PartId::Plan, 25),
            part(PartId::Done, 9),
            part(PartId::Sources, 3),
        ];
        let (title, lead, foot) = ("Page".to_owned(), Vec::new(), Vec::new());
        Sheet { locale: "en".to_owned(), title, lead, parts, foot }
    }

    fn n_lines(sheet: &Sheet) -> usize {
        let of_part = |part: &Part| part.lines.len() + usize::from(part.n_more > 0);
        sheet.parts.iter().map(of_part).sum::<usize>() + sheet.foot.len()
    }

    #[test]
    fn a_page_is_as_long_as_fits_and_never_longer() {
        let whole = long();
        let items = |part: &Part| part.lines.iter().filter(|line| matches!(line, Line::Item(_))).count();
        let mut days = Vec::new();
        for most in 14..=n_lines(&whole) {
            let page = whole.fitting(|page| n_lines(page) <= most);
            assert!(n_lines(&page) <= most, "{most}: {page:?}");
            // An item with its quotation is two lines.
            let is_full = most - n_lines(&page) < 2 || page.parts.iter().all(|part| part.n_more == 0);
            assert!(is_full, "{} of {most}: {page:?}", n_lines(&page));
            // The sources, which go first, are back as soon as there is room for them, in place of the line
            // that names what is not here.
            let n_sources = 3;
            let are_in = page.part(PartId::Sources).is_some();
            assert!(are_in || most - n_lines(&page) < n_sources, "{} of {most}: {page:?}", n_lines(&page));
            for part in &page.parts {
                let before = whole.part(part.id).unwrap();
                assert_eq!(items(part) + part.n_more, items(before), "{most}: what is missing is counted");
            }
            days.push(page.part(PartId::Trend).map_or(0, items));
        }
        assert_eq!(days.last(), Some(&20));
        assert!(days.contains(&0) && days.iter().any(|n| (4..7).contains(n)), "{days:?}");
        // What does not fit at its shortest is as short as it gets.
        assert_eq!(whole.fitting(|_| false), whole.shorten(N_STEPS));
    }

    #[test]
    fn her_words_are_as_long_as_fits_and_end_with_a_whole_word() {
        let mut whole = long();
        let text = "pain in the low back ".repeat(100);
        whole.parts[1].lines[1] = Line::Quote(text.trim_end().to_owned());
        let letters = |page: &Sheet| {
            let lines = page.parts.iter().flat_map(|part| &part.lines);
            lines.map(|line| line.text().chars().count()).sum::<usize>()
        };
        for most in [1000, 1600, 2200] {
            let page = whole.fitting(|page| letters(page) <= most);
            assert!((most - 120..=most).contains(&letters(&page)), "{} of {most}", letters(&page));
            let Some(Line::Quote(cut)) = page.part(PartId::Words).and_then(|part| part.lines.get(1)) else {
                panic!("{page:?}")
            };
            let (kept, _) = cut.split_once(mark_of_cut(Words::ENGLISH)).unwrap();
            let last = kept.split_whitespace().next_back().unwrap().trim_end_matches('…');
            assert!(["pain", "in", "the", "low", "back"].contains(&last), "{cut}");
        }
    }

    #[test]
    fn what_goes_is_counted_and_goes_with_what_belongs_to_it() {
        let mut part = Part::new(PartId::Plan, "Plan");
        for n in 0..5 {
            part.item(format!("item {n}"));
            part.under("more");
        }
        part.keep(3);
        part.keep(2);
        assert_eq!((part.lines.len(), part.n_more), (4, 3));
        let mut said = Part::new(PartId::Words, "Words");
        for n in 0..3 {
            said.item(format!("2031-04-0{n}"));
            said.lines.push(Line::Quote(format!("words {n}")));
        }
        said.lines.push(Line::Quote("undated".to_owned()));
        said.keep(2);
        assert_eq!(said.n_more, 2, "{:?}", said.lines);
        assert_eq!(said.lines.last(), Some(&Line::Quote("words 1".to_owned())));
    }
}
