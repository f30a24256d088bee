//! The palette of the bundled map: contrast in both themes, distinct for colour-blind readers, never the only sign.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test fails by a panic, in its helpers too")]

#[path = "palette/colour_vision.rs"]
mod colour_vision;

use carte_sociale::model::{Colour, Map, check};
use colour_vision::{Vision, contrast, distance};

/// The background of each theme: `--paper` in `style/widget/frame.css`.
const LIGHT_PAPER: &str = "#fbf8f1";
const DARK_PAPER: &str = "#14191e";
/// The least contrast of a sign with its background (WCAG 2.2, criterion 1.4.11).
const LEAST_CONTRAST: f64 = 3.0;

/// Colours that must be distinguishable, and their least perceived distance on each background.
struct Palette {
    name: &'static str,
    colours: Vec<(String, Colour)>,
    apart_on_light: f64,
    apart_on_dark: f64,
}

fn map() -> Map {
    check(include_str!("../data/carte-sociale-2015.json")).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// Roles are side by side in a ring, so their colours must differ more than those of lines.
fn palettes() -> Vec<Palette> {
    let map = map();
    let roles = map.roles.iter().map(|role| (role.id.clone(), role.colour)).collect();
    let link_types = map.link_types.iter().map(|kind| (kind.id.clone(), kind.colour)).collect();
    let hulls = (0..8).map(|number| (format!("hull {number}"), hull_colour(number))).collect();
    vec![
        #[cfg(feature = "import")]
        Palette {
            name: "imported classes",
            colours: carte_sociale::import::PALETTE
                .map(|text| (text.to_owned(), Colour::parse(text).unwrap()))
                .to_vec(),
            apart_on_light: 12.0,
            apart_on_dark: 9.0,
        },
        Palette { name: "hulls", colours: hulls, apart_on_light: 9.0, apart_on_dark: 7.0 },
        Palette { name: "roles", colours: roles, apart_on_light: 12.0, apart_on_dark: 9.0 },
        Palette { name: "link types", colours: link_types, apart_on_light: 9.0, apart_on_dark: 7.0 },
    ]
}

/// The colour of a hull on light ground; on dark ground the style sheet has that of [`Colour::on_dark`].
fn hull_colour(number: usize) -> Colour {
    let style = include_str!("../style/widget/frame.css");
    let property = format!("--hull-{number}: light-dark(");
    let (light, dark) = style.split_once(&property).unwrap().1.split_once(')').unwrap().0.split_once(", ").unwrap();
    let colour = Colour::parse(light).unwrap();
    assert_eq!(colour.on_dark().css(), dark, "{property}");
    colour
}

/// The smallest distance between any two of `colours` as `vision` sees them.
fn least_distance(colours: &[Colour], vision: Vision) -> f64 {
    let pairs = colours
        .iter()
        .enumerate()
        .flat_map(|(position, one)| colours.iter().skip(position + 1).map(move |other| distance(*one, *other, vision)));
    pairs.fold(f64::INFINITY, f64::min)
}

#[test]
fn every_colour_stands_out_from_both_papers() {
    let [light_paper, dark_paper] = [LIGHT_PAPER, DARK_PAPER].map(|text| Colour::parse(text).unwrap());
    for palette in palettes() {
        for (id, colour) in palette.colours {
            let on_light = contrast(colour, light_paper);
            let on_dark = contrast(colour.on_dark(), dark_paper);
            println!("{id} {colour}: {on_light:.2} on light paper, {on_dark:.2} on dark paper");
            assert!(on_light >= LEAST_CONTRAST && on_dark >= LEAST_CONTRAST, "{id}: {on_light:.2}, {on_dark:.2}");
        }
    }
}

#[test]
fn no_two_colours_look_alike_to_any_eyes() {
    for palette in palettes() {
        let on_light: Vec<_> = palette.colours.iter().map(|(_, colour)| *colour).collect();
        let on_dark: Vec<_> = on_light.iter().map(|colour| colour.on_dark()).collect();
        for vision in Vision::ALL {
            let (light, dark) = (least_distance(&on_light, vision), least_distance(&on_dark, vision));
            println!("{} in {vision:?}: {light:.1} on light paper, {dark:.1} on dark paper", palette.name);
            assert!(light >= palette.apart_on_light, "{} in {vision:?} on light paper: {light:.1}", palette.name);
            assert!(dark >= palette.apart_on_dark, "{} in {vision:?} on dark paper: {dark:.1}", palette.name);
        }
    }
}

#[test]
fn every_role_has_a_glyph_and_every_link_type_a_dash_of_its_own() {
    let map = map();
    for (position, role) in map.roles.iter().enumerate() {
        assert!(map.roles.iter().skip(position + 1).all(|other| other.glyph != role.glyph), "{}", role.id);
    }
    for (position, kind) in map.link_types.iter().enumerate() {
        assert!(map.link_types.iter().skip(position + 1).all(|other| other.dash != kind.dash), "{}", kind.id);
    }
}

#[test]
fn the_papers_are_those_of_the_style_sheet() {
    let style = include_str!("../style/widget/frame.css");
    let paper = ["--paper: var(--cs-paper, light-dark(", LIGHT_PAPER, ", ", DARK_PAPER, "));"].concat();
    assert!(style.contains(&paper), "{paper}");
}

#[test]
fn the_measures_agree_with_known_values() {
    let [black, white, red, green] =
        ["#000000", "#ffffff", "#ff0000", "#00ff00"].map(|text| Colour::parse(text).unwrap());
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((distance(black, white, Vision::Normal) - 100.0).abs() < 0.01);
    // Red and green differ far less without L or M cones, and as much as before without S cones.
    let apart = |vision| distance(red, green, vision);
    assert!(apart(Vision::Deuteranopia) < apart(Vision::Normal) * 0.7, "{}", apart(Vision::Deuteranopia));
    assert!(apart(Vision::Tritanopia) > apart(Vision::Normal) * 0.8, "{}", apart(Vision::Tritanopia));
}
