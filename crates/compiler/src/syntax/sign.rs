//! `danger-signs/`: the questions that must be ruled out first. The file is the group.

use clinical::Disposition;

use super::condition::Written;
use super::table::Table;
use crate::check::bad_value;
use crate::diagnostic::Word;

#[derive(Debug)]
pub(crate) struct Group {
    pub(crate) id: Word,
    pub(crate) letter: char,
}

#[derive(Debug)]
pub(crate) struct Sign {
    pub(crate) id: Word,
    pub(crate) group: String,
    pub(crate) when: Written,
    pub(crate) disposition: Disposition,
    pub(crate) not_sure: Disposition,
    pub(crate) not_sure_word: Option<Word>,
    pub(crate) yes_when: Option<Written>,
    pub(crate) no_when: Option<Written>,
    pub(crate) private: bool,
    pub(crate) unprompted: bool,
    pub(crate) sources: Vec<Word>,
}

/// The dispositions with their words; a danger sign may not use the first.
pub(crate) const DISPOSITIONS: [(Disposition, &str); 4] = [
    (Disposition::SelfCare, "self-care"),
    (Disposition::BookAppointment, "book-appointment"),
    (Disposition::CallToday, "call-today"),
    (Disposition::Emergency, "emergency"),
];

pub(crate) fn read(mut table: Table<'_, '_, '_>, file: &str, groups: &mut Vec<Group>, out: &mut Vec<Sign>) {
    let urgent = DISPOSITIONS.get(1..).unwrap_or_default();
    let letter = table.required("letter");
    let mut letters = letter.iter().flat_map(|w| w.text.chars());
    let letter = match (letters.next(), letters.next(), &letter) {
        (Some(c), None, _) if c.is_ascii_uppercase() => c,
        (_, _, Some(word)) => {
            bad_value::report(table.findings, &word.place, "`letter` should be one capital letter", "");
            'Z'
        }
        _ => 'Z',
    };
    let place = table.name.place.clone();
    groups.push(Group { id: Word { text: file.to_owned(), place }, letter });
    table.rows(|mut row| {
        let sign = Sign {
            id: row.name.clone(),
            group: file.to_owned(),
            when: row.condition("when").unwrap_or(Written::Always),
            disposition: row.required_one_of("disposition", urgent).unwrap_or(Disposition::Emergency),
            not_sure: row.required_one_of("not-sure", urgent).unwrap_or(Disposition::Emergency),
            not_sure_word: row.word("not-sure"),
            yes_when: row.condition("yes-when"),
            no_when: row.condition("no-when"),
            private: row.truth("private"),
            unprompted: row.truth("unprompted"),
            sources: row.words("sources"),
        };
        row.finish();
        out.push(sign);
    });
}
