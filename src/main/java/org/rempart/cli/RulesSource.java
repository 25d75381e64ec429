package org.rempart.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.push.ReadBack;
import org.rempart.push.RunningRules;
import org.rempart.site.Device;
import org.rempart.verify.CheckedPolicy;
import org.rempart.verify.change.Nomenclature;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.intent.OwnSets;

/// Rules from where the user says: a file, `SITE:FIREWALL` for what is compiled for it, `live:SITE:FIREWALL` for what it
/// runs.
///
/// @param names of addresses, if a site gives them
record RulesSource(PacketFilter filter, Optional<Nomenclature> names) {
  private static final String LIVE = "live:";

  static RulesSource read(String text, Workplace workplace, Output output) throws BadInput {
    boolean live = text.startsWith(LIVE);
    String rest = live ? text.substring(LIVE.length()) : text;
    int colon = rest.lastIndexOf(':');
    if (colon < 0 || !Files.isDirectory(Path.of(rest.substring(0, colon)))) {
      if (live) {
        throw new BadInput("'" + text + "': what a firewall runs is written live:SITE:FIREWALL");
      }
      return new RulesSource(RulesetArgument.read(Path.of(text)), Optional.empty());
    }
    Workplace.OpenSite opened = workplace.open(Path.of(rest.substring(0, colon)));
    Device device = SiteArgument.firewall(opened, rest.substring(colon + 1));
    try {
      Intent intent = Intent.of(opened.site(), device.name());
      return new RulesSource(live
          ? OwnSets.named(running(opened, device, output).filter(), intent.sets())
          : OwnSets.named(CheckedPolicy.of(opened.site(), device.name()).filter(), intent.sets()),
          Optional.of(Nomenclature.of(opened.site(), intent)));
    } catch (PolicyError e) {
      throw new BadInput(device.name() + ": " + e.getMessage());
    }
  }

  /// Asks the device; what of its rules can't be read is told.
  static RunningRules.Meaning running(Workplace.OpenSite opened, Device device, Output output) throws BadInput {
    if (!opened.approved()) {
      throw new BadInput("You have not yet approved what this site contacts: rempart approve SITE");
    }
    return switch (new ReadBack(opened.shells()).read(device)) {
      case ReadBack.Running(var rules) -> {
        RunningRules.Meaning meaning = rules.meaning();
        meaning.unread().forEach(one -> output.remark(device.name() + ": not judged: " + one));
        yield meaning;
      }
      case ReadBack.Failed(var reason) -> throw new BadInput(device.name() + ": " + reason);
    };
  }

  /// Of two sources, the names that either gives.
  static Nomenclature names(List<RulesSource> sources) {
    return sources.stream().flatMap(one -> one.names().stream()).findFirst().orElse(Nomenclature.NONE);
  }
}
