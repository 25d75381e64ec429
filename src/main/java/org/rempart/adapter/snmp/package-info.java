/// SNMP by SNMP4J: implements the ports of `collect`. The only package that knows the library.
@NullMarked
package org.rempart.adapter.snmp;

import org.jspecify.annotations.NullMarked;
