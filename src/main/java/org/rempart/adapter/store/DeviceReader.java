package org.rempart.adapter.store;

import java.util.List;
import java.util.Optional;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.site.Backend;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Enforcement;
import org.rempart.site.Interface;
import org.rempart.site.SnmpAccess;
import org.rempart.site.SshAccess;

/// The section `devices`.
final class DeviceReader {
  private DeviceReader() {}

  static Optional<Device> device(String name, Cursor at) {
    Fields fields = Fields.of(at, "role", "title", "ssh", "snmp", "enforce", "interfaces");
    List<Interface> interfaces = fields.entries("interfaces", DeviceReader::plugged);
    Optional<SshAccess> ssh = fields.find("ssh").flatMap(DeviceReader::ssh);
    Optional<SnmpAccess> snmp = fields.find("snmp").flatMap(DeviceReader::snmp);
    Optional<Enforcement> enforcement = fields.find("enforce").map(DeviceReader::enforcement);
    return fields.wantedChoice("role", DeviceRole.values(), DeviceRole::text).flatMap(role -> at.make(
        () -> new Device(name, role, fields.text("title", ""), interfaces, ssh, snmp, enforcement)));
  }

  private static Optional<Interface> plugged(String name, Cursor at) {
    Fields fields = Fields.of(at, "network", "addresses", "dynamic");
    List<InterfaceAddress> addresses = fields.all("addresses", InterfaceAddress::parse);
    boolean dynamic = fields.flag("dynamic", false);
    return at.make(() -> new Interface(name, fields.text("network"), addresses, dynamic));
  }

  private static Optional<SshAccess> ssh(Cursor at) {
    Fields fields = Fields.of(at, "address", "port", "user", "credential", "sudo");
    Optional<IpAddress> address = fields.wantedValue("address", IpAddress::parse);
    Optional<String> credential = fields.wantedText("credential");
    int port = fields.number("port", 1, 65535).orElse(22);
    String user = fields.text("user", "root");
    boolean sudo = fields.flag("sudo", !user.equals("root"));
    return address.flatMap(a -> credential.flatMap(c -> at.make(() -> new SshAccess(a, port, user, c, sudo))));
  }

  private static Optional<SnmpAccess> snmp(Cursor at) {
    Fields fields = Fields.of(at, "address", "port", "credential");
    Optional<IpAddress> address = fields.wantedValue("address", IpAddress::parse);
    Optional<String> credential = fields.wantedText("credential");
    int port = fields.number("port", 1, 65535).orElse(161);
    return address.flatMap(a -> credential.map(c -> new SnmpAccess(a, port, c)));
  }

  private static Enforcement enforcement(Cursor at) {
    Fields fields = Fields.of(at, "backend", "members");
    Backend backend = fields.choice("backend", Backend.values(), Backend::text).orElse(Backend.NFTABLES);
    return new Enforcement(backend, fields.items("members", DeviceReader::member));
  }

  private static Optional<Enforcement.Member> member(Cursor at) {
    Fields fields = Fields.of(at, "name", "ssh");
    Optional<String> name = fields.wantedText("name");
    Optional<SshAccess> ssh = fields.wanted("ssh").flatMap(DeviceReader::ssh);
    return name.flatMap(n -> ssh.flatMap(s -> at.make(() -> new Enforcement.Member(n, s))));
  }
}
