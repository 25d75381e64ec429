package org.rempart.demo;

import static org.rempart.event.Severity.CRITICAL;
import static org.rempart.event.Severity.ERROR;
import static org.rempart.event.Severity.INFORMATIONAL;
import static org.rempart.event.Severity.NOTICE;
import static org.rempart.event.Severity.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.rempart.event.Event;
import org.rempart.event.Severity;

/// What the demo's devices tell: mostly the noise of every day, now and then something to look at. Not safe
/// for many threads.
public final class DemoEvents {
  private record Kind(int weight, Severity severity, String device, String text) {}

  /// `%a` stands for an address of the Internet, `%p` for a port, `%n` for a small number.
  private static final List<Kind> KINDS = List.of(
      new Kind(9, INFORMATIONAL, "fw1", "dropped %a -> 203.0.113.2 tcp/%p in eth-wan: no rule allows it"),
      new Kind(4, INFORMATIONAL, "fw2", "dropped %a -> 203.0.113.3 tcp/%p in eth-wan: no rule allows it"),
      new Kind(4, NOTICE, "fw1", "rejected 10.0.30.11 -> 10.0.20.20 tcp/%p by rule guest-apart"),
      new Kind(3, NOTICE, "console", "sshd: accepted publickey for admin from 10.0.40.10"),
      new Kind(3, WARNING, "dmz-mail", "postfix: %n failed SASL logins from %a"),
      new Kind(2, WARNING, "fw1", "port scan from %a: %n0 ports within 60 s"),
      new Kind(2, INFORMATIONAL, "dmz-www", "nginx: certificate of shop.example.com renewed"),
      new Kind(2, WARNING, "dmz-www", "nginx: %n00 requests for /wp-login.php from %a"),
      new Kind(2, NOTICE, "dmz-ftp", "3 security updates wait to be installed"),
      new Kind(2, NOTICE, "lan-print", "toner is low"),
      new Kind(2, INFORMATIONAL, "branch-nas", "backup of lan-db finished: %n.4 GB"),
      new Kind(1, ERROR, "lan-db", "postgresql: slow query, %n2 s, from dmz-www"),
      new Kind(1, ERROR, "branch-nas", "disk 2: %n reallocated sectors"),
      new Kind(1, CRITICAL, "dmz-ftp", "/usr/sbin/vsftpd differs from its package"));
  private static final int TOTAL = KINDS.stream().mapToInt(Kind::weight).sum();
  private static final int[] PORTS = {22, 23, 445, 1433, 3306, 3389, 5060, 5900, 6379, 8080};
  private static final int PAST = 30;

  private final long seed;
  private final RandomGenerator live;

  public DemoEvents(long seed) {
    this.seed = seed;
    this.live = random(seed + 1);
  }

  /// About thirty events of the last two days, the latest first.
  public List<Event> past(Instant now) {
    RandomGenerator random = random(seed);
    List<Event> past = new ArrayList<>();
    for (int i = 0; i < PAST; i++) {
      double age = Math.pow(random.nextDouble(), 2) * Duration.ofDays(2).toSeconds();
      past.add(event(random, now.minusSeconds(30 + (long) age)));
    }
    past.sort(Comparator.comparing(Event::at).reversed());
    return List.copyOf(past);
  }

  /// The event that comes after `last`, 20 to 60 seconds later.
  public Event next(Instant last) {
    return event(live, last.plusSeconds(live.nextInt(20, 61)));
  }

  private static Event event(RandomGenerator random, Instant at) {
    Kind kind = kind(random.nextInt(TOTAL));
    String text = kind.text()
        .replace("%a", address(random))
        .replace("%p", Integer.toString(PORTS[random.nextInt(PORTS.length)]))
        .replace("%n", Integer.toString(random.nextInt(1, 10)));
    return new Event(at, kind.severity(), kind.device(), text);
  }

  private static Kind kind(int place) {
    int left = place;
    for (Kind kind : KINDS) {
      left -= kind.weight();
      if (left < 0) {
        return kind;
      }
    }
    return KINDS.getLast();
  }

  /// Of the networks for documentation (RFC 5737).
  private static String address(RandomGenerator random) {
    return (random.nextBoolean() ? "198.51.100." : "192.0.2.") + random.nextInt(1, 255);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
