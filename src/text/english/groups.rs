//! Groups of large maps, in English.

use crate::text::GroupWords;

pub(super) const GROUPS: GroupWords = GroupWords {
    groups: "Groups",
    meaning: "More linked to one another than to the rest. The name is what most of them share, else the most linked one.",
    by_group: "by group",
    no_group: "In no group",
    and_others: "{0} and {1} others",
    number_of_links: "Number of links:",
    any_links: "any",
    least_links: "At least {0}",
    containing: "Containing",
    show_found: "Show only these {0}",
    show_more: "Show more ({0})",
};
