package org.rempart.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rempart.event.Severity;
import org.rempart.push.PushStep;
import org.rempart.ui.common.Texts;
import org.rempart.ui.traffic.Range;
import org.rempart.ui.watch.Urgency;
import org.rempart.verify.proof.Difference;

class TextsTest {
  private static final Path TEXTS = Path.of("resources", "texts");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "rempart");
  private static final Pattern LITERAL = Pattern.compile("\"((?:console|traffic|changes|watch)\\.[a-z.-]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"console", "traffic", "changes", "watch"})
  void has_the_same_keys_and_gaps_in_both_languages(String bundle) throws IOException {
    Properties english = read(bundle + ".properties");
    Properties french = read(bundle + "_fr.properties");
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    english.stringPropertyNames()
        .forEach(key -> assertThat(gaps(french.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "traffic", "changes", "watch"})
  void knows_every_key_that_the_sources_name_and_no_other(String bundle) throws IOException {
    Set<String> literals = literals();
    Set<String> keys = new TreeSet<>(read(bundle + ".properties").stringPropertyNames());
    Set<String> named = literals.stream().filter(literal -> literal.startsWith(bundle + "."))
        .collect(Collectors.toSet());
    assertThat(named.stream().filter(literal -> !literal.endsWith(".") && !literal.endsWith("-")))
        .as("named in the sources").allMatch(literal -> keys.stream().anyMatch(key -> key.equals(literal)));
    Set<String> computed = computed(keys);
    assertThat(keys).as("used").allMatch(key -> named.contains(key) || computed.contains(key) || extended(key, named));
  }

  @Test
  void speaks_french_and_english_whatever_the_machine_speaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRENCH);
      assertThat(new Texts(Locale.ENGLISH).get("console.view.map")).isEqualTo("Map");
      assertThat(new Texts(Locale.FRANCE).get("console.view.map")).isEqualTo("Carte");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void counts_in_words() {
    Texts french = new Texts(Locale.FRENCH);
    assertThat(french.get("changes.edits.unsaved", 1))
        .isEqualTo("1 modification n'est pas non plus enregistrée (Ctrl+S).");
    assertThat(new Texts(Locale.ENGLISH).get("console.push", 3)).isEqualTo("Push 3 edits");
    assertThat(french.get("console.close.unsaved", 1)).isEqualTo("Une modification n'est pas enregistrée.");
  }

  /// Keys that the sources make of a prefix and a constant.
  private static Set<String> computed(Set<String> keys) {
    Stream<String> constants = Stream
        .of(Arrays.stream(Severity.values()).map(s -> "watch.severity." + s.name()),
            Arrays.stream(Range.values()).map(r -> "traffic.range." + r.name()),
            Arrays.stream(PushStep.values()).map(s -> "changes.step." + s.name()),
            Stream.of("done", "now", "failed", "to-come").map(look -> "changes.step-" + look),
            Stream.of("map", "policy", "traffic", "watch", "changes").map(view -> "console.view." + view),
            Stream.of("in", "out", "down", "down.none", "unreachable", "unreachable.none")
                .map(what -> "traffic.headline." + what),
            Stream
                .of("committed", "rolledback", "refused", "unproved", "hostkey.unknown", "hostkey.changed", "unsettled")
                .flatMap(end -> Stream.of("changes.outcome." + end, "changes.outcome." + end + ".meaning")),
            Stream.of("was", "is", "policy", "ruleset").map(which -> "changes.flow." + which),
            Arrays.stream(Difference.Kind.values()).map(kind -> "changes.flow." + kind.name().replace('_', '-')),
            Stream.of("medium", "high").map(risk -> "changes.risk." + risk),
            Stream.of("known", "offered").map(which -> "changes.fingerprint." + which),
            Stream.of("in", "out", "maximum", "average", "current", "bitspersecond", "nodata")
                .map(word -> "traffic.graph." + word),
            Stream.of("failing", "degraded").map(state -> "console.status." + state),
            Stream.of("all", "bad", "warn", "quiet").map(style -> "watch.count." + style))
        .flatMap(all -> all).map(key -> key.toLowerCase(Locale.ROOT));
    assertThat(Urgency.values()).hasSize(3);
    return constants.filter(key -> keys.contains(key) || !key.startsWith("changes.step.")).collect(Collectors.toSet());
  }

  /// A key that is another one with `.edit`, `.tip` or `.advice` at its end.
  private static boolean extended(String key, Set<String> named) {
    return Stream.of(".edit", ".tip", ".advice")
        .anyMatch(end -> key.endsWith(end) && named.contains(key.substring(0, key.length() - end.length())));
  }

  private static Set<String> literals() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Set<String> found = new TreeSet<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher literal = LITERAL.matcher(Files.readString(file));
        while (literal.find()) {
          found.add(literal.group(1));
        }
      }
      return found;
    }
  }

  private static int gaps(String pattern) {
    return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file))) {
      properties.load(reader);
    }
    return properties;
  }
}
