package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.iptables.IptablesText;
import org.rempart.verify.proof.Anomalies;
import org.rempart.verify.proof.Proof;
import org.rempart.verify.proof.Scope;
import org.rempart.verify.proof.ServiceMatrix;

/// The largest real rulesets that are at hand: read, asked who reaches whom, searched for rules that do nothing.
final class RealDumps implements Part {
  private static final Path RULESETS = Path.of(System.getProperty("rempart.shared", "../shared"), "data", "rulesets");
  private static final int FEWEST_RULES = 1_000;
  private static final int SSH = 22;

  @Override
  public String name() {
    return "dumps";
  }

  @Override
  public void measure(Plan plan, PrintStream out) throws IOException {
    if (!Files.isDirectory(RULESETS)) {
      out.println("Real rulesets: left out, for " + RULESETS + " is not here (-Drempart.shared names its place).");
      return;
    }
    TextTable table = new TextTable("ruleset", "rules", "read s", "matrix s", "classes", "anomalies s", "found");
    List<Path> dumps = large();
    for (Path dump : dumps.stream().limit(1).toList()) {
      row(dump); // warms up
    }
    for (Path dump : dumps) {
      table.row(row(dump));
    }
    out.println(
        "Real rulesets of a thousand rules and more, the forward chain: read; who may reach whom by SSH (IPv4, new");
    out.println(
        "connections from port 10000); shadowed, redundant and never matching rules. fffuu (verified, Haskell) takes 11 CPU s");
    out.println("for the matrix of 2,784 rules, 24 for 4,113, 60 for 4,814, 67 for 4,946, on another machine.");
    out.print(table);
  }

  private static String[] row(Path dump) throws IOException {
    try {
      String text = Files.readString(dump, StandardCharsets.UTF_8);
      long start = System.nanoTime();
      PacketFilter filter = IptablesText.read(text, Family.IPV4);
      double read = since(start);
      start = System.nanoTime();
      PacketFilter forward = filter.at(Hook.FORWARD);
      ServiceMatrix matrix = ServiceMatrix.may(new Proof(List.of(forward), Scope.ADDRESSES).of(forward,
          Hook.FORWARD), new ServiceMatrix.Asked(Family.IPV4, Protocol.TCP, ServiceMatrix.Asked.SOURCE_PORT, SSH));
      double asked = since(start);
      start = System.nanoTime();
      int found = Anomalies.of(filter, Scope.USUAL).size();
      double searched = since(start);
      return new String[]{RULESETS.relativize(dump).toString(), Long.toString(rules(text)), seconds(read),
          seconds(asked), Integer.toString(matrix.classes().size()), seconds(searched), Integer.toString(found)};
    } catch (RulesetError e) {
      throw new IllegalStateException(dump + ": " + e.getMessage(), e);
    }
  }

  private static List<Path> large() throws IOException {
    try (Stream<Path> files = Files.walk(RULESETS)) {
      return files.filter(Files::isRegularFile).filter(file -> file.getFileName().toString().contains("iptables-save"))
          .filter(file -> rules(read(file)) >= FEWEST_RULES)
          .sorted(Comparator.comparingLong(file -> rules(read(file)))).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long rules(String text) {
    return text.lines().filter(line -> line.matches("(\\[\\d+:\\d+] )?-A .*")).count();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String seconds(double value) {
    return TextTable.number("%.2f", value);
  }
}
