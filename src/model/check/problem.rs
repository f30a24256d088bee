//! What can be wrong with a file, as types; the sentences are in `sentence`.

/// One thing that is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The value at fault, as a path from the top: `links[12].target`; empty for the file as a whole.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong. Texts taken from the file are excerpts, safe to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file holds nothing.
    Empty,
    /// The file is too big to be a map.
    TooLarge {
        /// Its size (bytes).
        bytes: usize,
        /// The largest accepted (bytes).
        limit: usize,
    },
    /// The file is not UTF-8 text.
    NotUtf8,
    /// Lists and objects stand too deep inside one another.
    TooDeep {
        /// The depth accepted.
        limit: usize,
    },
    /// The text is not JSON.
    Syntax {
        /// What is wrong there.
        fault: SyntaxFault,
    },
    /// A key that must be there is not.
    MissingKey {
        /// The key.
        key: String,
    },
    /// A key that the format does not know.
    UnknownKey {
        /// The key.
        key: String,
        /// The key that was probably meant.
        suggestion: Option<String>,
    },
    /// A key written twice in the same object.
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// A value of the wrong shape.
    WrongShape {
        /// What is there.
        found: Shape,
        /// What could be there.
        expected: Vec<Shape>,
    },
    /// A number too small or too large.
    OutOfRange {
        /// The number, as written.
        found: String,
        /// The smallest accepted.
        minimum: i64,
        /// The largest accepted.
        maximum: i64,
    },
    /// A word that is not of the list of possible words.
    UnknownWord {
        /// The word.
        found: String,
        /// The words accepted.
        allowed: Vec<String>,
        /// The word that was probably meant.
        suggestion: Option<String>,
    },
    /// A version of the format that this program does not read.
    UnknownVersion {
        /// The version, as written.
        found: String,
    },
    /// An identifier that is not of lower-case letters, digits and hyphens, or not of 1 to 64 of them.
    InvalidId {
        /// The identifier.
        found: String,
    },
    /// An identifier that two entries of a list share.
    RepeatedId {
        /// The identifier.
        id: String,
        /// Path of the entry that has it first.
        first: String,
    },
    /// A reference to nothing.
    UnknownReference {
        /// Where it should lead.
        list: List,
        /// The identifier.
        found: String,
        /// The identifier that was probably meant.
        suggestion: Option<String>,
    },
    /// The same thing twice in a list.
    RepeatedItem {
        /// The item.
        found: String,
    },
    /// A link of an organisation with itself.
    SelfLink {
        /// The organisation's identifier.
        organisation: String,
    },
    /// A second link of the same type between the same two organisations.
    RepeatedLink {
        /// Path of the first one.
        first: String,
    },
    /// A colour that is not written `#rrggbb`.
    InvalidColour {
        /// The text.
        found: String,
    },
    /// An address that is not a plain http, https or mailto one.
    InvalidWebsite {
        /// The text.
        found: String,
    },
    /// A date that is not written `2015`, `2015-03` or `2015-03-31`.
    InvalidDate {
        /// The text.
        found: String,
    },
    /// A text with nothing to read in it.
    BlankText,
    /// A text longer than the map can show.
    LongText {
        /// How many characters it has.
        length: usize,
        /// How many are accepted.
        limit: usize,
    },
    /// A text that holds a character which cannot be seen, or which disorders the text around it.
    HiddenCharacter {
        /// The character.
        character: char,
    },
    /// A list that needs at least one entry has none.
    EmptyList,
    /// A list longer than the map can draw.
    TooMany {
        /// How many entries it has.
        found: usize,
        /// How many are accepted.
        limit: usize,
    },
    /// There are problems after this one that are not listed.
    More {
        /// How many.
        count: usize,
    },
}

/// The shape of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// `null`.
    Nothing,
    /// `true` or `false`.
    Truth,
    /// A number written without point or exponent.
    WholeNumber,
    /// Any other number.
    Number,
    /// A text in quotes.
    Text,
    /// A list in square brackets.
    List,
    /// An object in braces.
    Object,
}

/// A list of the file that others refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// `roles`.
    Roles,
    /// `link_types`.
    LinkTypes,
    /// `organisations`.
    Organisations,
}

/// How a text fails to be JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// The text stops before its end.
    CutShort,
    /// A comma before a closing bracket or brace.
    TrailingComma,
    /// A value should stand there.
    ExpectedValue,
    /// A colon should stand after the key.
    ExpectedColon,
    /// A comma or the end of the list or object should stand there.
    ExpectedComma,
    /// A key in double quotes should stand there.
    ExpectedKey,
    /// A raw control character, such as a line break, in a text.
    ControlCharacter,
    /// A backslash followed by something that means nothing, or by half a character.
    InvalidEscape,
    /// A number written in a way that JSON does not know.
    InvalidNumber,
    /// Something follows the end.
    TrailingText,
    /// Anything else.
    Other,
}
