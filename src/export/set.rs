//! Typesetting: text in the lines of a column.

use super::Ground;
use super::key::moved;
use super::lines::{letters, lines_after};
use crate::geometry::decimal;
use crate::markup::{Element, svg};
use crate::paint::{SERIF, Swatch, Tone};
use crate::text::measure;

/// The width of letters of regular weight, relative to the semi-bold ones that [`measure`] knows.
const USUAL: f64 = 0.9;
/// From one baseline to the next, in font sizes.
const LEADING: f64 = 1.34;

/// Control character before plain text. No text of a map has such characters, and they have no width.
pub(super) const PLAIN: char = '\u{1}';
/// Control character before emphasised text.
pub(super) const EMPHASIS: char = '\u{2}';
/// Control character before an address.
pub(super) const ADDRESS: char = '\u{3}';
const LOOKS: [char; 3] = [PLAIN, EMPHASIS, ADDRESS];

/// One line of a column, or the white space between two lines.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Drawn from its top left corner; empty for white space.
    pub(super) drawing: Vec<Element>,
    /// Its height in the column.
    pub(super) height: f64,
    /// Whether the next line must stay below it, in the same column.
    pub(super) holds_next: bool,
}

/// The style of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// Its font size.
    size: f64,
    is_title: bool,
    colour: Tone,
    /// Its distance from the edge of the column.
    indent: f64,
}

impl Style {
    /// The same, this far from the edge.
    pub(super) const fn indented(self, indent: f64) -> Self {
        Self { indent, ..self }
    }
}

/// Sets text in a column, line by line.
#[derive(Debug)]
pub(super) struct Setter {
    /// The ground it is printed on.
    pub(super) ground: Ground,
    /// The width of the column.
    pub(super) width: f64,
    /// The usual font size.
    pub(super) text: f64,
    /// The lines set so far.
    pub(super) lines: Vec<Line>,
}

impl Setter {
    /// The usual style.
    pub(super) const fn usual(&self) -> Style {
        Style { size: self.text, is_title: false, colour: Tone::Ink, indent: 0.0 }
    }

    /// The usual style, lighter.
    pub(super) const fn light(&self) -> Style {
        Style { colour: Tone::Muted, ..self.usual() }
    }

    /// The style of a title, `times` as large as the usual style.
    pub(super) fn title(&self, times: f64) -> Style {
        Style { size: self.text * times, is_title: true, ..self.usual() }
    }

    /// Sets a paragraph, after `lead` in strong letters and with `end` at the end of its first line, without widows or orphans.
    /// Control characters in the text, such as [`EMPHASIS`], give the style of what follows them.
    pub(super) fn paragraph(&mut self, style: Style, lead: &str, text: &str, end: &str) {
        let strong_width = |text: &str| match text {
            "" => 0.0,
            text => measure::width_px(text, style.size) + style.size * 0.3,
        };
        let factor = if style.is_title { 1.0 } else { USUAL };
        let taken = strong_width(lead) + strong_width(end);
        let set = lines_after(text, style.size * factor, self.width - style.indent, taken);
        let mut look = PLAIN;
        for (number, text) in set.iter().enumerate() {
            let (is_first, left) = (number == 0, set.len() - number - 1);
            let mut drawing = vec![self.letters(style, if is_first { lead } else { "" }, text, &mut look)];
            if is_first && !end.is_empty() {
                drawing.push(self.end(style, end));
            }
            let holds_next = left > 0 && (is_first || left == 1);
            self.lines.push(Line { drawing, height: style.size * LEADING, holds_next });
        }
    }

