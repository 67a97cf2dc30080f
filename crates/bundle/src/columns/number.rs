//! Whole numbers: small ones in a byte, middling ones in two.

/// Numbers below this take one byte.
const ONE_BYTE: u64 = 0xf0;

/// This first byte says that the number follows in groups of seven bits.
const LONG: u8 = 0xff;

/// How many numbers take two bytes.
const TWO_BYTES: u64 = (LONG as u64 - ONE_BYTE) << 8;

/// Writes a number.
pub(crate) fn put(out: &mut Vec<u8>, number: u64) {
    let [low, ..] = number.to_le_bytes();
    match number.checked_sub(ONE_BYTE) {
        None => out.push(low),
        Some(more) if more < TWO_BYTES => {
            let [low, high, ..] = more.to_le_bytes();
            // No carry: there are fifteen values of `high`.
            out.extend([0xf0 | high, low]);
        }
        Some(_) => {
            out.push(LONG);
            let mut rest = number;
            while rest > 0x7f {
                let [low, ..] = rest.to_le_bytes();
                out.push(low | 0x80);
                rest >>= 7;
            }
            let [low, ..] = rest.to_le_bytes();
            out.push(low);
        }
    }
}

/// Reads a number from the front.
pub(crate) fn get(bytes: &mut &[u8]) -> Option<u64> {
    let mut next = || {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        Some(*first)
    };
    let first = next()?;
    if u64::from(first) < ONE_BYTE {
        return Some(u64::from(first));
    }
    if first != LONG {
        return Some(ONE_BYTE + (u64::from(first & 0x0f) << 8) + u64::from(next()?));
    }
    let mut number = 0u64;
    for shift in (0..64).step_by(7) {
        let byte = next()?;
        number |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}
