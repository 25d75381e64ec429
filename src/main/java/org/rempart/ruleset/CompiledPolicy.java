package org.rempart.ruleset;

import java.util.List;

/// All that one device is told in one transaction: pushed, rolled back, compared and proved together.
///
/// @param sysctls sorted by key
public record CompiledPolicy(String device, Program program, List<Sysctl> sysctls) {
  public CompiledPolicy {
    sysctls = sysctls.stream().sorted().toList();
  }
}
