//! Four numbers at a time: the machine's own instructions in a browser, a list of four elsewhere, with the same bits.
//!
//! Written out since the browser's program is linked for size, where the compiler no longer finds such loops by itself. What is
//! marked with `simd128` may only be called from what is marked too, or from what runs where every browser has it.

#[cfg(target_arch = "wasm32")]
use core::arch::wasm32 as simd;

/// Four numbers.
#[cfg(target_arch = "wasm32")]
pub(crate) type Four = simd::v128;
/// Four numbers.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) type Four = [f32; 4];

/// How many numbers a [`Four`] has.
pub(crate) const LANES: usize = 4;

/// What takes two of them and gives one, number by number.
macro_rules! of_two {
    ($(#[$says:meta])* $name:ident, $instruction:ident, $each:expr) => {
        $(#[$says])*
        #[cfg(target_arch = "wasm32")]
        #[target_feature(enable = "simd128")]
        #[inline]
        pub(crate) fn $name(one: Four, other: Four) -> Four {
            simd::$instruction(one, other)
        }
        $(#[$says])*
        #[cfg(not(target_arch = "wasm32"))]
        #[inline]
        pub(crate) fn $name([a, b, c, d]: Four, [e, f, g, h]: Four) -> Four {
            let each: fn(f32, f32) -> f32 = $each;
            [each(a, e), each(b, f), each(c, g), each(d, h)]
        }
    };
}

of_two!(
    /// Sums.
    add, f32x4_add, |one, other| one + other
);
of_two!(
    /// Differences.
    sub, f32x4_sub, |one, other| one - other
);
of_two!(
    /// Products.
    mul, f32x4_mul, |one, other| one * other
);
of_two!(
    /// Quotients.
    div, f32x4_div, |one, other| one / other
);
of_two!(
    /// The larger ones.
    max, f32x4_pmax, |one, other| if one < other { other } else { one }
);

/// Square roots.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline]
pub(crate) fn sqrt(numbers: Four) -> Four {
    #[cfg(target_arch = "wasm32")]
    return simd::f32x4_sqrt(numbers);
    #[cfg(not(target_arch = "wasm32"))]
    numbers.map(f32::sqrt)
}

/// The same number four times.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline]
pub(crate) fn splat(number: f32) -> Four {
    #[cfg(target_arch = "wasm32")]
    return simd::f32x4_splat(number);
    #[cfg(not(target_arch = "wasm32"))]
    [number; LANES]
}

/// These four numbers.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline]
pub(crate) fn four([a, b, c, d]: [f32; LANES]) -> Four {
    #[cfg(target_arch = "wasm32")]
    return simd::f32x4(a, b, c, d);
    #[cfg(not(target_arch = "wasm32"))]
    [a, b, c, d]
}

/// The numbers one by one.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline]
pub(crate) fn each(numbers: Four) -> [f32; LANES] {
    #[cfg(target_arch = "wasm32")]
    return [
        simd::f32x4_extract_lane::<0>(numbers),
        simd::f32x4_extract_lane::<1>(numbers),
        simd::f32x4_extract_lane::<2>(numbers),
        simd::f32x4_extract_lane::<3>(numbers),
    ];
    #[cfg(not(target_arch = "wasm32"))]
    numbers
}

/// Four short whole numbers as numbers.
#[cfg_attr(target_arch = "wasm32", target_feature(enable = "simd128"))]
#[inline]
pub(crate) fn of_shorts(shorts: [u16; LANES]) -> Four {
    #[cfg(target_arch = "wasm32")]
    {
        let [a, b, c, d] = shorts;
        simd::f32x4_convert_u32x4(simd::u32x4_extend_low_u16x8(simd::u16x8(a, b, c, d, 0, 0, 0, 0)))
    }
    #[cfg(not(target_arch = "wasm32"))]
    shorts.map(f32::from)
}

/// The number at `index` of a list of fours.
pub(crate) fn at(list: &[Four], index: usize) -> Option<f32> {
    each(*list.get(index / LANES)?).get(index % LANES).copied()
}

/// A list of fours as a list of numbers.
pub(crate) fn flat(list: &[Four]) -> Vec<f32> {
    list.iter().flat_map(|numbers| each(*numbers)).collect()
}

/// A list of numbers as fours, zeros after the last.
pub(crate) fn fours(list: &[f32]) -> Vec<Four> {
    let (whole, rest) = list.as_chunks();
    let mut numbers: Vec<Four> = whole.iter().map(|numbers| four(*numbers)).collect();
    if !rest.is_empty() {
        let mut padded = [0.0; LANES];
        for (place, number) in padded.iter_mut().zip(rest) {
            *place = *number;
        }
        numbers.push(four(padded));
    }
    numbers
}
