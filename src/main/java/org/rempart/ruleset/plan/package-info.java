/// What one device has to do, in the words of no backend: the pairs of zones that it stands between, each with
/// its rules in order. Made by named passes; nftables and iptables are both made of it. May use `policy`, `site`,
/// `net`.
@NullMarked
package org.rempart.ruleset.plan;

import org.jspecify.annotations.NullMarked;
