//! The checked map: everything resolved, so that layout, scene and export cannot fail.

use serde::{Deserialize, Serialize};

use super::document::{Evidence, Founded, Source};
use super::{Alphabet, Arranged, Colour, Dash, Glyph, Graph, Key, Localised, Part, Scope, Standing, Table, Website};
use crate::text::Language;

/// A social map whose every reference resolves. [`check`](super::check) makes it from a file, and
/// [`from_bytes`](Self::from_bytes) from what [`to_bytes`](Self::to_bytes) wrote; serde alone would not check the references.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Map {
    /// Name of the map.
    pub title: Localised,
    /// What it shows, and of when.
    pub description: Localised,
    /// Where the facts come from.
    pub source: Source,
    /// Languages of the content, the main one first, never empty.
    pub languages: Vec<Language>,
    /// The parts an organisation can play.
    pub roles: Table<Role>,
    /// The kinds of tie.
    pub link_types: Table<LinkType>,
    /// The organisations.
    pub organisations: Table<Organisation>,
    /// The ties between two organisations, never of one with itself.
    pub links: Table<Link>,
    /// The ties that join many at once.
    pub networks: Table<Network>,
    /// The named collaborations.
    pub collaborations: Table<Collaboration>,
    /// The slides, in the order they are told.
    pub story: Vec<Slide>,
    /// Where a tool has put the organisations ahead.
    pub arrangements: Vec<Arranged>,
    /// Organisations and links as a graph, derived from them.
    #[serde(skip)]
    pub graph: Graph,
    /// The orders of the organisations, found when they are first asked for.
    #[serde(skip)]
    pub alphabet: Alphabet,
}

impl Map {
    /// The slide of this number, counted from 1.
    pub fn slide(&self, number: usize) -> Option<&Slide> {
        self.story.get(number.checked_sub(1)?)
    }
}

/// A part that organisations play.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// Identifier, as in the URL.
    pub id: String,
    /// Name in the legend.
    pub name: Localised,
    /// What playing it means.
    pub description: Localised,
    /// Colour on light ground.
    pub colour: Colour,
    /// Sign that says it without colour.
    pub glyph: Glyph,
}

/// A kind of tie.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LinkType {
    /// Identifier, as in the URL.
    pub id: String,
    /// Name in the legend.
    pub name: Localised,
    /// What such a tie means.
    pub description: Localised,
    /// Colour on light ground.
    pub colour: Colour,
    /// Stroke that says it without colour.
    pub dash: Dash,
    /// Whether it goes from source to target.
    pub directed: bool,
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// Identifier, as in the URL.
    pub id: String,
    /// Acronym, if it has one.
    pub acronym: Option<String>,
    /// Full name.
    pub name: Localised,
    /// What the map writes beside the node: label, else acronym, else the full name in French.
    pub label: String,
    /// Other names that search finds.
    pub aliases: Vec<String>,
    /// Its roles, without repetition, in the order of the file.
    pub roles: Vec<Key<Role>>,
    /// How it belongs to the map.
    pub standing: Standing,
    /// How far it reaches.
    pub scope: Option<Scope>,
    /// When and how it began.
    pub founded: Option<Founded>,
    /// How many members it has.
    pub members_count: Option<u32>,
    /// What the count counts.
    pub members_note: Option<Localised>,
    /// Its site, of a safe scheme.
    pub website: Option<Website>,
    /// One sentence saying what it is.
    pub summary: Option<Localised>,
    /// What it exists for.
    pub mission: Option<Localised>,
    /// What it aims at.
    pub objectives: Vec<Localised>,
    /// Whom it addresses.
    pub audiences: Vec<Localised>,
    /// What it does.
    pub activities: Vec<Localised>,
    /// Section of the source.
    pub section: Option<String>,
}

/// A tie between two different organisations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Its kind.
    pub link_type: Key<LinkType>,
    /// Where it starts (the funder, the lead).
    pub source: Key<Organisation>,
    /// Where it goes.
    pub target: Key<Organisation>,
    /// What ties them.
    pub note: Option<Localised>,
    /// What supports it.
    pub evidence: Vec<Evidence>,
}

impl Link {
    /// The other end, seen from `organisation`; `None` when the link does not touch it.
    pub fn other_end(&self, organisation: Key<Organisation>) -> Option<Key<Organisation>> {
        if organisation == self.source {
            Some(self.target)
        } else if organisation == self.target {
            Some(self.source)
        } else {
            None
        }
    }
}

/// A tie that joins many organisations at once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Network {
    /// Its kind.
    pub link_type: Key<LinkType>,
    /// Whom it joins, without repetition.
    pub members: Vec<Key<Organisation>>,
    /// What joins them.
    pub note: Option<Localised>,
    /// What supports it.
    pub evidence: Vec<Evidence>,
}

/// A named collaboration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Collaboration {
    /// Identifier, as in the URL.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// Who takes part and as what, without repetition.
    pub members: Vec<Member>,
    /// What it is.
    pub summary: Option<Localised>,
    /// How it came to be.
    pub origin: Option<Localised>,
    /// How its members work together.
    pub nature: Option<Localised>,
    /// What it aims at.
    pub objectives: Vec<Localised>,
    /// What it has done.
    pub achievements: Vec<Localised>,
    /// What communities gain.
    pub benefits: Vec<Localised>,
    /// What supports it.
    pub evidence: Vec<Evidence>,
    /// Section of the source.
    pub section: Option<String>,
}

impl Collaboration {
    /// What `organisation` does in it, or `None` for a non-member.
    pub fn part_of(&self, organisation: Key<Organisation>) -> Option<Part> {
        self.members.iter().find(|member| member.organisation == organisation).map(|member| member.part)
    }
}

/// An organisation's place in a collaboration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub organisation: Key<Organisation>,
    /// As what.
    pub part: Part,
}

/// A slide of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slide {
    /// What it says, in a few words.
    pub title: Localised,
    /// A few sentences, to be read by [`prose`](super::prose()).
    pub body: Option<Localised>,
    /// What the speaker alone sees.
    pub notes: Option<Localised>,
    /// What is chosen on the map, as an address has it after the `#`. It may name what this map no longer holds.
    pub state: String,
}
