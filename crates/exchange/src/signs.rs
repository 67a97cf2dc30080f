//! The danger signs of one urgency, in words: what stands on a card that needs no answers.

use clinical::Disposition;

use crate::edition::Edition;

/// Danger signs of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What the kind is called.
    pub name: String,
    /// What each sign is called.
    pub signs: Vec<String>,
}

/// The danger signs that are this urgent, by kind. Those asked only in private stand on no card that
/// others may read.
#[must_use]
pub fn signs_of(edition: Edition<'_>, disposition: Disposition) -> Vec<Group> {
    let rules = edition.rules();
    let of_group = |at: usize, group: &guideline::Group| {
        let signs = rules
            .signs
            .iter()
            .filter(|sign| sign.group.index() == at && sign.disposition == disposition && !sign.private);
        Group {
            name: edition.say(&format!("group-{}", group.id)),
            signs: signs.map(|sign| edition.say(&format!("sign-{}.short", sign.id))).collect(),
        }
    };
    let groups = rules.groups.iter().enumerate().map(|(at, group)| of_group(at, group));
    groups.filter(|group| !group.signs.is_empty()).collect()
}
