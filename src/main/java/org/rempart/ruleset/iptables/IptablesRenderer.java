package org.rempart.ruleset.iptables;

import java.util.List;

/// Text for `iptables-restore --noflush`. Each table is a transaction: it empties and fills our own chains and puts
/// our jumps first, or changes nothing at all. The jumps must be there already, see [IptablesLoading].
final class IptablesRenderer {
  private IptablesRenderer() {}

  /// @param title the first line, a comment
  static String render(String title, List<IptablesTable> tables) {
    StringBuilder text = new StringBuilder("# ").append(title).append('\n');
    tables.forEach(table -> render(text, table));
    return text.toString();
  }

  private static void render(StringBuilder text, IptablesTable table) {
    text.append("\n*").append(table.name()).append('\n');
    table.chains().forEach(chain -> text.append(':').append(chain.name()).append(" - [0:0]\n"));
    text.append("\n# Our part comes first; the rules of others stay as they are\n");
    EntryPoint.ALL.stream().filter(entry -> entry.table().equals(table.name())).forEach(entry -> text.append("-D ")
        .append(entry.jump()).append("\n-I ").append(entry.jump()).append('\n'));
    for (IptablesChain chain : table.chains()) {
      text.append("\n# ").append(chain.heading()).append('\n');
      chain.rules().forEach(rule -> text.append(rule.text(chain.name())).append('\n'));
    }
    text.append("COMMIT\n");
  }
}
