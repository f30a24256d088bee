//! The custom properties and parts that a page can style.

/// A custom property or a part that a page may style.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Its name.
    pub name: &'static str,
    /// What it changes.
    pub says: &'static str,
}

/// The custom properties.
pub const STYLES: &[Style] = &[
    Style { name: "--cs-font", says: "Font of the texts." },
    Style { name: "--cs-font-title", says: "Font of the titles." },
    Style { name: "--cs-paper", says: "Ground of the map." },
    Style { name: "--cs-raised", says: "Ground of buttons and cards." },
    Style { name: "--cs-ink", says: "Texts." },
    Style { name: "--cs-muted", says: "Secondary texts." },
    Style { name: "--cs-line", says: "Rules and borders." },
    Style { name: "--cs-accent", says: "Links, and what is chosen." },
    Style { name: "--cs-radius", says: "Corners of buttons and cards." },
    Style { name: "--cs-role-ID", says: "Colour of the role with this identifier, such as --cs-role-funder." },
    Style { name: "--cs-link-ID", says: "Colour of the link type with this identifier, such as --cs-link-funding." },
];

/// The parts, for `::part`.
pub const PARTS: &[Style] = &[
    Style { name: "frame", says: "All of it." },
    Style { name: "header", says: "Title, search and buttons above the map." },
    Style { name: "map", says: "The stage the map is drawn on." },
    Style { name: "legend", says: "The legend." },
    Style { name: "panel", says: "What the map is, or the card of what is selected." },
];
