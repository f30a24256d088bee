//! What is true of every search: finite, the same bits at every run however it is cut, and true to the graph.
#![allow(clippy::indexing_slicing, reason = "a test fails by a panic, in its helpers too")]

use landmark_layout::{Graph, Search, components};

type Edges = Vec<(u32, u32)>;

/// All places, the search being cut into slices of this size.
fn places(count: usize, edges: &Edges, slice: usize) -> Vec<[f32; 2]> {
    let graph = Graph::new(count, edges);
    let mut places = vec![[f32::NAN; 2]; count];
    for part in components(&graph) {
        let mut search = Search::new(&graph, &part, 1);
        while search.step(slice) {}
        for (node, place) in search.places() {
            places[node as usize] = place;
        }
    }
    places
}

/// Groups of thirty, tied within and now and then among themselves.
fn groups(count: u32) -> Edges {
    let mut edges = Vec::new();
    for node in 1..count {
        let (first, place) = (node / 30 * 30, node % 30);
        for step in [7, 11, 13] {
            edges.push((node, first + (place * step + 1) % 30));
        }
        edges.push((node, if node % 9 == 0 { node * 17 % count } else { first + place / 2 }));
    }
    edges.retain(|(one, other)| *one < count && *other < count);
    edges
}

/// FNV-1a over all bits.
fn hash(places: &[[f32; 2]]) -> u32 {
    let bytes = places.iter().flatten().flat_map(|number| number.to_bits().to_le_bytes());
    bytes.fold(2_166_136_261, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619))
}

fn distance(one: [f32; 2], other: [f32; 2]) -> f32 {
    ((one[0] - other[0]).powi(2) + (one[1] - other[1]).powi(2)).sqrt()
}

#[test]
fn every_machine_finds_these_bits() {
    let found = [20, 100, 300, 900, 2_500].map(|count| hash(&places(count as usize, &groups(count), 1 << 20)));
    assert_eq!(found.map(|hash| format!("{hash:08x}")), ["c366dfbe", "77a1cf7a", "41916d79", "c266a491", "dfc19a7d"]);
}

#[test]
fn slices_change_nothing() {
    for count in [9, 90, 700] {
        let whole = places(count as usize, &groups(count), usize::MAX);
        assert_eq!(hash(&places(count as usize, &groups(count), 1)), hash(&whole));
        assert_eq!(hash(&places(count as usize, &groups(count), 5_000)), hash(&whole));
    }
}

#[test]
fn any_graph_has_places_that_are_numbers() {
    let star = |count: u32| (1..count).map(|node| (0, node)).collect::<Edges>();
    let path = |count: u32| (1..count).map(|node| (node - 1, node)).collect::<Edges>();
    let whole = |count: u32| (0..count).flat_map(|node| (0..node).map(move |far| (far, node))).collect::<Edges>();
    let halves =
        |count: u32| (0..count).flat_map(|node| (count..2 * count).map(move |far| (node, far))).collect::<Edges>();
    for (count, edges) in [
        (0, Vec::new()),
        (1, vec![(0, 0)]),
        (2, Vec::new()),
        (2, vec![(0, 1), (1, 0), (1, 7)]),
        (50, Vec::new()),
        (1_000, star(1_000)),
        (700, path(700)),
        (60, whole(60)),
        (80, halves(40)),
        (5, whole(5)),
    ] {
        let places = places(count, &edges, 1 << 20);
        assert!(
            places.iter().flatten().all(|number| number.is_finite() && number.abs() < 2_000.0),
            "{count} {places:?}"
        );
    }
}

#[test]
fn distances_on_paper_follow_the_links() {
    let path: Edges = (1..200).map(|node| (node - 1, node)).collect();
    let places = places(200, &path, 1 << 20);
    let ends = distance(places[0], places[199]);
    assert!((ends - 199.0).abs() < 12.0, "{ends}");
    // The ends of a path are drawn to the node before them.
    assert!((2..199).all(|node| (0.4..1.6).contains(&distance(places[node - 1], places[node]))));
}

#[test]
fn members_of_a_group_stand_together() {
    let places = places(900, &groups(900), 1 << 20);
    let within: f32 = (30..900).map(|node| distance(places[node], places[node / 30 * 30])).sum::<f32>() / 870.0;
    let across: f32 = (30..900).map(|node| distance(places[node], places[(node * 31) % 900])).sum::<f32>() / 870.0;
    assert!(within * 2.0 < across, "{within} {across}");
}
