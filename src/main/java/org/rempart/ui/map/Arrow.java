package org.rempart.ui.map;

import java.util.List;
import org.rempart.site.Layout.Box;

/// A policy arrow: from one box of the map to another, with the services that it stands for.
record Arrow(Box from, Box to, List<String> services, boolean accepted) {
  private static final int WRITTEN = 3;

  Arrow {
    services = List.copyOf(services);
  }

  String label() {
    return services.size() <= WRITTEN
        ? String.join(", ", services)
        : String.join(", ", services.subList(0, WRITTEN)) + " +" + (services.size() - WRITTEN);
  }
}
