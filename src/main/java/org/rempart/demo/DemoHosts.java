package org.rempart.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.policy.PolicyError;
import org.rempart.remote.SshCredentials;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.RulesetCompiler;
import org.rempart.site.Device;
import org.rempart.site.Site;
import org.rempart.site.SshAccess;
import org.rempart.verify.RulesetSyntaxError;

/// Those of the demo's devices that can be logged in to. Its firewalls run the site's own policy from the
/// beginning.
final class DemoHosts implements AutoCloseable, Gate {
  private static final IpAddress CONSOLE = IpAddress.parse("10.0.40.10");
  /// The console reaches each firewall at the address that its way through the network leads to.
  private static final Map<String, ConsolePath> FIREWALLS = Map.of(
      "fw1", ConsolePath.ssh("eth-admin", CONSOLE, IpAddress.parse("10.0.40.1")),
      "fw2", ConsolePath.ssh("eth-wan", CONSOLE, IpAddress.parse("10.0.50.1")));
  private static final List<String> NAMES = List.of("fw1", "fw2", "dmz-www", "dmz-mail", "dmz-ftp", "lan-db",
      "branch-nas");

  private final SimulatedHosts hosts;

  private DemoHosts(SimulatedHosts hosts) {
    this.hosts = hosts;
  }

  /// @throws java.io.UncheckedIOException if loopback can't be listened on
  static DemoHosts start(Site site, Clock clock) {
    DemoHosts started = new DemoHosts(SimulatedHosts.start(NAMES, FIREWALLS, clock));
    site.firewalls().stream().map(Device::name).forEach(firewall -> started.load(site, firewall));
    return started;
  }

  private void load(Site site, String firewall) {
    try {
      hosts.firewall(firewall).load(NftRenderer.render(RulesetCompiler.compile(site, firewall)));
    } catch (PolicyError | RulesetSyntaxError e) {
      throw new IllegalStateException("the demo's own policy is wrong", e);
    }
  }

  Optional<SshAccess> access(String device) {
    return NAMES.contains(device) ? Optional.of(hosts.access(device)) : Optional.empty();
  }

  SshCredentials credentials() {
    return hosts.credentials();
  }

  List<String> knownHostsLines() {
    return hosts.knownHostsLines();
  }

  FirewallState firewall(String device) {
    return hosts.firewall(device);
  }

  @Override
  public boolean passes(String firewall, String in, String out, Flow flow) {
    return hosts.firewall(firewall).passes(in, out, flow);
  }

  @Override
  public void close() {
    hosts.close();
  }
}
