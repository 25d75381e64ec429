package org.rempart.adapter.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.rempart.net.IpAddress;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.SshAccess;

/// A real OpenSSH server on a free port of loopback, with keys of its own, for the account that runs the tests.
final class LoopbackSshd implements AutoCloseable {
  private final Path directory;
  private final int port;
  private final Process process;

  /// @param settings further lines of sshd_config
  LoopbackSshd(Path directory, List<String> hostKeyTypes, String... settings) throws Exception {
    this.directory = directory;
    Files.createDirectories(Path.of("/run/sshd"));
    String hostKeys = "";
    for (String type : hostKeyTypes) {
      hostKeys += "HostKey " + newKey("host_" + type, type, "") + "\n";
    }
    Files.copy(Path.of(newKey("user", "ed25519", "") + ".pub"), directory.resolve("authorized_keys"),
        StandardCopyOption.REPLACE_EXISTING);
    port = freePort();
    Path config = directory.resolve("sshd_config");
    Files.writeString(config, """
        Port %d
        ListenAddress 127.0.0.1
        %sPidFile none
        AuthorizedKeysFile %s/authorized_keys
        StrictModes no
        UsePAM no
        PasswordAuthentication no
        PermitRootLogin prohibit-password
        %s
        """.formatted(port, hostKeys, directory, String.join("\n", settings)));
    process = new ProcessBuilder("/usr/sbin/sshd", "-D", "-e", "-f", config.toString())
        .redirectErrorStream(true).redirectOutput(directory.resolve("sshd.log").toFile()).start();
    awaitOpen();
  }

  Path key() {
    return directory.resolve("user");
  }

  /// A fresh key pair; accepted for logging in only if `authorize` follows.
  Path newKey(String name, String type, String passphrase) throws Exception {
    Path key = directory.resolve(name);
    Files.deleteIfExists(key);
    sh("ssh-keygen", "-q", "-t", type, "-N", passphrase, "-C", name, "-f", key.toString());
    return key;
  }

  void authorize(Path key) throws IOException {
    Path authorized = directory.resolve("authorized_keys");
    Files.writeString(authorized, Files.readString(authorized) + Files.readString(Path.of(key + ".pub")));
  }

  /// The known hosts line of one host key.
  String knownHostsLine(String type) throws IOException {
    String[] words = Files.readString(directory.resolve("host_" + type + ".pub")).split(" ", -1);
    return hostName() + " " + words[0] + " " + words[1];
  }

  String hostName() {
    return "[127.0.0.1]:" + port;
  }

  /// As `ssh-keygen -l` prints it.
  String fingerprint(String type) throws Exception {
    return sh("ssh-keygen", "-l", "-f", directory.resolve("host_" + type + ".pub").toString()).split(" ", -1)[1];
  }

  Device device() {
    var ssh = new SshAccess(IpAddress.parse("127.0.0.1"), port, System.getProperty("user.name"), "key", false);
    return new Device("loopback", DeviceRole.FIREWALL, "", List.of(), Optional.of(ssh), Optional.empty());
  }

  static String sh(String... words) throws Exception {
    Process run = new ProcessBuilder(words).redirectErrorStream(true).start();
    String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (run.waitFor() != 0) {
      throw new IOException(List.of(words).stream().collect(Collectors.joining(" ")) + ": " + output);
    }
    return output;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitOpen() throws Exception {
    Instant end = Instant.now().plus(Duration.ofSeconds(10));
    while (true) {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        if (!process.isAlive() || Instant.now().isAfter(end)) {
          throw new IOException("sshd does not start: " + Files.readString(directory.resolve("sshd.log")), e);
        }
        Thread.sleep(20);
      }
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
  }
}
