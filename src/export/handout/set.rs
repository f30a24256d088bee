//! Text of several looks, set in the lines of a column.

use crate::export::Ground;
use crate::export::lines::written;
use crate::geometry::{Rect, decimal};
use crate::markup::{Element, svg};
use crate::text::measure;

/// How much narrower letters of the usual weight are than the semi-bold ones that [`measure`] knows.
const USUAL: f64 = 0.92;
/// From one line to the next, in sizes of its letters.
const LEADING: f64 = 1.42;
/// The longest word that is not cut, in characters: twice as long as those of books.
const WORD_LIMIT: usize = 24;

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    Emphasis,
    Address,
}

/// What stands together on a line: no space is in it, but its parts may have other looks.
type Chunk = Vec<(String, Look)>;

/// A column that is being set.
#[derive(Debug)]
pub(super) struct Setter {
    place: Rect,
    ground: Ground,
    y: f64,
    drawn: Vec<Element>,
}

impl Setter {
    pub(super) const fn new(place: Rect, ground: Ground) -> Self {
        Self { place, ground, y: place.y, drawn: Vec::new() }
    }

    /// Where the next line would begin.
    pub(super) const fn bottom(&self) -> f64 {
        self.y
    }

    pub(super) fn into_drawn(self) -> Vec<Element> {
        self.drawn
    }

    pub(super) fn space(&mut self, height_px: f64) {
        self.y += height_px;
    }

    pub(super) fn push(&mut self, drawn: Element) {
        self.drawn.push(drawn);
    }

    /// The next line, which is still to be pushed.
    pub(super) fn line(&mut self, text: &str, size_px: f64, colour: &'static str) -> Element {
        let line = written(text, self.place.x, self.y + size_px, size_px);
        self.y += size_px * LEADING;
        line.with("fill", self.ground.resolved(colour))
    }

    /// A thin rule, and paper around it.
    pub(super) fn rule(&mut self, size_px: f64) {
        self.y += size_px * 0.4;
        let path = ["M", &decimal(self.place.x), " ", &decimal(self.y), "h", &decimal(self.place.width)].concat();
        self.push(svg("path").with("stroke", self.ground.resolved("var(--line)")).with("d", path));
        self.y += size_px * 0.6;
    }

    /// A paragraph in as many lines as it takes.
    pub(super) fn paragraph(&mut self, runs: &[(String, Look)], size_px: f64) {
        let space_px = measure::width_px("\u{a0}", size_px) * USUAL;
        let (mut line, mut line_px): (Vec<Chunk>, f64) = (Vec::new(), 0.0);
        for chunk in chunks(runs) {
            let chunk_px = chunk.iter().map(|(text, _)| measure::width_px(text, size_px) * USUAL).sum::<f64>();
            if !line.is_empty() && line_px + space_px + chunk_px > self.place.width {
                self.push_line(&line, size_px);
                line.clear();
                line_px = 0.0;
            }
            line_px += chunk_px + if line.is_empty() { 0.0 } else { space_px };
            line.push(chunk);
        }
        if !line.is_empty() {
            self.push_line(&line, size_px);
        }
    }

    fn push_line(&mut self, chunks: &[Chunk], size_px: f64) {
        let mut runs: Vec<(String, Look)> = Vec::new();
        for (at, chunk) in chunks.iter().enumerate() {
            for (number, (text, look)) in chunk.iter().enumerate() {
                let is_apart = at > 0 && number == 0;
                match runs.last_mut() {
                    Some((said, last)) if last == look => {
                        said.push_str(&[if is_apart { " " } else { "" }, text].concat());
                    }
                    // Some viewers drop other spaces at the edge of a span.
                    _ => runs.push(([if is_apart { "\u{a0}" } else { "" }, text].concat(), *look)),
                }
            }
        }
        let mut line = self.line("", size_px, "var(--ink)");
        for (text, look) in runs {
            // Plain words are in no span of their own: a file has a line break between two tags, and a reader sees it.
            let span = svg("tspan");
            line = match look {
                Look::Plain => line.text(text),
                Look::Emphasis => line.child(span.with("font-weight", "600").text(text)),
                Look::Address => line.child(span.with("fill", self.ground.resolved("var(--muted)")).text(text)),
            };
        }
        self.push(line);
    }
}

/// What stands together, in order. A no-break space breaks nothing, and a word that is too long is cut.
fn chunks(runs: &[(String, Look)]) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = vec![Vec::new()];
    for (text, look) in runs {
        for (number, word) in text.split([' ', '\n']).enumerate() {
            if number > 0 {
                chunks.push(Vec::new());
            }
            let letters: Vec<char> = word.chars().collect();
            for (number, piece) in letters.chunks(WORD_LIMIT).enumerate() {
                if number > 0 {
                    chunks.push(Vec::new());
                }
                if let Some(last) = chunks.last_mut() {
                    last.push((piece.iter().collect(), *look));
                }
            }
        }
    }
    chunks.retain(|chunk| !chunk.is_empty());
    chunks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_touches_stands_together_and_spaces_part() {
        let run = |text: &str, look| (text.to_owned(), look);
        let runs = [run("l’", Look::Plain), run("un et", Look::Emphasis), run(", deux\ntrois\u{a0}:", Look::Plain)];
        let said: Vec<String> =
            chunks(&runs).iter().map(|chunk| chunk.iter().map(|(text, _)| text.as_str()).collect()).collect();
        assert_eq!(said, ["l’un", "et,", "deux", "trois\u{a0}:"]);
        assert_eq!(chunks(&[run(&"x".repeat(60), Look::Address)]).len(), 3);
        assert!(chunks(&[run("  ", Look::Plain)]).is_empty());
    }

    #[test]
    fn lines_keep_to_their_column() {
        let mut setter = Setter::new(Rect::new(10.0, 20.0, 200.0, 500.0), Ground::Light);
        setter.paragraph(
            &[("Des mots qui se suivent jusqu’au bout de la ligne, puis sur la suivante.".to_owned(), Look::Plain)],
            16.0,
        );
        let count = setter.drawn.len();
        assert!((3..=4).contains(&count), "{count}");
        assert!((setter.bottom() - 20.0 - f64::from(u32::try_from(count).unwrap()) * 16.0 * LEADING).abs() < 1e-9);
    }
}
