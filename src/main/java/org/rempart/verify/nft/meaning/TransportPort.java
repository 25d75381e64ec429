package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.List;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// `th sport`, `th dport`: two octets of whatever is behind IP's header. Of protocols without ports they are something
/// else, which the packet does not tell here (of ICMP, the checksum).
record TransportPort(boolean source, boolean certain) implements FieldMeaning {
  /// TCP, DCCP, UDP, SCTP, UDP-Lite.
  private static final Spans PORTED = new Spans(List.of(6, 17, 33, 132, 136).stream()
      .map(number -> new Spans.Span(number, number)).toList());
  private static final Condition OTHERS = Terms.all(
      Terms.not(new Condition.LaterFragment()),
      Terms.any(PORTED.complement(255).all().stream()
          .<Condition>map(span -> new Condition.ProtocolIn(span.range())).toList()));

  static boolean ported(Spans protocols) {
    return !protocols.all().isEmpty()
        && protocols.all().stream().allMatch(span -> span.first() == span.last() && PORTED.contains(span.first()));
  }

  @Override
  public FieldMeaning withPorts() {
    return new TransportPort(source, true);
  }

  @Override
  public Condition there() {
    return certain ? leaf(PortRange.ALL) : Terms.any(leaf(PortRange.ALL), OTHERS);
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    NumberField ports = new NumberField(words(), Syntax.of(65535, SymbolNames.PORTS), leaf(PortRange.ALL),
        Condition.ALWAYS, span -> leaf(span.range()));
    Condition held = ports.holds(comparison);
    if (certain || held.equals(Condition.NEVER)) {
      return held;
    }
    return Terms.any(held, Terms.all(OTHERS, new Condition.Unclear(UnclearField.words(words(), comparison), true)));
  }

  private String words() {
    return source ? "th sport" : "th dport";
  }

  private Condition leaf(PortRange ports) {
    return source ? new Condition.SourcePort(ports) : new Condition.DestinationPort(ports);
  }
}
