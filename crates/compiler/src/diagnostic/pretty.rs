//! Pretty text: the line quoted and marked.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::files::Files;

/// The findings with the lines they speak of, in colour if the caller wants it.
#[must_use]
pub fn pretty(diagnostics: &[Diagnostic], files: &Files, folder: &str, colour: bool) -> String {
    let folder = folder.trim_end_matches('/');
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for d in diagnostics {
        let path = if folder.is_empty() { d.file.clone() } else { format!("{folder}/{}", d.file) };
        let level = match d.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = level.primary_title(d.message.as_str()).id(d.name).elements(Vec::<Origin<'_>>::new());
        group = match files.get(&d.file) {
            Some(text)
                if !text.is_empty() && text.is_char_boundary(d.span.start) && d.span.start < text.len() =>
            {
                let end = d.span.end.clamp(d.span.start + 1, text.len());
                let end = (end..=text.len()).find(|e| text.is_char_boundary(*e)).unwrap_or(text.len());
                // A long row is quoted by its first line only.
                let first_line = text
                    .get(d.span.start..end)
                    .and_then(|s| s.find('\n'))
                    .map_or(end, |n| (d.span.start + n).max(d.span.start + 1));
                let span = d.span.start..first_line.min(end);
                group.element(Snippet::source(text).path(path).annotation(AnnotationKind::Primary.span(span)))
            }
            _ if d.file.ends_with('/') => group.element(Origin::path(path)),
            _ => group.element(Origin::path(path).line(d.line)),
        };
        if let Some(help) = &d.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        group = group.element(Level::NOTE.with_name("see").message(d.see()));
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out
}
