package org.rempart.verify.nft.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Place;
import tools.jackson.databind.JsonNode;

/// A JSON value and the path to it.
record Node(String path, JsonNode json) {
  Place at() {
    return new Place.OfJson(path);
  }

  RulesetError error(String reason) {
    return at().error(reason);
  }

  boolean isText() {
    return json.isString();
  }

  boolean isNull() {
    return json.isNull();
  }

  boolean isObject() {
    return json.isObject();
  }

  boolean isArray() {
    return json.isArray();
  }

  boolean isScalar() {
    return json.isString() || json.isIntegralNumber() || json.isBoolean();
  }

  /// A text, a number, or `exists` and `missing` for true and false.
  String scalar() throws RulesetError {
    if (json.isBoolean()) {
      return json.booleanValue() ? "exists" : "missing";
    }
    if (json.isString()) {
      return json.stringValue();
    }
    if (json.isIntegralNumber() && json.canConvertToLong()) {
      return Long.toString(json.longValue());
    }
    throw error("a text or a number is expected here");
  }

  Optional<Node> get(String name) {
    JsonNode found = json.get(name);
    return found == null || found.isNull() ? Optional.empty() : Optional.of(new Node(path + "." + name, found));
  }

  boolean has(String name) {
    return json.has(name);
  }

  Node need(String name) throws RulesetError {
    return get(name).orElseThrow(() -> error("'" + name + "' is missing here"));
  }

  String text(String name) throws RulesetError {
    return need(name).scalar();
  }

  String text(String name, String otherwise) throws RulesetError {
    Optional<Node> found = get(name);
    return found.isPresent() ? found.get().scalar() : otherwise;
  }

  boolean truth(String name) {
    return json.path(name).asBoolean(false);
  }

  /// The elements of an array; a value that is none is its only element.
  List<Node> items() {
    if (!json.isArray()) {
      return List.of(this);
    }
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      items.add(new Node(path + "[" + i + "]", json.get(i)));
    }
    return items;
  }

  List<String> texts() throws RulesetError {
    List<String> texts = new ArrayList<>();
    for (Node item : items()) {
      texts.add(item.scalar());
    }
    return texts;
  }

  /// The only member of an object: a statement, an expression or a command.
  Named only() throws RulesetError {
    if (!json.isObject() || json.size() != 1) {
      throw error("an object with one member is expected here");
    }
    String name = json.propertyNames().iterator().next();
    return new Named(name, new Node(path + "." + name, json.get(name)));
  }

  record Named(String name, Node value) {}
}
