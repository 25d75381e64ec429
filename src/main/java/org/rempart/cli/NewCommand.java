package org.rempart.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", description = "Make a new site with a commented example to write on.", mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;

  @Parameters(paramLabel = "SITE", description = "directory to make; it must not hold a site yet")
  private Path directory = Path.of(".");

  @Option(names = "--name", paramLabel = "NAME", description = "what the site is called; the directory's name if not given")
  private String name = "";

  NewCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Path last = directory.toAbsolutePath().normalize().getFileName();
    workplace.create(directory, name.isEmpty() && last != null ? last.toString() : name);
    output.line(directory.resolve("site.yaml").toString());
    return ExitCode.DONE;
  }
}
