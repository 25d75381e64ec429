package org.rempart.verify.nft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rempart.verify.filter.RulesetError;

/// What can't be read whole is refused with its place.
class RefusedTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ip sadr 10.0.0.1              | 3 | 4  | sadr
      ip saddr 10.0.0.300           | 3 | 10 | 10.0.0.300
      ip saddr 2001:db8::1          | 3 | 10 | 2001:db8::1
      ip saddr > ::1                | 3 | 12 | ::1
      ip saddr & ffff:: == 1.2.3.4  | 3 | 12 | ffff::
      tcp dport 70000               | 3 | 11 | 70000
      tcp dport 22,23 accept        | 3 | 11 | 22
      tcp dport nosuchservice       | 3 | 11 | nosuchservice
      ct state newish               | 3 | 10 | newish
      jump nowhere                  | 3 | 1  | jump
      ip saddr @nowhere             | 3 | 10 | @
      accept drop                   | 3 | 8  | drop
      ip saddr $nowhere             | 3 | 10 | $nowhere
      frobnicate                    | 3 | 1  | frobnicate
      ip saddr set 10.0.0.1         | 3 | 1  | ip
      meta mark set ip length       | 3 | 15 | ip
      ip saddr . tcp dport { 1.2.3.4 } | 3 | 24 | 1.2.3.4
      reject with icmp type x y     | 3 | 25 | y
      """)
  void a_rule_that_is_not_understood(String rule, int line, int column, String token) {
    assertThatExceptionOfType(RulesetError.class)
        .isThrownBy(() -> NftText.read("table inet t {\nchain c {\n" + rule + "\n}\n}\n")).satisfies(error -> {
          assertThat(error.line()).as(error.getMessage()).isEqualTo(line);
          assertThat(error.token()).as(error.getMessage()).isEqualTo(token);
          assertThat(error.column()).as(error.getMessage()).isEqualTo(column);
        });
  }

  @Test
  void files_that_are_included_and_rules_by_their_place() {
    refuses("include \"/etc/nftables.d/*.nft\"\n", "include");
    refuses("table ip t { chain c {\n}\n}\nadd rule ip t c handle 4 accept\n", "handle");
    refuses("delete rule ip t c handle 4\n", "rule");
    refuses("list ruleset\n", "list");
  }

  @Test
  void chains_that_lead_back_to_themselves() {
    refuses("table ip t {\nchain a {\njump b\n}\nchain b {\nip saddr vmap { 10.0.0.1 : goto a }\n}\n}\n", "jump");
  }

  @Test
  void a_rule_that_nft_could_not_print() {
    refuses("table ip t {\nchain c {\ntcp dport 22 # xt_LOG\n}\n}\n", "# xt_LOG");
  }

  @Test
  void json_is_refused_with_its_path() {
    String json = """
        {"nftables": [{"table": {"family": "ip", "name": "t"}},
         {"chain": {"family": "ip", "table": "t", "name": "c"}},
         {"rule": {"family": "ip", "table": "t", "chain": "c", "expr": [{"accept": null}]}},
         {"rule": {"family": "ip", "table": "t", "chain": "c", "expr": [{"counter": null},
           {"match": {"op": "==", "left": {"payload": {"protocol": "tcp", "field": "dport"}}, "right": "nosuch"}}]}}]}
        """;
    assertThatExceptionOfType(RulesetError.class).isThrownBy(() -> NftJson.read(json))
        .satisfies(error -> assertThat(error.token()).isEqualTo("nftables[3].rule.expr[1].match.right"));
  }

  @Test
  void what_is_no_json_is_refused_with_line_and_column() {
    assertThatExceptionOfType(RulesetError.class).isThrownBy(() -> NftJson.read("{\"nftables\": [\n{]}"))
        .satisfies(error -> assertThat(error.line()).isEqualTo(2));
  }

  private static void refuses(String text, String token) {
    assertThatExceptionOfType(RulesetError.class).isThrownBy(() -> NftText.read(text))
        .satisfies(error -> assertThat(error.token()).as(error.getMessage()).isEqualTo(token));
  }
}
