package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Allows services from some ends to others: an accept rule of the same ends takes them in, else a new rule
/// is written, before the first rule that would drop its flows.
///
/// @param services names or literals; never empty, since a rule without services allows all of them
public record AddRule(List<String> from, List<String> to, List<String> services) implements Edit {
  public AddRule {
    from = List.copyOf(from);
    to = List.copyOf(to);
    services = List.copyOf(services);
  }

  @Override
  public Phrase name() {
    return Phrase.of("edit.allow", String.join(", ", services), String.join(", ", from), String.join(", ", to));
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    if (from.isEmpty() || to.isEmpty() || services.isEmpty()) {
      throw new EditRefused("a rule needs both ends and at least one service");
    }
    Site site = document.site();
    for (String service : services) {
      if (ServiceNames.resolve(site, service).isEmpty()) {
        throw new EditRefused(
            "there is no service '" + service + "'; write a name such as https, or a literal such as tcp/443");
      }
    }
    return document.withSite(sameEnds(site).map(rule -> merged(site, rule)).orElseGet(() -> added(site)));
  }

  private Optional<PolicyRule> sameEnds(Site site) {
    return site.policy().stream().filter(Rules::accepts).filter(r -> r.from().equals(from) && r.to().equals(to))
        .findFirst();
  }

  /// A rule without services allows all of them already.
  private Site merged(Site site, PolicyRule rule) {
    return rule.services().isEmpty()
        ? site
        : Replace.rule(site, rule.withServices(Rules.plus(rule.services(), services)));
  }

  private Site added(Site site) {
    List<PolicyRule> policy = new ArrayList<>(site.policy());
    policy.add(place(site), Rules.accept(FreshNames.rule(policy, from, to), from, to, services));
    return site.withPolicy(policy);
  }

  private int place(Site site) {
    Ends ends = new Ends(site);
    for (int i = 0; i < site.policy().size(); i++) {
      PolicyRule rule = site.policy().get(i);
      if (rule.enabled() && rule.action() != Action.ACCEPT && ends.meet(rule.from(), from)
          && ends.meet(rule.to(), to)) {
        return i;
      }
    }
    return site.policy().size();
  }
}
