package org.rempart.verify.iptables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rempart.net.Family;
import org.rempart.verify.filter.RulesetError;

/// What is not understood is told with its place, and nothing is skipped.
class RefusedTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "-A FORWARD -m frobnicate -j ACCEPT | 15 | frobnicate | this match is not understood",
      "-A FORWARD -j FROBNICATE | 15 | FROBNICATE | neither a chain of this table nor a target",
      "-A NOWHERE -j ACCEPT | 4 | NOWHERE | no such chain",
      "-A FORWARD -s 10.0.0.0/33 -j DROP | 15 | 10.0.0.0/33 | at most 32 bits",
      "-A FORWARD -s host.example -j DROP | 15 | host.example | names are not looked up",
      "-A FORWARD -s 2001:db8::/32 -j DROP | 15 | 2001:db8::/32 | its own family",
      "-A FORWARD --dport 80 -j DROP | 12 | --dport | no option of iptables",
      "-A FORWARD -m tcp --dport 80 -j DROP | 15 | tcp | needs '-p tcp'",
      "-A FORWARD -p tcp --dport 90000 -j DROP | 27 | 90000 | no port",
      "-A FORWARD -p tcp --dport 90:80 -j DROP | 27 | 90:80 | ends before it begins",
      "-A FORWARD -p quux -j DROP | 15 | quux | no protocol",
      "-A FORWARD -p tcp -p udp -j DROP | 19 | -p | given twice",
      "-A FORWARD -m state --state OLD -j DROP | 29 | OLD | is no state",
      "-A FORWARD -p tcp --tcp-flags SYN,FUN SYN -j DROP | 31 | SYN,FUN | flags are expected",
      "-A FORWARD -j REJECT --reject-with sorry | 36 | sorry | no kind of rejection",
      "-A FORWARD -p udp -j REJECT --reject-with tcp-reset | 43 | tcp-reset | needs '-p tcp'",
      "-A FORWARD -j DNAT --to-destination 10.0.0.1 | 15 | DNAT | the table nat only",
      "-A FORWARD -j MARK --xor-mark 1 | 20 | --xor-mark | turns bits",
      "-A FORWARD -m comment --comment \"open -j DROP | 33 | \"open -j DROP | closing quote",
      "-A FORWARD -s | 12 | -s | the line ends",
      "-A FORWARD -j INPUT | 15 | INPUT | nothing can jump there",
      "-A one -j one | 11 | one | leads back to itself",
      "-Z FORWARD | 1 | -Z | a line of iptables-save is expected",
      ":FORWARD | 1 | :FORWARD | the line ends",
      ":FORWARD REJECT [0:0] | 10 | REJECT | ACCEPT or DROP",
      "*filler | 1 | *filler | no such table",
      "COMMIT now | 8 | now | the end of the line"
  })
  void with_line_column_and_token(String line, int column, String token, String reason) {
    String text = "*filter\n:INPUT ACCEPT [0:0]\n:FORWARD DROP [0:0]\n:one - [0:0]\n" + line + "\nCOMMIT\n";
    RulesetError error = catchThrowableOfType(RulesetError.class, () -> IptablesText.read(text, Family.IPV4));
    assertThat(error).as(line).isNotNull();
    assertThat(error.line()).isEqualTo(5);
    assertThat(error.column()).isEqualTo(column);
    assertThat(error.token()).isEqualTo(token);
    assertThat(error).hasMessageContaining(reason);
  }
}
