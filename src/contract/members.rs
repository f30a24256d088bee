//! The element's members, events and error codes, for the same uses as its attributes.

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
    /// The fields of its detail.
    pub detail: &'static [Field],
    /// When it is dispatched.
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

/// A code of `carte-error`.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    /// The code.
    pub name: &'static str,
    /// What it means.
    pub says: &'static str,
}

/// What JavaScript may use besides the properties of attributes.
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

/// The events that the element dispatches. All of them bubble, cross shadow roots, and come once the screen shows the change.
pub const EVENTS: &[Event] = &[
    Event { name: "carte-ready", detail: &[], says: "The map is drawn." },
    Event {
        name: "carte-select",
        detail: &[
            Field { name: "organisation", kind: "string | undefined" },
            Field { name: "collaboration", kind: "string | undefined" },
            Field { name: "link", kind: "string | undefined" },
        ],
        says: "A card was opened, or closed: then none is there. A link is its source, its target and its type.",
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

/// The codes of `carte-error`, which are stable.
pub const CODES: &[Code] = &[
    Code { name: "attribute", says: "An attribute has an invalid value; the default is used. The path is its name." },
    Code { name: "data", says: "The data are not a map; the path leads to the first problem." },
    Code { name: "missing", says: "The server does not have a file." },
    Code { name: "network", says: "A file could not be fetched: network, CORS or connect-src." },
    Code {
        name: "type",
        says: "The server sends something else: a web page perhaps, or a file that differs from the one released.",
    },
    Code { name: "policy", says: "The page's content security policy forbids WebAssembly." },
    Code { name: "file", says: "The page was opened from a folder, where browsers load no modules." },
    Code { name: "browser", says: "The browser is too old." },
    Code {
        name: "argument",
        says: "A method was given a value that it does not accept. The path is the name of the option.",
    },
    Code { name: "gone", says: "The element is not in the page of its script, or has left it." },
    Code { name: "panic", says: "The map stopped because of an error. The reader is told, and can start it again." },
];
