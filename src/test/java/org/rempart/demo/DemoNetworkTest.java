package org.rempart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rempart.demo.Aggregate.Hop;
import org.rempart.event.Event;
import org.rempart.site.Device;
import org.rempart.site.Site;

class DemoNetworkTest {
  private static final Instant NOW = Instant.parse("2026-06-10T10:00:00Z");

  @Test
  void its_devices_ask_for_credentials_that_it_keeps() {
    try (DemoNetwork network = DemoNetwork.start(Clock.systemUTC(), 1)) {
      List<Device> polled = network.document().site().devices().stream().filter(device -> device.snmp().isPresent())
          .toList();
      assertThat(polled).hasSize(9).allSatisfy(
          device -> assertThat(network.snmpCredentials().find(device.snmp().orElseThrow().credential())).isPresent());
      assertThat(network.snmpCredentials().find("other")).isEmpty();
    }
  }

  @Test
  void its_firewalls_run_the_policy_and_let_the_console_in() {
    Site site = DemoSite.document(_ -> Optional.empty(), _ -> Optional.empty()).site();
    try (DemoHosts hosts = DemoHosts.start(site, Clock.systemUTC())) {
      for (String firewall : List.of("fw1", "fw2")) {
        assertThat(hosts.firewall(firewall).listing().orElseThrow()).contains("table inet rempart");
        assertThat(hosts.firewall(firewall).consoleMayConnect()).as(firewall).isTrue();
        assertThat(hosts.access(firewall).orElseThrow().credential()).isEqualTo("demo-ssh");
      }
      for (Aggregate aggregate : new TrafficModel(1, ZoneOffset.UTC).aggregates()) {
        for (Hop hop : aggregate.path()) {
          if (hop instanceof Hop.Firewall(String name, String in, String out)) {
            assertThat(hosts.passes(name, in, out, aggregate.flow())).as(aggregate.name()).isTrue();
          }
        }
      }
    }
  }

  @Test
  void leaves_no_thread() {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    DemoNetwork.start(Clock.systemUTC(), 1).close();
    Instant deadline = Instant.now().plusSeconds(5);
    Set<Thread> left = left(before);
    while (!left.isEmpty() && Instant.now().isBefore(deadline)) {
      Thread.onSpinWait();
      left = left(before);
    }
    assertThat(left).isEmpty();
  }

  @Test
  void fills_every_polled_interface() {
    try (DemoNetwork network = DemoNetwork.start(Clock.systemUTC(), 1)) {
      Set<String> filled = new HashSet<>();
      network.fillHistory((key, _, _, _, _) -> filled.add(key.toString()), NOW);
      List<String> polled = network.document().site().devices().stream().filter(device -> device.snmp().isPresent())
          .flatMap(device -> device.interfaces().stream().map(one -> device.name() + "/" + one.name())).toList();
      assertThat(filled).containsExactlyInAnyOrderElementsOf(polled);
    }
  }

  @Test
  void tells_thirty_events_the_latest_first() {
    List<Event> past = new DemoEvents(1).past(NOW);
    assertThat(past).hasSize(30).isEqualTo(new DemoEvents(1).past(NOW));
    assertThat(past.getFirst().at()).isBefore(NOW).isAfter(past.getLast().at());
    assertThat(past).noneMatch(event -> event.text().contains("%"));
  }

  @Test
  void the_next_event_comes_after_20_to_60_seconds() {
    DemoEvents events = new DemoEvents(1);
    for (int i = 0; i < 200; i++) {
      assertThat(Duration.between(NOW, events.next(NOW).at())).isBetween(Duration.ofSeconds(20),
          Duration.ofSeconds(60));
    }
  }

  private static Set<Thread> left(Set<Thread> before) {
    Set<Thread> now = new HashSet<>(Thread.getAllStackTraces().keySet());
    now.removeAll(before);
    now.removeIf(
        thread -> "InnocuousThreadGroup".equals(groupOf(thread)) || thread.getName().startsWith("process reaper"));
    return now;
  }

  private static String groupOf(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return group == null ? "" : group.getName();
  }
}
