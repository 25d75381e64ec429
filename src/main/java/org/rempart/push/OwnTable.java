package org.rempart.push;

import java.util.regex.Pattern;

/// Tells whether a ruleset keeps to the table that a push can roll back. A coarse check against mistakes, by
/// the words at the start of a statement; it is no reader of the language.
final class OwnTable {
  private static final Pattern FOREIGN = Pattern.compile("(?m)(?:^|;)\\s*(?:(?:add|create|delete|destroy|flush)\\s+)?"
      + "(?:ruleset\\b|include\\b|table\\s+(?!inet\\s+rempart\\b))");

  private OwnTable() {}

  static boolean only(String ruleset) {
    return !FOREIGN.matcher(ruleset).find();
  }
}
