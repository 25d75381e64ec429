package org.rempart.site;

import java.util.ArrayList;
import java.util.List;

/// Gives a policy rule or a NAT rule another place in its order: the first rule that names a flow decides it.
///
/// @param place where it stands afterwards; 0 for the first
public record MoveRule(String rule, int place) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.moveRule", rule);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Site site = document.site();
    for (NatRule nat : site.nat()) {
      if (nat.id().equals(rule)) {
        return document.withSite(site.withNat(moved(site.nat(), nat)));
      }
    }
    return document.withSite(site.withPolicy(moved(site.policy(), Existing.rule(site, rule))));
  }

  private <T> List<T> moved(List<T> all, T one) {
    List<T> moved = new ArrayList<>(all);
    moved.remove(one);
    moved.add(Math.clamp(place, 0, moved.size()), one);
    return moved;
  }
}
