package org.rempart.verify.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

class WalkTest {
  private static final Condition WEB = Condition.all(new Condition.ProtocolIn(PortRange.of(6)),
      new Condition.DestinationPort(PortRange.of(80)));
  private static final Condition FROM_WAN = new Condition.Entering(new InterfacePattern("wan", false));
  private static final Passage PACKET = Passage.first(Hook.FORWARD, "wan0", "dmz",
      flow("198.51.100.7", "203.0.113.10"));

  @Test
  void a_jump_comes_back_and_a_goto_does_not() {
    Chain side = new Chain("side", Optional.empty(), List.of(rule(Condition.NEVER, new Action.Accept())));
    Chain jumping = base(Hook.FORWARD, 0, false, rule(WEB, new Action.Jump("side")), rule(WEB, new Action.Accept()));
    assertThat(only(jumping, side).accepted()).isTrue();
    Chain going = base(Hook.FORWARD, 0, false, rule(WEB, new Action.Goto("side")), rule(WEB, new Action.Accept()));
    Journey gone = only(going, side);
    assertThat(gone.verdict()).isEqualTo(Journey.Verdict.DROPPED);
    assertThat(gone.steps()).extracting(Step::what).containsExactly("goto side", "drop");
  }

  @Test
  void an_accept_ends_its_own_base_chain_alone() {
    Journey journey = only(base(Hook.FORWARD, 0, false, rule(WEB, new Action.Accept())),
        base(Hook.FORWARD, 10, true, rule(WEB, new Action.Drop())));
    assertThat(journey.verdict()).isEqualTo(Journey.Verdict.DROPPED);
    assertThat(journey.steps()).extracting(Step::what).containsExactly("accept", "drop");
  }

  @Test
  void the_filter_sees_the_translated_destination_and_can_ask_for_the_first_one() {
    IpAddress real = IpAddress.parse("10.0.10.10");
    Chain translating = new Chain("pre", Optional.of(new Base(Hook.PREROUTING, Base.Type.NAT, -100, true)),
        List.of(rule(WEB, new Action.Dnat(Optional.of(new IpRange(real, real)), Optional.of(PortRange.of(8080))))));
    Chain filtering = base(Hook.FORWARD, 0, false, rule(
        Condition.all(new Condition.To(IpSet.of(real)), new Condition.DestinationPort(PortRange.of(8080)),
            new Condition.Translated(true),
            new Condition.Originally(new Condition.To(IpSet.of(IpPrefix.parse("203.0.113.10/32"))))),
        new Action.Accept()));
    Journey journey = only(translating, filtering);
    assertThat(journey.accepted()).isTrue();
    assertThat(journey.flow().destination()).isEqualTo(real);
    assertThat(new Walk(filter(translating, filtering), Surroundings.UNKNOWN).journeys(new Passage(Hook.FORWARD, "wan0",
        "dmz", PACKET.flow(), ConnectionState.INVALID, 0, 2, false, 64, PACKET.cast(), 0)))
        .as("NAT is for tracked packets").noneMatch(Journey::accepted);
  }

  @Test
  void what_the_packet_does_not_tell_is_followed_both_ways() {
    Condition owner = new Condition.Unclear("owner root", true);
    Condition limit = new Condition.Unclear("limit 5/s", false);
    Chain chain = base(Hook.FORWARD, 0, false, rule(Condition.all(limit, WEB), new Action.Accept()),
        rule(Condition.all(limit, new Condition.Not(owner)), new Action.Accept()), rule(owner, new Action.Accept()));
    List<Journey> all = new Walk(filter(chain), Surroundings.UNKNOWN).journeys(PACKET);
    assertThat(all).filteredOn(journey -> !journey.accepted()).singleElement()
        .extracting(Journey::assumptions).isEqualTo(List.of(new Assumption("limit 5/s", false),
            new Assumption("limit 5/s", false), new Assumption("owner root", false)));
  }

  @Test
  void a_question_that_another_answer_makes_idle_is_not_asked() {
    Chain chain = base(Hook.FORWARD, 0, false,
        rule(Condition.all(new Condition.Unclear("limit 5/s", false), FROM_WAN), new Action.Accept()));
    assertThat(only(chain).assumptions()).isEmpty();
  }

  @Test
  void an_interface_pattern_matches_by_its_beginning_and_not_where_none_is_known() {
    Condition wan = new Condition.Entering(new InterfacePattern("wan", true));
    Condition dmz = new Condition.Leaving(new InterfacePattern("dmz", false));
    assertThat(only(base(Hook.FORWARD, 0, false, rule(Condition.all(wan, dmz), new Action.Accept()))).accepted())
        .isTrue();
    assertThat(only(base(Hook.PREROUTING, 0, false, rule(dmz, new Action.Accept()))).accepted()).isFalse();
  }

  @Test
  void marks_are_kept_from_one_chain_to_the_next_and_notrack_changes_the_state() {
    Chain raw = base(Hook.PREROUTING, -300, true,
        rule(WEB, new Action.SetMark(false, 0xff, 7)), rule(WEB, new Action.NoTrack()));
    Chain filtering = base(Hook.FORWARD, 0, false, rule(Condition.all(new Condition.Mark(false, 0x0f, 7),
        new Condition.StateIn(Set.of(ConnectionState.UNTRACKED))), new Action.Accept()));
    assertThat(only(raw, filtering).accepted()).isTrue();
  }

  @Test
  void the_first_case_of_a_verdict_map_that_holds_is_taken_and_a_miss_goes_on() {
    Action map = new Action.Dispatch(List.of(
        new Action.Case(FROM_WAN, new Action.Accept(), Optional.empty()),
        new Action.Case(WEB, new Action.Drop(), Optional.of("web")),
        new Action.Case(WEB, new Action.Accept(), Optional.empty())));
    assertThat(only(base(Hook.FORWARD, 0, true, rule(Condition.ALWAYS, map))).accepted()).isFalse();
    Action miss = new Action.Dispatch(List.of(new Action.Case(FROM_WAN, new Action.Drop(), Optional.empty())));
    assertThat(only(base(Hook.FORWARD, 0, true, rule(Condition.ALWAYS, miss))).accepted()).isTrue();
  }

  private static Journey only(Chain... chains) {
    List<Journey> journeys = new Walk(filter(chains), Surroundings.UNKNOWN).journeys(PACKET);
    assertThat(journeys).hasSize(1);
    return journeys.getFirst();
  }

  private static PacketFilter filter(Chain... chains) {
    return new PacketFilter(List.of(
        new Table(Table.Maker.NFTABLES, EnumSet.allOf(Family.class), "inet t", List.of(chains))));
  }

  private static Chain base(Hook hook, int priority, boolean accepts, Rule... rules) {
    return new Chain(hook.text() + priority, Optional.of(new Base(hook, Base.Type.FILTER, priority, accepts)),
        List.of(rules));
  }

  private static Rule rule(Condition condition, Action action) {
    return new Rule(condition, List.of(action), new Origin(1, condition.toString(), Optional.empty()));
  }

  private static Flow flow(String from, String to) {
    return new Flow(IpAddress.parse(from), IpAddress.parse(to), Protocol.TCP, 40_000, 80);
  }
}
