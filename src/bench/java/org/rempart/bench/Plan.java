package org.rempart.bench;

import java.nio.file.Path;
import java.util.List;
import org.rempart.site.Site;

/// What to measure with.
///
/// @param sizes rules of the policies, ascending
/// @param work a folder for generated files
/// @param tools the folder of the benchmark's own programs
record Plan(long seed, List<Integer> sizes, Path work, Path tools) {
  Plan {
    sizes = sizes.stream().sorted().toList();
  }

  Site site(int rules) {
    return GeneratedPolicy.site(seed, rules);
  }
}
