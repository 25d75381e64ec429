package org.rempart.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class NftReaderTest {
  @Test
  void tells_line_column_and_token_of_what_it_does_not_know() {
    String text = "table inet t {\n  chain c {\n    ip saddr 10.0.0.1 meta mark 7 accept\n  }\n}\n";
    assertThatExceptionOfType(RulesetSyntaxError.class).isThrownBy(() -> NftReader.read(text)).satisfies(error -> {
      assertThat(error.line()).isEqualTo(3);
      assertThat(error.column()).isEqualTo(23);
      assertThat(error.token()).isEqualTo("meta");
    });
  }

  @Test
  void refuses_a_jump_to_a_chain_that_is_not_there_and_one_that_leads_back() {
    refuses("jump nowhere");
    refuses("jump c");
  }

  @Test
  void reads_symbolic_names_counters_and_priorities_as_nft_lists_them() throws RulesetSyntaxError {
    String named = "table inet t {\n\tchain c {\n\t\ttype filter hook input priority filter; policy drop;\n\t\ttcp dport { ssh, https } accept\n\t}\n}\n";
    String plain = "table inet t {\n chain c {\n type filter hook input priority 0; policy drop;\n tcp dport { 22, 443 } accept\n }\n}\n";
    assertThat(NftReader.read(named)).isEqualTo(NftReader.read(plain));
    NftReader.read(plain.replace("accept", "counter packets 12345678901 bytes 99 accept"));
  }

  @Test
  void a_deleted_table_is_gone() throws RulesetSyntaxError {
    assertThat(NftReader.read("table inet t\ndelete table inet t\n").tables()).isEmpty();
  }

  private static void refuses(String rule) {
    assertThatExceptionOfType(RulesetSyntaxError.class)
        .isThrownBy(() -> NftReader.read("table inet t {\n  chain c {\n    " + rule + "\n  }\n}\n"));
  }
}
