//! What a column can mean: each field of organisations, of links and of who takes part in what.

use serde::{Deserialize, Serialize};

use super::synonyms::Rows;
use super::values::Way;
use crate::text::Language;

/// What a column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Meaning {
    /// Identifier of an organisation.
    Id,
    /// Acronym.
    Acronym,
    /// Full name.
    Name,
    /// Short label.
    Label,
    /// Other names, a list.
    Aliases,
    /// Classes, which become roles.
    Roles,
    /// How it belongs to the map.
    Standing,
    /// How far it reaches.
    Scope,
    /// When it began.
    Founded,
    /// How it began.
    Story,
    /// How many members it has.
    MembersCount,
    /// Who the members are.
    MembersNote,
    /// Address of its site.
    Website,
    /// What it is.
    Summary,
    /// What it exists for.
    Mission,
    /// What it aims at, a list.
    Objectives,
    /// Whom it addresses, a list.
    Audiences,
    /// What it does, a list.
    Activities,
    /// Section of the source.
    Section,
    /// The organisations that it is linked with, a list: links of a type named by the heading.
    LinkedWith,
    /// Those that its links go to.
    LinkedTo,
    /// Those that links come to it from.
    LinkedFrom,
    /// The collaborations that it takes part in, a list; clusters become collaborations too.
    Collaborations,
    /// Type of a link.
    LinkType,
    /// Name of the organisation where a link begins.
    From,
    /// Its identifier.
    FromId,
    /// Names of the organisations where a link ends, a list.
    To,
    /// Its identifier.
    ToId,
    /// Whether a link has a direction.
    Direction,
    /// How strong a link is.
    Strength,
    /// When a link began.
    Since,
    /// When it ended.
    Until,
    /// What ties the two.
    Note,
    /// Sections of the source that support a link or a collaboration, a list.
    Sections,
    /// Whether the source states it.
    Basis,
    /// How it is concluded.
    Inference,
    /// Name of a collaboration.
    Group,
    /// Its identifier.
    GroupId,
    /// Name of an organisation that takes part.
    Member,
    /// Its identifier.
    MemberId,
    /// What it does there.
    Part,
    /// What the collaboration is.
    GroupSummary,
    /// What no field takes: a fact, named by its heading.
    Fact,
    /// Title of the map.
    MapTitle,
    /// Description of the map.
    MapDescription,
}

impl Meaning {
    /// Each with its word on the command line, in the order of the fields; the last two are found, never chosen.
    pub const WORDS: [(&'static str, Self); 43] = [
        ("id", Self::Id),
        ("acronym", Self::Acronym),
        ("name", Self::Name),
        ("label", Self::Label),
        ("aliases", Self::Aliases),
        ("roles", Self::Roles),
        ("standing", Self::Standing),
        ("scope", Self::Scope),
        ("founded", Self::Founded),
        ("story", Self::Story),
        ("members", Self::MembersCount),
        ("members-note", Self::MembersNote),
        ("website", Self::Website),
        ("summary", Self::Summary),
        ("mission", Self::Mission),
        ("objectives", Self::Objectives),
        ("audiences", Self::Audiences),
        ("activities", Self::Activities),
        ("section", Self::Section),
        ("linked-with", Self::LinkedWith),
        ("linked-to", Self::LinkedTo),
        ("linked-from", Self::LinkedFrom),
        ("collaborations", Self::Collaborations),
        ("type", Self::LinkType),
        ("from", Self::From),
        ("from-id", Self::FromId),
        ("to", Self::To),
        ("to-id", Self::ToId),
        ("direction", Self::Direction),
        ("strength", Self::Strength),
        ("since", Self::Since),
        ("until", Self::Until),
        ("note", Self::Note),
        ("sections", Self::Sections),
        ("basis", Self::Basis),
        ("inference", Self::Inference),
        ("group", Self::Group),
        ("group-id", Self::GroupId),
        ("member", Self::Member),
        ("member-id", Self::MemberId),
        ("part", Self::Part),
        ("group-summary", Self::GroupSummary),
        ("fact", Self::Fact),
    ];

    /// The word on the command line that leaves a column out.
    pub const OUT: &'static str = "out";

    /// Its word on the command line.
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, meaning)| *meaning == self).map_or("", |(word, _)| word)
    }

    /// The meanings that a column of such rows can have, in the order of the fields.
    pub fn of_rows(rows: Rows) -> impl Iterator<Item = Self> {
        let is_of_rows = move |meaning: &Self| match rows {
            Rows::Organisations => *meaning <= Self::Collaborations,
            Rows::Links => (Self::LinkType..=Self::Inference).contains(meaning),
            Rows::Members => (Self::Sections..=Self::GroupSummary).contains(meaning),
        };
        Self::WORDS.into_iter().map(|(_, meaning)| meaning).filter(is_of_rows)
    }

    /// Whether it is a text that a map has in each of its languages.
    pub const fn is_localised(self) -> bool {
        matches!(
            self,
            Self::Name
                | Self::Roles
                | Self::Story
                | Self::MembersNote
                | Self::Summary
                | Self::Mission
                | Self::Objectives
                | Self::Audiences
                | Self::Activities
                | Self::LinkType
                | Self::Note
                | Self::Inference
                | Self::Group
                | Self::GroupSummary
        )
    }

    /// Whether several columns of a table may have it.
    pub(super) const fn repeats(self) -> bool {
        matches!(
            self,
            Self::Aliases
                | Self::Objectives
                | Self::Audiences
                | Self::Activities
                | Self::LinkedWith
                | Self::LinkedTo
                | Self::LinkedFrom
                | Self::Collaborations
                | Self::To
                | Self::Fact
        )
    }

    /// For a column of a table of organisations that names those at the other end of links: which way these go.
    pub(super) const fn way(self) -> Option<Way> {
        match self {
            Self::LinkedWith => Some(Way::Both),
            Self::LinkedTo => Some(Way::Forward),
            Self::LinkedFrom => Some(Way::Backward),
            _ => None,
        }
    }

    /// Whether its values name organisations.
    pub(super) const fn names_organisations(self) -> bool {
        matches!(
            self,
            Self::Id
                | Self::Name
                | Self::Acronym
                | Self::Label
                | Self::From
                | Self::FromId
                | Self::Member
                | Self::MemberId
        )
    }
}

/// What an author chose for the columns of a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The table, by its position among those of all files; every table with that heading when there is none.
    pub table: Option<usize>,
    /// The heading, compared without case and accents.
    pub heading: String,
    /// What it means, `None` to leave it out.
    pub meaning: Option<Meaning>,
    /// The language of its texts, where it is not that of the map.
    pub language: Option<Language>,
}

impl Choice {
    /// Parses `NAME=WHAT`, `WHAT` being a word of [`Meaning::WORDS`], with the tag of a language after it, as in `name:en`, or `out`.
    pub fn parse(text: &str) -> Option<Self> {
        let (heading, what) = text.rsplit_once('=')?;
        let (word, language) = what.split_once(':').map_or((what, None), |(word, tag)| (word, Some(tag)));
        let language = match language {
            Some(tag) => Some(Language::of_tag(tag)?),
            None => None,
        };
        let heading = heading.trim().to_owned();
        if word == Meaning::OUT {
            return Some(Self { table: None, heading, meaning: None, language });
        }
        let meaning = Meaning::WORDS.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)?;
        Some(Self { table: None, heading, meaning: Some(meaning), language })
    }
}
