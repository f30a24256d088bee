//! Paths, measures, tables and the summary, in English.

use super::sentences::forms;
use crate::text::ToldWords;

pub(super) const TOLD: ToldWords = ToldWords {
    how_linked: "How are {0} and {1} linked?",
    route: "Path\u{a0}{0}, {1}",
    steps: forms("step", "steps"),
    linked_through: "{0} and {1} take part together in {2}",
    not_shown: "One cannot tell while {0} is hidden.",
    linked_when_shown: "Nothing shown links them, but {0} through what is hidden.",
    paths_pass: forms("path goes", "paths go"),
    not_linked: "They are not linked: no link and no collaboration of the portrait leads from one to the other.",
    network_apart: "{0}, which joins a whole group, does not count as a path.",
    paths: forms("path.", "paths."),
    measured_of: "These measures cover what is shown, {0}{1}",
    estimated_from: "Betweenness is estimated from {0}.",
    rows_of: forms("{0}\u{a0}of\u{a0}{1}", "{0}\u{a0}of\u{a0}{1}"),
    rows_in_all: forms("{0} row", "{0} rows"),
    portrait_holds: "This portrait {0} brings together {1}",
    largest_roles: forms("most common role: {0}", "most common roles: {0}"),
    most_linked: forms("{0} has the most one-to-one links ({1})", "{0} have the most one-to-one links ({1} each)"),
    without_link: forms("{0} has no one-to-one link shown", "{0} have no one-to-one link shown"),
};
