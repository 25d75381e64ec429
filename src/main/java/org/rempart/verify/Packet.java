package org.rempart.verify;

import org.rempart.net.ConnectionState;
import org.rempart.net.Flow;
import org.rempart.ruleset.Hook;

/// A packet on its way through a firewall.
///
/// @param hook input, forward or output: where routing takes the packet (its destination after NAT decides)
/// @param inInterface where it enters; empty on the output hook
/// @param outInterface where it leaves; empty on the input hook
/// @param flow as it enters, before NAT
public record Packet(Hook hook, String inInterface, String outInterface, Flow flow, ConnectionState state,
    Header header) {
  public Packet {
    if (hook == Hook.PREROUTING || hook == Hook.POSTROUTING) {
      throw new IllegalArgumentException(
          "every packet takes " + hook.text() + " besides input, forward or output; name one of these");
    }
  }

  public Packet(Hook hook, String inInterface, String outInterface, Flow flow, ConnectionState state) {
    this(hook, inInterface, outInterface, flow, state, Header.USUAL);
  }
}
