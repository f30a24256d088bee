//! A sort of indices, shared by every type: each instance of the standard library's sort costs kilobytes.

use std::cmp::Ordering;
use std::collections::BTreeSet;

/// The indices below `count` sorted by `compare`, stably (merge sort).
pub fn order(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for pair in sorted.chunks(2 * run) {
            let (mut one, mut other) = pair.split_at(run.min(pair.len()));
            while let ([first, rest @ ..], [other_first, other_rest @ ..]) = (one, other) {
                if compare(*first, *other_first).is_le() {
                    merged.push(*first);
                    one = rest;
                } else {
                    merged.push(*other_first);
                    other = other_rest;
                }
            }
            merged.extend_from_slice(one);
            merged.extend_from_slice(other);
        }
        sorted = merged;
        run *= 2;
    }
    sorted
}

/// The values as a set. To collect them would sort them first, by an instance of its own for each type.
pub fn set_of<T: Ord>(values: impl Iterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(values);
    set
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_order_of_a_stable_sort(values in prop::collection::vec(0_u8..20, 0..60)) {
            let mut expected: Vec<usize> = (0..values.len()).collect();
            expected.sort_by_key(|at| values[*at]);
            prop_assert_eq!(order(values.len(), &mut |one, other| values[one].cmp(&values[other])), expected);
        }
    }
}
