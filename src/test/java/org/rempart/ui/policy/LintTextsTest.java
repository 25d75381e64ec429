package org.rempart.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rempart.lint.Kind;
import org.rempart.lint.Remark;
import org.rempart.ui.common.Texts;

class LintTextsTest {
  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_console_says_what_the_command_line_says(Kind kind) {
    Remark remark = new Remark(kind, "it", List.of("one", "two"));
    assertThat(text(remark, Locale.ENGLISH)).isEqualTo(remark.sentence());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void french_names_the_same_things(Kind kind) {
    Remark remark = new Remark(kind, "cela", List.of("un", "deux"));
    String french = text(remark, Locale.FRENCH);
    assertThat(french).contains("cela").doesNotContain("{", "'").isNotEqualTo(text(remark, Locale.ENGLISH));
    assertThat(french.contains("un, deux")).isEqualTo(remark.sentence().contains("un, deux"));
  }

  private static String text(Remark remark, Locale locale) {
    return new Texts(locale).get("lint." + remark.kind().text(), remark.subject(),
        String.join(", ", remark.others()));
  }
}
