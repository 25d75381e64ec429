package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;

/// Rows whose cells stand below one another; the last column is not padded.
final class Columns {
  private Columns() {}

  static String align(List<List<String>> rows, String between, String indent, String after) {
    StringBuilder text = new StringBuilder();
    for (String line : lines(rows, between)) {
      text.append(text.isEmpty() ? "" : after).append(indent).append(line);
    }
    return text.toString();
  }

  static List<String> lines(List<List<String>> rows, String between) {
    int[] widths = widths(rows);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        boolean last = i == row.size() - 1;
        line.append(i == 0 ? "" : between).append(cell).append(" ".repeat(last ? 0 : widths[i] - cell.length()));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[rows.isEmpty() ? 0 : rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }
}
