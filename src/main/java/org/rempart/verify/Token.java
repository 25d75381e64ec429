package org.rempart.verify;

/// A piece of nftables text with its place, both counted from 1.
record Token(Kind kind, String text, int line, int column) {
  enum Kind {
    WORD,
    QUOTED,
    MARK,
    LINE_END,
    END
  }

  boolean is(String wanted) {
    return kind != Kind.QUOTED && text.equals(wanted);
  }

  boolean separates() {
    return kind == Kind.LINE_END || is(";");
  }
}
