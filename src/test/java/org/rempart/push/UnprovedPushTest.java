package org.rempart.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.remote.Shells.Connection.Unreachable;
import org.rempart.site.Device;
import org.rempart.verify.CheckedPolicy;
import org.rempart.verify.change.FlowChange;

/// What is not proved is not pushed, unless somebody says why.
class UnprovedPushTest {
  private static final Device FW1 = LabSite.site().device("fw1").orElseThrow();
  private final List<Journal.Entry> journal = new ArrayList<>();
  private final List<String> contacted = new ArrayList<>();

  @Test
  void without_a_reason_no_device_is_contacted() throws PolicyError {
    PushOutcome outcome = push(wrong(Optional.empty()));
    assertThat(outcome).isInstanceOfSatisfying(PushOutcome.Unproved.class,
        unproved -> assertThat(unproved.differences()).isNotEmpty());
    assertThat(contacted).isEmpty();
    assertThat(journal).isEmpty();
  }

  @Test
  void the_reason_is_journaled() throws PolicyError {
    push(wrong(Optional.of("the proof is mistaken")));
    assertThat(contacted).containsExactly("fw1");
    assertThat(journal.getFirst().outcome()).isEqualTo("begun, not proved: the proof is mistaken");
  }

  @Test
  void what_is_proved_is_journaled_as_such() throws PolicyError {
    push(Change.of(CheckedPolicy.of(LabSite.site(), "fw1"), Optional.of("never needed")));
    assertThat(journal.getFirst().outcome()).isEqualTo("begun, proved");
  }

  @Test
  void an_empty_reason_is_none() {
    assertThatThrownBy(() -> wrong(Optional.of(" "))).hasMessageContaining("needs a reason");
  }

  private PushOutcome push(Change change) {
    return new Push(device -> {
      contacted.add(device.name());
      return new Unreachable("not in this test");
    }, Clock.systemUTC(), journal::add).run(FW1, change, Duration.ofSeconds(5), PushListener.none());
  }

  /// The ruleset of the laboratory under a policy without one of its rules.
  private static Change wrong(Optional<String> override) throws PolicyError {
    CheckedPolicy compiled = CheckedPolicy.of(LabSite.site(), "fw1");
    CheckedPolicy meant = CheckedPolicy.of(LabSite.site(LabSite.site().policy().getFirst()), "fw1");
    List<FlowChange> differences = compiled.changesFrom(meant.filter());
    CheckedPolicy found = new CheckedPolicy(compiled.compiled(), compiled.text(), compiled.filter(), compiled.names(),
        compiled.sets(), differences);
    return Change.of(found, override);
  }
}