    /// A line of text: `lead` in strong letters, then `text` in the style that the line before ended in.
    fn letters(&self, style: Style, lead: &str, text: &str, look: &mut char) -> Element {
        let mut line = letters(style.indent, style.size, style.size).with("fill", self.ground.tone(style.colour));
        if style.is_title {
            line = line.with("font-family", SERIF).with("font-weight", "700");
        }
        let strong = |text: &str| svg("tspan").with("font-weight", "600").text(text);
        if !lead.is_empty() {
            line = line.child(strong(lead));
        }
        // A no-break space, since some viewers drop the others at the edge of a span.
        let text = if lead.is_empty() || text.is_empty() { text.to_owned() } else { ["\u{a0}", text].concat() };
        let mut looks = text.chars().filter(|character| LOOKS.contains(character));
        for run in text.split(LOOKS) {
            let is_alone = run.len() == text.len();
            let run = if is_alone { run.to_owned() } else { run.split(' ').collect::<Vec<_>>().join("\u{a0}") };
            // Plain text gets no span of its own: files have a line break between two tags, which would show as a space.
            line = match *look {
                _ if run.is_empty() => line,
                EMPHASIS => line.child(strong(&run)),
                ADDRESS => line.child(svg("tspan").with("fill", self.ground.tone(Tone::Muted)).text(run)),
                _ => line.text(run),
            };
            *look = looks.next().unwrap_or(*look);
        }
        line
    }

    /// A short text at the end of a line.
    fn end(&self, style: Style, text: &str) -> Element {
        let size = self.text;
        svg("text")
            .with("x", decimal(self.width))
            .with("y", decimal(style.size))
            .with("font-size", decimal(size))
            .with("text-anchor", "end")
            .with("font-weight", "600")
            .with("fill", self.ground.tone(Tone::Muted))
            .text(text)
    }

    /// A swatch of the legend, at the edge of the line `at`.
    pub(super) fn swatch(&mut self, at: usize, swatch: Swatch) {
        // Swatches are drawn for letters of 13 pixels.
        let scale = self.text / 13.0;
        let y = self.text * 0.64 - swatch.height_px * scale / 2.0;
        if let Some(line) = self.lines.get_mut(at) {
            line.drawing.push(moved(0.0, y, scale, vec![swatch.drawing]));
        }
    }

    /// A thin rule over the next line.
    pub(super) fn rule(&mut self) {
        let path = ["M0 0h", &decimal(self.width)].concat();
        let colour = self.ground.tone(Tone::Line);
        let rule = svg("path").with("stroke", colour).with("stroke-width", "0.5").with("d", path);
        let height = self.text * 0.28;
        self.lines.push(Line { drawing: vec![rule], height, holds_next: true });
    }

    /// Adds white space `times` font sizes high, which is dropped at the top of a column. Lines that must stay together
    /// do so across it.
    pub(super) fn space(&mut self, times: f64) {
        let holds_next = self.lines.last().is_some_and(|line| line.holds_next);
        self.lines.push(Line { drawing: Vec::new(), height: self.text * times, holds_next });
    }

    /// Keeps the last line with the next.
    pub(super) fn hold(&mut self) {
        if let Some(line) = self.lines.last_mut() {
            line.holds_next = true;
        }
    }

    /// Keeps all lines from `start` on together, unless they are higher than `most`.
    pub(super) fn keep(&mut self, start: usize, most: f64) {
        let Some(lines) = self.lines.get_mut(start..) else { return };
        if lines.iter().map(|line| line.height).sum::<f64>() > most {
            return;
        }
        if let Some((_, all_but_last)) = lines.split_last_mut() {
            for line in all_but_last {
                line.holds_next = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::source;

    #[test]
    fn words_keep_their_style_over_the_end_of_a_line() {
        let mut setter = Setter { ground: Ground::Light, width: 52.0, text: 16.0, lines: Vec::new() };
        let text = format!("l’{EMPHASIS}un et{PLAIN}, deux\u{a0}: {ADDRESS}ici{PLAIN}");
        setter.paragraph(setter.usual(), "", &text, "");
        let lines: Vec<&Element> = setter.lines.iter().flat_map(|line| &line.drawing).collect();
        let said: Vec<String> = lines.iter().map(|line| line.all_text()).collect();
        assert_eq!(said, ["l’un", "et,", "deux\u{a0}:", "ici"]);
        let strong: Vec<bool> = lines.iter().map(|line| source(line).contains("<tspan font-weight=\"600\">")).collect();
        assert_eq!(strong, [true, true, false, false], "over the end of a line");
    }
}
