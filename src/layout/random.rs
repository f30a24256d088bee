//! The seeded random generator: the same seed gives the same numbers on every machine.

/// A linear congruential generator (Knuth's MMIX constants), of which the high bits are used.
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1))
    }

    /// The next integer below 2³².
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        #[allow(clippy::cast_possible_truncation, reason = "the high half of 64 bits is 32 bits")]
        let high = (self.0 >> 32) as u32;
        high
    }

    /// A number in [0, 1).
    pub(super) fn unit(&mut self) -> f64 {
        f64::from(self.next()) / 4_294_967_296.0
    }

    /// A number in [-1, 1).
    pub(super) fn signed(&mut self) -> f64 {
        self.unit() * 2.0 - 1.0
    }

    /// An integer below `count`; 0 if `count` is 0.
    pub(super) fn below(&mut self, count: usize) -> usize {
        #[allow(clippy::cast_possible_truncation, reason = "below `count`, which is a usize")]
        let number = ((u64::from(self.next()) * count as u64) >> 32) as usize;
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_seed_gives_one_sequence() {
        let (mut one, mut other) = (Random::new(7), Random::new(7));
        assert!((0..20).all(|_| one.next() == other.next()));
        assert_ne!(Random::new(1).next(), Random::new(2).next());
    }

    #[test]
    fn numbers_stay_in_their_range() {
        let mut random = Random::new(3);
        assert!((0..1000).all(|_| (0.0..1.0).contains(&random.unit()) && random.below(5) < 5));
        assert_eq!(random.below(0), 0);
    }
}
