package org.rempart.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rempart.net.Protocol;
import org.rempart.remote.Shell;
import org.rempart.remote.Shells;

class ServiceProbeTest {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  @Test
  void finds_what_this_machine_really_listens_on() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/ss")), "ss is not installed; Debian: apt install iproute2");
    try (var everywhere = new ServerSocket(0); var here = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      List<ListeningSocket> sockets = listening(new Shells.Connection.Connected(new LocalShell()));
      assertThat(sockets)
          .filteredOn(socket -> socket.protocol().equals(Protocol.TCP) && socket.port() == everywhere.getLocalPort())
          .singleElement().satisfies(socket -> assertThat(socket.loopbackOnly()).isFalse());
      assertThat(sockets)
          .filteredOn(socket -> socket.protocol().equals(Protocol.TCP) && socket.port() == here.getLocalPort())
          .singleElement().satisfies(socket -> assertThat(socket.loopbackOnly()).isTrue());
    }
  }

  @Test
  void a_device_that_can_not_be_asked_is_told_why() {
    assertThat(failure(new Shells.Connection.Unreachable("no route to host"))).isEqualTo("no route to host");
    assertThat(failure(new Shells.Connection.UnknownHostKey("SHA256:abc", "line"))).contains("SHA256:abc");
    assertThat(failure(new Shells.Connection.ChangedHostKey("SHA256:abc", "SHA256:def", "line"))).contains("SHA256:abc",
        "SHA256:def");
  }

  private static List<ListeningSocket> listening(Shells.Connection connection) {
    return ((ServiceProbe.Outcome.Listening) probe(connection)).sockets();
  }

  private static String failure(Shells.Connection connection) {
    return ((ServiceProbe.Outcome.Failed) probe(connection)).reason();
  }

  private static ServiceProbe.Outcome probe(Shells.Connection connection) {
    return new ServiceProbe(_ -> connection, DEADLINE).probe(FakeRouter.device("r1"));
  }

  /// This machine, as a device would run the command.
  private static final class LocalShell implements Shell {
    @Override
    public Answer run(List<String> command, String input, Duration deadline) {
      try {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.onExit().join().exitValue(), output, "");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
