package org.rempart.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Collections;
import java.util.Optional;

/// Where things stand on the map, apart from the site so that a difference of policies shows policy alone.
/// Map units are pixels at a zoom of 100 %.
///
/// @param zones a zone's name to its box
/// @param devices a device's name to the upper left corner of its card
public record Layout(Map<String, Box> zones, Map<String, Point> devices) {
  public static final Layout EMPTY = new Layout(Map.of(), Map.of());

  public Layout {
    zones = Collections.unmodifiableMap(new LinkedHashMap<>(zones));
    devices = Collections.unmodifiableMap(new LinkedHashMap<>(devices));
  }

  public record Point(double x, double y) {}

  public record Box(double x, double y, double width, double height) {
    public boolean contains(Point p) {
      return p.x() >= x && p.x() <= x + width && p.y() >= y && p.y() <= y + height;
    }
  }

  public Optional<Box> zone(String name) {
    return Optional.ofNullable(zones.get(name));
  }

  public Optional<Point> device(String name) {
    return Optional.ofNullable(devices.get(name));
  }

  public Layout withZone(String name, Box box) {
    Map<String, Box> changed = new LinkedHashMap<>(zones);
    changed.put(name, box);
    return new Layout(changed, devices);
  }

  public Layout withDevice(String name, Point corner) {
    Map<String, Point> changed = new LinkedHashMap<>(devices);
    changed.put(name, corner);
    return new Layout(zones, changed);
  }

  public Layout withoutZone(String name) {
    Map<String, Box> changed = new LinkedHashMap<>(zones);
    changed.remove(name);
    return new Layout(changed, devices);
  }

  public Layout withoutDevice(String name) {
    Map<String, Point> changed = new LinkedHashMap<>(devices);
    changed.remove(name);
    return new Layout(zones, changed);
  }
}
