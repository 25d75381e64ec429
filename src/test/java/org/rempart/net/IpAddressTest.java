package org.rempart.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  /// Examples of RFC 5952, section 4.
  @ParameterizedTest
  @CsvSource({
      "2001:0db8::0001, 2001:db8::1",
      "2001:db8:0:0:0:0:2:1, 2001:db8::2:1",
      "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
      "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
      "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
      "2001:DB8::A, 2001:db8::a",
      "::ffff:192.0.2.1, ::ffff:c000:201",
      "::, ::",
      "1::, 1::",
      "192.0.2.1, 192.0.2.1",
      "0.0.0.0, 0.0.0.0",
      "255.255.255.255, 255.255.255.255"
  })
  void writes_the_canonical_form(String text, String canonical) {
    assertThat(IpAddress.parse(text)).hasToString(canonical);
    assertThat(IpAddress.parse(canonical)).isEqualTo(IpAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.x", "localhost", ":", ":::",
      "1::2::3", "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9", "12345::", "g::", "1:2:3:4:5:6:7:8::", "::1%eth0", "1.2.3.4 ", "-1.2.3.4", "１.2.3.4"})
  void refuses_what_is_no_literal(String text) {
    assertThatThrownBy(() -> IpAddress.parse(text)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void reads_what_the_jdk_writes() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(bytes);
      for (int j = random.nextInt(bytes.length); j < bytes.length && random.nextBoolean(); j++) {
        bytes[j] = 0;
      }
      IpAddress address = IpAddress.of(bytes);
      assertThat(IpAddress.parse(address.toString())).as("seed " + seed).isEqualTo(address);
      if (!address.toString().startsWith("::ffff:")) { // the JDK makes IPv4 of it
        assertThat(InetAddress.ofLiteral(address.toString()).getAddress()).as("seed " + seed).isEqualTo(bytes);
      }
    }
  }

  @Test
  void adds_across_the_halves() {
    assertThat(IpAddress.parse("2001:db8::ffff:ffff:ffff:ffff").plus(1)).hasToString("2001:db8:0:1::");
    assertThat(IpAddress.parse("2001:db8:0:1::").plus(-1)).hasToString("2001:db8::ffff:ffff:ffff:ffff");
    assertThat(IpAddress.parse("10.0.0.255").plus(1)).hasToString("10.0.1.0");
  }
}
