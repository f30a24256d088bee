//! A draft as bytes that a page keeps.

use super::Draft;

/// Increase it when the encoding changes: a page may keep a draft that another build encoded.
const VERSION: u8 = 2;

impl Draft {
    /// Encodes the draft.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(&(VERSION, self)).unwrap_or_default()
    }

    /// Decodes a draft from [`to_bytes`](Self::to_bytes); `None` for any other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let ((version, draft), rest) = postcard::take_from_bytes::<(u8, Self)>(bytes).ok()?;
        // Its text may be damaged: acts need one that can be parsed.
        (version == VERSION && rest.is_empty() && Self::of(&draft.text).is_some()).then_some(draft)
    }
}
