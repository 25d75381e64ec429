/// nftables as JSON: libnftables-json(5), as `nft -j list ruleset` prints it and as commands.
@NullMarked
package org.rempart.verify.nft.json;

import org.jspecify.annotations.NullMarked;
