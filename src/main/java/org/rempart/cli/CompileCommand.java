package org.rempart.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.RulesetCompiler;
import org.rempart.site.Device;
import org.rempart.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "compile", description = "Compile the policy of a firewall to nftables text.", mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Option(names = "--firewall", paramLabel = "NAME", required = true, description = "name of the firewall")
  private String firewall = "";

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "write the text to a file")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--json", description = "one JSON object: firewall, ruleset")
  private boolean json;

  CompileCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Workplace.OpenSite opened = site.open(workplace);
    Device device = SiteArgument.firewall(opened, firewall);
    String text = compile(opened.site(), device.name());
    if (file.isPresent()) {
      write(file.get(), text);
    } else if (json) {
      output.json(Map.of("firewall", device.name(), "ruleset", text));
    } else {
      output.results().print(text);
      output.results().flush();
    }
    return ExitCode.DONE;
  }

  static String compile(Site site, String firewall) throws BadInput {
    try {
      return NftRenderer.render(RulesetCompiler.compile(site, firewall));
    } catch (PolicyError e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private static void write(Path file, String text) throws BadInput {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new BadInput(file + " can't be written: " + e.getMessage());
    }
  }
}
