//! The map as files: pictures, posters, handouts, icons, QR codes of links, and the data as JSON, tables and graphs; and as the
//! small pictures of slides.

mod extent;
mod file_name;
mod frame;
mod graph;
mod handout;
mod icon;
mod json;
mod key;
mod lines;
mod listed;
mod picture;
mod poster;
mod qr;
mod set;
mod superimposed;
mod tables;
mod thumbnail;
mod window;

pub use extent::Extent;
pub use file_name::file_name;
pub use frame::file;
pub use graph::{gexf, graphml};
pub use handout::{HandoutOptions, handout};
pub use icon::icon;
pub use json::json;
pub use picture::{PictureOptions, picture, stage_within};
pub use poster::{Orientation, Paper, PosterOptions, poster, poster_layout};
pub use qr::{QrPath, qr, qr_drawing};
pub use superimposed::{Became, superimposed};
pub use tables::{CsvTable, csv, csv_of};
pub use thumbnail::{Sketch, marks_of, sketch, started, thumbnail};

pub use crate::paint::Ground;
use listed::{joined, sections};
