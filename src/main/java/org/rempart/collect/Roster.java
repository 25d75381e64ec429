package org.rempart.collect;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.site.Device;
import org.rempart.site.Site;

/// The devices that are polled: those of the site that have an SNMP agent. Safe for use by several threads.
final class Roster {
  private final SnmpAgents agents;
  private final RateSink sink;
  private final Clock clock;
  private final Duration forgetAfter;
  private final Map<String, PolledDevice> polled = new LinkedHashMap<>();
  private Optional<Site> followed = Optional.empty();

  /// @param forgetAfter over a longer gap between two answers there is no rate
  Roster(SnmpAgents agents, RateSink sink, Clock clock, Duration forgetAfter) {
    this.agents = agents;
    this.sink = sink;
    this.clock = clock;
    this.forgetAfter = forgetAfter;
  }

  /// What an edit of the site did to the roster. A device that is reached in another way than before both
  /// goes and comes.
  record Change(List<PolledDevice> come, List<PolledDevice> gone) {
    static final Change NONE = new Change(List.of(), List.of());
  }

  synchronized Change follow(Site site) {
    if (followed.equals(Optional.of(site))) {
      return Change.NONE;
    }
    followed = Optional.of(site);
    List<PolledDevice> gone = leave(site);
    List<PolledDevice> come = new ArrayList<>();
    for (Device device : site.devices()) {
      PolledDevice known = polled.get(device.name());
      if (known != null) {
        known.become(device);
      } else if (device.snmp().isPresent()) {
        come.add(enter(device));
      }
    }
    return new Change(come, gone);
  }

  private List<PolledDevice> leave(Site site) {
    List<PolledDevice> gone = polled.values().stream()
        .filter(known -> site.device(known.name()).filter(known::isReachedAs).isEmpty())
        .toList();
    gone.forEach(PolledDevice::drop);
    gone.forEach(one -> polled.remove(one.name()));
    return gone;
  }

  private PolledDevice enter(Device device) {
    var one = new PolledDevice(device, agents, sink, clock, forgetAfter);
    polled.put(device.name(), one);
    return one;
  }

  synchronized List<PolledDevice> all() {
    return List.copyOf(polled.values());
  }
}
