package org.rempart.ruleset.level;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;

class LevelsTest {
  private static final int LISTS = 2000;

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  @Test
  void what_overlaps_nothing_is_on_one_level() {
    assertThat(Levels.of(List.of(certain("a", box(1, 1)), certain("b", box(2, 2)), certain("c", box(3, 3)))))
        .hasSize(1);
  }

  @Test
  void what_overlaps_something_earlier_is_above_it() {
    List<Level<String>> levels = Levels.of(List.of(certain("a", box(1, 2)), certain("b", box(2, 3)),
        certain("c", box(9, 9))));
    assertThat(levels).hasSize(2);
    assertThat(names(levels.getFirst().certain())).containsExactly("a", "c");
    assertThat(names(levels.getLast().certain())).containsExactly("b");
  }

  @Test
  void what_one_earlier_thing_covers_is_left_out_unless_that_is_uncertain() {
    assertThat(Levels.of(List.of(certain("a", box(1, 9)), certain("b", box(2, 3))))).hasSize(1);
    assertThat(Levels.of(List.of(uncertain("a", box(1, 9)), certain("b", box(2, 3))))).hasSize(2);
  }

  @Test
  void what_is_covered_in_part_may_be_written_whole() {
    Layered<String> partly = new Layered<>("b", List.of(box(1, 2), box(8, 9)), false);
    List<Level<String>> levels = Levels.of(List.of(certain("x", box(1, 1)), certain("a", box(1, 3)), partly));
    assertThat(names(levels.getFirst().uncertain())).isEmpty();
    assertThat(names(levels.getLast().uncertain())).containsExactly("b");
  }

  @Test
  void one_address_that_is_written_is_not_every_address() {
    Box every = new Box(Optional.empty(), Optional.empty(), ServiceBox.EVERY);
    List<Level<String>> levels = Levels.of(List.of(certain("a", box(1, 1)), certain("b", every)));
    assertThat(levels).hasSize(2);
  }

  @Test
  void the_uncertain_is_a_barrier_only_for_what_overlaps_it() {
    List<Level<String>> levels = Levels.of(List.of(certain("a", box(1, 1)), uncertain("b", box(1, 2)),
        certain("c", box(2, 2)), certain("d", box(3, 3))));
    assertThat(names(levels.getFirst().certain())).containsExactly("a", "d");
    assertThat(names(levels.getFirst().uncertain())).containsExactly("b");
    assertThat(names(levels.getLast().certain())).containsExactly("c");
  }

  @Test
  void going_through_levels_decides_as_going_through_the_list_does() {
    System.out.println("levels: seed " + seed);
    for (int i = 0; i < LISTS * campaign; i++) {
      Random random = new Random(seed + i);
      List<Layered<String>> things = things(random);
      List<Level<String>> levels = Levels.of(things);
      for (int probe = 0; probe < 50; probe++) {
        int[] point = {random.nextInt(12), random.nextInt(12), random.nextInt(6)};
        long luck = random.nextLong();
        assertThat(byLevels(levels, point, luck)).as("seed %d, list %d, %s", seed, i, things)
            .isEqualTo(inOrder(things, point, luck));
      }
    }
  }

  private static List<Layered<String>> things(Random random) {
    return IntStream.range(0, 1 + random.nextInt(20)).mapToObj(i -> {
      boolean certain = random.nextInt(4) > 0;
      return new Layered<>("t" + i, List.of(box(random)), certain);
    }).toList();
  }

  private static Box box(Random random) {
    int port = random.nextInt(6);
    ServiceBox service = random.nextInt(3) == 0
        ? ServiceBox.EVERY
        : new ServiceBox(PortRange.of(6), PortRange.ALL, new PortRange(port, port + random.nextInt(3)));
    return new Box(range(random), range(random), service);
  }

  private static Optional<IpRange> range(Random random) {
    int first = random.nextInt(12);
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(new IpRange(address(first), address(first + random.nextInt(random.nextBoolean() ? 1 : 5))));
  }

  /// The uncertain holds or not by the same luck in both.
  private static Optional<String> inOrder(List<Layered<String>> things, int[] point, long luck) {
    return things.stream().filter(thing -> decides(thing, point, luck)).map(Layered::what).findFirst();
  }

  private static Optional<String> byLevels(List<Level<String>> levels, int[] point, long luck) {
    for (Level<String> level : levels) {
      List<Layered<String>> found = level.certain().stream().filter(thing -> decides(thing, point, luck)).toList();
      assertThat(found).as("on one level").hasSizeLessThan(2);
      List<Layered<String>> all = new ArrayList<>(found);
      level.uncertain().stream().filter(thing -> decides(thing, point, luck)).forEach(all::add);
      if (!all.isEmpty()) {
        return Optional.of(all.getFirst().what());
      }
    }
    return Optional.empty();
  }

  private static boolean decides(Layered<String> thing, int[] point, long luck) {
    boolean holds = thing.certain() || new Random(luck + thing.what().hashCode()).nextInt(2) == 0;
    return holds && thing.boxes().stream().anyMatch(box -> in(box.source(), point[0]) && in(box.destination(), point[1])
        && box.service().numbers().contains(point[2]));
  }

  private static boolean in(Optional<IpRange> range, int number) {
    return range.map(one -> one.contains(address(number))).orElse(true);
  }

  private static List<String> names(List<Layered<String>> all) {
    return all.stream().map(Layered::what).toList();
  }

  private static Layered<String> certain(String name, Box box) {
    return new Layered<>(name, List.of(box), true);
  }

  private static Layered<String> uncertain(String name, Box box) {
    return new Layered<>(name, List.of(box), false);
  }

  private static Box box(int first, int last) {
    return new Box(Optional.of(new IpRange(address(first), address(last))), Optional.empty(), ServiceBox.EVERY);
  }

  private static IpAddress address(int number) {
    return new IpAddress(Family.IPV4, 0, number);
  }
}
