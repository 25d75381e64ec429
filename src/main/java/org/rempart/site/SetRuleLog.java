package org.rempart.site;

import java.util.Optional;

/// Turns the log of a policy rule on or off.
public record SetRuleLog(String rule, boolean log) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of(log ? "edit.logOn" : "edit.logOff", rule);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    PolicyRule old = Existing.rule(document.site(), rule);
    return document.withSite(Replace.rule(document.site(),
        old.withTreatment(old.treatment().withLog(log ? Optional.of(RuleLog.STANDARD) : Optional.empty()))));
  }
}
