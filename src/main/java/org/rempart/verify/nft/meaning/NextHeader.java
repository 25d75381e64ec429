package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.List;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// `ip6 nexthdr`: the protocol, unless extension headers come first; then the first of these.
final class NextHeader implements FieldMeaning {
  private static final Condition EXTENDED = new Condition.Unclear("ip6 has extension headers", true);
  private static final Syntax SYNTAX = Syntax.of(255, SymbolNames.PROTOCOLS);
  private static final List<Long> EXTENSIONS = List.of(0L, 43L, 44L, 60L, 135L);

  @Override
  public Condition there() {
    return Terms.IPV6;
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    NumberField protocol = new NumberField("ip6 nexthdr", SYNTAX, Condition.ALWAYS, Condition.ALWAYS,
        span -> new Condition.ProtocolIn(span.range()));
    boolean some = false;
    boolean every = true;
    for (long extension : EXTENSIONS) {
      boolean held = SYNTAX.holds(comparison, extension);
      some |= held;
      every &= held;
    }
    Condition plain = Terms.all(Terms.not(EXTENDED), protocol.holds(comparison));
    Condition extended = every
        ? EXTENDED
        : Terms.all(EXTENDED, new Condition.Unclear(UnclearField.words("ip6 nexthdr", comparison), true));
    return Terms.all(Terms.IPV6, some ? Terms.any(plain, extended) : plain);
  }
}
