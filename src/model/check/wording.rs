//! The catalogue of problem messages, in French of Québec and in English.

use super::{
    problem::{List, ProblemKind, Shape, SyntaxFault},
    sentence::{alternatives, said},
};
use crate::text::Language;

/// A message in French and in English; `{0}`, `{1}`… are placeholders for values from the file.
pub(super) type Bilingual = [&'static str; 2];

/// Appended to a message when there is a suggestion.
pub(super) const SUGGESTION: Bilingual = [" Vouliez-vous dire «\u{a0}{0}\u{a0}»?", " Did you mean “{0}”?"];

/// Appended to a message when there is an example.
pub(super) const EXAMPLE: Bilingual = [" Par exemple\u{a0}: {0}.", " For example: {0}."];

/// The separator before the last of several alternatives.
pub(super) const OR: Bilingual = [" ou ", " or "];

impl ProblemKind {
    /// The message and the values of its placeholders.
    #[allow(clippy::too_many_lines, reason = "a catalogue: one short arm for each kind, French beside English")]
    pub(super) fn wording(&self, language: Language) -> (Bilingual, Vec<String>) {
        match self {
            Self::Empty => (["Le fichier est vide.", "The file is empty."], vec![]),
            Self::TooLarge { bytes, limit } => (
                [
                    "Le fichier pèse {0}\u{a0}octets; la limite est de {1}.",
                    "The file is {0} bytes long; the limit is {1}.",
                ],
                vec![bytes.to_string(), limit.to_string()],
            ),
            Self::NotUtf8 => (
                [
                    "Le fichier n’est pas écrit en UTF-8; enregistrez-le dans cet encodage.",
                    "The file is not UTF-8 text; save it in that encoding.",
                ],
                vec![],
            ),
            Self::TooDeep { limit } => (
                [
                    "Il y a ici plus de {0}\u{a0}listes ou objets les uns dans les autres.",
                    "There are more than {0} lists or objects inside one another here.",
                ],
                vec![limit.to_string()],
            ),
            Self::Syntax { fault } => (fault.wording(), vec![]),
            Self::MissingKey { key } => (
                ["Il manque «\u{a0}{0}\u{a0}», qui est obligatoire.", "“{0}” is missing and required."],
                vec![key.clone()],
            ),
            Self::UnknownKey { key, .. } => (
                ["Le format ne connaît pas «\u{a0}{0}\u{a0}» ici.", "The format knows no “{0}” here."],
                vec![key.clone()],
            ),
            Self::RepeatedKey { key } => (
                [
                    "«\u{a0}{0}\u{a0}» est déjà écrit plus haut dans le même objet.",
                    "“{0}” is already written above in the same object.",
                ],
                vec![key.clone()],
            ),
            Self::WrongShape { found, expected, .. } => {
                let names: Vec<_> = expected.iter().map(|shape| said(shape.name(), language)).collect();
                (
                    ["Il y a ici {0}; il faut {1}.", "Here is {0}; {1} is expected."],
                    vec![said(found.name(), language).to_owned(), alternatives(&names, language)],
                )
            }
            Self::OutOfRange { found, minimum, maximum } => (
                [
                    "{0} est hors limites; il faut un nombre de {1} à {2}.",
                    "{0} is out of bounds; from {1} to {2} is expected.",
                ],
                vec![found.clone(), minimum.to_string(), maximum.to_string()],
            ),
            Self::UnknownWord { found, allowed, .. } => (
                [
                    "«\u{a0}{0}\u{a0}» n’est pas un mot possible ici; il faut {1}.",
                    "“{0}” is not a possible word here; {1} is expected.",
                ],
                vec![found.clone(), alternatives(allowed, language)],
            ),
            Self::UnknownVersion { found } => (
                [
                    "Ce programme ne lit pas la version {0} du format; il faut la version 1 ou 2.",
                    "This program does not read version {0} of the format; version 1 or 2 is expected.",
                ],
                vec![found.clone()],
            ),
            Self::LaterVersion { key, version } => (
                [
                    "Seule la version {1} du format connaît «\u{a0}{0}\u{a0}»; écrivez la version {1} au début du fichier.",
                    "Only version {1} of the format knows “{0}”; write version {1} at the start of the file.",
                ],
                vec![key.clone(), version.to_string()],
            ),
            Self::InvalidId { found, .. } => (
                [
                    "«\u{a0}{0}\u{a0}» n’est pas un identifiant; il faut de 1 à 64 lettres minuscules sans accent, chiffres ou traits d’union.",
                    "“{0}” is not an identifier; 1 to 64 lower-case letters without accents, digits or hyphens are expected.",
                ],
                vec![found.clone()],
            ),
            Self::RepeatedId { id, first } => (
                [
                    "L’identifiant «\u{a0}{0}\u{a0}» est déjà celui de {1}; il en faut un autre.",
                    "The identifier “{0}” is already that of {1}; another one is expected.",
                ],
                vec![id.clone(), first.clone()],
            ),
            Self::UnknownReference { list, found, .. } => (list.unknown(), vec![found.clone()]),
            Self::RepeatedItem { found } => {
                (["«\u{a0}{0}\u{a0}» est déjà dans la liste.", "“{0}” is already in the list."], vec![found.clone()])
            }
            Self::SelfLink { organisation } => (
                [
                    "Le lien part de «\u{a0}{0}\u{a0}» et y revient; il faut deux organisations différentes.",
                    "The link leaves “{0}” and comes back to it; two different organisations are expected.",
                ],
                vec![organisation.clone()],
            ),
            Self::RepeatedLink { first } => (
                [
                    "Ce lien est déjà dit par {0}\u{a0}: même type, mêmes organisations.",
                    "This link is already told by {0}: same type, same organisations.",
                ],
                vec![first.clone()],
            ),
            Self::InvalidColour { found } => (
                [
                    "«\u{a0}{0}\u{a0}» n’est pas une couleur; il faut la forme #rrggbb, par exemple #0b5fa5.",
                    "“{0}” is not a colour; the form #rrggbb is expected, for instance #0b5fa5.",
                ],
                vec![found.clone()],
            ),
            Self::InvalidWebsite { found } => (
                [
                    "«\u{a0}{0}\u{a0}» n’est pas une adresse sûre; il faut http://…, https://… ou mailto:…, sans espace, sans signe invisible ni nom d’utilisateur.",
                    "“{0}” is not a safe address; http://…, https://… or mailto:… is expected, without space, invisible sign or user name.",
                ],
                vec![found.clone()],
            ),
            Self::InvalidDate { found } => (
                [
                    "«\u{a0}{0}\u{a0}» n’est pas une date; il faut la forme 2015, 2015-03 ou 2015-03-31.",
                    "“{0}” is not a date; the form 2015, 2015-03 or 2015-03-31 is expected.",
                ],
                vec![found.clone()],
            ),
            Self::InvertedPeriod { since, until } => (
                ["La fin, {1}, est avant le début, {0}.", "The end, {1}, is before the beginning, {0}."],
                vec![since.clone(), until.clone()],
            ),
            Self::NotPositive { found } => (
                ["Il faut un nombre plus grand que 0, et non {0}.", "A number above 0 is expected, not {0}."],
                vec![found.clone()],
            ),
            Self::BlankText => (
                [
                    "Ce texte est vide; écrivez-le, ou retirez-le s’il n’est pas obligatoire.",
                    "This text is empty; write it, or remove it if it is not required.",
                ],
                vec![],
            ),
            Self::LongText { length, limit } => (
                [
                    "Ce texte a {0}\u{a0}caractères; la limite est de {1}.",
                    "This text has {0} characters; the limit is {1}.",
                ],
                vec![length.to_string(), limit.to_string()],
            ),
            Self::HiddenCharacter { character } => (
                [
                    "Ce texte contient un caractère invisible, {0}, qui dérangerait l’affichage; retirez-le.",
                    "This text holds a hidden character, {0}, which would disturb the display; remove it.",
                ],
                vec![code_point(*character)],
            ),
            Self::BrokenWord { character } => (
                [
                    "Avis\u{a0}: ce texte contient un signe invisible, {0}, sans doute collé avec un mot coupé en fin de ligne; la recherche l’ignore, mais mieux vaut le retirer.",
                    "Notice: this text holds an invisible sign, {0}, probably pasted with a word broken between two lines; the search ignores it, but it is better removed.",
                ],
                vec![code_point(*character)],
            ),
            Self::EmptyList => (
                [
                    "Cette liste est vide; il faut au moins une entrée.",
                    "This list is empty; at least one entry is expected.",
                ],
                vec![],
            ),
            Self::TooMany { found, limit } => (
                [
                    "Cette liste a {0}\u{a0}entrées; la limite est de {1}.",
                    "This list has {0} entries; the limit is {1}.",
                ],
                vec![found.to_string(), limit.to_string()],
            ),
            Self::More { count } => (
                ["Autres problèmes, non montrés\u{a0}: {0}.", "Other problems, not shown: {0}."],
                vec![count.to_string()],
            ),
        }
    }
}

impl SyntaxFault {
    const fn wording(self) -> Bilingual {
        match self {
            Self::CutShort => [
                "Le texte s’arrête avant la fin\u{a0}: il manque un guillemet, un crochet ou une accolade.",
                "The text stops before its end: a quote, bracket or brace is missing.",
            ],
            Self::TrailingComma => [
                "Il y a une virgule de trop avant la fin de la liste ou de l’objet.",
                "There is one comma too many before the end of the list or object.",
            ],
            Self::ExpectedValue => [
                "Il faut ici une valeur\u{a0}: texte entre guillemets, nombre, true, false, null, liste ou objet.",
                "A value is expected here: text in quotes, number, true, false, null, list or object.",
            ],
            Self::ExpectedColon => ["Il faut un deux-points après la clé.", "A colon is expected after the key."],
            Self::ExpectedComma => [
                "Il faut ici une virgule, ou la fin de la liste ou de l’objet.",
                "A comma is expected here, or the end of the list or object.",
            ],
            Self::ExpectedKey => [
                "Il faut ici une clé entre guillemets droits (\").",
                "A key in straight double quotes (\") is expected here.",
            ],
            Self::ControlCharacter => [
                "Un texte ne peut pas contenir de saut de ligne ni de tabulation; écrivez \\n pour un saut de ligne.",
                "A text cannot hold a line break or a tab; write \\n for a line break.",
            ],
            Self::InvalidEscape => [
                "La barre oblique inverse est suivie d’un code qui ne veut rien dire.",
                "The backslash is followed by a code that means nothing.",
            ],
            Self::InvalidNumber => ["Ce nombre est mal écrit.", "This number is not written as it should be."],
            Self::TrailingText => {
                ["Il reste du texte après la fin de la carte.", "There is text left after the end of the map."]
            }
            Self::Other => ["Le texte n’est pas lisible ici.", "The text cannot be read here."],
        }
    }
}

impl Shape {
    const fn name(self) -> Bilingual {
        match self {
            Self::Nothing => ["null", "null"],
            Self::Truth => ["true ou false", "true or false"],
            Self::WholeNumber => ["un nombre entier", "a whole number"],
            Self::Number => ["un nombre décimal, écrit avec un point", "a decimal number"],
            Self::Text => ["un texte entre guillemets", "a text in quotes"],
            Self::List => ["une liste", "a list"],
            Self::Object => ["un objet", "an object"],
        }
    }
}

impl List {
    /// The message for an identifier that the list does not contain.
    const fn unknown(self) -> Bilingual {
        match self {
            Self::Roles => ["Aucun rôle n’a l’identifiant «\u{a0}{0}\u{a0}».", "No role has the identifier “{0}”."],
            Self::LinkTypes => {
                ["Aucun type de lien n’a l’identifiant «\u{a0}{0}\u{a0}».", "No link type has the identifier “{0}”."]
            }
            Self::Organisations => [
                "Aucune organisation n’a l’identifiant «\u{a0}{0}\u{a0}».",
                "No organisation has the identifier “{0}”.",
            ],
            Self::Sources => {
                ["Aucune source n’a l’identifiant «\u{a0}{0}\u{a0}».", "No source has the identifier “{0}”."]
            }
        }
    }
}

/// The code point of a character that cannot be shown: `U+202E`.
fn code_point(character: char) -> String {
    let mut code = String::from("U+");
    let number = u32::from(character);
    for place in (0..6).rev() {
        // Four digits at least.
        if place < 4 || number >> (4 * place) > 0 {
            code.extend(char::from_digit(number >> (4 * place) & 15, 16).map(|digit| digit.to_ascii_uppercase()));
        }
    }
    code
}
