package org.rempart.site;

/// Which parts of a policy rule mean everything but what they name.
public record Negation(boolean from, boolean to, boolean services) {
  public static final Negation NONE = new Negation(false, false, false);
}
