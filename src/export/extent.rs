//! How much of a map is exported: all of it, or what a reading shows.

use crate::layout::Layout;
use crate::model::{Collaboration, Key, Link, Map, Member, Network, Organisation};
use crate::reading::Reading;

/// A map, or a part of one.
#[derive(Clone, Copy, Debug)]
pub struct Extent<'all> {
    /// The map.
    pub map: &'all Map,
    /// The reading that decides what is visible; `None` for all of the map.
    pub reading: Option<&'all Reading>,
}

impl<'all> Extent<'all> {
    /// All of the map.
    pub const fn whole(map: &'all Map) -> Self {
        Self { map, reading: None }
    }

    /// What `reading` shows of the map.
    pub const fn shown(map: &'all Map, reading: &'all Reading) -> Self {
        Self { map, reading: Some(reading) }
    }

    /// Whether the organisation is part of it.
    pub fn holds(&self, organisation: Key<Organisation>) -> bool {
        self.reading.is_none_or(|reading| reading.is_visible(self.map, organisation))
    }

    /// Whether the link is part of it.
    pub fn holds_link(&self, link: Key<Link>) -> bool {
        self.reading.is_none_or(|reading| reading.is_link_visible(self.map, link))
    }

    /// Whether the network is part of it.
    pub fn holds_network(&self, network: Key<Network>) -> bool {
        self.reading.is_none_or(|reading| reading.is_network_visible(self.map, network))
    }

    /// The diameter of each organisation's ring in `layout`, in the order of the file.
    pub fn diameters_px(&self, layout: &Layout) -> Vec<f64> {
        let mut diameters = self.reading.map_or_else(Vec::new, |reading| reading.node_size.shares(self.map, reading));
        diameters.resize(self.map.organisations.len(), 1.0);
        for diameter in &mut diameters {
            *diameter *= 2.0 * layout.sizes.node_radius_px;
        }
        diameters
    }

    /// Its organisations, in the order of the file.
    pub fn organisations(&self) -> Vec<Key<Organisation>> {
        self.map.organisations.keys().filter(|key| self.holds(*key)).collect()
    }

    /// Its links, in the order of the file.
    pub fn links(&self) -> Vec<Key<Link>> {
        self.map.links.keys().filter(|key| self.holds_link(*key)).collect()
    }

    /// Its networks, in the order of the file.
    pub fn networks(&self) -> Vec<Key<Network>> {
        self.map.networks.keys().filter(|key| self.holds_network(*key)).collect()
    }

    /// The members of a network that are part of it.
    pub fn network_members(&self, network: Key<Network>) -> Vec<Key<Organisation>> {
        self.map.networks[network].members.iter().copied().filter(|key| self.holds(*key)).collect()
    }

    /// The members of a collaboration that are part of it.
    pub fn members(&self, collaboration: Key<Collaboration>) -> Vec<Member> {
        let members = self.map.collaborations[collaboration].members.iter();
        members.filter(|member| self.holds(member.organisation)).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::check;
    use crate::reading::from_hash;

    #[test]
    fn what_is_hidden_is_no_part_of_what_is_shown() {
        let map = check(include_str!("../../data/carte-sociale-2015.json")).unwrap();
        let counts = |extent: Extent| (extent.organisations().len(), extent.links().len(), extent.networks().len());
        let whole = counts(Extent::whole(&map));
        assert_eq!(whole, (map.organisations.len(), map.links.len(), map.networks.len()));
        let first = Reading::default();
        let shown = counts(Extent::shown(&map, &first));
        assert!(shown.0 == 16 && shown.0 < whole.0 && shown.1 < whole.1, "{shown:?} of {whole:?}");
        let few = from_hash("hide-links=networking,funding&hide-roles=network", &map, &first);
        let extent = Extent::shown(&map, &few);
        assert_eq!(extent.networks(), []);
        for key in extent.links() {
            assert!(extent.holds(map.links[key].source) && extent.holds(map.links[key].target));
        }
        for key in map.collaborations.keys() {
            assert!(extent.members(key).iter().all(|member| extent.holds(member.organisation)));
        }
    }
}
