package org.rempart.site;

import java.util.Locale;

/// What has a name in a site.
public enum ObjectKind {
  ZONE(Space.END),
  NETWORK(Space.END),
  DEVICE(Space.END),
  /// Named `device/ifName`.
  INTERFACE(Space.END),
  RANGE(Space.END),
  SET(Space.END),
  GROUP(Space.END),
  SERVICE(Space.SERVICE),
  TIME(Space.TIME),
  RULE(Space.RULE),
  NAT_RULE(Space.RULE);

  /// Within a space every name is that of one object.
  enum Space {
    END,
    SERVICE,
    TIME,
    RULE
  }

  private final Space space;

  ObjectKind(Space space) {
    this.space = space;
  }

  Space space() {
    return space;
  }

  /// The word for it in a sentence of the domain: `NAT rule`, `zone`.
  public String text() {
    return this == NAT_RULE ? "NAT rule" : this == RULE ? "policy rule" : name().toLowerCase(Locale.ROOT);
  }
}
