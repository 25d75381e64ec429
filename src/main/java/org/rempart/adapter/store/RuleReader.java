package org.rempart.adapter.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rempart.site.Action;
import org.rempart.site.ConnectionHelper;
import org.rempart.site.Negation;
import org.rempart.site.Notes;
import org.rempart.site.PolicyRule;
import org.rempart.site.RateLimit;
import org.rempart.site.RejectKind;
import org.rempart.site.RuleLog;
import org.rempart.site.Treatment;
import org.rempart.site.Validity;

/// The section `policy`.
final class RuleReader {
  private RuleReader() {}

  static Optional<PolicyRule> rule(Cursor at) {
    Fields fields = Fields.of(at, "id", "from", "to", "services", "action", "reject", "log", "rate", "connections",
        "helper", "time", "expires", "enabled", "owner", "reason", "ticket");
    Optional<String> id = fields.wantedText("id");
    Optional<Excepted> from = fields.wanted("from").map(Excepted::of);
    Optional<Excepted> to = fields.wanted("to").map(Excepted::of);
    Optional<Excepted> services = fields.find("services").map(Excepted::of);
    services.filter(some -> some.items().isEmpty()).ifPresent(some -> some.at().problem("no service is named here",
        "leave 'services' out if every service is meant"));
    Action action = action(fields);
    Treatment treatment = treatment(fields);
    Validity validity = validity(fields);
    Notes notes = new Notes(fields.text("owner", ""), fields.text("reason", ""), fields.text("ticket", ""));
    Negation not = new Negation(not(from), not(to), not(services));
    return id.isEmpty() || from.isEmpty() || to.isEmpty()
        ? Optional.empty()
        : at.make(() -> new PolicyRule(id.get(), from.get().names(), to.get().names(),
            services.map(Excepted::names).orElse(List.of()), not, action, treatment, validity, notes));
  }

  private static boolean not(Optional<Excepted> part) {
    return part.filter(Excepted::not).isPresent();
  }

  /// A kind of rejection alone says reject.
  private static Action action(Fields fields) {
    Action unsaid = fields.has("reject") ? Action.REJECT : Action.ACCEPT;
    if (!fields.has("action")) {
      return unsaid;
    }
    Action said = fields.choice("action", Action.values(), Action::text).orElse(Action.DROP);
    if (unsaid == Action.REJECT && said != Action.REJECT) {
      fields.find("reject").ifPresent(at -> at.problem("'reject' stands in a rule whose action is " + said.text(),
          "write 'action: reject', or leave 'reject' out"));
    }
    return said;
  }

  private static Treatment treatment(Fields fields) {
    return new Treatment(fields.choice("reject", RejectKind.values(), RejectKind::text),
        fields.find("log").flatMap(RuleReader::log), fields.value("rate", RateLimit::parse),
        fields.number("connections", 1, 1_000_000),
        fields.choice("helper", ConnectionHelper.values(), ConnectionHelper::text));
  }

  private static Optional<RuleLog> log(Cursor at) {
    if (!at.isMapping()) {
      return at.flag() ? Optional.of(RuleLog.STANDARD) : Optional.empty();
    }
    Fields fields = Fields.of(at, "prefix", "level", "limit");
    RuleLog.Level level = fields.choice("level", RuleLog.Level.values(), RuleLog.Level::text)
        .orElse(RuleLog.STANDARD.level());
    RateLimit limit = fields.value("limit", RateLimit::parse).orElse(RuleLog.STANDARD.limit());
    return at.make(() -> new RuleLog(fields.text("prefix"), level, limit));
  }

  private static Validity validity(Fields fields) {
    Optional<LocalDate> expires = fields.value("expires", TimeReader::date);
    return new Validity(fields.flag("enabled", true), fields.text("time"), expires);
  }
}
