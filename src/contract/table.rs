//! The element's whole interface as one table: the types for editors, the manifest and the documentation are written from
//! it, and tests hold the element to it.

/// An attribute of the element.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// Its type in TypeScript, as the property of the same name has it.
    pub kind: &'static str,
    /// What counts when it is absent or wrong.
    pub default: &'static str,
    /// A value that is right on the bundled map.
    pub example: &'static str,
    /// What it does.
    pub says: &'static str,
}

/// A property, a method or a promise of the element that is not an attribute.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Parameters of a method, in TypeScript; `None` for a property.
    pub parameters: Option<&'static str>,
    /// Its type, or what the method returns, in TypeScript.
    pub kind: &'static str,
    /// What it is.
    pub says: &'static str,
}

/// An event of the element.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// Its name.
    pub name: &'static str,
    /// What its detail holds.
    pub detail: &'static [Field],
    /// When it happens.
    pub says: &'static str,
}

/// One field of an event's detail.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// Its type in TypeScript.
    pub kind: &'static str,
}

const fn attribute(
    name: &'static str,
    kind: &'static str,
    default: &'static str,
    example: &'static str,
    says: &'static str,
) -> Attribute {
    Attribute { name, kind, default, example, says }
}

/// The attributes, in the order of the documentation.
pub const ATTRIBUTES: &[Attribute] = &[
    attribute(
        "src",
        "string",
        "the data beside the script",
        "data.json",
        "Address of the map's JSON file. A child `<script type=\"application/json\">` with the data itself takes its place.",
    ),
    attribute(
        "lang",
        "string",
        "the nearest ancestor's, else fr",
        "en",
        "Language of the interface and of the texts: fr or en.",
    ),
    attribute(
        "theme",
        "\"auto\" | \"light\" | \"dark\"",
        "auto",
        "dark",
        "Light, dark, or as the reader's device says.",
    ),
    attribute(
        "view",
        "\"auto\" | \"map\" | \"list\" | \"table\" | \"story\"",
        "auto",
        "list",
        "What is shown first: the map, everything it says as a list or as tables, or the story to be read; by itself, the map, and the list in a window of 320 pixels or less.",
    ),
    attribute(
        "focus",
        "string",
        "",
        "flac",
        "Identifier of an organisation, whose card stands open at the start; with a reach after it (flac,2 or flac,all,hide) the map keeps to what is around it. It has no property: focus() is every element's own method.",
    ),
    attribute(
        "collaboration",
        "string",
        "",
        "chantiers-partenariaux",
        "Identifiers of collaborations, separated by spaces, that are highlighted at the start.",
    ),
    attribute(
        "hide",
        "string",
        "external",
        "funding external",
        "Identifiers of roles, link types and standings, separated by spaces, that are hidden at the start; empty hides nothing.",
    ),
    attribute(
        "controls",
        "string",
        "all but edit",
        "legend card zoom",
        "What is shown around the map, separated by spaces: title, search, language, theme, view, help, share, save, edit, legend, card, zoom; all of them, or none for the map alone.",
    ),
    attribute(
        "gestures",
        "\"cooperative\" | \"free\" | \"none\"",
        "cooperative",
        "free",
        "cooperative: the page scrolls past the map, which zooms with Ctrl or with two fingers; free: wheel and one finger belong to the map; none: the map stays still.",
    ),
    attribute(
        "autoplay",
        "string",
        "",
        "20",
        "Seconds that each slide stays once one presents the story; without it, slides wait for the one who presents.",
    ),
    attribute("slide", "string", "", "1", "Number of the slide of the story to start from, counted from 1."),
    attribute(
        "reading",
        "string",
        "",
        "select=flac&hide-links=funding",
        "What the reader has chosen, as written after the # of the app's address. It comes after all the other attributes.",
    ),
    attribute(
        "loading",
        "\"lazy\" | \"eager\"",
        "lazy",
        "eager",
        "lazy: nothing is fetched before the element comes near the window; eager: at once.",
    ),
    attribute(
        "address",
        "boolean",
        "false",
        "",
        "Present: what the reader chooses is kept in the page's own address, after the #.",
    ),
];

