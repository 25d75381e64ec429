package org.rempart.verify;

import java.util.Comparator;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.NamedMap;
import org.rempart.ruleset.NamedSet;
import org.rempart.ruleset.Ruleset;
import org.rempart.ruleset.Table;

/// The one way to write a ruleset that may be written in several: what is loaded and what the kernel lists of it
/// have the same normal form, though nft sorts elements, joins ranges and leaves out what goes without saying.
/// Rulesets of different normal forms may still mean the same.
public final class NormalForm {
  /// Elements are disjoint, so their order means nothing.
  static final Comparator<Element> BY_TEXT = Comparator.comparing(Element::toString);

  private NormalForm() {}

  public static Ruleset of(Ruleset ruleset) {
    return new Ruleset(ruleset.tables().stream().map(NormalForm::table).toList());
  }

  private static Table table(Table table) {
    Table.Objects objects = new Table.Objects(
        table.objects().helpers(),
        table.sets().stream().map(NormalForm::set).toList(),
        table.maps().stream().map(NormalForm::map).toList());
    return new Table(table.family(), table.name(), objects,
        table.chains().stream().map(NormalForm::chain).toList());
  }

  private static NamedSet set(NamedSet set) {
    return new NamedSet(set.name(), set.key(), set.traits(), set.elements().stream().sorted(BY_TEXT).toList());
  }

  private static NamedMap map(NamedMap map) {
    return new NamedMap(map.name(), map.key(), map.counted(),
        map.entries().stream().sorted(Comparator.comparing(NamedMap.Entry::element, BY_TEXT)).toList());
  }

  private static Chain chain(Chain chain) {
    return new Chain(chain.name(), chain.base(), chain.rules().stream().map(NormalRule::of).toList());
  }
}
