//! The problems that a file can have, as types; `wording` and `sentence` make their messages.

/// One problem in a file, with its location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The value at fault, as a path from the top: `links[12].target`; empty for the file as a whole.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The problem.
    pub kind: ProblemKind,
}

/// The kind of a problem. Texts taken from the file are shortened by `quote`, safe to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is empty.
    Empty,
    /// The file exceeds the maximum size.
    TooLarge {
        /// Its size (bytes).
        bytes: usize,
        /// The maximum size (bytes).
        limit: usize,
    },
    /// The file is not UTF-8 text.
    NotUtf8,
    /// Lists and objects are nested too deeply.
    TooDeep {
        /// The maximum depth.
        limit: usize,
    },
    /// The text is not JSON.
    Syntax {
        /// The syntax error.
        fault: SyntaxFault,
    },
    /// A required key is missing.
    MissingKey {
        /// The key.
        key: String,
    },
    /// An unknown key.
    UnknownKey {
        /// The key.
        key: String,
        /// The key that was probably intended.
        suggestion: Option<String>,
    },
    /// A duplicate key in an object.
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// A value of the wrong type.
    WrongShape {
        /// The type found.
        found: Shape,
        /// The types accepted.
        expected: Vec<Shape>,
        /// How to write the value there.
        example: Option<String>,
    },
    /// A number out of range.
    OutOfRange {
        /// The number, as written.
        found: String,
        /// The minimum.
        minimum: i64,
        /// The maximum.
        maximum: i64,
    },
    /// A string that is not among the accepted values.
    UnknownWord {
        /// The string.
        found: String,
        /// The accepted values.
        allowed: Vec<String>,
        /// The value that was probably intended.
        suggestion: Option<String>,
    },
    /// A text that is not the tag of a language.
    InvalidLanguage {
        /// The text.
        found: String,
    },
    /// A text in a language that the file does not list.
    UnlistedLanguage {
        /// Its tag.
        key: String,
        /// The listed language that was probably intended.
        suggestion: Option<String>,
    },
    /// An unsupported version of the format.
    UnknownVersion {
        /// The version, as written.
        found: String,
    },
    /// A key that only a later version of the format has.
    LaterVersion {
        /// The key.
        key: String,
        /// The first version that has it.
        version: u32,
    },
    /// An identifier that is not 1 to 64 lower-case letters, digits and hyphens.
    InvalidId {
        /// The identifier.
        found: String,
        /// A valid identifier made from it.
        suggestion: Option<String>,
    },
    /// An identifier used by two entries of a list.
    RepeatedId {
        /// The identifier.
        id: String,
        /// `FieldPath` of the first entry that has it.
        first: String,
    },
    /// A reference to an unknown identifier.
    UnknownReference {
        /// The list that should contain it.
        list: List,
        /// The identifier.
        found: String,
        /// The identifier that was probably intended.
        suggestion: Option<String>,
    },
    /// A duplicate item in a list.
    RepeatedItem {
        /// The item.
        found: String,
    },
    /// A link from an organisation to itself.
    SelfLink {
        /// The organisation's identifier.
        organisation: String,
    },
    /// A second link of the same type between the same two organisations.
    RepeatedLink {
        /// `FieldPath` of the first one.
        first: String,
    },
    /// A colour that is not written `#rrggbb`.
    InvalidColour {
        /// The text.
        found: String,
    },
    /// A URL that is not a plain http, https or mailto one.
    InvalidWebsite {
        /// The text.
        found: String,
    },
    /// A date that is not written `2015`, `2015-03` or `2015-03-31`.
    InvalidDate {
        /// The text.
        found: String,
    },
    /// A period that ends before it begins.
    InvertedPeriod {
        /// When it begins.
        since: String,
        /// When it ends.
        until: String,
    },
    /// A number that is not above 0.
    NotPositive {
        /// The number, as written.
        found: String,
    },
    /// A text without any visible character.
    BlankText,
    /// A text longer than the maximum.
    LongText {
        /// Its length in characters.
        length: usize,
        /// The maximum length.
        limit: usize,
    },
    /// A text that contains an invisible character, or one that changes the direction of the text around it.
    HiddenCharacter {
        /// The character.
        character: char,
    },
    /// A notice: a text contains the invisible sign of a word broken between two lines.
    BrokenWord {
        /// The sign.
        character: char,
    },
    /// An empty list that needs at least one entry.
    EmptyList,
    /// A list longer than the maximum.
    TooMany {
        /// Its length.
        found: usize,
        /// The maximum length.
        limit: usize,
    },
    /// Further problems that are not listed.
    More {
        /// How many.
        count: usize,
    },
}

/// The JSON type of a value, integers apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// `null`.
    Nothing,
    /// `true` or `false`.
    Truth,
    /// An integer, written without point or exponent.
    WholeNumber,
    /// Any other number.
    Number,
    /// A string.
    Text,
    /// An array.
    List,
    /// An object.
    Object,
}

/// A list of the file whose entries are referenced by identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// `roles`.
    Roles,
    /// `link_types`.
    LinkTypes,
    /// `organisations`.
    Organisations,
    /// `sources`.
    Sources,
    /// `standings`.
    Standings,
}

/// A JSON syntax error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// Unexpected end of the text.
    CutShort,
    /// A trailing comma before a closing bracket or brace.
    TrailingComma,
    /// Expected a value.
    ExpectedValue,
    /// Expected a colon after the key.
    ExpectedColon,
    /// Expected a comma or the end of the list or object.
    ExpectedComma,
    /// Expected a key in double quotes.
    ExpectedKey,
    /// An unescaped control character, such as a line break, in a string.
    ControlCharacter,
    /// An invalid escape, or half of a surrogate pair.
    InvalidEscape,
    /// An invalid number.
    InvalidNumber,
    /// Text after the end of the value.
    TrailingText,
    /// Any other syntax error.
    Other,
}

impl Shape {
    /// The type that JSON Schema calls `name`.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "null" => Self::Nothing,
            "boolean" => Self::Truth,
            "integer" => Self::WholeNumber,
            "number" => Self::Number,
            "string" => Self::Text,
            "array" => Self::List,
            "object" => Self::Object,
            _ => return None,
        })
    }
}
