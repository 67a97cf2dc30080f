//! Text on a terminal, wrapped to its width.
//!
//! Everything is gathered first and written once. With `--plain`, in a dumb terminal, with
//! `NO_COLOR`, or when the output goes to a file there is no colour; plain pages have no tables
//! either, so that a screen reader reads them in order.

use std::borrow::Cow;
use std::io::{self, IsTerminal, Write as _};

use anstyle::{AnsiColor, Style};

/// How a page is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) width: usize,
    pub(crate) coloured: bool,
    pub(crate) plain: bool,
}

/// Lines longer than this are hard to read; narrower than this nothing can be set.
const WIDTHS: std::ops::RangeInclusive<usize> = 24..=96;

impl Look {
    /// What fits where the output goes.
    pub(crate) fn of_output(plain: bool) -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
        let width = columns.or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)));
        Self {
            width: width.unwrap_or(80).clamp(*WIDTHS.start(), *WIDTHS.end()),
            coloured: !plain && !dumb && !set("NO_COLOR") && io::stdout().is_terminal(),
            plain: plain || dumb,
        }
    }
}

const LOUD: Style = AnsiColor::Red.on_default().bold();
const STRONG: Style = Style::new().bold();

/// A word without what would steer the terminal: it may be out of a file that somebody else wrote.
fn shown(word: &str) -> Cow<'_, str> {
    let steers = |letter: char| letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}');
    if word.contains(steers) { Cow::Owned(word.replace(steers, "")) } else { Cow::Borrowed(word) }
}

/// A page in the making.
#[derive(Clone, Debug)]
pub(crate) struct Page {
    out: String,
    look: Look,
}

impl Page {
    pub(crate) fn new(look: Look) -> Self {
        Self { out: String::new(), look }
    }

    pub(crate) fn look(&self) -> Look {
        self.look
    }

    /// What must be seen first.
    pub(crate) fn alarm(&mut self, text: &str) {
        self.styled(text, LOUD);
    }

    /// The title of the page, or of one of its parts.
    pub(crate) fn heading(&mut self, text: &str) {
        self.gap();
        self.styled(text, STRONG);
    }

    pub(crate) fn paragraph(&mut self, text: &str) {
        self.wrapped(text, "", "");
    }

    /// A paragraph in a style, where there is colour.
    pub(crate) fn paragraph_in(&mut self, text: &str, style: Style) {
        self.styled(text, style);
    }

    pub(crate) fn item(&mut self, text: &str) {
        self.wrapped(text, "- ", "  ");
    }

    /// A line that belongs to the item before it.
    pub(crate) fn under(&mut self, text: &str) {
        self.wrapped(text, "  ", "  ");
    }

    /// An item in the order it is done.
    pub(crate) fn step(&mut self, number: usize, text: &str) {
        let first = format!("{number}. ");
        let next = " ".repeat(first.len());
        self.wrapped(text, &first, &next);
    }

    /// An empty line, unless there is one already.
    pub(crate) fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// Lines that are set already.
    pub(crate) fn as_it_is(&mut self, lines: &str) {
        self.out.push_str(lines);
    }

    /// Rows in columns; in a plain page, or where they do not fit, one item a row.
    pub(crate) fn table(&mut self, rows: &[Vec<String>]) {
        let n_columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..n_columns)
            .map(|at| {
                rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0)
            })
            .collect();
        let fits = widths.iter().sum::<usize>() + 2 * n_columns <= self.look.width + 2;
        for row in rows {
            if self.look.plain || !fits {
                let filled: Vec<&str> =
                    row.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
                self.item(&filled.join(": "));
                continue;
            }
            let mut line = String::new();
            for (cell, width) in row.iter().zip(&widths) {
                line.push_str(cell);
                let pad = (width + 2).saturating_sub(cell.chars().count());
                line.extend(std::iter::repeat_n(' ', pad));
            }
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
    }

    fn styled(&mut self, text: &str, style: Style) {
        let start = self.out.len();
        self.wrapped(text, "", "");
        if self.look.coloured {
            let lines = self.out.split_off(start);
            for line in lines.lines() {
                self.out.push_str(&format!("{style}{line}{style:#}\n"));
            }
        }
    }

    fn wrapped(&mut self, text: &str, first: &str, next: &str) {
        for (n, part) in text.lines().enumerate() {
            let lead = if n == 0 { first } else { next };
            let mut line = lead.to_owned();
            let mut length = lead.chars().count();
            let mut begun = false;
            for word in part.split_whitespace() {
                let word = shown(word);
                let word_length = word.chars().count();
                if begun && length + 1 + word_length > self.look.width {
                    self.out.push_str(&line);
                    self.out.push('\n');
                    line = next.to_owned();
                    length = next.chars().count();
                    begun = false;
                }
                if begun {
                    line.push(' ');
                    length += 1;
                }
                line.push_str(&word);
                length += word_length;
                begun = true;
            }
            self.out.push_str(line.trim_end());
            self.out.push('\n');
        }
    }

    /// How many lines there are so far.
    pub(crate) fn lines(&self) -> usize {
        self.out.lines().count()
    }

    /// The page.
    pub(crate) fn into_text(self) -> String {
        self.out
    }
}

/// Writes to standard output. Someone who stops reading early is no failure.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// Writes to standard error, as far as that goes.
pub(crate) fn complain(text: &str) {
    // There is nobody left to tell.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::{Look, Page};

    fn page(width: usize, plain: bool) -> Page {
        Page::new(Look { width, coloured: false, plain })
    }

    #[test]
    fn long_lines_are_wrapped_and_words_are_kept_whole() {
        let mut page = page(24, false);
        page.item("one two three four five six anextremelylongwordthatdoesnotfit seven");
        let text = page.into_text();
        assert_eq!(text, "- one two three four\n  five six\n  anextremelylongwordthatdoesnotfit\n  seven\n");
    }

    #[test]
    fn a_table_that_does_not_fit_becomes_a_list() {
        let rows = vec![
            vec!["Monday".to_owned(), "walking".to_owned()],
            vec!["Tuesday".to_owned(), "rest".to_owned()],
        ];
        let mut wide = page(40, false);
        wide.table(&rows);
        assert_eq!(wide.into_text(), "Monday   walking\nTuesday  rest\n");
        let mut plain = page(40, true);
        plain.table(&rows);
        assert_eq!(plain.into_text(), "- Monday: walking\n- Tuesday: rest\n");
    }
}