/// What JavaScript may use beside the attributes' properties.
pub const MEMBERS: &[Member] = &[
    Member {
        name: "data",
        parameters: None,
        kind: "object | string | undefined",
        says: "The map's data, as an object or as JSON text; setting it draws that map.",
    },
    Member {
        name: "ready",
        parameters: None,
        kind: "Promise<CarteSocialeElement>",
        says: "Resolves once the map is drawn; rejects with the same code and message as carte-error when it cannot be.",
    },
    Member {
        name: "select",
        parameters: Some("id: string | null"),
        kind: "boolean",
        says: "Opens the card of an organisation or a collaboration, or closes the card; false when there is no such identifier.",
    },
    Member {
        name: "highlight",
        parameters: Some("...ids: string[]"),
        kind: "boolean",
        says: "Highlights these collaborations and no other; false when an identifier is unknown.",
    },
    Member { name: "fit", parameters: Some(""), kind: "void", says: "Shows the whole map." },
    Member {
        name: "next",
        parameters: Some(""),
        kind: "void",
        says: "Goes to the next slide of the story, to the first one from outside of it.",
    },
    Member { name: "previous", parameters: Some(""), kind: "void", says: "Goes to the slide before." },
    Member {
        name: "present",
        parameters: Some(""),
        kind: "void",
        says: "Presents the story over the whole window, and on the whole screen when the call comes from a click or a key.",
    },
    Member { name: "share", parameters: Some(""), kind: "void", says: "Opens the share panel." },
    Member {
        name: "toSvg",
        parameters: Some(""),
        kind: "Promise<string>",
        says: "The picture of what is shown, with its title, legend and source, as SVG text.",
    },
    Member {
        name: "toPng",
        parameters: Some("options?: { width?: number }"),
        kind: "Promise<Blob>",
        says: "The same picture as PNG, width pixels wide, else twice as large as on the screen.",
    },
    Member {
        name: "print",
        parameters: Some(
            "options?: { paper?: \"letter\" | \"a4\" | \"a3\" | \"a2\"; orientation?: \"landscape\" | \"portrait\"; link?: string; story?: \"slides\" | \"notes\" }",
        ),
        kind: "Promise<void>",
        says: "Opens the browser's dialog to print the map as a poster, followed by an index and a directory; link becomes a code to scan. Asked for the story, one page a slide, with the speaker's notes or without.",
    },
    Member {
        name: "toHtml",
        parameters: Some(""),
        kind: "Promise<string>",
        says: "The map and what its reader has chosen as one page that needs no network.",
    },
];

/// What the element tells the page. All of them bubble, cross shadow roots, and come after what they tell is on the screen.
pub const EVENTS: &[Event] = &[
    Event { name: "carte-ready", detail: &[], says: "The map is drawn." },
    Event {
        name: "carte-select",
        detail: &[
            Field { name: "organisation", kind: "string | undefined" },
            Field { name: "collaboration", kind: "string | undefined" },
        ],
        says: "A card was opened, or closed: then neither is there.",
    },
    Event {
        name: "carte-slide",
        detail: &[Field { name: "slide", kind: "number | undefined" }],
        says: "The reader is on another slide, or has left the story: then it is not there.",
    },
    Event {
        name: "carte-reading",
        detail: &[Field { name: "reading", kind: "string" }],
        says: "The reader chose something else.",
    },
    Event {
        name: "carte-link",
        detail: &[Field { name: "href", kind: "string" }],
        says: "The reader follows a link out of the map. Cancel it to keep them.",
    },
    Event {
        name: "carte-error",
        detail: &[
            Field { name: "code", kind: "CarteErrorCode" },
            Field { name: "message", kind: "string" },
            Field { name: "path", kind: "string" },
        ],
        says: "Something went wrong; the message is a sentence in the language of the map.",
    },
];

/// The codes of `carte-error`, which do not change.
pub const CODES: &[Field] = &[
    Field {
        name: "attribute",
        kind: "An attribute has a value that means nothing; the default is used. The path is its name.",
    },
    Field { name: "data", kind: "The data are not a map; the path leads to the first problem." },
    Field { name: "missing", kind: "The server does not have a file." },
    Field {
        name: "network",
        kind: "A file could not be fetched: network, CORS, connect-src, or a file that differs from the one released.",
    },
    Field {
        name: "type",
        kind: "The server gives something else than the file that was asked for, a web page perhaps.",
    },
    Field { name: "policy", kind: "The page's content security policy forbids WebAssembly." },
    Field { name: "file", kind: "The page was opened from a folder, where browsers load no modules." },
    Field { name: "browser", kind: "The browser is too old." },
    Field { name: "panic", kind: "The widget broke. Reload the page." },
];
