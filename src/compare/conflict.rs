//! The questions that a merge leaves open.

use serde_json::Value;

use super::entity::Kind;
use crate::model::Problem;

/// Why a change of `theirs` was not taken, or deserves a look.
#[derive(Clone, Debug)]
pub enum Reason {
    /// Both sides changed this field.
    Field,
    /// One side removed what the other changed.
    Removal,
    /// Both sides added something with this key, and differently.
    Addition,
    /// With it, the map would break these rules.
    Rules(Vec<Problem>),
    /// One side changed a text in one language, the other in another: the change was taken, the translation may no longer hold.
    Translation,
}

/// A question that the merge leaves open: until somebody decides, the map has what `ours` has.
#[derive(Clone, Debug)]
pub struct Conflict {
    /// What it is about.
    pub kind: Kind,
    /// Its key.
    pub key: String,
    /// The field, when it is about one.
    pub field: Option<String>,
    /// The value in the common edition; `None` when it was absent there, and for whole entities.
    pub base: Option<Value>,
    /// The value on our side.
    pub ours: Option<Value>,
    /// The value on their side.
    pub theirs: Option<Value>,
    /// Why it is a question.
    pub reason: Reason,
}
