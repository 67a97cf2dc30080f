//! How much a word tells in a topic: BM25F.
//!
//! A word counts for more in the question than in the answer, more when few topics have it, and ever
//! less the more often it is repeated. It is worked out in whole numbers, so that the same words make
//! the same weights on every machine.

use super::super::tables::Postings;

/// One is this many parts in the whole-number arithmetic below.
const ONE: u64 = 1 << 12;

/// How much one more repetition of a word tells: BM25's k1.
const SATURATION: u64 = 4 * ONE;

/// Weights are rounded to multiples of this.
const STEP: u64 = 4;

/// Smaller weights are left out: they cost bytes and change no order.
const LEAST: u8 = 8;

/// A field, how much a word in it counts, and how much a long field is worth less (BM25's b).
struct Field {
    weight: u64,
    length_matters: u64,
}

const FIELDS: [Field; 4] = [
    Field { weight: 4 * ONE, length_matters: ONE / 4 },
    Field { weight: 3 * ONE, length_matters: ONE / 2 },
    Field { weight: 3 * ONE / 16, length_matters: ONE },
    Field { weight: ONE / 8, length_matters: ONE / 2 },
];

/// Turns counts into weights.
pub(super) struct Weigher<'a> {
    lengths: &'a [[u64; 4]],
    totals: [u64; 4],
}

impl<'a> Weigher<'a> {
    pub(super) fn new(lengths: &'a [[u64; 4]]) -> Self {
        let mut totals = [0; 4];
        for topic in lengths {
            for (total, length) in totals.iter_mut().zip(topic) {
                *total += length;
            }
        }
        Self { lengths, totals }
    }

    fn n_topics(&self) -> u64 {
        self.lengths.len() as u64
    }

    /// How rare a term is that stands in `n` topics: BM25's idf, as a logarithm to the base of two.
    fn rarity(&self, n: u64) -> u64 {
        log2(2 * self.n_topics() + 2, 2 * n + 1)
    }

    /// How much a term tells, by the number of its topics; 100 for a word that stands nowhere.
    pub(super) fn tells(&self) -> Vec<u8> {
        let most = self.rarity(0).max(1);
        (0..=self.n_topics()).map(|n| u8::try_from(100 * self.rarity(n) / most).unwrap_or(100)).collect()
    }

    pub(super) fn postings(&self, topics: &[(usize, [u64; 4])]) -> Postings {
        let rarity = self.rarity(topics.len() as u64);
        let most = self.rarity(0).max(1) * (SATURATION + ONE) / ONE;
        let mut out = Postings::default();
        let mut before = 0;
        for (topic, counts) in topics {
            let told = self.told(*topic, counts);
            let weight = rarity * (told * (SATURATION + ONE) / (told + SATURATION)) / ONE;
            // Fine steps cost bytes in every bundle and tell nothing.
            let weight = u8::try_from((255 * weight / most + STEP / 2) / STEP * STEP).unwrap_or(u8::MAX);
            if weight >= LEAST {
                out.steps.push(u16::try_from(*topic - before).unwrap_or(u16::MAX));
                out.weights.push(weight);
                before = *topic;
            }
        }
        out
    }

    /// How often a topic says a word, with what each field is worth.
    fn told(&self, topic: usize, counts: &[u64; 4]) -> u64 {
        let Some(lengths) = self.lengths.get(topic) else { return 0 };
        let mut told = 0;
        for (((field, count), length), total) in FIELDS.iter().zip(counts).zip(lengths).zip(self.totals) {
            // The length against the average, in parts of ONE.
            let relative = ONE * length * self.n_topics() / total.max(1);
            let norm = ONE - field.length_matters + field.length_matters * relative / ONE;
            told += field.weight * count * ONE / norm.max(1);
        }
        told
    }
}

/// The logarithm to the base of two of a fraction of at least one, in parts of `ONE`.
fn log2(above: u64, below: u64) -> u64 {
    const POINT: u32 = 31;
    let mut x = (above << POINT) / below.max(1);
    let mut out = 0;
    while x >= 2 << POINT {
        x >>= 1;
        out += ONE;
    }
    // Squaring doubles the logarithm: each time it passes two, the next binary digit is one.
    let mut digit = ONE / 2;
    while digit > 0 {
        x = (x * x) >> POINT;
        if x >= 2 << POINT {
            x >>= 1;
            out += digit;
        }
        digit /= 2;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_logarithm_is_that_of_the_textbook() {
        for (above, below, parts) in [(1, 1, 0), (2, 1, 4096), (8, 1, 12288), (3, 1, 6491), (176, 3, 24063)] {
            assert!(log2(above, below).abs_diff(parts) <= 2, "{above}/{below}: {}", log2(above, below));
        }
    }
}
