package org.rempart.ruleset;

/// A program as a person reads it, all of its files in one text.
public final class ProgramText {
  private ProgramText() {}

  /// Same program, same bytes.
  public static String of(Program program) {
    return switch (program) {
      case Program.Nftables(var ruleset) -> NftRenderer.render(ruleset);
      case Program.Iptables(var ipsets, var ipv4, var ipv6) ->
        section("ipset restore", ipsets) + section("iptables-restore", ipv4) + section("ip6tables-restore", ipv6);
    };
  }

  private static String section(String tool, String text) {
    return text.isEmpty() ? "" : "# for " + tool + "\n" + text;
  }
}
