//! Putting lists in order, in little code.
//!
//! The library's sorting is faster, and several kilobytes for every type it sorts; all of it would
//! travel to the phone. The lists here are short, or sorted once.

/// Puts a list in order. What is equal ends up in any order.
pub(crate) fn order<T>(list: &mut [T], before: impl Fn(&T, &T) -> bool) {
    // A heap: the last of those left comes first.
    for start in (0..list.len() / 2).rev() {
        sink(list, start, &before);
    }
    for end in (1..list.len()).rev() {
        list.swap(0, end);
        if let Some(rest) = list.get_mut(..end) {
            sink(rest, 0, &before);
        }
    }
}

fn sink<T>(list: &mut [T], mut at: usize, before: &impl Fn(&T, &T) -> bool) {
    loop {
        let mut largest = at;
        for child in [2 * at + 1, 2 * at + 2] {
            if let (Some(a), Some(b)) = (list.get(largest), list.get(child))
                && before(a, b)
            {
                largest = child;
            }
        }
        if largest == at {
            return;
        }
        list.swap(at, largest);
        at = largest;
    }
}

/// Puts a list in order, each thing once.
pub(crate) fn order_once<T: Ord>(list: &mut Vec<T>) {
    order(list, |a, b| a < b);
    list.dedup();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_list_is_in_order_afterwards(list in proptest::collection::vec(0u8..50, 0..60)) {
            let mut expect = list.clone();
            expect.sort_unstable();
            let mut found = list;
            order(&mut found, |a, b| a < b);
            prop_assert_eq!(&found, &expect);
            expect.dedup();
            order_once(&mut found);
            prop_assert_eq!(found, expect);
        }
    }
}
