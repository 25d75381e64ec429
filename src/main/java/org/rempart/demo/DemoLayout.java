package org.rempart.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rempart.site.Layout;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// The map of the demo: the Internet on top, the firewalls below it, each above what it guards.
final class DemoLayout {
  private DemoLayout() {}

  static Layout layout() {
    return new Layout(zones(), devices());
  }

  private static Map<String, Box> zones() {
    Map<String, Box> boxes = new LinkedHashMap<>();
    boxes.put("internet", new Box(0, 0, 1160, 130));
    boxes.put("lan", new Box(0, 460, 356, 360));
    boxes.put("dmz", new Box(380, 460, 356, 360));
    boxes.put("guest", new Box(760, 460, 188, 160));
    boxes.put("admin", new Box(760, 660, 188, 160));
    boxes.put("branch", new Box(972, 460, 188, 360));
    return boxes;
  }

  private static Map<String, Point> devices() {
    Map<String, Point> corners = new LinkedHashMap<>();
    corners.put("isp-gw", new Point(484, 56));
    corners.put("fw1", new Point(484, 250));
    corners.put("fw2", new Point(992, 250));
    corners.put("lan-pc1", new Point(20, 524));
    corners.put("lan-pc2", new Point(188, 524));
    corners.put("lan-db", new Point(20, 692));
    corners.put("lan-print", new Point(188, 692));
    corners.put("dmz-www", new Point(400, 524));
    corners.put("dmz-mail", new Point(568, 524));
    corners.put("dmz-ftp", new Point(400, 692));
    corners.put("wifi-guest", new Point(780, 530));
    corners.put("console", new Point(780, 730));
    corners.put("branch-pc", new Point(992, 524));
    corners.put("branch-nas", new Point(992, 692));
    return corners;
  }
}
