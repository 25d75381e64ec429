package org.rempart.adapter.store;

import java.util.stream.Collectors;
import org.rempart.site.Backend;
import org.rempart.site.Device;
import org.rempart.site.Enforcement;
import org.rempart.site.Interface;
import org.rempart.site.SnmpAccess;
import org.rempart.site.SshAccess;

/// Entries of `devices`, on several lines each.
final class DeviceText {
  private DeviceText() {}

  static String device(Device device) {
    StringBuilder text = new StringBuilder("  " + device.name() + ":\n");
    field(text, "role", device.role().text());
    if (!device.title().isEmpty()) {
      field(text, "title", YamlText.word(device.title()));
    }
    device.ssh().ifPresent(ssh -> field(text, "ssh", ssh(ssh)));
    device.snmp().ifPresent(snmp -> field(text, "snmp", snmp(snmp)));
    device.enforcement().ifPresent(enforcement -> field(text, "enforce", enforcement(enforcement)));
    if (!device.interfaces().isEmpty()) {
      text.append("    interfaces:\n");
      device.interfaces().forEach(plugged -> text.append("      ").append(YamlText.word(plugged.name())).append(": ")
          .append(plugged(plugged)).append('\n'));
    }
    return text.toString();
  }

  private static void field(StringBuilder text, String key, Object yaml) {
    text.append("    ").append(key).append(": ").append(yaml).append('\n');
  }

  private static FlowText plugged(Interface plugged) {
    FlowText text = new FlowText().put("network", plugged.network());
    return plugged.dynamic() ? text.flag("dynamic", true, false) : text.list("addresses", plugged.addresses());
  }

  private static FlowText ssh(SshAccess ssh) {
    return new FlowText().put("address", ssh.address()).number("port", ssh.port(), 22).put("user", ssh.user())
        .put("credential", ssh.credential()).flag("sudo", ssh.sudo(), !ssh.user().equals("root"));
  }

  private static FlowText snmp(SnmpAccess snmp) {
    return new FlowText().put("address", snmp.address()).number("port", snmp.port(), 161)
        .put("credential", snmp.credential());
  }

  private static FlowText enforcement(Enforcement enforcement) {
    FlowText text = new FlowText();
    if (enforcement.backend() != Backend.NFTABLES) {
      text.put("backend", enforcement.backend().text());
    }
    return enforcement.members().isEmpty()
        ? text
        : text.write("members", enforcement.members().stream()
            .map(member -> new FlowText().put("name", member.name()).write("ssh", ssh(member.ssh())).toString())
            .collect(Collectors.joining(", ", "[", "]")));
  }
}
