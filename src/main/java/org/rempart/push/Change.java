package org.rempart.push;

import java.util.List;
import java.util.Optional;
import org.rempart.verify.CheckedPolicy;
import org.rempart.verify.change.FlowChange;

/// What is to be brought to a device, and why it may be: because it is proved to do what the policy says, or because
/// somebody wants it all the same.
///
/// @param differences where it is known to do something else; none if it is proved
/// @param override the reason to push it even if it is not proved
public record Change(Payload payload, boolean proved, List<FlowChange> differences, Optional<String> override) {
  public Change {
    differences = List.copyOf(differences);
    if (override.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a push that is not proved needs a reason");
    }
  }

  /// @param override why to push it even if it is not proved
  public static Change of(CheckedPolicy checked, Optional<String> override) {
    return new Change(Payload.of(checked.compiled()), checked.proved(), checked.unproved(), override);
  }

  /// A ruleset that no policy says, so that nothing can be proved of it.
  public static Change foreign(Payload payload, String reason) {
    return new Change(payload, false, List.of(), Optional.of(reason));
  }

  boolean mayBePushed() {
    return proved || override.isPresent();
  }

  /// For the journal.
  String warrant() {
    return proved ? "proved" : "not proved: " + override.orElse("");
  }
}
