package org.rempart.adapter.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what a misspelt word was meant to be.
final class Spelling {
  private Spelling() {}

  /// `did you mean 'https'?`, or the list of what there is where nothing is near.
  static String remedy(String wrong, Collection<String> right) {
    return nearest(wrong, right).map(word -> "did you mean '" + word + "'?").orElse(
        right.isEmpty() ? "there is none yet" : right.size() <= 12 ? "there is: " + String.join(", ", right) : "");
  }

  private static Optional<String> nearest(String wrong, Collection<String> right) {
    int most = Math.max(1, wrong.length() / 3);
    return right.stream().filter(word -> distance(wrong, word) <= most)
        .min(Comparator.comparingInt((String word) -> distance(wrong, word))
            .thenComparing(word -> !sameStart(word, wrong)));
  }

  /// Few people misspell the first letter.
  private static boolean sameStart(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other.
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
