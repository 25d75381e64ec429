package org.rempart.measure;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The real `rrdtool` on a file with two GAUGE sources: the oracle. GAUGE because the engine takes rates too;
/// what a counter's difference means is tested apart.
final class Rrdtool {
  private final Path file;

  Rrdtool(Path directory, ArchiveLayout layout, long start) {
    file = directory.resolve("oracle.rrd");
    List<String> create = new ArrayList<>(
        List.of("create", file.toString(), "--start", "" + start, "--step", "" + layout.stepSeconds()));
    long heartbeat = layout.heartbeat().toSeconds();
    create.addAll(List.of("DS:in:GAUGE:" + heartbeat + ":U:U", "DS:out:GAUGE:" + heartbeat + ":U:U"));
    for (Consolidation function : Consolidation.values()) {
      for (ArchiveSpec archive : layout.archives()) {
        create.add("RRA:" + function + ":0.5:" + archive.rowSeconds() / layout.stepSeconds() + ":" + archive.rows());
      }
    }
    run(create);
  }

  static void requireInstalled() {
    try {
      if (new ProcessBuilder("rrdtool", "--version").redirectErrorStream(true).start().waitFor() == 0) {
        return;
      }
    } catch (IOException _) {
      // told below
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    String reason = "rrdtool is missing: install the Debian package rrdtool to compare the archives with it";
    if (System.getenv("CI") != null) {
      fail(reason);
    }
    System.out.println("SKIPPED: " + reason);
    abort(reason);
  }

  /// @param updates `time:in:out` each
  void update(List<String> updates) {
    for (int i = 0; i < updates.size(); i += 500) {
      List<String> command = new ArrayList<>(List.of("update", file.toString()));
      command.addAll(updates.subList(i, Math.min(updates.size(), i + 500)));
      run(command);
    }
  }

  /// End of row in seconds to the values of in and out.
  Map<Long, double[]> fetch(Consolidation function, long row, long start, long end) {
    Map<Long, double[]> cells = new TreeMap<>();
    run(List.of("fetch", file.toString(), function.name(), "-r", "" + row, "-s", "" + start, "-e", "" + end))
        .lines()
        .filter(line -> line.matches("\\d+:.*"))
        .forEach(line -> {
          String[] parts = line.split("[: ]+", -1);
          cells.put(Long.parseLong(parts[0]), new double[]{number(parts[1]), number(parts[2])});
        });
    return cells;
  }

  private static double number(String text) {
    return text.contains("nan") ? Double.NaN : Double.parseDouble(text);
  }

  private static String run(List<String> arguments) {
    try {
      List<String> command = new ArrayList<>(List.of("rrdtool"));
      command.addAll(arguments);
      Path output = Files.createTempFile("rrdtool", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().put("LC_ALL", "C");
      int status = builder.start().waitFor();
      String text = Files.readString(output, StandardCharsets.UTF_8);
      Files.delete(output);
      if (status != 0) {
        throw new IllegalStateException("rrdtool " + arguments.getFirst() + ": " + text);
      }
      return text;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
