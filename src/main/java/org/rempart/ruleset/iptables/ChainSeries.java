package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;

/// A chain that goes on in further chains of the same name with a number. Rules that need more than conditions in a
/// row (alternatives of two kinds, exceptions, limits) lead aside, and back to where the series goes on.
final class ChainSeries {
  private final String[] name;
  private final String heading;
  private final List<IptablesChain> done = new ArrayList<>();
  private final List<IptablesRule> rules = new ArrayList<>();
  private String current;
  private int count = 1;

  ChainSeries(String heading, String... name) {
    this.heading = heading;
    this.name = name;
    this.current = OwnNames.chain(name);
  }

  void add(IptablesRule rule) {
    rules.add(rule);
  }

  void addAll(List<IptablesRule> several) {
    rules.addAll(several);
  }

  void addEach(Alternatives any, Target target, String comment) {
    any.any().forEach(conditions -> add(IptablesRule.of(conditions, target, comment)));
  }

  /// Reserves a name for a chain of the series.
  String next() {
    count++;
    String[] numbered = new String[name.length + 1];
    System.arraycopy(name, 0, numbered, 0, name.length);
    numbered[name.length] = "" + count;
    return OwnNames.chain(numbered);
  }

  void aside(String chain, String what, List<IptablesRule> there) {
    done.add(new IptablesChain(chain, heading + ": " + what, there));
  }

  /// What has come so far to an end goes on in the chain named.
  void goOn(String chain) {
    rules.add(IptablesRule.to(List.of(), chain));
    turnTo(chain);
  }

  /// What comes now is written into the chain named; nothing comes there by itself.
  void turnTo(String chain) {
    close();
    current = chain;
  }

  private void close() {
    boolean first = current.equals(OwnNames.chain(name));
    done.add(first ? 0 : done.size(), new IptablesChain(current, first ? heading : heading + ", further", rules));
    rules.clear();
  }

  List<IptablesChain> chains() {
    close();
    return List.copyOf(done);
  }
}
