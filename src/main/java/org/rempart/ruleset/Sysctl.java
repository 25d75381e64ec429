package org.rempart.ruleset;

/// A setting of the kernel that is no rule, yet part of what a device is told (sysctl(8)).
///
/// @param key as under `/proc/sys`, with dots: `net.ipv4.conf.all.accept_redirects`; a `.` in an interface's name
///     is written `/`, as sysctl(8) has it
public record Sysctl(String key, String value) implements Comparable<Sysctl> {
  public Sysctl {
    if (!key.matches("net\\.[A-Za-z0-9_./-]+") || !value.matches("[0-9]{1,9}")) {
      throw new IllegalArgumentException("'" + key + " = " + value + "' is no setting of the network");
    }
  }

  @Override
  public int compareTo(Sysctl other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return key + " = " + value;
  }
}
