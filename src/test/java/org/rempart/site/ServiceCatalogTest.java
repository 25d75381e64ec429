package org.rempart.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rempart.net.Service;

class ServiceCatalogTest {
  private static final Path KNOWN_HERE = Path.of("/etc/services");

  static final List<String> LINES = ServiceTable.TEXT.lines().toList();

  @ParameterizedTest
  @FieldSource("LINES")
  void each_line_names_services(String line) {
    String[] words = line.split(" ", -1);
    assertThat(Names.check("service", words[0])).isEqualTo(words[0]);
    assertThat(words).hasSizeGreaterThan(1);
    assertThat(Arrays.stream(words).skip(1).map(Service::parse)).map(Service::toString)
        .containsExactly(Arrays.copyOfRange(words, 1, words.length));
    assertThat(ServiceCatalog.find(words[0]).orElseThrow()).hasSize(words.length - 1);
  }

  @Test
  void names_are_unique_in_order_and_many() {
    assertThat(LINES).extracting(line -> line.split(" ", -1)[0]).isSorted().doesNotHaveDuplicates()
        .hasSizeGreaterThan(150);
  }

  @Test
  void a_protocol_means_itself() {
    for (String name : ServiceCatalog.names()) {
      if (org.rempart.net.Protocol.parse(name).isPresent()) {
        assertThat(ServiceCatalog.find(name)).contains(List.of(Service.parse(name)));
      }
    }
  }

  @Test
  void agrees_with_the_registry_of_this_machine() throws IOException {
    assumeThat(KNOWN_HERE).exists();
    Map<String, Set<String>> registry = registry();
    List<String> both = LINES.stream().map(line -> line.split(" ", -1)[0]).filter(registry::containsKey).toList();
    assertThat(both).hasSizeGreaterThan(40);
    assertThat(both).allSatisfy(name -> assertThat(ServiceCatalog.find(name).orElseThrow())
        .anyMatch(ours -> registry.getOrDefault(name, Set.of()).stream().map(Service::parse)
            .anyMatch(theirs -> holds(ours, theirs))));
  }

  private static boolean holds(Service ours, Service theirs) {
    return ours.protocol().equals(theirs.protocol()) && ours.numbers().contains(theirs.numbers().first());
  }

  private static Map<String, Set<String>> registry() throws IOException {
    Map<String, Set<String>> registry = new HashMap<>();
    for (String line : Files.readAllLines(KNOWN_HERE)) {
      String[] words = line.split("#", -1)[0].strip().split("\\s+", -1);
      if (words.length > 1 && words[1].matches("\\d+/(tcp|udp|sctp)")) {
        String[] number = words[1].split("/", -1);
        registry.computeIfAbsent(words[0], _ -> new HashSet<>()).add(number[1] + "/" + number[0]);
      }
    }
    return registry;
  }
}
