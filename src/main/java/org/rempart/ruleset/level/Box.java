package org.rempart.ruleset.level;

import java.util.Optional;
import org.rempart.net.IpRange;

/// Flows from one interval of addresses to another.
///
/// @param source empty for every address that can occur here, of both families
/// @param destination as `source`
public record Box(Optional<IpRange> source, Optional<IpRange> destination, ServiceBox service) {}
