package org.rempart;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.rempart.cli.Output;
import org.rempart.cli.Program;

/// Starts the console without arguments and the command line with them.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Output output = new Output(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8), new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(Program.run(List.of(arguments), LocalWorkplace.ofThisUser(Clock.systemUTC()), output));
  }
}
