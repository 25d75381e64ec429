package org.rempart.demo;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.Service;
import org.rempart.site.Action;
import org.rempart.site.NatRule;
import org.rempart.site.NatRule.Masquerade;
import org.rempart.site.NatRule.PortForward;
import org.rempart.site.PolicyRule;

/// Who may talk to whom in the demo's company.
final class DemoPolicy {
  private static final String WAN = "eth-wan";
  private static final IpAddress PUBLIC = IpAddress.parse("203.0.113.2");

  private DemoPolicy() {}

  static List<PolicyRule> rules() {
    return List.of(
        allow("www-public", "internet", "dmz-www", "The shop is public.", "http", "https"),
        allow("mail-in", "internet", "dmz-mail", "Mail comes in from anywhere.", "smtp"),
        allow("mail-out", "dmz-mail", "internet", "Mail goes out to anywhere.", "smtp"),
        allow("dmz-updates", "dmz", "internet", "Servers fetch updates and look up names.", "https", "dns", "ntp"),
        new PolicyRule("guest-apart", List.of("guest"), List.of("lan", "dmz", "admin", "branch"), List.of(),
            Action.REJECT, true, true,
            "Visitors see the Internet, nothing of ours."),
        allow("guest-web", "guest", "internet", "Visitors may browse.", "http", "https", "dns"),
        allow("lan-web", "lan", "internet", "Staff work on the web.", "http", "https", "dns", "ntp"),
        allow("lan-servers", "lan", "dmz", "Staff use our own servers.", "https", "imaps", "submission", "ftp"),
        allow("www-database", "dmz-www", "lan-db", "The shop keeps its orders there.", "postgresql"),
        allow("branch-mail", "branch", "dmz-mail", "The branch reads its mail here.", "imaps", "submission"),
        allow("branch-web", "branch", "internet", "The branch works on the web.", "http", "https", "dns", "ntp"),
        allow("backup-off-site", "servers", "branch-nas", "Copies survive a fire.", "backup"),
        allow("admin-ssh", "admin", "any", "Administrators maintain everything.", "ssh"),
        allow("admin-firewall", "admin", "firewall", "Firewalls are managed from Admin alone.", "ssh", "snmp", "ping"),
        allow("admin-watch", "admin", "any", "The console polls every device.", "snmp", "ping"));
  }

  static List<NatRule> nat() {
    return List.of(
        new Masquerade("hide-office", "fw1", List.of("lan", "guest", "admin", "dmz"), WAN),
        new Masquerade("hide-branch", "fw2", List.of("branch"), WAN),
        forward("publish-http", "tcp/80", "dmz-www"),
        forward("publish-https", "tcp/443", "dmz-www"),
        forward("publish-smtp", "tcp/25", "dmz-mail"));
  }

  private static PolicyRule allow(String id, String from, String to, String reason, String... services) {
    return new PolicyRule(id, List.of(from), List.of(to), List.of(services), Action.ACCEPT, false, true, reason);
  }

  private static NatRule forward(String id, String service, String device) {
    return new PortForward(id, "fw1", WAN, PUBLIC, Service.parse(service), device, Optional.empty());
  }
}
