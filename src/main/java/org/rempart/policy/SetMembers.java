package org.rempart.policy;

import java.util.Map;
import org.rempart.net.IpSet;
import org.rempart.site.DynamicSet;

/// What the dynamic sets of a site hold at a moment, besides the members that they always have.
public record SetMembers(Map<String, IpSet> added) {
  public static final SetMembers NONE = new SetMembers(Map.of());

  public SetMembers {
    added = Map.copyOf(added);
  }

  public IpSet of(DynamicSet set) {
    return IpSet.of(set.members()).union(added.getOrDefault(set.name(), IpSet.EMPTY));
  }
}
