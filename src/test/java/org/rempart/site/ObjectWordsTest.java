package org.rempart.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Objects and NAT rules as a person types them.
class ObjectWordsTest {
  private static final SiteDocument DOCUMENT = SampleSite.document();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "NETWORK | 10.0.60.0/24, 2001:db8:60::/64 vlan 60 in dmz",
      "NETWORK | 10.0.60.0/24 in dmz",
      "GROUP   | dmz-www, lan, 10.0.30.7",
      "RANGE   | 10.0.20.100-10.0.20.199, 10.0.21.0/24",
      "SERVICE | udp/53, tcp/53",
      "SET     | 198.51.100.7, 203.0.113.0/24 for 1h",
      "SET     | for 10m",
      "TIME    | mon-fri 08:00-18:00",
      "TIME    | sat sun",
      "TIME    | 22:00-06:00 2026-07-01..2026-08-31",
      "TIME    | 2026-07-01.."})
  void a_line_that_is_read_is_written_again(ObjectKind kind, String line) throws EditRefused {
    SiteObject object = SiteObject.of(kind, "fresh");
    Site edited = ObjectWords.edit(DOCUMENT.site(), object, line).applyTo(DOCUMENT).site();
    assertThat(ObjectWords.of(edited, object)).isEqualTo(line);
    assertThat(ObjectWords.all(edited)).contains(object);
  }

  @Test
  void an_address_alone_is_a_member_of_a_set() throws EditRefused {
    SiteObject object = SiteObject.of(ObjectKind.SET, "blocked");
    Site edited = ObjectWords.edit(DOCUMENT.site(), object, "198.51.100.7, 2001:db8::7").applyTo(DOCUMENT).site();
    assertThat(ObjectWords.of(edited, object)).isEqualTo("198.51.100.7, 2001:db8::7");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "NETWORK | 10.0.60.0/24        | in a zone",
      "NETWORK | 10.0.60.0/33 in dmz | 0 to 32, not 33",
      "RANGE   | 10.0.0.9-10.0.0.1   | ends before it begins",
      "SET     | 198.51.100.7 for ever | no timeout",
      "TIME    | noon                | no part of a time",
      "TIME    | mon-fri 25:00-26:00 | 25:00",
      "TIME    | sat 2026-11-23..2026-11-24 | never is",
      "SERVICE | ''                  | no members"})
  void what_means_nothing_is_refused_with_the_remedy(ObjectKind kind, String line, String told) {
    assertThatThrownBy(() -> ObjectWords.edit(DOCUMENT.site(), SiteObject.of(kind, "fresh"), line))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(told);
  }

  @Test
  void an_empty_group_is_refused() {
    assertThatThrownBy(
        () -> ObjectWords.edit(DOCUMENT.site(), SiteObject.of(ObjectKind.GROUP, "fresh"), "").applyTo(DOCUMENT))
        .isInstanceOf(EditRefused.class).hasMessageContaining("no members");
  }
}
