package org.rempart.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.rempart.net.IpAddress;
import org.rempart.remote.SshCredential;
import org.rempart.remote.SshCredentials;
import org.rempart.site.SshAccess;

/// Devices that can be logged in to over SSH, in this process, on loopback. Firewalls among them take pushes
/// and roll back as real ones do. Any thread may ask.
public final class SimulatedHosts implements AutoCloseable {
  private static final String USER = "admin";
  private static final String CREDENTIAL = "demo-ssh";
  private static final Duration UP_BEFORE = Duration.ofDays(17).plusHours(3);

  private final Map<String, SimulatedHost> hosts = new LinkedHashMap<>();
  private final HostsServer server;
  private final ScheduledExecutorService timer;
  private final SshCredential credential;

  private SimulatedHosts(HostsServer server, ScheduledExecutorService timer, SshCredential credential) {
    this.server = server;
    this.timer = timer;
    this.credential = credential;
  }

  /// As below, where the console reaches all firewalls as it does that of the head office.
  public static SimulatedHosts start(List<String> devices, Set<String> firewalls, Clock clock) {
    return start(devices,
        firewalls.stream().collect(Collectors.toMap(Function.identity(), _ -> ConsolePath.headOffice())), clock);
  }

  /// Starts a server for each device, with keys of its own.
  ///
  /// @param firewalls those of the devices that run nft, and how the console reaches them
  /// @throws UncheckedIOException if loopback can't be listened on
  public static SimulatedHosts start(List<String> devices, Map<String, ConsolePath> firewalls, Clock clock) {
    ScheduledExecutorService timer = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("demo rollback").factory());
    try {
      KeyPair client = KeyMaker.ecdsa();
      var started = new SimulatedHosts(HostsServer.start(USER, client), timer, KeyMaker.credential(client));
      Instant booted = clock.instant().minus(UP_BEFORE);
      for (String device : devices) {
        Optional<FirewallState> firewall = Optional.ofNullable(firewalls.get(device))
            .map(path -> new FirewallState(path, clock, timer));
        var commands = new DeviceCommands(device, firewall, booted, clock);
        started.hosts.put(device, started.server.add(device, commands));
      }
      return started;
    } catch (IOException e) {
      timer.shutdownNow();
      throw new UncheckedIOException(e);
    }
  }

  public SshAccess access(String device) {
    return new SshAccess(IpAddress.parse("127.0.0.1"), host(device).port(), USER, CREDENTIAL, true);
  }

  public SshCredentials credentials() {
    return name -> name.equals(CREDENTIAL) ? Optional.of(credential) : Optional.empty();
  }

  /// The host keys, as OpenSSH's known hosts files write them.
  public List<String> knownHostsLines() {
    return hosts.values().stream()
        .map(host -> "[127.0.0.1]:" + host.port() + " " + PublicKeyEntry.toString(host.hostKey().getPublic()))
        .toList();
  }

  /// @throws IllegalArgumentException if the device is no simulated firewall
  public FirewallState firewall(String device) {
    return host(device).commands().firewall()
        .orElseThrow(() -> new IllegalArgumentException(device + " is no firewall"));
  }

  private SimulatedHost host(String device) {
    return Optional.ofNullable(hosts.get(device))
        .orElseThrow(() -> new IllegalArgumentException("there is no simulated host " + device));
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
