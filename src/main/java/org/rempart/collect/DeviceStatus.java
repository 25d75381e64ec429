package org.rempart.collect;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the polls know of a device.
///
/// @param device its name
/// @param problem for a person, without any secret; empty if all is well
/// @param interfaces by ifName, in order
public record DeviceStatus(
    String device, State state, Optional<Instant> lastAnswer, Optional<String> problem,
    Map<String, InterfaceLoad> interfaces) {

  public enum State {
    /// answered
    UP,
    /// answered, but an interface of the site that should be up is down; or missed one poll
    DEGRADED,
    /// does not answer
    DOWN,
    /// was not asked yet, or can't be
    UNKNOWN
  }

  public DeviceStatus {
    interfaces = Collections.unmodifiableSortedMap(new TreeMap<>(interfaces));
  }

  public Optional<InterfaceLoad> load(String ifName) {
    return Optional.ofNullable(interfaces.get(ifName));
  }

  static DeviceStatus notYetAsked(String device) {
    return new DeviceStatus(device, State.UNKNOWN, Optional.empty(), Optional.empty(), Map.of());
  }

  /// The same device after a poll that got no answer.
  DeviceStatus failed(State now, String why) {
    SortedMap<String, InterfaceLoad> unseen = new TreeMap<>();
    interfaces.forEach((name, load) -> unseen.put(name, load.unseen()));
    return new DeviceStatus(device, now, lastAnswer, Optional.of(why), unseen);
  }
}
