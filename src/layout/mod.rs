//! Places for the organisations: the `force_graph` simulation, its best start, and the removal of overlaps.
