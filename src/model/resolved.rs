//! A checked map in binary form: as published for readers, and to pass a map from one module to another.
//!
//! The format is a signature, a version and the map's tables in postcard. Damaged bytes, another version and dangling
//! references are reported as errors, never panics.

use thiserror::Error;

use super::{Arranged, Graph, Key, KeySet, Map, Table, decode};

/// The signature.
const MARK: [u8; 3] = *b"cs\0";

/// Increase it whenever the encoding of anything in [`Map`] changes.
const VERSION: u8 = 3;

/// Why bytes are not a valid map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ResolvedError {
    /// The signature is missing.
    #[error("these bytes are not a checked map")]
    NotAMap,
    /// The version is that of another build.
    #[error("the checked map is of version {0}, not {VERSION}")]
    OtherVersion(u8),
    /// Decoding failed.
    #[error("the checked map is damaged")]
    Damaged,
    /// A key is dangling, or something required is missing.
    #[error("the checked map contradicts itself")]
    Inconsistent,
}

impl Map {
    /// Encodes the map.
    pub fn to_bytes(&self) -> Vec<u8> {
        let [first, second, third] = MARK;
        // Writing to memory fails only for a sequence of unknown length, and there is none.
        postcard::to_extend(self, vec![first, second, third, VERSION]).unwrap_or_default()
    }

    /// Decodes a map.
    ///
    /// # Errors
    /// When the bytes are not the output of [`to_bytes`](Self::to_bytes) of this version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ResolvedError> {
        let rest = bytes.strip_prefix(MARK.as_slice()).ok_or(ResolvedError::NotAMap)?;
        let (version, tables) = rest.split_first().ok_or(ResolvedError::NotAMap)?;
        if *version != VERSION {
            return Err(ResolvedError::OtherVersion(*version));
        }
        let mut map: Self = decode(tables).ok_or(ResolvedError::Damaged)?;
        if !map.is_consistent() {
            return Err(ResolvedError::Inconsistent);
        }
        map.prepare_languages();
        map.graph = Graph::new(map.organisations.len(), &map.links);
        Ok(map)
    }

    /// Whether every key resolves, and the checker's rules on required and duplicate entries hold.
    fn is_consistent(&self) -> bool {
        let everyone = self.organisations.len();
        !self.languages.is_empty()
            && self
                .organisations
                .iter()
                .all(|one| are_rows(&one.roles, &self.roles) && [0, one.roles.len()].contains(&one.role_periods.len()))
            && self.organisations.iter().all(|one| is_row(one.standing, &self.standings))
            && !self.standings.is_empty()
            && self.links.iter().all(|link| {
                is_row(link.link_type, &self.link_types)
                    && [link.source, link.target].into_iter().all(|end| is_row(end, &self.organisations))
                    && link.source != link.target
            })
            && self.networks.iter().all(|network| {
                is_row(network.link_type, &self.link_types) && are_rows(&network.members, &self.organisations)
            })
            && self.collaborations.iter().all(|collaboration| {
                let members: Vec<_> = collaboration.members.iter().map(|member| member.organisation).collect();
                are_rows(&members, &self.organisations)
            })
            && self.groups.iter().all(|group| are_rows(&group.members, &self.organisations))
            && self.arrangements.iter().all(|arranged| arranged.numbers.len() == Arranged::length(everyone))
    }
}

fn is_row<T>(key: Key<T>, table: &Table<T>) -> bool {
    key.position() < table.len()
}

/// Whether all `keys` are rows of `table`, without duplicates.
fn are_rows<T>(keys: &[Key<T>], table: &Table<T>) -> bool {
    let mut seen = KeySet::new();
    keys.iter().all(|key| is_row(*key, table) && seen.insert(*key))
}

#[cfg(test)]
mod tests {
    use super::super::{check, read};
    use super::*;
    use proptest::prelude::*;

    const BUNDLED: &str = include_str!("../../data/carte-sociale-2015.json");
    const SMALL: &str = include_str!("../../tests/corpus/good/small.json");

    #[test]
    fn a_map_comes_back_from_its_bytes() {
        for text in [
            BUNDLED,
            SMALL,
            include_str!("../../tests/corpus/good/version-2.json"),
            include_str!("../../tests/corpus/good/standings.json"),
        ] {
            let map = check(text).unwrap();
            let back = Map::from_bytes(&map.to_bytes()).unwrap();
            assert_eq!(format!("{back:?}"), format!("{map:?}"));
        }
    }

    #[test]
    fn bytes_that_are_no_map_of_this_version_say_why() {
        let bytes = read(SMALL).unwrap().to_bytes();
        let with_version = |version: u8| [&bytes[..3], &[version], &bytes[4..]].concat();
        let failure = |bytes: &[u8]| Map::from_bytes(bytes).err();
        assert_eq!(failure(b""), Some(ResolvedError::NotAMap));
        assert_eq!(failure(SMALL.as_bytes()), Some(ResolvedError::NotAMap));
        assert_eq!(failure(&with_version(9)), Some(ResolvedError::OtherVersion(9)));
        assert_eq!(failure(&bytes[..bytes.len() - 1]), Some(ResolvedError::Damaged));
        assert_eq!(failure(&[bytes.as_slice(), b"!"].concat()), Some(ResolvedError::Damaged));
    }

    #[test]
    fn references_that_lead_nowhere_are_refused() {
        let change = |change: &dyn Fn(&mut Map)| {
            let mut map = read(SMALL).unwrap();
            change(&mut map);
            Map::from_bytes(&map.to_bytes()).err()
        };
        assert_eq!(change(&|_| ()), None);
        let inconsistent = Some(ResolvedError::Inconsistent);
        assert_eq!(change(&|map| map.roles = Vec::new().into()), inconsistent);
        assert_eq!(change(&|map| map.organisations = Vec::new().into()), inconsistent);
        assert_eq!(change(&|map| map.link_types = Vec::new().into()), inconsistent);
        assert_eq!(change(&|map| map.languages.clear()), inconsistent);
        let arranged = Arranged { format: "wide".to_owned(), numbers: vec![1.0] };
        assert_eq!(change(&|map| map.arrangements = vec![arranged.clone()]), inconsistent);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(at in 4_usize..4000, byte: u8, end in 4_usize..40_000) {
            let mut bytes = read(BUNDLED).unwrap().to_bytes();
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
            bytes.truncate(end);
            if let Ok(map) = Map::from_bytes(&bytes) {
                for link in &map.links {
                    prop_assert!(link.source.position() < map.organisations.len());
                    prop_assert!(link.link_type.position() < map.link_types.len());
                }
            }
        }
    }
}
