//! Everything drawn, resolved: map, layout and reading become marks.
