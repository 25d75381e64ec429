package org.rempart.verify.filter;

/// An interface's name, or how it begins (`eth+` of iptables, `eth*` of nftables).
public record InterfacePattern(String text, boolean beginning) {
  public boolean matches(String name) {
    return beginning ? name.startsWith(text) : name.equals(text);
  }
}
