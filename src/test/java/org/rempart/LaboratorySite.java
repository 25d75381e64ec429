package org.rempart;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rempart.cli.Output;
import org.rempart.cli.Program;
import org.rempart.laboratory.Laboratory;

/// The site of the laboratory in a directory of its own, and a user with the laboratory's keys: what a person
/// would type, typed by a test.
final class LaboratorySite {
  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]+");

  private final Path user;
  private final Path site;

  LaboratorySite(Path directory, Laboratory laboratory) {
    try {
      user = Files.createDirectory(directory.resolve("user"));
      site = Files.createDirectory(directory.resolve("site"));
      Files.copy(Path.of("src/test/resources/lab-site/site.yaml"), site.resolve("site.yaml"));
      Path credentials = user.resolve("credentials.yaml");
      Files.writeString(credentials,
          """
          lab-key: {ssh: key, file: %s}
          lab-snmp: {snmp: v2c, community: %s}
          lab-snmp3: {snmp: v3, user: %s, auth: %s, authPassword: %s, priv: %s, privPassword: %s}
          """.formatted(laboratory.property("ssh.key"), laboratory.property("snmp.community"),
              laboratory.property("snmp.v3.user"),
              laboratory.property("snmp.v3.auth.protocol"), laboratory.property("snmp.v3.auth.password"),
              laboratory.property("snmp.v3.priv.protocol"), laboratory.property("snmp.v3.priv.password")));
      Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a command printed, both outputs together, and its exit code.
  record Said(int exitCode, String text) {}

  Path directory() {
    return site;
  }

  LocalWorkplace workplace() {
    return workplace(Clock.systemUTC());
  }

  LocalWorkplace workplace(Clock clock) {
    return new LocalWorkplace(user, user, clock);
  }

  Said rempart(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    int exitCode = Program.run(List.of(arguments), workplace(), new Output(writer, writer));
    return new Said(exitCode, said.toString());
  }

  /// Approves what the site contacts, and accepts a device's host key by its fingerprint.
  void acquaint(String device) {
    rempart("approve", site.toString(), "--yes");
    Matcher fingerprint = FINGERPRINT.matcher(rempart("hostkey", site.toString(), device).text());
    if (!fingerprint.find()) {
      throw new IllegalStateException("no fingerprint was told");
    }
    rempart("hostkey", site.toString(), device, "--accept", fingerprint.group());
  }

  /// Rewrites the site as a person would, with an editor.
  void edit(String from, String to) {
    try {
      String text = Files.readString(site.resolve("site.yaml"));
      if (!text.contains(from)) {
        throw new IllegalArgumentException("the site does not say: " + from);
      }
      Files.writeString(site.resolve("site.yaml"), text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
