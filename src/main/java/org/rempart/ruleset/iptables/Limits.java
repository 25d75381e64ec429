package org.rempart.ruleset.iptables;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.policy.PolicyError;
import org.rempart.policy.ResolvedRule;
import org.rempart.site.RateLimit;
import org.rempart.site.RuleLog;

/// Limits per source as conditions. They count whom they are asked for, so they come last in a rule.
final class Limits {
  private static final int MOST = 1_000_000; // XT_HASHLIMIT_SCALE_v2
  private static final int MOST_LINES = 10_000; // XT_LIMIT_SCALE
  private static final Duration LONGEST = Duration.ofHours(11);
  private static final int SOURCES = 65_536;
  private static final int NAME_DIGITS = 12; // the kernel's names have 15 characters

  private Limits() {}

  /// What the rule is held within; none for a rule without limits.
  static List<Condition> of(String subject, Family family, ResolvedRule rule) throws PolicyError {
    List<Condition> all = new ArrayList<>();
    Optional<RateLimit> rate = rule.treatment().rate();
    rule.treatment().connections().ifPresent(count -> all.add(connections(family, count)));
    if (rate.isPresent()) {
      all.add(perSource(subject, rule.id(), rate.get(), "upto"));
    }
    return all;
  }

  /// @param way `upto` for what is within the limit, `above` for the rest
  /// @throws PolicyError for a limit that the kernel can't count
  static Condition perSource(String subject, String name, RateLimit limit, String way) throws PolicyError {
    check(subject, limit, MOST);
    // The kernel keeps the settings of a table that is there already: other settings need another name. It forgets
    // sources after a while: not before their burst is earned again, or to wait would give more than is allowed.
    return new Condition("-m hashlimit --hashlimit-" + way + " " + Target.perUnit(limit) + " --hashlimit-burst "
        + limit.burst() + " --hashlimit-mode srcip --hashlimit-name "
        + OwnNames.OWN + OwnNames.digest(name + " " + limit, NAME_DIGITS)
        + " --hashlimit-htable-max " + SOURCES
        + " --hashlimit-htable-expire " + Math.max(1000, refill(limit).toMillis()));
  }

  /// A day's worth of credit is all that the kernel's numbers hold, and what was earned since is added before it is
  /// cut off: over that they begin anew at zero, without an error (xt_hashlimit.c, xt_limit.c).
  private static void check(String subject, RateLimit limit, int most) throws PolicyError {
    long perSecond = limit.count() / unit(limit).toSeconds();
    if (perSecond > most || limit.burst() > most || refill(limit).compareTo(LONGEST) >= 0) {
      throw new PolicyError(subject, limit.toString(), "is more than iptables can count: " + most
          + " a second, and a burst that is earned within " + LONGEST.toHours()
          + " hours; write fewer, or a smaller burst");
    }
  }

  private static Duration refill(RateLimit limit) {
    return unit(limit).multipliedBy(limit.burst()).dividedBy(limit.count());
  }

  /// @throws PolicyError for a limit of log lines that the kernel can't count
  static void check(String subject, RuleLog log) throws PolicyError {
    check(subject, log.limit(), MOST_LINES);
  }

  /// So many log lines, whoever causes them; checked before.
  static Condition ofLog(RateLimit limit) {
    return new Condition("-m limit --limit " + Target.perUnit(limit) + " --limit-burst " + limit.burst());
  }

  private static Condition connections(Family family, int count) {
    return new Condition("-m connlimit --connlimit-upto " + count + " --connlimit-mask " + family.bits()
        + " --connlimit-saddr");
  }

  private static Duration unit(RateLimit limit) {
    return switch (limit.per()) {
      case SECOND -> Duration.ofSeconds(1);
      case MINUTE -> Duration.ofMinutes(1);
      case HOUR -> Duration.ofHours(1);
      case DAY -> Duration.ofDays(1);
    };
  }
}
