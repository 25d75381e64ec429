package org.rempart.graph;

/// The manner of a picture: today's, or MRTG's.
public enum Look {
  MODERN,
  MRTG
}
