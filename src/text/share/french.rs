//! Texts of the share panel in French.

use super::ShareWords;

pub(super) static WORDS: ShareWords = ShareWords {
    share: "Partager",
    what: "Que voulez-vous partager?",
    link: ["Un lien", "pour un courriel, un message, une affiche"],
    element: ["La carte dans une page", "deux lignes à coller dans une page Web"],
    frame: ["La carte dans un cadre", "pour un site qui n’accepte rien d’autre"],
    how: "Comment la montrer",
    starts_at: "La carte s’ouvre sur",
    start_reading: "ce que je vois",
    start_map: "toute la carte",
    start_organisation: "une organisation",
    with_legend: "Montrer la légende",
    language: "Langue",
    language_of_page: "celle de la page",
    language_of_reading: "celle de ma lecture",
    theme_auto: "celle de l’appareil",
    theme_light: "claire",
    theme_dark: "sombre",
    height: "Hauteur, en pixels",
    address: "Adresse à copier",
    code: "Code à coller dans la page",
    copy: "Copier",
    copied: "Copié.",
    not_copied: "Le navigateur n’a pas permis la copie. Le texte est sélectionné\u{a0}: copiez-le vous-même.",
    qr: "Code QR de ce lien",
    qr_too_long: "Ce lien est trop long pour un code QR.",
    preview: "Aperçu",
};
