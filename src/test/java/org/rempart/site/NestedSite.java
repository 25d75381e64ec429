package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Enforcement.Member;

/// The sample site with servers in the LAN, and a vault in these; its firewall is a pair, one server guards itself.
public final class NestedSite {
  private NestedSite() {}

  /// Drawn as it is when only the outer zones had been drawn before.
  public static SiteDocument document() {
    return AutoLayout.complete(new SiteDocument(site(), SampleSite.document().layout()));
  }

  public static Site site() {
    Site flat = SampleSite.site();
    List<Zone> zones = new ArrayList<>(flat.zones());
    zones.add(new Zone("vault", ZoneKind.MANAGEMENT, "Vault").withInside(Optional.of("servers")));
    zones.add(new Zone("servers", ZoneKind.DMZ, "Servers").withInside(Optional.of("lan")));
    List<Network> networks = new ArrayList<>(flat.networks());
    networks.add(network("servers-net", "servers", "10.0.21.0/24"));
    networks.add(network("vault-net", "vault", "10.0.22.0/24"));
    List<Device> devices = new ArrayList<>(flat.devices().stream().map(NestedSite::guarded).toList());
    devices.add(host("app", DeviceRole.SERVER, "servers-net", "10.0.21.10/24"));
    devices.add(host("files", DeviceRole.FTP, "servers-net", "10.0.21.11/24")
        .withEnforcement(Optional.of(Enforcement.STANDARD)));
    devices.add(host("keys", DeviceRole.DATABASE, "vault-net", "10.0.22.10/24"));
    List<PolicyRule> policy = new ArrayList<>(flat.policy());
    policy.add(SampleSite.rule("servers-vault-1", "servers", "vault", "", "tcp/5432"));
    policy.add(SampleSite.rule("servers-dmz-1", "servers", "dmz-www", "", "https"));
    return flat.withZones(zones).withNetworks(networks).withDevices(devices).withPolicy(policy);
  }

  private static Device guarded(Device device) {
    if (!device.name().equals("fw1")) {
      return device;
    }
    List<Interface> plugs = new ArrayList<>(device.interfaces());
    plugs.add(plug("eth5", "servers-net", "10.0.21.1/24"));
    return device.withInterfaces(plugs).withEnforcement(Optional.of(new Enforcement(Backend.NFTABLES,
        List.of(member("fw1-b", "10.0.40.3"), member("fw1-a", "10.0.40.2")))));
  }

  private static Member member(String name, String address) {
    return new Member(name, new SshAccess(IpAddress.parse(address), 22, "rempart", "rempart", true));
  }

  private static Network network(String name, String zone, String prefix) {
    return new Network(name, zone, List.of(IpPrefix.parse(prefix)), Optional.empty());
  }

  private static Device host(String name, DeviceRole role, String network, String address) {
    return new Device(name, role, "", List.of(plug("eth0", network, address)), Optional.empty(), Optional.empty());
  }

  private static Interface plug(String name, String network, String address) {
    return new Interface(name, Optional.of(network), List.of(InterfaceAddress.parse(address)));
  }
}
