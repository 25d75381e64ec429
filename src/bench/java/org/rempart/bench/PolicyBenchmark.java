package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.rempart.policy.PolicyError;

/// Measures the policy compiler and what it makes. Arguments: the parts (`all`, or names with commas), the sizes of
/// the policies (with commas), the seed, the folder to work in, the folder of the benchmark's programs.
final class PolicyBenchmark {
  private static final List<Part> PARTS = List.of(new CompileTime(), new MemoryNeed(), new PeerCompileTime(),
      new ProofTime(), new RealDumps(),
      new ForwardingCost(),
      new ReplacementUnderFlood());

  private PolicyBenchmark() {}

  public static void main(String[] args) throws IOException, PolicyError, InterruptedException {
    List<Part> parts = args[0].equals("all")
        ? PARTS
        : Arrays.stream(args[0].split(",")).map(PolicyBenchmark::part).toList();
    List<Integer> sizes = Arrays.stream(args[1].split(",")).map(Integer::valueOf).toList();
    Plan plan = new Plan(Long.parseLong(args[2]), sizes, Files.createDirectories(Path.of(args[3])), Path.of(args[4]));
    PrintStream out = System.out;
    out.println(Machine.describe());
    out.println("policies: seed " + plan.seed() + ", rules " + plan.sizes());
    for (Part part : parts) {
      out.println();
      part.measure(plan, out);
    }
  }

  private static Part part(String name) {
    return PARTS.stream().filter(part -> part.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "there is no part '" + name + "'; the parts are " + PARTS.stream().map(Part::name).toList()));
  }
}
