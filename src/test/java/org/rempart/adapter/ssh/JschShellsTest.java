package org.rempart.adapter.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.net.IpAddress;
import org.rempart.remote.Shell;
import org.rempart.remote.Shell.ConnectionLost;
import org.rempart.remote.Shells.Connection;
import org.rempart.remote.SshCredential;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.SshAccess;

/// Against a real OpenSSH server.
@EnabledOnOs(OS.LINUX)
@Timeout(60)
class JschShellsTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir
  static Path directory;
  @TempDir
  Path own;
  private static LoopbackSshd sshd;

  @BeforeAll
  static void start_sshd() throws Exception {
    Files.writeString(directory.resolve(".bashrc"), "echo welcome; echo warning >&2; seq 1 20000\n");
    sshd = new LoopbackSshd(directory, List.of("ecdsa", "ed25519", "rsa"), "SetEnv HOME=" + directory);
  }

  @AfterAll
  static void stop_sshd() throws Exception {
    sshd.close();
  }

  @Test
  void runs_a_command_whose_words_hold_anything() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    String alphabet = "ab '\"\\$`!*?[]{}()<>|&;#~=%\n\t\u00e9\u2603-";
    try (Shell shell = connected(known("ed25519"))) {
      for (int i = 0; i < 100; i++) {
        var word = new StringBuilder();
        random.ints(random.nextInt(30), 0, alphabet.length()).forEach(at -> word.append(alphabet.charAt(at)));
        var answer = shell.run(List.of("printf", "%s", word.toString()), "", LONG);
        assertThat(answer.output()).isEqualTo(word.toString());
        assertThat(answer.exitCode()).isZero();
      }
    }
  }

  @Test
  void refuses_a_word_with_nul() throws Exception {
    try (Shell shell = connected(known("ed25519"))) {
      assertThatThrownBy(() -> shell.run(List.of("echo", "a\0b"), "", LONG))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void tells_output_errors_and_exit_code_apart_from_the_noise_of_the_login() throws Exception {
    try (Shell shell = connected(known("ed25519"))) {
      assertThat(shell.run(List.of("sh", "-c", "echo out; echo err >&2; exit 7"), "", LONG))
          .isEqualTo(new Shell.Answer(7, "out\n", "err\n"));
      assertThat(shell.run(List.of("no-such-command"), "", LONG).exitCode()).isEqualTo(127);
    }
  }

  @Test
  void pipes_the_input() throws Exception {
    String input = "line with '\"$\n".repeat(20_000);
    try (Shell shell = connected(known("ed25519"))) {
      assertThat(shell.run(List.of("cat"), input, LONG).output()).isEqualTo(input);
      assertThat(shell.run(List.of("true"), input, LONG).good()).isTrue();
    }
  }

  @Test
  void keeps_a_part_of_a_very_long_output_and_lets_the_command_end() throws Exception {
    try (Shell shell = connected(known("ed25519"))) {
      var answer = shell.run(List.of("sh", "-c", "head -c 50000000 /dev/zero | tr '\\0' x; echo end >&2"), "", LONG);
      assertThat(answer.output()).hasSize(1 << 25);
      assertThat(answer.errors()).isEqualTo("end\n");
      assertThat(answer.good()).isTrue();
    }
  }

  @Test
  void a_command_that_outlasts_its_deadline_loses_the_connection() throws Exception {
    try (Shell shell = connected(known("ed25519"))) {
      Instant begun = Instant.now();
      assertThatThrownBy(() -> shell.run(List.of("sleep", "30"), "", Duration.ofMillis(500)))
          .isInstanceOf(ConnectionLost.class);
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThatThrownBy(() -> shell.run(List.of("true"), "", LONG)).isInstanceOf(ConnectionLost.class);
    }
  }

  @Test
  void a_command_that_kills_the_connection_is_told_as_lost() throws Exception {
    try (Shell shell = connected(known("ed25519"))) {
      assertThatThrownBy(() -> shell.run(List.of("sh", "-c", "kill -9 $PPID; sleep 5"), "", LONG))
          .isInstanceOf(ConnectionLost.class);
    }
  }

  @Test
  void an_unknown_host_key_is_told_with_its_fingerprint_and_accepted_by_its_line() throws Exception {
    var known = new KnownHosts(own.resolve("known_hosts"));
    var unknown = (Connection.UnknownHostKey) shells(known).connect(sshd.device());
    assertThat(List.of(sshd.fingerprint("ed25519"), sshd.fingerprint("ecdsa"), sshd.fingerprint("rsa")))
        .contains(unknown.fingerprint());
    assertThat(own.resolve("known_hosts")).doesNotExist();

    known.accept(unknown.knownHostsLine());
    connected(known).close();
    assertThat(LoopbackSshd.sh("ssh-keygen", "-F", sshd.hostName(), "-f", own.resolve("known_hosts").toString()))
        .contains(unknown.knownHostsLine());
  }

  @Test
  void any_known_key_of_several_is_enough() throws Exception {
    for (String type : List.of("ecdsa", "ed25519", "rsa")) {
      connected(known(type)).close();
    }
  }

  @Test
  void hashed_known_hosts_are_understood() throws Exception {
    Path file = own.resolve("known_hosts");
    Files.writeString(file, sshd.knownHostsLine("ecdsa") + "\n");
    LoopbackSshd.sh("ssh-keygen", "-q", "-H", "-f", file.toString());
    assertThat(Files.readString(file)).startsWith("|1|");
    connected(new KnownHosts(file)).close();
  }

  @Test
  void a_changed_host_key_is_refused_with_both_fingerprints() throws Exception {
    Path other = sshd.newKey("other_host", "ed25519", "");
    String[] words = Files.readString(Path.of(other + ".pub")).split(" ", -1);
    var known = new KnownHosts(own.resolve("known_hosts"));
    known.accept(sshd.hostName() + " " + words[0] + " " + words[1]);

    var changed = (Connection.ChangedHostKey) shells(known).connect(sshd.device());
    assertThat(changed.offered()).isEqualTo(sshd.fingerprint("ed25519"));
    assertThat(LoopbackSshd.sh("ssh-keygen", "-lf", other.toString())).contains(changed.known());

    known.accept(changed.knownHostsLine());
    connected(known).close();
    assertThat(Files.readString(own.resolve("known_hosts"))).doesNotContain(words[1]);
  }

  @Test
  void a_key_of_another_type_than_the_known_one_is_a_changed_key() throws Exception {
    try (var moved = new LoopbackSshd(own, List.of("ecdsa"))) {
      var known = new KnownHosts(own.resolve("known_hosts"));
      String[] words = sshd.knownHostsLine("ed25519").split(" ", -1);
      known.accept(moved.hostName() + " " + words[1] + " " + words[2]);
      assertThat(shells(known).connect(moved.device())).isInstanceOf(Connection.ChangedHostKey.class);
    }
  }

  @Test
  void a_revoked_host_key_is_refused() throws Exception {
    Path file = own.resolve("known_hosts");
    String line = sshd.knownHostsLine("ed25519");
    Files.writeString(file, line + "\n@revoked * " + line.substring(line.indexOf(' ') + 1) + "\n");
    assertThat(shells(new KnownHosts(file)).connect(sshd.device())).isInstanceOf(Connection.Refused.class);
  }

  @Test
  void a_key_with_a_passphrase_and_a_key_in_memory_are_shown() throws Exception {
    Path locked = sshd.newKey("locked", "ed25519", "pass phrase");
    sshd.authorize(locked);
    for (SshCredential credential : List.of(
        new SshCredential.KeyFile(locked.toString(), "pass phrase"),
        new SshCredential.KeyText(Files.readString(sshd.key())))) {
      assertThat(connect(credential, Optional.empty())).isInstanceOf(Connection.Connected.class);
    }
    assertThat(connect(new SshCredential.KeyFile(locked.toString(), "wrong"), Optional.empty()))
        .isInstanceOfSatisfying(Connection.Refused.class, r -> assertThat(r.reason()).doesNotContain("wrong"));
  }

  @Test
  void ecdsa_and_rsa_keys_are_shown() throws Exception {
    for (String type : List.of("ecdsa", "rsa")) {
      Path key = sshd.newKey("user_" + type, type, "");
      sshd.authorize(key);
      assertThat(connect(new SshCredential.KeyFile(key.toString(), ""), Optional.empty()))
          .isInstanceOf(Connection.Connected.class);
    }
  }

  @Test
  void the_keys_of_a_real_agent_are_shown() throws Exception {
    Path socket = directory.resolve("agent");
    Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
    try {
      LoopbackSshd.sh("sh", "-c", "for i in 1 2 3 4 5 6 7 8 9; do [ -S " + socket + " ] || sleep 0.2; done;"
          + " SSH_AUTH_SOCK=" + socket + " ssh-add " + sshd.key());
      assertThat(connect(new SshCredential.Agent(), Optional.of(socket))).isInstanceOf(Connection.Connected.class);
    } finally {
      agent.destroy();
      agent.waitFor(5, TimeUnit.SECONDS);
    }
    assertThat(connect(new SshCredential.Agent(), Optional.of(socket))).isInstanceOf(Connection.Refused.class);
    assertThat(connect(new SshCredential.Agent(), Optional.empty())).isInstanceOf(Connection.Refused.class);
  }

  @Test
  void a_key_that_is_not_accepted_and_one_that_is_missing_are_refused() throws Exception {
    Path stranger = sshd.newKey("stranger", "ed25519", "");
    assertThat(connect(new SshCredential.KeyFile(stranger.toString(), ""), Optional.empty()))
        .isInstanceOfSatisfying(Connection.Refused.class, r -> assertThat(r.reason()).contains("not accepted"));
    assertThat(connect(new SshCredential.KeyFile("/no/such/key", ""), Optional.empty()))
        .isInstanceOfSatisfying(Connection.Refused.class, r -> assertThat(r.reason()).contains("/no/such/key"));
  }

  @Test
  void a_port_that_nobody_listens_on_and_a_server_that_says_nothing_are_unreachable_in_time() throws Exception {
    Instant begun = Instant.now();
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThat(connectTo(silent.getLocalPort())).isInstanceOf(Connection.Unreachable.class);
    }
    assertThat(connectTo(1)).isInstanceOf(Connection.Unreachable.class);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(6));
  }

  private Connection connectTo(int port) {
    var ssh = new SshAccess(IpAddress.parse("127.0.0.1"), port, "root", "key", false);
    var device = new Device("other", DeviceRole.FIREWALL, "", List.of(), Optional.of(ssh), Optional.empty());
    var key = new SshCredential.KeyFile(sshd.key().toString(), "");
    return new JschShells(_ -> Optional.of(key), new KnownHosts(own.resolve("none")), Duration.ofSeconds(1))
        .connect(device);
  }

  private Connection connect(SshCredential credential, Optional<Path> agentSocket) throws Exception {
    return new JschShells(_ -> Optional.of(credential), known("ed25519"), LONG, agentSocket).connect(sshd.device());
  }

  private KnownHosts known(String type) throws Exception {
    Path file = own.resolve("known_" + type);
    Files.writeString(file, "# a comment\n\n" + sshd.knownHostsLine(type) + "\n");
    return new KnownHosts(file);
  }

  private static JschShells shells(KnownHosts known) {
    var key = new SshCredential.KeyFile(sshd.key().toString(), "");
    return new JschShells(_ -> Optional.of(key), known, LONG);
  }

  private static Shell connected(KnownHosts known) {
    Connection connection = shells(known).connect(sshd.device());
    assertThat(connection).isInstanceOf(Connection.Connected.class);
    return ((Connection.Connected) connection).shell();
  }
}
