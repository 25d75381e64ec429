package org.rempart.site;

import java.util.Locale;

/// The kinds of [NatRule].
public enum NatKind {
  MASQUERADE,
  SOURCE_NAT,
  PORT_FORWARD,
  ONE_TO_ONE,
  EXEMPT,
  PREFIX;

  public static NatKind of(NatRule rule) {
    return switch (rule) {
      case NatRule.Masquerade _ -> MASQUERADE;
      case NatRule.SourceNat _ -> SOURCE_NAT;
      case NatRule.PortForward _ -> PORT_FORWARD;
      case NatRule.OneToOne _ -> ONE_TO_ONE;
      case NatRule.Exempt _ -> EXEMPT;
      case NatRule.PrefixTranslation _ -> PREFIX;
    };
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
