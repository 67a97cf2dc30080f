//! How sure a source is, and how strongly it advises: the words of GRADE.

use core::fmt;
use core::str::FromStr;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[repr(u8)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in files and results.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.id())
            }
        }

        impl FromStr for $name {
            type Err = ();
            fn from_str(s: &str) -> Result<Self, ()> {
                Self::ALL.iter().copied().find(|v| v.id() == s).ok_or(())
            }
        }
    };
}

words! {
    /// Certainty of the evidence. `Ungraded` means no one has graded it, which is not the same
    /// as very low.
    Certainty {
        /// No one has graded it.
        Ungraded = "ungraded",
        /// Very little confidence in the estimate.
        VeryLow = "very-low",
        /// Limited confidence.
        Low = "low",
        /// Moderate confidence.
        Moderate = "moderate",
        /// High confidence.
        High = "high",
    }
}

words! {
    /// Strength of a recommendation. FHIR's code for conditional is `weak`.
    Strength {
        /// Fits some people; a choice.
        Conditional = "conditional",
        /// Fits nearly everyone.
        Strong = "strong",
    }
}

words! {
    /// Whether a recommendation is for doing something or against it.
    Direction {
        /// Not recommended; explained, never offered.
        Against = "against",
        /// Recommended.
        For = "for",
    }
}
