package org.rempart.demo;

/// Of traffic, as seen by the interface.
public enum Direction {
  IN,
  OUT;

  Direction opposite() {
    return this == IN ? OUT : IN;
  }
}
