//! Code loaded on demand: panels, export, print, presenting, layout search. A [`Session`](super::session::Session) serves one map.

mod printed;
mod report;
mod search;
mod session;
