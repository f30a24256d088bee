//! Colours for the roles and link types of a new map, told apart by all eyes; `tests/palette.rs` measures them.

/// The colours, on light ground.
pub const PALETTE: [&str; 8] = ["#12657d", "#eb610c", "#810cd0", "#440600", "#56988a", "#161971", "#b52715", "#ac5cfb"];
