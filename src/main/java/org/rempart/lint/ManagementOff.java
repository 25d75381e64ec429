package org.rempart.lint;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.site.Protection;

/// Without this protection, a rule too many cuts off the console itself.
final class ManagementOff implements Check {
  @Override
  public Stream<Remark> remarks(Situation situation) {
    return situation.site().protections().contains(Protection.MANAGEMENT)
        ? Stream.of()
        : Stream.of(new Remark(Kind.MANAGEMENT_OFF, Protection.MANAGEMENT.text(), List.of()));
  }
}
