package org.rempart.push;

/// Rulesets that no policy says, for tests of the way they are brought to a device.
public final class ForeignRules {
  private ForeignRules() {}

  /// @param ruleset nft's language, the table `inet rempart` alone
  public static Change foreign(String ruleset) {
    return Change.foreign(Payload.nftables(ruleset), "as the test wrote it");
  }
}
