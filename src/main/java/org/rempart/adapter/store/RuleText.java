package org.rempart.adapter.store;

import java.util.List;
import org.rempart.site.Action;
import org.rempart.site.ConnectionHelper;
import org.rempart.site.Notes;
import org.rempart.site.PolicyRule;
import org.rempart.site.RejectKind;
import org.rempart.site.RuleLog;
import org.rempart.site.Treatment;
import org.rempart.site.Validity;

/// Entries of `policy`.
final class RuleText {
  private RuleText() {}

  static FlowText rule(PolicyRule rule) {
    FlowText text = new FlowText().put("id", rule.id());
    names(text, "from", rule.from(), rule.not().from());
    names(text, "to", rule.to(), rule.not().to());
    if (!rule.services().isEmpty()) {
      names(text, "services", rule.services(), rule.not().services());
    }
    if (rule.action() != Action.ACCEPT) {
      text.put("action", rule.action().text());
    }
    treatment(text, rule.action(), rule.treatment());
    Validity validity = rule.validity();
    text.put("time", validity.time()).put("expires", validity.expires()).flag("enabled", validity.enabled(), true);
    Notes notes = rule.notes();
    return text.unlessEmpty("owner", notes.owner()).unlessEmpty("reason", notes.reason())
        .unlessEmpty("ticket", notes.ticket());
  }

  private static void names(FlowText text, String key, List<String> names, boolean not) {
    if (not) {
      text.write(key, new FlowText().list("not", names));
    } else {
      text.list(key, names);
    }
  }

  /// A kind of rejection means nothing beside another action, so it is not written there.
  private static void treatment(FlowText text, Action action, Treatment treatment) {
    if (action == Action.REJECT) {
      text.put("reject", treatment.rejectKind().map(RejectKind::text));
    }
    treatment.log().ifPresent(log -> text.write("log", log(log)));
    text.put("rate", treatment.rate()).number("connections", treatment.connections())
        .put("helper", treatment.helper().map(ConnectionHelper::text));
  }

  private static Object log(RuleLog log) {
    RuleLog standard = RuleLog.STANDARD;
    if (log.equals(standard)) {
      return "true";
    }
    FlowText text = new FlowText().put("prefix", log.prefix());
    if (log.level() != standard.level()) {
      text.put("level", log.level().text());
    }
    return log.limit().equals(standard.limit()) ? text : text.put("limit", log.limit());
  }
}
