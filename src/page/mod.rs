//! The page as markup: map, legend, cards. Pure, so that tests and exports see the same page as the reader.

mod about;
mod around;
mod article;
mod card;
mod card_parts;
mod chips;
mod collaboration_card;
mod command;
mod dialog_kind;
mod fact_columns;
mod grouped_list;
mod header;
mod legend;
mod legend_entry;
mod link_card;
mod list;
mod measures;
mod organisation_card;
mod overlaps;
mod prose;
mod results;
mod routes;
mod slide_card;
mod spoken;
mod status;
mod still;
mod swatch;
mod table;
mod ties;
mod tools;
mod walker;
pub mod wording;

pub use article::article;
pub use card::card;
pub use chips::{Chip, chips, chips_drawn, size_in_words};
pub use command::{COMMAND, Command};
pub use dialog_kind::DialogKind;
pub use fact_columns::fact_columns;
pub use grouped_list::{ListGroups, grouped_list};
pub use header::{tools, words};
pub use legend::legend;
pub use list::{list, list_id, list_to_group};
pub use measures::measures;
pub use overlaps::{Intersection, Overlaps, Picks, overlaps};
pub use prose::{dated, in_language_of, paragraphs, with_period};
pub use results::{result_id, results};
pub use routes::{routes, routes_in_words};
pub use status::{shown_of_total, status};
pub use still::{still, still_to_carry};
pub use swatch::swatch;
pub use table::{
    LINK_COLUMNS, ORGANISATION_COLUMNS, Sort, TableChoices, TableKind, framed, measured_table, table_in_texts, tables,
};
pub use tools::stage_tools;
pub use walker::{Arrival, Press, Walker};
pub use wording::part as part_word;
