package org.rempart.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class BitRateTest {
  @Test
  void writes_bits_with_si_prefixes() {
    assertThat(BitRate.text(412e6, Locale.ENGLISH)).isEqualTo("412 Mb/s");
    assertThat(BitRate.text(0, Locale.ENGLISH)).isEqualTo("0 b/s");
    assertThat(BitRate.text(8_400, Locale.ENGLISH)).isEqualTo("8.4 kb/s");
    assertThat(BitRate.text(999_600, Locale.ENGLISH)).isEqualTo("1 Mb/s");
    assertThat(BitRate.text(1e9, Locale.ENGLISH)).isEqualTo("1 Gb/s");
  }

  @Test
  void writes_a_comma_in_french_and_a_dash_for_unknown() {
    assertThat(BitRate.text(8_400_000, Locale.FRENCH)).isEqualTo("8,4 Mb/s");
    assertThat(BitRate.text(Double.NaN, Locale.FRENCH)).isEqualTo("–");
  }

  @Test
  void leaves_the_unit_out_where_it_is_named_elsewhere() {
    assertThat(BitRate.brief(250e6, Locale.ENGLISH)).isEqualTo("250 M");
    assertThat(BitRate.brief(0, Locale.ENGLISH)).isEqualTo("0");
  }
}
