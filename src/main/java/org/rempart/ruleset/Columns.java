package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;

/// Rows whose cells stand below one another; the last column is not padded.
final class Columns {
  private Columns() {}

  static String align(List<List<String>> rows, String between, String indent, String after) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int i = 0; i < row.size(); i++) {
        line.append(i == 0 ? "" : between).append(i == row.size() - 1 ? row.get(i) : padded(rows, i, row.get(i)));
      }
      lines.add(line.toString());
    }
    return String.join(after, lines);
  }

  private static String padded(List<List<String>> rows, int column, String cell) {
    int width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return cell + " ".repeat(width - cell.length());
  }
}
