package org.rempart.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.site.Group;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;

/// Groups without members, and groups of such groups alone.
final class EmptyGroups implements Check {
  @Override
  public Stream<Remark> remarks(Situation situation) {
    Site site = situation.site();
    return site.groups().stream().filter(group -> isEmpty(site, group, new HashSet<>()))
        .map(group -> new Remark(Kind.EMPTY_GROUP, group.name(),
            site.policy().stream().filter(rule -> names(rule, group)).map(PolicyRule::id).toList()));
  }

  /// @param way groups that hold this one; a loop adds nobody
  private static boolean isEmpty(Site site, Group group, Set<String> way) {
    if (!way.add(group.name())) {
      return true;
    }
    boolean empty = group.members().stream().allMatch(member -> {
      Optional<Group> inner = site.group(member);
      return inner.isPresent() && isEmpty(site, inner.get(), way);
    });
    way.remove(group.name());
    return empty;
  }

  private static boolean names(PolicyRule rule, Group group) {
    return Stream.of(rule.from(), rule.to()).flatMap(List::stream).anyMatch(group.name()::equals);
  }
}
