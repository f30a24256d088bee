//! The checker: one JSON text in, a right map or every problem out.

mod resolve;

/// One thing that is wrong with a file.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What serde says.
    pub message: String,
}

/// The map written in `text`, or what is wrong with it.
///
/// # Errors
/// Every problem found.
pub fn check(text: &str) -> Result<super::Map, Vec<Problem>> {
    serde_json::from_str(text).map(resolve::resolve).map_err(|error| vec![Problem { message: error.to_string() }])
}
