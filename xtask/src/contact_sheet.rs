//! Every drawn figure on one sheet, at three weeks, for whoever looks whether they are right.

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
    let figures =
        compiled.figures.ok_or_else(|| compiler::plain(&compiled.diagnostics, "guideline"))?;
    let mut sheet = String::new();
    let rows = figures.movements.len().div_ceil(COLUMNS);
    let (wide, tall) = (COLUMNS * (WEEKS.len() * WIDTH + 16), rows * (HEIGHT + 16));
    sheet.push_str(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {tall}\" font-family=\"sans-serif\" font-size=\"9\"><rect width=\"{wide}\" height=\"{tall}\" fill=\"#fff\"/>"
    ));
    for (n, movement) in figures.movements.iter().enumerate() {
        let (x, y) = ((n % COLUMNS) * (WEEKS.len() * WIDTH + 16) + 8, (n / COLUMNS) * (HEIGHT + 16));
        sheet.push_str(&format!("<text x=\"{x}\" y=\"{}\">{}</text>", y + 11, movement.id));
        for (column, week) in WEEKS.into_iter().enumerate() {
            let ga = GestationalAge::from_weeks_days(week, 0).ok_or("the week is not on the scale")?;
            let figure = Figure::new(movement, ga);
            let picture = figure.still(figure.cover());
            let place = format!(
                "<svg x=\"{}\" y=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" ",
                x + column * WIDTH,
                y + 14
            );
            sheet.push_str(&picture.replacen("<svg xmlns=\"http://www.w3.org/2000/svg\" ", &place, 1));
            if let Some(folder) = rest.first() {
                let write = |name: String, text: String| {
                    fs::write(format!("{folder}/{name}"), text).map_err(|e| e.to_string())
                };
                for key in 0..figure.n_keyframes() {
                    write(format!("{}-{week}-{key}.svg", movement.id), figure.still(key))?;
                }
                let moving = figure.animated(&movement.id);
                let style = format!("<style>{}</style>", palette());
                write(format!("{}-{week}.svg", movement.id), moving.replacen("img\">", &format!("img\">{style}"), 1))?;
            }
        }
    }
    sheet.push_str("</svg>\n");
    let path = root().join("docs/contact-sheet.svg");
    fs::write(&path, &sheet).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{} movements, {} kB: {}", figures.movements.len(), sheet.len() / 1000, path.display());
    println!("the file of figures is {} kB", figures.write().len() / 1000);
    Ok(())
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
