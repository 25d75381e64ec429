package org.rempart;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.rempart.cli.BadInput;
import org.rempart.cli.Output;
import org.rempart.cli.Program;
import org.rempart.ui.common.Theme;

/// Starts the console without arguments and the command line with them.
public final class Main {
  private static final Duration DEMO_INTERVAL = Duration.ofSeconds(5);
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  private Main() {}

  public static void main(String[] arguments) {
    Output output = new Output(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    Clock clock = Clock.system(ZoneId.systemDefault());
    LocalWorkplace workplace = LocalWorkplace.ofThisUser(clock);
    if (arguments.length == 0) {
      console(new DemoSource(clock), DEMO_INTERVAL, clock);
    } else if (arguments.length == 2 && arguments[0].equals("open")) {
      open(Path.of(arguments[1]), workplace, output, clock);
    } else {
      System.exit(Program.run(List.of(arguments), workplace, output));
    }
  }

  private static void open(Path site, LocalWorkplace workplace, Output output, Clock clock) {
    try {
      console(new SiteSource(workplace.open(site)), INTERVAL, clock);
    } catch (BadInput e) {
      e.problems().forEach(output.remarks()::println);
      System.exit(2);
    }
  }

  private static void console(ConsoleSource source, Duration interval, Clock clock) {
    try {
      Platform.startup(() -> {
        ConsoleRun run = new ConsoleRun(source, interval, clock, Locale.getDefault(), Theme.DARK);
        Stage stage = new Stage();
        run.open(stage, interval);
        stage.setOnHidden(_ -> {
          run.close();
          Platform.exit();
        });
      });
    } catch (UnsupportedOperationException e) {
      System.err.println("The console needs a screen, and none was found (" + e.getMessage() + ").\n"
          + "On Linux set DISPLAY, or use the command line: rempart --help");
      System.exit(2);
    }
  }
}
