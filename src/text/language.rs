//! Languages, by their BCP 47 tags: those of the interface, and any others that a map has.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU8, Ordering};

use super::OWN;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A language: one of the interface's, or another one that a map has. It stands for its tag, as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(u8);

/// Another language: its tag, and the number of the interface's language that stands for it.
struct Other {
    tag: OnceLock<String>,
    fallback: AtomicU8,
}

/// The other languages, in the order in which they came. They stay until the program ends.
static OTHERS: [Other; 200] = [const { Other { tag: OnceLock::new(), fallback: AtomicU8::new(Language::EN.0) } }; 200];

/// The longest tag (characters), as RFC 5646 recommends.
const TAG_LIMIT: usize = 35;

/// Subtags of languages and scripts that are written from right to left.
const RIGHT_TO_LEFT: &str =
    " ar he fa ur yi ps sd ug dv ckb syr arc nqo prs azb Arab Hebr Thaa Syrc Nkoo Adlm Rohg Aran Mand Samr ";

impl Language {
    /// French of Québec, in which everything is written first.
    pub const FR: Self = Self(0);
    /// English.
    pub const EN: Self = Self(1);

    /// The languages of the interface, in the order of the menu.
    #[allow(
        clippy::indexing_slicing,
        clippy::cast_possible_truncation,
        reason = "computed when it compiles; there are a few"
    )]
    pub const ALL: [Self; OWN.len()] = {
        let mut all = [Self::FR; OWN.len()];
        let mut position = 0;
        while position < OWN.len() {
            all[position] = Self(position as u8);
            position += 1;
        }
        all
    };

    /// The language of a well-formed tag, as written; `None` for another text. The 200th other language and those after it are
    /// taken for one.
    pub fn of_tag(tag: &str) -> Option<Self> {
        if !Self::is_tag(tag) {
            return None;
        }
        if let Some(own) = Self::ALL.into_iter().find(|own| own.tag() == tag) {
            return Some(own);
        }
        let position = OTHERS.iter().position(|other| other.tag.get_or_init(|| tag.to_owned()) == tag);
        let position = position.unwrap_or(OTHERS.len() - 1);
        u8::try_from(OWN.len() + position).ok().map(Self)
    }

    /// Whether `tag` is made as in BCP 47: two or three letters, then subtags of one to eight letters or digits.
    pub fn is_tag(tag: &str) -> bool {
        let mut subtags = tag.split('-');
        let language = subtags.next().unwrap_or_default();
        let is_language = matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_subtag =
            |subtag: &str| matches!(subtag.len(), 1..=8) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_language && tag.len() <= TAG_LIMIT && subtags.all(is_subtag)
    }

    /// The language of the interface that has the same primary subtag (`fr-CA` is French); `None` if the interface lacks it.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = primary(tag);
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The tag for `lang` attributes and the URL: `fr`, `en-CA`.
    pub fn tag(self) -> &'static str {
        let position = usize::from(self.0);
        let other = || self.other().and_then(|other| other.tag.get()).map_or("und", String::as_str);
        OWN.get(position).map_or_else(other, |[tag, ..]| tag)
    }

    /// The tag for the page, when it is the widget's own.
    pub fn tag_of_page(self) -> &'static str {
        OWN.get(usize::from(self.0)).map_or_else(|| self.around().tag(), |[_, page, _]| page)
    }

    /// Whether both are the same language, of whatever region or script.
    pub fn is_like(self, other: Self) -> bool {
        self == other || self.is_named(other.tag())
    }

    /// Whether `tag` is one of the same language, of whatever region or script.
    pub fn is_named(self, tag: &str) -> bool {
        primary(self.tag()).eq_ignore_ascii_case(primary(tag))
    }

    /// The language in which the interface is, for a reader of this one: the same where it has it, else the one set by
    /// [`fall_back_on`](Self::fall_back_on), else English.
    #[must_use]
    pub fn of_interface(self) -> Self {
        let Some(other) = self.other() else { return self };
        #[cfg(any(test, feature = "cli"))]
        if self.is_pseudo() {
            return self;
        }
        Self::from_tag(self.tag()).unwrap_or_else(|| Self(other.fallback.load(Ordering::Relaxed)))
    }

    /// The place of the language of the interface among all.
    pub(super) fn position(self) -> usize {
        usize::from(self.of_interface().0)
    }

    /// The own name of the language of the interface: "Français", "English".
    pub fn own_name(self) -> &'static str {
        OWN.get(self.position()).map_or("", |[_, _, name]| name)
    }

    /// Sets the language of the interface for readers of this one, if it lacks this one: the nearest of `others`.
    pub fn fall_back_on(self, others: &[Self]) {
        if let (Some(other), Some(nearest)) =
            (self.other(), others.iter().find_map(|other| Self::from_tag(other.tag())))
        {
            other.fallback.store(nearest.0, Ordering::Relaxed);
        }
    }

    fn other(self) -> Option<&'static Other> {
        OTHERS.get(usize::from(self.0).checked_sub(OWN.len())?)
    }

    /// The language of what surrounds the texts of the map: this one, unless the interface lacks it.
    #[must_use]
    pub fn around(self) -> Self {
        let interface = self.of_interface();
        if interface.is_like(self) { self } else { interface }
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        let mut subtags = self.tag().split('-');
        let (language, script) = (subtags.next().unwrap_or_default(), subtags.find(|subtag| subtag.len() == 4));
        RIGHT_TO_LEFT.split(' ').any(|known| known.eq_ignore_ascii_case(script.unwrap_or(language)))
    }

    /// The value of `dir`.
    pub fn direction(self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }
}

