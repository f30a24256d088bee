//! Stands in for the `send_wrapper` that Leptos keeps the page's own values in.
//!
//! That library asks at each use which thread it is on, and the standard library's answer weighs two kilobytes of what
//! every reader fetches. A module without shared memory has one thread: there is nothing to ask. Anywhere else this does
//! not build.

#[cfg(not(all(target_family = "wasm", not(target_feature = "atomics"))))]
compile_error!("this stands in for send_wrapper where there is one thread only");

use std::ops::{Deref, DerefMut};

#[cfg(feature = "futures")]
mod futures;

/// A value that may be kept where only what can go to another thread may: there is no other thread.
#[derive(Clone, Debug)]
pub struct SendWrapper<T>(T);

// SAFETY: without atomics, WebAssembly has no shared memory, so no value of this module ever meets another thread.
unsafe impl<T> Send for SendWrapper<T> {}
// SAFETY: as above.
unsafe impl<T> Sync for SendWrapper<T> {}

impl<T> SendWrapper<T> {
    /// Keeps `value`.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Whether one is on the value's own thread, which is the only one.
    pub const fn valid(&self) -> bool {
        true
    }

    /// Gives the value back.
    pub fn take(self) -> T {
        self.0
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for SendWrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
