package org.rempart.site;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rempart.net.Service;

/// The services that every site may name without defining them, under their IANA names where there is one.
public final class ServiceCatalog {
  private static final Map<String, List<Service>> SERVICES = read(ServiceTable.TEXT);

  private ServiceCatalog() {}

  public static Optional<List<Service>> find(String name) {
    return Optional.ofNullable(SERVICES.get(name));
  }

  /// All names, in alphabetical order.
  public static SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(SERVICES.keySet()));
  }

  private static Map<String, List<Service>> read(String table) {
    Map<String, List<Service>> services = new LinkedHashMap<>();
    table.lines().map(line -> line.split(" "))
        .forEach(words -> services.put(words[0], Arrays.stream(words).skip(1).map(Service::parse).toList()));
    return Collections.unmodifiableMap(services);
  }
}
