//! The layout of the project against what `docs/architecture.md` says of it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::Result;
use crate::run::root;

pub(crate) fn tidy() -> Result {
    let mut found = Vec::new();
    leaning(&mut found)?;
    manifests(&mut found)?;
    documents(&mut found)?;
    if found.is_empty() {
        println!("the layout is as docs/architecture.md says");
        return Ok(());
    }
    Err(found.join("\n"))
}

/// Who leans on whom: the table in `docs/architecture.md` against the manifests.
fn leaning(found: &mut Vec<String>) -> Result {
    let page = read(&root().join("docs/architecture.md"))?;
    let said = table(&page);
    let mut names = BTreeSet::new();
    let mut leans: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for manifest in crate_manifests()? {
        let (name, _) = package(&manifest)?;
        names.insert(name);
    }
    for manifest in crate_manifests()? {
        let (name, value) = package(&manifest)?;
        let ours = value
            .get("dependencies")
            .and_then(toml::Value::as_table)
            .into_iter()
            .flat_map(|table| table.keys().cloned())
            .filter(|dependency| names.contains(dependency))
            .collect();
        leans.insert(name, ours);
    }
    for name in &names {
        match said.get(name) {
            None => found.push(format!("docs/architecture.md: the table has no row for `{name}`")),
            Some(listed) => {
                let really = leans.get(name).cloned().unwrap_or_default();
                for more in really.difference(listed) {
                    found
                        .push(format!("`{name}` leans on `{more}`, which docs/architecture.md does not say"));
                }
                for less in listed.difference(&really) {
                    found.push(format!(
                        "docs/architecture.md says `{name}` leans on `{less}`; its manifest does not"
                    ));
                }
            }
        }
    }
    for name in said.keys().filter(|name| !names.contains(*name)) {
        found.push(format!("docs/architecture.md: the table names `{name}`, which is not in crates/"));
    }
    Ok(())
}

/// Reads the rows "| `crate` | leans on `a`, `b` | ..." under the heading "Who leans on whom".
fn table(page: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut rows = BTreeMap::new();
    let section = page.split("\n## ").find(|s| s.starts_with("Who leans on whom")).unwrap_or("");
    for line in section.lines().filter(|l| l.starts_with("| `")) {
        let mut cells = line.trim_matches('|').split('|');
        let (Some(name), Some(leans)) = (cells.next(), cells.next()) else {
            continue;
        };
        let quoted = |cell: &str| -> BTreeSet<String> {
            cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
        };
        if let Some(name) = quoted(name).into_iter().next() {
            rows.insert(name, quoted(leans));
        }
    }
    rows
}

/// Every crate takes the shared lints and is not published; no pure crate reaches for the outside.
fn manifests(found: &mut Vec<String>) -> Result {
    for manifest in crate_manifests()? {
        let (name, value) = package(&manifest)?;
        let shared = value.get("lints").and_then(|l| l.get("workspace")).and_then(toml::Value::as_bool);
        if shared != Some(true) {
            found.push(format!("`{name}` does not take the shared lints: add `[lints] workspace = true`"));
        }
        if PURE.contains(&name.as_str()) {
            let folder = manifest.parent().unwrap_or(&manifest);
            if !folder.join("clippy.toml").is_file() {
                found.push(format!(
                    "`{name}` must stay pure and has no clippy.toml that forbids clock and disk"
                ));
            }
        }
    }
    Ok(())
}

/// Crates that may reach for neither clock nor disk.
const PURE: [&str; 9] =
    ["clinical", "guideline", "care", "figure", "bundle", "compiler", "exchange", "share", "paper"];

/// Documents that must be there, and links inside them that must lead somewhere.
fn documents(found: &mut Vec<String>) -> Result {
    let must = [
        "README.md",
        "CONTRIBUTING.md",
        "SAFETY.md",
        "PRIVACY.md",
        "SECURITY.md",
        "CHANGELOG.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "LICENSE-CC-BY-4.0",
        "docs/architecture.md",
        "docs/design.md",
        "docs/checks.md",
        "docs/performance.md",
        "docs/writing-rules.md",
        "docs/glossary.md",
        "guideline/CHANGELOG.md",
    ];
    for file in must.iter().filter(|file| !root().join(file).is_file()) {
        found.push(format!("{file} is missing"));
    }
    let mut pages: Vec<PathBuf> = Vec::new();
    for folder in ["", "docs"] {
        let entries = std::fs::read_dir(root().join(folder)).map_err(|e| format!("{folder}: {e}"))?;
        pages.extend(
            entries
                .filter_map(std::result::Result::ok)
                .map(|e| e.path())
                .filter(|p| p.extension().is_some_and(|x| x == "md")),
        );
    }
    pages.sort();
    for page in pages {
        let text = read(&page)?;
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let path = link.split('#').next().unwrap_or("");
            if path.is_empty() || path.contains("://") || path.starts_with("mailto:") {
                continue;
            }
            let target = page.parent().unwrap_or(Path::new("")).join(path);
            if !target.exists() {
                found.push(format!(
                    "{}: the link to `{link}` leads nowhere",
                    page.strip_prefix(root()).unwrap_or(&page).display()
                ));
            }
        }
    }
    Ok(())
}

fn crate_manifests() -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(root().join("crates")).map_err(|e| format!("crates: {e}"))?;
    let mut manifests: Vec<PathBuf> = entries
        .filter_map(std::result::Result::ok)
        .map(|entry| entry.path().join("Cargo.toml"))
        .filter(|path| path.is_file())
        .collect();
    manifests.sort();
    Ok(manifests)
}

fn package(manifest: &Path) -> Result<(String, toml::Table)> {
    let table: toml::Table = read(manifest)?.parse().map_err(|e| format!("{}: {e}", manifest.display()))?;
    let name = table
        .get("package")
        .and_then(|p| p.get("name"))
        .and_then(toml::Value::as_str)
        .ok_or_else(|| format!("{}: no package name", manifest.display()))?;
    Ok((name.to_owned(), table))
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::table;

    #[test]
    fn the_table_is_read_as_written() {
        let page = "# A\n\n## Who leans on whom\n\n| crate | leans on | why |\n| --- | --- | --- |\n| `a` | `b`, `c` | x |\n| `b` | nothing of ours | y |\n\n## Next\n| `z` | `q` |\n";
        let rows = table(page);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows["a"].iter().map(String::as_str).collect::<Vec<_>>(), ["b", "c"]);
        assert!(rows["b"].is_empty());
    }
}
