package org.rempart.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.ruleset.CompiledPolicy;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.Program;
import org.rempart.ruleset.Sysctl;

/// What a push brings to a device: for each of its tools the text that it reads. All of it is staged, loaded,
/// rolled back and kept together.
public record Payload(Map<Part, String> parts) {
  /// What nft reads before the ruleset, in the same transaction: our table goes, whatever is in it. On the line
  /// on which the ruleset begins, so that nft's messages name the ruleset's lines.
  private static final String REPLACE = "table inet rempart; delete table inet rempart; ";

  /// A tool's text; the name of the part is the end of its file's name on the device.
  public enum Part {
    NFT,
    IPSET,
    IPV4,
    IPV6,
    SYSCTL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Payload {
    parts = Map.copyOf(new EnumMap<>(parts));
  }

  /// @param ruleset nft's language, the table `inet rempart` alone
  public static Payload nftables(String ruleset) {
    return new Payload(Map.of(Part.NFT, REPLACE + ruleset + "\n"));
  }

  public static Payload of(CompiledPolicy policy) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    switch (policy.program()) {
      case Program.Nftables(var ruleset) -> parts.putAll(nftables(NftRenderer.render(ruleset)).parts());
      case Program.Iptables(var ipsets, var ipv4, var ipv6) -> {
        parts.put(Part.IPSET, ipsets);
        parts.put(Part.IPV4, ipv4);
        parts.put(Part.IPV6, ipv6);
      }
    }
    if (!policy.sysctls().isEmpty()) {
      parts.put(Part.SYSCTL,
          policy.sysctls().stream().map(Sysctl::toString).collect(Collectors.joining("\n", "", "\n")));
    }
    return new Payload(parts);
  }

  Optional<String> text(Part part) {
    return Optional.ofNullable(parts.get(part));
  }

  /// All parts, one behind the other.
  String staged() {
    return present().map(parts::get).collect(Collectors.joining());
  }

  /// The name of each part and how many octets it has, in their order.
  List<String> lengths() {
    return present()
        .flatMap(part -> Stream.of(part.word(), Integer.toString(text(part).orElse("").getBytes(UTF_8).length)))
        .toList();
  }

  private Stream<Part> present() {
    return Stream.of(Part.values()).filter(parts::containsKey);
  }
}
