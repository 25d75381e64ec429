/// The site model: what the user draws and writes (zones, networks, devices, services, groups, policy
/// rules, NAT) and the edits that change it. May use `net`.
@NullMarked
package org.rempart.site;

import org.jspecify.annotations.NullMarked;
