package org.rempart.verify.nft;

import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.meaning.RulesetMeaning;
import org.rempart.verify.nft.text.TextReader;

/// Reads nftables text: what `TZ=UTC nft list ruleset` prints, `/etc/nftables.conf`, commands such as `add rule ...`.
public final class NftText {
  private NftText() {}

  /// What is there once the text is loaded into a kernel without tables.
  ///
  /// @throws RulesetError with line, column and token of what is not understood
  public static PacketFilter read(String text) throws RulesetError {
    return RulesetMeaning.of(TextReader.read(text));
  }
}
