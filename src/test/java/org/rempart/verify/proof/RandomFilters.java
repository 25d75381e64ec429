package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Cast;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

/// Draws small filters of everything that the model has, and packets for them.
final class RandomFilters {
  private static final int CHAINS = 3;
  /// No kernel translates ports of a protocol that may have none.
  private static final Condition TCP = new Condition.ProtocolIn(PortRange.of(6));
  private final Random random;
  private final RandomConditions conditions;

  RandomFilters(long seed) {
    random = new Random(seed);
    conditions = new RandomConditions(random);
  }

  PacketFilter filter(Hook way) {
    List<Table> tables = new ArrayList<>();
    tables.add(table("filter", List.of(base(way, Base.Type.FILTER, 0)), false));
    if (random.nextBoolean()) {
      tables.add(table("nat", HookFates.hooks(way).stream().filter(hook -> hook != Hook.FORWARD)
          .map(hook -> base(hook, Base.Type.NAT, hook == Hook.POSTROUTING || hook == Hook.INPUT ? 100 : -100)).toList(),
          true));
    }
    if (random.nextBoolean()) {
      tables.add(table("mangle", HookFates.hooks(way).stream().map(hook -> base(hook, Base.Type.FILTER, -150)).toList(),
          false));
    }
    return new PacketFilter(tables);
  }

  private record Start(Hook hook, Base base) {}

  private Start base(Hook hook, Base.Type type, int priority) {
    return new Start(hook, new Base(hook, type, priority, random.nextInt(4) > 0));
  }

  private Table table(String name, List<Start> starts, boolean nat) {
    List<Chain> chains = new ArrayList<>();
    for (Start start : starts) {
      chains.add(new Chain(start.hook().name(), Optional.of(start.base()), rules(0, nat, start.hook())));
    }
    for (int i = 1; i <= CHAINS; i++) {
      chains.add(new Chain("chain" + i, Optional.empty(), rules(i, false, Hook.FORWARD)));
    }
    boolean four = name.equals("nat") || random.nextInt(3) == 0;
    EnumSet<Family> families = four ? EnumSet.of(Family.IPV4) : EnumSet.allOf(Family.class);
    return new Table(Table.Maker.NFTABLES, families, name, chains);
  }

  /// @param level chains lead only to those of a higher number
  private List<Rule> rules(int level, boolean nat, Hook hook) {
    return IntStream.range(0, random.nextInt(6)).mapToObj(i -> {
      List<Action> actions = actions(level, nat, hook);
      Condition condition = actions.stream().anyMatch(action -> action instanceof Action.Dnat(_, var ports)
          && ports.isPresent()) ? Condition.all(conditions.all(2), TCP) : conditions.all(3);
      return new Rule(condition, actions, new Origin(i + 1, "rule " + i, Optional.empty()));
    }).toList();
  }

  private List<Action> actions(int level, boolean nat, Hook hook) {
    List<Action> actions = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      actions.add(change(level));
    }
    actions.add(nat && random.nextInt(3) > 0 ? translate(hook) : verdict(level));
    return actions;
  }

  private Action change(int level) {
    return switch (random.nextInt(5)) {
      case 0 -> new Action.Note("counter");
      case 1 -> new Action.CopyMark(random.nextBoolean(), 3);
      case 2 -> new Action.Dispatch(List.of(
          new Action.Case(conditions.leaf(), verdict(level), Optional.empty()),
          new Action.Case(conditions.leaf(), verdict(level), Optional.empty())));
      default -> new Action.SetMark(random.nextInt(3) == 0, 3, random.nextInt(4));
    };
  }

  private Action.Verdict verdict(int level) {
    return switch (random.nextInt(level < CHAINS ? 12 : 7)) {
      case 0, 1 -> new Action.Accept();
      case 2, 3 -> new Action.Drop();
      case 4 -> new Action.Reject("tcp reset");
      case 5 -> new Action.Return();
      case 6 -> random.nextInt(4) == 0 ? new Action.Undecided("queue") : new Action.Accept();
      case 7, 8 -> new Action.Goto(chain(level));
      default -> new Action.Jump(chain(level));
    };
  }

  private String chain(int level) {
    return "chain" + (level + 1 + random.nextInt(CHAINS - level));
  }

  private Action translate(Hook hook) {
    Optional<PortRange> port = random.nextBoolean()
        ? Optional.of(PortRange.of(conditions.one(RandomConditions.PORTS)))
        : Optional.empty();
    Optional<IpRange> to = Optional.of(IpRange.parse(conditions.one(RandomConditions.ADDRESSES)));
    boolean source = hook == Hook.POSTROUTING || hook == Hook.INPUT;
    Action.Translate map = new Action.MapPrefix(source, Optional.of(IpPrefix.parse("10.0.0.0/24")),
        IpPrefix.parse("10.0.1.0/24"));
    if (random.nextInt(4) == 0) {
      return random.nextBoolean()
          ? map
          : new Action.TranslateBy(List.of(new Action.TranslateCase(conditions.leaf(), map)));
    }
    return source ? new Action.Snat(to, Optional.empty()) : new Action.Dnat(to, port);
  }

  Passage packet(Hook way) {
    boolean v6 = random.nextInt(4) == 0;
    List<String> addresses = v6 ? RandomConditions.ADDRESSES_6 : RandomConditions.ADDRESSES;
    int protocol = conditions.one(RandomConditions.PROTOCOLS);
    boolean fragment = random.nextInt(10) == 0;
    boolean ports = (protocol == 6 || protocol == 17) && !fragment;
    Flow flow = new Flow(IpAddress.parse(conditions.one(addresses)), IpAddress.parse(conditions.one(addresses)),
        new Protocol(protocol), ports ? 1000 + random.nextInt(50) : 0,
        ports ? conditions.one(RandomConditions.PORTS) : fragment ? 0 : protocol == 1 || protocol == 58 ? 8 : 0);
    return new Passage(way, way == Hook.OUTPUT ? "" : conditions.name(), way == Hook.INPUT ? "" : conditions.name(),
        flow, random.nextBoolean() ? ConnectionState.NEW : conditions.one(List.of(ConnectionState.values())),
        protocol == 1 && !fragment ? random.nextInt(3) : 0, protocol == 6 && !fragment ? random.nextInt(64) : 0,
        fragment, random.nextInt(256), conditions.one(List.of(Cast.values())), 0);
  }
}
