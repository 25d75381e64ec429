package org.rempart.verify.nft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.verify.filter.RulesetError;

/// Texts that are cut off, or that someone mistyped, are read or refused with a place; nothing else happens.
class BrokenTextTest {
  private static final int MUTATIONS = 30_000;
  private static final String ALPHABET = "{}()[];,.:/-=!<>|&^*@$\"#\\ \n\t0123456789abcdefxzAZ_\u00e9";

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  @Test
  void broken_texts_are_refused_with_their_place() {
    Random random = new Random(seed);
    List<String> cases = Cases.all();
    int refused = 0;
    for (int i = 0; i < MUTATIONS * campaign; i++) {
      String text = mutated(cases.get(random.nextInt(cases.size())), random);
      try {
        NftText.read(text);
      } catch (RulesetError e) {
        refused++;
        assertThat(e.line()).as("seed %s: %s", seed, text).isBetween(1, (int) text.lines().count() + 1);
        assertThat(e.column()).isPositive();
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
    System.out
        .println("[mutations] seed " + seed + ": " + refused + " of " + (int) (MUTATIONS * campaign) + " refused");
    assertThat(refused).isPositive();
  }

  @Test
  void broken_json_is_refused_with_its_place() {
    NftKernel.assumeThere();
    Random random = new Random(seed);
    List<String> jsons = Cases.all().stream().filter(_ -> random.nextInt(10) == 0)
        .flatMap(text -> NftKernel.lists(text).stream()).map(NftKernel.Listed::json).toList();
    int refused = 0;
    for (int i = 0; i < MUTATIONS * campaign; i++) {
      String json = mutated(jsons.get(random.nextInt(jsons.size())), random);
      try {
        NftJson.read(json);
      } catch (RulesetError e) {
        refused++;
        assertThat(e.token()).isNotEmpty();
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError("seed " + seed + ": " + json, e);
      }
    }
    assertThat(refused).isPositive();
  }

  private static String mutated(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    if (random.nextInt(5) == 0) {
      changed.setLength(random.nextInt(text.length()));
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(changed.length() + 1);
      char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(4)) {
        case 0 -> changed.insert(at, c);
        case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(6)));
        case 2 -> changed.replace(at, Math.min(changed.length(), at + 1), String.valueOf(c));
        default -> changed.insert(at, piece(text, random));
      }
    }
    return changed.toString();
  }

  private static String piece(String text, Random random) {
    int start = random.nextInt(text.length());
    return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(12)));
  }
}
