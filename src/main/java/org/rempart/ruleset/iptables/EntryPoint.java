package org.rempart.ruleset.iptables;

import java.util.List;
import java.util.Locale;

/// A jump from one of the kernel's chains to one of ours; the only rule outside our own chains.
///
/// @param table `filter`, `nat` or `raw`
/// @param hook the kernel's chain, such as `FORWARD`
public record EntryPoint(String table, String hook) {
  /// In the order in which a packet can meet them. They are there even if the policy needs none of a table: what an
  /// earlier policy left there must go.
  public static final List<EntryPoint> ALL = List.of(new EntryPoint("raw", "PREROUTING"),
      new EntryPoint("raw", "OUTPUT"), new EntryPoint("nat", "PREROUTING"), new EntryPoint("nat", "POSTROUTING"),
      new EntryPoint("filter", "INPUT"), new EntryPoint("filter", "FORWARD"), new EntryPoint("filter", "OUTPUT"));

  /// Our chain that the kernel's leads to. A packet that returns from it goes on to the rules of others.
  public String chain() {
    return OwnNames.chain(hook.toLowerCase(Locale.ROOT));
  }

  String jump() {
    return hook + " -j " + chain();
  }
}
