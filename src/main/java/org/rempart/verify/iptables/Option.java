package org.rempart.verify.iptables;

/// What may stand in a rule.
///
/// @param name without dashes; the first of its names
/// @param values how many words follow it
/// @param negatable whether `!` may stand before it, or, as up to iptables 1.4, behind it
/// @param repeatable whether it may be given twice
record Option(String name, int values, boolean negatable, boolean repeatable) {
  /// With its dashes.
  String written() {
    return (name.length() == 1 ? "-" : "--") + name;
  }
}
