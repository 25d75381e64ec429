package org.rempart.site;

import java.util.List;
import org.rempart.net.InterfaceAddress;

/// Says which addresses an interface has, or that it gets them from elsewhere.
///
/// @param addresses empty if they are dynamic
public record SetAddresses(String device, String ifName, List<InterfaceAddress> addresses, boolean dynamic)
    implements
    Edit {
  public SetAddresses {
    addresses = List.copyOf(addresses);
  }

  @Override
  public Phrase name() {
    return Phrase.of("edit.addresses", device + "/" + ifName);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Device old = Existing.device(document.site(), device);
    if (old.findInterface(ifName).isEmpty()) {
      throw new EditRefused("'" + device + "' has no interface '" + ifName + "' any more");
    }
    for (InterfaceAddress address : addresses) {
      refuseTaken(document.site(), address);
    }
    List<Interface> changed = old.interfaces().stream().map(plug -> plug.name().equals(ifName)
        ? new Interface(ifName, plug.network(), addresses, dynamic)
        : plug).toList();
    return Soundness.kept(document, Replace.device(document.site(), old.withInterfaces(changed)));
  }

  private void refuseTaken(Site site, InterfaceAddress address) throws EditRefused {
    for (Device other : site.devices()) {
      for (Interface plug : other.interfaces()) {
        boolean itself = other.name().equals(device) && plug.name().equals(ifName);
        if (!itself && plug.addresses().stream().anyMatch(one -> one.address().equals(address.address()))) {
          throw new EditRefused(address.address() + " is that of " + other.name() + "/" + plug.name() + " already");
        }
      }
    }
  }
}
