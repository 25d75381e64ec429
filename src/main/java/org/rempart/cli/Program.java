package org.rempart.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line. With no argument at all the program starts the console instead.
@Command(name = "rempart", version = "Rempart 0.1.0", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Security operations for a network: segment it, push its firewalls, watch its traffic.", footer = {
    "", "Without a command the console starts on the demo network; 'rempart open SITE' starts it on a site.",
    "Exit codes: 0 done, 1 a finding or a difference, 2 wrong usage or input."
})
public final class Program {
  private Program() {}

  /// Runs one command to its end.
  ///
  /// @return the exit code
  public static int run(List<String> arguments, Workplace workplace, Output output) {
    CommandLine line = new CommandLine(new Program()).setOut(output.results()).setErr(output.remarks());
    commands(workplace, output).forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((failure, _, _) -> {
      if (failure instanceof BadInput bad) {
        bad.problems().forEach(output::remark);
        return ExitCode.WRONG;
      }
      throw failure;
    });
    return arguments.isEmpty() ? usage(line) : line.execute(arguments.toArray(String[]::new));
  }

  private static List<Callable<Integer>> commands(Workplace workplace, Output output) {
    return List.of(
        new NewCommand(workplace, output),
        new CheckCommand(workplace, output, Clock.systemUTC()),
        new CompileCommand(workplace, output),
        new QueryCommand(workplace, output),
        new ProveCommand(workplace, output),
        new DiffCommand(workplace, output),
        new MatrixCommand(output),
        new AnomaliesCommand(output),
        new SpoofingCommand(output),
        new ApproveCommand(workplace, output),
        new HostKeyCommand(workplace, output),
        new PushCommand(workplace, output),
        new MembersCommand(workplace, output),
        new PollCommand(workplace, output),
        new GraphCommand(workplace, output),
        new ServicesCommand(workplace, output));
  }

  private static int usage(CommandLine line) {
    line.usage(line.getErr());
    return ExitCode.WRONG;
  }
}
