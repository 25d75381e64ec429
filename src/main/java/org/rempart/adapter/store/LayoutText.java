package org.rempart.adapter.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.site.Layout;
import org.rempart.site.Site;

/// `layout.yaml`: `zones: {name: [x, y, width, height]}` and `devices: {name: [x, y]}`, one a line.
final class LayoutText {
  private LayoutText() {}

  /// What stands there of things that the site no longer has is left out.
  static Layout read(Cursor root, Site site) {
    Map<String, Cursor> sections = root.fields(List.of("zones", "devices"));
    Map<String, Layout.Box> zones = new LinkedHashMap<>();
    Map<String, Layout.Point> devices = new LinkedHashMap<>();
    Optional.ofNullable(sections.get("zones")).ifPresent(at -> at.entries().forEach((name, value) -> {
      List<Double> n = numbers(value, 4);
      if (n.size() == 4 && site.zone(name).isPresent()) {
        zones.put(name, new Layout.Box(n.get(0), n.get(1), n.get(2), n.get(3)));
      }
    }));
    Optional.ofNullable(sections.get("devices")).ifPresent(at -> at.entries().forEach((name, value) -> {
      List<Double> n = numbers(value, 2);
      if (n.size() == 2 && site.device(name).isPresent()) {
        devices.put(name, new Layout.Point(n.get(0), n.get(1)));
      }
    }));
    return new Layout(zones, devices);
  }

  private static List<Double> numbers(Cursor at, int count) {
    List<Double> numbers = at.items().stream().flatMap(item -> item.read(LayoutText::number).stream()).toList();
    if (numbers.size() != count) {
      at.problem(count + " numbers are wanted here", "");
    }
    return numbers;
  }

  private static double number(String text) {
    if (!text.matches("-?\\d{1,7}(\\.\\d{1,6})?")) {
      throw new IllegalArgumentException("'" + text + "' is not a number of map units");
    }
    return Double.parseDouble(text);
  }

  static String write(Layout layout) {
    StringBuilder text = new StringBuilder("# Where things stand on the map; written by the console.\nzones:\n");
    layout.zones()
        .forEach((name, box) -> text.append("  ").append(name).append(": [").append(round(box.x())).append(", ")
            .append(round(box.y())).append(", ").append(round(box.width())).append(", ").append(round(box.height()))
            .append("]\n"));
    text.append("devices:\n");
    layout.devices().forEach((name, point) -> text.append("  ").append(name).append(": [").append(round(point.x()))
        .append(", ").append(round(point.y())).append("]\n"));
    return text.toString();
  }

  private static String round(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
