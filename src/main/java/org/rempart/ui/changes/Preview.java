package org.rempart.ui.changes;

/// What a firewall would be sent.
public sealed interface Preview {
  record Compiled(String text) implements Preview {}

  /// The policy can't be compiled.
  ///
  /// @param reason for a person
  record Faulty(String reason) implements Preview {}
}
