package org.rempart.site;

import java.time.LocalDate;
import java.util.Optional;

/// When a policy rule holds.
///
/// @param time name of a [TimeWindow]; empty means always
/// @param expires last day (UTC) on which it holds; the firewall itself stops it then
public record Validity(boolean enabled, Optional<String> time, Optional<LocalDate> expires) {
  public static final Validity ALWAYS = new Validity(true, Optional.empty(), Optional.empty());

  public Validity withEnabled(boolean changed) {
    return new Validity(changed, time, expires);
  }
}
