package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.verify.NftReader;
import org.rempart.verify.RulesetSyntaxError;

/// What surprises in nft 1.0.6 and the kernel, as far as the language, its reader and the evaluator rely on it.
class NftTrapsTest {
  @TempDir
  private Path scratch;

  @BeforeEach
  void needs_a_kernel() throws InterruptedException {
    Kernel.assumeThere();
  }

  @Test
  void overlapping_intervals_of_one_field_are_refused_and_anonymous_ones_joined() throws Exception {
    String overlapping = set("type ipv4_addr\nflags interval\nelements = { 10.0.0.0/16, 10.0.0.0/24 }");
    assertThat(refused(overlapping)).contains("conflicting intervals");
    assertThatThrownBy(() -> NftReader.read(overlapping)).isInstanceOf(RulesetSyntaxError.class);
    assertThat(listed(rule("ip saddr { 10.0.0.0/16, 10.0.0.0/24, 10.1.0.0/16 } accept")))
        .contains("ip saddr { 10.0.0.0/15 } accept");
  }

  @Test
  void of_overlapping_concatenations_some_are_refused_and_some_taken_so_the_reader_refuses_all() throws Exception {
    String inner = "10.0.0.1 . 80";
    String outer = "10.0.0.0/24 . 80-90";
    String kind = "type ipv4_addr . inet_service\nflags interval\n";
    String innerFirst = set(kind + "elements = { " + inner + ", " + outer + " }");
    assertThat(listed(innerFirst)).contains(inner).contains(outer);
    assertThatThrownBy(() -> NftReader.read(innerFirst)).isInstanceOf(RulesetSyntaxError.class);
    assertThat(refused(set(kind) + add(outer) + add(inner))).contains("File exists");
  }

  @Test
  void a_key_needs_all_its_fields_and_a_port_without_a_protocol_is_read_from_any() throws Exception {
    String loopback = "ip daddr . tcp dport vmap { 127.0.0.1 . 0-65535 : drop }";
    assertThat(answered(output(loopback))).isTrue();
    String checksum = output("ip daddr . th dport vmap { 127.0.0.1 . 0-65535 : drop }");
    assertThat(answered(checksum)).isFalse();
    assertThatThrownBy(() -> NftReader.read(checksum)).isInstanceOf(RulesetSyntaxError.class)
        .hasMessageContaining("meta l4proto");
  }

  @Test
  void a_map_without_the_key_decides_nothing_and_ends_the_rule() throws Exception {
    assertThat(answered(output("meta l4proto vmap { tcp : drop }"))).isTrue();
    assertThat(answered(output("meta l4proto vmap { tcp : accept } drop"))).isTrue();
    assertThat(answered(output("meta l4proto vmap { tcp : accept }\n drop"))).isFalse();
  }

  @Test
  void a_closing_brace_needs_a_line_of_its_own() throws Exception {
    assertThat(refused("table inet rempart { chain c { type filter hook input priority 0; policy drop; } }"))
        .contains("syntax error");
  }

  @Test
  void jumps_go_fifteen_levels_deep() throws Exception {
    assertThat(listed(NftRenderer.render(ladder(15)))).contains("chain c15");
    assertThat(refused(NftRenderer.render(ladder(16)))).contains("Too many links");
    NftReader.read(NftRenderer.render(ladder(15)));
    assertThatThrownBy(() -> NftReader.read(NftRenderer.render(ladder(16)))).isInstanceOf(RulesetSyntaxError.class);
  }

  @Test
  void comments_and_prefixes_of_logs_have_at_most_127_characters() throws Exception {
    listed(rule("accept comment \"" + "c".repeat(Quotable.LONGEST) + "\""));
    listed(rule("log prefix \"" + "p".repeat(Quotable.LONGEST) + "\""));
    assertThat(refused(rule("log prefix \"" + "p".repeat(Quotable.LONGEST + 1) + "\""))).contains("out of range");
    assertThatThrownBy(() -> new Statement.Log("p".repeat(Quotable.LONGEST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_quotation_mark_would_end_the_text_it_is_in() throws Exception {
    assertThat(listed(rule("drop comment \"a\" ; accept comment \"b\""))).contains("accept");
    assertThatThrownBy(() -> Rule.of(List.of(), Statement.drop(), "a\" ; accept comment \"b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_interface_that_is_not_there_is_matched_by_name_only() throws Exception {
    assertThat(refused(rule("iif \"absent0\" accept"))).contains("does not exist");
    assertThat(listed(rule("iifname \"absent0\" accept"))).contains("iifname \"absent0\" accept");
  }

  @Test
  void with_a_default_timeout_every_member_expires() throws Exception {
    assertThat(listed(set("type ipv4_addr\nflags timeout\ntimeout 1h\nelements = { 10.0.0.1 timeout 0s }")))
        .contains("10.0.0.1 expires");
    assertThat(listed(set("type ipv4_addr\nflags interval,timeout\nelements = { 10.0.0.1, 10.0.0.2 timeout 1h }")))
        .contains("10.0.0.1, 10.0.0.2 timeout 1h expires");
  }

  @Test
  void hours_and_dates_are_those_of_nfts_own_time_zone() throws Exception {
    String text = rule("meta hour \"08:00\"-\"17:00\" meta time < \"2026-12-01 00:00:00\" accept");
    String elsewhere = Kernel.output("nft -f " + file(text) + " && TZ=UTC-1 nft list ruleset");
    assertThat(elsewhere).contains("meta hour \"09:00\"-\"18:00\" meta time < \"2026-12-01 01:00:00\"");
  }

  private static Ruleset ladder(int levels) {
    List<Chain> chains = new ArrayList<>();
    for (int i = 0; i <= levels; i++) {
      Rule rule = new Rule(List.of(), List.of(i == levels ? Statement.drop() : Statement.jump("c" + (i + 1))),
          Optional.empty());
      chains.add(new Chain("c" + i,
          i == 0 ? Optional.of(new BaseChain(BaseChain.Type.FILTER, Hook.INPUT, 0, true)) : Optional.empty(),
          List.of(rule)));
    }
    return new Ruleset(List.of(new Table("inet", "rempart", List.of(), chains)));
  }

  private static String set(String body) {
    return "table inet rempart {\n set s {\n" + body + "\n }\n}\n";
  }

  private static String add(String element) {
    return "add element inet rempart s { " + element + " }\n";
  }

  private static String rule(String rule) {
    return "table inet rempart {\n chain c {\n" + rule + "\n }\n}\n";
  }

  private static String output(String rules) {
    return "table inet rempart {\n chain c {\n type filter hook output priority 0; policy accept;\n" + rules
        + "\n }\n}\n";
  }

  private String listed(String text) throws Exception {
    return Kernel.output("nft -f " + file(text) + " && nft list ruleset");
  }

  private String refused(String text) throws Exception {
    return Kernel.output("! nft -f " + file(text));
  }

  /// Whether the device answers its own ping.
  private boolean answered(String text) throws Exception {
    return Kernel.output("ip link set lo up && nft -f " + file(text)
        + " && if ping -qnc1 -W1 127.0.0.1 >/dev/null 2>&1; then echo answered; else echo silent; fi")
        .contains("answered");
  }

  private Path file(String text) throws Exception {
    return Files.writeString(scratch.resolve("trap.nft"), text, StandardCharsets.UTF_8);
  }
}
