package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.policy.Intent;
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
  /// @param name of the pass: `resolve`, `paths`, `translate`, `partition`, `levels`, `lines`
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

  public static Explanation of(Intent intent, Profile profile) {
    Plan plan = Plan.of(intent);
    return new Explanation(List.of(PlanSteps.resolve(plan), PlanSteps.paths(plan), PlanSteps.translate(plan),
        PlanSteps.partition(plan), NftSteps.levels(plan, profile), NftSteps.lines(plan, profile)));
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
