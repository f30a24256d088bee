//! Texts of the share panel in English.

use super::ShareWords;

pub(super) static WORDS: ShareWords = ShareWords {
    share: "Share",
    what: "What do you want to share?",
    link: ["A link", "for an e-mail, a message, a poster"],
    element: ["The map in a page", "two lines to paste into a web page"],
    frame: ["The map in a frame", "for a site that accepts nothing else"],
    how: "How to show it",
    starts_at: "The map opens on",
    start_reading: "what I see",
    start_map: "the whole map",
    start_organisation: "one organisation",
    with_legend: "Show the legend",
    language: "Language",
    language_of_page: "the page’s",
    language_of_reading: "the one I am reading in",
    theme_auto: "the device’s",
    theme_light: "light",
    theme_dark: "dark",
    height: "Height, in pixels",
    address: "Address to copy",
    code: "Code to paste into the page",
    copy: "Copy",
    copied: "Copied.",
    not_copied: "The browser did not allow copying. The text is selected: copy it yourself.",
    qr: "QR code of this link",
    qr_too_long: "This link is too long for a QR code.",
    preview: "Preview",
};
