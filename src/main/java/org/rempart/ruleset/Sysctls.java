package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.site.Protection;

/// The settings of the kernel that belong to the protections of a site. Automatic helpers of connection tracking
/// (`nf_conntrack_helper`) are not set: they are off since Linux 4.7 and gone since 6.0.
final class Sysctls {
  private static final List<String> BOTH = List.of("ipv4", "ipv6");

  private Sysctls() {}

  static List<Sysctl> of(Intent intent) {
    Set<Protection> on = intent.protections();
    List<Sysctl> all = new ArrayList<>();
    if (on.contains(Protection.SOURCE_ROUTES)) {
      BOTH.forEach(family -> all.addAll(everywhere(intent, family, "accept_source_route", "0")));
    }
    if (on.contains(Protection.REDIRECTS)) {
      BOTH.forEach(family -> all.addAll(everywhere(intent, family, "accept_redirects", "0")));
      all.addAll(everywhere(intent, "ipv4", "send_redirects", "0"));
    }
    if (on.contains(Protection.MARTIANS)) {
      all.add(new Sysctl("net.ipv4.conf.all.log_martians", "1"));
    }
    if (on.contains(Protection.SYN_FLOOD)) {
      all.add(new Sysctl("net.ipv4.tcp_syncookies", "1"));
    }
    if (on.contains(Protection.SPOOFING) && symmetric(intent)) {
      all.add(new Sysctl("net.ipv4.conf.all.rp_filter", "1"));
      all.add(new Sysctl("net.ipv4.conf.default.rp_filter", "1"));
    }
    return all.stream().sorted().toList();
  }

  /// The kernel takes some from `all`, some from the interface, some from either; new interfaces get the default.
  private static List<Sysctl> everywhere(Intent intent, String family, String name, String value) {
    return Stream.concat(Stream.of("all", "default"), intent.reach().behind().keySet().stream())
        .map(where -> new Sysctl("net." + family + ".conf." + where.replace('.', '/') + "." + name, value)).toList();
  }

  /// Strict reverse-path filtering drops what comes by the other of two ways, so then the ruleset alone looks.
  private static boolean symmetric(Intent intent) {
    IpSet seen = IpSet.EMPTY;
    for (String ifName : intent.reach().behind().keySet()) {
      IpSet here = intent.reach().all(ifName);
      if (!seen.intersect(here).isEmpty()) {
        return false;
      }
      seen = seen.union(here);
    }
    return true;
  }
}
