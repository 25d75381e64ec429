package org.rempart.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One room of the program: a package, what it may use, and why.
record Room(String name, List<String> mayUse, String because) {
  private static final String ROOT = "org.rempart.";

  static Room of(String name, String because, String... mayUse) {
    return new Room(name, Arrays.asList(mayUse), because);
  }

  /// Names of rooms stand alone, packages of libraries end in `..`; one of the JDK's without it means that package alone.
  ArchRule rule() {
    String[] allowed = Stream
        .concat(Stream.of(ROOT + name + "..", "org.jspecify.annotations..", "java.lang..", "java.util..",
            "java.time..", "java.text..", "java.math.."), mayUse.stream().map(Room::pattern))
        .toArray(String[]::new);
    return classes().that(resideInAPackage(ROOT + name + "..")).should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed))
        .because(because);
  }

  private static String pattern(String use) {
    return use.endsWith("..") || use.startsWith("java") ? use : ROOT + use + "..";
  }
}
