package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.verify.filter.Cast;
import org.rempart.verify.filter.Condition;

/// What the kernel knows of a packet besides its headers.
final class MetaFields {
  private static final long IPV4 = 2;
  private static final long ETHERTYPE_IPV4 = 2048;
  private static final Set<String> ALWAYS = Set.of("meta length", "meta cpu", "meta priority", "meta random",
      "meta nftrace");

  /// By the kernel's numbers (`PACKET_...` of packet(7)).
  private static final List<Cast> CASTS = List.of(Cast.HOST, Cast.BROADCAST, Cast.MULTICAST, Cast.OTHER);

  private MetaFields() {}

  /// Empty if the model has no such field.
  static Optional<FieldMeaning> of(String words) {
    return switch (words) {
      case "meta iifname" -> Optional.of(new NameField(words, false, Condition.Entering::new));
      case "meta oifname" -> Optional.of(new NameField(words, false, Condition.Leaving::new));
      case "meta iif" -> Optional.of(new NameField(words, true, Condition.Entering::new));
      case "meta oif" -> Optional.of(new NameField(words, true, Condition.Leaving::new));
      case "meta nfproto" -> Optional.of(finite(255, SymbolNames.FAMILIES, List.of(IPV4, 10L), MetaFields::family));
      case "meta protocol" -> Optional.of(
          finite(65535, SymbolNames.ETHERTYPES, List.of(ETHERTYPE_IPV4, 34525L), MetaFields::family));
      case "meta l4proto" -> Optional.of(HeaderFields.protocol(words, Condition.ALWAYS));
      case "meta mark" -> Optional.of(new BitsField(Syntax.of(Syntax.LONG_MARK, Syntax.Names.NONE), false,
          Condition.ALWAYS, (mask, value) -> new Condition.Mark(false, mask, value)));
      case "meta pkttype" -> Optional.of(finite(255, SymbolNames.CASTS, List.of(0L, 1L, 2L, 3L), MetaFields::casts));
      case "meta day" -> Optional.of(
          finite(6, SymbolNames.DAYS, List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L), MetaFields::days));
      case "meta hour" -> Optional.of(new Hours());
      case "meta time" -> Optional.of(new Times());
      default -> Optional.empty();
    };
  }

  /// Whether each packet has it.
  static boolean always(String words) {
    return ALWAYS.contains(words);
  }

  private static FieldMeaning finite(long greatest, Syntax.Names names, List<Long> values,
      Function<Set<Long>, Condition> leaf) {
    return new FiniteField(Syntax.of(greatest, names), false, values, Condition.ALWAYS, leaf);
  }

  private static Condition family(Set<Long> numbers) {
    boolean ipv4 = numbers.contains(IPV4) || numbers.contains(ETHERTYPE_IPV4);
    return new Condition.FamilyIs(ipv4 ? Family.IPV4 : Family.IPV6);
  }

  private static Condition casts(Set<Long> numbers) {
    return Terms.any(numbers.stream()
        .<Condition>map(number -> new Condition.DeliveredAs(CASTS.get(number.intValue()))).toList());
  }

  /// The kernel's week begins with Sunday, as 0.
  private static Condition days(Set<Long> numbers) {
    return new Condition.OnDays(numbers.stream().map(number -> DayOfWeek.of(number == 0 ? 7 : number.intValue()))
        .collect(Collectors.toSet()));
  }
}
