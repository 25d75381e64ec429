package org.rempart.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SiteChecksTest {
  private static final String SITE = """
      rempart: 1
      name: Acme
      zones:
        internet: {kind: internet}
        lan: {kind: lan}
        office: {kind: lan, inside: lan}
      networks:
        wan: {zone: internet, prefixes: []}
        lan-net: {zone: lan, prefixes: [10.0.0.0/16]}
        office-net: {zone: office, prefixes: [10.0.20.0/24]}
      devices:
        fw1:
          role: firewall
          interfaces:
            eth0: {network: wan, dynamic: true}
            eth1: {network: lan-net, addresses: [10.0.0.1/16]}
        db: {role: database, enforce: {}, interfaces: {eth0: {network: office-net, addresses: [10.0.20.9/24]}}}
      ranges:
        pool: [10.0.20.100-10.0.20.199]
      sets:
        blocked: {timeout: 1h, members: [198.51.100.7]}
      services:
        app: [tcp/8000, https]
      groups:
        servers: [db, pool, fw1/eth1, 10.0.20.7-10.0.20.9]
      times:
        office: {days: [mon, fri], from: "08:00", to: "18:00", first: 2026-01-01, last: 2026-12-31}
      defaults: {log: false}
      protections: {syn-flood: false}
      policy:
        - {id: a, from: {not: [blocked]}, to: servers, services: [app], time: office, helper: ftp}
        - {id: b, from: any, to: fw1/eth0, reject: tcp-reset, log: {prefix: "no ", limit: 1/second}}
      nat:
        - {id: out, firewall: fw1, masquerade: [lan], out: eth0, ipv6: true}
        - {id: in, firewall: fw1, forward: {in: eth0, service: tcp/80}, to: db, port: 8080}
      """;

  /// A mistake: what is written instead of what, and what is told of it.
  record Mistake(String right, String wrong, String told) {}

  static final List<Mistake> MISTAKES = List.of(
      new Mistake("inside: lan", "inside: lam", "zones.office.inside: there is no zone 'lam'; did you mean 'lan'?"),
      new Mistake("lan: {kind: lan}", "lan: {kind: lan, inside: office}",
          "zones.lan: zone 'lan' lies inside itself; take 'inside' out of one of: office, lan"),
      new Mistake("lan: {kind: lan}", "lan: {kind: internet}", "'internet' is a zone of kind internet already"),
      new Mistake("internet: {kind: internet}", "internet: {kind: internet, inside: lan}",
          "the Internet can't lie inside another zone"),
      new Mistake(", inside: lan", "", "networks.office-net: '10.0.20.0/24' overlaps '10.0.0.0/16' of network lan-net"),
      new Mistake("[10.0.20.9/24]", "[10.7.20.9/24]", "'10.7.20.9/24' lies outside its network office-net"),
      new Mistake("[10.0.20.9/24]", "[10.0.20.9/24, \"2001:db8::9/64\"]", "lies outside its network office-net"),
      new Mistake("[10.0.20.9/24]", "[10.0.0.1/24]", "'10.0.0.1' is written on two interfaces"),
      new Mistake("dynamic: true", "dynamic: true, addresses: [203.0.113.2/24]", "has a dynamic address and fixed"),
      new Mistake("pool: [10.0.20.100-10.0.20.199]", "pool: [10.0.20.100-2001:db8::1]", "mixes IPv4 and IPv6"),
      new Mistake("pool: [10.0.20.100-10.0.20.199]", "pool: [10.0.20.199-10.0.20.100]", "ends before it begins"),
      new Mistake("pool: [10.0.20.100-10.0.20.199]", "pool: []", "address range 'pool' has no addresses"),
      new Mistake("pool: [10.0.20.100-10.0.20.199]", "lan: [10.0.20.1]", "'lan' is already a name of section zones"),
      new Mistake("timeout: 1h", "timeout: soon", "'soon' is no timeout; write 90s, 10m, 1h30m or 7d"),
      new Mistake("app: [tcp/8000, https]", "app: [8000]", "'8000' has no protocol; write tcp/8000 or udp/8000"),
      new Mistake("app: [tcp/8000, https]", "app: [htps]", "'htps' is not a service; did you mean 'https'?"),
      new Mistake("app: [tcp/8000, https]", "app: [tpc/80]", "there is no protocol 'tpc'"),
      new Mistake("app: [tcp/8000, https]", "app: []", "service 'app' has no members"),
      new Mistake("app: [tcp/8000, https]", "app: [more]\n  more: [app]", "service 'app' contains itself"),
      new Mistake("servers: [db, pool, fw1/eth1, 10.0.20.7-10.0.20.9]", "servers: []", "group 'servers' is empty"),
      new Mistake("servers: [db, pool", "servers: [db, pol", "did you mean 'pool'?"),
      new Mistake("fw1/eth1, 10", "fw1/eth2, 10", "'fw1/eth2' is no interface of fw1"),
      new Mistake("servers: [db", "servers: [more, db", "'more' is neither a zone"),
      new Mistake("servers: [db", "more: [servers]\n  servers: [more, db", "group 'servers' contains itself"),
      new Mistake("to: \"18:00\"", "to: \"08:00\"", "it never is"),
      new Mistake("to: \"18:00\"", "to: \"25:00\"", "'25:00' is no time of day"),
      new Mistake("last: 2026-12-31", "last: 2025-12-31", "it never is"),
      new Mistake("last: 2026-12-31", "last: 2026-01-01", "it never is"),
      new Mistake("last: 2026-12-31", "last: 2026-02-30", "'2026-02-30' is no day of the calendar"),
      new Mistake("days: [mon", "days: [mo", "'mo' is no day; did you mean 'mon'?"),
      new Mistake("defaults: {log", "defaults: {lgo", "there is no 'lgo' here; did you mean 'log'?"),
      new Mistake("syn-flood: false", "syn-flod: false", "did you mean 'syn-flood'?"),
      new Mistake("{not: [blocked]}", "{not: [any]}", "everything but 'any' is nothing"),
      new Mistake("{not: [blocked]}", "{not: [blokced]}", "policy[0].from.not[0]"),
      new Mistake("{not: [blocked]}", "{but: [blocked]}", "there is no 'but' here"),
      new Mistake("{not: [blocked]}", "[]", "policy rule 'a' has no from"),
      new Mistake("services: [app]", "services: []", "leave 'services' out if every service is meant"),
      new Mistake("services: [app]", "services: [any]", "leave 'services' out if every service is meant"),
      new Mistake("time: office", "time: offices", "there is no time 'offices'; did you mean 'office'?"),
      new Mistake("time: office", "time: office, expires: 2025-06-01", "expires before its time begins"),
      new Mistake("helper: ftp", "helper: fpt", "'fpt' is no helper; did you mean 'ftp'?"),
      new Mistake("reject: tcp-reset", "reject: tcp-reste", "did you mean 'tcp-reset'?"),
      new Mistake("reject: tcp-reset", "reject: tcp-reset, action: drop", "whose action is drop"),
      new Mistake("limit: 1/second", "limit: 1/fortnight", "is no limit; write '20/minute'"),
      new Mistake("limit: 1/second", "limit: 0/second", "would let nothing through"),
      new Mistake("id: b", "id: a", "the id 'a' is taken"),
      new Mistake("masquerade: [lan]", "masquerade: [lna]", "did you mean 'lan'?"),
      new Mistake("masquerade: [lan]", "masquerade: []", "no end is named here"),
      new Mistake("masquerade: [lan]", "masqerade: [lan]", "nothing says what is translated"),
      new Mistake("masquerade: [lan]", "masquerade: [lan], snat: [lan]", "masquerade and snat stand in one entry"),
      new Mistake("out: eth0", "out: eth7", "there is no interface of fw1 'eth7'"),
      new Mistake("{in: eth0, service", "{in: eth0, address: \"2001:db8::1\", service",
          "'2001:db8::1' is IPv6, and db has no IPv6 address"),
      new Mistake("to: db, port", "to: db, hairpin: true, port", "a hairpin needs the public address"),
      new Mistake("service: tcp/80", "service: gre", "gre has no ports"),
      new Mistake("to: db, port", "to: dbb, port", "there is no device 'dbb'; did you mean 'db'?"));

  @TempDir
  private Path directory;

  private void open(String text) throws IOException, SiteUnreadable {
    Files.writeString(directory.resolve("site.yaml"), text);
    SiteFiles.open(directory);
  }

  @Test
  void the_right_site_is_read() throws Exception {
    open(SITE);
  }

  @ParameterizedTest
  @FieldSource("MISTAKES")
  void a_mistake_is_told(Mistake mistake) {
    assertThat(SITE).contains(mistake.right());
    assertThatThrownBy(() -> open(SITE.replace(mistake.right(), mistake.wrong())))
        .isInstanceOf(SiteUnreadable.class).hasMessageContaining(mistake.told());
  }

  @Test
  void all_mistakes_are_told_at_once_and_none_twice() {
    String wrong = SITE.replace("kind: lan, inside: lan", "kind: lna, inside: lan").replace("[tcp/8000, https]", "[80]")
        .replace("time: office", "time: night").replace("to: db", "to: dd");
    assertThatThrownBy(() -> open(wrong)).isInstanceOfSatisfying(SiteUnreadable.class,
        e -> assertThat(e.problems()).extracting(Problem::path).containsExactly("zones.office.kind",
            "services.app[0]", "policy[0].time", "nat[1].to"));
  }
}
