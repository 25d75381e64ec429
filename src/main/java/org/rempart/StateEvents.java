package org.rempart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rempart.collect.DeviceStatus;
import org.rempart.collect.PollSnapshot;
import org.rempart.event.Event;
import org.rempart.event.Severity;

/// Tells when a device's state changes from one poll to a later one. Safe for use by several threads.
final class StateEvents {
  private static final Map<DeviceStatus.State, Severity> SEVERITIES = new EnumMap<>(Map.of(
      DeviceStatus.State.UP, Severity.NOTICE,
      DeviceStatus.State.DEGRADED, Severity.WARNING,
      DeviceStatus.State.DOWN, Severity.ERROR,
      DeviceStatus.State.UNKNOWN, Severity.INFORMATIONAL));

  private final Map<String, DeviceStatus.State> last = new HashMap<>();

  synchronized List<Event> since(PollSnapshot snapshot) {
    List<Event> events = new ArrayList<>();
    snapshot.devices().values().forEach(status -> {
      DeviceStatus.State before = last.put(status.device(), status.state());
      boolean firstGood = (before == null || before == DeviceStatus.State.UNKNOWN)
          && status.state() == DeviceStatus.State.UP;
      if (before != status.state() && !firstGood && status.state() != DeviceStatus.State.UNKNOWN) {
        events.add(event(snapshot, status));
      }
    });
    return events;
  }

  private static Event event(PollSnapshot snapshot, DeviceStatus status) {
    String text = status.problem().orElse("answers again");
    return new Event(snapshot.at(), SEVERITIES.getOrDefault(status.state(), Severity.NOTICE), status.device(), text);
  }
}
