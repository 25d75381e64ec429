package org.rempart.lint.cover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// What some rules leave of blocks. Pieces are followed into the depth, so that the first packet that gets past all the rules
/// ends the search.
///
/// @param blocks what is asked about
/// @param rules those that may take something, in their order
/// @param taken what a rule takes
record Remainder(List<Block> blocks, List<Integer> rules, IntFunction<List<Block>> taken) {
  /// So many pieces a rule may be broken into; the most that was seen in policies of 10,000 rules is far below.
  private static final int MOST_PIECES = 50_000;

  private record Piece(Block block, int next) {}

  sealed interface Result {
    /// @param deciders the rules that take something, each the first that names it
    record Nothing(Set<Integer> deciders) implements Result {}

    record Some(Block block) implements Result {}

    record TooManyPieces() implements Result {}
  }

  Result find() {
    Set<Integer> deciders = new LinkedHashSet<>();
    Deque<Piece> open = new ArrayDeque<>();
    blocks.forEach(block -> open.push(new Piece(block, 0)));
    for (int pieces = 0; !open.isEmpty(); pieces++) {
      Piece piece = open.pop();
      Optional<Piece> left = follow(piece, open, deciders);
      if (left.isPresent()) {
        return new Result.Some(left.get().block());
      }
      if (pieces > MOST_PIECES) {
        return new Result.TooManyPieces();
      }
    }
    return new Result.Nothing(deciders);
  }

  /// @return the piece itself if no rule takes anything from it
  private Optional<Piece> follow(Piece piece, Deque<Piece> open, Set<Integer> deciders) {
    for (int i = piece.next(); i < rules.size(); i++) {
      for (Block hit : taken.apply(rules.get(i))) {
        if (piece.block().overlaps(hit)) {
          deciders.add(rules.get(i));
          int same = i;
          piece.block().minus(hit).reversed().forEach(left -> open.push(new Piece(left, same)));
          return Optional.empty();
        }
      }
    }
    return Optional.of(piece);
  }

  /// The same with some of the rules alone.
  Remainder by(List<Integer> some) {
    return new Remainder(blocks, some, taken);
  }
}
