package org.rempart.site;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;

/// What an object of the policy holds, on one line as a person types it:
///
/// | kind | line |
/// |---|---|
/// | network | `10.0.10.0/24, 2001:db8:10::/64 vlan 10 in dmz` |
/// | address range | `10.0.20.100-10.0.20.199, 10.0.21.0/24` |
/// | group | `dmz-www, lan, 10.0.30.7` |
/// | service | `udp/53, tcp/53` |
/// | dynamic set | `198.51.100.7, 203.0.113.0/24 for 1h`; members and timeout may both be left out |
/// | time | `mon-fri 08:00-18:00` |
public final class ObjectWords {
  /// The kinds that are written so.
  public static final List<ObjectKind> KINDS = List.of(ObjectKind.NETWORK, ObjectKind.GROUP, ObjectKind.RANGE,
      ObjectKind.SERVICE, ObjectKind.SET, ObjectKind.TIME);
  private static final Pattern NETWORK = Pattern.compile("(.*?)(?:\\s*\\bvlan\\s+(\\d+))?\\s*\\bin\\s+(\\S+)\\s*");
  private static final Pattern SET = Pattern.compile("(.*?)(?:\\s*\\bfor\\s+(\\S+))?\\s*");

  private ObjectWords() {}

  /// All objects of these kinds, in the order of the site.
  public static List<SiteObject> all(Site site) {
    return KINDS.stream().flatMap(kind -> names(site, kind).map(name -> SiteObject.of(kind, name))).toList();
  }

  private static Stream<String> names(Site site, ObjectKind kind) {
    return switch (kind) {
      case NETWORK -> site.networks().stream().map(Network::name);
      case GROUP -> site.groups().stream().map(Group::name);
      case RANGE -> site.ranges().stream().map(AddressRange::name);
      case SERVICE -> site.services().stream().map(NamedService::name);
      case SET -> site.sets().stream().map(DynamicSet::name);
      case TIME -> site.times().stream().map(TimeWindow::name);
      case ZONE, DEVICE, INTERFACE, RULE, NAT_RULE -> Stream.empty();
    };
  }

  /// Empty for an object that is not there, or is of another kind.
  public static String of(Site site, SiteObject object) {
    String name = object.name();
    return (switch (object.kind()) {
      case NETWORK -> site.network(name).map(ObjectWords::text);
      case GROUP -> site.group(name).map(group -> String.join(", ", group.members()));
      case RANGE -> site.range(name).map(range -> joined(range.ranges()));
      case SERVICE -> site.services().stream().filter(one -> one.name().equals(name)).findFirst()
          .map(service -> String.join(", ", service.members()));
      case SET -> site.set(name).map(ObjectWords::text);
      case TIME -> site.time(name).map(TimeWords::of);
      case ZONE, DEVICE, INTERFACE, RULE, NAT_RULE -> Optional.<String>empty();
    }).orElse("");
  }

  /// The edit that writes the line under a name; what the line does not say stays as it is in the site.
  ///
  /// @throws IllegalArgumentException if the line means nothing
  public static Edit edit(Site site, SiteObject object, String line) {
    String name = object.name();
    return switch (object.kind()) {
      case NETWORK -> PutObject.network(network(name, line));
      case GROUP -> PutObject.group(new Group(name, parts(line)));
      case RANGE -> PutObject.range(new AddressRange(name, parts(line).stream().map(IpRange::parse).toList()));
      case SERVICE -> PutObject.service(new NamedService(name, parts(line)));
      case SET -> PutObject.set(set(site, name, line));
      case TIME -> PutObject.time(TimeWords.parse(name, line));
      case ZONE, DEVICE, INTERFACE, RULE, NAT_RULE ->
        throw new IllegalArgumentException("a " + object.kind().text() + " is not written on one line");
    };
  }

  private static Network network(String name, String line) {
    Matcher matcher = NETWORK.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a network is in a zone; write 10.0.10.0/24 in dmz, or 10.0.10.0/24 vlan 10 in dmz");
    }
    return new Network(name, matcher.group(3), parts(matcher.group(1)).stream().map(IpPrefix::parse).toList(),
        Optional.ofNullable(matcher.group(2)).map(Integer::valueOf));
  }

  private static DynamicSet set(Site site, String name, String line) {
    Matcher matcher = SET.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + line + "' is no dynamic set; write 198.51.100.7, 203.0.113.0/24 for 1h");
    }
    Optional<Duration> timeout = Optional.ofNullable(matcher.group(2)).map(Timeouts::parse);
    return new DynamicSet(name, site.set(name).map(DynamicSet::title).orElse(""), timeout,
        parts(matcher.group(1)).stream().map(ObjectWords::prefix).toList());
  }

  /// An address alone is the prefix that holds it alone.
  private static IpPrefix prefix(String text) {
    return text.contains("/") ? IpPrefix.parse(text) : IpPrefix.parse(text + (text.contains(":") ? "/128" : "/32"));
  }

  private static String text(Network network) {
    return (joined(network.prefixes()) + network.vlan().map(vlan -> " vlan " + vlan).orElse("") + " in "
        + network.zone()).strip();
  }

  private static String text(DynamicSet set) {
    return (joined(set.members()) + set.timeout().map(timeout -> " for " + Timeouts.text(timeout)).orElse("")).strip();
  }

  private static String joined(List<?> all) {
    return all.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static List<String> parts(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }
}
