//! The map's data model: the file format, the checker that turns a file into a valid [`Map`], its graph and its search.

mod alphabet;
mod arranged;
mod check;
mod classes;
mod colour;
mod decode;
pub mod document;
mod edits;
mod fixed_places;
mod fold;
mod graph;
mod groups;
mod key;
mod key_set;
mod kinds;
mod languages;
mod localised;
mod map;
mod one_language;
mod optional;
mod palette;
mod period;
mod prose;
mod resolved;
mod search;
mod standings;
mod strength;
mod website;

pub use check::{Cause, Entry as JsonEntry, Node as JsonNode, Stop, Value as JsonValue, parse as parse_json, parse_at};

pub use alphabet::{Alphabet, alphabetical, alphabetical_by_label};
pub use arranged::Arranged;
pub use check::{
    FACTS_LIMIT, FILE_LIMIT, Kept, LABEL_LIMIT, LIST_LIMITS, List, PROBLEMS_LISTED, Problem, ProblemKind, STATE_LIMIT,
    STORY_LIMIT, Shape, Slices, SyntaxFault, TEXT_LIMIT, check, check_bytes, excerpt, id_from, is_blank, is_date,
    is_hidden, is_joiner, notices, quoted, read, with_story,
};
pub use classes::{LinkType, Role};
pub use colour::Colour;
pub use decode::decode;
pub use edits::distance_within;
pub use fixed_places::FixedPlaces;
pub use fold::{folded, sorting_key};
pub use graph::Graph;
pub use groups::{GROUPS_SHOWN, Group, LEAST_GROUPED};
pub use key::{Key, Table};
pub use key_set::KeySet;
pub use kinds::{Basis, Dash, Glyph, Part, Scope};
pub use localised::Localised;
pub use map::{Collaboration, Link, Map, Member, Network, Organisation, Slide};
pub use palette::PALETTE;
pub use period::{Period, is_before};
pub use prose::{Inline, prose};
pub use resolved::ResolvedError;
pub use search::{Field, Found, Hit, organisations_found, search};
pub use standings::{Standing, USUAL_STANDINGS};
pub use strength::Strength;
pub use website::Website;
