/// What a packet filter does with all packets there are, exactly: [Proof] runs it on sets instead of packets, backwards
/// from the last rule to the first, so that what a rule decides is said in terms of the packets as they came.
/// [Comparison] tells two filters apart, [ServiceMatrix] who reaches whom, [Anomalies] rules that do nothing, [Spoofing]
/// sources that come in where they can't live. May use `net`, `space`, `ruleset` for the hooks, `verify.filter`, and of
/// `verify.walk` what is known around a filter.
@NullMarked
package org.rempart.verify.proof;

import org.jspecify.annotations.NullMarked;
