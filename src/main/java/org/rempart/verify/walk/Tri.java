package org.rempart.verify.walk;

/// An answer that may be open (Kleene's logic).
enum Tri {
  NO,
  OPEN,
  YES;

  static Tri of(boolean known) {
    return known ? YES : NO;
  }

  Tri and(Tri other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Tri or(Tri other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Tri not() {
    return switch (this) {
      case NO -> YES;
      case OPEN -> OPEN;
      case YES -> NO;
    };
  }
}
