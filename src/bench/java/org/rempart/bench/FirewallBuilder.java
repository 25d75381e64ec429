package org.rempart.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rempart.site.Site;

/// The compiler of Firewall Builder for iptables (Debian package fwbuilder), run on a generated site.
final class FirewallBuilder {
  private static final Path COMPILER = Path.of("/usr/bin/fwb_ipt");

  private FirewallBuilder() {}

  static boolean isInstalled() {
    return Files.isExecutable(COMPILER);
  }

  /// @param script what it made: a shell script, to be run with `start`
  /// @param cpuSeconds its own, user's and system's together
  record Compiled(Path script, double cpuSeconds) {}

  static Compiled compile(Site site, FirewallBuilderSettings settings, Path work)
      throws IOException, InterruptedException {
    Path folder = Files.createDirectories(work.resolve("fwb-" + site.policy().size() + "-" + settings));
    Path file = Files.writeString(folder.resolve("site.fwb"), FirewallBuilderFile.of(site, settings));
    Path times = folder.resolve("times");
    Process process = new ProcessBuilder("bash", "-c", "TIMEFORMAT='%U %S'; { time \"$@\" >log 2>&1; } 2>times", "bash",
        COMPILER.toString(), "-f", file.toString(), "-d", folder.toString(), GeneratedSite.FIREWALL)
        .directory(folder.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException("fwb_ipt failed: " + Files.readString(folder.resolve("log"), StandardCharsets.UTF_8));
    }
    String[] parts = Files.readString(times).strip().split(" ", -1);
    return new Compiled(folder.resolve(GeneratedSite.FIREWALL + ".fw"),
        Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]));
  }
}
