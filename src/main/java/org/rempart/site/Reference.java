package org.rempart.site;

import org.rempart.site.ObjectKind.Space;

/// A name as it is written somewhere in a site.
record Reference(Space space, String name) {
  static Reference end(String name) {
    return new Reference(Space.END, name);
  }

  /// The part before the slash of `fw1/eth0`; all of a name without one.
  static String device(String name) {
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  /// Of an interface the device that has it, of anything else itself.
  Reference device() {
    return space == Space.END ? end(device(name)) : this;
  }

  /// Whether this names the other one or, if that is a device, an interface of it.
  boolean means(Reference other) {
    return equals(other) || device().equals(other);
  }
}
