//! Invariants of every outline, tested on generated layouts.

use super::*;
use crate::geometry::Vector;
use proptest::prelude::*;

const PADDING_PX: f64 = 12.0;
const CLEARANCE_PX: f64 = 6.0;

fn around(members: &[Disc], others: &[Disc]) -> Outline {
    hull(&HullRequest { members, others, padding_px: PADDING_PX, clearance_px: CLEARANCE_PX })
}

fn disc(x: f64, y: f64, radius: f64) -> Disc {
    Disc::new(Point::new(x, y), radius)
}

/// Dense samples of a disc: centre, circle and inner rings.
fn samples(disc: Disc) -> Vec<Point> {
    let mut places = vec![disc.centre];
    for turn in 0..48 {
        // A point of the unit circle from a rational parameter, in four quarters of twelve.
        let t = f64::from(turn % 12) / 12.0;
        let (x, y) = ((1.0 - t * t) / (1.0 + t * t), 2.0 * t / (1.0 + t * t));
        let direction = (0..turn / 12).fold(Vector::new(x, y), |direction, _| direction.turned());
        places.extend([0.35, 0.7, 1.0].map(|share| disc.centre + direction * (disc.radius * share)));
    }
    places
}

fn assert_holds(outline: &Outline, members: &[Disc], others: &[Disc]) {
    assert!(outline.loops.iter().flatten().all(|place| place.is_finite()));
    for member in members {
        for place in samples(*member) {
            assert!(outline.contains(place), "{place:?} of {member:?} is left out of {members:?} around {others:?}");
        }
    }
    for other in others {
        for place in samples(*other) {
            assert!(!outline.contains(place), "{place:?} of {other:?} is covered by {members:?} among {others:?}");
        }
    }
}

/// Discs with at least `gap` between their circles, each a member or not.
fn layouts(gap: f64) -> impl Strategy<Value = (Vec<Disc>, Vec<Disc>)> {
    let row = (0.0_f64..900.0, 0.0_f64..600.0, 4.0_f64..45.0, any::<bool>());
    prop::collection::vec(row, 2..40).prop_map(move |rows| {
        let (mut members, mut others): (Vec<Disc>, Vec<Disc>) = (vec![], vec![]);
        for (x, y, radius, is_member) in rows {
            let new = disc(x, y, radius);
            if members.iter().chain(&others).all(|kept| kept.distance_to(new.centre) > radius + gap) {
                if is_member { members.push(new) } else { others.push(new) }
            }
        }
        (members, others)
    })
}

#[test]
fn nobody_needs_no_outline() {
    assert_eq!(around(&[], &[disc(0.0, 0.0, 10.0)]), Outline::default());
    assert_eq!(around(&[disc(f64::NAN, 0.0, 10.0)], &[]), Outline::default());
}

#[test]
fn few_members_have_one_loop() {
    let rows: [&[Disc]; 5] = [
        &[disc(5.0, 5.0, 20.0)],
        &[disc(0.0, 0.0, 20.0), disc(200.0, 10.0, 30.0)],
        &[disc(0.0, 0.0, 20.0), disc(0.0, 0.0, 20.0)],
        &[disc(0.0, 0.0, 20.0), disc(100.0, 0.0, 20.0), disc(200.0, 0.0, 20.0), disc(400.0, 0.0, 20.0)],
        &[disc(0.0, 0.0, 0.0), disc(50.0, 0.0, 0.0)],
    ];
    for members in rows {
        let outline = around(members, &[]);
        assert_eq!(outline.loops.len(), 1, "{members:?}");
        assert_holds(&outline, members, &[]);
    }
}

#[test]
fn a_corridor_walks_around_who_stands_between() {
    let members = [disc(0.0, 0.0, 20.0), disc(300.0, 0.0, 20.0)];
    let others = [disc(150.0, 5.0, 30.0)];
    let outline = around(&members, &others);
    assert_eq!(outline.loops.len(), 1);
    assert_holds(&outline, &members, &others);
}

#[test]
fn who_is_shut_in_stays_apart() {
    let members = [disc(0.0, 0.0, 15.0), disc(500.0, 0.0, 15.0)];
    let walls: Vec<Disc> = samples(disc(0.0, 0.0, 70.0)).iter().map(|place| Disc::new(*place, 12.0)).collect();
    let walls: Vec<Disc> = walls.into_iter().filter(|wall| wall.centre.distance(Point::default()) > 60.0).collect();
    let outline = around(&members, &walls);
    assert_eq!(outline.loops.len(), 2);
    assert_holds(&outline, &members, &walls);
}

#[test]
fn who_overlaps_a_member_is_left_out() {
    let (members, others) = ([disc(0.0, 0.0, 30.0)], [disc(35.0, 0.0, 15.0)]);
    let outline = around(&members, &others);
    assert_holds(&outline, &[], &others);
    for place in samples(members[0]).into_iter().filter(|place| others[0].distance_to(*place) > 3.0) {
        assert!(outline.contains(place), "{place:?}");
    }
}

#[test]
fn wild_numbers_give_a_finite_outline() {
    let members = [disc(0.0, 0.0, 10.0), disc(9e5, -9e5, 10.0), disc(f64::INFINITY, 0.0, 5.0), disc(3.0, 3.0, -1.0)];
    let request = HullRequest { members: &members, others: &members, padding_px: f64::NAN, clearance_px: 1e300 };
    assert!(hull(&request).loops.iter().flatten().all(|place| place.is_finite()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn members_are_inside_and_others_outside((members, others) in layouts(4.0)) {
        assert_holds(&around(&members, &others), &members, &others);
    }

    #[test]
    fn others_are_outside_in_narrow_gaps_too((members, others) in layouts(0.5)) {
        assert_holds(&around(&members, &others), &[], &others);
    }
}
