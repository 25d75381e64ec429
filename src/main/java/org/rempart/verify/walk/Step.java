package org.rempart.verify.walk;

import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Origin;

/// A rule, or a default verdict, that had a say.
///
/// @param rule of a default verdict, its words stand in the text
/// @param what it did, as `jump dmz`, `accept`, `dnat to 10.0.10.10`
public record Step(Hook hook, String table, String chain, Origin rule, String what) {}
