package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.net.Flow;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.RulesetCompiler;

/// A router of the laboratory, and the files that it is measured with.
final class Laboratory {
  private static final Path NFT = Path.of("/usr/sbin/nft");

  private final Plan plan;

  Laboratory(Plan plan) {
    this.plan = plan;
  }

  /// Why nothing can be measured here; empty if it can.
  static Optional<String> obstacle() {
    if (!Files.isExecutable(NFT)) {
      return Optional.of("NOT MEASURED: " + NFT + " is missing (Linux, the packages of src/test/lab/packages.txt).");
    }
    return "root".equals(System.getProperty("user.name"))
        ? Optional.empty()
        : Optional.of("NOT MEASURED: routers in network namespaces need root.");
  }

  Path ruleset(String name, Intent intent) throws IOException {
    return Files.writeString(plan.work().resolve(name + ".nft"), NftRenderer.render(RulesetCompiler.compile(intent)));
  }

  Path flows(String name, List<Flow> flows) throws IOException {
    if (flows.isEmpty()) {
      throw new IllegalStateException("the policy has no flow for '" + name + "'; choose another seed");
    }
    return Files.write(plan.work().resolve(name + ".flows"), PolicyFlows.lines(flows));
  }

  Intent intent(int rules) throws PolicyError {
    return Intent.of(plan.site(rules), GeneratedSite.FIREWALL);
  }

  /// Runs a program of `src/bench/lab` with a network of its own; what it prints is printed.
  void run(PrintStream out, String program, List<String> arguments) throws IOException, InterruptedException {
    Path lab = plan.tools().resolve("lab");
    List<String> command = new ArrayList<>(List.of(lab.resolve("in-private").toString(), "python3", "-B",
        lab.resolve(program).toString()));
    command.addAll(arguments);
    out.flush();
    int status = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (status != 0) {
      out.println("FAILED: " + program + " ended with status " + status);
    }
  }
}
