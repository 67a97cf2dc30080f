//! A page whose `id` is not its file's name.

use super::Check;
use crate::diagnostic::{Findings, Word};

pub(crate) const CHECK: Check = Check::error("file-name-differs");

pub(crate) fn report(findings: &mut Findings<'_>, id: &Word, stem: &str) {
    findings.add(
        CHECK,
        &id.place,
        format!("the file is called `{stem}` and its id is `{}`", id.text),
        format!("write `id = \"{stem}\"`, or rename the file to `{}.toml`", id.text),
    );
}
