package org.rempart.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rempart.net.ConnectionState;
import org.rempart.net.Flow;
import org.rempart.net.IpRange;
import org.rempart.verify.path.Hop;
import org.rempart.verify.path.Trace;
import org.rempart.verify.walk.Assumption;
import org.rempart.verify.walk.Journey;
import org.rempart.verify.walk.Step;

/// What `rempart query` answers.
record Answer(Flow flow, ConnectionState state, Trace trace) {
  private static final String DEPENDS = "depends";

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("from", flow.source().toString());
    fields.put("to", flow.destination().toString());
    fields.put("service", flow.protocol().text() + "/" + flow.destinationPort());
    fields.put("state", state.text());
    fields.put("verdict", verdict());
    fields.put("hops", trace.hops().stream().map(Answer::fields).toList());
    return fields;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(verdict() + ": " + flow + ", " + state.text()));
    if (trace.hops().isEmpty() && trace.routed()) {
      lines.add("  no device that enforces a policy lies between them");
    }
    for (Hop hop : trace.hops()) {
      String way = hop.packet().in() + " -> " + hop.packet().out();
      lines.add(("  " + hop.device() + " " + hop.packet().hook().text() + (way.length() > 4 ? "  " + way : ""))
          .replace("   ", "  "));
      for (Journey journey : hop.journeys()) {
        lines.addAll(lines(journey));
      }
    }
    return lines;
  }

  private String verdict() {
    if (!trace.routed()) {
      return "no route";
    }
    if (trace.must()) {
      return "accepted";
    }
    return trace.may() ? DEPENDS : verdict(trace.hops().getLast());
  }

  /// Of a device that lets nothing through.
  private static String verdict(Hop last) {
    List<String> all = last.journeys().stream().map(Answer::verdict).distinct().toList();
    return all.size() == 1 ? all.getFirst() : "dropped";
  }

  private static String verdict(Journey journey) {
    return journey.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> lines(Journey journey) {
    List<String> lines = new ArrayList<>();
    if (!journey.assumptions().isEmpty()) {
      lines.add("    " + verdict(journey) + " if "
          + journey.assumptions().stream().map(Answer::words).collect(Collectors.joining(", ")));
    }
    for (Step step : journey.steps()) {
      String rule = step.rule().comment().map(comment -> "[" + comment + "] ").orElse("");
      String text = step.rule().comment().filter(step.rule().text()::equals).isPresent() ? "" : step.rule().text();
      String line = step.rule().line() > 0 ? "line " + step.rule().line() + ": " : "";
      lines.add("    %-11s  %-12s  %s%s%s => %s".formatted(step.hook().text(), step.chain(), line, rule, text,
          step.what()).replace("  =>", " =>"));
    }
    return lines;
  }

  private static String words(Assumption one) {
    return (one.holds() ? "" : "not ") + "“" + one.words() + "”";
  }

  private static Map<String, Object> fields(Hop hop) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("device", hop.device());
    fields.put("hook", hop.packet().hook().text());
    fields.put("in", hop.packet().in());
    fields.put("out", hop.packet().out());
    fields.put("journeys", hop.journeys().stream().map(Answer::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Journey journey) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("verdict", verdict(journey));
    fields.put("assumptions", journey.assumptions().stream()
        .map(one -> Map.of("words", one.words(), "holds", one.holds())).toList());
    fields.put("destination", journey.flow().destination() + ":" + journey.flow().destinationPort());
    fields.put("source", journey.source().map(IpRange::toString).orElse("of the interface"));
    fields.put("steps", journey.steps().stream().map(Answer::fields).toList());
    return fields;
  }

  private static Map<String, Object> fields(Step step) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("hook", step.hook().text());
    fields.put("table", step.table());
    fields.put("chain", step.chain());
    fields.put("line", step.rule().line());
    fields.put("rule", step.rule().text());
    fields.put("comment", step.rule().comment().orElse(""));
    fields.put("what", step.what());
    return fields;
  }
}
