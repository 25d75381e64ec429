package org.rempart.adapter.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rempart.site.AddressRange;
import org.rempart.site.DynamicSet;
import org.rempart.site.Group;
import org.rempart.site.Link;
import org.rempart.site.NamedService;
import org.rempart.site.NatRule;
import org.rempart.site.Network;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.TimeWindow;
import org.rempart.site.Zone;

/// How the entries of `site.yaml` are written. The same entry gives the same lines.
final class SiteText {
  private SiteText() {}

  /// An entry of a section: what tells it from the others, the object, and its lines.
  record Entry(String key, Object value, String text) {
    /// An entry of a mapping, on one line.
    static Entry named(String key, Object value, Object yaml) {
      return new Entry(key, value, "  " + key + ": " + yaml + "\n");
    }
  }

  /// The sections in their order, each with its entries in theirs.
  static Map<String, List<Entry>> sections(Site site) {
    Map<String, List<Entry>> sections = new LinkedHashMap<>();
    sections.put("zones", named(site.zones(), Zone::name, TopologyText::zone));
    sections.put("networks", named(site.networks(), Network::name, TopologyText::network));
    sections.put("devices",
        site.devices().stream().map(device -> new Entry(device.name(), device, DeviceText.device(device))).toList());
    sections.put("links", listed(site.links(), Link::toString, TopologyText::link));
    sections.put("ranges", named(site.ranges(), AddressRange::name, range -> YamlText.list(range.ranges())));
    sections.put("sets", named(site.sets(), DynamicSet::name, ObjectText::set));
    sections.put("services", named(site.services(), NamedService::name, named -> YamlText.list(named.members())));
    sections.put("groups", named(site.groups(), Group::name, group -> YamlText.list(group.members())));
    sections.put("times", named(site.times(), TimeWindow::name, ObjectText::time));
    sections.put("defaults", ObjectText.defaults(site.defaults()));
    sections.put("protections", ObjectText.protections(site.protections()));
    sections.put("policy", listed(site.policy(), PolicyRule::id, RuleText::rule));
    sections.put("nat", listed(site.nat(), NatRule::id, NatText::nat));
    return sections;
  }

  private static <T> List<Entry> named(List<T> all, Function<T, String> key, Function<T, Object> yaml) {
    return all.stream().map(one -> Entry.named(key.apply(one), one, yaml.apply(one))).toList();
  }

  private static <T> List<Entry> listed(List<T> all, Function<T, String> key, Function<T, Object> yaml) {
    return all.stream().map(one -> new Entry(key.apply(one), one, "  - " + yaml.apply(one) + "\n")).toList();
  }
}
