package org.rempart.space;

/// What a packet is described by. The order of the constants is the order of the variables, first to last, and
/// each field's most significant bit comes first.
///
/// Few-valued fields come first: they cut the set into parts that have little in common. The service comes before
/// the addresses because thousands of rules share a few dozen services, while a rule for any destination would
/// touch the part of each single destination if these came first. Of the addresses the destination comes first,
/// being mostly one host. Source ports, nearly always any, end it.
public enum Field {
  FAMILY,
  STATE,
  IN,
  OUT,
  PROTOCOL,
  DESTINATION_PORT,
  DESTINATION,
  SOURCE,
  SOURCE_PORT
}
