package org.rempart.verify.filter;

import org.rempart.net.ConnectionState;
import org.rempart.net.Flow;
import org.rempart.ruleset.Hook;

/// A packet on its way through a device, with all that a [Condition] can ask of it.
///
/// @param hook input, forward or output: where routing takes it after its destination is translated
/// @param in where it enters; empty on the output hook
/// @param out where it leaves; empty on the input hook
/// @param flow as it enters; of ICMP, the destination port is the type
/// @param icmpCode 0 where there is none
/// @param tcpFlags bits as in the header
/// @param hopLimit 0 to 255
/// @param mark of the packet; that of its connection is 0
public record Passage(Hook hook, String in, String out, Flow flow, ConnectionState state, int icmpCode, int tcpFlags,
    boolean laterFragment, int hopLimit, Cast cast, int mark) {
  private static final int SYN = 2;
  private static final int USUAL_HOPS = 64;

  public Passage {
    if (hook == Hook.PREROUTING || hook == Hook.POSTROUTING) {
      throw new IllegalArgumentException(
          "every packet takes " + hook.text() + " besides input, forward or output; name one of these");
    }
  }

  /// The first packet of a connection, as it usually is.
  public static Passage first(Hook hook, String in, String out, Flow flow) {
    return new Passage(hook, in, out, flow, ConnectionState.NEW, 0, SYN, false, USUAL_HOPS, Cast.HOST, 0);
  }
}
