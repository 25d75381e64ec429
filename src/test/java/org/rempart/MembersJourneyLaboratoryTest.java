package org.rempart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.laboratory.InLaboratory;
import org.rempart.laboratory.Laboratory;

/// A block list: an address is blocked at once, for a time, and stays so over the next push.
@InLaboratory
@Timeout(120)
class MembersJourneyLaboratoryTest {
  private final LaboratorySite site;

  MembersJourneyLaboratoryTest(Laboratory laboratory, @TempDir Path directory) {
    this.site = new LaboratorySite(directory, laboratory);
  }

  @Test
  void an_address_is_put_on_a_list_kept_over_a_push_and_taken_off_again() {
    site.edit("policy:\n", """
        sets:
          blocked: {timeout: 1h}
        policy:
          - {id: block, from: [blocked], to: [any], action: drop, reason: they were seen scanning}
        """);
    site.acquaint("fw1");
    assertThat(rempart("members", "blocked", "--firewall=fw1").exitCode()).as("nothing is pushed yet").isEqualTo(1);
    assertThat(rempart("push", "--firewall=fw1").text()).contains("committed");
    assertThat(rempart("members", "blocked", "--firewall=fw1").text()).contains("fw1: nobody");

    assertThat(rempart("members", "blocked", "--firewall=fw1", "--add=198.51.100.7", "--for=30m").text())
        .containsPattern("198\\.51\\.100\\.7 +(29m|30m)");
    assertThat(rempart("members", "blocked", "--firewall=fw1", "--add=2001:db8:bad::/48").exitCode()).isZero();

    assertThat(rempart("push", "--firewall=fw1").text()).contains("committed");
    assertThat(rempart("members", "blocked", "--firewall=fw1", "--json").text())
        .contains("\"member\":\"198.51.100.7\"", "\"left\":\"29m", "\"member\":\"2001:db8:bad::/48\"",
            "\"left\":\"59m");

    assertThat(rempart("members", "blocked", "--firewall=fw1", "--remove=198.51.100.7").text())
        .doesNotContain("198.51.100.7");
    assertThat(rempart("members", "blocked", "--firewall=fw1", "--remove=198.51.100.7").exitCode())
        .as("it is not there any more").isEqualTo(1);
    assertThat(rempart("members", "strangers", "--firewall=fw1").text()).contains("no dynamic set 'strangers'");
    assertThat(rempart("members", "blocked", "--add=1.2.3.4", "--for=soon").text()).contains("90s, 30m");
  }

  private LaboratorySite.Said rempart(String command, String... more) {
    String[] words = new String[more.length + 2];
    words[0] = command;
    words[1] = site.directory().toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return site.rempart(words);
  }
}
