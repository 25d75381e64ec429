package org.rempart.ui.map;

import org.rempart.site.Layout.Box;

/// A link as it is drawn: from an interface's device to the border of the zone it is plugged into, or to
/// the other device of a cable.
record Wire(String device, String ifName, Box from, Box to, Curve curve) {
  boolean joins(String otherDevice, String otherIfName, Box start, Box end) {
    return device.equals(otherDevice) && ifName.equals(otherIfName) && from.equals(start) && to.equals(end);
  }
}
