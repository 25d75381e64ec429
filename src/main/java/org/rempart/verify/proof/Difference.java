package org.rempart.verify.proof;

import java.util.List;
import org.rempart.net.Flow;
import org.rempart.space.Box;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.walk.Step;

/// Packets with which two filters deal in two ways.
///
/// @param box all of them that can be said in one box; boxes of one comparison may overlap
/// @param example one of them, as usual a one as there is
/// @param before the rules that the example meets in the first filter, the last one decides
/// @param after likewise in the second
/// @param arrives the example as it leaves where it is accepted, with its destination translated
public record Difference(Kind kind, Box box, Passage example, List<Step> before, List<Step> after, Flow arrives) {
  public enum Kind {
    /// The second filter accepts, or accepts without the condition that the first one makes (a limit, a set).
    NOW_ALLOWED,
    /// The other way round.
    NOW_CUT,
    /// Both accept, and translate to something else.
    TRANSLATED_OTHERWISE,
    /// Neither accepts, but the sender is told otherwise, or no more.
    REFUSED_OTHERWISE
  }

  public Difference {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
