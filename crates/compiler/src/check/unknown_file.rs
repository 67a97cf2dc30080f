//! A file nobody reads.

use super::{Check, nearest};
use crate::diagnostic::{Findings, Place};

pub(crate) const CHECK: Check = Check::error("unknown-file");

pub(crate) fn report<'n>(findings: &mut Findings<'_>, path: &str, folders: impl Iterator<Item = &'n str>) {
    let folder = path.split_once('/').map_or("", |(folder, _)| folder);
    let help = match nearest(folder, folders) {
        Some(near) if near == folder => {
            format!("a file directly in `{near}/` whose name ends in `.toml` is read")
        }
        Some(near) => format!("did you mean the folder `{near}/`?"),
        None => "move it to one of the folders in docs/writing-rules.md, or delete it".to_owned(),
    };
    findings.add(CHECK, &Place::top(path), format!("nothing reads `{path}`"), help);
}
