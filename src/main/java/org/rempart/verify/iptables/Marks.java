package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.List;
import java.util.Optional;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.RulesetError;

/// `-j MARK` and `-j CONNMARK` (`xt_mark.c`, `xt_connmark.c` in Linux).
final class Marks {
  private static final String SETTINGS = "set-mark= set-xmark= and-mark= or-mark= xor-mark=";
  private static final int ALL = -1;

  private Marks() {}

  static List<Target> all() {
    return List.of(Target.of("MARK", SETTINGS, (use, _) -> Target.Effect.of(set(use, false))),
        Target.of("CONNMARK", SETTINGS + " save-mark restore-mark mask= nfmask= ctmask=", (use, _) -> new Target.Effect(
            Terms.TRACKED, List.of(use.has("save-mark") || use.has("restore-mark") ? copy(use) : set(use, true)))));
  }

  private static Action set(Use use, boolean connection) throws RulesetError {
    Given given = use.given().stream().findFirst()
        .orElseThrow(() -> use.name().error("one of --set-mark, --set-xmark, --and-mark, --or-mark is expected"));
    Token value = given.value();
    Numbers.Masked masked = Numbers.masked(value);
    return switch (given.option().name()) {
      case "set-mark" -> new Action.SetMark(connection, masked.mask() | masked.value(), masked.value());
      case "and-mark" -> new Action.SetMark(connection, ~Numbers.bits(value), 0);
      case "or-mark" -> new Action.SetMark(connection, Numbers.bits(value), Numbers.bits(value));
      case "xor-mark" -> exclusive(given, connection, new Numbers.Masked(Numbers.bits(value), 0));
      case String _ -> exclusive(given, connection, masked);
    };
  }

  /// Bits outside the mask are turned round, which can't be said as a mark that is set.
  private static Action exclusive(Given given, boolean connection, Numbers.Masked masked) throws RulesetError {
    if ((masked.value() & ~masked.mask()) != 0) {
      throw given.error("turns bits of the mark round, which is not understood");
    }
    return new Action.SetMark(connection, masked.mask(), masked.value());
  }

  private static Action copy(Use use) throws RulesetError {
    if (use.has("save-mark") && use.has("restore-mark")) {
      throw use.name().error("either --save-mark or --restore-mark is expected");
    }
    int packet = mask(use, "nfmask");
    int connection = mask(use, "ctmask");
    if (packet != connection) {
      throw use.name().error("--nfmask and --ctmask that differ are not understood");
    }
    return new Action.CopyMark(use.has("save-mark"), packet);
  }

  private static int mask(Use use, String option) throws RulesetError {
    Optional<Given> given = use.find(option).or(() -> use.find("mask"));
    return given.isPresent() ? Numbers.bits(given.get().value()) : ALL;
  }
}
