//! One page: its head, headings, sentences and tables.

use std::fmt::Write as _;

use bundle::{Contents, Texts};
use guideline::{Condition, Guideline, SourceId};

use super::words;

/// What every page reads.
pub(super) struct About<'a> {
    pub(super) contents: &'a Contents,
    pub(super) guideline: &'a Guideline,
    texts: Option<&'a Texts>,
}

impl<'a> About<'a> {
    pub(super) fn new(contents: &'a Contents) -> Self {
        Self { contents, guideline: &contents.guideline, texts: contents.texts.first() }
    }

    /// The text of a key.
    pub(super) fn text(&self, key: &str) -> Option<&'a str> {
        self.texts.and_then(|texts| texts.get(key))
    }

    /// The text of a key, or the key when there is none.
    pub(super) fn text_or(&self, key: &str, other: &str) -> String {
        self.text(key).unwrap_or(other).to_owned()
    }

    /// A condition in words.
    pub(super) fn when(&self, condition: &Condition) -> String {
        words::of(self, condition)
    }

    /// Sources as links to their page.
    pub(super) fn sources(&self, sources: &[SourceId]) -> String {
        let links = sources.iter().filter_map(|id| self.guideline.sources.get(id.index()));
        let links: Vec<String> = links.map(|s| format!("[{0}](sources.md#{0})", s.id)).collect();
        if links.is_empty() { "none".to_owned() } else { links.join(", ") }
    }
}

/// A page being written.
pub(super) struct Page {
    out: String,
}

impl Page {
    /// A page with its title, the status of the guideline, and where it comes from.
    pub(super) fn new(about: &About<'_>, title: &str) -> Self {
        let identity = &about.guideline.identity;
        let mut page = Self { out: format!("# {title}\n\n") };
        page.line(&format!(
            "Guideline `{}`, version {}, status: `{}`.",
            identity.id, identity.version, identity.status
        ));
        if identity.reviewers.is_empty() {
            page.line("No clinician has signed it.");
        } else {
            page.line(&format!("Signed by {}.", identity.reviewers.join(", ")));
        }
        page.line("This page is rendered from the compiled guideline; do not edit it by hand.");
        page.line("Edit the files in `guideline/` and run `cargo xtask bless`.");
        page
    }

    /// One line as it is.
    pub(super) fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// A blank line, never two.
    pub(super) fn gap(&mut self) {
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A heading.
    pub(super) fn heading(&mut self, level: usize, text: &str) {
        self.gap();
        let _ = writeln!(self.out, "{} {}\n", "#".repeat(level), plain(text));
    }

    /// A paragraph, one sentence per line.
    pub(super) fn prose(&mut self, text: &str) {
        self.gap();
        for (number, paragraph) in text.split("\n\n").enumerate() {
            if number > 0 {
                self.gap();
            }
            for sentence in sentences(paragraph) {
                self.line(&plain(sentence));
            }
        }
        self.gap();
    }

    /// `- **label**: text`, when there is a text.
    pub(super) fn item(&mut self, label: &str, text: &str) {
        if !text.is_empty() {
            let _ = writeln!(self.out, "- **{label}**: {}", sentences(&text.replace('\n', " ")).join("\n  "));
        }
    }

    /// A numbered step.
    pub(super) fn step(&mut self, number: usize, text: &str) {
        let _ = writeln!(self.out, "{number}. {}", sentences(&plain(text)).join("\n   "));
    }

    /// A table; cells are made safe here.
    pub(super) fn table<const N: usize>(
        &mut self,
        head: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) {
        self.gap();
        let _ = writeln!(self.out, "| {} |", head.join(" | "));
        let _ = writeln!(self.out, "| {} |", head.map(|_| "---").join(" | "));
        for row in rows {
            let _ = writeln!(
                self.out,
                "| {} |",
                row.map(|cell| cell.replace('|', "\\|").replace('\n', " ")).join(" | ")
            );
        }
        self.gap();
    }

    /// The finished page.
    pub(super) fn finish(self) -> String {
        format!("{}\n", self.out.trim_end())
    }
}

/// A text in which nothing is taken for Markdown by mistake.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '*' | '_' | '<' | '[' | ']' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The sentences of a paragraph.
fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    loop {
        let end =
            rest.char_indices().zip(rest.char_indices().skip(2)).find_map(|((at, c), (after, next))| {
                let space = rest.get(at + c.len_utf8()..after).is_some_and(|s| s == " ");
                (matches!(c, '.' | '?' | '!') && space && (next.is_uppercase() || matches!(next, '"' | '“')))
                    .then_some((at + c.len_utf8(), after))
            });
        match end {
            Some((end, next)) => {
                out.extend(rest.get(..end));
                rest = rest.get(next..).unwrap_or("");
            }
            None => {
                if !rest.is_empty() {
                    out.push(rest);
                }
                return out;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_sentence_ends_before_a_capital_and_not_at_a_number() {
        assert_eq!(
            sentences("Stop. Rest for 1.5 hours. Then go on?"),
            ["Stop.", "Rest for 1.5 hours.", "Then go on?"]
        );
        assert_eq!(sentences("e.g. this"), ["e.g. this"]);
        assert_eq!(sentences(""), Vec::<&str>::new());
    }
}
