package org.rempart.adapter.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rempart.collect.PollOutcome;
import org.rempart.collect.SnmpAgent;
import org.rempart.collect.SnmpCredential;
import org.rempart.collect.UnknownCredential;
import org.rempart.measure.AgentRead;
import org.rempart.measure.Counter;
import org.rempart.measure.Counter.Width;
import org.rempart.measure.InterfaceRead;
import org.rempart.measure.InterfaceStatus;
import org.rempart.site.Device;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;

/// Against agents that do what agents should not.
class ScriptedAgentTest {
  private static final Duration TIMEOUT = Duration.ofMillis(300);

  private final ScriptedAgent scripted;
  private final Snmp4jAgents agents = new Snmp4jAgents(_ -> Optional.of(new SnmpCredential.V2c("public")), TIMEOUT, 0,
      Clock.systemUTC());
  private SnmpAgent agent;

  ScriptedAgentTest() throws IOException {
    scripted = new ScriptedAgent();
  }

  @BeforeEach
  void meet() throws UnknownCredential {
    agent = agents.agentOf(scripted.device()).orElseThrow();
  }

  @AfterEach
  void close() throws IOException {
    agents.close();
    scripted.close();
  }

  @Test
  void reads_an_interface_as_if_mib_tells_it() {
    scripted.serve(new IfTable().modern(3, "eth0", 1L << 40, 7).sorted());
    AgentRead read = answered();
    assertThat(read.upTime()).isEqualTo(360_000);
    assertThat(read.interfaces()).singleElement().satisfies(one -> {
      assertThat(one.ifIndex()).isEqualTo(3);
      assertThat(one.ifName()).isEqualTo("eth0");
      assertThat(one.ifAlias()).isEqualTo("to eth0");
      assertThat(one.adminStatus()).isEqualTo(InterfaceStatus.UP);
      assertThat(one.operStatus()).isEqualTo(InterfaceStatus.LOWER_LAYER_DOWN);
      assertThat(one.speed()).contains(1_000_000_000L);
      assertThat(one.discontinuity()).isEqualTo(17);
      assertThat(one.upTime()).isEqualTo(360_000);
      assertThat(one.inOctets()).contains(new Counter(1L << 40, Width.BITS_64));
      assertThat(one.outOctets()).contains(new Counter(7, Width.BITS_64));
    });
  }

  @Test
  void asks_for_a_thousand_interfaces_in_few_requests() {
    scripted.serve(IfTable.modern(1000).sorted());
    assertThat(answered().interfaces()).hasSize(1000).last().extracting(InterfaceRead::ifName).isEqualTo("eth1000");
    assertThat(scripted.asked()).hasSizeLessThanOrEqualTo(43);
  }

  @Test
  void falls_back_to_the_old_table() {
    scripted.serve(new IfTable().old(1, "Ethernet0", 100, 200).sorted());
    assertThat(answered().interfaces()).singleElement().satisfies(one -> {
      assertThat(one.ifName()).isEqualTo("Ethernet0");
      assertThat(one.speed()).contains(10_000_000L);
      assertThat(one.inOctets()).contains(new Counter(100, Width.BITS_32));
    });
  }

  @Test
  void chooses_the_counters_of_each_interface_by_itself() {
    scripted.serve(new IfTable().modern(1, "eth0", 1, 2).old(1, "eth0", 1, 2).old(2, "tunnel0", 3, 4).sorted());
    assertThat(answered().interfaces()).extracting(one -> one.inOctets().orElseThrow().width())
        .containsExactly(Width.BITS_64, Width.BITS_32);
  }

  @Test
  void a_slow_line_tells_its_speed_in_the_old_table() {
    scripted.serve(new IfTable().modern(1, "serial0", 1, 2).old(1, "serial0", 1, 2).sorted().stream()
        .map(value -> value.getOid().startsWith(Column.HIGH_SPEED.oid())
            ? new VariableBinding(value.getOid(), new Gauge32(0))
            : value)
        .toList());
    assertThat(answered().interfaces()).singleElement().extracting(InterfaceRead::speed)
        .isEqualTo(Optional.of(10_000_000L));
  }

  @Test
  void interfaces_that_share_a_name_are_kept_apart() {
    scripted.serve(new IfTable().modern(1, "ge0", 1, 2).modern(2, "ge0", 3, 4).sorted());
    assertThat(answered().interfaces()).extracting(InterfaceRead::ifName).containsExactly("ge0", "ge0#2");
  }

  @Test
  void follows_names_over_a_reshuffle_of_indexes() {
    scripted.serve(new IfTable().modern(1, "eth0", 10, 0).modern(2, "eth1", 20, 0).sorted());
    answered();
    scripted.serve(new IfTable().modern(1, "eth1", 21, 0).modern(2, "eth0", 11, 0).sorted());
    assertThat(answered().interfaces()).extracting(InterfaceRead::ifName, one -> one.inOctets().orElseThrow().value())
        .containsExactlyInAnyOrder(tuple("eth0", 11L), tuple("eth1", 21L));
  }

  @Test
  void control_characters_of_a_device_do_not_reach_the_screen() {
    scripted.serve(
        new IfTable().modern(1, "eth0\u0000", 1, 2).with(2, Column.NAME, new OctetString("a\u001b[31m\nb")).sorted());
    assertThat(answered().interfaces()).extracting(InterfaceRead::ifName).containsExactly("eth0", "a [31m b");
  }

