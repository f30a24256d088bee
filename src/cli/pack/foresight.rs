//! How probable the next bit of the program is, from all that came before: the packer and the loader foresee the same.
//!
//! Several contexts each keep how often a bit was one after them; what they say is weighed, in the logistic domain, by
//! weights that learn from each bit (M. Mahoney, "Adaptive Weighing of Context Models for Lossless Data Compression",
//! 2005). All by sums and products, which every machine rounds alike, in the
//! same steps as `src/embed/offline/foresight.js`, which reads what this wrote.
#![allow(clippy::indexing_slicing, reason = "every index is cut to the table it looks in")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "numbers of twelve to thirty-two bits, cut as the loader cuts them"
)]

/// Probabilities are of 4096.
const CERTAIN: i32 = 4096;
/// Each context has a table of its own, of two to this power.
const TABLE_BITS: u32 = 21;
const CONTEXTS: usize = 9;
/// What the contexts say, then what the last match says.
const INPUTS: usize = CONTEXTS + 1;
/// Where a byte like the last six stood last, in a table of two to this power.
const RECENT_BITS: u32 = 18;
/// Shorter matches say less than the contexts.
const LEAST_MATCH: usize = 5;
const LONGEST_MATCH: usize = 63;
/// How fast the weights learn.
const RATE: f64 = 20.0 / 1_073_741_824.0;

/// The state of both sides after the same bits.
pub(super) struct Foresight {
    /// Of each sum of weighed inputs, from -2048 to 2047, the probability.
    squashed: Vec<i32>,
    /// The other way.
    stretched: Vec<i32>,
    history: Vec<u8>,
    /// The bits of the byte that is being told, behind a one.
    part: u32,
    /// The same of its half.
    nibble: u32,
    /// The last four bytes, the last one lowest, and the four before.
    last: u32,
    older: u32,
    word: u32,
    contexts: [u32; CONTEXTS],
    /// The sixteen slots of each context for the half of a byte: they lie together, as a processor reads them.
    bases: [usize; CONTEXTS],
    /// In each slot a probability in twelve bits, and how often it was told, to fifteen.
    slots: Vec<u16>,
    places: [usize; CONTEXTS],
    inputs: [f64; INPUTS],
    /// Two sets: one by what is told of the byte, one by the byte before and whether there is a match.
    weights: [Vec<f64>; 2],
    rows: [usize; 2],
    outcomes: [i32; 2],
    recent: Vec<usize>,
    /// The byte that the match foresees, and how long it is; none of length 0.
    matched: usize,
    length: usize,
    /// How far to trust a match of each length, of 65 536.
    trust: Vec<i32>,
    /// The bit that the match foresees, if it does.
    expected: Option<u32>,
}

impl Foresight {
    /// Before the first bit.
    pub(super) fn new() -> Self {
        let squashed = squashed();
        let stretched = stretched(&squashed);
        let weights = |rows: usize| vec![0.3; rows * INPUTS];
        let mut first = Self {
            squashed,
            stretched,
            history: Vec::new(),
            part: 1,
            nibble: 1,
            last: 0,
            older: 0,
            word: 0,
            contexts: [0; CONTEXTS],
            bases: [0; CONTEXTS],
            slots: vec![0x8000; CONTEXTS << TABLE_BITS],
            places: [0; CONTEXTS],
            inputs: [0.0; INPUTS],
            weights: [weights(256), weights(3 * 256)],
            rows: [0; 2],
            outcomes: [0; 2],
            recent: vec![0; 1 << RECENT_BITS],
            matched: 0,
            length: 0,
            trust: vec![0xc000; LONGEST_MATCH + 1],
            expected: None,
        };
        first.look();
        first.settle();
        first
    }

    /// How probable it is that the next bit is one, from 1 to 4095 of 4096.
    pub(super) fn probability(&mut self) -> u32 {
        for (index, base) in self.bases.iter().enumerate() {
            let place = base | self.nibble as usize;
            self.places[index] = place;
            self.inputs[index] = f64::from(self.stretched[usize::from(self.slots[place] >> 4)]);
        }
        self.expected = self.foreseen();
        let trusted = f64::from(self.stretched[(self.trust[self.length] >> 4) as usize]);
        self.inputs[CONTEXTS] = self.expected.map_or(0.0, |expected| if expected == 0 { -trusted } else { trusted });
        let matches = if self.expected.is_none() { 0 } else { 1 + usize::from(self.length > 15) };
        self.rows = [self.part as usize, matches * 256 + (self.last & 255) as usize].map(|row| row * INPUTS);
        let mut sum = 0;
        for (set, row) in self.rows.into_iter().enumerate() {
            // One after the other, as the loader does: rounding depends on the order.
            let mut weighed = 0.0;
            for (input, weight) in self.inputs.iter().zip(&self.weights[set][row..]) {
                weighed += input * weight;
            }
            let weighed = weighed.clamp(-2047.0, 2047.0) as i32;
            self.outcomes[set] = self.squash(weighed);
            sum += weighed;
        }
        self.squash(sum >> 1).clamp(1, CERTAIN - 1) as u32
    }

