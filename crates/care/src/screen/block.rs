//! A block of Cases: for each question a few planes, one bit for each Case.
//!
//! What is known of a question is a code: 0 not asked, 1 not sure, 2 + band; codes past the last
//! band mean the last band, so that every filling of the planes is somebody. A danger sign has one
//! plane more, on where her own words point to it; it counts only where the sign was not answered.

use clinical::Date;
use guideline::{FeatureId, FeatureKind, Guideline, SignId};

use super::program::{Plane, Planes, WORDS};
use crate::Case;
use crate::answer::{Answer, Code};
use crate::case::Known;
use crate::circuit::{Answers, Circuit, Said, Wire};

/// Where one feature stands among the planes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    first: usize,
    /// Planes of the code; none for what is inferred.
    n: usize,
    last_code: u8,
    /// Past the code, a plane for mentions.
    is_sign: bool,
    /// The feature that says it can be measured.
    device: Option<FeatureId>,
}

/// Makes the inputs of a circuit, and reads the answers from them.
pub(super) fn fields(rules: &Guideline, circuit: &mut Circuit) -> (Vec<Field>, Answers) {
    let mut fields = Vec::with_capacity(rules.features.len());
    let mut said = Vec::with_capacity(rules.features.len());
    for feature in &rules.features {
        let first = circuit.n_inputs() as usize;
        let last_code = u8::try_from(feature.n_bands() + 1).unwrap_or(u8::MAX);
        let is_sign = matches!(feature.kind, FeatureKind::Sign);
        let device = match feature.kind {
            FeatureKind::Quantity { device, .. } => device,
            _ => None,
        };
        if feature.is_inferred() {
            fields.push(Field { first, n: 0, last_code: 0, is_sign, device });
            said.push(Said::SILENT);
            continue;
        }
        let n = (u8::BITS - last_code.leading_zeros()) as usize;
        let planes: Vec<Wire> = (0..n).map(|_| circuit.input()).collect();
        let code = |circuit: &mut Circuit, code: u8| {
            let bits = planes.iter().enumerate();
            circuit.all(bits.map(|(at, wire)| if code >> at & 1 == 1 { *wire } else { !*wire }))
        };
        let not_asked = code(circuit, 0);
        let not_sure = code(circuit, 1);
        let mut bands: Vec<Wire> = (2..last_code).map(|at| code(circuit, at)).collect();
        // The last band is whatever is left.
        let others = circuit.any(bands.iter().copied().chain([not_asked, not_sure]));
        let highest = code(circuit, last_code);
        bands.push(if last_code.count_ones() as usize == n { highest } else { !others });
        let mentioned = if is_sign {
            let plane = circuit.input();
            circuit.and(plane, not_asked)
        } else {
            Wire::NEVER
        };
        fields.push(Field { first, n, last_code, is_sign, device });
        said.push(Said { not_asked, not_sure, bands, mentioned });
    }
    (fields, Answers::new(said))
}

/// Up to [`Screen::CASES`](crate::Screen::CASES) Cases, side by side.
///
/// A [`Case`] keeps two promises of its own: where a value is known its device is there, and her
/// words point to a sign only while it is not answered. A block that is filled by hand need not keep
/// the first: then a value counts beside "I have no thermometer", as it would if a Case could hold
/// both. [`Block::settle`] makes such a block one of people who can be told to `assess`.
#[derive(Clone, Debug)]
pub struct Block {
    fields: Vec<Field>,
    planes: Planes,
}

impl Block {
    pub(super) fn new(fields: Vec<Field>, planes: Planes) -> Self {
        Self { fields, planes }
    }

    pub(super) fn planes(&self) -> &Planes {
        &self.planes
    }

    pub(super) fn planes_mut(&mut self) -> &mut Planes {
        &mut self.planes
    }

    fn field(&self, feature: FeatureId) -> Option<Field> {
        self.fields.get(feature.index()).copied()
    }

    fn put(&mut self, plane: usize, at: usize, on: bool) {
        if let Some(word) = self.planes.input_mut(plane).get_mut(at / 64) {
            let bit = 1u64 << (at % 64);
            *word = if on { *word | bit } else { *word & !bit };
        }
    }

