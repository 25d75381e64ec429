package org.rempart.adapter.ssh;

import java.util.List;
import java.util.stream.Collectors;

/// The words of a command as one line for a POSIX shell: each word in single quotes, in which nothing has a
/// meaning but the quote itself.
final class PosixWords {
  private PosixWords() {}

  static String quote(List<String> words) {
    return words.stream().map(PosixWords::quote).collect(Collectors.joining(" "));
  }

  private static String quote(String word) {
    if (word.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a word of a command can't hold the character NUL");
    }
    return "'" + word.replace("'", "'\\''") + "'";
  }
}
