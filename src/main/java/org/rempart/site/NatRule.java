package org.rempart.site;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Service;

/// Translation of addresses on one firewall. The policy is written against real hosts; the first NAT rule that
/// names a flow translates it.
public sealed interface NatRule {
  String id();

  /// The firewall's name.
  String firewall();

  /// Flows from `from` that leave by interface `out` take that interface's address.
  ///
  /// @param from ends, as in a policy rule
  /// @param ipv6 whether IPv6 flows are translated too, not IPv4 alone
  record Masquerade(String id, String firewall, List<String> from, String out, boolean ipv6) implements NatRule {
    public Masquerade {
      Names.check("NAT rule", id);
      from = List.copyOf(from);
    }

    public Masquerade(String id, String firewall, List<String> from, String out) {
      this(id, firewall, from, out, false);
    }
  }

  /// Flows from `from` that leave by interface `out` take an address of `to`.
  ///
  /// @param from ends, as in a policy rule
  record SourceNat(String id, String firewall, List<String> from, String out, IpRange to) implements NatRule {
    public SourceNat {
      Names.check("NAT rule", id);
      from = List.copyOf(from);
    }
  }

  /// Flows to `address` and `service` that come in by interface `in` go to a device instead.
  ///
  /// @param address the public address; empty for whatever address the interface has
  /// @param service protocol and the ports that are published
  /// @param toPorts the device's own ports; empty if they are the published ones
  /// @param hairpin whether the inside reaches the public address too, by way of the firewall
  record PortForward(
      String id, String firewall, String in, Optional<IpAddress> address, Service service, String toDevice,
      Optional<PortRange> toPorts, boolean hairpin)
      implements NatRule {
    public PortForward {
      Names.check("NAT rule", id);
      if (!service.protocol().hasPorts()) {
        throw new IllegalArgumentException("port forward '" + id + "': " + service.protocol().text() + " has no ports");
      }
      if (hairpin && address.isEmpty()) {
        throw new IllegalArgumentException("port forward '" + id
            + "': a hairpin needs the public address; write it, or leave the hairpin out");
      }
    }

    public PortForward(String id, String firewall, String in, IpAddress address, Service service, String toDevice,
        Optional<PortRange> toPorts) {
      this(id, firewall, in, Optional.of(address), service, toDevice, toPorts, false);
    }
  }

  /// A public address stands for a device, both ways: what comes to it by interface `on` goes to the device, and
  /// what the device sends out by `on` bears it.
  ///
  /// @param hairpin as in a port forward
  record OneToOne(String id, String firewall, String on, IpAddress address, String device, boolean hairpin)
      implements NatRule {
    public OneToOne {
      Names.check("NAT rule", id);
    }
  }

  /// Flows from `from` to `to` stay as they are, whatever later rules of source NAT say.
  record Exempt(String id, String firewall, List<String> from, List<String> to) implements NatRule {
    public Exempt {
      Names.check("NAT rule", id);
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /// A whole IPv6 prefix is seen as another one behind interface `on`, host by host, both ways.
  ///
  /// @param inside the prefix that hosts have
  /// @param outside the prefix that is seen; of the same length
  record PrefixTranslation(String id, String firewall, String on, IpPrefix inside, IpPrefix outside)
      implements NatRule {
    public PrefixTranslation {
      Names.check("NAT rule", id);
      if (inside.family() != outside.family() || inside.length() != outside.length()) {
        throw new IllegalArgumentException("prefix translation '" + id + "': " + inside + " and " + outside
            + " must be of one family and one length");
      }
    }
  }
}
