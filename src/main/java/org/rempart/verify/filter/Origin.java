package org.rempart.verify.filter;

import java.util.Optional;

/// Where a rule was read.
///
/// @param line from 1; 0 if the ruleset has no lines (JSON)
/// @param text the rule as it was written, without counters
/// @param comment what its author says; of Rempart's own rules, the id of the intent
public record Origin(int line, String text, Optional<String> comment) {}
