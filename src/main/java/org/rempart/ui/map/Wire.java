package org.rempart.ui.map;

/// A link as it is drawn: from an interface's device to the border of the zone it is plugged into, or to
/// the other device of a cable.
record Wire(String device, String ifName, Curve curve) {}
