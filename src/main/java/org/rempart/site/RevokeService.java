package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes a service back between two ends, and nothing else: a rule with more ends keeps it for the others. A
/// rule that would be left without a service is removed, since an empty one would allow everything.
///
/// @param service as the rule writes it; `any` takes back a rule that allows every service
public record RevokeService(String from, String to, String service) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.revoke", service, from, to);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Site site = document.site();
    List<PolicyRule> policy = new ArrayList<>();
    Set<String> taken = FreshNames.rules(site);
    for (PolicyRule rule : site.policy()) {
      if (allowsIt(rule)) {
        policy.addAll(without(rule, taken));
      } else {
        policy.add(rule);
      }
    }
    if (policy.equals(site.policy())) {
      throw new EditRefused("no rule from '" + from + "' to '" + to + "' allows " + service);
    }
    return document.withSite(site.withPolicy(policy));
  }

  private boolean allowsIt(PolicyRule rule) {
    boolean service = wholesale() ? rule.services().isEmpty() : rule.services().contains(this.service);
    return Rules.accepts(rule) && rule.not().equals(Negation.NONE) && service && rule.from().contains(from)
        && rule.to().contains(to);
  }

  private boolean wholesale() {
    return service.equals(Names.ANY);
  }

  private List<PolicyRule> without(PolicyRule rule, Set<String> ids) {
    List<PolicyRule> parts = new ArrayList<>();
    List<String> left = minus(rule.services(), service);
    if (!left.isEmpty()) {
      parts.add(rule.withServices(left));
    }
    PolicyRule taken = wholesale() ? rule : rule.withServices(List.of(service));
    List<String> otherFrom = minus(rule.from(), from);
    List<String> otherTo = minus(rule.to(), to);
    if (!otherFrom.isEmpty()) {
      parts.add(taken.withEnds(otherFrom, rule.to()));
    }
    if (!otherTo.isEmpty()) {
      parts.add(taken.withEnds(List.of(from), otherTo));
    }
    return numbered(parts, ids);
  }

  private static List<String> minus(List<String> names, String gone) {
    return names.stream().filter(name -> !name.equals(gone)).toList();
  }

  /// The first part keeps the rule's id, so that its counters go on.
  private static List<PolicyRule> numbered(List<PolicyRule> parts, Set<String> taken) {
    List<PolicyRule> numbered = new ArrayList<>();
    for (PolicyRule part : parts) {
      PolicyRule one = numbered.isEmpty() ? part : part.withId(FreshNames.rule(taken, part.from(), part.to()));
      numbered.add(one);
      taken.add(one.id());
    }
    return numbered;
  }
}
