//! A colour of the file as the style sheet's two grounds need it.

use crate::model::Colour;

/// The CSS colour that is `colour` on light ground and its lighter form on dark ground.
pub fn ink(colour: Colour) -> String {
    ["light-dark(", &colour.css(), ", ", &colour.on_dark().css(), ")"].concat()
}
