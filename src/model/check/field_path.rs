//! The path to a value in the file, as a problem gives it.

use super::characters::quote;

/// The path from the root of the file to a value, kept on the stack and formatted only for a problem.
#[derive(Clone, Copy)]
pub(super) struct FieldPath<'up> {
    up: Option<&'up Self>,
    step: Step<'up>,
}

#[derive(Clone, Copy)]
enum Step<'up> {
    Top,
    Key(&'up str),
    Position(usize),
}

impl<'up> FieldPath<'up> {
    /// The root of the file.
    pub(super) const TOP: FieldPath<'static> = FieldPath { up: None, step: Step::Top };

    /// The path to the value of `key` in the object at this path.
    pub(super) const fn key(&'up self, key: &'up str) -> Self {
        Self { up: Some(self), step: Step::Key(key) }
    }

    /// The path to item `position` of the list at this path.
    pub(super) const fn at(&'up self, position: usize) -> Self {
        Self { up: Some(self), step: Step::Position(position) }
    }

    /// The path in its usual notation: `links[12].target`.
    pub(super) fn written(&self) -> String {
        let mut path = self.up.map(Self::written).unwrap_or_default();
        match self.step {
            Step::Top => {}
            Step::Position(position) => {
                path.push('[');
                path.push_str(&position.to_string());
                path.push(']');
            }
            Step::Key(key) => {
                let is_plain =
                    |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '$' | '-');
                if !key.is_empty() && key.chars().all(is_plain) {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(&quote(key));
                } else {
                    path.push_str("[\"");
                    path.push_str(&quote(key));
                    path.push_str("\"]");
                }
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_written_as_people_write_it() {
        let links = FieldPath::TOP.key("links");
        let twelfth = links.at(12);
        assert_eq!(twelfth.key("target").written(), "links[12].target");
        assert_eq!(twelfth.key("a b\u{1b}").written(), "links[12][\"a b\\u{1b}\"]");
        assert_eq!(FieldPath::TOP.written(), "");
    }
}
