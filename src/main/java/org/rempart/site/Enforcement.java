package org.rempart.site;

import java.util.List;

/// How a device enforces the policy: a firewall between networks, or a host that guards itself.
///
/// @param members the boxes of a redundant pair (VRRP), each with its own SSH access, the one that rests first;
///     empty for a device that is one box
public record Enforcement(Backend backend, List<Member> members) {
  public static final Enforcement STANDARD = new Enforcement(Backend.NFTABLES, List.of());

  public Enforcement {
    members = List.copyOf(members);
  }

  /// One box of a pair.
  public record Member(String name, SshAccess ssh) {
    public Member {
      Names.check("member", name);
    }
  }
}
