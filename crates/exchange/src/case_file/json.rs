//! JSON into the tree.
//!
//! Written here because a case file needs what a general reader drops: where each value stands, a
//! refusal of a name given twice, and a limit on nesting. Accepts what RFC 8259 accepts and
//! nothing else; a test compares it with `serde_json`.

use super::tree::{Malformed, Name, Node, Value};

/// Deeper nesting is refused; a case file needs four levels.
const DEPTH_MAX: usize = 32;

/// Reads a JSON document.
pub(super) fn read(text: &str) -> Result<Node, Malformed> {
    let mut reader = Reader { text, at: 0 };
    reader.space();
    let node = reader.node(0)?;
    reader.space();
    if reader.at < text.len() {
        return Err(reader.malformed("there is something after the end"));
    }
    Ok(node)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn malformed(&self, message: &str) -> Malformed {
        Malformed { at: self.at, message: message.to_owned() }
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Takes the byte if it is the next one.
    fn take(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn node(&mut self, depth: usize) -> Result<Node, Malformed> {
        if depth > DEPTH_MAX {
            return Err(self.malformed("it is nested too deeply"));
        }
        let at = self.at;
        let value = match self.peek() {
            Some(b'{') => self.table(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Value::Bool(true))?,
            Some(b'f') => self.word("false", Value::Bool(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            None => return Err(self.malformed("it ends too early")),
            Some(_) => return Err(self.malformed("a value was expected here")),
        };
        Ok(Node { at, value })
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Malformed> {
        if !self.rest().starts_with(word) {
            return Err(self.malformed("a value was expected here; a text needs double quotes"));
        }
        self.at += word.len();
        Ok(value)
    }

    fn table(&mut self, depth: usize) -> Result<Value, Malformed> {
        self.at += 1;
        let mut entries: Vec<(Name, Node)> = Vec::new();
        // Looked up by name: a file of a megabyte holds too many names to compare each with each.
        let mut seen = std::collections::BTreeSet::new();
        self.space();
        if self.take(b'}') {
            return Ok(Value::Table(entries));
        }
        loop {
            self.space();
            let at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.malformed("a name in double quotes was expected here"));
            }
            let name = self.string()?;
            if !seen.insert(name.clone()) {
                return Err(Malformed {
                    at,
                    message: format!("`{}` is given twice", crate::words::shown(&name)),
                });
            }
            self.space();
            if !self.take(b':') {
                return Err(self.malformed("a colon was expected here"));
            }
            self.space();
            let node = self.node(depth + 1)?;
            entries.push((Name { at, text: name }, node));
            self.space();
            if self.take(b'}') {
                return Ok(Value::Table(entries));
            }
            if !self.take(b',') {
                return Err(self.malformed("a comma or `}` was expected here"));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Malformed> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            self.space();
            items.push(self.node(depth + 1)?);
            self.space();
            if self.take(b']') {
                return Ok(Value::List(items));
            }
            if !self.take(b',') {
                return Err(self.malformed("a comma or `]` was expected here"));
            }
        }
    }

    fn digits(&mut self) -> usize {
        let from = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        self.at - from
    }

    fn number(&mut self) -> Result<Value, Malformed> {
        let from = self.at;
        self.take(b'-');
        let leading_zero = self.peek() == Some(b'0');
        let n_digits = self.digits();
        if n_digits == 0 || (leading_zero && n_digits > 1) {
            return Err(self.malformed("this is not a number"));
        }
        if self.take(b'.') && self.digits() == 0 {
            return Err(self.malformed("digits were expected after the point"));
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            if self.digits() == 0 {
                return Err(self.malformed("digits were expected here"));
            }
        }
        Ok(Value::Number(self.text.get(from..self.at).unwrap_or("").to_owned()))
    }

    fn string(&mut self) -> Result<String, Malformed> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = self.rest();
            let Some(c) = rest.chars().next() else { return Err(self.malformed("a text is not closed")) };
            match c {
                '"' => {
                    self.at += 1;
                    return Ok(out);
                }
                '\\' => {
                    self.at += 1;
                    out.push(self.escape()?);
                }
                c if u32::from(c) < 0x20 => {
                    return Err(self.malformed("a line break or control character inside a text"));
                }
                c => {
                    out.push(c);
                    self.at += c.len_utf8();
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, Malformed> {
        let c = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err(self.malformed("this escape is not known")),
        };
        self.at += 1;
        Ok(c)
    }

    fn unicode(&mut self) -> Result<char, Malformed> {
        let first = self.hex()?;
        let code = if (0xd800..0xdc00).contains(&first) {
            // The first half of a pair; the second must follow.
            if !(self.take(b'\\') && self.take(b'u')) {
                return Err(self.malformed("half a character"));
            }
            let second = self.hex()?;
            if !(0xdc00..0xe000).contains(&second) {
                return Err(self.malformed("half a character"));
            }
            0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| self.malformed("half a character"))
    }

    fn hex(&mut self) -> Result<u32, Malformed> {
        let digits = self.text.get(self.at..self.at + 4);
        let code = digits
            .filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let code = code.ok_or_else(|| self.malformed("four hexadecimal digits were expected here"))?;
        self.at += 4;
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tree::{Node, Value};
    use super::read;

    /// The tree without places, as the other reader would have it.
    fn same(node: &Node, other: &serde_json::Value) -> bool {
        match (&node.value, other) {
            (Value::Text(a), serde_json::Value::String(b)) => a == b,
            (Value::Number(a), serde_json::Value::Number(b)) => {
                a.parse::<f64>().unwrap().to_bits() == b.as_f64().unwrap().to_bits()
            }
            (Value::Bool(a), serde_json::Value::Bool(b)) => a == b,
            (Value::Null, serde_json::Value::Null) => true,
            (Value::List(a), serde_json::Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
            }
            (Value::Table(a), serde_json::Value::Object(b)) => {
                a.len() == b.len() && a.iter().all(|(name, a)| b.get(&name.text).is_some_and(|b| same(a, b)))
            }
            _ => false,
        }
    }

    fn agrees(text: &str) {
        match (read(text), serde_json::from_str::<serde_json::Value>(text)) {
            (Ok(node), Ok(other)) => assert!(same(&node, &other), "{text}"),
            (Err(error), Ok(_)) => assert!(
                error.message.contains("twice") || error.message.contains("deeply"),
                "{text}: {}",
                error.message
            ),
            // Numbers no float can hold are refused there and kept as digits here.
            (Ok(_), Err(error)) => assert!(error.to_string().contains("out of range"), "{text}: {error}"),
            (Err(_), Err(_)) => {}
        }
    }

    #[test]
    fn the_corners_of_the_grammar_are_read_like_everyone_reads_them() {
        for text in [
            "{}",
            "[]",
            "[1,]",
            "[1",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "01",
            "-",
            "-0",
            "1.",
            "1.5e",
            "1e5",
            "1E+2",
            "1e999",
            "tru",
            "nulls",
            "\"\\u00e9\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ud83dx\"",
            "\"\\udc00\"",
            "\"\\x\"",
            "\"\t\"",
            "\"a",
            "\"\\",
            "\"\\u12",
            "\"\\u12\u{e9}4\"",
            "\u{feff}{}",
            "  {\r\n}  ",
            "{} x",
            "",
            "'a'",
            "{\"a\":1,\"a\":2}",
            "{a:1}",
            "// no\n1",
            "NaN",
            "\"\\u+123\"",
        ] {
            agrees(text);
        }
        assert!(read(&"[".repeat(500_000)).is_err());
    }

    proptest! {
        #[test]
        fn any_text_is_read_like_everyone_reads_it(text in "[\\[\\]{}:,\" \\\\a-e0-9.+-tfnu]{0,40}") {
            agrees(&text);
        }
    }
}
