package org.rempart.policy;

import java.util.Optional;
import org.rempart.net.ConnectionState;
import org.rempart.net.Flow;

/// A packet that the policy is asked about.
///
/// @param in where it enters the device; empty if the device itself sends it
/// @param out where it leaves; empty if it is for the device itself
/// @param flow as it enters, before any translation
/// @param hopLimit of IPv6; 255 proves that a neighbour sent the packet
/// @param begins for TCP, whether its flags are those of a connection's first packet (SYN alone)
public record Question(Optional<String> in, Optional<String> out, Flow flow, ConnectionState state, int hopLimit,
    boolean begins) {
  private static final int USUAL_HOP_LIMIT = 64;

  public Question {
    if (in.isEmpty() && out.isEmpty()) {
      throw new IllegalArgumentException("a packet enters by an interface, or leaves by one");
    }
  }

  /// The first packet of a connection through the device.
  public static Question through(String in, String out, Flow flow) {
    return new Question(Optional.of(in), Optional.of(out), flow, ConnectionState.NEW, USUAL_HOP_LIMIT, true);
  }

  public static Question toDevice(String in, Flow flow, int hopLimit) {
    return new Question(Optional.of(in), Optional.empty(), flow, ConnectionState.NEW, hopLimit, true);
  }

  public static Question fromDevice(String out, Flow flow, int hopLimit) {
    return new Question(Optional.empty(), Optional.of(out), flow, ConnectionState.NEW, hopLimit, true);
  }

  public Question in(ConnectionState changed) {
    return new Question(in, out, flow, changed, hopLimit, begins);
  }

  Question with(Flow changed) {
    return new Question(in, out, changed, state, hopLimit, begins);
  }
}
