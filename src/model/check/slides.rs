//! Rules on the slides of the story: the links in their texts are safe to follow.

use super::{characters::quote, diagnostics::Diagnostics, field_path::FieldPath, problem::ProblemKind, tree::Node};
use crate::model::{Inline, prose};

/// Reports the unsafe URLs in the slides of `tree`.
///
/// References in a slide's state are not checked here: organisations come and go, and a slide with an unknown one
/// applies the rest of its state. The author's command line reports them.
pub(super) fn check_slides(tree: &Node<'_>, problems: &mut impl Diagnostics) {
    let list = FieldPath::TOP.key("story");
    for (position, slide) in tree.list("story").iter().enumerate() {
        let path = list.at(position);
        let path = path.key("body");
        for text in slide.get("body").map_or(&[][..], Node::entries) {
            for paragraph in prose(text.node.text().unwrap_or_default()) {
                for piece in paragraph {
                    if let Inline::BadLink { address, .. } = piece {
                        problems.report(&path.key(&text.key), text.node.offset, || ProblemKind::InvalidWebsite {
                            found: quote(address),
                        });
                    }
                }
            }
        }
    }
}
