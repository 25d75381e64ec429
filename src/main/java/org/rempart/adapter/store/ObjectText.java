package org.rempart.adapter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.site.Action;
import org.rempart.site.Defaults;
import org.rempart.site.DynamicSet;
import org.rempart.site.Protection;
import org.rempart.site.TimeWindow;
import org.rempart.site.Timeouts;

/// Entries of `sets`, `times`, `defaults` and `protections`.
final class ObjectText {
  private ObjectText() {}

  static FlowText set(DynamicSet set) {
    return new FlowText().unlessEmpty("title", set.title()).put("timeout", set.timeout().map(Timeouts::text))
        .list("members", set.members());
  }

  static FlowText time(TimeWindow time) {
    FlowText text = new FlowText();
    if (!time.days().isEmpty()) {
      text.list("days", time.days().stream().map(TimeReader::word).toList());
    }
    return text.put("from", time.from()).put("to", time.to()).put("first", time.first()).put("last", time.last());
  }

  /// Those that differ from the standard.
  static List<SiteText.Entry> defaults(Defaults defaults) {
    Defaults standard = Defaults.STANDARD;
    List<SiteText.Entry> entries = new ArrayList<>();
    action(entries, "within", defaults.within(), standard.within());
    action(entries, "between", defaults.between(), standard.between());
    action(entries, "to-firewall", defaults.toFirewall(), standard.toFirewall());
    action(entries, "from-firewall", defaults.fromFirewall(), standard.fromFirewall());
    if (defaults.log() != standard.log()) {
      entries.add(SiteText.Entry.named("log", defaults.log(), defaults.log()));
    }
    return entries;
  }

  private static void action(List<SiteText.Entry> entries, String key, Action action, Action standard) {
    if (action != standard) {
      entries.add(SiteText.Entry.named(key, action, action.text()));
    }
  }

  /// Those that are switched off.
  static List<SiteText.Entry> protections(Set<Protection> on) {
    return Stream.of(Protection.values()).filter(one -> !on.contains(one))
        .map(off -> SiteText.Entry.named(off.text(), off, "false")).toList();
  }
}
