//! One fact about a screen, as a signal. All of them have signals of one type: each type has its own code in the module.

use leptos::prelude::*;

use crate::contract::Controls;
use crate::geometry::Rect;
use crate::model::{Key, Organisation};
use crate::reading::Gestures;

/// A signal that notifies only when its value changes. It may be set late: once the widget is gone,
/// nothing happens.
#[derive(Debug)]
pub struct Fact<T: 'static> {
    signal: RwSignal<Words>,
    of: std::marker::PhantomData<fn() -> T>,
}

/// A value as it is kept.
type Words = [u64; 4];

/// A value that fits into a few words.
pub trait Small: Copy {
    /// The value as words; different for different values.
    fn words(self) -> Words;
    /// The inverse.
    fn of_words(words: Words) -> Self;
}

impl<T: Small> Fact<T> {
    /// The fact with its initial value.
    pub fn new(first: T) -> Self {
        Self { signal: RwSignal::new(first.words()), of: std::marker::PhantomData }
    }

    /// Its value, tracked.
    pub fn get(self) -> T {
        T::of_words(self.signal.get())
    }

    /// Its value, untracked.
    pub fn now(self) -> T {
        T::of_words(self.signal.try_get_untracked().unwrap_or_default())
    }

    /// Sets it to `value`.
    pub fn set(self, value: T) {
        write(self.signal, value.words());
    }
}

impl<T> Clone for Fact<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Fact<T> {}

fn write(signal: RwSignal<Words>, words: Words) {
    if signal.try_get_untracked().is_some_and(|before| before != words) {
        let _ = signal.try_set(words);
    }
}

impl Small for bool {
    fn words(self) -> Words {
        [self.into(), 0, 0, 0]
    }

    fn of_words([first, ..]: Words) -> Self {
        first != 0
    }
}

#[allow(clippy::cast_possible_truncation, reason = "it was one before")]
impl Small for usize {
    fn words(self) -> Words {
        [self as u64, 0, 0, 0]
    }

    fn of_words([first, ..]: Words) -> Self {
        first as Self
    }
}

/// `None` is 0.
impl Small for Option<Key<Organisation>> {
    fn words(self) -> Words {
        self.map_or(0, |key| key.position() + 1).words()
    }

    fn of_words(words: Words) -> Self {
        usize::of_words(words).checked_sub(1).map(Key::new)
    }
}

/// `None` begins with 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, clippy::cast_sign_loss, reason = "of one size")]
impl Small for Option<(i32, i32)> {
    fn words(self) -> Words {
        self.map_or([0; 4], |(x, y)| [1, x as u64, y as u64, 0])
    }

    fn of_words([first, x, y, _]: Words) -> Self {
        (first != 0).then_some((x as i32, y as i32))
    }
}

/// `None` is no number in its first word.
impl Small for Option<Rect> {
    fn words(self) -> Words {
        let Rect { x, y, width, height } = self.unwrap_or(Rect::new(f64::NAN, 0.0, 0.0, 0.0));
        [x, y, width, height].map(f64::to_bits)
    }

    fn of_words(words: Words) -> Self {
        let [x, y, width, height] = words.map(f64::from_bits);
        (!x.is_nan()).then_some(Rect::new(x, y, width, height))
    }
}

impl Small for Controls {
    fn words(self) -> Words {
        [self.bits(), 0, 0, 0]
    }

    fn of_words([first, ..]: Words) -> Self {
        Self::of_bits(first)
    }
}

impl Small for Gestures {
    fn words(self) -> Words {
        [self as u64, 0, 0, 0]
    }

    fn of_words([first, ..]: Words) -> Self {
        Self::ALL.into_iter().find(|one| *one as u64 == first).unwrap_or_default()
    }
}
