//! Every drawn figure on one sheet, at three weeks, for whoever looks whether they are right.

use std::collections::BTreeMap;
use std::fs;

use clinical::GestationalAge;
use compiler::Files;
use figure::{Figure, palette};

use crate::Result;
use crate::run::root;

/// The weeks of the columns.
const WEEKS: [u16; 3] = [10, 24, 38];
/// How many movements stand beside each other.
const COLUMNS: usize = 3;
const WIDTH: usize = 108;
const HEIGHT: usize = 81;

/// Writes `docs/contact-sheet.svg`; with a folder, also every picture of every movement there.
pub(crate) fn draw(rest: &[String]) -> Result {
    let mut files = Files::new();
    read(&root().join("guideline"), "", &mut files)?;
    let compiled = compiler::compile(&files);
    let figures = compiled.figures.ok_or_else(|| compiler::plain(&compiled.diagnostics, "guideline"))?;
    let mut sheet = String::new();
    let mut fills = BTreeMap::new();
    let rows = figures.movements.len().div_ceil(COLUMNS);
    let (wide, tall) = (COLUMNS * (WEEKS.len() * WIDTH + 16), rows * (HEIGHT + 16));
    sheet.push_str(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {tall}\" font-family=\"sans-serif\" font-size=\"9\"><rect width=\"{wide}\" height=\"{tall}\" fill=\"#fff\"/>"
    ));
    for (n, movement) in figures.movements.iter().enumerate() {
        let (x, y) = ((n % COLUMNS) * (WEEKS.len() * WIDTH + 16) + 8, (n / COLUMNS) * (HEIGHT + 16));
        sheet.push_str(&format!("<text x=\"{x}\" y=\"{}\">{}</text>", y + 11, movement.id));
        let mut pictures = Vec::new();
        for week in WEEKS {
            let ga = GestationalAge::from_weeks_days(week, 0).ok_or("the week is not on the scale")?;
            let figure = Figure::new(movement, ga);
            pictures.push(with_short_classes(&figure.thumbnail(figure.cover()), &mut fills));
            if let Some(folder) = rest.first() {
                write_all(folder, &figure, &movement.id, week)?;
            }
        }
        for (column, picture) in shared(&pictures, n).into_iter().enumerate() {
            let left = x + column * WIDTH;
            sheet.push_str(&format!(
                "<svg x=\"{left}\" y=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 320 240\">{picture}</svg>",
                y + 14
            ));
        }
    }
    let style: String = fills.values().map(|rule| format!(".{rule}")).collect();
    sheet.push_str(&format!("<style>{style}</style></svg>\n"));
    let path = root().join("docs/contact-sheet.svg");
    fs::write(&path, &sheet).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{} movements, {} kB: {}", figures.movements.len(), sheet.len() / 1000, path.display());
    println!("the file of figures is {} kB", figures.write().len() / 1000);
    Ok(())
}

/// A sheet is large, so a fill is said once and named by a class of one or two letters.
fn with_short_classes(picture: &str, fills: &mut BTreeMap<String, String>) -> String {
    let mut parts = picture.split(" class=\"figure-");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (class, rest) = part.split_once('"').unwrap_or((part, ""));
        match rest.strip_prefix(" fill=\"#").and_then(|rest| rest.split_once('"')) {
            Some((fill, rest)) => {
                let n = fills.len();
                let short = fills.entry(class.to_owned()).or_insert_with(|| format!("c{n}{{fill:#{fill}}}"));
                let name = short.split_once('{').map_or("", |(name, _)| name);
                out.push_str(&format!(" class=\"{name}\"{rest}"));
            }
            None => out.push_str(rest),
        }
    }
    out
}

/// Every picture of a movement as a file of its own, to be looked at.
fn write_all(folder: &str, figure: &Figure, id: &str, week: u16) -> Result {
    let write =
        |name: String, text: String| fs::write(format!("{folder}/{name}"), text).map_err(|e| e.to_string());
    for key in 0..figure.n_keyframes() {
        write(format!("{id}-{week}-{key}.svg"), figure.still(key))?;
    }
    let style = format!("img\"><style>{}</style>", palette());
    write(format!("{id}-{week}.svg"), figure.animated(id, "").replacen("img\">", &style, 1))
}

/// The insides of pictures of one movement. Shapes that a later one shares with the first are only
/// named in it: what grows is the trunk.
fn shared(pictures: &[String], movement: usize) -> Vec<String> {
    let shapes: Vec<Vec<&str>> = pictures
        .iter()
        .map(|picture| {
            let inside = picture.split_once("<path").map_or("", |(_, rest)| rest);
            inside.trim_end_matches("</svg>").split("<path").collect()
        })
        .collect();
    let Some((first, others)) = shapes.split_first() else { return Vec::new() };
    // A run of shapes ends where one of the others differs.
    let same =
        |n: usize| others.iter().all(|other| other.len() == first.len() && other.get(n) == first.get(n));
    let mut out = vec![String::new(); pictures.len()];
    let mut n = 0;
    while n < first.len() {
        let end = (n..first.len()).find(|k| same(*k) != same(n)).unwrap_or(first.len());
        for (column, picture) in out.iter_mut().enumerate() {
            let whole =
                |shapes: &[&str]| shapes.iter().map(|shape| format!("<path{shape}")).collect::<String>();
            match (same(n), column) {
                (true, 0) => {
                    picture.push_str(&format!(
                        "<g id=\"m{movement}-{n}\">{}</g>",
                        whole(first.get(n..end).unwrap_or_default())
                    ));
                }
                (true, _) => picture.push_str(&format!("<use href=\"#m{movement}-{n}\"/>")),
                (false, _) => {
                    let end = if same(n) { end } else { end.min(shapes.get(column).map_or(0, Vec::len)) };
                    let own = shapes.get(column).and_then(|shapes| shapes.get(n..end));
                    picture.push_str(&whole(own.unwrap_or_default()));
                }
            }
        }
        n = end;
    }
    out
}

fn read(folder: &std::path::Path, below: &str, files: &mut Files) -> Result {
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let entry = entry.map_err(|error| error.to_string())?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            read(&entry.path(), &format!("{path}/"), files)?;
        } else if path.ends_with(".toml") || path.ends_with(".ftl") {
            files.insert(path, fs::read(entry.path()).map_err(|error| error.to_string())?);
        }
    }
    Ok(())
}
