//! Putting short lists in order, in little code.
//!
//! The library's sorting is made for long lists, and is several kilobytes for every type it sorts;
//! all of it would travel to the phone. Nothing here is longer than the guideline's lists.

/// Puts a list in the order of a key. What is equal stays as it was.
pub(crate) fn order_by<T, K: Ord>(list: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..list.len() {
        let mut at = end;
        while let Some([before, this]) = at.checked_sub(1).and_then(|from| list.get(from..=at)) {
            if key(before) <= key(this) {
                break;
            }
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::order_by;

    proptest! {
        #[test]
        fn a_list_is_in_order_and_equals_stay_as_they_were(list in proptest::collection::vec((0u8..5, any::<u8>()), 0..40)) {
            let mut expect = list.clone();
            expect.sort_by_key(|(key, _)| *key);
            let mut found = list;
            order_by(&mut found, |(key, _)| *key);
            prop_assert_eq!(found, expect);
        }
    }
}
