package org.rempart.verify.nft.tree;

import java.util.List;
import java.util.Optional;

/// The parts of a rule, tried from left to right; one that does not hold ends it.
public sealed interface Statement {
  Place at();

  /// @param operator `==`, `!=`, `<` ..., `!`, or `in` where none is written
  record Match(Place at, String operator, Expression left, Expression right) implements Statement {}

  /// @param data [Expression.Members] or [Expression.Named]
  record LookUp(Place at, Expression key, Expression data) implements Statement {}

  record Decide(Expression.Verdict verdict) implements Statement {
    @Override
    public Place at() {
      return verdict.at();
    }
  }

  /// @param type `icmp`, `icmpv6`, `icmpx`, `tcp reset`; empty if it is left to nft
  /// @param code empty if it is left to nft
  record Reject(Place at, String type, String code) implements Statement {}

  enum NatKind {
    SNAT,
    DNAT,
    MASQUERADE,
    REDIRECT
  }

  /// @param family `ip`, `ip6`, or empty
  /// @param prefix whether one network becomes another, host by host
  record Nat(Place at, NatKind kind, String family, Optional<Expression> address, Optional<Expression> port,
      boolean prefix) implements Statement {}

  /// The field becomes the value.
  record Change(Place at, Expression.Field field, Expression value) implements Statement {}

  /// Adds to a named set or deletes from it.
  ///
  /// @param limits what each element counts, in words; the statement holds if these do
  record Update(Place at, String operation, String set, Expression key, Optional<Expression> value,
      List<String> limits) implements Statement {
    public Update {
      limits = List.copyOf(limits);
    }
  }

  /// Holds or does not, by what is not in the packet: `limit`, `quota`, `ct count`, `tproxy`, `flow add`.
  record Restrict(Place at, String words) implements Statement {}

  /// Holds, and does nothing to the packet: `counter`, `log`, `ct helper set`.
  record Remark(Place at, String words) implements Statement {}

  /// Leaves the packet to something else: `queue`, `synproxy`, `fwd`, a target of iptables.
  record Surrender(Place at, String words) implements Statement {}

  record NoTrack(Place at) implements Statement {}
}
