package org.rempart.site;

import java.util.regex.Pattern;

/// What an object of a site may be called: names reach rulesets and log lines, so they are plain.
public final class Names {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,31}");

  /// The firewall itself, as an end of a policy rule; no object may take this name.
  public static final String FIREWALL = "firewall";

  /// Any address, as an end of a policy rule; no object may take this name.
  public static final String ANY = "any";

  private Names() {}

  /// @throws IllegalArgumentException if the text can't name an object
  public static String check(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' can't name a " + what + ": 1 to 32 letters, digits, '-', '_' or '.', a letter first");
    }
    if (name.equals(FIREWALL) || name.equals(ANY)) {
      throw new IllegalArgumentException("'" + name + "' is a word of the policy and can't name a " + what);
    }
    return name;
  }
}
