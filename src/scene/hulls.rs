//! The hulls of collaborations, and what computes them and the territories of groups: this program, or another module that is
//! loaded with the first of them.

use std::fmt;
use std::sync::Arc;

use crate::geometry::{Disc, Ground, HullRequest, Outline, Territory, hull, territories};
use crate::layout::Layout;
use crate::model::{Collaboration, Key, Map, Organisation};

/// The distance between a hull and its members' rims.
const PADDING_PX: f64 = 12.0;
/// The clearance of a hull around non-members.
const CLEARANCE_PX: f64 = 5.0;

/// Computes the path data of a hull; `None` while the code for it is not there yet.
type Compute = dyn Fn(&HullRequest<'_>) -> Option<String> + Send + Sync;

/// Computes territories, likewise.
type ComputeTerritories = dyn Fn(&Ground) -> Option<Vec<Territory>> + Send + Sync;

/// What computes hulls and territories.
#[derive(Clone)]
pub struct Outliner(Arc<Compute>, Arc<ComputeTerritories>);

impl Outliner {
    /// The one of this program.
    pub fn here() -> Self {
        Self::by(|request| Some(hull(request).path()), |ground| Some(territories(ground)))
    }

    /// One that calls these functions.
    pub fn by(
        compute: impl Fn(&HullRequest<'_>) -> Option<String> + Send + Sync + 'static,
        compute_territories: impl Fn(&Ground) -> Option<Vec<Territory>> + Send + Sync + 'static,
    ) -> Self {
        Self(Arc::new(compute), Arc::new(compute_territories))
    }

    /// The path data of a hull, if it can be computed now.
    pub fn path(&self, request: &HullRequest<'_>) -> Option<String> {
        (self.0)(request)
    }

    /// The territories of groups, if they can be computed now.
    pub fn territories(&self, ground: &Ground) -> Option<Vec<Territory>> {
        (self.1)(ground)
    }
}

impl fmt::Debug for Outliner {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Outliner")
    }
}

/// The hull of the members of `collaboration`; it covers no other disc.
pub fn collaboration_outline(
    map: &Map,
    layout: &Layout,
    collaboration: Key<Collaboration>,
    with_externals: bool,
) -> Outline {
    hull(&hull_request(&collaboration_discs(map, layout, collaboration, with_externals)))
}

/// The discs of the members of `collaboration`, and those of the others.
pub(super) fn collaboration_discs(
    map: &Map,
    layout: &Layout,
    collaboration: Key<Collaboration>,
    with_externals: bool,
) -> [Vec<Disc>; 2] {
    let collaboration = &map.collaborations[collaboration];
    let disc = |key| Disc { centre: layout.place(key).centre, radius: layout.sizes.node_radius_px };
    // External organisations are hidden by default: then they have no hull, and hulls do not avoid them.
    let is_there = |key: &Key<Organisation>| with_externals || !map.is_external(&map.organisations[*key]);
    let (mut members, mut others) = (Vec::new(), Vec::new());
    for key in map.organisations.keys().filter(is_there) {
        let side = if collaboration.current_part_of(key).is_some() { &mut members } else { &mut others };
        side.push(disc(key));
    }
    [members, others]
}

pub(super) fn hull_request([members, others]: &[Vec<Disc>; 2]) -> HullRequest<'_> {
    HullRequest { members, others, padding_px: PADDING_PX, clearance_px: CLEARANCE_PX }
}
