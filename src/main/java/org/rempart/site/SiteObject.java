package org.rempart.site;

/// One named thing of a site.
///
/// @param name for an interface `device/ifName`, for a rule its id
public record SiteObject(ObjectKind kind, String name) {
  public static SiteObject of(ObjectKind kind, String name) {
    return new SiteObject(kind, name);
  }

  public boolean existsIn(Site site) {
    return switch (kind) {
      case ZONE -> site.zone(name).isPresent();
      case NETWORK -> site.network(name).isPresent();
      case DEVICE -> site.device(name).isPresent();
      case INTERFACE -> site.device(device()).flatMap(device -> device.findInterface(ifName())).isPresent();
      case RANGE -> site.range(name).isPresent();
      case SET -> site.set(name).isPresent();
      case GROUP -> site.group(name).isPresent();
      case SERVICE -> site.services().stream().anyMatch(one -> one.name().equals(name));
      case TIME -> site.time(name).isPresent();
      case RULE -> site.policy().stream().anyMatch(one -> one.id().equals(name));
      case NAT_RULE -> site.nat().stream().anyMatch(one -> one.id().equals(name));
    };
  }

  void mustExist(Site site) throws EditRefused {
    if (!existsIn(site)) {
      throw new EditRefused("there is no " + kind.text() + " '" + name + "' any more");
    }
  }

  /// Of an interface: the device that has it.
  String device() {
    return Reference.device(name);
  }

  /// Of an interface: its name on the device.
  String ifName() {
    return name.substring(Math.min(name.length(), device().length() + 1));
  }

  Reference reference() {
    return new Reference(kind.space(), name);
  }

  @Override
  public String toString() {
    return name;
  }
}
