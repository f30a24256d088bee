//! A check in slices: it pauses between its steps, so that a page answers in between.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
};

use super::{
    diagnostics::{Diagnostics, Validity},
    examine_in_slices,
    report::Report,
    without_mark,
};
use crate::model::Map;

/// The check of a text that it keeps.
pub struct Slices(Pin<Box<dyn Future<Output = Option<Map>>>>);

impl Slices {
    /// The check of `text`, not begun.
    pub fn new(text: String) -> Self {
        Self::of(text, Validity::default())
    }

    /// The same, by the code that also lists the problems: what has that has no other.
    pub fn by_report(text: String) -> Self {
        Self::of(text, Report::default())
    }

    fn of(text: String, mut problems: impl Diagnostics + 'static) -> Self {
        Self(Box::pin(async move { examine_in_slices(without_mark(&text), &mut problems).await }))
    }

    /// Goes on to the next pause. Once it is ready, with the map or with `None` for an invalid text, it must not be called again.
    pub fn step(&mut self) -> Poll<Option<Map>> {
        self.0.as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }
}

/// A pause: whoever drives the check goes on when it likes.
pub(super) fn pause() -> impl Future<Output = ()> {
    let mut is_over = false;
    std::future::poll_fn(move |_| if std::mem::replace(&mut is_over, true) { Poll::Ready(()) } else { Poll::Pending })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::read;

    /// The outcome, and the number of pauses before it.
    fn sliced(text: &str) -> (Option<Map>, usize) {
        let mut slices = Slices::new(text.to_owned());
        for pauses in 0.. {
            if let Poll::Ready(map) = slices.step() {
                return (map, pauses);
            }
        }
        unreachable!("a check ends")
    }

    #[test]
    fn slices_find_what_a_check_at_once_finds() {
        for text in [include_str!("../../../data/carte-sociale-2015.json"), "\u{feff}{}", "", "[", "{\"links\": [1,]}"]
        {
            let (map, pauses) = sliced(text);
            assert_eq!(map.as_ref().map(Map::to_bytes), read(text).as_ref().map(Map::to_bytes));
            assert_eq!(pauses > 5, map.is_some(), "{pauses} pauses");
        }
    }
}
