package org.rempart.site;

import org.rempart.site.Edit.Phrase;

/// A place in a site that names something.
///
/// @param owner what the place belongs to: a rule's id, a group, a network, `fw1/eth0` ...
public record Use(Place place, String owner) {

  /// What a name is there for.
  public enum Place {
    /// The object's own name; no use of it.
    ITSELF("edit.use.itself"),
    RULE_FROM("edit.use.from"),
    RULE_TO("edit.use.to"),
    RULE_SERVICE("edit.use.service"),
    RULE_TIME("edit.use.time"),
    GROUP_MEMBER("edit.use.group"),
    SERVICE_MEMBER("edit.use.serviceMember"),
    NETWORK_ZONE("edit.use.network"),
    ZONE_INSIDE("edit.use.zone"),
    INTERFACE_NETWORK("edit.use.interface"),
    LINK("edit.use.link"),
    NAT_FIREWALL("edit.use.natFirewall"),
    NAT_FROM("edit.use.natFrom"),
    NAT_TO("edit.use.natTo"),
    NAT_INTERFACE("edit.use.natInterface"),
    NAT_DEVICE("edit.use.natDevice");

    private final String key;

    Place(String key) {
      this.key = key;
    }
  }

  /// For a person: a text with the owner in its gap.
  public Phrase phrase() {
    return Phrase.of(place.key, owner);
  }
}
