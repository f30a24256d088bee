//! A draft as bytes that a page keeps.

use super::Draft;
use crate::model::{JsonNode, decode};

/// Increase it when the encoding changes: a page may keep a draft that another build encoded.
const VERSION: u8 = 2;

impl Draft {
    /// Encodes the draft.
    pub fn to_bytes(&self) -> Vec<u8> {
        postcard::to_allocvec(&(VERSION, self)).unwrap_or_default()
    }

    /// Decodes a draft from [`to_bytes`](Self::to_bytes); `None` for any other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (version, draft): (u8, Self) = decode(bytes)?;
        // Its text may be damaged: acts need one that can be parsed.
        (version == VERSION && draft.text.tree().is_some_and(JsonNode::is_object)).then_some(draft)
    }
}
