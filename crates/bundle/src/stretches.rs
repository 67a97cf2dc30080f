//! Many strings in one, and strings that are found by what they say.
//!
//! A guideline has thousands of small strings; one allocation for each would be most of the time it
//! takes to open it.

/// Strings end to end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stretches {
    whole: String,
    ends: Vec<usize>,
}

impl Stretches {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    pub(crate) fn push(&mut self, text: &str) {
        self.push_parts(&[text]);
    }

    /// Adds a string made of parts.
    pub(crate) fn push_parts(&mut self, parts: &[&str]) {
        parts.iter().for_each(|part| self.whole.push_str(part));
        self.ends.push(self.whole.len());
    }

    pub(crate) fn get(&self, n: usize) -> Option<&str> {
        let start = match n.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.whole.get(start..*self.ends.get(n)?)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|n| self.get(n))
    }
}

impl<'a> FromIterator<&'a str> for Stretches {
    fn from_iter<I: IntoIterator<Item = &'a str>>(texts: I) -> Self {
        let mut out = Self::default();
        for text in texts {
            out.push(text);
        }
        out
    }
}

/// Strings, each once, numbered as they come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Numbered {
    strings: Stretches,
    /// The number of a string, at the first slot from the one its letters give that is not another's.
    /// Never more than half full, and as many as a power of two.
    slots: Vec<Option<usize>>,
}

impl Numbered {
    pub(crate) fn len(&self) -> usize {
        self.strings.len()
    }

    pub(crate) fn get(&self, number: usize) -> Option<&str> {
        self.strings.get(number)
    }

    /// The number of a string that is there.
    pub(crate) fn find(&self, string: &str) -> Option<usize> {
        self.slots.get(self.slot(string)).copied().flatten()
    }

    /// The number of a string, which is there afterwards.
    pub(crate) fn number(&mut self, string: &str) -> usize {
        if let Some(number) = self.find(string) {
            return number;
        }
        let number = self.len();
        self.strings.push(string);
        if 2 * self.len() > self.slots.len() {
            self.slots = vec![None; (4 * self.len()).next_power_of_two()];
            (0..self.len()).for_each(|n| self.fill(n));
        } else {
            self.fill(number);
        }
        number
    }

    fn fill(&mut self, number: usize) {
        let slot = self.strings.get(number).map_or(0, |string| self.slot(string));
        if let Some(slot) = self.slots.get_mut(slot) {
            *slot = Some(number);
        }
    }

    /// The slot of a string, or the one it would have.
    fn slot(&self, string: &str) -> usize {
        // FNV: spreads strings that differ in a letter.
        let hash = string
            .bytes()
            .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let start = usize::try_from(hash ^ (hash >> 15)).unwrap_or(0);
        let most = self.slots.len().saturating_sub(1);
        let mut slots = (0..self.slots.len()).map(|step| start.wrapping_add(step) & most);
        let here = |slot: &usize| match self.slots.get(*slot) {
            Some(Some(number)) => self.strings.get(*number) == Some(string),
            _ => true,
        };
        slots.find(here).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_keeps_its_number_and_is_found() {
        let mut numbered = Numbered::default();
        assert_eq!(numbered.find(""), None);
        let strings: Vec<String> = (0..500).map(|n| format!("{}", n * n)).chain([String::new()]).collect();
        for _ in 0..2 {
            for (n, string) in strings.iter().enumerate() {
                assert_eq!(numbered.number(string), n);
            }
        }
        assert_eq!((numbered.len(), numbered.get(3), numbered.find("-")), (501, Some("9"), None));
        assert!(strings.iter().enumerate().all(|(n, string)| numbered.find(string) == Some(n)));
    }
}
