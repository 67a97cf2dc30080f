//! Two languages to test with: one with long, accented text, one that runs from right to left.
//!
//! They are made from the finished page, so that no text can be forgotten, wherever it came from.

/// Whether a language runs from right to left.
pub(crate) fn is_right_to_left(locale: &str) -> bool {
    locale == "qps-plocm"
}

/// What a page in it says its language is, in words that a browser and a screen reader know.
pub(crate) fn language(locale: &str) -> &str {
    match locale {
        "" => "en",
        "qps-ploc" => "en-XA",
        "qps-plocm" => "ar-XB",
        other => other,
    }
}

/// The page in that language; as it is, if it is a real one.
pub(crate) fn speak(locale: &str, html: String) -> String {
    match locale {
        "qps-ploc" => each_text(&html, |text, out| {
            out.push_str(&text.chars().map(accented).collect::<String>());
            // A third longer, as German or Finnish would be.
            let n_more = text.trim().chars().count() / 3;
            out.extend(core::iter::repeat_n("~", n_more.min(40)));
        }),
        "qps-plocm" => each_text(&html, |text, out| {
            // Shown from right to left, letter by letter.
            out.push('\u{202e}');
            out.push_str(text);
            out.push('\u{202c}');
        }),
        _ => html,
    }
}

fn each_text(html: &str, mut change: impl FnMut(&str, &mut String)) -> String {
    let mut out = String::with_capacity(html.len() * 2);
    let mut rest = html;
    // What she has written stays as she wrote it: it is read back.
    let mut is_hers = false;
    while let Some((text, after)) = rest.split_once('<') {
        if is_hers || text.trim().is_empty() || text.starts_with('&') {
            out.push_str(text);
        } else {
            change(text, &mut out);
        }
        let Some((tag, after)) = after.split_once('>') else { break };
        out.push('<');
        out.push_str(tag);
        out.push('>');
        is_hers = tag.starts_with("textarea");
        rest = after;
    }
    out.push_str(rest);
    out
}

fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'c' => 'ç',
        'i' => 'í',
        'n' => 'ñ',
        'o' => 'ö',
        's' => 'š',
        'u' => 'ü',
        'y' => 'ý',
        'A' => 'Å',
        'E' => 'É',
        'O' => 'Ø',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::speak;

    #[test]
    fn what_she_wrote_is_not_translated() {
        let page = || "<p>as it is</p><textarea name=\"note\">as it is</textarea><p>so</p>".to_owned();
        for locale in ["qps-ploc", "qps-plocm"] {
            let spoken = speak(locale, page());
            assert_eq!(spoken.matches(">as it is<").count(), 1, "{spoken}");
            assert!(spoken.contains(">as it is</textarea>"), "{spoken}");
        }
        assert_eq!(speak("", page()), page());
    }
}
