/// An nftables ruleset as its author said it, close to libnftables-json(5): what the text and the JSON of one ruleset
/// have in common. Values are not looked at yet, since what `1` or `http` means depends on what it is held against.
@NullMarked
package org.rempart.verify.nft.tree;

import org.jspecify.annotations.NullMarked;
