package org.rempart.push;

import java.util.List;
import org.rempart.site.Device;
import org.rempart.site.Enforcement;

/// The boxes that a device consists of.
public final class Boxes {
  private Boxes() {}

  /// The device itself, or the members of a pair, each with its own SSH access, the one that rests first.
  public static List<Device> of(Device device) {
    List<Enforcement.Member> members = device.enforcement().map(Enforcement::members).orElse(List.of());
    return members.isEmpty()
        ? List.of(device)
        : members.stream().map(member -> device.withName(member.name()).withSsh(member.ssh())).toList();
  }
}
