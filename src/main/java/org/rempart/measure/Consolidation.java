package org.rempart.measure;

/// How the primary data points of a row become one value, as RRDtool's consolidation functions.
public enum Consolidation {
  AVERAGE,
  MAX
}
