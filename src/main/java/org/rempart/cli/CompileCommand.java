package org.rempart.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.CompiledPolicy;
import org.rempart.ruleset.Explanation;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.ProgramText;
import org.rempart.site.Device;
import org.rempart.site.Enforcement;
import org.rempart.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "compile", description = "Compile the policy of a firewall to the text that its nftables or iptables loads.", mixinStandardHelpOptions = true)
final class CompileCommand implements Callable<Integer> {
  private static final String EVERY_RULE = "";

  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Option(names = "--firewall", paramLabel = "NAME", required = true, description = "name of the firewall")
  private String firewall = "";

  @Option(names = "--profile", paramLabel = "NAME", description = "what the device can do, such as nft-0.9.8; the usual one without it")
  private Optional<String> profile = Optional.empty();

  @Option(names = "--explain", paramLabel = "RULE", arity = "0..1", fallbackValue = EVERY_RULE, description = "print what each pass of the compiler made, of all policy rules or of one")
  private Optional<String> explain = Optional.empty();

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
    String text = text(opened.site(), device);
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

  private String text(Site site, Device device) throws BadInput {
    try {
      Intent intent = Intent.of(site, device.name());
      Profile wanted = profile(device);
      return explain.isPresent()
          ? explained(intent, wanted, explain.get())
          : ProgramText.of(PolicyCompiler.compile(intent, wanted).program());
    } catch (PolicyError e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private Profile profile(Device device) throws BadInput {
    if (profile.isEmpty()) {
      return Profile.usual(device.enforcement().orElse(Enforcement.STANDARD).backend());
    }
    return Profile.named(profile.get()).orElseThrow(() -> new BadInput("there is no profile '" + profile.get()
        + "'; there are: " + String.join(", ", Profile.KNOWN.stream().map(Profile::name).toList())));
  }

  private static String explained(Intent intent, Profile profile, String rule) throws BadInput, PolicyError {
    Explanation explanation = Explanation.of(intent, profile);
    if (rule.equals(EVERY_RULE)) {
      return explanation.text();
    }
    if (intent.rules().stream().noneMatch(one -> one.id().equals(rule))) {
      throw new BadInput("there is no policy rule '" + rule + "' that is switched on");
    }
    return explanation.about(rule).text();
  }

  static CompiledPolicy compile(Site site, String firewall) throws BadInput {
    try {
      return PolicyCompiler.compile(site, firewall);
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
