/// nftables as text: what `nft list ruleset` prints and what people write to load (nft(8)).
@NullMarked
package org.rempart.verify.nft.text;

import org.jspecify.annotations.NullMarked;
