//! Files to compiled guideline.
//!
//! [`compile`] takes the text of every file of `guideline/`, reports everything it finds at once, and
//! returns the compiled contents when nothing is wrong. It reads no disk and no clock: the same
//! files always give the same contents and the same findings.
//!
//! The way of a file, in the order of the modules: a set of named texts ([`Files`]), what is written
//! in them (`syntax`, `texts`), names to ids (`resolve`), the compiled form (`lower`), finding topics and
//! danger signs by words (`index`, `words`), what is looked for (`check`), what is said about it ([`Diagnostic`]), and the pages reviewers sign
//! ([`render`]).
//!
//! ```
//! use compiler::{Files, compile};
//!
//! let mut files = Files::new();
//! files.insert("features/risks.toml", b"[twins]\nkind = \"fakt\"\n");
//! let compiled = compile(&files);
//! assert!(compiled.contents.is_none());
//! assert!(compiled.diagnostics.iter().any(|d| d.name == "bad-value" && d.help.as_deref() == Some("did you mean `fact`?")));
//! ```

#![cfg_attr(test, allow(clippy::indexing_slicing))]

mod files;
mod syntax;
mod texts;
mod resolve;
mod lower;
pub mod index;
pub mod words;
mod search;
mod check;
mod diagnostic;
pub mod render;

pub use check::{ALL as CHECKS, Check};
pub use diagnostic::{Diagnostic, Severity, json, plain, pretty};
pub use files::Files;

use check::Whole;
use diagnostic::Findings;

/// What came of compiling.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The compiled guideline with its texts, when nothing is wrong.
    pub contents: Option<bundle::Contents>,
    /// The drawn figures and what they are called, when nothing is wrong. Beside the contents,
    /// because nobody needs a picture to be told what to do.
    pub figures: Option<bundle::Figures>,
    /// Everything that was found, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles a guideline.
///
/// When a file is missing or cannot be read at all, that is reported together with everything that
/// can be said about each file by itself; what depends on several files is left for the next time.
#[must_use]
pub fn compile(files: &Files) -> Compiled {
    let mut findings = Findings::new(files);
    for (path, at) in files.unreadable() {
        check::unreadable_file::report(&mut findings, path, at);
    }
    let mut pages = syntax::read(files, &mut findings);
    let texts = texts::read(files, &mut findings);
    if findings.any_unread() {
        // Names that stand in a file nobody could read would all be reported as unknown.
        return Compiled { contents: None, figures: None, diagnostics: findings.sorted() };
    }
    let names = resolve::Names::new(&mut pages, &mut findings);
    let guideline = lower::lower(&pages, &names, &mut findings);
    let claims = lower::claims(&pages, &names, &mut findings);
    let properties = lower::properties(&pages, &names, &guideline, &mut findings);
    let movements = lower::movements(&pages, &names, &mut findings);
    let whole =
        Whole { pages: &pages, names: &names, guideline: &guideline, properties: &properties, texts: &texts };
    check::run(&whole, &mut findings);
    let lexicon = search::lexicon(&pages, &names, &texts, &mut findings);
    let contents = match (lexicon, texts.first(), findings.any_error()) {
        (Some(lexicon), Some(first), false) => {
            let index = search::index(&pages, first);
            let spoken = texts.iter().map(texts::Written::of_figures).collect();
            let texts = texts.iter().map(texts::Written::compiled).collect();
            let figures = bundle::Figures { movements, texts: spoken };
            Some((bundle::Contents { guideline, texts, index, lexicon, claims, properties }, figures))
        }
        _ => None,
    };
    let (contents, figures) = contents.unzip();
    Compiled { contents, figures, diagnostics: findings.sorted() }
}
