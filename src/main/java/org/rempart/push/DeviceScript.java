package org.rempart.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rempart.remote.Shell;
import org.rempart.remote.Shell.Answer;
import org.rempart.remote.Shell.ConnectionLost;

/// The POSIX shell scripts that a push runs on a device (`resources/push`). They are constants: what varies
/// goes in as positional arguments and standard input. Each says in its head what it does.
enum DeviceScript {
  BEGIN,
  WATCH,
  STAGE,
  ARM,
  LOAD,
  CONFIRM,
  COMMIT,
  ROLLBACK,
  RUNNING,
  MEMBERS;

  /// Loading 10,000 rules takes a second; a slow device gets a minute.
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final String text = read("/push/parts.sh") + read(fileName());

  String text() {
    return text;
  }

  Answer on(Shell shell, String input, String... arguments) throws ConnectionLost {
    List<String> words = new ArrayList<>(List.of("sh", "-c", text, "rempart-" + label()));
    words.addAll(List.of(arguments));
    return shell.run(words, input, DEADLINE);
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String fileName() {
    return "/push/" + label() + ".sh";
  }

  private static String read(String resource) {
    try (InputStream script = DeviceScript.class.getResourceAsStream(resource)) {
      if (script == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
