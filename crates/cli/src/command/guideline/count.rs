//! How many: whole numbers far beyond a screen's width, short for people and exact for machines.

use num_bigint::BigUint;

/// Numbers with more digits are shortened.
const DIGITS_MAX: usize = 6;

/// `90112`, `2.4e155`.
pub(super) fn short(n: &BigUint) -> String {
    let digits = n.to_string();
    if digits.len() <= DIGITS_MAX {
        return digits;
    }
    let mut power = digits.len() - 1;
    let leading: u32 = digits.get(..3).and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut tenths = (leading + 5) / 10;
    if tenths == 100 {
        tenths = 10;
        power += 1;
    }
    format!("{}.{}e{power}", tenths / 10, tenths % 10)
}

/// The same where it may not have been counted.
pub(super) fn short_or(n: Option<&BigUint>, otherwise: &str) -> String {
    n.map_or_else(|| otherwise.to_owned(), short)
}

/// `1 Case`, `2.4e155 Cases`.
pub(super) fn cases(n: &BigUint) -> String {
    if *n == BigUint::from(1u8) { "1 Case".to_owned() } else { format!("{} Cases", short(n)) }
}

/// For machines: all its digits, as a text, because numbers in JSON are not made for so many.
pub(super) fn exact(n: Option<&BigUint>) -> Option<String> {
    n.map(BigUint::to_string)
}

#[cfg(test)]
mod tests {
    use num_bigint::BigUint;

    use super::short;

    #[test]
    fn large_numbers_are_rounded_to_two_digits() {
        let of = |text: &str| short(&text.parse::<BigUint>().unwrap());
        for (n, shown) in [
            ("0", "0"),
            ("999999", "999999"),
            ("1000000", "1.0e6"),
            ("1049999", "1.0e6"),
            ("1050000", "1.1e6"),
            ("9949999", "9.9e6"),
            ("9950000", "1.0e7"),
            ("24000000000000000000000000000000000000", "2.4e37"),
        ] {
            assert_eq!(of(n), shown, "{n}");
        }
    }
}
