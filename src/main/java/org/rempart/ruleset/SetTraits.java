package org.rempart.ruleset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a set can hold besides lasting single values.
///
/// @param interval elements may be intervals; the kernel takes no intervals from rules (`update`)
/// @param expiring elements may be added for a time of their own
/// @param dynamic rules add elements
/// @param timeout how long an element stays that is added without a time of its own: all elements then expire,
///     since nft 1.0.6 gives a `timeout 0s` the default
/// @param size how many elements at most; a dynamic set that is full takes no more
public record SetTraits(boolean interval, boolean expiring, boolean dynamic, Optional<Duration> timeout,
    Optional<Integer> size) {
  public static final SetTraits PLAIN = new SetTraits(false, false, false, Optional.empty(), Optional.empty());
  public static final SetTraits INTERVAL = new SetTraits(true, false, false, Optional.empty(), Optional.empty());

  /// Members that stay and members that come and go, by command.
  public static final SetTraits COME_AND_GO = new SetTraits(true, true, false, Optional.empty(), Optional.empty());

  public SetTraits {
    if (timeout.isPresent() && !expiring) {
      throw new IllegalArgumentException("a timeout needs elements that may expire");
    }
  }

  /// What rules remember of each source.
  ///
  /// @param forget how long after the last packet it is forgotten
  public static SetTraits remembered(int size, Duration forget) {
    return new SetTraits(false, true, true, Optional.of(forget), Optional.of(size));
  }

  /// What rules count for each source; an element goes with its last connection.
  public static SetTraits counted(int size) {
    return new SetTraits(false, false, true, Optional.empty(), Optional.of(size));
  }

  /// The words behind `flags`, as nft lists them.
  List<String> flags() {
    List<String> flags = new ArrayList<>();
    if (interval) {
      flags.add("interval");
    }
    if (dynamic) {
      flags.add("dynamic");
    }
    if (expiring) {
      flags.add("timeout");
    }
    return flags;
  }
}
