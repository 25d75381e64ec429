package org.rempart.cli;

/// What a command's exit code says; the same for all commands.
final class ExitCode {
  /// Done, and nothing found.
  static final int DONE = 0;

  /// A finding or a difference, or what was asked did not come about.
  static final int FINDING = 1;

  /// Wrong usage or input.
  static final int WRONG = 2;

  private ExitCode() {}
}
