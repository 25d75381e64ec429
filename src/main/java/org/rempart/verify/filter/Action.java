package org.rempart.verify.filter;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;

/// What a rule does. [Verdict]s end it, the others go on to the next action.
public sealed interface Action {
  sealed interface Verdict extends Action {}

  /// Ends its base chain; a later one can still drop.
  record Accept() implements Verdict {}

  /// Final.
  record Drop() implements Verdict {}

  /// Final, and the sender is told.
  ///
  /// @param kind how, in the words of the ruleset
  record Reject(String kind) implements Verdict {}

  record Jump(String chain) implements Verdict {}

  /// As jump, but never comes back.
  record Goto(String chain) implements Verdict {}

  /// Back to the chain that jumped here; from a base chain, to its default verdict.
  record Return() implements Verdict {}

  /// A target that is not known, or that leaves the decision to a program: it may do anything, going on included.
  record Undecided(String words) implements Verdict {}

  /// A verdict map: the first case that holds is taken; if none does, the next action follows.
  ///
  /// @param cases of one or several elements each, in the kernel's order
  record Dispatch(List<Case> cases) implements Action {
    public Dispatch {
      cases = List.copyOf(cases);
    }
  }

  /// @param comment of the element, if it has one
  record Case(Condition condition, Verdict verdict, Optional<String> comment) {}

  /// Translates an address of a connection's first packet, and accepts.
  sealed interface Translate extends Verdict {}

  /// The destination becomes one of these.
  ///
  /// @param to empty: the address stays
  /// @param ports empty: the port stays
  record Dnat(Optional<IpRange> to, Optional<PortRange> ports) implements Translate {}

  /// The destination becomes the device itself.
  record Redirect(Optional<PortRange> ports) implements Translate {}

  /// The source becomes one of these.
  record Snat(Optional<IpRange> to, Optional<PortRange> ports) implements Translate {}

  /// The source becomes the address of the interface by which the packet leaves.
  record Masquerade(Optional<PortRange> ports) implements Translate {}

  /// One prefix becomes another of its length, host by host (NETMAP, prefix NAT, NPT). What is not of it stays.
  record MapPrefix(boolean source, Optional<IpPrefix> from, IpPrefix to) implements Translate {}

  /// A map from what the packet bears to a translation; a packet that no case holds for goes on.
  record TranslateBy(List<TranslateCase> cases) implements Action {
    public TranslateBy {
      cases = List.copyOf(cases);
    }
  }

  record TranslateCase(Condition condition, Translate translate) {}

  /// The packet's mark changes: the bits of `mask` become `value`. `connection` for that of its connection.
  record SetMark(boolean connection, int mask, int value) implements Action {}

  /// The mark becomes the connection's, or the other way round.
  record CopyMark(boolean toConnection, int mask) implements Action {}

  /// Connection tracking passes it over: its state is untracked from now on.
  record NoTrack() implements Action {}

  /// Changes nothing of what happens to the packet: counters, logs, helpers, additions to sets.
  record Note(String words) implements Action {}
}
