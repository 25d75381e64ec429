package org.rempart.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/// What the figures were measured on.
final class Machine {
  private static final double IDLE = 0.5;

  private Machine() {}

  static String describe() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(Locale.ROOT, "measured on %d cores, %s %s, Java %d; load %.1f at the start%s",
        Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"), System.getProperty("os.version"),
        Runtime.version().feature(), load, load > IDLE ? " (not idle: expect noise)" : "");
  }
}
