package org.rempart.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.site.ObjectKind.Space;
import org.rempart.site.Use.Place;

/// Puts one end, or one service, in the place of another in policy rules and NAT rules.
///
/// @param what which of the two is replaced
/// @param old as the rules write it: a name or a literal
/// @param rules ids of the rules that may change; empty for all of them
public record ReplaceName(What what, String old, String fresh, Set<String> rules) implements Edit {
  public enum What {
    END,
    SERVICE
  }

  public ReplaceName {
    rules = Set.copyOf(rules);
  }

  @Override
  public Phrase name() {
    return Phrase.of("edit.replace", old, fresh);
  }

  @Override
  public Phrase told(SiteDocument before) {
    return Phrase.of("edit.replace.told", old, fresh, String.join(", ", found(before.site())));
  }

  /// The ids of the rules that would change.
  public List<String> found(Site site) {
    return WhereUsed.all(site).stream().filter(found -> replaces(found.name(), found.use()))
        .map(found -> found.use().owner()).distinct().toList();
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    if (found(document.site()).isEmpty()) {
      throw new EditRefused("no rule names '" + old + "'" + (rules.isEmpty() ? "" : " among those chosen"));
    }
    return Soundness.kept(document, References.rewrite(document.site(),
        (name, use) -> Optional.of(replaces(name, use) ? fresh : name.name())));
  }

  private boolean replaces(Reference name, Use use) {
    return name.name().equals(old) && name.space() == (what == What.END ? Space.END : Space.SERVICE)
        && inRule(use.place()) && (rules.isEmpty() || rules.contains(use.owner()));
  }

  private static boolean inRule(Place place) {
    return switch (place) {
      case RULE_FROM, RULE_TO, RULE_SERVICE, NAT_FROM, NAT_TO -> true;
      case ITSELF, RULE_TIME, GROUP_MEMBER, SERVICE_MEMBER, NETWORK_ZONE, ZONE_INSIDE, INTERFACE_NETWORK, LINK,
          NAT_FIREWALL, NAT_INTERFACE, NAT_DEVICE ->
        false;
    };
  }
}
