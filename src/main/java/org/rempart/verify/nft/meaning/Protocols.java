package org.rempart.verify.nft.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.verify.filter.Condition;

/// Which protocols conditions leave, as far as they say so plainly.
final class Protocols {
  private Protocols() {}

  /// Whether all that is left has ports.
  static boolean areWithPorts(List<Condition> all) {
    return all.stream().map(Protocols::of).flatMap(Optional::stream).anyMatch(TransportPort::ported);
  }

  private static Optional<Spans> of(Condition condition) {
    return switch (condition) {
      case Condition.ProtocolIn(var numbers) -> Optional.of(Spans.between(numbers.first(), numbers.last()));
      case Condition.All(var parts) -> parts.stream().map(Protocols::of).flatMap(Optional::stream).findFirst();
      case Condition.Any(var parts) -> union(parts);
      case Condition _ -> Optional.empty();
    };
  }

  private static Optional<Spans> union(List<Condition> parts) {
    List<Spans.Span> spans = new ArrayList<>();
    for (Condition part : parts) {
      Optional<Spans> one = of(part);
      if (one.isEmpty()) {
        return one;
      }
      spans.addAll(one.get().all());
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Spans(spans));
  }
}
