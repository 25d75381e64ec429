/// What the statements of an nftables ruleset mean to packets: from `tree` to [org.rempart.verify.filter]. A field that a
/// packet lacks never holds, negated or not, as in the kernel, where such a rule ends; so a negation is always said
/// together with the field's presence, or as the complement.
@NullMarked
package org.rempart.verify.nft.meaning;

import org.jspecify.annotations.NullMarked;
