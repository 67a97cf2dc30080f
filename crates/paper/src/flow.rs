//! Text in lines of a given width.
//!
//! Nothing is dropped unseen: a letter the font has not stands as [`MARK`], is counted, and the line
//! keeps what was meant for whoever reads or copies the file.

use crate::face::{Faces, Weight};

/// Stands for a letter that cannot be printed.
pub(crate) const MARK: char = '\u{25a1}';

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Text {
    /// What is printed.
    pub(crate) printed: String,
    /// What was meant, where that is something else.
    pub(crate) meant: Option<String>,
    /// How many letters could not be printed.
    pub(crate) n_marked: usize,
}

/// Letters nobody sees, some of which change the place of others.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Breaks a text into lines that are at most so wide, in ems. A line break in it stays.
pub(crate) fn lines(faces: &Faces, weight: Weight, text: &str, width: f32) -> Vec<Text> {
    let mut out = Vec::new();
    for paragraph in text.lines().filter(|paragraph| !paragraph.trim().is_empty()) {
        let mut line = Building::default();
        for word in paragraph.split_whitespace() {
            let word: String = word.chars().filter(|letter| !is_hidden(*letter)).collect();
            for piece in pieces(faces, weight, &word, width) {
                line.take(faces, weight, &piece, width, &mut out);
            }
        }
        line.end(&mut out);
    }
    out
}

#[derive(Default)]
struct Building {
    meant: String,
    printed: String,
    n_marked: usize,
    width: f32,
}

impl Building {
    fn take(&mut self, faces: &Faces, weight: Weight, word: &str, most: f32, out: &mut Vec<Text>) {
        if word.is_empty() {
            return;
        }
        // Every letter of this range is in the font; most words need no second look.
        let plain = word.is_ascii();
        let printed: String = if plain {
            word.to_owned()
        } else {
            word.chars().map(|letter| if faces.has(letter) { letter } else { MARK }).collect()
        };
        let width = faces.width(weight, &printed);
        let space = faces.width(weight, " ");
        if !self.meant.is_empty() && self.width + space + width > most {
            self.end(out);
        }
        if !self.meant.is_empty() {
            self.meant.push(' ');
            self.printed.push(' ');
            self.width += space;
        }
        self.n_marked += if plain { 0 } else { word.chars().filter(|letter| !faces.has(*letter)).count() };
        self.meant.push_str(word);
        self.printed.push_str(&printed);
        self.width += width;
    }

    fn end(&mut self, out: &mut Vec<Text>) {
        let line = core::mem::take(self);
        if !line.meant.is_empty() {
            let meant = (line.n_marked > 0).then_some(line.meant);
            out.push(Text { printed: line.printed, meant, n_marked: line.n_marked });
        }
    }
}

/// A word, in pieces that fit on a line.
fn pieces(faces: &Faces, weight: Weight, word: &str, width: f32) -> Vec<String> {
    if word.len() < 16 || word.chars().map(|letter| of_letter(faces, weight, letter)).sum::<f32>() <= width {
        return vec![word.to_owned()];
    }
    let mut out = Vec::new();
    let (mut piece, mut wide) = (String::new(), 0.0);
    for letter in word.chars() {
        let one = of_letter(faces, weight, letter);
        if !piece.is_empty() && wide + one > width {
            out.push(core::mem::take(&mut piece));
            wide = 0.0;
        }
        piece.push(letter);
        wide += one;
    }
    out.push(piece);
    out
}

fn of_letter(faces: &Faces, weight: Weight, letter: char) -> f32 {
    let letter = if faces.has(letter) { letter } else { MARK };
    faces.width(weight, letter.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    use super::lines;
    use crate::face::{Faces, Weight};

    fn printed(text: &str, width: f32) -> Vec<String> {
        let faces = Faces::new().unwrap();
        lines(&faces, Weight::Regular, text, width).into_iter().map(|line| line.printed).collect()
    }

    #[test]
    fn words_stay_whole_and_what_has_no_end_is_broken() {
        assert_eq!(printed("one two three", 5.0), ["one two", "three"]);
        let long = "x".repeat(100);
        let broken = printed(&long, 10.0);
        assert!(broken.len() > 3, "{broken:?}");
        assert_eq!(broken.concat(), long);
    }

    #[test]
    fn a_letter_the_font_has_not_is_marked_counted_and_kept_as_it_was_meant() {
        let faces = Faces::new().unwrap();
        let text = "back: ظهري, поясница, πλάτη";
        let lines = lines(&faces, Weight::Regular, text, 100.0);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].printed, "back: □□□□, поясница, πλάτη");
        assert_eq!(lines[0].meant.as_deref(), Some(text));
        assert_eq!(lines[0].n_marked, 4);
    }

    #[test]
    fn letters_nobody_sees_are_left_out_and_line_breaks_stay() {
        assert_eq!(printed("a\u{202e}b\u{0}\n\n c\td", 50.0), ["ab", "c d"]);
    }
}
