//! A draft as bytes that a page keeps, so that nothing is lost when the panel is closed or the page reloaded.

use super::Draft;
use crate::wire;

/// Increase it when the encoding changes: a page may keep a draft that another build encoded.
const VERSION: u8 = 3;

impl Draft {
    /// Encodes the draft.
    pub fn to_bytes(&self) -> Vec<u8> {
        wire::to_bytes(&(VERSION, self))
    }

    /// Decodes a draft from [`to_bytes`](Self::to_bytes); `None` for any other bytes.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (version, draft): (u8, Self) = wire::from_bytes(bytes)?;
        (version == VERSION).then_some(draft)
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft::tests::{after, deeds};
    use super::*;
    use crate::model::check;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_draft_is_read_back(deeds in deeds(), is_saved in any::<bool>()) {
            let story = check(include_str!("../../../data/carte-sociale-2015.json")).unwrap().story;
            let mut draft = after(&story, &deeds);
            if is_saved {
                draft.save();
            }
            prop_assert_eq!(Draft::from_bytes(&draft.to_bytes()), Some(draft));
        }

        #[test]
        fn any_other_bytes_are_refused(bytes in prop::collection::vec(4_u8.., 0..30), cut in any::<prop::sample::Index>()) {
            prop_assert_eq!(Draft::from_bytes(&bytes), None);
            let whole = Draft::of(&[], crate::text::Language::FR).to_bytes();
            let cut = cut.index(whole.len());
            prop_assert_eq!(Draft::from_bytes(&whole[..cut]), None);
        }
    }
}
