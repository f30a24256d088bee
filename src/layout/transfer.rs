//! A layout as plain numbers, to cross from the module that moves things to the one that draws pictures.

use super::{Layout, Place, Sizes};
use crate::geometry::{Point, Rect};

impl Layout {
    /// The world (4 numbers), the sizes (3), then for each organisation its centre (2) and its label (4).
    pub fn to_numbers(&self) -> Vec<f64> {
        let (world, sizes) = (self.world, self.sizes);
        let mut numbers = vec![world.x, world.y, world.width, world.height];
        numbers.extend([sizes.node_radius_px, sizes.label_px, sizes.margin_px]);
        for Place { centre, label } in &self.places {
            numbers.extend([centre.x, centre.y, label.x, label.y, label.width, label.height]);
        }
        numbers
    }

    /// The layout that was written so; `None` when the numbers are not those of one.
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let ([x, y, width, height, node_radius_px, label_px, margin_px], rest) = numbers.split_first_chunk()?;
        let (chunks, left) = rest.as_chunks();
        let is_whole = left.is_empty() && numbers.iter().all(|number| number.is_finite());
        is_whole.then(|| Self {
            world: Rect::new(*x, *y, *width, *height),
            sizes: Sizes { node_radius_px: *node_radius_px, label_px: *label_px, margin_px: *margin_px },
            places: chunks
                .iter()
                .map(|[x, y, left, top, width, height]| Place {
                    centre: Point::new(*x, *y),
                    label: Rect::new(*left, *top, *width, *height),
                })
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_comes_back_from_its_numbers() {
        let place = Place { centre: Point::new(1.0, 2.0), label: Rect::new(3.0, 4.0, 5.0, 6.0) };
        let layout = Layout {
            world: Rect::new(0.0, 0.0, 640.0, 480.0),
            sizes: Sizes { node_radius_px: 20.0, label_px: 14.0, margin_px: 10.0 },
            places: vec![place, place.moved_to(Point::new(9.0, 9.0))],
        };
        assert_eq!(Layout::from_numbers(&layout.to_numbers()), Some(layout));
    }

    #[test]
    fn other_numbers_are_no_layout() {
        assert_eq!(Layout::from_numbers(&[]), None);
        assert_eq!(Layout::from_numbers(&[0.0; 8]), None);
        assert_eq!(Layout::from_numbers(&[f64::NAN; 7]), None);
    }
}
