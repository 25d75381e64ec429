package org.rempart.adapter.store;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/// YAML 1.2 text to its tree, with bounds on what a hostile file can cost.
final class SiteYaml {
  static final int MOST_BYTES = 10 << 20;

  private SiteYaml() {}

  /// The tree of a text; an empty one where there are problems.
  static MappingNode compose(String name, String text, List<Problem> problems) {
    LoadSettings settings = LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(10)
        .setCodePointLimit(MOST_BYTES).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return mapping;
      }
      problems.add(
          new Problem(name, 1, 1, "", "holds no 'key: value' pairs", "see the format of a site in the user guide"));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      int column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
      problems.add(new Problem(name, line, column, "", String.valueOf(e.getProblem()),
          "check quotes, brackets and indentation"));
    } catch (YamlEngineException e) {
      problems.add(new Problem(name, 1, 1, "", String.valueOf(e.getMessage()), ""));
    }
    return new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
  }
}
