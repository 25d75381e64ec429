package org.rempart.ui.changes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Service;
import org.rempart.ruleset.Hook;
import org.rempart.verify.change.Decided;
import org.rempart.verify.change.FlowChange;
import org.rempart.verify.change.Risk;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.proof.Difference;

/// Shows a ruleset that looks like one, and the effect that the test says.
public final class FakePreviewer implements Previewer {
  public final AtomicReference<Running> running = new AtomicReference<>(new Running.Unasked());
  public final AtomicReference<Effect> effect = new AtomicReference<>(new Effect.Told(List.of(), List.of()));

  /// Two flows, one of them to be feared.
  public static List<FlowChange> changes() {
    return List.of(
        change(Difference.Kind.NOW_ALLOWED, Risk.HIGH, "guest", "lan", "tcp/445", "10.0.30.11", "10.0.20.11"),
        change(Difference.Kind.NOW_CUT, Risk.LOW, "lan", "dmz-www", "tcp/80", "10.0.20.11", "10.0.10.10"));
  }

  private static FlowChange change(Difference.Kind kind, Risk risk, String from, String to, String service,
      String source, String destination) {
    Service meant = Service.parse(service);
    Flow flow = new Flow(IpAddress.parse(source), IpAddress.parse(destination), meant.protocol(), 40_000,
        meant.numbers().first());
    Decided byDefault = new Decided("drop", Optional.of("p:default"), "inet rempart", 308);
    Decided byRule = new Decided("accept", Optional.of("r:" + from + "-" + to), "inet rempart", 175);
    boolean opens = kind == Difference.Kind.NOW_ALLOWED;
    return new FlowChange(kind, risk, Hook.FORWARD, List.of(from), List.of(to), List.of(service), List.of(),
        Passage.first(Hook.FORWARD, "eth-" + from, "eth-" + to, flow), opens ? byDefault : byRule,
        opens ? byRule : byDefault);
  }

  @Override
  public Running running(Site now, String firewall) {
    return running.get();
  }

  @Override
  public Effect effect(Site now, Site before, String firewall) {
    return effect.get();
  }

  @Override
  public Preview preview(Site site, String firewall) {
    StringBuilder text = new StringBuilder(
        "# Rempart: ruleset of " + firewall + ", site " + site.name() + "\ntable inet rempart {\n");
    text.append(
        "\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n\t\tct state vmap { established : accept, related : accept, invalid : drop }\n");
    site.zones().forEach(
        zone -> text.append("\t\tiifname \"eth-").append(zone.name()).append("\" jump from_").append(zone.name())
            .append(" comment \"").append(zone.title()).append("\"\n"));
    for (Zone from : site.zones()) {
      text.append("\t}\n\n\tchain from_").append(from.name()).append(" {\n\t\t# default verdict: drop, logged\n")
          .append("\t\tip saddr 10.0.20.0/24 tcp dport { 80, 443 } accept\n")
          .append("\t\tlimit rate 5/second log prefix \"drop ").append(from.name()).append(" \"\n\t\tdrop\n");
    }
    return new Preview.Compiled(text.append("\t}\n}\n").toString());
  }
}
