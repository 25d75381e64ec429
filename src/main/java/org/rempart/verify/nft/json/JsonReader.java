package org.rempart.verify.nft.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;
import org.rempart.verify.nft.tree.Declaration.TableKey;
import org.rempart.verify.nft.tree.Place;
import org.rempart.verify.nft.tree.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads the objects of a list and commands, one after the other.
public final class JsonReader {
  private static final Set<String> ADDING = Set.of("add", "create", "insert");
  private static final Set<String> FLAGS = Set.of("interval", "timeout", "dynamic", "constant");
  /// What rules refer to by name and what changes no packet by itself.
  private static final Set<String> OBJECTS = Set.of("metainfo", "counter", "quota", "limit", "flowtable", "secmark",
      "synproxy", "ct helper", "ct timeout", "ct expectation", "tunnel");

  private final ExpressionReader expressions = new ExpressionReader();
  private final StatementReader statements = new StatementReader(expressions);
  private final List<Declaration> declarations = new ArrayList<>();

  private JsonReader() {}

  public static List<Declaration> read(String json) throws RulesetError {
    JsonMapper mapper = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    JsonReader reader = new JsonReader();
    try {
      Node whole = new Node("", mapper.readTree(json));
      for (Node object : new Node("nftables", whole.json().path("nftables")).items()) {
        reader.object(object);
      }
    } catch (JacksonException e) {
      throw new RulesetError(Math.max(1, e.getLocation().getLineNr()), Math.max(1, e.getLocation().getColumnNr()),
          "JSON", e.getOriginalMessage());
    }
    return reader.declarations;
  }

  private void object(Node node) throws RulesetError {
    Node.Named named = node.only();
    if (ADDING.contains(named.name())) {
      add(named.value().only(), named.name().equals("insert"));
    } else {
      switch (named.name()) {
        case "delete" -> delete(named.value().only(), false);
        case "destroy" -> delete(named.value().only(), true);
        case "flush" -> flush(named.value().only());
        default -> add(named, false);
      }
    }
  }

  private static TableKey table(Node node, String name) throws RulesetError {
    return new TableKey(node.text("family"), node.text(name));
  }

  private void add(Node.Named named, boolean first) throws RulesetError {
    Node node = named.value();
    switch (named.name()) {
      case "table" -> declarations.add(new Declaration.AddTable(node.at(), table(node, "name"), dormant(node)));
      case "chain" -> declarations.add(new Declaration.AddChain(node.at(), table(node, "table"), node.text("name"),
          hook(node)));
      case "rule" -> rule(node, first);
      case "set", "map" -> set(node);
      case "element" -> declarations.add(new Declaration.AddElements(node.at(), table(node, "table"),
          node.text("name"), expressions.elements(node.need("elem"))));
      default -> {
        if (!OBJECTS.contains(named.name())) {
          throw node.error("no known object or command");
        }
      }
    }
  }

  private static boolean dormant(Node node) throws RulesetError {
    Optional<Node> flags = node.get("flags");
    return flags.isPresent() && flags.get().texts().contains("dormant");
  }

  private static Optional<Declaration.HookSpec> hook(Node node) throws RulesetError {
    if (!node.has("hook")) {
      return Optional.empty();
    }
    Optional<Node> device = node.get("dev");
    return Optional.of(new Declaration.HookSpec(node.at(), node.text("type"), node.text("hook"), node.text("prio"),
        device.isPresent() ? device.get().texts() : List.of(), !node.text("policy", "accept").equals("drop")));
  }

  private void rule(Node node, boolean first) throws RulesetError {
    List<Statement> read = new ArrayList<>();
    Node body = node.need("expr");
    for (Node statement : body.items()) {
      read.add(statements.statement(statement));
    }
    Optional<Node> comment = node.get("comment");
    declarations.add(new Declaration.AddRule(node.at(), table(node, "table"), node.text("chain"), first, read,
        RuleText.of(read), comment.isPresent() ? Optional.of(comment.get().scalar()) : Optional.empty()));
  }

  private void set(Node node) throws RulesetError {
    Set<String> flags = new HashSet<>();
    Optional<Node> listed = node.get("flags");
    if (listed.isPresent()) {
      flags.addAll(listed.get().texts());
    }
    if (!FLAGS.containsAll(flags)) {
      throw node.error("the flags of a set are interval, timeout, dynamic and constant");
    }
    Optional<Node> elements = node.get("elem");
    declarations.add(new Declaration.AddSet(node.at(), table(node, "table"), node.text("name"), flags,
        elements.isPresent() ? expressions.elements(elements.get()) : List.of()));
  }

  private void delete(Node.Named named, boolean mayLack) throws RulesetError {
    Node node = named.value();
    Place at = node.at();
    declarations.add(switch (named.name()) {
      case "table" -> new Declaration.DeleteTable(at, table(node, "name"), mayLack);
      case "chain" -> new Declaration.DeleteChain(at, table(node, "table"), node.text("name"));
      case "set", "map" -> new Declaration.DeleteSet(at, table(node, "table"), node.text("name"));
      case "element" -> new Declaration.DeleteElements(at, table(node, "table"), node.text("name"),
          expressions.elements(node.need("elem")));
      default -> throw node.error("only tables, chains, sets, maps and elements are deleted here; what else is meant "
          + "depends on what the device runs");
    });
  }

  private void flush(Node.Named named) throws RulesetError {
    Node node = named.value();
    Place at = node.at();
    declarations.add(switch (named.name()) {
      case "ruleset" -> new Declaration.Flush(at,
          node.has("family") ? Optional.of(node.text("family")) : Optional.empty());
      case "table" -> new Declaration.FlushRules(at, table(node, "name"), Optional.empty());
      case "chain" -> new Declaration.FlushRules(at, table(node, "table"), Optional.of(node.text("name")));
      case "set", "map" -> new Declaration.FlushSet(at, table(node, "table"), node.text("name"));
      default -> throw node.error("'ruleset', 'table', 'chain', 'set' or 'map' is expected here");
    });
  }
}
