//! The interface's words for the enumerations of the format.

use crate::model::{Basis, Part, Scope};
use crate::text::Words;

/// An organisation's part in a collaboration.
pub fn part(words: &Words, part: Part) -> &'static str {
    part.word(words)
}

/// The territory of an organisation.
pub fn scope(words: &Words, scope: Scope) -> &'static str {
    match scope {
        Scope::National => words.scope_national,
        Scope::Regional => words.scope_regional,
        Scope::Local => words.scope_local,
    }
}

/// How certain a fact is.
pub fn basis(words: &Words, basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => words.stated,
        Basis::Inferred => words.inferred,
    }
}
