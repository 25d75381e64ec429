/// Policy x site to what each device is told, by named passes: `plan` makes what no backend minds, `level` what is
/// looked up together, this package nftables and its text, `iptables` the other backend. May use `policy`, `site`,
/// `net`.
@NullMarked
package org.rempart.ruleset;

import org.jspecify.annotations.NullMarked;
