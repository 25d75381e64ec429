/// What the packet filter of a device says, whoever wrote it and whether as nftables or iptables: tables, chains, rules,
/// each a condition and what is done then. The readers (`verify.iptables`, `verify.nft`) make it, `verify.walk` decides
/// single packets by it, `verify.proof` all of them. Nothing of a ruleset is left out: what can't be told from the
/// packet stays as [Condition.Unclear] with its words. May use `net`, `ruleset` for [org.rempart.ruleset.Hook].
@NullMarked
package org.rempart.verify.filter;

import org.jspecify.annotations.NullMarked;