  @Test
  void halves_what_it_asks_for_until_it_is_not_too_big_and_remembers() {
    scripted.serve(IfTable.modern(40).sorted());
    scripted.behave(
        answer -> Optional.of(answer.size() > 60 ? ScriptedAgent.withoutValues(PDU.tooBig).apply(answer) : answer));
    assertThat(answered().interfaces()).hasSize(40);
    int first = scripted.asked().size();
    assertThat(answered().interfaces()).hasSize(40);
    assertThat(scripted.asked().size() - first).isLessThan(first);
  }

  @Test
  void splits_the_columns_where_not_even_one_row_fits() {
    scripted.serve(IfTable.modern(5).sorted());
    scripted.behave(
        answer -> Optional.of(answer.size() > 4 ? ScriptedAgent.withoutValues(PDU.tooBig).apply(answer) : answer));
    assertThat(answered().interfaces()).hasSize(5).allSatisfy(one -> assertThat(one.speed()).isPresent());
  }

  @Test
  void rows_that_are_cut_off_are_asked_for_again() {
    scripted.serve(IfTable.modern(100).sorted());
    scripted.behave(answer -> {
      while (answer.size() > 30) {
        answer.remove(answer.size() - 1);
      }
      return Optional.of(answer);
    });
    assertThat(answered().interfaces()).hasSize(100).allSatisfy(one -> assertThat(one.outOctets()).isPresent());
  }

  @Test
  void large_answers_that_get_lost_are_asked_for_in_smaller_pieces() {
    scripted.serve(IfTable.modern(20).sorted());
    scripted.behave(answer -> answer.size() > 60 ? Optional.empty() : Optional.of(answer));
    assertThat(answered().interfaces()).hasSize(20);
  }

  @Test
  void a_table_that_runs_backwards_is_read_whole() {
    scripted.serve(IfTable.modern(60).backwards());
    assertThat(answered().interfaces()).hasSize(60);
  }

  @Test
  void a_table_that_runs_in_circles_ends() {
    List<VariableBinding> circle = new ArrayList<>(IfTable.modern(60).sorted());
    circle.addAll(IfTable.modern(3).sorted());
    scripted.serve(circle);
    assertThat(answered().interfaces()).hasSize(60);
  }

  @Test
  void a_table_without_an_end_is_given_up() {
    var next = new AtomicInteger();
    scripted.serve(IfTable.modern(1).sorted());
    scripted.behave(answer -> Optional.of(answer.size() <= 3 ? answer : endless(answer, next)));
    assertThat(agent.poll()).isInstanceOfSatisfying(
        PollOutcome.Refused.class, refused -> assertThat(refused.reason()).contains("100000 rows"));
  }

  private static PDU endless(PDU answer, AtomicInteger next) {
    for (int i = 1; i < answer.size(); i++) {
      answer.set(i, new VariableBinding(Column.HC_IN_OCTETS.of(next.incrementAndGet()), new Counter64(1)));
    }
    return answer;
  }

  @Test
  void a_poll_as_a_whole_has_a_deadline() {
    scripted.serve(IfTable.modern(1).sorted());
    scripted.behave(answer -> answer.size() <= 3 ? Optional.of(answer) : Optional.empty());
    assertThat(agent.poll()).isInstanceOfSatisfying(
        PollOutcome.TimedOut.class, out -> assertThat(out.after()).isBetween(TIMEOUT, TIMEOUT.multipliedBy(21)));
  }

  @Test
  void an_agent_without_interfaces_answers_with_none() {
    scripted.serve(List.of());
    assertThat(answered().interfaces()).isEmpty();
  }

  @Test
  void an_agent_that_hides_its_uptime_is_told() {
    scripted.behave(Optional::of);
    assertThat(agent.poll()).isInstanceOfSatisfying(
        PollOutcome.Refused.class, refused -> assertThat(refused.reason()).contains("sysUpTime"));
  }

  @Test
  void an_error_of_the_agent_is_told() {
    scripted.behave(answer -> Optional.of(ScriptedAgent.withoutValues(PDU.authorizationError).apply(answer)));
    assertThat(agent.poll()).isInstanceOfSatisfying(
        PollOutcome.Refused.class, refused -> assertThat(refused.reason()).containsIgnoringCase("authorization"));
  }

  @Test
  void each_answer_is_stamped_when_it_arrives() {
    scripted.serve(IfTable.modern(60).sorted());
    var counted = new AtomicInteger();
    scripted.behave(answer -> {
      if (counted.incrementAndGet() == 3) {
        LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
      }
      return Optional.of(answer);
    });
    List<InterfaceRead> read = answered().interfaces();
    assertThat(Duration.between(read.getFirst().at(), read.getLast().at()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(140));
  }

  @Test
  void a_device_without_snmp_has_no_agent() throws UnknownCredential {
    Device device = scripted.device();
    assertThat(agents.agentOf(new Device("mute", device.role(), "", List.of(), Optional.empty(), Optional.empty())))
        .isEmpty();
  }

  @Test
  void a_credential_that_nobody_keeps_is_told_by_its_name() {
    try (var poor = new Snmp4jAgents(_ -> Optional.empty(), TIMEOUT, 0, Clock.systemUTC())) {
      assertThatThrownBy(() -> poor.agentOf(scripted.device())).isInstanceOf(UnknownCredential.class)
          .hasMessageContaining("'scripted'").hasMessageContaining("'any'");
    }
  }

  @Test
  void closing_ends_all_threads_and_later_polls() {
    agents.close();
    assertThat(agent.poll()).isInstanceOf(PollOutcome.Refused.class);
  }

  private AgentRead answered() {
    PollOutcome outcome = agent.poll();
    assertThat(outcome).isInstanceOf(PollOutcome.Answered.class);
    return ((PollOutcome.Answered) outcome).read();
  }
}
