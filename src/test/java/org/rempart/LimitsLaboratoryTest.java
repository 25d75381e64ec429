package org.rempart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.laboratory.InLaboratory;
import org.rempart.laboratory.Laboratory;

/// Limits for each source, with real connections through the firewall.
@InLaboratory
@Timeout(120)
class LimitsLaboratoryTest {
  /// Opens connections one after the other and keeps them; prints how many were accepted.
  private static final String CLIENT = """
      import socket, sys
      held = []
      for i in range(int(sys.argv[2])):
          try:
              held.append(socket.create_connection((sys.argv[1], 993), 3))
          except OSError:
              pass
      print('accepted', len(held))
      """;
  /// Begins connections as fast as it can; prints how many were answered.
  private static final String FLOOD = """
      import errno, select, socket, sys, time
      open_now = {}
      poll = select.poll()
      for i in range(int(sys.argv[2])):
          s = socket.socket()
          s.setblocking(False)
          s.connect_ex((sys.argv[1], 9999))
          open_now[s.fileno()] = s
          poll.register(s, select.POLLOUT)
      answered, end = 0, time.time() + 0.7
      while time.time() < end:
          for fd, _ in poll.poll(100):
              poll.unregister(fd)
              answered += open_now[fd].getsockopt(socket.SOL_SOCKET, socket.SO_ERROR) == errno.ECONNREFUSED
      print('answered', answered)
      """;
  private static final String IPV4 = "10.0.10.11";
  private static final String IPV6 = "2001:db8:10::11";

  private final Laboratory laboratory;
  private final LaboratorySite site;

  LimitsLaboratoryTest(Laboratory laboratory, @TempDir Path directory) {
    this.laboratory = laboratory;
    this.site = new LaboratorySite(directory, laboratory);
  }

  @BeforeEach
  void no_rules() throws Exception {
    laboratory.tool("lab", "reset");
    site.acquaint("fw1");
  }

  @Test
  void a_source_begins_so_many_connections_and_another_one_its_own() throws Exception {
    push("rate: 1/hour burst 3");
    assertThat(connections("lan-pc1", IPV4, 6)).isEqualTo("accepted 3");
    assertThat(connections("lan-pc1", IPV4, 2)).as("the hour is not over").isEqualTo("accepted 0");
    assertThat(connections("lan-pc1", IPV6, 6)).isEqualTo("accepted 3");
    assertThat(connections("lan-pc2", IPV4, 6)).isEqualTo("accepted 3");
  }

  @Test
  void a_source_has_so_many_connections_at_once_and_more_when_they_have_ended() throws Exception {
    push("connections: 2");
    for (String server : new String[]{IPV4, IPV6}) {
      assertThat(connections("lan-pc1", server, 5)).as(server).isEqualTo("accepted 2");
      assertThat(connections("lan-pc1", server, 5)).as("%s, after they have ended", server).isEqualTo("accepted 2");
      assertThat(connections("lan-pc2", server, 5)).as(server).isEqualTo("accepted 2");
    }
  }

  @Test
  void a_flood_of_beginnings_is_cut_and_others_are_served() throws Exception {
    assertThat(site.rempart("push", site.directory().toString(), "--firewall=fw1").exitCode()).isZero();
    int answered = Integer.parseInt(flood("lan-pc1", 1000).replaceAll("\\D", ""));
    assertThat(answered).as("of 1,000 at once").isBetween(50, 400);
    assertThat(flood("lan-pc2", 10)).isEqualTo("answered 10");
  }

  /// What is over the limit goes on to the next rule, which refuses it.
  private void push(String limit) {
    site.edit("policy:\n", """
        policy:
          - {id: few, from: [lan], to: [dmz-mail], services: [tcp/993], %s, reason: the server is small}
          - {id: too-many, from: [lan], to: [dmz-mail], services: [tcp/993], action: reject, reason: the server is small}
        """.formatted(limit));
    LaboratorySite.Said said = site.rempart("push", site.directory().toString(), "--firewall=fw1");
    assertThat(said.exitCode()).as(said.text()).isZero();
  }

  private String connections(String client, String server, int attempts) throws Exception {
    return laboratory.in(client, "python3", "-c", CLIENT, server, "" + attempts).output().strip();
  }

  private String flood(String client, int attempts) throws Exception {
    return laboratory.in(client, "python3", "-c", FLOOD, "10.0.20.1", "" + attempts).output().strip();
  }
}
