package org.rempart.site;

import java.util.List;

/// Gives a device another name, everywhere it is named.
public record RenameDevice(String device, String fresh) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.rename", device, fresh);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Device old = Existing.device(document.site(), device);
    if (device.equals(fresh)) {
      return document;
    }
    NewName.check(document.site(), "device", fresh);
    Site site = References.renamed(document.site(), device, fresh);
    List<Device> devices = site.devices().stream()
        .map(one -> one.equals(old)
            ? old.withName(fresh)
            : one)
        .toList();
    return new SiteDocument(site.withDevices(devices).withLinks(site.links().stream().map(this::renamed).toList()),
        layout(document.layout()));
  }

  private Link renamed(Link link) {
    return new Link(renamed(link.a()), renamed(link.b()));
  }

  private Link.End renamed(Link.End end) {
    return new Link.End(References.swap(end.device(), device, fresh), end.ifName());
  }

  private Layout layout(Layout layout) {
    Layout.Point corner = layout.devices().get(device);
    return corner == null ? layout : layout.withoutDevice(device).withDevice(fresh, corner);
  }
}
