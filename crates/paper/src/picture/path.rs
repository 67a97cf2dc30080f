//! Outlines written in the language of SVG paths: moves, lines and curves, absolute and relative.

use super::Stroke;

/// Reads a path. What is not understood ends it: the outlines are our own and are tested.
pub(crate) fn read(path: &str) -> Vec<Stroke> {
    let mut reader = Reader { rest: path, at: (0.0, 0.0), start: (0.0, 0.0), pulled: None, out: Vec::new() };
    let mut command = None;
    loop {
        reader.skip();
        let Some(next) = reader.rest.chars().next() else { break };
        if next.is_ascii_alphabetic() {
            command = Some(next);
            reader.rest = reader.rest.get(1..).unwrap_or("");
        }
        let done = command.is_none_or(|command| reader.step(command).is_none());
        if done {
            break;
        }
        // What follows a move without a letter are lines.
        command = match command {
            Some('M') => Some('L'),
            Some('m') => Some('l'),
            Some('z' | 'Z') => None,
            other => other,
        };
        if command.is_none() {
            reader.skip();
            if !reader.rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                break;
            }
        }
    }
    reader.out
}

struct Reader<'p> {
    rest: &'p str,
    at: (f32, f32),
    start: (f32, f32),
    /// The second handle of the curve before, for a smooth one.
    pulled: Option<(f32, f32)>,
    out: Vec<Stroke>,
}

impl Reader<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', ',']);
    }

    fn number(&mut self) -> Option<f32> {
        self.skip();
        let bytes = self.rest.as_bytes();
        let mut end = usize::from(bytes.first() == Some(&b'-'));
        let mut dotted = false;
        while let Some(byte) = bytes.get(end) {
            match byte {
                b'0'..=b'9' => {}
                b'.' if !dotted => dotted = true,
                _ => break,
            }
            end += 1;
        }
        let (number, rest) = self.rest.split_at_checked(end)?;
        let number = number.parse().ok()?;
        self.rest = rest;
        Some(number)
    }

    fn point(&mut self, relative: bool) -> Option<(f32, f32)> {
        let (x, y) = (self.number()?, self.number()?);
        Some(if relative { (self.at.0 + x, self.at.1 + y) } else { (x, y) })
    }

    /// One step of a command; nothing if it was not understood.
    fn step(&mut self, command: char) -> Option<()> {
        let relative = command.is_ascii_lowercase();
        let mut pulled = None;
        match command.to_ascii_lowercase() {
            'm' => {
                self.at = self.point(relative)?;
                self.start = self.at;
                self.out.push(Stroke::Move(self.at.0, self.at.1));
            }
            'l' => self.line(relative)?,
            'h' => {
                let x = self.number()?;
                self.at.0 = if relative { self.at.0 + x } else { x };
                self.out.push(Stroke::Line(self.at.0, self.at.1));
            }
            'v' => {
                let y = self.number()?;
                self.at.1 = if relative { self.at.1 + y } else { y };
                self.out.push(Stroke::Line(self.at.0, self.at.1));
            }
            'c' | 's' => {
                let first = if command.eq_ignore_ascii_case(&'c') {
                    self.point(relative)?
                } else {
                    let (x, y) = self.pulled.unwrap_or(self.at);
                    (2.0 * self.at.0 - x, 2.0 * self.at.1 - y)
                };
                let second = self.point(relative)?;
                let end = self.point(relative)?;
                self.out.push(Stroke::Curve(first.0, first.1, second.0, second.1, end.0, end.1));
                self.at = end;
                pulled = Some(second);
            }
            'z' => {
                self.at = self.start;
                self.out.push(Stroke::Close);
            }
            _ => return None,
        }
        self.pulled = pulled;
        Some(())
    }

    fn line(&mut self, relative: bool) -> Option<()> {
        self.at = self.point(relative)?;
        self.out.push(Stroke::Line(self.at.0, self.at.1));
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use share::body_map::{BACK, FRONT};

    use super::{Stroke, read};

    #[test]
    fn every_outline_of_the_body_is_read_to_its_end() {
        for outline in FRONT.outlines.iter().chain(BACK.outlines) {
            let strokes = read(outline.path);
            let letters = outline.path.chars().filter(|c| matches!(c, 'z' | 'Z')).count();
            let closed = strokes.iter().filter(|stroke| **stroke == Stroke::Close).count();
            assert_eq!(closed, letters, "{}", outline.path);
            assert!(strokes.len() > 2, "{}", outline.path);
            for stroke in strokes {
                if let Stroke::Line(x, y) | Stroke::Move(x, y) | Stroke::Curve(.., x, y) = stroke {
                    assert!(
                        (0.0..=120.0).contains(&x) && (0.0..=262.0).contains(&y),
                        "{x} {y} {}",
                        outline.path
                    );
                }
            }
        }
    }

    #[test]
    fn a_smooth_curve_goes_on_as_the_one_before_came() {
        let strokes = read("M0 0c1 2 3 4 5 5s3 1 5 0");
        assert_eq!(strokes[2], Stroke::Curve(7.0, 6.0, 8.0, 6.0, 10.0, 5.0));
    }
}
