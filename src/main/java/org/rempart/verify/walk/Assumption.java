package org.rempart.verify.walk;

/// An answer that a journey takes for granted, since the packet does not tell.
///
/// @param words of the question, as in the ruleset
public record Assumption(String words, boolean holds) {}
