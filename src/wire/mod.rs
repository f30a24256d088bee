//! The values exchanged between the widget and the companion, encoded by postcard. Both modules come from one build, so the
//! encoding has no version.

mod interaction;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::layout::{Layout, Place};
use crate::model::{Key, Map, Organisation, decode};
use crate::reading::Reading;

pub use interaction::{Motion, Moved, Request, Results};

/// Encodes a value. Only sequences of unknown length would fail, which no such type has; the result would be empty.
pub fn to_bytes(value: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(value).unwrap_or_default()
}

/// Decodes a value from [`to_bytes`]; `None` for any other bytes.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    decode(bytes)
}

/// The state of a map on the screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shown {
    /// What the reader has chosen.
    pub reading: Reading,
    /// The position of each organisation; `None` before the first drawing.
    pub layout: Option<Layout>,
    /// The organisations that the reader has moved, and where they stood before.
    pub moved: Vec<(Key<Organisation>, Place)>,
}

impl Shown {
    /// Decodes it for `map`; `None` for invalid bytes, or the layout of another map.
    pub fn of(map: &Map, bytes: &[u8]) -> Option<Self> {
        let Self { reading, layout, moved } = from_bytes(bytes)?;
        let is_of_map = layout.as_ref().is_none_or(|layout| is_layout_of(map, layout));
        let are_there = moved.iter().all(|(key, _)| key.position() < map.organisations.len());
        (is_of_map && are_there).then(|| Self { reading: reading.normalised_for(map), layout, moved })
    }
}

/// Whether the layout has as many positions as the map has organisations.
pub fn is_layout_of(map: &Map, layout: &Layout) -> bool {
    layout.places.len() == map.organisations.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Format, settled};
    use crate::model::check;
    use crate::reading::from_hash;
    use proptest::prelude::*;

    fn map() -> Map {
        check(include_str!("../../data/carte-sociale-2015.json")).unwrap()
    }

    #[test]
    fn what_is_shown_comes_back() {
        let map = map();
        for hash in [
            "",
            "select=ae&focus=flac,2&at=2,0.25,0.5&q=caf%C3%A9&lang=en&theme=dark&hide-roles=funder",
            "path=ae,flac&show=external&size=links&view=table",
            "slide=3&highlight=groupe-de-reflexion",
        ] {
            for layout in [None, Some(settled(&map, Format::Wide))] {
                let shown = Shown { reading: from_hash(hash, &map, &Reading::default()), layout, ..Shown::default() };
                assert_eq!(Shown::of(&map, &to_bytes(&shown)), Some(shown), "{hash}");
            }
        }
    }

    #[test]
    fn the_layout_of_another_map_is_refused() {
        let map = map();
        let mut layout = settled(&map, Format::Wide);
        layout.places.pop();
        let shown = Shown { reading: Reading::default(), layout: Some(layout), ..Shown::default() };
        assert_eq!(Shown::of(&map, &to_bytes(&shown)), None);
    }

    proptest! {
        #[test]
        fn any_bytes_have_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in any::<prop::sample::Index>()) {
            let map = map();
            let _ = Shown::of(&map, &bytes);
            let whole = to_bytes(&Shown::default());
            prop_assert_eq!(Shown::of(&map, &whole[..cut.index(whole.len())]), None);
        }
    }
}
