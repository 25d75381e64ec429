package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.plan.Plan;

/// How a policy became what a device is told: the result of each pass, to be read.
///
/// @param steps in the order of the passes
public record Explanation(List<Step> steps) {
  public Explanation {
    steps = List.copyOf(steps);
  }

  /// One pass.
  ///
  /// @param name of the pass: `resolve`, `paths`, `translate`, `partition`, `levels` (nftables), `lines`
  /// @param sense what it does, in half a sentence
  public record Step(String name, String sense, List<Line> lines) {
    public Step {
      lines = List.copyOf(lines);
    }
  }

  /// @param rule the policy rule that the line is about; empty if it is about all of them
  public record Line(Optional<String> rule, String text) {
    static Line of(String rule, String text) {
      return new Line(Optional.of(rule), text);
    }

    static Line common(String text) {
      return new Line(Optional.empty(), text);
    }
  }

  /// @throws PolicyError if the device can't do what the policy needs
  public static Explanation of(Intent intent, Profile profile) throws PolicyError {
    Plan plan = Plan.of(intent);
    List<Step> steps = new ArrayList<>(List.of(PlanSteps.resolve(plan), PlanSteps.paths(plan),
        PlanSteps.translate(plan), PlanSteps.partition(plan)));
    Program program = PolicyCompiler.compile(intent, profile).program();
    switch (program) {
      case Program.Nftables(var ruleset) ->
        steps.addAll(List.of(NftSteps.levels(plan, profile), NftSteps.lines(ruleset.tables().getFirst())));
      case Program.Iptables _ -> steps.add(lines(plan, ProgramText.of(program)));
    }
    return new Explanation(steps);
  }

  private static Step lines(Plan plan, String text) {
    List<Line> lines = plan.intent().rules().stream()
        .flatMap(rule -> text.lines().filter(line -> line.contains("\"r:" + rule.id() + "\""))
            .map(line -> Line.of(rule.id(), line)))
        .toList();
    return new Step("lines", "what the device is told", lines);
  }

  /// The way of one policy rule through the passes.
  public Explanation about(String rule) {
    return new Explanation(steps.stream().map(step -> new Step(step.name(), step.sense(),
        step.lines().stream().filter(line -> line.rule().equals(Optional.of(rule))).toList())).toList());
  }

  /// One line a line, each pass under its name.
  public String text() {
    return steps.stream().map(Explanation::text).collect(Collectors.joining("\n"));
  }

  private static String text(Step step) {
    String lines = step.lines().isEmpty()
        ? "  nothing\n"
        : step.lines().stream()
            .map(line -> "  " + line.rule().map(id -> "r:" + id + "  ").orElse("") + line.text() + "\n")
            .collect(Collectors.joining());
    return step.name() + " - " + step.sense() + "\n" + lines;
  }
}
