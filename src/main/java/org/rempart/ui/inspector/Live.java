package org.rempart.ui.inspector;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.ui.common.DeviceState;
import org.rempart.ui.common.Load;

/// What the last polls said, kept for as many polls as a sparkline shows.
final class Live {
  private static final int KEPT = 60;

  private final Map<String, DeviceState> states = new HashMap<>();
  private final Map<String, Deque<Load>> loads = new HashMap<>();

  void offer(Map<String, DeviceState> newStates, Map<String, Map<String, Load>> newLoads) {
    states.clear();
    states.putAll(newStates);
    newLoads.forEach((device, byName) -> byName.forEach((ifName, load) -> keep(key(device, ifName), load)));
  }

  private void keep(String key, Load load) {
    Deque<Load> kept = loads.computeIfAbsent(key, _ -> new ArrayDeque<>());
    kept.add(load);
    if (kept.size() > KEPT) {
      kept.poll();
    }
  }

  Optional<DeviceState> state(String device) {
    return Optional.ofNullable(states.get(device));
  }

  List<Load> loads(String device, String ifName) {
    return List.copyOf(loads.getOrDefault(key(device, ifName), new ArrayDeque<>()));
  }

  private static String key(String device, String ifName) {
    return device + "/" + ifName;
  }
}
