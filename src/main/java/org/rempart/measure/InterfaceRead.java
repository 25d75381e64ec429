package org.rempart.measure;

import java.time.Instant;
import java.util.Optional;

/// One interface as its agent told it in one PDU.
///
/// @param at when the answer with the counters arrived
/// @param upTime sysUpTime of the same answer, hundredths of a second
/// @param discontinuity ifCounterDiscontinuityTime, hundredths of a second of sysUpTime
/// @param speed bits a second; empty if the agent says 0 or nothing
/// @param inOctets empty if the agent has no such counter
public record InterfaceRead(
    int ifIndex,
    String ifName,
    String ifAlias,
    InterfaceStatus adminStatus,
    InterfaceStatus operStatus,
    Optional<Long> speed,
    Instant at,
    long upTime,
    long discontinuity,
    Optional<Counter> inOctets,
    Optional<Counter> outOctets) {}
