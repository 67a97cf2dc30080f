//! What a style sheet declares, as far as it is written here: rules in rules, each with its declarations.

/// One declaration: what it stands under, inside of what, its name and its value.
pub(crate) struct Declared {
    pub(crate) around: String,
    pub(crate) under: String,
    pub(crate) name: String,
    pub(crate) value: String,
}

/// Every declaration of a style sheet, in its order.
pub(crate) fn declared(sheet: &str) -> Vec<Declared> {
    let sheet = without_comments(sheet);
    let mut open: Vec<String> = Vec::new();
    let mut found = Vec::new();
    let mut said = String::new();
    for letter in sheet.chars() {
        match letter {
            '{' => open.push(plain(&core::mem::take(&mut said))),
            ';' | '}' => {
                let text = plain(&core::mem::take(&mut said));
                if let (Some((name, value)), Some((under, around))) =
                    (text.split_once(':'), open.split_last())
                {
                    found.push(Declared {
                        around: around.join(" "),
                        under: under.clone(),
                        name: name.trim().to_owned(),
                        value: value.trim().to_owned(),
                    });
                }
                if letter == '}' {
                    open.pop();
                }
            }
            _ => said.push(letter),
        }
    }
    found
}

/// What a value is in light and in dark, if it is written as one of both.
pub(crate) fn of_schemes(value: &str) -> Option<(&str, &str)> {
    let (light, dark) = value.strip_prefix("var(--light, ")?.split_once(") var(--dark, ")?;
    Some((light, dark.strip_suffix(')')?))
}

fn without_comments(sheet: &str) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
