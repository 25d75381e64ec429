package org.rempart.demo;

import static org.rempart.demo.Rhythm.NIGHT;
import static org.rempart.demo.Rhythm.OFFICE;
import static org.rempart.demo.Rhythm.PUBLIC;
import static org.rempart.demo.Rhythm.STEADY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rempart.demo.Aggregate.Hop;
import org.rempart.measure.SeriesKey;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;

/// The kinds of traffic of the demo's company. Rates are in kilobytes a second at the peak.
final class DemoTraffic {
  private static final String OUTSIDE = "198.51.100.77";
  private static final String CLIENT = "lan-pc1 10.0.20.11";
  private static final String WWW = "dmz-www 10.0.10.10";
  private static final String MAIL = "dmz-mail 10.0.10.11";
  /// As the Internet names them: the port forwards lead on.
  private static final String PUBLIC_WWW = "dmz-www 203.0.113.2";
  private static final String PUBLIC_MAIL = "dmz-mail 203.0.113.2";
  private static final String FTP = "dmz-ftp 10.0.10.12";
  private static final String DATABASE = "lan-db 10.0.20.20";
  private static final String CONSOLE = "console 10.0.40.10";
  private static final String BRANCH = "branch-pc 10.0.50.11";
  private static final String BACKUPS = "branch-nas 10.0.50.20";
  private static final String WAN = "wan " + OUTSIDE;

  private DemoTraffic() {}

  static List<Aggregate> aggregates() {
    return List.of(
        of("shop", 1500, 12_000, PUBLIC, 443, WAN, "fw1 eth-wan eth-dmz", PUBLIC_WWW),
        of("mail in", 1200, 90, OFFICE, 25, WAN, "fw1 eth-wan eth-dmz", PUBLIC_MAIL),
        of("mail out", 900, 60, OFFICE, 25, MAIL, "fw1 eth-dmz eth-wan", WAN),
        of("staff web", 2100, 17_000, OFFICE, 443, CLIENT, "fw1 eth-lan eth-wan", WAN),
        of("guest web", 420, 5200, PUBLIC, 443, "wifi-guest 10.0.30.11", "fw1 eth-wifi eth-wan", WAN),
        of("staff shop", 250, 2900, OFFICE, 443, CLIENT, "fw1 eth-lan eth-dmz", WWW),
        of("staff mail", 310, 2500, OFFICE, 993, CLIENT, "fw1 eth-lan eth-dmz", MAIL),
        of("staff files", 1800, 950, OFFICE, 21, CLIENT, "fw1 eth-lan eth-dmz", FTP),
        of("orders", 400, 2200, PUBLIC, 5432, WWW, "fw1 eth-dmz eth-lan", DATABASE),
        of("prints", 160, 6, OFFICE, 9100, CLIENT, "lan-print 10.0.20.30"),
        of("branch web", 520, 4100, OFFICE, 443, BRANCH, "fw2 eth-lan eth-wan", WAN),
        of("branch mail", 110, 900, OFFICE, 993, BRANCH, "fw2 eth-lan eth-wan", "fw1 eth-wan eth-dmz", MAIL),
        of("backup of database", 9500, 140, NIGHT, 8730, DATABASE, "fw1 eth-lan eth-wan", "fw2 eth-wan eth-lan",
            BACKUPS),
        of("backup of files", 3600, 60, NIGHT, 8730, FTP, "fw1 eth-dmz eth-wan", "fw2 eth-wan eth-lan", BACKUPS),
        of("maintenance of shop", 30, 170, OFFICE, 22, CONSOLE, "fw1 eth-admin eth-dmz", WWW),
        of("maintenance of database", 20, 120, OFFICE, 22, CONSOLE, "fw1 eth-admin eth-lan", DATABASE),
        of("maintenance of backups", 4, 9, STEADY, 22, CONSOLE, "fw1 eth-admin eth-wan", "fw2 eth-wan eth-lan",
            BACKUPS));
  }

  /// @param way "device address" of the source, "firewall in out" for each one passed, "device address" of the
  ///     destination
  private static Aggregate of(String name, double forth, double back, Rhythm rhythm, int port, String... way) {
    String[] source = way[0].split(" ", -1);
    String[] destination = way[way.length - 1].split(" ", -1);
    Flow flow = new Flow(IpAddress.parse(source[1]), IpAddress.parse(destination[1]), Protocol.TCP, 50_000, port);
    List<Hop> path = new ArrayList<>();
    path.add(end(source[0], Direction.OUT));
    Arrays.stream(way, 1, way.length - 1).map(hop -> hop.split(" ", -1))
        .forEach(hop -> path.add(new Hop.Firewall(hop[0], hop[1], hop[2])));
    path.add(end(destination[0], Direction.IN));
    return new Aggregate(name, flow, forth * 1000, back * 1000, rhythm, path);
  }

  private static Hop end(String device, Direction direction) {
    String ifName = switch (device) {
      case "wan" -> "wan0";
      case "wifi-guest" -> "wlan0";
      default -> "eth0";
    };
    return new Hop.End(new SeriesKey(device.equals("wan") ? "isp-gw" : device, ifName), direction);
  }
}
