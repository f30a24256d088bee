//! The checked map: all references resolved, so that layout, scene and export cannot fail.

use serde::{Deserialize, Serialize};

use super::document::{Evidence, Fact, Founded, NamedEdition, Source, date_of};
use super::{
    Alphabet, Arranged, Basis, FixedPlaces, Graph, Group, Key, LinkType, Localised, Part, Period, Role, Scope,
    Standing, Strength, Table, Website,
};
use crate::text::Language;

/// A social map with all references resolved. [`check`](super::check) builds it from a file, and
/// [`from_bytes`](Self::from_bytes) from what [`to_bytes`](Self::to_bytes) wrote; serde alone would not check references.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Map {
    /// Name of the map.
    pub title: Localised,
    /// What it contains, in two sentences. It does not depend on the reading, so that nothing below it moves.
    pub summary: Localised,
    /// What it shows, and as of when.
    pub description: Localised,
    /// Which edition it is.
    pub edition: Option<NamedEdition>,
    /// Where the facts come from; with several sources, the first.
    pub source: Source,
    /// The other sources.
    pub other_sources: Vec<Source>,
    /// Languages of the content, the main one first, never empty.
    pub languages: Vec<Language>,
    /// Their names, each in itself.
    pub language_names: Vec<String>,
    /// The language of all texts but names, where those in other languages were left out; see
    /// [`in_one_language`](Self::in_one_language).
    pub only_language: Option<Language>,
    /// Whether the texts of cards were left out; see [`in_brief`](Self::in_brief).
    pub is_brief: bool,
    /// The roles an organisation can play.
    pub roles: Table<Role>,
    /// The types of links.
    pub link_types: Table<LinkType>,
    /// How organisations belong to the map, in the order of the legend; never empty.
    pub standings: Table<Standing>,
    /// The organisations.
    pub organisations: Table<Organisation>,
    /// The links between two organisations, never from one to itself.
    pub links: Table<Link>,
    /// The ties that join many organisations at once.
    pub networks: Table<Network>,
    /// The named collaborations.
    pub collaborations: Table<Collaboration>,
    /// The slides, in the order of presentation.
    pub story: Vec<Slide>,
    /// The positions that an author has chosen, where the map was read from its file.
    #[serde(skip)]
    pub places: Option<FixedPlaces>,
    /// Arrangements computed ahead by a tool.
    pub arrangements: Vec<Arranged>,
    /// The groups of a map of many organisations, derived from it, the largest first.
    pub groups: Table<Group>,
    /// Graph derived from the organisations and links.
    #[serde(skip)]
    pub graph: Graph,
    /// Cached alphabetical orders of the organisations.
    #[serde(skip)]
    pub alphabet: Alphabet,
}

impl Map {
    /// The slide with this number, counted from 1.
    pub fn slide(&self, number: usize) -> Option<&Slide> {
        self.story.get(number.checked_sub(1)?)
    }

    /// The date to which it is right: that of its edition, else of its latest source. No clock: the same file is the same map
    /// tomorrow.
    pub fn date(&self) -> &str {
        date_of(self.edition.as_ref(), [&self.source].into_iter().chain(&self.other_sources))
    }

    /// The source of a piece of evidence.
    pub fn source_of(&self, piece: &Evidence) -> &Source {
        let named = self.other_sources.iter().find(|source| piece.source.is_some() && source.id == piece.source);
        named.unwrap_or(&self.source)
    }

    /// Whether a link, a role or a membership is over.
    pub fn has_past(&self) -> bool {
        self.links.iter().any(|link| link.period.is_past)
            || self.organisations.iter().any(|one| one.role_periods.iter().any(|period| period.is_past))
            || self.collaborations.iter().any(|one| one.members.iter().any(|member| member.period.is_past))
    }
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
    /// The label on the map: `label`, else the acronym, else the full name in the main language.
    pub label: String,
    /// Other names, for search.
    pub aliases: Vec<String>,
    /// Its roles, without duplicates, in the order of the file.
    pub roles: Vec<Key<Role>>,
    /// The period of each role; empty when none has one.
    pub role_periods: Vec<Period>,
    /// How it belongs to the map.
    pub standing: Key<Standing>,
    /// How far it reaches.
    pub scope: Option<Scope>,
    /// When and how it began.
    pub founded: Option<Founded>,
    /// Number of members.
    pub members_count: Option<u32>,
    /// What the number of members counts.
    pub members_note: Option<Localised>,
    /// Its website, with a safe scheme.
    pub website: Option<Website>,
    /// One sentence saying what it is.
    pub summary: Option<Localised>,
    /// Its mission.
    pub mission: Option<Localised>,
    /// Its objectives.
    pub objectives: Vec<Localised>,
    /// Its audiences.
    pub audiences: Vec<Localised>,
    /// Its activities.
    pub activities: Vec<Localised>,
    /// Section of the source.
    pub section: Option<String>,
    /// What no other field takes.
    pub facts: Vec<Fact>,
}

