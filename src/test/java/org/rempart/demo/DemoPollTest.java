package org.rempart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rempart.adapter.snmp.Snmp4jAgents;
import org.rempart.collect.PollOutcome;
import org.rempart.collect.UnknownCredential;
import org.rempart.measure.AgentRead;
import org.rempart.site.Device;

/// The demo as the product itself sees it.
class DemoPollTest {
  @Test
  void the_products_own_poller_reads_every_agent() throws UnknownCredential {
    try (DemoNetwork network = DemoNetwork.start(Clock.systemUTC(), 1);
        Snmp4jAgents agents = new Snmp4jAgents(network.snmpCredentials(), Duration.ofSeconds(2), 1,
            Clock.systemUTC())) {
      List<Device> polled = network.document().site().devices().stream().filter(device -> device.snmp().isPresent())
          .toList();
      for (Device device : polled) {
        PollOutcome outcome = agents.agentOf(device).orElseThrow().poll();
        assertThat(outcome).as(device.name()).isInstanceOf(PollOutcome.Answered.class);
        AgentRead read = ((PollOutcome.Answered) outcome).read();
        assertThat(read.sysName()).isEqualTo(device.name());
        assertThat(read.interfaces()).extracting(one -> one.ifName())
            .containsExactlyElementsOf(device.interfaces().stream().map(one -> one.name()).toList());
        assertThat(read.interfaces()).allSatisfy(one -> assertThat(one.speed()).contains(1_000_000_000L));
      }
    }
  }
}
