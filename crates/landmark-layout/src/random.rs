//! The seeded random generator: the same seed gives the same numbers on every machine.

/// Mulberry32, a generator with 32 bits of state.
#[derive(Clone, Debug)]
pub(crate) struct Random(u32);

impl Random {
    /// The sequence that `seed` starts.
    pub(crate) const fn new(seed: u32) -> Self {
        Self(seed)
    }

    /// The next whole number.
    const fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x6d2b_79f5);
        let mut bits = (self.0 ^ (self.0 >> 15)).wrapping_mul(self.0 | 1);
        bits ^= bits.wrapping_add((bits ^ (bits >> 7)).wrapping_mul(bits | 0x3d));
        bits ^ (bits >> 14)
    }

    /// A number from -1 to 1.
    #[allow(clippy::cast_precision_loss, reason = "24 bits are exact")]
    pub(crate) const fn signed(&mut self) -> f32 {
        (self.next() >> 8) as f32 / 8_388_608.0 - 1.0
    }

    /// Shuffles `items` (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for index in (1..items.len()).rev() {
            #[allow(clippy::cast_possible_truncation, reason = "at most `index`")]
            let other = ((u64::from(self.next()) * (index as u64 + 1)) >> 32) as usize;
            items.swap(index, other);
        }
    }
}
