//! The things of a map that can come, go and change.

use serde_json::Value;

use super::leaves::Leaves;

/// What an entity is, in the order in which a change of one may need another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The map itself: its title, its source, its languages.
    Map,
    /// A role.
    Role,
    /// A type of links.
    LinkType,
    /// A group of organisations, of the map's own naming.
    Standing,
    /// An organisation.
    Organisation,
    /// A link between two organisations.
    Link,
    /// A tie that joins many at once.
    Network,
    /// A collaboration.
    Collaboration,
    /// A slide of the story.
    Slide,
}

impl Kind {
    /// Every kind of which a map has a list.
    pub const LISTED: [Self; 8] = [
        Self::Role,
        Self::LinkType,
        Self::Standing,
        Self::Organisation,
        Self::Link,
        Self::Network,
        Self::Collaboration,
        Self::Slide,
    ];

    /// Every kind, in the order in which readers ask what changed: who, how they are tied, then the legend and the texts.
    pub const TOLD: [Self; 9] = [
        Self::Organisation,
        Self::Link,
        Self::Network,
        Self::Collaboration,
        Self::Role,
        Self::LinkType,
        Self::Standing,
        Self::Map,
        Self::Slide,
    ];

    /// The name of its list in the file; empty for the map itself.
    pub const fn list(self) -> &'static str {
        match self {
            Self::Map => "",
            Self::Role => "roles",
            Self::LinkType => "link_types",
            Self::Standing => "standings",
            Self::Organisation => "organisations",
            Self::Link => "links",
            Self::Network => "networks",
            Self::Collaboration => "collaborations",
            Self::Slide => "story",
        }
    }
}

/// One thing of an edition.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// What identifies it in both editions: an identifier, or for links their type and ends, for networks their type.
    pub key: String,
    /// Its fields, by path.
    pub fields: Leaves,
}

impl Entity {
    /// The text of a field; `None` when it is absent or not a text.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.fields.get(path).and_then(Value::as_str)
    }

    /// The texts of a list, such as the roles of an organisation.
    pub fn texts(&self, path: &str) -> Vec<&str> {
        self.fields.get(path).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    }
}
