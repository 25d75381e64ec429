package org.rempart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.laboratory.InLaboratory;
import org.rempart.laboratory.Laboratory;

/// Real transfers from a real FTP server through the firewall: the control connection agrees on ports that no rule
/// names, and only the helper of the rule lets them through.
@InLaboratory
@Timeout(120)
class FtpLaboratoryTest {
  private static final String CLIENT = """
      import ftplib, sys
      ftp = ftplib.FTP(timeout=4)
      ftp.connect(sys.argv[1], int(sys.argv[3]))
      ftp.login()
      ftp.set_pasv(sys.argv[2] == 'passive')
      ftp.retrlines('RETR hello.txt')
      """;
  private static final String IPV4 = "10.0.10.12";
  private static final String IPV6 = "2001:db8:10::12";

  private final Laboratory laboratory;
  private final LaboratorySite site;

  FtpLaboratoryTest(Laboratory laboratory, @TempDir Path directory) {
    this.laboratory = laboratory;
    this.site = new LaboratorySite(directory, laboratory);
  }

  @BeforeEach
  void no_rules() throws Exception {
    laboratory.tool("lab", "reset");
    site.acquaint("fw1");
  }

  @Test
  void with_the_helper_both_modes_work_in_both_families() throws Exception {
    push("helper: ftp, ");
    for (String server : new String[]{IPV4, IPV6}) {
      for (String mode : new String[]{"passive", "active"}) {
        Laboratory.Result result = transfer("lan-pc1", server, mode);
        assertThat(result.output()).as("%s, %s", server, mode).contains("hello from dmz-ftp");
      }
    }
    assertThat(laboratory.in("lan-pc1", "python3", "-c", CLIENT, IPV4, "passive", "22").exitCode())
        .as("nothing else is open").isNotZero();
  }

  @Test
  void through_a_port_forward_the_agreed_addresses_are_translated_too() throws Exception {
    push("helper: ftp, ");
    for (String mode : new String[]{"passive", "active"}) {
      assertThat(transfer("branch-pc", "203.0.113.2", mode).output()).as(mode).contains("hello from dmz-ftp");
    }
  }

  @Test
  void without_the_helper_the_agreed_connection_is_refused() throws Exception {
    push("");
    for (String server : new String[]{IPV4, IPV6}) {
      for (String mode : new String[]{"passive", "active"}) {
        Laboratory.Result result = transfer("lan-pc1", server, mode);
        assertThat(result.exitCode()).as("%s, %s", server, mode).isNotZero();
        assertThat(result.output()).doesNotContain("hello from");
      }
    }
  }

  private void push(String helper) {
    site.edit("policy:\n", "policy:\n  - {id: ftp, from: [lan, internet, branch], to: [dmz-ftp], services: [ftp], "
        + helper + "reason: files for customers}\n");
    LaboratorySite.Said said = site.rempart("push", site.directory().toString(), "--firewall=fw1");
    assertThat(said.exitCode()).as(said.text()).isZero();
  }

  private Laboratory.Result transfer(String client, String server, String mode) throws Exception {
    return laboratory.in(client, "python3", "-c", CLIENT, server, mode, "21");
  }
}
