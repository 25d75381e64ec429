package org.rempart.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.rempart.remote.Shell.Answer;

/// The command line of one simulated device: a table of commands, and the scripts of a push.
///
/// @param firewall empty where the device is none, and has no nft
record DeviceCommands(String device, Optional<FirewallState> firewall, Instant booted, Clock clock) {
  static final String NFT_VERSION = "nftables v1.0.9 (Old Doc Yak #3)\n";

  Answer run(List<String> words, InputStream input) throws IOException {
    Optional<PushScript> script = words.size() > 4 && words.subList(0, 2).equals(List.of("sh", "-c"))
        ? PushScript.of(words.get(2))
        : Optional.empty();
    if (script.isPresent()) {
      return firewall.isPresent()
          ? script.get().on(firewall.get(), words.subList(4, words.size()), input)
          : new Answer(3, "", "nft is missing: install the package nftables\n");
    }
    return command(words);
  }

  private Answer command(List<String> words) {
    return switch (String.join(" ", words)) {
      case "ss -Htuln" -> said(ListeningSockets.of(device));
      case "uname -a" -> said("Linux " + device + " 6.8.0-45-generic #45-Ubuntu SMP x86_64 GNU/Linux\n");
      case "uptime" -> said(uptime());
      case "nft --version" -> firewall.isPresent() ? said(NFT_VERSION) : unknown(words);
      case "nft list ruleset" -> firewall.map(state -> said(state.listing().orElse("")))
          .orElseGet(() -> unknown(words));
      default -> unknown(words);
    };
  }

  private String uptime() {
    Duration up = Duration.between(booted, clock.instant());
    String now = DateTimeFormatter.ofPattern("HH:mm:ss").format(clock.instant().atZone(ZoneOffset.UTC));
    return " %s up %d days, %2d:%02d,  0 users,  load average: 0.08, 0.03, 0.01\n"
        .formatted(now, up.toDays(), up.toHoursPart(), up.toMinutesPart());
  }

  private static Answer unknown(List<String> words) {
    String name = words.isEmpty() ? "" : words.getFirst();
    return new Answer(127, "", "sh: 1: " + name + ": not found\n");
  }

  private static Answer said(String output) {
    return new Answer(0, output, "");
  }
}
