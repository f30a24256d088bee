//! The map for elsewhere: the picture as a file, a link as a code to scan.

mod ground;
mod key;
mod lines;
mod looks;
mod painted;
mod picture;
mod qr;

pub use ground::Ground;
pub use picture::{PictureOptions, picture, stage_within};
pub use qr::{QrPath, qr, qr_drawing};
