//! What the screen says and draws, as markup: the map, the legend, the cards. Pure, so that tests and exports see the
//! same page as the reader.

mod about;
mod article;
mod card;
mod collaboration_card;
mod grouped_list;
mod header;
mod help;
mod hull_mark;
mod legend;
mod legend_entry;
mod link_mark;
mod list;
mod map_drawing;
mod node_mark;
mod organisation_card;
mod prose;
mod results;
mod routes;
mod slide_card;
mod status;
mod still;
mod swatch;
mod table;
mod ties;
mod tools;
pub mod wording;

pub use article::article;
pub use card::card;
pub use grouped_list::{ListGroups, grouped_list};
pub use header::{tools, words};
pub use help::help;
pub use legend::legend;
pub use legend_entry::{EntryKind, entries};
pub use list::{list, list_id};
pub use map_drawing::map_drawing;
pub use node_mark::Hands;
pub use prose::{in_language_of, paragraphs};
pub use results::{result_id, results};
pub use routes::{routes, routes_in_words};
pub use status::{shown_of_total, status};
pub use still::{still, still_to_carry};
pub use swatch::swatch;
pub use table::{LINK_COLUMNS, ORGANISATION_COLUMNS, Sort, TableChoices, TableKind, tables};
pub use tools::stage_tools;
pub use wording::part as part_word;
