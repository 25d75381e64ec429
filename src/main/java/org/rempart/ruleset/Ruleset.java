package org.rempart.ruleset;

import java.util.List;

/// What one firewall is told: tables of nftables, as a value. Text is made of it by [NftRenderer] alone.
public record Ruleset(List<Table> tables) {
  public Ruleset {
    tables = List.copyOf(tables);
  }
}
