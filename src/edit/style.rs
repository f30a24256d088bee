//! How a file is written: its line breaks, its indentation and its spaces, which what is added follows.

use crate::model::{JsonNode, quoted};

/// The formatting of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Style {
    /// A line break; empty for a file on one line.
    line: String,
    /// One level of indentation.
    step: String,
    /// White space after a colon and, within a line, after a comma.
    space: String,
}

impl Style {
    /// The formatting of `text`, whose tree is `tree`.
    pub(super) fn of(text: &str, tree: &JsonNode<'_>) -> Self {
        let before_key =
            tree.entries().first().and_then(|first| text.get(tree.offset + 1..first.key_offset)).unwrap_or_default();
        let step = before_key.rsplit_once('\n').map_or("", |(_, step)| step);
        let line = before_key.strip_suffix(step).filter(|line| line.contains('\n')).unwrap_or_default();
        let gap = tree.entries().first().and_then(|first| text.get(first.key_offset..first.node.offset));
        let space = gap.and_then(|gap| gap.rsplit_once(':')).map_or("", |(_, space)| space);
        Self { line: line.to_owned(), step: step.to_owned(), space: space.to_owned() }
    }

    /// The white space before something that is nested in `depth` lists and objects, on a line of its own.
    pub(super) fn before(&self, depth: usize) -> String {
        if self.line.is_empty() { String::new() } else { [self.line.as_str(), &self.step.repeat(depth)].concat() }
    }

    /// What separates two values on one line.
    pub(super) fn comma(&self) -> String {
        [",", &self.space].concat()
    }

    /// `"key": value`.
    pub(super) fn row(&self, key: &str, value: &str) -> String {
        [&quoted(key), ":", &self.space, value].concat()
    }

    /// An object on one line.
    pub(super) fn short(&self, rows: &[(&str, String)]) -> String {
        let rows: Vec<_> = rows.iter().map(|(key, value)| self.row(key, value)).collect();
        ["{", &rows.join(&self.comma()), "}"].concat()
    }

    /// An object nested in `depth` lists and objects, a line for each key.
    pub(super) fn long(&self, depth: usize, rows: &[(&str, String)]) -> String {
        let rows: Vec<_> = rows.iter().map(|(key, value)| self.row(key, value)).collect();
        let within = self.before(depth + 1);
        ["{", &within, &rows.join(&[",", &within].concat()), &self.before(depth), "}"].concat()
    }

    /// A list on one line.
    pub(super) fn list(&self, items: &[String]) -> String {
        ["[", &items.join(&self.comma()), "]"].concat()
    }
}
