package org.rempart.laboratory;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// The laboratory that this JVM runs in: its addresses and credentials, and its tools.
public final class Laboratory {
  private final Path state;
  private final Properties properties = new Properties();

  Laboratory(Path state) {
    this.state = state;
    try (Reader reader = Files.newBufferedReader(state.resolve("lab.properties"))) {
      properties.load(reader);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// What a command left.
  public record Result(int exitCode, String output) {}

  /// A line of `lab.properties`: addresses, keys, communities (see the laboratory's README).
  public String property(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("the laboratory has no property '" + key + "'");
    }
    return value;
  }

  /// The files of the laboratory: keys, known hosts, logs.
  public Path state() {
    return state;
  }

  /// Runs one of the laboratory's tools (`lab`, `probe`, `traffic`) to its end; both outputs together.
  public Result tool(String name, String... arguments) throws IOException, InterruptedException {
    Process process = start(name, arguments);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(name + " did not end: " + output);
    }
    return new Result(process.exitValue(), output);
  }

  /// Starts one of the tools and lets it run.
  public Process start(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(property("lab.dir"), name).toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /// Runs a command inside a node.
  public Result in(String node, String... command) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("exec", node));
    words.addAll(List.of(command));
    return tool("lab", words.toArray(String[]::new));
  }
}
