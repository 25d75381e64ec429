package org.rempart.policy;

import org.rempart.site.Action;

/// What the policy says of a flow, and why: `r:<policy rule>`, or `p:<protection or default>`.
public record Judgement(Action action, String because) {}
