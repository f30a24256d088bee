//! The interface of `<carte-sociale>` with its host page: attributes are parsed here, and everything is listed once, for
//! types, manifest and documentation.

mod attributes;
mod controls;
mod host_config;
mod members;
mod style;

pub use attributes::{ATTRIBUTES, Attribute, Effect, Property, Values};
pub use controls::{Control, Controls};
pub use host_config::{HostConfig, UnknownTokens};
pub use members::{CODES, Code, EVENTS, Event, Field, MEMBERS, Member};
pub use style::{PARTS, STYLES, Style};
