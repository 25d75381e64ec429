package org.rempart.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutsTest {
  @ParameterizedTest
  @CsvSource({"90s, 90, 1m30s", "1h, 3600, 1h", "7d, 604800, 7d", "1h30m, 5400, 1h30m", "25h, 90000, 1d1h"})
  void reads_and_writes_as_nft_does(String text, long seconds, String written) {
    assertThat(Timeouts.parse(text)).isEqualTo(Duration.ofSeconds(seconds));
    assertThat(Timeouts.text(Duration.ofSeconds(seconds))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "1", "1s1h", "-1s", "1.5h"})
  void refuses_what_is_none(String text) {
    assertThatThrownBy(() -> Timeouts.parse(text)).hasMessageContaining("write 90s");
  }
}
