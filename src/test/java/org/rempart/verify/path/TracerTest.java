package org.rempart.verify.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rempart.net.ConnectionState;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.Hook;
import org.rempart.site.Device;
import org.rempart.site.Enforcement;
import org.rempart.site.Site;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.intent.PolicyFilter;

class TracerTest {
  @Test
  void a_published_server_is_reached_by_its_public_address_through_one_firewall() throws PolicyError {
    Trace trace = trace(LabSite.site(), "198.51.100.7", "203.0.113.2", 80);
    assertThat(trace.hops()).extracting(Hop::device).containsExactly("fw1");
    assertThat(trace.must()).isTrue();
    assertThat(trace.hops().getFirst().journeys().getFirst().flow().destination())
        .isEqualTo(IpAddress.parse("10.0.10.10"));
    assertThat(trace.hops().getFirst().packet().out()).isEqualTo("eth-dmz");
  }

  @Test
  void two_firewalls_on_the_way_are_asked_one_after_the_other_until_one_stops_it() throws PolicyError {
    Trace trace = trace(LabSite.site(), "10.0.50.11", "10.0.20.20", 5432);
    assertThat(trace.hops()).extracting(Hop::device).startsWith("fw2");
    assertThat(trace.hops().getLast().may()).isEqualTo(trace.may());
    assertThat(trace.routed()).isTrue();
  }

  @Test
  void the_device_itself_is_asked_on_its_input_and_its_output() throws PolicyError {
    Trace to = trace(LabSite.site(), "10.0.40.10", "10.0.40.1", 22);
    assertThat(to.hops()).extracting(hop -> hop.packet().hook()).containsExactly(Hook.INPUT);
    Trace from = trace(LabSite.site(), "10.0.10.1", "10.0.10.10", 80);
    assertThat(from.hops()).extracting(hop -> hop.packet().hook()).containsExactly(Hook.OUTPUT);
  }

  @Test
  void a_host_that_guards_itself_has_the_last_word() throws PolicyError {
    Site site = LabSite.site().withDevices(LabSite.site().devices().stream()
        .map(device -> device.name().equals("lan-db")
            ? device.withEnforcement(Optional.of(Enforcement.STANDARD))
            : device)
        .toList());
    Trace trace = trace(site, "10.0.20.11", "10.0.20.20", 5432);
    assertThat(trace.hops()).extracting(Hop::device).containsExactly("lan-db");
  }

  @Test
  void neighbours_meet_no_firewall() throws PolicyError {
    Trace trace = trace(LabSite.site(), "10.0.20.11", "10.0.20.12", 445);
    assertThat(trace.hops()).isEmpty();
    assertThat(trace.must()).isTrue();
  }

  private static Trace trace(Site site, String from, String to, int port) throws PolicyError {
    Map<String, PacketFilter> filters = new HashMap<>();
    for (Device device : site.firewalls()) {
      filters.put(device.name(), PolicyFilter.of(Intent.of(site, device.name())));
    }
    return new Tracer(site, filters, Optional.empty()).trace(
        new Flow(IpAddress.parse(from), IpAddress.parse(to), Protocol.TCP, 40_000, port), ConnectionState.NEW);
  }
}
