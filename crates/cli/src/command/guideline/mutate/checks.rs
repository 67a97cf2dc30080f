//! Whether a check of the compiler notices a fault, once it is written into the files.

use compiler::Files;
use proof::mutate::{Edit, Mutant, Written};
use toml_edit::{DocumentMut, Item, TableLike, Value};

/// What the compiler says about the files with the fault in them; nothing where it says nothing, or
/// where the fault cannot be written there.
pub(super) fn first(mutant: &Mutant, files: &Files) -> Option<String> {
    if mutant.edits.is_empty() {
        return None;
    }
    let (path, mut document, keys) = row_of(mutant, files)?;
    for edit in &mutant.edits {
        apply(&mut document, &keys, edit)?;
    }
    let mut with = files.clone();
    with.insert(path, document.to_string());
    let found = compiler::compile(&with).diagnostics.into_iter().next()?;
    Some(format!("{}: {}", found.name, found.message))
}

/// The file in which the record stands, and the keys that lead to it.
fn row_of<'m>(mutant: &'m Mutant, files: &Files) -> Option<(String, DocumentMut, Vec<&'m str>)> {
    let open = |path: &str| files.get(path)?.parse::<DocumentMut>().ok();
    match mutant.list {
        "guideline" => Some(("guideline.toml".to_owned(), open("guideline.toml")?, Vec::new())),
        "planner" => Some(("guideline.toml".to_owned(), open("guideline.toml")?, vec!["planner"])),
        "activities" => {
            let path = format!("activities/{}.toml", mutant.record);
            let document = open(&path)?;
            Some((path, document, Vec::new()))
        }
        folder @ ("danger-signs" | "features") => files
            .iter()
            .filter(|(path, _)| path.starts_with(&format!("{folder}/")))
            .find_map(|(path, text)| {
                let document: DocumentMut = text.parse().ok()?;
                document
                    .contains_key(&mutant.record)
                    .then(|| (path.to_owned(), document, vec![&*mutant.record]))
            }),
        _ => {
            let (table, rule) = mutant.record.split_once('.')?;
            let path = format!("decisions/{table}.toml");
            let document = open(&path)?;
            Some((path, document, vec!["rule", rule]))
        }
    }
}

fn apply(document: &mut DocumentMut, keys: &[&str], edit: &Edit) -> Option<()> {
    if *edit == Edit::Remove {
        let (last, above) = keys.split_last()?;
        return row(document, above)?.remove(last).map(drop);
    }
    let row = row(document, keys)?;
    match edit {
        Edit::Remove => None,
        Edit::Set(keys, to) => {
            let (last, above) = keys.split_last()?;
            let mut table = row;
            for key in above {
                table = table.get_mut(key)?.as_table_like_mut()?;
            }
            let value = match to {
                Written::Word(word) => Value::from(word.as_str()),
                Written::Number(number) => Value::from(i64::from(*number)),
                Written::Truth(truth) => Value::from(*truth),
            };
            table.insert(last, Item::Value(value));
            Some(())
        }
        Edit::Drop(key, word) => {
            let list = row.get_mut(key)?.as_array_mut()?;
            let at = list.iter().position(|value| value.as_str() == Some(word))?;
            list.remove(at);
            if list.is_empty() {
                row.remove(key);
            }
            Some(())
        }
        Edit::Unset(key) => row.remove(key).map(drop),
    }
}

fn row<'d>(document: &'d mut DocumentMut, keys: &[&str]) -> Option<&'d mut dyn TableLike> {
    let mut table: &mut dyn TableLike = document.as_table_mut();
    for key in keys {
        table = table.get_mut(key)?.as_table_like_mut()?;
    }
    Some(table)
}
