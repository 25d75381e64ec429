package org.rempart.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.ruleset.Field;

/// Reads the fields that a rule looks at.
final class KeyReader {
  private static final int MOST_WORDS = 4; // ct original ip daddr

  private final Cursor cursor;

  KeyReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /// Whether a field comes next.
  boolean begins() {
    return next().isPresent();
  }

  /// `ip saddr . th dport`
  List<Field> key() throws RulesetSyntaxError {
    List<Field> key = new ArrayList<>();
    do {
      Token start = cursor.peek();
      Field field = next()
          .orElseThrow(() -> new RulesetSyntaxError(start, "a field of the packet is expected here"));
      for (int i = 0; i < field.text().split(" ", -1).length; i++) {
        cursor.next();
      }
      key.add(field);
    } while (cursor.take("."));
    return key;
  }

  private Optional<Field> next() {
    for (int count = 1; count <= MOST_WORDS; count++) {
      Optional<Field> field = Field.parse(cursor.words(count));
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.empty();
  }
}
