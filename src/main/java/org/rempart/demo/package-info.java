/// A simulated company network on loopback: SNMP agents, SSH hosts, traffic. People try Rempart with it.
@NullMarked
package org.rempart.demo;

import org.jspecify.annotations.NullMarked;