    /// The bit was this one.
    pub(super) fn learn(&mut self, bit: u32) {
        let certain = bit as i32 * CERTAIN;
        for (set, row) in self.rows.into_iter().enumerate() {
            let error = f64::from(certain - self.outcomes[set]) * RATE;
            for (input, weight) in self.inputs.iter().zip(&mut self.weights[set][row..]) {
                *weight += input * error;
            }
        }
        for place in self.places {
            let slot = &mut self.slots[place];
            let count = i32::from(*slot & 15);
            let probability = (i32::from(*slot >> 4) << 4) + 8;
            // The more often it was told, the less it moves.
            let moved = probability + ((((certain << 4) - probability) * (40_960 / (10 * count + 16))) >> 12);
            *slot = ((moved.clamp(16, 0xffef) & 0xfff0) | (count + 1).min(15)) as u16;
        }
        if let Some(expected) = self.expected {
            let trust = &mut self.trust[self.length];
            *trust += if expected == bit { (0xffff - *trust) >> 6 } else { -(*trust >> 6) };
        }
        (self.part, self.nibble) = (self.part << 1 | bit, self.nibble << 1 | bit);
        if self.part > 255 {
            self.end_of_byte();
        }
        if self.nibble > 15 {
            self.nibble = 1;
            self.settle();
        }
    }

    /// Finds where the slots of the half of a byte to come lie.
    fn settle(&mut self) {
        for (index, context) in self.contexts.iter().enumerate() {
            let place = context.wrapping_add(self.part.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x2c1b_3c6d);
            self.bases[index] = index << TABLE_BITS | (place >> (32 - TABLE_BITS)) as usize & !15;
        }
    }

    fn end_of_byte(&mut self) {
        let byte = self.part & 255;
        self.part = 1;
        self.length =
            if self.length > 0 && u32::from(self.history[self.matched]) == byte { self.length + 1 } else { 0 }
                .min(LONGEST_MATCH);
        self.matched += 1;
        self.history.push(byte as u8);
        (self.older, self.last) = ((self.older << 8) | (self.last >> 24), (self.last << 8) | byte);
        let is_of_word = byte > 127 || (byte as u8).is_ascii_alphanumeric();
        self.word = if is_of_word { self.word.wrapping_mul(0x2f0b_4c47).wrapping_add(byte + 1) } else { 0 };
        self.look();
    }

    /// Looks around before the first bit of a byte: the contexts, and a match.
    fn look(&mut self) {
        let (last, older) = (self.last, self.older);
        let values = [
            0,
            last & 0xff,
            last & 0xffff,
            last & 0x00ff_ffff,
            last >> 8 & 0xffff,
            last & 0xffff | last >> 24 << 16,
            last >> 16,
            last & 0xff | (last >> 8 & 0xff00) | (older & 0xff) << 16,
            self.word,
        ];
        self.contexts = values.map(hash);
        let key = (hash(last ^ (older & 0xffff).wrapping_mul(0x0123_4567)) >> (32 - RECENT_BITS)) as usize;
        let now = self.history.len();
        if self.length == 0 {
            self.matched = self.recent[key];
            let alike = |back: &usize| {
                self.matched > *back && self.history[self.matched - 1 - back] == self.history[now - 1 - back]
            };
            let length = (0..LONGEST_MATCH).take_while(alike).count();
            self.length = if length < LEAST_MATCH { 0 } else { length };
        }
        self.recent[key] = now;
    }

    /// The next bit, if it goes on as after the match.
    fn foreseen(&self) -> Option<u32> {
        let byte = u32::from(*self.history.get(self.matched).filter(|_| self.length > 0)?) | 256;
        let told = self.part.ilog2();
        (byte >> (8 - told) == self.part).then_some(byte >> (7 - told) & 1)
    }

    fn squash(&self, value: i32) -> i32 {
        self.squashed[(value + 2048) as usize]
    }
}

fn hash(value: u32) -> u32 {
    let turned = (value.wrapping_add(1)).wrapping_mul(0x2c1b_3c6d);
    (turned ^ turned >> 15).wrapping_mul(0x85eb_ca6b)
}

/// The logistic curve, by products alone: both sides round each of them alike.
fn squashed() -> Vec<i32> {
    let mut curve = vec![0; 4096];
    let mut power = 1.0_f64;
    for step in 0..2048 {
        let above = (f64::from(CERTAIN) / (1.0 + power)) as i32;
        (curve[2048 + step], curve[2048 - step]) = (above, CERTAIN - above);
        // e to the power of -1/256.
        power *= 0.996_101_369_470_117_5;
    }
    curve
}

/// Where the curve first reaches each probability.
fn stretched(squashed: &[i32]) -> Vec<i32> {
    let mut at = 0;
    (0..CERTAIN)
        .map(|probability| {
            while at < 4095 && squashed[at] < probability {
                at += 1;
            }
            at as i32 - 2048
        })
        .collect()
}
