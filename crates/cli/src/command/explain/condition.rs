//! A condition in words: the reading of a page, beside the engine's reading in truth values.

use bundle::Texts;
use clinical::{GestationalAge, Quantity};
use guideline::{Algebra, Band, BandSet, Condition, FeatureId, FeatureKind, Guideline};

/// The condition as a phrase that goes on after "when".
pub(crate) fn in_words(rules: &Guideline, texts: &Texts, condition: &Condition) -> String {
    condition.read(&mut Words { rules, texts }).text
}

struct Words<'a> {
    rules: &'a Guideline,
    texts: &'a Texts,
}

/// How tightly a phrase holds together; what holds less tightly gets brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    Or,
    And,
    One,
}

struct Phrase {
    text: String,
    bond: Bond,
}

impl Phrase {
    fn joined(self, word: &str, other: Self, bond: Bond) -> Self {
        let part = |phrase: Self| {
            if phrase.bond < Bond::One && phrase.bond != bond {
                format!("({})", phrase.text)
            } else {
                phrase.text
            }
        };
        Self { text: format!("{} {word} {}", part(self), part(other)), bond }
    }
}

impl Algebra for Words<'_> {
    type Out = Phrase;

    fn always(&mut self) -> Phrase {
        Phrase { text: "always".to_owned(), bond: Bond::One }
    }

    fn is(&mut self, feature: FeatureId, bands: BandSet) -> Phrase {
        let record = self.rules.feature(feature);
        let kind = if matches!(record.kind, FeatureKind::Sign) { "sign" } else { "feature" };
        let short = self
            .texts
            .get(&format!("{kind}-{}.short", record.id))
            .or_else(|| self.texts.get(&format!("{kind}-{}", record.id)))
            .unwrap_or(&record.id);
        let text = match &record.kind {
            FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern => yes_or_no(short, bands),
            // What is worked out has no words of its own: it is what it is worked out from.
            FeatureKind::Inferred { when } => {
                let phrase = when.read(self);
                let text = format!("{} ({})", record.id.replace('-', " "), phrase.text);
                yes_or_no(&text, bands)
            }
            FeatureKind::Choice { options } => {
                let named: Vec<&str> = bands
                    .iter()
                    .filter_map(|band| options.get(usize::from(band)))
                    .map(|option| self.texts.get(&format!("option-{}-{option}", record.id)).unwrap_or(option))
                    .collect();
                format!("{short} is \"{}\"", named.join("\" or \""))
            }
            FeatureKind::Quantity { unit, bands: scale, .. } => {
                format!(
                    "{short} is {}",
                    stretches(scale, bands, &|steps| Quantity::new(steps, *unit).to_string())
                )
            }
            FeatureKind::GestationalAge { bands: scale } => {
                format!("{short} is {}", stretches(scale, bands, &age))
            }
        };
        Phrase { text, bond: Bond::One }
    }

    fn and(&mut self, a: Phrase, b: Phrase) -> Phrase {
        a.joined("and", b, Bond::And)
    }

    fn or(&mut self, a: Phrase, b: Phrase) -> Phrase {
        a.joined("or", b, Bond::Or)
    }

    fn not(&mut self, a: Phrase) -> Phrase {
        Phrase { text: format!("not ({})", a.text), bond: Bond::One }
    }
}

fn yes_or_no(short: &str, bands: BandSet) -> String {
    match (bands.contains(1), bands.contains(0)) {
        (true, false) => format!("{short}: yes"),
        (false, true) => format!("{short}: no"),
        _ => format!("{short}: yes or no"),
    }
}

fn age(days: i32) -> String {
    u16::try_from(days)
        .ok()
        .and_then(GestationalAge::from_days)
        .map_or_else(|| format!("{days} days"), |ga| ga.to_string())
}

/// The stretches of a scale that a set of bands makes up: "16+0 or later", "37.5 C to 37.9 C".
pub(super) fn stretches(scale: &[Band], bands: BandSet, shown: &dyn Fn(i32) -> String) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for band in bands.iter().map(usize::from).filter(|band| *band < scale.len()) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == band => *last = band,
            _ => runs.push((band, band)),
        }
    }
    let words: Vec<String> = runs
        .into_iter()
        .filter_map(|(first, last)| {
            let (from, to) = (scale.get(first)?, scale.get(last)?);
            Some(match (first == 0, last + 1 == scale.len()) {
                (true, true) => "known".to_owned(),
                (true, false) => format!("{} or less", shown(to.last)),
                (false, true) => format!("{} or more", shown(from.first)),
                (false, false) if from.first == to.last => shown(from.first),
                (false, false) => format!("{} to {}", shown(from.first), shown(to.last)),
            })
        })
        .collect();
    if words.is_empty() { "nothing".to_owned() } else { words.join(", or ") }
}

#[cfg(test)]
mod tests {
    use bundle::Texts;
    use guideline::{BandSet, Condition, FeatureId};

    use super::in_words;

    #[test]
    fn brackets_show_what_belongs_together() {
        let rules = care::doc_guideline();
        let texts = Texts::new("en", vec![("sign-bleeding.short".into(), "bleeding".into())]);
        let bleeding = Condition::present(FeatureId(0));
        let ache = Condition::Is { feature: FeatureId(1), bands: BandSet::of([0]) };
        let both =
            Condition::All(vec![bleeding.clone(), Condition::Any(vec![ache.clone(), Condition::Always])]);
        assert_eq!(in_words(&rules, &texts, &both), "bleeding: yes and (ordinary-ache: no or always)");
        let three = Condition::Any(vec![bleeding.clone(), ache.clone(), bleeding.clone()]);
        assert_eq!(in_words(&rules, &texts, &three), "bleeding: yes or ordinary-ache: no or bleeding: yes");
        let neither = Condition::Not(Box::new(Condition::Any(vec![bleeding, ache])));
        assert_eq!(in_words(&rules, &texts, &neither), "not (bleeding: yes or ordinary-ache: no)");
        assert_eq!(in_words(&rules, &texts, &Condition::Always), "always");
    }
}
