//! Interprets pointer contacts as clicks, drags, pans and zooms.

use super::Selection;
use crate::geometry::{Point, Vector};
use crate::model::{Key, Organisation};

/// One mouse button or finger on the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    /// The browser's `pointerId`.
    pub pointer: i32,
    /// Its position, in pixels from the top left corner of the stage.
    pub at: Point,
    /// Its time, in milliseconds of the page's clock.
    pub time_ms: f64,
    /// Whether it is a finger: one finger alone scrolls the page.
    pub is_touch: bool,
}

/// The meaning of a movement; positions are on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// A press without movement, on an organisation, a link or the background.
    Click(Option<Selection>),
    /// An organisation follows the pointer.
    Drag(Key<Organisation>, Point),
    /// The dragged organisation is released.
    Drop,
    /// The map follows the pointer.
    Pan(Vector),
    /// The map grows or shrinks about a point.
    Zoom(Point, f64),
}

/// Which pointer gestures act on the map, and which are left to the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gestures {
    /// The page scrolls past the map: the wheel zooms with a modifier key, two fingers move the map.
    #[default]
    Cooperative,
    /// The wheel zooms and one finger moves the map.
    Free,
    /// Nothing moves: only clicks work.
    None,
}

impl Gestures {
    /// Every value, in the order of the documentation.
    pub const ALL: [Self; 3] = [Self::Cooperative, Self::Free, Self::None];

    /// Its identifier in attributes.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cooperative => "cooperative",
            Self::Free => "free",
            Self::None => "none",
        }
    }
}

/// A movement below this is still a click.
const TREMOR_PX: f64 = 4.0;
/// A finger held this long on an organisation drags it; a shorter touch scrolls the page.
const HOLD_MS: f64 = 300.0;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Phase {
    #[default]
    Idle,
    Pressed(Option<Selection>),
    Dragging(Key<Organisation>),
    Panning,
    Pinching,
}

/// The contacts on the stage, and the gesture in progress.
#[derive(Clone, Debug, Default)]
pub struct Hand {
    /// Where each contact went down and where it is now, in the order of pointer numbers.
    contacts: Vec<(Contact, Contact)>,
    phase: Phase,
    gestures: Gestures,
    has_clicked: bool,
}

impl Hand {
    /// Sets which gestures act on the map.
    pub fn obey(&mut self, gestures: Gestures) {
        self.gestures = gestures;
    }

    /// A contact goes down, on `target` or on the background. Returns a drop if it ends a drag.
    pub fn press(&mut self, contact: Contact, target: Option<Selection>) -> Option<Gesture> {
        self.forget(contact.pointer);
        let place = self.contacts.partition_point(|(_, now)| now.pointer < contact.pointer);
        self.contacts.insert(place, (contact, contact));
        let was = std::mem::replace(
            &mut self.phase,
            match self.contacts.len() {
                0 | 1 => Phase::Pressed(target),
                _ if self.gestures == Gestures::None => Phase::Idle,
                _ => Phase::Pinching,
            },
        );
        matches!(was, Phase::Dragging(_)).then_some(Gesture::Drop)
    }

    /// A contact moves. Returns at most a pan and a zoom.
    pub fn move_to(&mut self, contact: Contact) -> Vec<Gesture> {
        let pair_before = self.pair();
        let Some((down, now)) = self.contacts.iter_mut().find(|(_, now)| now.pointer == contact.pointer) else {
            return Vec::new();
        };
        let (down, last) = (*down, std::mem::replace(now, contact));
        if let Phase::Pressed(target) = self.phase
            && down.at.distance(contact.at) > TREMOR_PX
        {
            self.phase = match target {
                _ if self.gestures == Gestures::None => Phase::Idle,
                Some(Selection::Organisation(node)) if !down.is_touch || contact.time_ms - down.time_ms >= HOLD_MS => {
                    Phase::Dragging(node)
                }
                _ if down.is_touch && self.gestures == Gestures::Cooperative => Phase::Idle,
                _ => Phase::Panning,
            };
        }
        match self.phase {
            Phase::Dragging(node) => vec![Gesture::Drag(node, contact.at)],
            Phase::Panning => vec![Gesture::Pan(contact.at - last.at)],
            Phase::Pinching => pair_before.zip(self.pair()).map_or_else(Vec::new, |(before, now)| pinch(before, now)),
            Phase::Idle | Phase::Pressed(_) => Vec::new(),
        }
    }

    /// A contact is lifted. Returns a click or a drop.
    pub fn lift(&mut self, pointer: i32) -> Option<Gesture> {
        self.forget(pointer)?;
        let phase = if self.contacts.is_empty() { std::mem::take(&mut self.phase) } else { self.phase };
        self.has_clicked = matches!(phase, Phase::Pressed(_));
        match phase {
            Phase::Pressed(target) => Some(Gesture::Click(target)),
            Phase::Dragging(_) => Some(Gesture::Drop),
            Phase::Idle | Phase::Panning | Phase::Pinching => None,
        }
    }

    /// The browser cancels the contact, for instance to scroll the page: not a click.
    pub fn cancel(&mut self, pointer: i32) -> Option<Gesture> {
        self.forget(pointer)?;
        let was = if self.contacts.is_empty() { std::mem::take(&mut self.phase) } else { self.phase };
        matches!(was, Phase::Dragging(_)).then_some(Gesture::Drop)
    }

    /// Whether the gesture is the map's, so that the page must not scroll.
    pub fn claims_the_page(&self) -> bool {
        match self.phase {
            Phase::Dragging(_) | Phase::Pinching => true,
            Phase::Panning => self.gestures == Gestures::Free,
            Phase::Idle | Phase::Pressed(_) => false,
        }
    }

    /// Whether anything is on the stage.
    pub const fn is_down(&self) -> bool {
        !self.contacts.is_empty()
    }

    /// Whether a drag, a pan or a pinch is in progress.
    pub fn is_moving(&self) -> bool {
        matches!(self.phase, Phase::Dragging(_) | Phase::Pinching | Phase::Panning)
    }

    /// Whether the last contact lifted was a click. Safari sends `dblclick` even if the second press was a drag.
    pub const fn has_clicked(&self) -> bool {
        self.has_clicked
    }

    /// Removes a contact; `None` if it is unknown.
    fn forget(&mut self, pointer: i32) -> Option<()> {
        let place = self.contacts.iter().position(|(_, now)| now.pointer == pointer)?;
        self.contacts.remove(place);
        Some(())
    }

    /// Middle and distance of the first two contacts.
    fn pair(&self) -> Option<(Point, f64)> {
        let mut places = self.contacts.iter().map(|(_, now)| now.at);
        let (one, other) = (places.next()?, places.next()?);
        Some((one.midpoint(other), one.distance(other)))
    }
}

fn pinch((middle_before, distance_before): (Point, f64), (middle, distance): (Point, f64)) -> Vec<Gesture> {
    let factor = if distance_before > 1.0 && distance > 1.0 { distance / distance_before } else { 1.0 };
    vec![Gesture::Pan(middle - middle_before), Gesture::Zoom(middle, factor)]
}

#[cfg(test)]
mod tests;
