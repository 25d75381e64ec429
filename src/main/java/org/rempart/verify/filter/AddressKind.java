package org.rempart.verify.filter;

/// What the routing table says of an address (`addrtype`, iptables-extensions(8); `fib`, nft(8)).
public enum AddressKind {
  UNSPECIFIED,
  UNICAST,
  LOCAL,
  BROADCAST,
  ANYCAST,
  MULTICAST,
  BLACKHOLE,
  UNREACHABLE,
  PROHIBIT
}
