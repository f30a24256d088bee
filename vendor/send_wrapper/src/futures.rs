//! Waiting for what is kept.
//!
//! A future may hold references to itself, which the wrapper never moves: whoever pins the wrapper pins what is in it.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::SendWrapper;

impl<T> SendWrapper<T> {
    fn project(self: Pin<&mut Self>) -> Pin<&mut T> {
        // SAFETY: the value is pinned with its wrapper: nothing moves it while the wrapper is pinned, the wrapper has no
        // `Drop`, and it is `Unpin` only if the value is.
        unsafe { self.map_unchecked_mut(|wrapper| &mut wrapper.0) }
    }
}

impl<T: Future> Future for SendWrapper<T> {
    type Output = T::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.project().poll(context)
    }
}

impl<T: Stream> Stream for SendWrapper<T> {
    type Item = T::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.project().poll_next(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}
