package org.rempart.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rempart.ruleset.Hook;
import org.rempart.verify.RulesetText;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import picocli.CommandLine.Parameters;

/// A ruleset that somebody wrote.
final class RulesetArgument {
  @Parameters(index = "0", paramLabel = "RULESET", description = "a file: iptables-save, ip6tables-save, iptables -S, nft text or JSON")
  private Path path = Path.of(".");

  PacketFilter filter() throws BadInput {
    return read(path);
  }

  static PacketFilter read(Path file) throws BadInput {
    try {
      return RulesetText.read(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new BadInput(file + " can't be read: " + e.getMessage());
    } catch (RulesetError e) {
      throw new BadInput(file + ": " + e.getMessage());
    }
  }

  static Hook hook(String text) throws BadInput {
    return Hook.parse(text.toLowerCase(Locale.ROOT)).filter(one -> one != Hook.PREROUTING && one != Hook.POSTROUTING)
        .orElseThrow(() -> new BadInput("--hook is input, forward or output, not '" + text + "'"));
  }
}
