package org.rempart.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rempart.remote.Shell.Answer;

/// The scripts that a push runs on a device, recognised by their exact text: a simulated host has no `sh`.
enum PushScript {
  BEGIN,
  STAGE,
  ARM,
  LOAD,
  CONFIRM,
  COMMIT,
  ROLLBACK,
  RUNNING;

  private final String text = read("/push/parts.sh") + read("/push/" + name().toLowerCase(Locale.ROOT) + ".sh");

  static Optional<PushScript> of(String text) {
    return Arrays.stream(values()).filter(script -> script.text.equals(text)).findFirst();
  }

  /// @param arguments `$1` and on
  Answer on(FirewallState firewall, List<String> arguments, InputStream input) throws IOException {
    String token = arguments.getFirst();
    return switch (this) {
      case BEGIN -> firewall.begin(token, arguments.get(1), Long.parseLong(arguments.get(2)));
      case STAGE -> firewall.stage(token, input.readAllBytes(), arguments.subList(1, arguments.size()));
      case ARM -> firewall.arm(token, Long.parseLong(arguments.get(1)));
      case LOAD -> firewall.loadStaged(token);
      case CONFIRM -> firewall.confirm(token);
      case COMMIT -> firewall.commit(token);
      case ROLLBACK -> firewall.rollBack(token);
      case RUNNING -> firewall.running(token);
    };
  }

  private static String read(String resource) {
    try (InputStream script = PushScript.class.getResourceAsStream(resource)) {
      if (script == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
