//! Benchmark of each step, from the text of a file to a scene, on the bundled map and on larger generated maps.
//!
//! It prints a table and asserts nothing: times depend on the machine. Generated maps are the same at every run.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "a bench prints, and it never runs in a browser")]

#[path = "pipeline/made_map.rs"]
mod made_map;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use carte_sociale::{
    geometry::Size,
    layout::{Format, arrange, lay_out},
    model::{Map, check},
    reading::Reading,
    scene::{Scene, Shapes, collaboration_outline},
};

/// The stage of a laptop, in CSS pixels.
const STAGE: Size = Size { width: 1280.0, height: 800.0 };
/// The most runs of a step.
const MOST_RUNS: usize = 25;
/// The time after which a step is not run again.
const ENOUGH: Duration = Duration::from_millis(1_200);

fn main() {
    let bundled = include_str!("../data/carte-sociale-2015.json").to_owned();
    let maps = [
        ("bundled", bundled),
        ("100", made_map::text(100, 2)),
        ("300", made_map::text(300, 2)),
        ("1 000", made_map::text(1_000, 2)),
        ("2 000", made_map::text(2_000, 2)),
    ];
    println!("Milliseconds, least / median, on a stage of {} × {} px.\n", STAGE.width, STAGE.height);
    println!("{:<10}{:>7}{:>7}{:>6}", "map", "nodes", "links", "kB");
    for (name, text) in &maps {
        if let Ok(map) = check(text) {
            println!("{name:<10}{:>7}{:>7}{:>6}", map.organisations.len(), map.links.len(), text.len() / 1_000);
        }
    }
    println!("\n{:<10}{:>18}{:>18}{:>18}{:>18}{:>18}", "map", "check", "arrange", "lay_out", "scene", "hull");
    for (name, text) in &maps {
        println!("{name:<10}{}", row(text));
    }
    let largest = made_map::text(10_000, 5);
    println!("\nThe largest map, of {} kB, check:{}", largest.len() / 1_000, column(|| check(&largest)));
    if let Ok(map) = check(&largest) {
        let [organisations, links, groups] = [map.organisations.len(), map.links.len(), map.groups.len()];
        println!("{organisations} organisations, {links} links, {groups} groups");
        println!("its bytes read by the page:{}", column(|| Map::from_bytes(&map.to_bytes())));
    }
}

/// The times of every step on the map of the file `text`, in columns.
fn row(text: &str) -> String {
    let Ok(map) = check(text) else { return "this map has problems".into() };
    let format = Format::of(STAGE);
    let arrangement = arrange(&map, format);
    let layout = lay_out(&map, &arrangement, STAGE);
    let reading = Reading::default();
    let mut columns = String::new();
    columns += &column(|| check(text));
    columns += &column(|| arrange(&map, format));
    columns += &column(|| lay_out(&map, &arrangement, STAGE));
    columns += &column(|| {
        let shapes = Shapes::of(&map, layout.clone(), &reading);
        Scene::of(&map, &shapes, &reading, None)
    });
    if let Some(first) = map.collaborations.keys().next() {
        columns += &column(|| collaboration_outline(&map, &layout, first, false).path());
    }
    columns
}

/// The least and the median time of `step`, in milliseconds.
fn column<T>(step: impl Fn() -> T) -> String {
    let mut times = Vec::new();
    let start = Instant::now();
    while times.is_empty() || times.len() < MOST_RUNS && start.elapsed() < ENOUGH {
        let start = Instant::now();
        black_box(step());
        times.push(start.elapsed());
    }
    times.sort();
    let milliseconds = |time: Option<&Duration>| time.map_or(0.0, |time| time.as_secs_f64() * 1_000.0);
    let (least, median) = (milliseconds(times.first()), milliseconds(times.get(times.len() / 2)));
    format!("{:>18}", format!("{least:.2} / {median:.2}"))
}
