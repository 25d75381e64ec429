package org.rempart.adapter.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.rempart.collect.SnmpCredential;
import org.rempart.collect.SnmpCredential.Authentication;
import org.rempart.collect.SnmpCredential.Privacy;
import org.rempart.net.IpAddress;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.SnmpAccess;

/// Net-SNMP's real `snmpd` on a free port of loopback, with users and an engine ID of its own. Needs no root.
final class RealSnmpd implements AutoCloseable {
  static final String COMMUNITY = "lookhere";
  private static final Path PROGRAM = Path.of("/usr/sbin/snmpd");

  private final Path directory;
  private final IpAddress address;
  private final int port;
  private Process process;

  private RealSnmpd(Path directory, IpAddress address, int port) throws IOException {
    this.directory = directory;
    this.address = address;
    this.port = port;
    this.process = launch();
  }

  /// Starts an agent, or says aloud that there is none: in CI that is a failure.
  ///
  /// @param directory empty; keeps configuration and engine
  /// @param address one of loopback's, IPv4 or IPv6
  static RealSnmpd start(Path directory, String address, SnmpCredential.V3... users) throws Exception {
    if (!Files.isExecutable(PROGRAM)) {
      String told = PROGRAM + " is not installed, so nothing is tested against a real agent; Debian: apt install snmpd";
      if (System.getenv("CI") != null) {
        fail(told);
      }
      System.err.println(told);
      abort(told);
    }
    IpAddress listen = IpAddress.parse(address);
    int port = freePort(listen.toInetAddress());
    Files.createDirectories(directory.resolve("state"));
    Files.writeString(directory.resolve("snmpd.conf"), configuration(listen, port, List.of(users)));
    var snmpd = new RealSnmpd(directory, listen, port);
    snmpd.awaitAnswer();
    return snmpd;
  }

  private static String configuration(IpAddress address, int port, List<SnmpCredential.V3> users) {
    String literal = address.toString();
    String endpoint = literal.contains(":") ? "udp6:[" + literal + "]:" + port : "udp:" + literal + ":" + port;
    return """
        agentAddress %s
        rocommunity %s
        rocommunity6 %s
        sysName bench-router
        sysDescr A router on the bench
        %s
        """.formatted(endpoint, COMMUNITY, COMMUNITY,
        users.stream().map(RealSnmpd::user).collect(Collectors.joining("\n")));
  }

  private static String user(SnmpCredential.V3 user) {
    return "createUser " + user.user() + " " + word(user.authentication()) + " \"" + user.authPassword() + "\" "
        + word(user.privacy()) + " \""
        + user.privPassword() + "\"\nrouser " + user.user() + " authpriv";
  }

  private static String word(Authentication authentication) {
    return switch (authentication) {
      case SHA_1 -> "SHA";
      case SHA_224 -> "SHA-224";
      case SHA_256 -> "SHA-256";
      case SHA_384 -> "SHA-384";
      case SHA_512 -> "SHA-512";
    };
  }

  private static String word(Privacy privacy) {
    return switch (privacy) {
      case AES_128 -> "AES";
      case AES_192 -> "AES-192";
      case AES_256 -> "AES-256";
    };
  }

  private static int freePort(InetAddress address) throws IOException {
    try (var socket = new DatagramSocket(0, address)) {
      return socket.getLocalPort();
    }
  }

  private Process launch() throws IOException {
    var builder = new ProcessBuilder(
        PROGRAM.toString(), "-f", "-Lf", directory.resolve("snmpd.log").toString(), "-I", "-smux", "-p",
        directory.resolve("pid").toString());
    // not by -C and -c: the engine's ID and boots would not be read back
    builder.environment().put("SNMPCONFPATH", directory.toString());
    builder.environment().put("SNMP_PERSISTENT_DIR", directory.resolve("state").toString());
    builder.redirectErrorStream(true).redirectOutput(directory.resolve("snmpd.out").toFile());
    return builder.start();
  }

  /// Stops the agent and starts it again: its uptime begins anew, its engine boots once more.
  void restart() throws Exception {
    stop();
    process = launch();
    awaitAnswer();
  }

  /// As after a new installation at the same address.
  void restartAsAnotherEngine() throws Exception {
    stop();
    Files.delete(directory.resolve("state").resolve("snmpd.conf"));
    process = launch();
    awaitAnswer();
  }

  /// Freezes the agent: it is there but does not answer.
  void freeze() throws IOException {
    signal("STOP");
  }

  void thaw() throws IOException {
    signal("CONT");
  }

  private void signal(String name) throws IOException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().onExit().join();
  }

  /// The agent as a device of a site.
  Device device(String name, String credential) {
    return new Device(
        name, DeviceRole.ROUTER, "", List.of(), Optional.empty(),
        Optional.of(new SnmpAccess(address, port, credential)));
  }

  private void awaitAnswer() throws Exception {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
    String endpoint = address.toString().contains(":")
        ? "udp6:[" + address + "]:" + port
        : "udp:" + address + ":" + port;
    do {
      Process ask = new ProcessBuilder("snmpget", "-v2c", "-c", COMMUNITY, "-r0", "-t1", endpoint, "1.3.6.1.2.1.1.3.0")
          .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (ask.waitFor() == 0) {
        return;
      }
      assertThat(process.isAlive()).as(() -> "snmpd ended: " + log()).isTrue();
    } while (Instant.now().isBefore(deadline));
    fail("snmpd does not answer: " + log());
  }

  private String log() {
    try {
      return Files.readString(directory.resolve("snmpd.log")) + Files.readString(directory.resolve("snmpd.out"));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  private void stop() throws IOException {
    thaw(); // one that is frozen does not end
    process.destroy();
    process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join().destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() throws IOException {
    stop();
  }
}
