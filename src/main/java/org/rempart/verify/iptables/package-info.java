/// Reads what `iptables-save`, `ip6tables-save`, `iptables -S` and `ipset save` print into the model of every
/// packet filter. A line is cut into words ([Lexer]), the words into options ([RuleParser]) of the modules that
/// [Matches] and [Targets] list; each module says itself what its options mean. What is on neither list is refused.
/// May use `net`, `ruleset` for names and hooks, `verify.filter`.
@NullMarked
package org.rempart.verify.iptables;

import org.jspecify.annotations.NullMarked;
