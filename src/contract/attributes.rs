//! The element's attributes as a table: the source of the editors' types, the manifest and the lists in JavaScript; tests check
//! the element and docs/embed.md against it.

use super::Control;

/// An attribute of the element.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// The values it may have.
    pub values: Values,
    /// Its property.
    pub property: Property,
    /// When a change takes effect.
    pub effect: Effect,
    /// The default, when it is absent or invalid.
    pub default: &'static str,
    /// A valid value on the bundled map.
    pub example: &'static str,
    /// What it does.
    pub says: &'static str,
}

/// The valid values of an attribute.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// Any text.
    Text,
    /// Present or absent.
    Flag,
    /// One of these tokens.
    OneOf(&'static [&'static str]),
    /// Controls separated by spaces, or `all`, or `none`.
    Controls(&'static [Control]),
}

/// The property of the element that goes with an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    /// None: `focus()` is a method of every element.
    None,
    /// A property of every HTML element.
    Native,
    /// The text of the attribute.
    Text,
    /// An accessor in `element.js`, which does more than reflect the text.
    Accessor,
}

/// When a change of an attribute takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// At once: the element restarts.
    Restart,
    /// At once: the widget updates its [`HostConfig`](super::HostConfig).
    Live,
    /// The next time the element needs it.
    WhenNeeded,
}

/// The attributes, in the order of the documentation.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "src",
        values: Values::Text,
        property: Property::Text,
        effect: Effect::Restart,
        default: "the data beside the script",
        example: "data.json",
        says: "Address of the map's JSON file. A child `<script type=\"application/json\">` with the data itself takes its place.",
    },
    Attribute {
        name: "lang",
        values: Values::Text,
        property: Property::Native,
        effect: Effect::Live,
        default: "the nearest ancestor's, else the map's first",
        example: "en",
        says: "Language of the interface and of the texts: a tag such as fr, en, es or ar.",
    },
    Attribute {
        name: "theme",
        values: Values::OneOf(&["auto", "light", "dark"]),
        property: Property::Text,
        effect: Effect::Live,
        default: "auto",
        example: "dark",
        says: "Light, dark, or as the page's color-scheme says, else the reader's device.",
    },
    Attribute {
        name: "view",
        values: Values::OneOf(&["auto", "map", "list", "table", "story"]),
        property: Property::Text,
        effect: Effect::Live,
        default: "auto",
        example: "list",
        says: "What is shown first: the map, everything it says as a list or as tables, or the story as an article; auto: the map, and the list in a box of at most 320 by 480 pixels.",
    },
    Attribute {
        name: "focus",
        values: Values::Text,
        property: Property::None,
        effect: Effect::Live,
        default: "",
        example: "flac",
        says: "Identifier of an organisation whose card is open at the start; with a reach after it (flac,2 or flac,all,hide) the map keeps to what is around it. It has no property: focus() is every element's own method.",
    },
    Attribute {
        name: "collaboration",
        values: Values::Text,
        property: Property::Text,
        effect: Effect::Live,
        default: "",
        example: "chantiers-partenariaux",
        says: "Identifiers of collaborations, separated by spaces, that are highlighted at the start.",
    },
    Attribute {
        name: "hide",
        values: Values::Text,
        property: Property::Text,
        effect: Effect::Live,
        default: "external",
        example: "funding external",
        says: "Identifiers of roles, link types and standings, separated by spaces, that are hidden at the start, and past for what is over; empty hides nothing.",
    },
    Attribute {
        name: "controls",
        values: Values::Controls(&Control::ALL),
        property: Property::Text,
        effect: Effect::Live,
        default: "all but edit and open",
        example: "all -legend -about",
        says: "What is shown around the map, separated by spaces; a minus before a name leaves it out",
    },
    Attribute {
        name: "gestures",
        values: Values::OneOf(&["cooperative", "free", "none"]),
        property: Property::Text,
        effect: Effect::Live,
        default: "cooperative",
        example: "free",
        says: "cooperative: the page scrolls past the map, which zooms with Ctrl or with two fingers; free: wheel and one finger belong to the map; none: the map stays still.",
    },
    Attribute {
        name: "autoplay",
        values: Values::Text,
        property: Property::Text,
        effect: Effect::WhenNeeded,
        default: "",
        example: "20",
        says: "Seconds that each slide stays while the story is presented; without it, slides wait for the presenter.",
    },
    Attribute {
        name: "slide",
        values: Values::Text,
        property: Property::Text,
        effect: Effect::Live,
        default: "",
        example: "1",
        says: "Number of the slide of the story to start from, counted from 1.",
    },
    Attribute {
        name: "reading",
        values: Values::Text,
        property: Property::Accessor,
        effect: Effect::Live,
        default: "",
        example: "select=flac&hide-links=funding",
        says: "What the reader has chosen, as written after the # of the app's address. It is applied after all the other attributes.",
    },
    Attribute {
        name: "compare",
        values: Values::Text,
        property: Property::Text,
        effect: Effect::WhenNeeded,
        default: "",
        example: "map-2024.json",
        says: "Address of another edition of the map, with which the menu then offers to compare it. compare in the page's address or in reading, after the #, opens the comparison.",
    },
    Attribute {
        name: "loading",
        values: Values::OneOf(&["lazy", "eager"]),
        property: Property::Accessor,
        effect: Effect::WhenNeeded,
        default: "lazy",
        example: "eager",
        says: "lazy: nothing is fetched before the element comes near the window; eager: at once.",
    },
    Attribute {
        name: "letters",
        values: Values::OneOf(&["page", "own"]),
        property: Property::Text,
        effect: Effect::WhenNeeded,
        default: "page",
        example: "own",
        says: "own: the letters of the poster, 41 kB that come after what the map needs; a map that is drawn before they are there keeps the device's. page: those that the page's style asks for, else the device's.",
    },
    Attribute {
        name: "address",
        values: Values::Flag,
        property: Property::Accessor,
        effect: Effect::Restart,
        default: "false",
        example: "",
        says: "Present: what the reader chooses is kept in the page's own address, after the #.",
    },
];
