//! Colour perception: contrast, simulated colour blindness, and the perceived distance of two colours.

use carte_sociale::model::Colour;

/// A colour in linear light: red, green and blue from 0 to 1.
pub type Linear = [f64; 3];

/// Colour vision, normal or deficient.
#[derive(Clone, Copy, Debug)]
pub enum Vision {
    /// All three kinds of cones.
    Normal,
    /// No long-wavelength (L) cones.
    Protanopia,
    /// No medium-wavelength (M) cones.
    Deuteranopia,
    /// No short-wavelength (S) cones.
    Tritanopia,
}

impl Vision {
    /// Every kind of colour vision that the palette must serve.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Protanopia, Self::Deuteranopia, Self::Tritanopia];

    /// The simulation matrix for linear RGB: Machado, Oliveira and Fernandes 2009, at full severity.
    const fn matrix(self) -> [Linear; 3] {
        match self {
            Self::Normal => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protanopia => [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
            Self::Deuteranopia => [
                [0.367_322, 0.860_646, -0.227_968],
                [0.280_085, 0.672_501, 0.047_413],
                [-0.011_820, 0.042_940, 0.968_881],
            ],
            Self::Tritanopia => [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        }
    }

    /// Simulates how `light` is seen.
    fn seen(self, light: Linear) -> Linear {
        self.matrix().map(|row| dot(row, light).clamp(0.0, 1.0))
    }
}

/// `colour` in linear light (IEC 61966-2-1).
pub fn linear(colour: Colour) -> Linear {
    [colour.red, colour.green, colour.blue].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

/// Contrast of two colours, from 1 to 21 (WCAG 2.2, relative luminance).
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |colour| dot([0.2126, 0.7152, 0.0722], linear(colour));
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The perceived distance of two colours: a hundred times their distance in Oklab (Ottosson 2020).
pub fn distance(one: Colour, other: Colour, vision: Vision) -> f64 {
    let [one, other] = [one, other].map(|colour| oklab(vision.seen(linear(colour))));
    let square: f64 = one.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum();
    100.0 * square.sqrt()
}

fn oklab(light: Linear) -> [f64; 3] {
    let cones = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ]
    .map(|row| dot(row, light).cbrt());
    [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ]
    .map(|row| dot(row, cones))
}

fn dot(one: Linear, other: Linear) -> f64 {
    one.iter().zip(other).map(|(a, b)| a * b).sum()
}
