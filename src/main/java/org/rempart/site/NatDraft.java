package org.rempart.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Service;

/// A NAT rule as a person types it, field by field, before it is known whether it means something.
///
/// @param values what stands in each field; absent if nothing does
public record NatDraft(NatKind kind, Map<Field, String> values) {
  /// The fields of NAT rules; each kind has some of them.
  public enum Field {
    ID,
    FIREWALL,
    FROM,
    TO,
    INTERFACE,
    ADDRESS,
    SERVICE,
    DEVICE,
    PORTS,
    INSIDE,
    OUTSIDE,
    HAIRPIN,
    IPV6;

    public boolean isSwitch() {
      return this == HAIRPIN || this == IPV6;
    }
  }

  public NatDraft {
    values = Map.copyOf(values);
  }

  /// In the order in which they are typed.
  public static List<Field> fields(NatKind kind) {
    return switch (kind) {
      case MASQUERADE -> List.of(Field.ID, Field.FIREWALL, Field.FROM, Field.INTERFACE, Field.IPV6);
      case SOURCE_NAT -> List.of(Field.ID, Field.FIREWALL, Field.FROM, Field.INTERFACE, Field.ADDRESS);
      case PORT_FORWARD -> List.of(Field.ID, Field.FIREWALL, Field.INTERFACE, Field.ADDRESS, Field.SERVICE,
          Field.DEVICE, Field.PORTS, Field.HAIRPIN);
      case ONE_TO_ONE ->
        List.of(Field.ID, Field.FIREWALL, Field.INTERFACE, Field.ADDRESS, Field.DEVICE, Field.HAIRPIN);
      case EXEMPT -> List.of(Field.ID, Field.FIREWALL, Field.FROM, Field.TO);
      case PREFIX -> List.of(Field.ID, Field.FIREWALL, Field.INTERFACE, Field.INSIDE, Field.OUTSIDE);
    };
  }

  public static NatDraft of(NatRule rule) {
    Map<Field, String> values = new TreeMap<>();
    values.put(Field.ID, rule.id());
    values.put(Field.FIREWALL, rule.firewall());
    switch (rule) {
      case NatRule.Masquerade one -> {
        values.put(Field.FROM, String.join(", ", one.from()));
        values.put(Field.INTERFACE, one.out());
        flag(values, Field.IPV6, one.ipv6());
      }
      case NatRule.SourceNat one -> {
        values.put(Field.FROM, String.join(", ", one.from()));
        values.put(Field.INTERFACE, one.out());
        values.put(Field.ADDRESS, one.to().toString());
      }
      case NatRule.PortForward one -> {
        values.put(Field.INTERFACE, one.in());
        one.address().ifPresent(address -> values.put(Field.ADDRESS, address.toString()));
        values.put(Field.SERVICE, one.service().toString());
        values.put(Field.DEVICE, one.toDevice());
        one.toPorts().ifPresent(ports -> values.put(Field.PORTS, ports.toString()));
        flag(values, Field.HAIRPIN, one.hairpin());
      }
      case NatRule.OneToOne one -> {
        values.put(Field.INTERFACE, one.on());
        values.put(Field.ADDRESS, one.address().toString());
        values.put(Field.DEVICE, one.device());
        flag(values, Field.HAIRPIN, one.hairpin());
      }
      case NatRule.Exempt one -> {
        values.put(Field.FROM, String.join(", ", one.from()));
        values.put(Field.TO, String.join(", ", one.to()));
      }
      case NatRule.PrefixTranslation one -> {
        values.put(Field.INTERFACE, one.on());
        values.put(Field.INSIDE, one.inside().toString());
        values.put(Field.OUTSIDE, one.outside().toString());
      }
    }
    return new NatDraft(NatKind.of(rule), values);
  }

  /// @throws IllegalArgumentException if a field lacks, or means nothing
  public NatRule rule() {
    String id = needed(Field.ID);
    String firewall = needed(Field.FIREWALL);
    return switch (kind) {
      case MASQUERADE -> new NatRule.Masquerade(id, firewall, names(Field.FROM), needed(Field.INTERFACE),
          values.containsKey(Field.IPV6));
      case SOURCE_NAT -> new NatRule.SourceNat(id, firewall, names(Field.FROM), needed(Field.INTERFACE),
          IpRange.parse(needed(Field.ADDRESS)));
      case PORT_FORWARD -> new NatRule.PortForward(id, firewall, needed(Field.INTERFACE),
          value(Field.ADDRESS).map(IpAddress::parse), Service.parse(needed(Field.SERVICE)), needed(Field.DEVICE),
          value(Field.PORTS).map(PortRange::parse), values.containsKey(Field.HAIRPIN));
      case ONE_TO_ONE -> new NatRule.OneToOne(id, firewall, needed(Field.INTERFACE),
          IpAddress.parse(needed(Field.ADDRESS)), needed(Field.DEVICE), values.containsKey(Field.HAIRPIN));
      case EXEMPT -> new NatRule.Exempt(id, firewall, names(Field.FROM), names(Field.TO));
      case PREFIX -> new NatRule.PrefixTranslation(id, firewall, needed(Field.INTERFACE),
          IpPrefix.parse(needed(Field.INSIDE)), IpPrefix.parse(needed(Field.OUTSIDE)));
    };
  }

  public Optional<String> value(Field field) {
    return Optional.ofNullable(values.get(field)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private String needed(Field field) {
    return value(field).orElseThrow(() -> new IllegalArgumentException(
        "a NAT rule of this kind needs its " + field.name().toLowerCase(Locale.ROOT)));
  }

  private List<String> names(Field field) {
    return Arrays.stream(needed(field).split(",", -1)).map(String::strip).filter(name -> !name.isEmpty())
        .collect(Collectors.toList());
  }

  private static void flag(Map<Field, String> values, Field field, boolean on) {
    if (on) {
      values.put(field, "true");
    }
  }
}
