package org.rempart.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ArchitectureTest {
  private static final String PURE = "the domain is quick to test and safe to change without IO, threads or a screen";
  private static final String ONE_LIBRARY = "each adapter alone knows its library and implements ports";
  private static final String NO_ADAPTER = "views and commands work through use cases, so that adapters can change";
  private static final String[] DOMAIN = {"net", "space", "site", "policy", "ruleset", "verify", "measure", "event",
      "lint"};

  private static final List<Room> ROOMS = List.of(
      Room.of("net", PURE, "java.net", "java.nio"),
      Room.of("space", PURE, "net"),
      Room.of("site", PURE, "net"),
      Room.of("policy", PURE, "net", "site"),
      Room.of("lint", PURE, "net", "space", "site", "policy"),
      Room.of("ruleset", PURE, "net", "site", "policy", "java.security", "java.nio.charset"),
      Room.of("verify", PURE, "net", "space", "site", "policy", "ruleset", "tools.jackson.."),
      Room.of("measure", PURE, "net", "site", "java.nio"),
      Room.of("event", PURE, "net", "site"),
      Room.of("remote", PURE, "net", "site"),
      Room.of("collect", "asks devices through ports alone", with(DOMAIN, "remote", "org.slf4j..", "java.io")),
      Room.of("push", "reaches devices through ports alone",
          with(DOMAIN, "remote", "java.io..", "java.nio.charset..", "java.security..")),
      Room.of("graph", "draws, and knows neither screen nor files", "measure", "net", "java.awt..", "org.jfree.."),
      Room.of("adapter.snmp", ONE_LIBRARY,
          with(DOMAIN, "collect", "org.snmp4j..", "org.slf4j..", "java.io", "java.net", "java.nio.charset")),
      Room.of("adapter.ssh", ONE_LIBRARY,
          with(DOMAIN, "remote", "push", "com.jcraft.jsch..", "org.slf4j..", "java.io..", "java.nio..", "java.net..",
              "java.security..", "javax.crypto..")),
      Room.of("adapter.store", ONE_LIBRARY,
          with(DOMAIN, "remote", "collect", "push", "org.snakeyaml.engine..", "tools.jackson..", "org.slf4j..",
              "java.io..", "java.nio..",
              "java.security..")),
      Room.of("ui", NO_ADAPTER,
          with(DOMAIN, "remote", "collect", "push", "graph", "javafx..", "atlantafx..", "org.controlsfx..",
              "impl.org.controlsfx..", "org.kordamp.ikonli..", "java.awt", "java.awt.image",
              "java.nio", "java.io", "java.net", "org.slf4j..")),
      Room.of("demo", "plays devices on loopback with the servers of libraries",
          with(DOMAIN, "remote", "collect", "push", "org.snmp4j..", "org.apache.sshd..", "org.slf4j..", "java.io..",
              "java.net..", "java.nio..", "java.security..",
              "javax.crypto..")));

  private static final JavaClasses PRODUCT = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.rempart");

  @ParameterizedTest
  @FieldSource("ROOMS")
  void rooms_use_only_what_they_may(Room room) {
    room.rule().check(PRODUCT);
  }

  @Test
  void every_package_has_a_room() {
    Set<String> without = new TreeSet<>();
    PRODUCT.forEach(c -> without.add(c.getPackageName()));
    without.removeIf(p -> ROOMS.stream().anyMatch(room -> (p + ".").startsWith("org.rempart." + room.name() + ".")));
    assertThat(without).as("packages that no rule speaks of; Main and the command line may use all")
        .containsExactlyInAnyOrder("org.rempart", "org.rempart.cli");
  }

  @Test
  void a_broken_border_is_seen() {
    JavaClasses canary = new ClassFileImporter().importPackages("org.rempart.architecture");
    Room claims = Room.of("architecture", "this package does use ArchUnit", "org.junit..");
    assertThatThrownBy(() -> claims.rule().check(canary)).isInstanceOf(AssertionError.class)
        .hasMessageContaining("archunit");
  }

  private static String[] with(String[] some, String... more) {
    return java.util.stream.Stream.of(some, more).flatMap(java.util.Arrays::stream).toArray(String[]::new);
  }
}
