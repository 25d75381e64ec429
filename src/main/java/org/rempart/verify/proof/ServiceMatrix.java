package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.List;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.space.AddressPairs;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;

/// Who may reach whom with one service, after Diekmann et al., "Verified iptables Firewall Analysis": all addresses of a
/// family in the fewest classes that are treated alike, and which class may begin a connection to which.
///
/// @param classes of addresses, in the order of their first ones
/// @param edges in order; a class may reach itself
public record ServiceMatrix(List<IpSet> classes, List<Edge> edges) {
  /// @param from number of the class that begins, from 0
  /// @param to number of the class that is reached
  public record Edge(int from, int to) {}

  /// The first packets of connections.
  ///
  /// @param port the destination port, or the ICMP type
  public record Asked(Family family, Protocol protocol, int sourcePort, int port) {
    /// Clients have a port like this, whatever they ask for.
    public static final int SOURCE_PORT = 10_000;

    PacketSet packets(Ground ground) {
      PacketSpace space = ground.space();
      PacketSet packets = space.family(family).and(space.state(ConnectionState.NEW))
          .and(space.protocol(protocol.number())).and(space.destinationPorts(PortRange.of(port)))
          .minus(ground.laterFragments());
      return protocol.hasPorts() ? packets.and(space.sourcePorts(PortRange.of(sourcePort))) : packets;
    }
  }

  public ServiceMatrix {
    classes = List.copyOf(classes);
    edges = List.copyOf(edges);
  }

  /// Of packets that may pass, under some answers to all that packets don't tell, and by some interfaces.
  public static ServiceMatrix may(Verdicts verdicts, Asked asked) {
    PacketSet packets = asked.packets(verdicts.ground());
    return of(verdicts.accepted().may().and(packets).pairs(asked.family()));
  }

  /// Of packets that pass in any case, whatever the interfaces.
  public static ServiceMatrix must(Verdicts verdicts, Asked asked) {
    PacketSet packets = asked.packets(verdicts.ground());
    AddressPairs stopped = packets.minus(verdicts.accepted().must()).pairs(asked.family());
    ServiceMatrix matrix = of(stopped);
    return new ServiceMatrix(matrix.classes(), matrix.others());
  }

  private static ServiceMatrix of(AddressPairs pairs) {
    List<IpSet> classes = pairs.classes();
    List<Edge> edges = new ArrayList<>();
    for (int from = 0; from < classes.size(); from++) {
      for (int to = 0; to < classes.size(); to++) {
        if (pairs.contains(classes.get(from).ranges().getFirst().first(),
            classes.get(to).ranges().getFirst().first())) {
          edges.add(new Edge(from, to));
        }
      }
    }
    return new ServiceMatrix(classes, edges);
  }

  private List<Edge> others() {
    List<Edge> others = new ArrayList<>();
    for (int from = 0; from < classes.size(); from++) {
      for (int to = 0; to < classes.size(); to++) {
        Edge edge = new Edge(from, to);
        if (!edges.contains(edge)) {
          others.add(edge);
        }
      }
    }
    return others;
  }
}
