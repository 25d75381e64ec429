package org.rempart.verify.iptables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Base;

/// The tables of iptables, the hooks of their built-in chains and when these are called
/// (`linux/netfilter_ipv4.h`, `enum nf_ip_hook_priorities`).
enum KnownTable {
  RAW(-300, Hook.PREROUTING, Hook.OUTPUT),
  MANGLE(-150, Hook.values()),
  NAT(-100, Hook.PREROUTING, Hook.INPUT, Hook.OUTPUT, Hook.POSTROUTING),
  FILTER(0, Hook.INPUT, Hook.FORWARD, Hook.OUTPUT),
  SECURITY(50, Hook.INPUT, Hook.FORWARD, Hook.OUTPUT);

  private static final int SOURCE_NAT = 100;

  private final int priority;
  private final List<Hook> hooks;

  KnownTable(int priority, Hook... hooks) {
    this.priority = priority;
    this.hooks = List.of(hooks);
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<KnownTable> parse(String text) {
    return Arrays.stream(values()).filter(table -> table.text().equals(text)).findFirst();
  }

  static String listed() {
    return Arrays.stream(values()).map(KnownTable::text).collect(Collectors.joining(", "));
  }

  /// The hook of a built-in chain.
  Optional<Hook> hook(String chain) {
    return hooks.stream().filter(hook -> hook.name().equals(chain)).findFirst();
  }

  String builtIn() {
    return hooks.stream().map(Hook::name).collect(Collectors.joining(", "));
  }

  Base base(Hook hook, boolean accepts) {
    return switch (this) {
      case NAT -> new Base(hook, Base.Type.NAT,
          hook == Hook.INPUT || hook == Hook.POSTROUTING ? SOURCE_NAT : priority, accepts);
      case MANGLE -> new Base(hook, hook == Hook.OUTPUT ? Base.Type.ROUTE : Base.Type.FILTER, priority, accepts);
      case RAW, FILTER, SECURITY -> new Base(hook, Base.Type.FILTER, priority, accepts);
    };
  }
}
