package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.net.PortRange;

class OverlapsTest {
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());

  @Test
  void are_found_wherever_some_pair_overlaps_in_every_field() {
    Random random = new Random(seed);
    int found = 0;
    for (int i = 0; i < 2000; i++) {
      List<Element> elements = new ArrayList<>();
      for (int n = random.nextInt(7); n >= 0; n--) {
        elements.add(Element.of(range(random), range(random), range(random)));
      }
      boolean expected = overlap(elements);
      assertThat(Overlaps.find(elements).isPresent()).as("seed %d: %s", seed, elements).isEqualTo(expected);
      found += expected ? 1 : 0;
    }
    assertThat(found).isBetween(100, 1900);
  }

  private static Value range(Random random) {
    int first = random.nextInt(12);
    return new Value.Numbers(new PortRange(first, first + random.nextInt(4)));
  }

  private static boolean overlap(List<Element> elements) {
    for (int i = 0; i < elements.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (common(elements.get(i), elements.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Some number is in both, field by field.
  private static boolean common(Element one, Element other) {
    for (int i = 0; i < one.values().size(); i++) {
      boolean some = false;
      for (int number = 0; number < 16; number++) {
        some |= one.values().get(i).contains(Value.number(number))
            && other.values().get(i).contains(Value.number(number));
      }
      if (!some) {
        return false;
      }
    }
    return true;
  }
}
