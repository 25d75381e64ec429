package org.rempart.cli;

import java.util.List;

/// What the person gave can't be used: a site that can't be read, a name that does not exist. Ends a command
/// with exit code 2.
public final class BadInput extends Exception {
  private static final long serialVersionUID = 1;

  private final List<String> problems;

  /// @param problems each on a line of its own: place, value, remedy
  public BadInput(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public BadInput(String problem) {
    this(List.of(problem));
  }

  public List<String> problems() {
    return problems;
  }
}
