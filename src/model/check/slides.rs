//! Rules on the slides of the story: the links in what they say are safe to follow.

use super::{
    listener::Listener,
    problem::ProblemKind,
    report::{Path, excerpt},
    tree::Node,
};
use crate::model::{Inline, prose};

/// Reports the addresses in the slides of `tree` that are not safe.
///
/// What a slide's state names is not looked at here: organisations come and go, and a slide that names one which is gone
/// shows the rest of what it says. The author's command line tells.
pub(super) fn check_slides(tree: &Node<'_>, listener: &mut impl Listener) {
    let list = Path::TOP.key("story");
    for (position, slide) in tree.list("story").iter().enumerate() {
        let path = list.at(position);
        let path = path.key("body");
        for text in slide.get("body").map_or(&[][..], Node::entries) {
            for paragraph in prose(text.node.text().unwrap_or_default()) {
                for piece in paragraph {
                    if let Inline::BadLink { address, .. } = piece {
                        listener.hear(&path.key(&text.key), text.node.offset, || ProblemKind::InvalidWebsite {
                            found: excerpt(address),
                        });
                    }
                }
            }
        }
    }
}
