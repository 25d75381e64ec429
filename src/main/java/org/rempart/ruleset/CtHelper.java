package org.rempart.ruleset;

import org.rempart.net.Protocol;

/// A helper of connection tracking that rules of the table may set. Listed, it also tells `l3proto inet`.
///
/// @param name what rules call it
/// @param type the kernel's name: `ftp`, `sip`, `netbios-ns` ...
/// @param protocol TCP or UDP
public record CtHelper(String name, String type, Protocol protocol) {}
