package org.rempart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.cli.Output;
import org.rempart.cli.Program;

class CheckCommandTest {
  private static final int DONE = 0;
  private static final int FINDING = 1;
  private static final int WRONG = 2;

  @TempDir
  private Path directory;
  private final StringWriter results = new StringWriter();
  private final StringWriter problems = new StringWriter();

  @BeforeEach
  void start() {
    assertThat(rempart("new", directory.resolve("site").toString(), "--name=acme")).isEqualTo(DONE);
  }

  @Test
  void a_sound_site_is_told_in_a_line() {
    assertThat(check("--strict")).isEqualTo(DONE);
    assertThat(results.toString()).contains("acme: 3 zones, 2 devices, 2 policy rules; compiled for fw1");
    assertThat(problems.toString()).isEmpty();
  }

  @Test
  void a_warning_is_told_and_is_a_finding_only_if_that_is_asked() throws Exception {
    edit("- {id: manage", "- {id: open, from: [any], to: [any], reason: hurry}\n  - {id: manage");
    assertThat(check()).isEqualTo(DONE);
    assertThat(results.toString()).contains("open");
    assertThat(check("--strict")).isEqualTo(FINDING);
  }

  @Test
  void json_says_the_same() throws Exception {
    edit("- {id: manage", "- {id: open, from: [any], to: [any], reason: hurry}\n  - {id: manage");
    assertThat(check("--json", "--strict")).isEqualTo(FINDING);
    assertThat(results.toString()).contains("\"site\":\"acme\"", "\"firewalls\":[\"fw1\"]", "\"errors\":[]",
        "\"severity\":\"warning\"", "\"subject\":\"");
  }

  @Test
  void a_policy_that_can_not_be_compiled_is_refused_and_the_remarks_are_still_told() throws Exception {
    edit("to: [firewall], services: [ssh, snmp, ping]", "to: [lan], services: [icmpv6/128]");
    edit("- {id: manage", "- {id: open, from: [any], to: [any], reason: hurry}\n  - {id: manage");
    assertThat(check()).isEqualTo(WRONG);
    assertThat(problems.toString()).contains("fw1", "manage", "shares no family");
    assertThat(results.toString()).contains("open");
  }

  private int check(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "check";
    arguments[1] = directory.resolve("site").toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return rempart(arguments);
  }

  private int rempart(String... arguments) {
    return Program.run(List.of(arguments), new LocalWorkplace(directory, directory, Clock.systemUTC()),
        new Output(new PrintWriter(results, true), new PrintWriter(problems, true)));
  }

  private void edit(String from, String to) throws Exception {
    Path file = directory.resolve("site/site.yaml");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }
}
