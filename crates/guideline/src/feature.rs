//! What can be known about a person: a feature, its scale, its bands.

use clinical::Unit;
use serde::{Deserialize, Serialize};

use crate::logic::Condition;
use crate::source::SourceId;

crate::ids! {
    /// A feature of this guideline.
    FeatureId,
}

/// One thing that can be known. Every feature can also be not asked, or answered "not sure".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Feature {
    /// The name in the files.
    pub id: String,
    /// What values it has.
    pub kind: FeatureKind,
    /// Who names it.
    pub sources: Vec<SourceId>,
}

impl Feature {
    /// How many bands its scale has; a yes/no feature has two.
    #[must_use]
    pub fn n_bands(&self) -> usize {
        match &self.kind {
            FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern | FeatureKind::Inferred { .. } => 2,
            FeatureKind::Choice { options } => options.len(),
            FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => bands.len(),
        }
    }

    /// Whether its values are yes and no.
    #[must_use]
    pub fn is_yes_no(&self) -> bool {
        matches!(
            self.kind,
            FeatureKind::Sign | FeatureKind::Fact | FeatureKind::Pattern | FeatureKind::Inferred { .. }
        )
    }

    /// Whether it is worked out from others and never asked.
    #[must_use]
    pub fn is_inferred(&self) -> bool {
        matches!(self.kind, FeatureKind::Inferred { .. })
    }

    /// The name of a band, `no` and `yes` included.
    #[must_use]
    pub fn band_name(&self, band: u8) -> &str {
        let at = usize::from(band);
        match &self.kind {
            FeatureKind::Choice { options } => options.get(at).map_or("", String::as_str),
            FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => {
                bands.get(at).map_or("", |b| b.id.as_str())
            }
            _ => ["no", "yes"].get(at).copied().unwrap_or(""),
        }
    }

    /// The band with that name.
    #[must_use]
    pub fn find_band(&self, name: &str) -> Option<u8> {
        (0..self.n_bands()).filter_map(|b| u8::try_from(b).ok()).find(|b| self.band_name(*b) == name)
    }

    /// The band a measured value lies in, or `None` outside the scale.
    ///
    /// Steps are tenths for a temperature, days for a gestational age, ones otherwise.
    #[must_use]
    pub fn band_of(&self, steps: i32) -> Option<u8> {
        let bands = match &self.kind {
            FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands } => bands,
            _ => return None,
        };
        bands.iter().position(|b| b.first <= steps && steps <= b.last).and_then(|at| u8::try_from(at).ok())
    }
}

/// What values a feature has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum FeatureKind {
    /// A danger sign: yes or no.
    Sign,
    /// Something true of the person: yes or no.
    Fact,
    /// A kind of pain: yes or no.
    Pattern,
    /// Worked out from others: yes or no.
    Inferred {
        /// When it is yes.
        when: Condition,
    },
    /// One of several options.
    Choice {
        /// Their names, in order.
        options: Vec<String>,
    },
    /// Measured, on a finite scale cut into bands.
    Quantity {
        /// The unit.
        unit: Unit,
        /// The bands, in order; together they cover the scale.
        bands: Vec<Band>,
        /// The fact that says it can be measured now. Giving a value answers it yes.
        device: Option<FeatureId>,
    },
    /// Gestational age in days, cut into bands.
    GestationalAge {
        /// The bands, in order; together they cover 0+0 to 42+6.
        bands: Vec<Band>,
    },
}

/// A named stretch of a scale. Rules may use only these names, so an edge is written once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// The name.
    pub id: String,
    /// The first step in it.
    pub first: i32,
    /// The last step in it.
    pub last: i32,
    /// Who names its lower edge.
    pub edge_sources: Vec<SourceId>,
}

/// A set of bands of one feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct BandSet(pub u32);

impl BandSet {
    /// The most bands a feature may have.
    pub const MAX_BANDS: usize = 32;
    /// The set that holds "yes" of a yes/no feature.
    pub const YES: Self = Self(0b10);

    /// The set of the given bands.
    pub fn of(bands: impl IntoIterator<Item = u8>) -> Self {
        Self(bands.into_iter().fold(0, |set, band| set | 1u32.checked_shl(u32::from(band)).unwrap_or(0)))
    }

    /// Whether the band is in the set.
    #[must_use]
    pub fn contains(self, band: u8) -> bool {
        self.0.checked_shr(u32::from(band)).unwrap_or(0) & 1 == 1
    }

    /// The bands in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..32u8).filter(move |b| self.contains(*b))
    }
}
