package org.rempart.verify.nft;

import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.json.JsonReader;
import org.rempart.verify.nft.meaning.RulesetMeaning;

/// Reads nftables JSON: what `TZ=UTC nft -j list ruleset` prints, and commands (libnftables-json(5)).
public final class NftJson {
  private NftJson() {}

  /// The same model as [NftText] reads of the same ruleset, but for the lines of rules.
  ///
  /// @throws RulesetError with the path to what is not understood; with line and column if it is no JSON at all
  public static PacketFilter read(String json) throws RulesetError {
    return RulesetMeaning.of(JsonReader.read(json));
  }
}
