package org.rempart.net;

/// An interface's address together with the length of its network, such as `10.0.10.1/24`.
public record InterfaceAddress(IpAddress address, int length) {
  public InterfaceAddress {
    IpPrefix.of(address, length); // checks the length
  }

  /// Reads `10.0.10.1/24`; without a length the address stands alone (`/32`, `/128`).
  ///
  /// @throws IllegalArgumentException if the text is no such address
  public static InterfaceAddress parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      IpAddress alone = IpAddress.parse(text);
      return new InterfaceAddress(alone, alone.family().bits());
    }
    String length = text.substring(slash + 1);
    if (!length.matches("\\d{1,3}")) {
      throw new IllegalArgumentException("'" + text + "': '" + length + "' is not a prefix length");
    }
    return new InterfaceAddress(IpAddress.parse(text.substring(0, slash)), Integer.parseInt(length));
  }

  /// The network that the address lies in.
  public IpPrefix network() {
    return IpPrefix.of(address, length);
  }

  @Override
  public String toString() {
    return address + "/" + length;
  }
}
