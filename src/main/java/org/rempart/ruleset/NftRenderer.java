package org.rempart.ruleset;

import java.util.List;
import java.util.stream.Collectors;

/// A ruleset as text that `nft -f` loads in one transaction: each table is declared, deleted and made anew,
/// other tables are left alone (never `flush ruleset`; nft 1.0.6 does not know `destroy`). One statement a
/// line, since nft 1.0.6 wants a newline before `}`.
public final class NftRenderer {
  private NftRenderer() {}

  /// Same ruleset, same bytes.
  public static String render(Ruleset ruleset) {
    return ruleset.tables().stream().map(NftRenderer::table).collect(Collectors.joining("\n"));
  }

  private static String table(Table table) {
    String name = "table " + table.family() + " " + table.name();
    String sets = table.sets().stream().map(NftRenderer::set).collect(Collectors.joining("\n"));
    String chains = table.chains().stream().map(NftRenderer::chain).collect(Collectors.joining("\n"));
    return name + "\ndelete " + name + "\n" + name + " {\n" + sets + (sets.isEmpty() ? "" : "\n") + chains + "}\n";
  }

  private static String set(NamedSet set) {
    String type = set.key().stream().map(ValueType::text).collect(Collectors.joining(" . "));
    String head = "  # " + Headings.of(set) + "\n  set " + set.name() + " {\n    type " + type
        + "\n    flags interval\n";
    return head + elements(set) + "  }\n";
  }

  private static String elements(NamedSet set) {
    if (set.elements().isEmpty()) {
      return "";
    }
    List<List<String>> cells = set.elements().stream().map(element -> RuleText.cells(set.key(), element)).toList();
    return "    elements = {\n" + Columns.align(cells, " . ", "      ", ",\n") + "\n    }\n";
  }

  private static String chain(Chain chain) {
    StringBuilder text = new StringBuilder("  # " + Headings.of(chain) + "\n  chain " + chain.name() + " {\n");
    chain.base().ifPresent(base -> text.append("    ").append(base(base)).append('\n'));
    chain.rules().forEach(rule -> text.append(RuleText.of(rule)).append('\n'));
    return text.append("  }\n").toString();
  }

  private static String base(BaseChain base) {
    String type = base.type() == BaseChain.Type.NAT ? "nat" : "filter";
    return "type " + type + " hook " + base.hook().text() + " priority " + base.priority()
        + "; policy " + (base.acceptsByDefault() ? "accept" : "drop") + ";";
  }
}
