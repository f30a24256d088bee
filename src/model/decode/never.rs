//! The error of a decoding that never fails.

use std::fmt;

use serde::de;

/// Why a value cannot be decoded: there is no reason, since what is damaged becomes zeros.
#[derive(Debug)]
pub(super) enum Never {}

impl Never {
    /// Reports what serde reports for other numbers of fields or variants than [`Decoder`](super::Decoder) gives.
    #[cold]
    #[inline(never)]
    pub(super) fn raised() -> ! {
        unreachable!()
    }
}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl de::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::raised()
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self::raised()
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self::raised()
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self::raised()
    }
}
