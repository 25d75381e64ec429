package org.rempart.verify;

import org.rempart.net.ConnectionState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.Flow;
import org.rempart.net.IpRange;
import org.rempart.ruleset.BaseChain;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.Ruleset;
import org.rempart.ruleset.Statement;

/// Decides what a ruleset does with a packet, as the kernel would: base chains of all tables by priority,
/// a drop is final, an accept ends its own base chain alone. NAT chains see the first packet of a connection
/// only; later ones are taken as they come.
public final class Evaluator {
  private record Base(LoadedTable table, Chain chain, BaseChain base) {}

  private final List<Base> bases;

  public Evaluator(Ruleset ruleset) {
    this.bases = ruleset.tables().stream()
        .flatMap(table -> {
          LoadedTable loaded = new LoadedTable(table);
          return table.chains().stream()
              .flatMap(chain -> chain.base().map(base -> new Base(loaded, chain, base)).stream());
        })
        .sorted(Comparator.comparingInt(one -> one.base().priority()))
        .toList();
  }

  /// For a ruleset that depends on nothing but the packet.
  public Decision decide(Packet packet) {
    return decide(packet, Moment.ANY);
  }

  public Decision decide(Packet packet, Moment moment) {
    Translator translator = new Translator(packet, moment);
    PacketFields fields = new PacketFields(packet, moment, packet.hook(), packet.flow(), false);
    Optional<String> comment = Optional.empty();
    Optional<IpRange> source = Optional.of(Translator.alone(packet.flow().source()));
    for (Hook hook : way(packet.hook())) {
      for (Base base : bases.stream().filter(one -> one.base().hook() == hook && sees(one, packet)).toList()) {
        PacketFields seen = new PacketFields(packet, moment, hook, fields.flow(), fields.translated());
        Ending ending = new ChainWalk(base.table(), seen).through(base.chain()).orElseGet(() -> byDefault(base.base()));
        if (ending.verdict() != Decision.Verdict.ACCEPTED) {
          return new Decision(ending.verdict(), ending.comment(), fields.flow(), source);
        }
        if (ending.translation().isPresent()) {
          Statement.Translation translation = ending.translation().get();
          Flow flow = translator.destination(translation, fields.flow());
          source = translator.source(translation, flow);
          fields = new PacketFields(packet, moment, hook, flow, fields.translated() || !flow.equals(fields.flow()));
        }
        if (hook == packet.hook() && ending.comment().isPresent()) {
          comment = ending.comment();
        }
      }
    }
    return new Decision(Decision.Verdict.ACCEPTED, comment, fields.flow(), source);
  }

  private static List<Hook> way(Hook hook) {
    return Stream.of(Hook.PREROUTING, hook, Hook.POSTROUTING)
        .filter(one -> hook != Hook.OUTPUT || one != Hook.PREROUTING)
        .filter(one -> hook != Hook.INPUT || one != Hook.POSTROUTING)
        .toList();
  }

  private static boolean sees(Base base, Packet packet) {
    return base.base().type() != BaseChain.Type.NAT || packet.state() == ConnectionState.NEW;
  }

  private static Ending byDefault(BaseChain base) {
    return Ending.of(base.acceptsByDefault() ? Decision.Verdict.ACCEPTED : Decision.Verdict.DROPPED, Optional.empty());
  }
}
