package org.rempart.adapter.store;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.site.Names;
import org.rempart.site.PolicyRule;

/// What policy rules name.
final class RuleChecks {
  private RuleChecks() {}

  static void ends(WrittenSite written) {
    EndNames ends = EndNames.of(written);
    written.parts("policy", "from", "to").forEach(ends::check);
  }

  static void services(WrittenSite written) {
    ServiceWords words = ServiceWords.of(written);
    written.parts("policy", "services").forEach(words::check);
  }

  static void times(WrittenSite written) {
    Set<String> times = written.names("times");
    Set<String> never = written.site().policy().stream().filter(rule -> rule.neverIn(written.site()))
        .map(PolicyRule::id).collect(Collectors.toSet());
    written.items("policy").forEach(rule -> {
      WrittenSite.exists(rule, "time", times, "time");
      WrittenSite.field(rule, "id").filter(id -> never.contains(id.text()))
          .ifPresent(id -> rule.problem("rule '" + id.text() + "' expires before its time begins: it never holds",
              "write a later 'expires', or another time"));
    });
  }

  /// Everything but every address is nothing.
  static void everything(WrittenSite written) {
    written.items("policy").stream()
        .flatMap(rule -> Stream.of("from", "to").flatMap(side -> WrittenSite.field(rule, side).stream()))
        .map(Excepted::of).filter(Excepted::not).flatMap(part -> part.items().stream())
        .filter(at -> at.text().equals(Names.ANY))
        .forEach(at -> at.problem("everything but 'any' is nothing", "name what is excepted, or delete the rule"));
  }
}
