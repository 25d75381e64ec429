package org.rempart.adapter.store;

import java.util.List;
import java.util.stream.Collectors;

/// A site that can't be read, with every problem of its files.
public final class SiteUnreadable extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  public SiteUnreadable(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