impl Organisation {
    /// The period of its role at `position`, if it has one.
    pub fn role_period(&self, position: usize) -> Option<&Period> {
        self.role_periods.get(position)
    }
}

/// A link between two different organisations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Its type.
    pub link_type: Key<LinkType>,
    /// Source (the funder, the lead).
    pub source: Key<Organisation>,
    /// Target.
    pub target: Key<Organisation>,
    /// Whether it is directed, from source to target: by itself, else as its type.
    pub directed: bool,
    /// How strong it is.
    pub strength: Option<Strength>,
    /// When it began and ended.
    pub period: Period,
    /// Description.
    pub note: Option<Localised>,
    /// Evidence for it.
    pub evidence: Vec<Evidence>,
    /// What no other field takes.
    pub facts: Vec<Fact>,
}

impl Link {
    /// Whether there is evidence for it and none that states it: it is inferred.
    pub fn is_inferred(&self) -> bool {
        !self.evidence.is_empty() && self.evidence.iter().all(|piece| piece.basis == Basis::Inferred)
    }

    /// The end opposite to `organisation`, or `None` if the link does not touch it.
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
    /// Its type.
    pub link_type: Key<LinkType>,
    /// Its members, without duplicates.
    pub members: Vec<Key<Organisation>>,
    /// Description.
    pub note: Option<Localised>,
    /// Evidence for it.
    pub evidence: Vec<Evidence>,
}

/// A named collaboration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Collaboration {
    /// Identifier, as in the URL.
    pub id: String,
    /// Its name.
    pub name: Localised,
    /// Its members and their parts, without duplicates.
    pub members: Vec<Member>,
    /// What it is.
    pub summary: Option<Localised>,
    /// How it came to be.
    pub origin: Option<Localised>,
    /// How its members work together.
    pub nature: Option<Localised>,
    /// Its objectives.
    pub objectives: Vec<Localised>,
    /// Its achievements.
    pub achievements: Vec<Localised>,
    /// Its benefits for communities.
    pub benefits: Vec<Localised>,
    /// Evidence for it.
    pub evidence: Vec<Evidence>,
    /// Section of the source.
    pub section: Option<String>,
    /// What no other field takes.
    pub facts: Vec<Fact>,
}

impl Collaboration {
    /// The membership of `organisation`, or `None` for a non-member.
    pub fn member(&self, organisation: Key<Organisation>) -> Option<&Member> {
        self.members.iter().find(|member| member.organisation == organisation)
    }

    /// The part of `organisation` in it, or `None` for a non-member.
    pub fn part_of(&self, organisation: Key<Organisation>) -> Option<Part> {
        self.member(organisation).map(|member| member.part)
    }

    /// The same without the memberships that are over, unless all of them are.
    pub fn current_part_of(&self, organisation: Key<Organisation>) -> Option<Part> {
        let is_over = self.members.iter().all(|member| member.period.is_past);
        self.member(organisation).filter(|member| is_over || !member.period.is_past).map(|member| member.part)
    }

    /// The part that more than half of the members have, if any.
    pub fn usual_part(&self) -> Option<Part> {
        let count = |part| self.members.iter().filter(|member| member.part == part).count();
        self.members.iter().map(|member| member.part).find(|part| count(*part) * 2 > self.members.len())
    }
}

/// A member of a collaboration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The organisation.
    pub organisation: Key<Organisation>,
    /// Its part.
    pub part: Part,
    /// When it began and ended.
    pub period: Period,
}

/// A slide of the story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slide {
    /// Its title, a few words.
    pub title: Localised,
    /// A few sentences of markup, parsed by [`prose`](super::prose()).
    pub body: Option<Localised>,
    /// Notes shown only to the speaker.
    pub notes: Option<Localised>,
    /// The reading to show, encoded as the fragment of an address. It may refer to what this map no longer contains.
    pub state: String,
}
