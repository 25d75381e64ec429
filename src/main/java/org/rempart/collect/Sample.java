package org.rempart.collect;

import java.time.Instant;
import java.util.Optional;
import org.rempart.net.Rate;

/// What an interface carried until `at`, since the poll before; empty is unknown.
public record Sample(Instant at, Optional<Rate> in, Optional<Rate> out) {}
