package org.rempart.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.collect.SnmpCredential;
import org.rempart.remote.SshCredential;
import org.rempart.site.SiteContacts;

class CredentialFileTest {
  private static final String GOOD = """
      readers: {snmp: v2c, community: s3cret}
      watch: {snmp: v3, user: rempart, auth: SHA-256, authPassword: authsecret, priv: AES-128, privPassword: privsecret}
      key: {ssh: key, file: ~/.ssh/id_ed25519}
      agent: {ssh: agent}
      """;

  @TempDir
  private Path directory;

  private CredentialFile read(String text, String mode) throws IOException, SiteUnreadable {
    Path file = directory.resolve("credentials.yaml");
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    return CredentialFile.read(file, Path.of("/home/me"));
  }

  @Test
  void reads_each_kind_by_its_name() throws Exception {
    CredentialFile file = read(GOOD, "rw-------");
    assertThat(file.snmp().find("readers")).contains(new SnmpCredential.V2c("s3cret"));
    assertThat(file.snmp().find("watch")).contains(new SnmpCredential.V3(
        "rempart", SnmpCredential.Authentication.SHA_256, "authsecret", SnmpCredential.Privacy.AES_128, "privsecret"));
    assertThat(file.ssh().find("key")).contains(new SshCredential.KeyFile("/home/me/.ssh/id_ed25519", ""));
    assertThat(file.ssh().find("agent")).contains(new SshCredential.Agent());
    assertThat(file.ssh().find("readers")).isEmpty();
    assertThat(CredentialFile.read(directory.resolve("none"), directory).ssh().find("key")).isEmpty();
  }

  @Test
  void a_file_that_others_may_read_is_refused_with_the_command_that_mends_it() {
    assertThatThrownBy(() -> read(GOOD, "rw-r-----")).hasMessageContaining("chmod 600")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void no_error_shows_a_secret() {
    for (String wrong : new String[]{GOOD.replace("v2c", "v2"), GOOD.replace("SHA-256", "SHA-3"),
        GOOD.replace("authsecret", "short"), GOOD + "x: [",
        GOOD.replace("community", "comunity"), GOOD.replace("}", "")}) {
      assertThatThrownBy(() -> read(wrong, "rw-------")).isInstanceOf(SiteUnreadable.class)
          .hasMessageNotContainingAny("s3cret", "authsecret", "privsecret", "short");
    }
  }

  @Test
  void an_approval_is_of_one_text_and_is_kept_privately() throws IOException {
    Path user = UserDirectory.of(Map.of("XDG_CONFIG_HOME", directory.toString()), Path.of("/home/me"));
    Approvals approvals = new Approvals(user, Clock.systemUTC());
    SiteContacts contacts = new SiteContacts("fw1: ssh root@10.0.0.1 port 22 with credential key");
    assertThat(approvals.approved(contacts)).isFalse();
    approvals.approve(contacts);
    assertThat(approvals.approved(contacts)).isTrue();
    assertThat(approvals.approved(new SiteContacts(contacts.text().replace("10.0.0.1", "10.0.0.2")))).isFalse();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(user.resolve("approvals"))))
        .isEqualTo("rw-------");
  }
}
