package org.rempart.verify.nft.meaning;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;

/// Where base chains are called (nft(8), "CHAINS").
final class Hooks {
  private static final Map<String, Integer> OF_IP = Map.of("raw", -300, "mangle", -150, "dstnat", -100, "filter", 0,
      "security", 50, "srcnat", 100);
  private static final Map<String, Integer> OF_BRIDGE = Map.of("dstnat", -300, "filter", -200, "out", 100, "srcnat",
      300);
  private static final Map<String, Base.Type> TYPES = Map.of("filter", Base.Type.FILTER, "nat", Base.Type.NAT, "route",
      Base.Type.ROUTE);
  private static final Set<String> OTHERS = Set.of("ingress", "egress");

  private Hooks() {}

  /// Empty for hooks that the model does not have.
  static Optional<Base> base(Declaration.HookSpec spec, String family) throws RulesetError {
    Base.Type type = Optional.ofNullable(TYPES.get(spec.type()))
        .orElseThrow(
            () -> spec.at().error("the types of a chain are filter, nat and route, not '" + spec.type() + "'"));
    int priority = priority(spec, family);
    Optional<Hook> hook = Hook.parse(spec.hook());
    if (hook.isEmpty() && !OTHERS.contains(spec.hook())) {
      throw spec.at().error("there is no hook '" + spec.hook() + "'");
    }
    return hook.map(known -> new Base(known, type, priority, spec.acceptsByDefault()));
  }

  static int priority(Declaration.HookSpec spec, String family) throws RulesetError {
    String text = spec.priority();
    String[] parts = text.split(" ", -1);
    Map<String, Integer> names = family.equals("bridge") ? OF_BRIDGE : OF_IP;
    boolean calculated = parts.length == 3 && parts[2].matches("\\d{1,9}");
    if (names.containsKey(parts[0]) && (parts.length == 1 || calculated)) {
      int distance = calculated ? Integer.parseInt(parts[2]) : 0;
      return names.getOrDefault(parts[0], 0) + (calculated && parts[1].equals("-") ? -distance : distance);
    }
    if (!text.matches("-?\\d{1,9}")) {
      throw spec.at().error("'" + text + "' is no priority of a chain: a number, or a name such as 'filter'");
    }
    return Integer.parseInt(text);
  }
}
