package org.rempart.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.rempart.net.Rate;

class CounterRateTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final long MEGABIT = 1_000_000;
  private static final long DAYS_497 = 1L << 32;

  @Test
  void divides_the_difference_by_the_interval() {
    CounterRate rate = rate(read(0, 1000).octets(500, 9_000), read(300, 31_000).octets(300_500, 39_000));
    assertThat(rate.in()).contains(new Rate(1000));
    assertThat(rate.out()).contains(new Rate(100));
  }

  @Test
  void nothing_carried_is_zero_not_unknown() {
    assertThat(rate(read(0, 1000).octets(7, 7), read(300, 31_000).octets(7, 7)).in()).contains(new Rate(0));
  }

  @Test
  void takes_the_interval_of_the_agents_clock_where_ours_was_late() {
    // the second answer was on its way for 20 s longer than the first
    CounterRate rate = rate(read(0, 100_000).octets(0, 0), read(320, 130_000).octets(300_000, 0));
    assertThat(rate.in()).contains(new Rate(1000));
  }

  @Test
  void takes_our_interval_where_the_agents_clock_differs_by_more_than_a_tenth() {
    CounterRate rate = rate(read(0, 100_000).octets(0, 0), read(400, 130_000).octets(400_000, 0));
    assertThat(rate.in()).contains(new Rate(1000));
  }

  @Test
  void takes_our_interval_where_the_agents_clock_stands_still() {
    CounterRate rate = rate(read(0, 100_000).octets(0, 0), read(300, 100_000).octets(300_000, 0));
    assertThat(rate.in()).contains(new Rate(1000));
  }

  @Test
  void a_tick_of_the_agent_is_no_interval_when_ours_is_most_of_a_second() {
    CounterRate rate = rate(read(0, 100_000).octets(0, 0), read(0.9, 100_001).octets(900, 0));
    assertThat(rate.in()).contains(new Rate(1000));
  }

  @Test
  void no_time_or_time_backwards_is_unknown() {
    assertUnknown(read(0, 1000).octets(0, 0), read(0, 1000).octets(10, 10));
    assertUnknown(read(300, 1000).octets(0, 0), read(0, 31_000).octets(10, 10));
  }

  @Test
  void an_agent_that_restarted_is_unknown() {
    assertUnknown(read(0, 500_000).octets(1000, 1000), read(300, 2_000).octets(2000, 2000));
  }

  @Test
  void an_agent_that_restarted_and_is_up_for_longer_than_at_the_last_read_is_unknown() {
    // up for 10 s, restarted after 100 s, up for 200 s
    assertUnknown(read(0, 1_000).octets(1000, 1000), read(300, 20_000).octets(2000, 2000));
  }

  @Test
  void an_agent_that_restarted_right_after_the_read_is_unknown_though_its_clock_seems_slow() {
    // up for 100 s, restarted after 10 s, up for 290 s: 190 s of 300 s
    assertUnknown(read(0, 10_000).octets(1000, 1000), read(300, 29_000).octets(2000, 2000));
  }

  @Test
  void an_agent_that_restarted_twice_in_a_row_is_unknown_though_its_clock_seems_right() {
    // up for 10 s, restarted after 10 s, up for 290 s: 280 s of 300 s
    assertUnknown(read(0, 1_000).octets(1000, 1000), read(300, 29_000).octets(2000, 2000));
    assertUnknown(read(0, 1_000).narrow(0xffff_ff00L).speed(1000 * MEGABIT),
        read(300, 29_000).narrow(0x100).speed(1000 * MEGABIT));
  }

  @Test
  void an_agent_that_was_started_just_before_the_first_read_is_known() {
    assertThat(rate(read(0, 0).octets(0, 0), read(300, 30_000).octets(300_000, 0)).in()).contains(new Rate(1000));
  }

  @Test
  void an_uptime_that_decreased_is_unknown_even_if_the_agent_is_up_for_longer_than_the_interval() {
    // our clock was set back by 200 s
    assertUnknown(read(0, 500_000).octets(1000, 1000), read(100, 29_000).octets(2000, 2000));
    assertUnknown(read(0, 500_000).narrow(0xffff_ff00L).speed(1000 * MEGABIT),
        read(100, 29_000).narrow(0x100).speed(1000 * MEGABIT));
  }

  @Test
  void a_discontinuity_of_32_bit_counters_is_unknown_even_if_a_wrap_would_fit() {
    assertUnknown(read(0, 900_000).narrow(0xffff_ff00L).speed(10 * MEGABIT),
        read(100, 910_000).narrow(0x100).speed(10 * MEGABIT).discontinuity(905_000));
  }

  @Test
  void counters_of_32_bits_and_the_uptime_may_wrap_at_once() {
    CounterRate rate = rate(read(0, DAYS_497 - 5_000).narrow(0xffff_ff00L).speed(10 * MEGABIT),
        read(100, 5_000).narrow(0x100).speed(10 * MEGABIT));
    assertThat(rate.in()).contains(new Rate(5.12));
  }

  @Test
  void an_uptime_that_wraps_after_497_days_is_no_restart() {
    CounterRate rate = rate(read(0, DAYS_497 - 10_000).octets(0, 0), read(300, 20_000).octets(300_000, 0));
    assertThat(rate.in()).contains(new Rate(1000));
  }

  @Test
  void a_restart_just_before_the_uptime_would_wrap_is_unknown() {
    assertUnknown(read(0, DAYS_497 - 10_000).octets(0, 0), read(300, 5_000).octets(300_000, 0));
  }

  @Test
  void a_discontinuity_is_unknown() {
    assertUnknown(read(0, 1000).octets(0, 0), read(300, 31_000).octets(10, 10).discontinuity(30_500));
  }

  @Test
  void a_new_interface_under_an_old_name_is_unknown() {
    assertUnknown(read(0, 1000).octets(0, 0), read(300, 31_000).octets(10, 10).ifIndex(8));
  }

  @Test
  void counters_of_64_bits_that_go_backwards_are_unknown() {
    assertUnknown(read(0, 1000).octets(5_000_000_000L, 5_000_000_000L), read(300, 31_000).octets(10, 10));
  }

  @Test
  void counters_of_64_bits_are_exact_past_2_to_the_53() {
    long high = (1L << 60) + 1;
    CounterRate rate = rate(read(0, 1000).octets(high, 0), read(1, 1100).octets(high + 1, 0));
    assertThat(rate.in()).contains(new Rate(1));
  }

  @Test
  void counters_of_64_bits_are_unsigned() {
    CounterRate rate = rate(read(0, 1000).octets(Long.MAX_VALUE, 0), read(300, 31_000).octets(Long.MAX_VALUE + 300, 0));
    assertThat(rate.in()).contains(new Rate(1));
  }

  @Test
  void a_counter_of_32_bits_that_wrapped_is_counted_through() {
    CounterRate rate = rate(
        read(0, 1000).narrow(0xffff_ff00L).speed(10 * MEGABIT), read(100, 11_000).narrow(0x100).speed(10 * MEGABIT));
    assertThat(rate.in()).contains(new Rate(5.12));
  }

  @Test
  void a_counter_of_32_bits_that_would_have_wrapped_faster_than_the_wire_was_reset() {
    // 2^31 octets in 100 s are 172 Mb/s
    assertUnknown(
        read(0, 1000).narrow(0x8000_0000L).speed(10 * MEGABIT), read(100, 11_000).narrow(5).speed(10 * MEGABIT));
  }

  @Test
  void a_counter_of_32_bits_that_goes_backwards_at_unknown_speed_is_unknown() {
    assertUnknown(read(0, 1000).narrow(0xffff_ff00L), read(100, 11_000).narrow(0x100));
  }

  @Test
  void a_counter_of_32_bits_after_a_restart_is_unknown_even_if_a_wrap_would_fit() {
    assertUnknown(read(0, 900_000).narrow(0xffff_ff00L).speed(10 * MEGABIT),
        read(100, 5_000).narrow(0x100).speed(10 * MEGABIT));
  }

  @Test
  void counters_of_different_widths_are_unknown() {
    assertUnknown(read(0, 1000).narrow(100), read(100, 11_000).octets(100, 100));
  }

  @Test
  void faster_than_the_wire_is_unknown() {
    long octets = 100 * MEGABIT / 8 * 100;
    assertThat(carried(octets).in().map(Rate::bitsPerSecond)).contains(100.0 * MEGABIT);
    assertThat(carried(octets * 104 / 100).in()).isPresent();
    assertThat(carried(octets * 106 / 100).in()).isEmpty();
  }

  private static CounterRate carried(long octets) {
    return rate(
        read(0, 1000).octets(0, 0).speed(100 * MEGABIT), read(100, 11_000).octets(octets, 0).speed(100 * MEGABIT));
  }

  @Test
  void a_wire_that_became_slower_meanwhile_is_measured_by_what_it_was() {
    CounterRate rate = rate(
        read(0, 1000).octets(0, 0).speed(1000 * MEGABIT),
        read(100, 11_000).octets(5_000_000_000L, 0).speed(100 * MEGABIT));
    assertThat(rate.in()).contains(new Rate(50_000_000));
  }

  @Test
  void a_direction_that_the_agent_does_not_count_is_unknown_alone() {
    CounterRate rate = rate(read(0, 1000).octets(0, 0), read(300, 31_000).octets(300, 300).withoutOut());
    assertThat(rate.in()).contains(new Rate(1));
    assertThat(rate.out()).isEmpty();
  }

  @Test
  void two_interfaces_have_no_rate() {
    assertThatThrownBy(() -> rate(read(0, 1000), read(300, 31_000).named("eth9")))
        .hasMessageContaining("eth0").hasMessageContaining("eth9");
  }

  @Test
  void an_agents_clock_that_runs_fast_by_less_than_a_tenth_is_trusted() {
    double rate = rate(read(0, 1000).octets(0, 0), read(300, 32_500).octets(315_000, 0)).in().orElseThrow()
        .octetsPerSecond();
    assertThat(rate).isCloseTo(1000, within(1e-9));
  }

  private static void assertUnknown(Read earlier, Read later) {
    assertThat(rate(earlier, later)).isEqualTo(CounterRate.UNKNOWN);
  }

  private static CounterRate rate(Read earlier, Read later) {
    return CounterRate.between(earlier.done(), later.done());
  }

  private static Read read(double seconds, long upTime) {
    return Read.at(NOON.plusNanos((long) (seconds * 1e9)), upTime);
  }
}
