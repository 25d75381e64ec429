package org.rempart.collect;

import java.util.Optional;
import org.rempart.measure.CounterRate;
import org.rempart.measure.InterfaceRead;
import org.rempart.measure.InterfaceStatus;
import org.rempart.net.Rate;

/// What an interface carried between the last two polls.
///
/// @param in empty if unknown, as after a first poll, a restart or a lost poll
/// @param speed bits a second; empty if the agent does not tell
public record InterfaceLoad(InterfaceStatus operStatus, Optional<Rate> in, Optional<Rate> out, Optional<Long> speed) {
  static InterfaceLoad of(InterfaceRead read, CounterRate rate) {
    return new InterfaceLoad(read.operStatus(), rate.in(), rate.out(), read.speed());
  }

  /// The same interface while its agent does not answer.
  InterfaceLoad unseen() {
    return new InterfaceLoad(InterfaceStatus.UNKNOWN, Optional.empty(), Optional.empty(), speed);
  }
}
