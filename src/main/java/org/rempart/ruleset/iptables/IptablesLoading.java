package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.Family;

/// What a device does around our transactions, as commands for a POSIX shell: lead to our chains before the first
/// one, and clear away behind each what no rule uses any more. To be run twice does no harm. What is loaded between
/// the two is decision record 10.
public final class IptablesLoading {
  private static final List<String> TABLES = EntryPoint.ALL.stream().map(EntryPoint::table).distinct().toList();

  private IptablesLoading() {}

  /// Leads from the kernel's chains to ours, where they don't yet. A chain of ours that was not there is empty and
  /// lets all pass, so that nothing changes by this alone.
  public static List<String> prepare(Family family) {
    List<String> commands = new ArrayList<>();
    for (EntryPoint entry : EntryPoint.ALL) {
      String table = tool(family) + " -w -t " + entry.table();
      commands.add(table + " -n -L " + entry.chain() + " >/dev/null 2>&1 || " + table + " -N " + entry.chain());
      commands.add(table + " -C " + entry.jump() + " 2>/dev/null || " + table + " -I " + entry.jump());
    }
    return commands;
  }

  /// Deletes chains of ours that an earlier policy left.
  ///
  /// @param loaded the file that was loaded last; a plain path, it is not quoted
  public static List<String> tidyChains(Family family, String loaded) {
    return TABLES.stream().flatMap(table -> {
      String one = tool(family) + " -w -t " + table;
      return Stream.of("OLD=$(" + tool(family) + "-save -t " + table + " | sed -n 's/^:\\(" + OwnNames.OWN
          + "\\/[^ ]*\\) .*/\\1/p' | while read -r C; do grep -qxF \":$C - [0:0]\" " + loaded
          + " || echo \"$C\"; done)",
          "for C in $OLD; do " + one + " -F \"$C\"; done",
          "for C in $OLD; do " + one + " -X \"$C\"; done");
    }).toList();
  }

  /// Destroys sets of ours that an earlier policy left; after the chains of both families.
  ///
  /// @param loaded as above
  public static List<String> tidySets(String loaded) {
    return List.of("ipset list -n | grep '^" + OwnNames.OWN + "/' | while read -r S; do grep -qF \"create $S \" "
        + loaded + " || ipset destroy \"$S\"; done");
  }

  private static String tool(Family family) {
    return family == Family.IPV4 ? "iptables" : "ip6tables";
  }
}
