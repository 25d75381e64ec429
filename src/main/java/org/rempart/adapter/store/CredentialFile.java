package org.rempart.adapter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.collect.SnmpCredential;
import org.rempart.collect.SnmpCredentials;
import org.rempart.remote.SshCredential;
import org.rempart.remote.SshCredentials;

/// The user's own credentials, until there is a vault: `credentials.yaml`, which nobody else may read.
///
/// ```
/// readers:   {snmp: v2c, community: "..."}
/// watch:     {snmp: v3, user: rempart, auth: SHA-256, authPassword: "...", priv: AES-128, privPassword: "..."}
/// admin-key: {ssh: key, file: ~/.ssh/id_ed25519, passphrase: "..."}
/// agent:     {ssh: agent}
/// ```
public final class CredentialFile {
  private final Map<String, SnmpCredential> snmp = new HashMap<>();
  private final Map<String, SshCredential> ssh = new HashMap<>();
  private final Path home;

  private CredentialFile(Path home) {
    this.home = home;
  }

  /// Reads the file; where there is none, the user keeps no credentials.
  ///
  /// @throws SiteUnreadable if it is readable for others, or wrong; no value of it is ever shown
  public static CredentialFile read(Path file, Path home) throws SiteUnreadable {
    CredentialFile read = new CredentialFile(home);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return read;
    }
    List<Problem> problems = new ArrayList<>();
    privateText(file, problems)
        .ifPresent(text -> new Cursor(file.toString(), SiteYaml.compose(file.toString(), text, problems), "", problems)
            .entries().forEach(read::entry));
    if (!problems.isEmpty()) {
      throw new SiteUnreadable(problems);
    }
    return read;
  }

  public SnmpCredentials snmp() {
    return name -> Optional.ofNullable(snmp.get(name));
  }

  public SshCredentials ssh() {
    return name -> Optional.ofNullable(ssh.get(name));
  }

  private static Optional<String> privateText(Path file, List<Problem> problems) {
    try {
      PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Set<PosixFilePermission> own = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      String user = System.getProperty("user.name", "");
      if (!attributes.isRegularFile()) {
        problems.add(new Problem(file.toString(), 1, 1, "", "is not a regular file", ""));
      } else if (!own.containsAll(attributes.permissions())) {
        problems.add(new Problem(file.toString(), 1, 1, "", "may be read by others", "chmod 600 " + file));
      } else if (!attributes.owner().getName().equals(user)) {
        problems.add(new Problem(file.toString(), 1, 1, "", "belongs to " + attributes.owner().getName(),
            "chown " + user + " " + file));
      } else {
        return Optional.of(Files.readString(file));
      }
    } catch (IOException e) {
      problems.add(new Problem(file.toString(), 1, 1, "", "can't be read: " + e.getMessage(), ""));
    }
    return Optional.empty();
  }

  private void entry(String name, Cursor at) {
    Fields fields = Fields.of(at, "snmp", "community", "user", "auth", "authPassword", "priv", "privPassword", "ssh",
        "file", "passphrase");
    if (fields.has("snmp")) {
      snmp(at, fields).ifPresent(credential -> snmp.put(name, credential));
    } else if (fields.has("ssh")) {
      ssh(at, fields).ifPresent(credential -> ssh.put(name, credential));
    } else {
      at.problem("neither 'snmp' nor 'ssh' says what this is for", "");
    }
  }

  private static Optional<SnmpCredential> snmp(Cursor at, Fields fields) {
    return switch (fields.text("snmp", "")) {
      case "v2c" -> fields.wantedText("community").map(SnmpCredential.V2c::new);
      case "v3" -> {
        Optional<SnmpCredential.Authentication> authentication = algorithm(at, fields, "auth",
            SnmpCredential.Authentication.values());
        Optional<SnmpCredential.Privacy> privacy = algorithm(at, fields, "priv", SnmpCredential.Privacy.values());
        String user = fields.wantedText("user").orElse("");
        String authPassword = password(at, fields, "authPassword");
        String privPassword = password(at, fields, "privPassword");
        yield authentication
            .flatMap(a -> privacy.map(p -> new SnmpCredential.V3(user, a, authPassword, p, privPassword)));
      }
      default -> {
        at.problem("'snmp' is v2c or v3", "");
        yield Optional.empty();
      }
    };
  }

  /// A password of eight characters and more, as RFC 3414 asks.
  private static String password(Cursor at, Fields fields, String key) {
    String password = fields.wantedText(key).orElse("");
    if (!password.isEmpty() && password.length() < 8) {
      at.problem("'" + key + "' has fewer than 8 characters", "RFC 3414 asks for 8 and more");
    }
    return password;
  }

  private static <E extends Enum<E>> Optional<E> algorithm(Cursor at, Fields fields, String key,
      E[] values) {
    String text = fields.wantedText(key).orElse("");
    for (E value : values) {
      if (value.name().replace('_', '-').equals(text)) {
        return Optional.of(value);
      }
    }
    List<String> all = java.util.Arrays.stream(values).map(value -> value.name().replace('_', '-')).toList();
    at.problem("'" + key + "' is one of " + String.join(", ", all), "");
    return Optional.empty();
  }

  private Optional<SshCredential> ssh(Cursor at, Fields fields) {
    return switch (fields.text("ssh", "")) {
      case "agent" -> Optional.of(new SshCredential.Agent());
      case "key" -> fields.wantedText("file").map(file -> {
        Path path = file.startsWith("~/") ? home.resolve(file.substring(2)) : Path.of(file);
        return new SshCredential.KeyFile(path.toAbsolutePath().toString(), fields.text("passphrase", ""));
      });
      default -> {
        at.problem("'ssh' is key or agent", "");
        yield Optional.empty();
      }
    };
  }

}
