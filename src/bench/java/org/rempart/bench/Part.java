package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import org.rempart.policy.PolicyError;

/// A part of the benchmark that can be run alone.
interface Part {
  String name();

  /// Prints what it measures; if it can't run here, prints why.
  void measure(Plan plan, PrintStream out) throws IOException, PolicyError, InterruptedException;
}
