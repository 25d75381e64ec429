package org.rempart.demo;

import java.util.ArrayList;
import java.util.List;

/// A command line as it arrives over SSH: the words in the POSIX quoting that Rempart's console writes, and
/// the frame that marks where a command's own output begins.
///
/// @param marker what is printed first on both outputs, with its newline; empty where there is no frame
record CommandLine(String marker, List<String> words) {
  private static final List<String> SUDO = List.of("sudo", "-n", "--");

  /// `exec sh -c FRAME rempart MARKER [sudo -n --] COMMAND`, or the command alone.
  static CommandLine parse(String line) {
    List<String> words = words(line);
    if (!words.isEmpty() && words.getFirst().equals("exec")) {
      words = words.subList(1, words.size());
    }
    boolean framed = words.size() > 5 && words.subList(0, 2).equals(List.of("sh", "-c"))
        && words.get(3).equals("rempart");
    return framed
        ? new CommandLine(words.get(4) + "\n", withoutSudo(words.subList(5, words.size())))
        : new CommandLine("", withoutSudo(words));
  }

  private static List<String> withoutSudo(List<String> words) {
    boolean sudo = words.size() > SUDO.size() && words.subList(0, SUDO.size()).equals(SUDO);
    return List.copyOf(sudo ? words.subList(SUDO.size(), words.size()) : words);
  }

  /// Undoes single quotes and backslashes; nothing else has a meaning here.
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    var word = new StringBuilder();
    boolean begun = false;
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '\'') {
        quoted = !quoted;
        begun = true;
      } else if (!quoted && Character.isWhitespace(c)) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
        }
        begun = false;
      } else {
        boolean escape = c == '\\' && !quoted && at + 1 < line.length();
        at += escape ? 1 : 0;
        word.append(line.charAt(at));
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
