package org.rempart.verify;

import java.util.List;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.CompiledPolicy;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.ProgramText;
import org.rempart.site.DynamicSet;
import org.rempart.site.Site;
import org.rempart.verify.change.FlowChange;
import org.rempart.verify.change.FlowChanges;
import org.rempart.verify.change.Nomenclature;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.intent.OwnSets;

/// A policy compiled for one firewall, read back, and held against what it should mean.
///
/// @param text of the program, as a person reads it
/// @param filter what the text means
/// @param names of the site's addresses as the firewall sees them
/// @param sets whose members come and go, so that nothing is told of them
/// @param unproved where the text does not do what the policy says, which "before" stands for; empty if it is proved
public record CheckedPolicy(CompiledPolicy compiled, String text, PacketFilter filter, Nomenclature names,
    List<DynamicSet> sets, List<FlowChange> unproved) {
  private static final String OWN = "inet rempart";
  private static final int MOST = 5;

  public CheckedPolicy {
    unproved = List.copyOf(unproved);
  }

  /// Compiles and proves: seconds for thousands of rules.
  ///
  /// @throws PolicyError if the policy can't be compiled for the firewall
  public static CheckedPolicy of(Site site, String firewall) throws PolicyError {
    CompiledPolicy compiled = PolicyCompiler.compile(site, firewall);
    String text = ProgramText.of(compiled.program());
    Intent intent = Intent.of(site, firewall);
    try {
      PacketFilter filter = RulesetText.read(text);
      Nomenclature names = Nomenclature.of(site, intent);
      return new CheckedPolicy(compiled, text, filter, names, site.sets(),
          FlowChanges.of(PolicyProof.differences(intent, filter, MOST), names));
    } catch (RulesetError e) {
      throw new IllegalStateException("what the compiler writes can be read", e);
    }
  }

  public boolean proved() {
    return unproved.isEmpty();
  }

  /// What this ruleset opens and closes against what a device runs, where it takes the place of the table of Rempart;
  /// tables of others stay.
  ///
  /// @param running all tables
  public List<FlowChange> changesFrom(PacketFilter running) {
    PacketFilter after = running.without(OWN).and(OwnSets.named(filter, sets));
    return FlowChanges.of(PolicyProof.compare(OwnSets.named(running, sets), after, MOST), names);
  }
}
