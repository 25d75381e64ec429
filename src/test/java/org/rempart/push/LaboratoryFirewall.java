package org.rempart.push;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.rempart.adapter.ssh.JschShells;
import org.rempart.adapter.ssh.KnownHosts;
import org.rempart.net.IpAddress;
import org.rempart.remote.Shells;
import org.rempart.remote.SshCredential;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.SshAccess;

/// The laboratory's router fw1, seen by the console over SSH, and from behind by the test.
final class LaboratoryFirewall {
  private final Path run = Path.of(System.getenv("LAB_RUN"));
  private final Properties properties = new Properties();

  LaboratoryFirewall() throws IOException {
    try (InputStream in = Files.newInputStream(run.resolve("lab.properties"))) {
      properties.load(in);
    }
  }

  Device asRoot() {
    return device(properties.getProperty("ssh.user"), false);
  }

  Device asNetadmin() {
    return device(properties.getProperty("ssh.sudo.user"), true);
  }

  private Device device(String user, boolean sudo) {
    IpAddress address = IpAddress.parse(properties.getProperty("node.fw1.mgmt"));
    var ssh = new SshAccess(address, 22, user, "laboratory", sudo);
    return new Device("fw1", DeviceRole.FIREWALL, "", List.of(), Optional.of(ssh), Optional.empty());
  }

  Shells shells(KnownHosts knownHosts) {
    var key = new SshCredential.KeyFile(properties.getProperty("ssh.key"), "");
    return new JschShells(_ -> Optional.of(key), knownHosts, Duration.ofSeconds(1));
  }

  Path knownHosts() {
    return Path.of(properties.getProperty("ssh.known_hosts"));
  }

  /// Runs a script on the router without SSH, which its rules can't prevent.
  String sh(String script) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(properties.getProperty("lab.dir") + "/lab"));
    words.addAll(List.of("exec", "fw1", "sh", "-c", script));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IOException("no end: " + script);
    }
    return output;
  }

  /// What a push may have left: its files, and its processes.
  String leftovers() throws IOException, InterruptedException {
    return sh("ls -d /run/rempart* /etc/rempart/rempart.nft.* 2>/dev/null; pgrep -fa 'watch[.]sh'; true");
  }
}