/// The part of a tag that names the language.
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

/// In text its tag; in bytes the number of one of the interface's, or 255 and the tag.
impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return serializer.serialize_str(self.tag());
        }
        let is_own = usize::from(self.0) < OWN.len();
        (if is_own { self.0 } else { u8::MAX }, if is_own { "" } else { self.tag() }).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let is_text = deserializer.is_human_readable();
        let (number, tag) = if is_text {
            (u8::MAX, String::deserialize(deserializer)?)
        } else {
            <(u8, String)>::deserialize(deserializer)?
        };
        let own = Self(number);
        if usize::from(number) < OWN.len() {
            return Ok(own);
        }
        match Self::of_tag(&tag) {
            None if is_text => Err(serde::de::Error::custom("this is no language tag")),
            known => Ok(known.unwrap_or(own)),
        }
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Language {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A language, by its BCP 47 tag: `fr`, `en`, `es`, `ar`, `fr-CA`.",
            "type": "string",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regional_tags_are_understood() {
        assert_eq!(Language::from_tag("fr-CA"), Some(Language::FR));
        assert_eq!(Language::from_tag("EN_us"), Some(Language::EN));
        assert_eq!(Language::from_tag("frank"), None);
        assert_eq!(Language::from_tag(""), None);
    }

    #[test]
    fn any_language_keeps_its_tag() {
        for tag in ["fr", "en", "es", "ar", "fr-CA", "zh-Hant-TW", "ca-valencia"] {
            let language = Language::of_tag(tag).unwrap();
            assert_eq!((language.tag(), Language::of_tag(tag)), (tag, Some(language)));
            let bytes = postcard::to_allocvec(&language).unwrap();
            assert_eq!(postcard::from_bytes::<Language>(&bytes), Ok(language));
            assert_eq!(serde_json::to_string(&language).unwrap(), format!("\"{tag}\""));
            assert_eq!(serde_json::from_str::<Language>(&format!("\"{tag}\"")).unwrap(), language);
        }
        for text in ["", "f", "français", "fr_CA", "fr-", "fr-abcdefghi", "francais", "1a"] {
            assert_eq!(Language::of_tag(text), None, "{text}");
        }
    }

    #[test]
    fn the_script_decides_on_the_direction() {
        for (tag, direction) in
            [("ar", "rtl"), ("ar-Latn", "ltr"), ("pa-Arab-PK", "rtl"), ("he-IL", "rtl"), ("fr-CA", "ltr")]
        {
            assert_eq!(Language::of_tag(tag).unwrap().direction(), direction, "{tag}");
        }
    }

    #[test]
    fn the_interface_is_in_the_nearest_language() {
        let of = |tag| Language::of_tag(tag).unwrap();
        assert_eq!((of("fr-CA").of_interface(), of("fr-CA").around()), (Language::FR, of("fr-CA")));
        // Other tests have maps in Arabic.
        assert_eq!((of("he").of_interface(), of("he").around()), (Language::EN, Language::EN));
        of("ur").fall_back_on(&[of("ar"), of("fr-CA")]);
        assert_eq!(of("ur").of_interface(), Language::FR);
    }
}