    /// Copies a Case to a place. Past the end nothing happens.
    pub fn set(&mut self, at: usize, case: &Case) {
        for (feature, code) in (0u16..).map(FeatureId).zip(&case.codes) {
            self.set_code(at, feature, code.0);
        }
        for sign in case.mentioned() {
            self.mention(at, *sign, true);
        }
    }

    /// Copies Cases to the front of the block, as many as it holds, and leaves everybody else
    /// unasked. Much faster than one [`Block::set`] after another.
    pub fn set_all(&mut self, cases: &[Case]) {
        for word in 0..WORDS {
            let from = (word * 64).min(cases.len());
            let to = (from + 64).min(cases.len());
            self.set_word(word, cases.get(from..to).unwrap_or(&[]));
        }
    }

    /// 64 Cases: their codes are eight bytes for eight features at a time, turned on their side.
    fn set_word(&mut self, word: usize, cases: &[Case]) {
        for group in 0..self.fields.len().div_ceil(8) {
            let mut square = [0u64; 64];
            for (row, case) in square.iter_mut().zip(cases) {
                let mut eight = [0u8; 8];
                let codes = case.codes.get(group * 8..).unwrap_or(&[]);
                for (byte, code) in eight.iter_mut().zip(codes) {
                    *byte = code.0;
                }
                *row = u64::from_le_bytes(eight);
            }
            turn(&mut square);
            let fields = self.fields.get(group * 8..).unwrap_or(&[]);
            for (field, rows) in fields.iter().zip(square.chunks_exact(8)) {
                for (bit, row) in rows.iter().take(field.n).enumerate() {
                    if let Some(slot) = self.planes.input_mut(field.first + bit).get_mut(word) {
                        *slot = *row;
                    }
                }
                if field.is_sign
                    && let Some(slot) = self.planes.input_mut(field.first + field.n).get_mut(word)
                {
                    *slot = 0;
                }
            }
        }
        for (at, case) in cases.iter().enumerate() {
            for sign in case.mentioned() {
                self.mention(word * 64 + at, *sign, true);
            }
        }
    }

    /// Sets what is known of a feature at a place: 0 not asked, 1 not sure, 2 + band; a code past
    /// the last band means the last band. A mention of a danger sign goes. Nothing happens for what
    /// is inferred.
    pub fn set_code(&mut self, at: usize, feature: FeatureId, code: u8) {
        let Some(field) = self.field(feature) else { return };
        let code = code.min(field.last_code);
        for bit in 0..field.n {
            self.put(field.first + bit, at, code >> bit & 1 == 1);
        }
        if field.is_sign {
            self.put(field.first + field.n, at, false);
        }
    }

    /// Notes, or takes back, that her own words point to a danger sign. It counts while the sign is
    /// not answered.
    pub fn mention(&mut self, at: usize, sign: SignId, on: bool) {
        if let Some(field) = self.field(FeatureId::from(sign)).filter(|f| f.is_sign) {
            self.put(field.first + field.n, at, on);
        }
    }

    /// Sets what is known of a feature for every Case of the block, by its place.
    pub fn fill(&mut self, feature: FeatureId, mut code: impl FnMut(usize) -> u8) {
        for at in 0..WORDS * 64 {
            let code = code(at);
            self.set_code(at, feature, code);
        }
    }

    /// How many planes a feature has: those of its code, lowest bit first, then for a danger sign
    /// one for mentions.
    #[must_use]
    pub fn n_planes(&self, feature: FeatureId) -> usize {
        self.field(feature).map_or(0, |field| field.n + usize::from(field.is_sign))
    }

    /// Fills the planes of a feature word by word: `words(n)` gives the n-th plane. Any bits are
    /// somebody's answers, so random words give random people; each code is then as likely as any
    /// other but the last, which takes what is left over.
    pub fn fill_planes(&mut self, feature: FeatureId, mut words: impl FnMut(usize) -> Plane) {
        let Some(field) = self.field(feature) else { return };
        for nth in 0..field.n + usize::from(field.is_sign) {
            let plane = words(nth);
            self.planes.input_mut(field.first + nth).copy_from_slice(&plane);
        }
    }

