package org.rempart.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.iptables.IptablesText;
import org.rempart.verify.nft.NftText;

/// All rules that a device runs, as its own tools tell them: nftables' tables, its own and foreign ones, and those of the
/// kernel's older iptables beside them.
///
/// @param tables nftables' tables, in the order of the device
/// @param older what `iptables-legacy-save` and `ip6tables-legacy-save` print; empty if the kernel has no such tables
public record RunningRules(List<Text> tables, List<Text> older) {
  private static final String OWN = "inet rempart";

  /// @param name as `inet filter`, or the name of the tool that printed it
  public record Text(String name, String text) {}

  /// What all of it means together.
  ///
  /// @param unread names of what can't be read, with the reason: nothing is known of it
  public record Meaning(PacketFilter filter, List<String> judged, List<String> unread) {}

  public RunningRules {
    tables = List.copyOf(tables);
    older = List.copyOf(older);
  }

  /// @param listing of `nft list ruleset`
  static List<Text> tables(String listing) {
    List<Text> tables = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String name = "";
    for (String line : listing.lines().toList()) {
      if (line.startsWith("table ")) {
        name = line.substring("table ".length()).replaceFirst("\\s*\\{.*", "").strip();
        text.setLength(0);
      }
      text.append(line).append('\n');
      if (line.startsWith("}") || (line.startsWith("table ") && line.endsWith("}"))) {
        tables.add(new Text(name, text.toString()));
      }
    }
    return tables;
  }

  /// The table that Rempart keeps, as nft lists it.
  public Optional<String> own() {
    return tables.stream().filter(table -> table.name().equals(OWN)).map(Text::text).findFirst();
  }

  public Meaning meaning() {
    PacketFilter filter = new PacketFilter(List.of());
    List<String> judged = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (Text table : tables) {
      try {
        filter = filter.and(NftText.read(table.text()));
        judged.add(table.name());
      } catch (RulesetError e) {
        unread.add("table " + table.name() + ": " + e.getMessage());
      }
    }
    for (Text one : older) {
      if (one.text().isBlank()) {
        unread.add(one.name() + " prints nothing, though the kernel has tables of it");
        continue;
      }
      try {
        filter = filter.and(IptablesText.read(one.text(), one.name().startsWith("ip6") ? Family.IPV6 : Family.IPV4));
        judged.add(one.name());
      } catch (RulesetError e) {
        unread.add(one.name() + ": " + e.getMessage());
      }
    }
    return new Meaning(filter, List.copyOf(judged), List.copyOf(unread));
  }
}
