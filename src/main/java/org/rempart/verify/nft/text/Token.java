package org.rempart.verify.nft.text;

import org.rempart.verify.nft.tree.Place;

/// @param start where it begins in the text
/// @param end behind its last character
record Token(Kind kind, String text, Place.OfText at, int start, int end) {
  enum Kind {
    WORD,
    QUOTED,
    MARK,
    LINE_END,
    END
  }

  boolean is(String wanted) {
    return (kind == Kind.WORD || kind == Kind.MARK) && text.equals(wanted);
  }

  /// Whether a statement may end here.
  boolean separates() {
    return kind == Kind.LINE_END || is(";");
  }

  /// The same, said where a name stands for it.
  Token insteadOf(Token name) {
    return new Token(kind, text, new Place.OfText(name.at.line(), name.at.column(), name.text), name.start, name.end);
  }
}
