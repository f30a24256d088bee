//! A check in slices: it pauses between its steps and in its long lists, so that a page answers in between.

use std::{
    future::{Future, poll_fn},
    mem,
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

use super::{
    diagnostics::{Diagnostics, Validity},
    examine,
    report::Report,
    without_mark,
};
use crate::model::Map;

/// How many entries of a list are looked at between two pauses.
const EVERY: usize = 512;

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
        Self(Box::pin(async move { examine(without_mark(&text), &mut problems).await }))
    }

    /// Goes on to the next pause. Once it is ready, with the map or with `None` for an invalid text, it must not be called again.
    pub fn step(&mut self) -> Poll<Option<Map>> {
        self.0.as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }
}

/// A pause: whoever drives the check goes on when it likes.
pub(super) fn pause() -> impl Future<Output = ()> {
    let mut is_over = false;
    poll_fn(move |_| if mem::replace(&mut is_over, true) { Poll::Ready(()) } else { Poll::Pending })
}

/// A pause before some of the entries of a list.
pub(super) async fn pause_at(position: usize) {
    if position % EVERY == EVERY - 1 {
        pause().await;
    }
}

/// The outcome of a check, without its pauses.
pub(super) fn at_once<T>(check: impl Future<Output = T>) -> T {
    let (mut check, mut context) = (pin!(check), Context::from_waker(Waker::noop()));
    loop {
        if let Poll::Ready(outcome) = check.as_mut().poll(&mut context) {
            return outcome;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

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

    /// A valid map of `count` organisations, each linked with the first.
    fn star(count: usize) -> String {
        let minimal = include_str!("../../../tests/corpus/good/minimal.json");
        let mut file: serde_json::Value = serde_json::from_str(minimal).unwrap();
        let name = |at: usize| {
            let mut name = String::from("o");
            write!(name, "{at}").unwrap();
            name
        };
        let organisations = file["organisations"].as_array_mut().unwrap();
        let pattern = organisations[0].clone();
        let first = pattern["id"].as_str().unwrap().to_owned();
        organisations.extend((0..count).map(|at| {
            let mut organisation = pattern.clone();
            organisation["id"] = name(at).into();
            organisation
        }));
        let links = file["links"].as_array_mut().unwrap();
        let pattern = links[0].clone();
        links.extend((0..count).map(|at| {
            let mut link = pattern.clone();
            (link["source"], link["target"]) = (first.clone().into(), name(at).into());
            link
        }));
        file.to_string()
    }

    #[test]
    fn slices_find_what_a_check_at_once_finds() {
        for text in [include_str!("../../../data/carte-sociale-2015.json"), "\u{feff}{}", "", "[", "{\"links\": [1,]}"]
        {
            let (map, _) = sliced(text);
            assert_eq!(map.map(|map| map.to_bytes()), read(text).map(|map| map.to_bytes()));
        }
    }

    #[test]
    fn the_longer_a_list_the_more_pauses() {
        let [(few, short), (many, long)] = [600, 6_000].map(|count| sliced(&star(count)));
        assert!(few.is_some() && many.is_some());
        assert!(long > short + 50, "{short} pauses, then {long}");
    }
}
