package org.rempart.ruleset;

import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    Stream<String> objects = Stream.of(
        table.objects().helpers().stream().map(ObjectText::helper),
        table.sets().stream().map(ObjectText::set),
        table.maps().stream().map(ObjectText::map),
        table.chains().stream().map(NftRenderer::chain)).flatMap(one -> one);
    return name + "\ndelete " + name + "\n" + name + " {\n" + objects.collect(Collectors.joining("\n")) + "}\n";
  }

  private static String chain(Chain chain) {
    StringBuilder text = new StringBuilder("  # " + Headings.of(chain) + "\n  chain " + chain.name() + " {\n");
    chain.base().ifPresent(base -> text.append("    ").append(base(base)).append('\n'));
    chain.rules().forEach(rule -> text.append(RuleText.of(rule)).append('\n'));
    return text.append("  }\n").toString();
  }

  private static String base(BaseChain base) {
    return "type " + base.type().text() + " hook " + base.hook().text() + " priority " + base.priority()
        + "; policy " + (base.acceptsByDefault() ? "accept" : "drop") + ";";
  }
}
