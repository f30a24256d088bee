//! Finds the boxes that overlap among many, without comparing each with each.

use crate::geometry::{Rect, order};

/// The pairs of `boxes` that overlap or touch from left to right, found by sweeping across.
pub(super) fn meeting(boxes: &[Rect]) -> Vec<(usize, usize)> {
    let left = |index: usize| boxes.get(index).map_or(0.0, |bounds| bounds.x);
    let mut bounds = Vec::with_capacity(boxes.len());
    for index in order(boxes.len(), &mut |one, other| left(one).total_cmp(&left(other))) {
        if let Some(here) = boxes.get(index) {
            bounds.push((index, *here));
        }
    }
    let mut pairs = Vec::new();
    for (position, (one, here)) in bounds.iter().enumerate() {
        for (other, there) in bounds.iter().skip(position + 1).take_while(|(_, there)| there.x <= here.right()) {
            if here.y < there.bottom() && there.y < here.bottom() {
                pairs.push((*one, *other));
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_meet_are_found_once() {
        let boxes: Vec<Rect> = (0..40_i32)
            .map(|index| Rect::new(f64::from(index * 17 % 23), f64::from(index * 7 % 19), 3.0, 2.0))
            .collect();
        let mut all = Vec::new();
        for (one, here) in boxes.iter().enumerate() {
            for (other, there) in boxes.iter().enumerate().skip(one + 1) {
                let across = here.x <= there.right() && there.x <= here.right();
                if across && here.y < there.bottom() && there.y < here.bottom() {
                    all.push((one, other));
                }
            }
        }
        let mut found: Vec<_> =
            meeting(&boxes).into_iter().map(|(one, other)| (one.min(other), one.max(other))).collect();
        found.sort_unstable();
        assert_eq!(found, all);
    }
}
