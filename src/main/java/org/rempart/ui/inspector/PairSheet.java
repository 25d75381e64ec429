package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.rempart.site.Allowance;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.ui.common.Desk;

/// A pair of zones: the rules between them, and a way to allow more.
final class PairSheet {
  private PairSheet() {}

  static Node of(Desk desk, String from, String to, Optional<String> rule) {
    Site site = desk.site();
    List<PolicyRule> rules = between(site, from, to);
    List<Node> cards = new ArrayList<>();
    rules.forEach(one -> cards.add(new RuleCard(desk, one, rule.filter(one.id()::equals).isPresent())));
    String rest = from.equals(to) && site.zone(from).isPresent() ? "inspector.pair.within" : "inspector.pair.default";
    Node heading = Sheet.heading(
        Words.end(site, desk.texts(), from) + " → " + Words.end(site, desk.texts(), to),
        desk.texts().get("inspector.pair.rules", rules.size()) + " · " + desk.texts().get(rest));
    if (cards.isEmpty()) {
      cards.add(Sheet.whisper(desk.texts().get("inspector.pair.empty")));
    }
    cards.add(new Allow(desk, from, to));
    List<Node> back = new ArrayList<>();
    between(site, to, from).forEach(one -> back.add(new RuleCard(desk, one, false)));
    if (back.isEmpty()) {
      back.add(Sheet.whisper(desk.texts().get("inspector.pair.answers")));
    }
    return Sheet.of(heading, Sheet.section(desk.texts().get("inspector.rules"), cards), Sheet.line(),
        Sheet.section(desk.texts().get("inspector.pair.back",
            Words.end(site, desk.texts(), to), Words.end(site, desk.texts(), from)), back),
        Sheet.line(), rest(desk, to));
  }

  /// What else comes in where the arrow points.
  private static Node rest(Desk desk, String to) {
    String title = desk.texts().get("inspector.pair.rest", Words.end(desk.site(), desk.texts(), to));
    return Sheet.section(title, new Reach(desk).end(to));
  }

  static List<PolicyRule> between(Site site, String from, String to) {
    List<String> ids = Allowance.of(site).stream()
        .filter(one -> one.from().zone().equals(from) && one.to().zone().equals(to))
        .map(Allowance::rule)
        .distinct()
        .toList();
    return site.policy().stream().filter(rule -> ids.contains(rule.id())).toList();
  }
}
