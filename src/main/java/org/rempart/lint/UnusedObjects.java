package org.rempart.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.site.AddressRange;
import org.rempart.site.DynamicSet;
import org.rempart.site.Group;
import org.rempart.site.NamedService;
import org.rempart.site.NatRule;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.TimeWindow;

/// Groups, ranges, sets, services and times that no rule names, not even one that is switched off or by way of
/// another object. What is drawn (zones, networks, devices) is there for its own sake.
final class UnusedObjects implements Check {
  @Override
  public Stream<Remark> remarks(Situation situation) {
    Site site = situation.site();
    Set<String> ends = new HashSet<>();
    endsOfRules(site).forEach(name -> useEnd(site, name, ends));
    Set<String> services = new HashSet<>();
    site.policy().forEach(rule -> rule.services().forEach(name -> useService(site, name, services)));
    Set<String> times = new HashSet<>();
    site.policy().forEach(rule -> rule.validity().time().ifPresent(times::add));
    return Stream.of(unused("group", site.groups().stream().map(Group::name), ends),
        unused("range", site.ranges().stream().map(AddressRange::name), ends),
        unused("set", site.sets().stream().map(DynamicSet::name), ends),
        unused("service", site.services().stream().map(NamedService::name), services),
        unused("time", site.times().stream().map(TimeWindow::name), times)).flatMap(all -> all);
  }

  private static Stream<Remark> unused(String what, Stream<String> names, Set<String> used) {
    return names.filter(name -> !used.contains(name))
        .map(name -> new Remark(Kind.UNUSED, name, List.of(what)));
  }

  private static Stream<String> endsOfRules(Site site) {
    Stream<List<String>> policy = site.policy().stream()
        .flatMap((PolicyRule rule) -> Stream.of(rule.from(), rule.to()));
    Stream<List<String>> nat = site.nat().stream().flatMap(UnusedObjects::ends);
    return Stream.concat(policy, nat).flatMap(List::stream);
  }

  private static Stream<List<String>> ends(NatRule rule) {
    return switch (rule) {
      case NatRule.Masquerade one -> Stream.of(one.from());
      case NatRule.SourceNat one -> Stream.of(one.from());
      case NatRule.Exempt one -> Stream.of(one.from(), one.to());
      case NatRule.PortForward _,NatRule.OneToOne _,NatRule.PrefixTranslation _ -> Stream.of();
    };
  }

  private static void useEnd(Site site, String name, Set<String> used) {
    if (used.add(name)) {
      site.group(name).ifPresent(group -> group.members().forEach(member -> useEnd(site, member, used)));
    }
  }

  private static void useService(Site site, String name, Set<String> used) {
    if (used.add(name)) {
      site.services().stream().filter(one -> one.name().equals(name))
          .forEach(one -> one.members().forEach(member -> useService(site, member, used)));
    }
  }
}
