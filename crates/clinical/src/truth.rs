//! Yes, no, or unknown, and how they combine.

/// Kleene's three-valued truth. `No < Unknown < Yes`, so conjunction is the minimum and
/// disjunction the maximum.
///
/// Unknown is never rounded to no. Whoever asks must say what unknown means to them:
/// [`Truth::possible`] for a danger, [`Truth::certain`] for a permission.
///
/// ```
/// use clinical::Truth::{No, Unknown, Yes};
///
/// assert_eq!(Yes.and(Unknown), Unknown);
/// assert_eq!(No.and(Unknown), No);
/// assert_eq!(Yes.or(Unknown), Yes);
/// assert_eq!(Unknown.negate(), Unknown);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Truth {
    /// It does not hold, whatever else is learned.
    No,
    /// It may hold.
    Unknown,
    /// It holds, whatever else is learned.
    Yes,
}

impl Truth {
    /// Both hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// At least one holds.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// The opposite; unknown stays unknown.
    #[must_use]
    pub fn negate(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }

    /// May it hold? The reading of a danger: unknown counts.
    #[must_use]
    pub fn possible(self) -> bool {
        self != Self::No
    }

    /// Does it surely hold? The reading of a permission: unknown does not count.
    #[must_use]
    pub fn certain(self) -> bool {
        self == Self::Yes
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::Yes } else { Self::No }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, No, Unknown, Yes};

    const ALL: [Truth; 3] = [No, Unknown, Yes];

    #[test]
    fn de_morgan_holds_with_unknowns() {
        for a in ALL {
            for b in ALL {
                assert_eq!(a.and(b).negate(), a.negate().or(b.negate()));
            }
        }
    }

    #[test]
    fn learning_never_turns_a_settled_truth() {
        // Replacing an unknown operand by yes or no may settle the result, never reverse it.
        for a in ALL {
            for learned in [No, Yes] {
                let before = a.and(Unknown);
                let after = a.and(learned);
                assert!(before == Unknown || before == after);
                let before = a.or(Unknown);
                let after = a.or(learned);
                assert!(before == Unknown || before == after);
            }
        }
    }
}
