package org.rempart.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Allows services from some ends to others: an accept rule of the same ends takes them in, else a new rule
/// is written, before the first rule that would drop its flows. A service that needs a helper of connection
/// tracking (FTP, SIP ...) gets a rule with that helper.
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
    Map<Optional<ConnectionHelper>, List<String>> byHelper = new LinkedHashMap<>();
    services.forEach(
        service -> byHelper.computeIfAbsent(ServiceHelpers.of(site, service), _ -> new ArrayList<>()).add(service));
    Site allowed = site;
    for (Map.Entry<Optional<ConnectionHelper>, List<String>> part : byHelper.entrySet()) {
      allowed = allowed(allowed, part.getValue(), part.getKey());
    }
    return Soundness.kept(document, allowed);
  }

  private Site allowed(Site site, List<String> some, Optional<ConnectionHelper> helper) {
    return site.policy().stream().filter(rule -> joins(rule, helper)).findFirst()
        .map(rule -> merged(site, rule, some)).orElseGet(() -> added(site, some, helper));
  }

  private boolean joins(PolicyRule rule, Optional<ConnectionHelper> helper) {
    return Rules.accepts(rule) && Rules.plain(rule) && rule.treatment().helper().equals(helper)
        && rule.from().equals(from) && rule.to().equals(to);
  }

  /// A rule without services allows all of them already.
  private static Site merged(Site site, PolicyRule rule, List<String> some) {
    return rule.services().isEmpty()
        ? site
        : Replace.rule(site, rule.withServices(Rules.plus(rule.services(), some)));
  }

  private Site added(Site site, List<String> some, Optional<ConnectionHelper> helper) {
    List<PolicyRule> policy = new ArrayList<>(site.policy());
    String id = FreshNames.rule(FreshNames.rules(site), from, to);
    policy.add(place(site),
        Rules.accept(id, from, to, some).withTreatment(Treatment.PLAIN.withHelper(helper)));
    return site.withPolicy(policy);
  }

  private int place(Site site) {
    Ends ends = new Ends(site);
    for (int i = 0; i < site.policy().size(); i++) {
      PolicyRule rule = site.policy().get(i);
      if (rule.enabled() && rule.action() != Action.ACCEPT
          && (rule.not().from() || ends.meet(rule.from(), from)) && (rule.not().to() || ends.meet(rule.to(), to))) {
        return i;
      }
    }
    return site.policy().size();
  }
}
