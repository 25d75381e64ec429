package org.rempart.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsOfMapTest {
  private static final Pattern KEY = Pattern.compile("\"((?:edit|map|policy|inspector)(?:\\.[a-z_]+[A-Za-z]*)+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"edit", "map", "policy", "inspector"})
  void both_languages_have_the_same_keys_and_gaps(String bundle) throws IOException {
    Properties english = read(bundle);
    Properties french = read(bundle + "_fr");
    assertThat(french.keySet()).isEqualTo(english.keySet());
    english.forEach((key, text) -> {
      assertThat(gaps(french.getProperty(key.toString()))).as("gaps of %s", key).isEqualTo(gaps(text.toString()));
      assertThat(text.toString()).as("an apostrophe would quote: %s", key).doesNotContain("'");
    });
  }

  @Test
  void every_key_in_the_code_has_a_text() throws IOException {
    Properties all = new Properties();
    for (String bundle : new String[]{"edit", "map", "policy", "inspector"}) {
      all.putAll(read(bundle));
    }
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/rempart"))) {
      files.filter(file -> file.toString().endsWith(".java")).flatMap(TextsOfMapTest::keys)
          .forEach(key -> assertThat(
              all.containsKey(key) || all.keySet().stream().anyMatch(k -> k.toString().startsWith(key))).as(key)
              .isTrue());
    }
  }

  private static Stream<String> keys(Path file) {
    try {
      return KEY.matcher(Files.readString(file)).results().map(found -> found.group(1)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> gaps(String text) {
    Set<String> gaps = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\d").matcher(text);
    while (matcher.find()) {
      gaps.add(matcher.group());
    }
    return gaps;
  }

  private static Properties read(String bundle) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(Path.of("resources/texts/" + bundle + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }
}
