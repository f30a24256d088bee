//! The positions that an author has chosen, in pixels of the picture they were chosen on.

/// Where the file has the organisations stand. Layouts are found where the file is read, so that it never crosses to the widget.
#[derive(Clone, Debug, PartialEq)]
pub struct FixedPlaces {
    /// The width of the picture.
    pub width_px: f64,
    /// Its height.
    pub height_px: f64,
    /// Where each organisation stands, in their order: how far from the left and from the top.
    pub points: Vec<Option<[f64; 2]>>,
}
