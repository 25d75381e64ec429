package org.rempart.space;

import java.util.Map;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpSet;

/// All packets of one family that have in each field one of the values given for it, whatever the others are.
///
/// Combinations that no packet has (a GRE packet to port 80) don't count: a box of any protocol and any port
/// speaks of GRE packets without ports as well.
///
/// @param source addresses of the family alone
/// @param destination likewise
/// @param destinationPorts ports, or ICMP types
/// @param in names of interfaces, among them maybe [PacketSpace#OTHER_INTERFACE]
/// @param out likewise
/// @param variables the free variables that matter: true where it holds, false where it does not
public record Box(Family family, IpSet source, IpSet destination, NumberSet protocols, NumberSet sourcePorts,
    NumberSet destinationPorts, Set<ConnectionState> states, Set<String> in, Set<String> out,
    Map<String, Boolean> variables) {
  public static final NumberSet ALL_PROTOCOLS = NumberSet.of(0, 255);
  public static final NumberSet ALL_PORTS = NumberSet.of(0, 65535);

  public Box {
    if (!source.only(family).equals(source) || !destination.only(family).equals(destination)) {
      throw new IllegalArgumentException("a box of " + family + " has addresses of another family");
    }
    states = Set.copyOf(states);
    in = Set.copyOf(in);
    out = Set.copyOf(out);
    variables = Map.copyOf(variables);
  }
}
