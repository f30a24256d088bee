//! One fact about a screen, as a signal. All of them are signals of one type: each further type would add its code to the module.

use leptos::prelude::*;

use crate::contract::Controls;
use crate::geometry::Rect;
use crate::model::{Key, Organisation};
use crate::reading::Gestures;

/// A signal that notifies only when its value changes. It may be set late: once the widget is gone,
/// nothing happens.
#[derive(Debug)]
pub struct Fact<T: 'static> {
    signal: RwSignal<Numbers>,
    of: std::marker::PhantomData<fn() -> T>,
}

/// A value as it is kept.
type Numbers = [u64; 4];

/// A value that four numbers hold.
pub trait AsNumbers: Copy {
    /// The value as numbers: others for another value.
    fn numbers(self) -> Numbers;
    /// The inverse.
    fn of_numbers(numbers: Numbers) -> Self;
}

impl<T: AsNumbers> Fact<T> {
    /// The fact with its initial value.
    pub fn new(first: T) -> Self {
        Self { signal: RwSignal::new(first.numbers()), of: std::marker::PhantomData }
    }

    /// Its value, tracked.
    pub fn get(self) -> T {
        T::of_numbers(self.signal.get())
    }

    /// Its value, untracked.
    pub fn now(self) -> T {
        T::of_numbers(self.signal.try_get_untracked().unwrap_or_default())
    }

    /// Sets it to `value`.
    pub fn set(self, value: T) {
        write(self.signal, value.numbers());
    }
}

impl<T> Clone for Fact<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Fact<T> {}

fn write(signal: RwSignal<Numbers>, numbers: Numbers) {
    if signal.try_get_untracked().is_some_and(|before| before != numbers) {
        let _ = signal.try_set(numbers);
    }
}

impl AsNumbers for bool {
    fn numbers(self) -> Numbers {
        [self.into(), 0, 0, 0]
    }

    fn of_numbers([first, ..]: Numbers) -> Self {
        first != 0
    }
}

#[allow(clippy::cast_possible_truncation, reason = "it was one before")]
impl AsNumbers for usize {
    fn numbers(self) -> Numbers {
        [self as u64, 0, 0, 0]
    }

    fn of_numbers([first, ..]: Numbers) -> Self {
        first as Self
    }
}

/// `None` is 0.
impl AsNumbers for Option<Key<Organisation>> {
    fn numbers(self) -> Numbers {
        self.map_or(0, |key| key.position() + 1).numbers()
    }

    fn of_numbers(numbers: Numbers) -> Self {
        usize::of_numbers(numbers).checked_sub(1).map(Key::new)
    }
}

/// `None` begins with 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap, clippy::cast_sign_loss, reason = "of one size")]
impl AsNumbers for Option<(i32, i32)> {
    fn numbers(self) -> Numbers {
        self.map_or([0; 4], |(x, y)| [1, x as u64, y as u64, 0])
    }

    fn of_numbers([first, x, y, _]: Numbers) -> Self {
        (first != 0).then_some((x as i32, y as i32))
    }
}

/// `None` is no number at first.
impl AsNumbers for Option<Rect> {
    fn numbers(self) -> Numbers {
        let Rect { x, y, width, height } = self.unwrap_or(Rect::new(f64::NAN, 0.0, 0.0, 0.0));
        [x, y, width, height].map(f64::to_bits)
    }

    fn of_numbers(numbers: Numbers) -> Self {
        let [x, y, width, height] = numbers.map(f64::from_bits);
        (!x.is_nan()).then_some(Rect::new(x, y, width, height))
    }
}

impl AsNumbers for Controls {
    fn numbers(self) -> Numbers {
        [self.bits(), 0, 0, 0]
    }

    fn of_numbers([first, ..]: Numbers) -> Self {
        Self::of_bits(first)
    }
}

impl AsNumbers for Gestures {
    fn numbers(self) -> Numbers {
        [self as u64, 0, 0, 0]
    }

    fn of_numbers([first, ..]: Numbers) -> Self {
        Self::ALL.into_iter().find(|one| *one as u64 == first).unwrap_or_default()
    }
}
