package org.rempart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rempart.collect.DeviceStatus;
import org.rempart.collect.InterfaceLoad;
import org.rempart.collect.PollSnapshot;
import org.rempart.measure.SeriesKey;
import org.rempart.ui.common.DeviceState;
import org.rempart.ui.common.Load;
import org.rempart.ui.common.Polling;
import org.rempart.ui.map.DeviceBadge;

/// What the polls say, in the words of the views.
final class Observations {
  private Observations() {}

  static Polling polling(PollSnapshot snapshot) {
    Optional<Instant> last = snapshot.devices().values().stream().flatMap(status -> status.lastAnswer().stream())
        .max(Instant::compareTo);
    return new Polling(snapshot.polled(), last, named(snapshot, DeviceStatus.State.DOWN),
        named(snapshot, DeviceStatus.State.DEGRADED));
  }

  private static List<String> named(PollSnapshot snapshot, DeviceStatus.State state) {
    return snapshot.devices().values().stream().filter(status -> status.state() == state).map(DeviceStatus::device)
        .toList();
  }

  static List<org.rempart.ui.traffic.Load> loads(PollSnapshot snapshot) {
    List<org.rempart.ui.traffic.Load> loads = new ArrayList<>();
    snapshot.devices().values()
        .forEach(status -> status.interfaces().forEach((name, load) -> loads.add(new org.rempart.ui.traffic.Load(
            new SeriesKey(status.device(), name), load.operStatus(), load.in(), load.out(), load.speed()))));
    return loads;
  }

  static Map<String, DeviceBadge> badges(PollSnapshot snapshot) {
    Map<String, DeviceBadge> badges = new TreeMap<>();
    snapshot.devices().values()
        .forEach(status -> badges.put(status.device(), new DeviceBadge(state(status.state()), loads(status))));
    return badges;
  }

  static Map<String, DeviceState> states(Map<String, DeviceBadge> badges) {
    return badges.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().state()));
  }

  static Map<String, Map<String, Load>> loads(Map<String, DeviceBadge> badges) {
    return badges.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().loads()));
  }

  private static Map<String, Load> loads(DeviceStatus status) {
    return status.interfaces().entrySet().stream()
        .filter(entry -> entry.getValue().in().isPresent() && entry.getValue().out().isPresent())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> load(entry.getValue())));
  }

  private static Load load(InterfaceLoad load) {
    OptionalDouble speed = load.speed().stream().mapToDouble(Long::doubleValue).findFirst();
    return new Load(load.in().orElseThrow().bitsPerSecond(), load.out().orElseThrow().bitsPerSecond(), speed);
  }

  private static DeviceState state(DeviceStatus.State state) {
    return switch (state) {
      case UP -> DeviceState.UP;
      case DEGRADED -> DeviceState.DEGRADED;
      case DOWN -> DeviceState.DOWN;
      case UNKNOWN -> DeviceState.UNKNOWN;
    };
  }
}
