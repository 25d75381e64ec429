package org.rempart.site;

import java.util.Optional;
import org.rempart.site.ObjectKind.Space;

/// Gives an object another name, everywhere it is named; its title stays.
///
/// @param fresh for an interface its name on the device, without the device
public record RenameObject(SiteObject object, String fresh) implements Edit {
  public RenameObject(ObjectKind kind, String name, String fresh) {
    this(new SiteObject(kind, name), fresh);
  }

  @Override
  public Phrase name() {
    return Phrase.of("edit.rename", object.name(), fresh);
  }

  /// Counters and logs on the firewalls know a rule by its id.
  @Override
  public Phrase told(SiteDocument before) {
    return object.kind().space() == Space.RULE
        ? Phrase.of("edit.renameRule.told", object.name(), fresh)
        : name();
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    object.mustExist(document.site());
    String written = object.kind() == ObjectKind.INTERFACE ? object.device() + "/" + fresh : fresh;
    if (written.equals(object.name())) {
      return document;
    }
    NewName.check(document.site(), new SiteObject(object.kind(), written));
    Reference old = object.reference();
    Site site = References.rewrite(document.site(), (name, _) -> Optional.of(renamed(name, old, written)));
    return new SiteDocument(site, layout(document.layout()));
  }

  /// The name itself, or the part of `fw1/eth0` that is a device's.
  private static String renamed(Reference name, Reference old, String fresh) {
    return name.means(old) ? fresh + name.name().substring(old.name().length()) : name.name();
  }

  private Layout layout(Layout layout) {
    return switch (object.kind()) {
      case ZONE -> layout.zone(object.name()).map(box -> layout.withoutZone(object.name()).withZone(fresh, box))
          .orElse(layout);
      case DEVICE -> layout.device(object.name())
          .map(corner -> layout.withoutDevice(object.name()).withDevice(fresh, corner)).orElse(layout);
      case NETWORK, INTERFACE, RANGE, SET, GROUP, SERVICE, TIME, RULE, NAT_RULE -> layout;
    };
  }
}
