package org.rempart.lint;

import java.util.List;

/// Something that a person should look at.
///
/// @param subject id of the rule, or name of the object
/// @param others the rules, zones or objects that are the cause
public record Remark(Kind kind, String subject, List<String> others) {
  public Remark {
    others = List.copyOf(others);
  }

  public Severity severity() {
    return kind.severity();
  }

  public String sentence() {
    return kind.sentence(subject, String.join(", ", others));
  }

  /// `warning: rule www-old is never asked; ...`
  @Override
  public String toString() {
    return severity().text() + ": " + sentence();
  }
}
