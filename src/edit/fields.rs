//! The table of the fields that the forms have: a row per field.

use super::Section;
use crate::text::{EditWords, FieldWords};

/// One field of a form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its path in the entry.
    pub path: &'static str,
    /// What it holds.
    pub kind: FieldKind,
    /// Whether an entry must have it.
    pub is_required: bool,
    /// Whether only version 2 of the format has it.
    pub is_later: bool,
    /// Its label and its help.
    pub words: fn(&EditWords) -> &FieldWords,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum FieldKind {
    /// A text in each language of the map, of a line or of several.
    Text {
        /// Whether it has several lines.
        is_long: bool,
    },
    /// A text without language, of one line.
    Line,
    /// A whole number.
    Number,
    /// A number above 0, with or without decimals.
    Decimal,
    /// A date: a year, a month or a day.
    Date,
    /// Whether something holds; left out when it does not.
    Flag,
    /// Whether something holds where it differs from what is usual: the words for yes and for no.
    Truth(fn(&EditWords) -> &[&'static str]),
    /// One of several words of the format, with their names in the interface.
    Choice(&'static [&'static str], fn(&EditWords) -> &[&'static str]),
    /// The identifier of an entry of a section.
    One(Section),
    /// The identifier of a standing: of the map's own, else of the usual ones, with their names in the interface.
    Standing,
    /// The roles of an organisation, each with a period or without.
    Played,
    /// Identifiers of organisations, or `"all"`.
    Everyone,
    /// A colour.
    Colour,
    /// The identifier of the entry itself, which others name.
    Id,
    /// Several texts without language, one per line.
    Lines,
    /// Tags of languages, separated by spaces.
    Languages,
    /// Several texts, each in every language.
    Texts,
    /// Several objects with these fields.
    Rows(&'static [Field]),
}

const LONG: FieldKind = FieldKind::Text { is_long: true };
const SHORT: FieldKind = FieldKind::Text { is_long: false };

const fn field(path: &'static str, kind: FieldKind, words: fn(&EditWords) -> &FieldWords) -> Field {
    Field { path, kind, is_required: false, is_later: false, words }
}

const fn required(path: &'static str, kind: FieldKind, words: fn(&EditWords) -> &FieldWords) -> Field {
    Field { is_required: true, ..field(path, kind, words) }
}

/// A field that only version 2 has.
const fn later(path: &'static str, kind: FieldKind, words: fn(&EditWords) -> &FieldWords) -> Field {
    Field { is_later: true, ..field(path, kind, words) }
}

const SCOPES: &[&str] = &["national", "regional", "local"];
const PARTS: &[&str] = &["lead", "facilitator", "member", "partner"];
const BASES: &[&str] = &["stated", "inferred"];
/// The signs of roles, as in the file.
pub const GLYPHS: &[&str] = &["circle", "square", "triangle", "diamond", "hexagon", "star", "flag", "cross"];
/// The strokes of links, as in the file.
pub const DASHES: &[&str] = &["solid", "dashed", "dotted", "long-dashed"];

const MAP: &[Field] = &[
    required("title", SHORT, |words| &words.title),
    required("description", LONG, |words| &words.description),
    required("source.title", SHORT, |words| &words.source_title),
    required("source.authors", FieldKind::Line, |words| &words.authors),
    required("source.date", FieldKind::Date, |words| &words.date),
    later("source.address", FieldKind::Line, |words| &words.source_address),
    field("source.note", LONG, |words| &words.source_note),
    required("languages", FieldKind::Languages, |words| &words.languages),
    later("edition.id", FieldKind::Line, |words| &words.edition),
    later("edition.date", FieldKind::Date, |words| &words.edition_date),
    later("edition.from", FieldKind::Line, |words| &words.edition_from),
];

const SOURCE: &[Field] = &[
    required("title", SHORT, |words| &words.title_of_source),
    required("authors", FieldKind::Line, |words| &words.authors_of_source),
    required("date", FieldKind::Date, |words| &words.date_of_source),
    field("address", FieldKind::Line, |words| &words.address_of_source),
    field("note", LONG, |words| &words.note_of_source),
    required("id", FieldKind::Id, |words| &words.id),
];

const SINCE: Field = later("since", FieldKind::Date, |words| &words.since);
const UNTIL: Field = later("until", FieldKind::Date, |words| &words.until);

/// When a role is played.
pub const PERIOD: &[Field] = &[SINCE, UNTIL];

const FACT: &[Field] =
    &[required("name", SHORT, |words| &words.fact_name), required("value", LONG, |words| &words.fact_value)];
const FACTS: Field = later("facts", FieldKind::Rows(FACT), |words| &words.facts);

const EVIDENCE: &[Field] = &[
    later("source", FieldKind::One(Section::Sources), |words| &words.evidence_source),
    field("section", FieldKind::Line, |words| &words.section),
    later("page", FieldKind::Line, |words| &words.page),
    later("address", FieldKind::Line, |words| &words.passage),
    required("basis", FieldKind::Choice(BASES, |words| &words.bases), |words| &words.basis),
    field("note", LONG, |words| &words.evidence_note),
];

const MEMBERS: &[Field] = &[
    required("organisation", FieldKind::One(Section::Organisations), |words| &words.member),
    required("part", FieldKind::Choice(PARTS, |words| &words.parts), |words| &words.part),
    SINCE,
    UNTIL,
];

const ORGANISATION: &[Field] = &[
    required("name", SHORT, |words| &words.name),
    field("acronym", FieldKind::Line, |words| &words.acronym),
    field("label", FieldKind::Line, |words| &words.label),
    field("roles", FieldKind::Played, |words| &words.roles),
    field("standing", FieldKind::Standing, |words| &words.standing),
    field("scope", FieldKind::Choice(SCOPES, |words| &words.scopes), |words| &words.scope),
    field("website", FieldKind::Line, |words| &words.website),
    field("summary", LONG, |words| &words.summary),
    field("mission", LONG, |words| &words.mission),
    field("founded.year", FieldKind::Number, |words| &words.founded_year),
    field("founded.story", LONG, |words| &words.founded_story),
    field("members_count", FieldKind::Number, |words| &words.members_count),
    field("members_note", SHORT, |words| &words.members_note),
    field("aliases", FieldKind::Lines, |words| &words.aliases),
    field("objectives", FieldKind::Texts, |words| &words.objectives),
    field("audiences", FieldKind::Texts, |words| &words.audiences),
    field("activities", FieldKind::Texts, |words| &words.activities),
    field("section", FieldKind::Line, |words| &words.section),
    FACTS,
    required("id", FieldKind::Id, |words| &words.id),
];

const LINK: &[Field] = &[
    required("type", FieldKind::One(Section::LinkTypes), |words| &words.link_type),
    required("source", FieldKind::One(Section::Organisations), |words| &words.from),
    required("target", FieldKind::One(Section::Organisations), |words| &words.to),
    field("note", LONG, |words| &words.link_note),
    field("evidence", FieldKind::Rows(EVIDENCE), |words| &words.evidence),
    SINCE,
    UNTIL,
    later("directed", FieldKind::Truth(|words| &words.directions), |words| &words.direction),
    later("strength", FieldKind::Decimal, |words| &words.strength),
    FACTS,
];

const ROLE: &[Field] = &[
    required("name", SHORT, |words| &words.name),
    required("description", LONG, |words| &words.role_description),
    required("colour", FieldKind::Colour, |words| &words.colour),
    required("glyph", FieldKind::Choice(GLYPHS, |words| &words.glyphs), |words| &words.glyph),
    required("id", FieldKind::Id, |words| &words.id),
];

const LINK_TYPE: &[Field] = &[
    required("name", SHORT, |words| &words.name),
    required("description", LONG, |words| &words.type_description),
    required("colour", FieldKind::Colour, |words| &words.colour),
    required("dash", FieldKind::Choice(DASHES, |words| &words.dashes), |words| &words.dash),
    field("directed", FieldKind::Flag, |words| &words.directed),
    required("id", FieldKind::Id, |words| &words.id),
];

const STANDING: &[Field] = &[
    required("name", SHORT, |words| &words.standing_name),
    field("singular", SHORT, |words| &words.standing_singular),
    field("description", LONG, |words| &words.standing_description),
    field("hidden", FieldKind::Flag, |words| &words.standing_hidden),
    required("id", FieldKind::Id, |words| &words.id),
];

const COLLABORATION: &[Field] = &[
    required("name", SHORT, |words| &words.name),
    required("members", FieldKind::Rows(MEMBERS), |words| &words.members),
    field("summary", LONG, |words| &words.summary),
    field("origin", LONG, |words| &words.origin),
    field("nature", LONG, |words| &words.nature),
    field("objectives", FieldKind::Texts, |words| &words.objectives),
    field("achievements", FieldKind::Texts, |words| &words.achievements),
    field("benefits", FieldKind::Texts, |words| &words.benefits),
    field("evidence", FieldKind::Rows(EVIDENCE), |words| &words.evidence),
    field("section", FieldKind::Line, |words| &words.section),
    FACTS,
    required("id", FieldKind::Id, |words| &words.id),
];

const NETWORK: &[Field] = &[
    required("type", FieldKind::One(Section::LinkTypes), |words| &words.link_type),
    required("members", FieldKind::Everyone, |words| &words.network_members),
    field("note", LONG, |words| &words.network_note),
    field("evidence", FieldKind::Rows(EVIDENCE), |words| &words.evidence),
];

impl Section {
    /// The fields of its form.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Map => MAP,
            Self::Organisations => ORGANISATION,
            Self::Links => LINK,
            Self::Roles => ROLE,
            Self::LinkTypes => LINK_TYPE,
            Self::Collaborations => COLLABORATION,
            Self::Networks => NETWORK,
            Self::Sources => SOURCE,
            Self::Standings => STANDING,
        }
    }

    /// The field at `path` of an entry, which may go on into its rows and languages: `evidence.0.note.fr` is the note of a
    /// piece of evidence.
    pub fn field(self, path: &str) -> Option<&'static Field> {
        field_in(self.fields(), path)
    }
}

fn field_in(fields: &'static [Field], path: &str) -> Option<&'static Field> {
    let (field, rest) = fields.iter().find_map(|field| {
        let rest = path.strip_prefix(field.path)?;
        (rest.is_empty() || rest.starts_with('.')).then_some((field, rest))
    })?;
    let within = rest.get(1..).and_then(|rest| rest.split_once('.'));
    match (field.kind, within) {
        (FieldKind::Rows(fields), Some((_, rest))) => field_in(fields, rest).or(Some(field)),
        (FieldKind::Played, Some((_, rest))) => field_in(PERIOD, rest).or(Some(field)),
        _ => Some(field),
    }
}
