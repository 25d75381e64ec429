package org.rempart.site;

/// What happens to a flow that no policy rule names.
///
/// @param within inside a zone (but not inside the Internet, where it is [#between]); a zone may say otherwise
/// @param between from one zone to another
/// @param toFirewall to the firewall itself
/// @param fromFirewall from the firewall itself
/// @param log whether a flow is logged that ends here by drop or reject
public record Defaults(Action within, Action between, Action toFirewall, Action fromFirewall, boolean log) {
  public static final Defaults STANDARD = new Defaults(Action.ACCEPT, Action.DROP, Action.DROP, Action.ACCEPT, true);
}
