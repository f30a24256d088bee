//! Made graphs, the same at every run: communities as on a social map, and hubs with many leaves as in real networks.

use std::collections::BTreeSet;

/// Mulberry32, a generator with 32 bits of state.
struct Random(u32);

impl Random {
    fn below(&mut self, count: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let mut bits = (self.0 ^ (self.0 >> 15)).wrapping_mul(self.0 | 1);
        bits ^= bits.wrapping_add((bits ^ (bits >> 7)).wrapping_mul(bits | 0x3d));
        bits ^= bits >> 14;
        u32::try_from((u64::from(bits) * u64::from(count)) >> 32).unwrap_or_default()
    }
}

/// Edges, each pair once.
#[derive(Default)]
struct Edges {
    told: BTreeSet<(u32, u32)>,
    list: Vec<(u32, u32)>,
}

impl Edges {
    fn add(&mut self, one: u32, other: u32) -> bool {
        let is_new = one != other && self.told.insert((one.min(other), one.max(other)));
        if is_new {
            self.list.push((one, other));
        }
        is_new
    }
}

/// A stochastic block model: connected groups of about 50, some eight ties inside for one outside.
pub fn communities(count: u32) -> Vec<(u32, u32)> {
    let (mut random, mut edges) = (Random(2), Edges::default());
    let size = (count / 4).clamp(4, 50);
    let groups = (count / size).max(1);
    let start = |group: u32| group * count / groups;
    for group in 0..groups {
        let (first, members) = (start(group), start(group + 1) - start(group));
        for member in 1..members {
            edges.add(first + member, first + random.below(member));
        }
        let wanted = (members * (members - 1) / 2).min(members * 4) - (members - 1);
        let mut got = 0;
        for _ in 0..wanted * 20 {
            if got < wanted && edges.add(first + random.below(members), first + random.below(members)) {
                got += 1;
            }
        }
        if group > 0 {
            let other = random.below(group);
            let far = start(other) + random.below(start(other + 1) - start(other));
            edges.add(first + random.below(members), far);
        }
    }
    for _ in 0..count / 4 {
        edges.add(random.below(count), random.below(count));
    }
    edges.list
}

/// Preferential attachment, two ties for each newcomer: few hubs, many leaves.
pub fn hubs(count: u32) -> Vec<(u32, u32)> {
    let (mut random, mut edges) = (Random(1), Edges::default());
    let mut ends = vec![0, 1];
    edges.add(0, 1);
    for node in 2..count {
        let mut tied = 0;
        while tied < 2 {
            let below = u32::try_from(ends.len()).unwrap_or(u32::MAX);
            let far = ends.get(random.below(below) as usize).copied().unwrap_or_default();
            if edges.add(node, far) {
                ends.extend([node, far]);
                tied += 1;
            }
        }
    }
    edges.list
}
