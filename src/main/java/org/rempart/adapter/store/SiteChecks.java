package org.rempart.adapter.store;

import java.util.List;
import java.util.function.Consumer;

/// Holds what a site says against itself: every name that is used must exist, addresses must fit, nothing may
/// mean itself. What is wrong is noted at its place.
final class SiteChecks {
  private static final List<Consumer<WrittenSite>> CHECKS = List.of(
      NameChecks::onceEach, NameChecks::ruleIds, NameChecks::links, NameChecks::members,
      ZoneChecks::nesting, ZoneChecks::oneInternet, ZoneChecks::networks, ZoneChecks::overlaps,
      AddressChecks::inNetworks, AddressChecks::onceEach,
      ObjectChecks::groups, ObjectChecks::services, ObjectChecks::loops,
      RuleChecks::ends, RuleChecks::services, RuleChecks::times, RuleChecks::everything,
      NatChecks::names, NatChecks::interfaces, NatChecks::families);

  private SiteChecks() {}

  static void check(WrittenSite written) {
    CHECKS.forEach(check -> check.accept(written));
  }
}
