package org.rempart.site;

/// A cable between two interfaces. Links that follow from two interfaces on one network need not be
/// written.
public record Link(End a, End b) {

  /// One end of a cable, written `device/ifName`.
  public record End(String device, String ifName) {
    @Override
    public String toString() {
      return device + "/" + ifName;
    }
  }
}
