package org.rempart.lint;

import java.time.LocalDate;
import java.util.List;
import org.rempart.site.Site;

/// What a person should look at in a policy.
public final class Lint {
  private static final List<Check> CHECKS = List.of(new BrokenRules(), Opened.EXPOSED, Opened.DMZ_TO_INSIDE,
      new AnyToAny(), new CoveredRules(), new UnseenRules(), new ExpiredRules(), new ForwardsNotAllowed(),
      new MissingHelpers(), new ManagementOff(), new EmptyGroups(), new UnreasonedRules(), new UnusedObjects());

  private Lint() {}

  /// In the order of the checks, then in that of the site.
  public static List<Remark> of(Site site, LocalDate today) {
    Situation situation = Situation.of(site, today);
    return CHECKS.stream().flatMap(check -> check.remarks(situation)).distinct().toList();
  }
}