    /// Makes everybody in the block someone a [`Case`] can hold: where a value is known, its device
    /// is there.
    pub fn settle(&mut self) {
        for field in self.fields.clone() {
            let Some(device) = field.device.and_then(|device| self.field(device)) else { continue };
            for word in 0..WORDS {
                // A code above "not sure" has a bit above the lowest.
                let known = (1..field.n).fold(0, |known, bit| {
                    known | self.planes.input(field.first + bit).get(word).copied().unwrap_or(0)
                });
                for bit in 0..device.n {
                    let on = Code::YES.0 >> bit & 1 == 1;
                    if let Some(slot) = self.planes.input_mut(device.first + bit).get_mut(word) {
                        *slot = if on { *slot | known } else { *slot & !known };
                    }
                }
            }
        }
    }

    /// What is known of a feature at a place.
    #[must_use]
    pub fn known(&self, at: usize, feature: FeatureId) -> Known {
        let Some(field) = self.field(feature) else { return Known::NotAsked };
        let is_on = |bit: usize| {
            self.planes.input(field.first + bit).get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
        };
        let code = (0..field.n).fold(0u8, |code, bit| code | u8::from(is_on(bit)) << bit);
        match Code(code.min(field.last_code)) {
            Code::NOT_ASKED => Known::NotAsked,
            Code::NOT_SURE => Known::NotSure,
            code => Known::Band(code.known_band().unwrap_or(0)),
        }
    }

    /// Whether her own words point to a danger sign that she has not answered.
    #[must_use]
    pub fn mentioned(&self, at: usize, sign: SignId) -> bool {
        let feature = FeatureId::from(sign);
        let Some(field) = self.field(feature).filter(|field| field.is_sign) else { return false };
        let word = self.planes.input(field.first + field.n).get(at / 64);
        word.is_some_and(|word| word >> (at % 64) & 1 == 1) && self.known(at, feature) == Known::NotAsked
    }

    /// The person at a place as a Case of that day: a value that is known is the first of its band.
    /// A Case says the same as the block does if the block was [settled](Block::settle).
    #[must_use]
    pub fn case(&self, rules: &Guideline, at: usize, on: Date) -> Case {
        let mut case = Case::new(rules, on);
        for (id, feature) in (0u16..).map(FeatureId).zip(&rules.features) {
            let answer = match (self.known(at, id), &feature.kind) {
                (Known::NotAsked, _) => continue,
                (Known::NotSure, _) => Answer::NotSure,
                (Known::Band(band), FeatureKind::Choice { .. }) => Answer::Option(band),
                (
                    Known::Band(band),
                    FeatureKind::Quantity { bands, .. } | FeatureKind::GestationalAge { bands },
                ) => match bands.get(usize::from(band)) {
                    Some(band) => Answer::Measured(band.first),
                    None => continue,
                },
                (Known::Band(0), _) => Answer::No,
                (Known::Band(_), _) => Answer::Yes,
            };
            // An answer made from the feature's own scale fits it.
            let _ = case.answer(rules, id, answer);
        }
        for sign in (0u16..).map(SignId).take(rules.signs.len()) {
            if self.mentioned(at, sign) {
                case.mention(sign);
            }
        }
        case
    }
}

/// Turns a square of 64 by 64 bits on its side: what was bit `c` of row `r` is then bit `r` of row
/// `c`. Halves are exchanged, then quarters, down to single bits.
fn turn(square: &mut [u64; 64]) {
    let mut mask = u64::MAX >> 32;
    let mut half = 32;
    while half > 0 {
        for pair in square.chunks_exact_mut(half * 2) {
            let (upper, lower) = pair.split_at_mut(half);
            for (a, b) in upper.iter_mut().zip(lower) {
                let moved = (*a >> half ^ *b) & mask;
                *b ^= moved;
                *a ^= moved << half;
            }
        }
        half /= 2;
        mask ^= mask << half;
    }
}
