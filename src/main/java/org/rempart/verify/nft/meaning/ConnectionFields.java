package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.verify.filter.Condition;

/// What connection tracking knows of a packet.
final class ConnectionFields {
  private static final Map<Long, ConnectionState> STATES = Map.of(1L, ConnectionState.INVALID, 2L,
      ConnectionState.ESTABLISHED, 4L, ConnectionState.RELATED, 8L, ConnectionState.NEW, 64L,
      ConnectionState.UNTRACKED);

  private ConnectionFields() {}

  /// Empty if the model has no such field.
  static Optional<FieldMeaning> of(String words) {
    return switch (words) {
      case "ct state" -> Optional.of(new FiniteField(Syntax.of(127, SymbolNames.STATES), true,
          STATES.keySet().stream().sorted().toList(), Condition.ALWAYS, ConnectionFields::states));
      case "ct direction" -> Optional.of(new FiniteField(Syntax.of(255, SymbolNames.DIRECTIONS), false,
          List.of(0L, 1L), Terms.TRACKED, ConnectionFields::direction));
      case "ct status" -> Optional.of(new StatusField());
      case "ct mark" -> Optional.of(new BitsField(Syntax.of(Syntax.LONG_MARK, Syntax.Names.NONE), false, Terms.TRACKED,
          (mask, value) -> new Condition.Mark(true, mask, value)));
      case "ct protocol", "ct original protocol" -> Optional.of(new NumberField(words,
          Syntax.of(255, SymbolNames.PROTOCOLS), Terms.TRACKED, Terms.TRACKED,
          span -> new Condition.Originally(new Condition.ProtocolIn(span.range()))));
      case "ct original proto-src" -> Optional.of(port(words, true));
      case "ct original proto-dst" -> Optional.of(port(words, false));
      case "ct original ip saddr" -> Optional.of(address(words, IpSet.ALL.only(Family.IPV4), true));
      case "ct original ip daddr" -> Optional.of(address(words, IpSet.ALL.only(Family.IPV4), false));
      case "ct original ip6 saddr" -> Optional.of(address(words, IpSet.ALL.only(Family.IPV6), true));
      case "ct original ip6 daddr" -> Optional.of(address(words, IpSet.ALL.only(Family.IPV6), false));
      case "ct original saddr" -> Optional.of(address(words, IpSet.ALL, true));
      case "ct original daddr" -> Optional.of(address(words, IpSet.ALL, false));
      default -> Optional.empty();
    };
  }

  private static Condition states(Set<Long> numbers) {
    return new Condition.StateIn(numbers.stream().map(number -> STATES.getOrDefault(number, ConnectionState.INVALID))
        .collect(Collectors.toSet()));
  }

  private static Condition direction(Set<Long> numbers) {
    Condition reply = new Condition.Reply();
    return Terms.all(Terms.TRACKED, numbers.contains(1L) ? reply : Terms.not(reply));
  }

  private static FieldMeaning port(String words, boolean source) {
    return new NumberField(words, Syntax.of(65535, SymbolNames.PORTS), Terms.TRACKED, Terms.TRACKED,
        span -> new Condition.Originally(HeaderFields.port(source, span.range())));
  }

  private static FieldMeaning address(String words, IpSet all, boolean source) {
    return new AddressField(words, all,
        set -> new Condition.Originally(source ? new Condition.From(set) : new Condition.To(set)));
  }
}
