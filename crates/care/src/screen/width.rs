//! How wide a word the steps of a program are taken by: plain words everywhere, wider ones where
//! the processor has them, found out while running.
//!
//! Promises the same result for every width.
//! Absent: `unsafe`; `fearless_simd` holds what a processor promises as a value.

#[cfg(target_arch = "x86_64")]
use fearless_simd::{Level, Simd, SimdBase, u64x8};

use super::program::{Line, Step, WORDS};

/// How wide a word the steps of a [`Program`](crate::Program) are taken by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 64 bits, or what the compiler makes of them.
    Plain,
    /// 256 bits, on processors with AVX2.
    Avx2,
    /// 512 bits, on processors with AVX-512 as of Ice Lake.
    Avx512,
}

impl Width {
    /// The widths this processor has.
    #[must_use]
    pub fn here() -> Vec<Self> {
        let all = [Self::Plain, Self::Avx2, Self::Avx512];
        all.into_iter().filter(|width| width.is_here()).collect()
    }

    /// The widest there is here.
    #[must_use]
    pub fn widest() -> Self {
        let wider = [Self::Avx512, Self::Avx2];
        wider.into_iter().find(|width| width.is_here()).unwrap_or(Self::Plain)
    }

    #[cfg(target_arch = "x86_64")]
    fn is_here(self) -> bool {
        match self {
            Self::Plain => true,
            Self::Avx2 => Level::new().as_avx2().is_some(),
            Self::Avx512 => Level::new().as_avx512().is_some(),
        }
    }

    #[cfg(not(target_arch = "x86_64"))]
    fn is_here(self) -> bool {
        self == Self::Plain
    }

    /// Takes every step, by plain words where this width is not here.
    #[cfg(target_arch = "x86_64")]
    pub(super) fn run(self, steps: &[Step], lines: &mut [Line]) {
        let level = Level::new();
        match (self, level.as_avx2(), level.as_avx512()) {
            (Self::Avx512, _, Some(simd)) => simd.vectorize(
                #[inline(always)]
                || wide(simd, steps, lines),
            ),
            (Self::Avx2 | Self::Avx512, Some(simd), _) => simd.vectorize(
                #[inline(always)]
                || wide(simd, steps, lines),
            ),
            _ => plain(steps, lines),
        }
    }

    /// Takes every step.
    #[cfg(not(target_arch = "x86_64"))]
    pub(super) fn run(self, steps: &[Step], lines: &mut [Line]) {
        plain(steps, lines);
    }
}

fn plain(steps: &[Step], lines: &mut [Line]) {
    for step in steps {
        // Every step of a program names planes of its own.
        let [Some(first), Some(left), Some(right)] =
            [step.first, step.left, step.right].map(|at| lines.get(at as usize))
        else {
            return;
        };
        let [turn_first, turn_left, turn_right, turn_both] = step.masks();
        let mut out = Line([0; WORDS]);
        for ((out, first), (left, right)) in out.0.iter_mut().zip(&first.0).zip(left.0.iter().zip(&right.0)) {
            let both = (left ^ turn_left) & (right ^ turn_right);
            *out = (first ^ turn_first) & (both ^ turn_both);
        }
        let Some(to) = lines.get_mut(step.to as usize) else { return };
        *to = out;
    }
}

#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn wide<S: Simd>(simd: S, steps: &[Step], lines: &mut [Line]) {
    for step in steps {
        let [Some(first), Some(left), Some(right)] =
            [step.first, step.left, step.right].map(|at| lines.get(at as usize))
        else {
            return;
        };
        let [turn_first, turn_left, turn_right, turn_both] =
            step.masks().map(|mask| u64x8::splat(simd, mask));
        let mut out = [u64x8::splat(simd, 0); WORDS / 8];
        let [first, left, right] = [first, left, right].map(|line| line.0.as_chunks::<8>().0);
        for ((out, first), (left, right)) in out.iter_mut().zip(first).zip(left.iter().zip(right)) {
            let [first, left, right] = [first, left, right].map(|word| u64x8::load_array_ref(simd, word));
            let both = (left ^ turn_left) & (right ^ turn_right);
            *out = (first ^ turn_first) & (both ^ turn_both);
        }
        let Some(to) = lines.get_mut(step.to as usize) else { return };
        for (to, out) in to.0.as_chunks_mut::<8>().0.iter_mut().zip(out) {
            out.store_array(to);
        }
    }
}
