package org.rempart.adapter.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.remote.HostKeys;

/// The host keys that a person has accepted for one site, in a file of OpenSSH's known hosts format. The
/// file is read at every question: another console, or `ssh-keyscan`, may have changed it.
///
/// Any thread may ask; `accept` replaces the file in one step.
public final class KnownHosts implements HostKeys {
  private final Path file;

  /// @param file need not exist yet, nor the directory that it is in
  public KnownHosts(Path file) {
    this.file = file;
  }

  /// The lines that name a host, `[address]:port` where the port is not 22.
  List<KnownHost> of(String host) {
    return lines().stream().flatMap(line -> KnownHost.parse(line).stream()).filter(k -> k.names(host)).toList();
  }

  @Override
  public synchronized void accept(String knownHostsLine) {
    KnownHost accepted = KnownHost.parse(knownHostsLine)
        .orElseThrow(() -> new IllegalArgumentException("'" + knownHostsLine + "' is not a known hosts line"));
    String host = accepted.patterns().getFirst().text();
    List<String> changed = new ArrayList<>();
    lines().forEach(line -> without(host, accepted.type(), line).ifPresent(changed::add));
    changed.add(knownHostsLine.strip());
    write(changed);
  }

  /// What stays of a line when the host's key of one type is replaced.
  private static Optional<String> without(String host, String type, String line) {
    Optional<KnownHost> replaced = KnownHost.parse(line)
        .filter(k -> k.plain() && k.type().equals(type) && k.names(host));
    return replaced.isPresent() ? replaced.get().withoutHost(host) : Optional.of(line);
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("the known hosts " + file + " can't be read", e);
    }
  }

  private void write(List<String> lines) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      // the JDK makes it readable for its owner alone
      Path fresh = Files.createTempFile(directory, "known_hosts", ".new");
      Files.write(fresh, lines);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the known hosts " + file + " can't be written", e);
    }
  }
}
