package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;
import org.rempart.net.Family;

/// What a device needs before our transactions can be loaded, and what may go afterwards.
public final class IptablesEntry {
  private IptablesEntry() {}

  /// Commands for a POSIX shell that lead from the kernel's chains to ours, where they don't yet. A chain of ours that
  /// was not there is empty and lets all pass, so that nothing changes by this alone. To be run twice does no harm.
  public static List<String> prepare(Family family) {
    String tool = family == Family.IPV4 ? "iptables" : "ip6tables";
    List<String> commands = new ArrayList<>();
    for (EntryPoint entry : EntryPoint.ALL) {
      String table = tool + " -w -t " + entry.table();
      commands.add(table + " -n -L " + entry.chain() + " >/dev/null 2>&1 || " + table + " -N " + entry.chain());
      commands.add(table + " -C " + entry.jump() + " 2>/dev/null || " + table + " -I " + entry.jump());
    }
    return commands;
  }
}
