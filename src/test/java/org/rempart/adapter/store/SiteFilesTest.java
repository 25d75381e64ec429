package org.rempart.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.net.IpPrefix;
import org.rempart.site.Action;
import org.rempart.site.Defaults;
import org.rempart.site.Group;
import org.rempart.site.Layout;
import org.rempart.site.Network;
import org.rempart.site.PolicyRule;
import org.rempart.site.Protection;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;
import org.rempart.site.SiteStore;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

class SiteFilesTest {
  private static final String SITE = """
      # Our network.
      rempart: 1
      name: Acme

      # Rooms of the house.
      zones:
        internet: {kind: internet, title: Internet}
        # the people
        lan: {kind: lan, title: LAN}   # first floor
        dmz:
          kind: dmz      # cold
          title: "DMZ: outside"

      networks:
        wan: {zone: internet, prefixes: []}
        lan-net: {zone: lan, prefixes: [10.0.20.0/24, "2001:db8:20::/64"]}
        dmz-net: {zone: dmz, prefixes: [10.0.10.0/24]}

      devices:
        fw1:
          role: firewall
          ssh: {address: 10.0.20.1, user: admin, credential: key}
          interfaces:
            eth0: {network: wan, addresses: [203.0.113.2/24]}
            eth1: {network: lan-net, addresses: [10.0.20.1/24, "2001:db8:20::1/64"]}
        www: {role: web, title: Web, interfaces: {eth0: {network: dmz-net, addresses: [10.0.10.10/24]}}}

      policy:
        # customers
        - {id: web, from: internet, to: [www], services: [http, https], reason: "shop"}   # since 2019

        # staff
        - id: surf
          from: [lan]
          to: [internet]
          services: [https]

      # the end
      """;

  @TempDir
  private Path directory;

  private SiteFiles open(String text) throws IOException, SiteUnreadable {
    Files.writeString(directory.resolve("site.yaml"), text);
    return SiteFiles.open(directory);
  }

  private String text() throws IOException {
    return Files.readString(directory.resolve("site.yaml"));
  }

  @Test
  void reads_a_site_with_its_defaults() throws Exception {
    Site site = open(SITE).document().site();
    assertThat(site.name()).isEqualTo("Acme");
    assertThat(site.zones()).extracting(Zone::title).containsExactly("Internet", "LAN", "DMZ: outside");
    assertThat(site.device("fw1").flatMap(d -> d.ssh())).hasValueSatisfying(ssh -> {
      assertThat(ssh.port()).isEqualTo(22);
      assertThat(ssh.sudo()).isTrue();
    });
    assertThat(site.policy()).extracting(PolicyRule::action).containsOnly(Action.ACCEPT);
    assertThat(site.policy().getFirst().from()).containsExactly("internet");
  }

  @Test
  void an_unchanged_document_leaves_the_files_byte_for_byte() throws Exception {
    SiteFiles files = open(SITE);
    files.save(files.document());
    assertThat(text()).isEqualTo(SITE);
  }

  @Test
  void an_edit_changes_only_its_own_lines() throws Exception {
    SiteFiles files = open(SITE);
    Site site = files.document().site();
    List<PolicyRule> rules = new ArrayList<>(site.policy());
    rules.set(1, rules.get(1).withServices(List.of("https", "dns")));
    files.save(files.document().withSite(site.withPolicy(rules)));
    assertThat(text()).isEqualTo(SITE.replace("""
          - id: surf
            from: [lan]
            to: [internet]
            services: [https]
        """, "  - {id: surf, from: [lan], to: [internet], services: [https, dns]}\n"));
  }

  @Test
  void rules_that_change_places_take_their_comments_along() throws Exception {
    SiteFiles files = open(SITE);
    Site site = files.document().site();
    files.save(files.document().withSite(site.withPolicy(site.policy().reversed())));
    assertThat(text()).containsSubsequence("# staff", "- id: surf", "# customers", "{id: web", "# since 2019",
        "# the end");
    assertThat(SiteFiles.open(directory).document().site().policy()).isEqualTo(site.policy().reversed());
  }

  @Test
  void random_edits_are_read_back_and_untouched_entries_keep_their_bytes() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      SiteFiles files = open(SITE);
      SiteDocument document = files.document();
      for (int i = random.nextInt(5); i >= 0; i--) {
        document = new SiteDocument(randomEdit(document.site(), random),
            document.layout().withDevice("www", new Layout.Point(random.nextInt(900), 7.5)));
        files.save(document);
      }
      SiteDocument read = SiteFiles.open(directory).document();
      assertThat(read).as("seed " + seed + ": " + text()).isEqualTo(document);
      assertThat(text()).as("seed " + seed).contains("# Our network.", "# Rooms of the house.", "kind: dmz      # cold",
          "# the end");
    }
  }

  private static Site randomEdit(Site site, Random random) {
    List<PolicyRule> rules = new ArrayList<>(site.policy());
    switch (random.nextInt(5)) {
      case 0 -> rules.add(random.nextInt(rules.size() + 1),
          new PolicyRule("r" + random.nextInt(1_000_000), List.of("lan"), List.of("any"),
              List.of("tcp/" + (1 + random.nextInt(65_000))), Action.REJECT, true, random.nextBoolean(),
              "a \"reason\": # no comment, \\ü\n\t"));
      case 1 -> Collections.shuffle(rules, random);
      case 2 -> {
        if (!rules.isEmpty()) {
          rules.remove(random.nextInt(rules.size()));
        }
      }
      case 3 -> {
        List<Network> networks = new ArrayList<>(site.networks());
        networks.add(new Network("n" + networks.size(), "lan",
            List.of(IpPrefix.parse("10.9." + networks.size() + ".0/24")), Optional.of(7)));
        return site.withNetworks(networks);
      }
      default -> {
        List<Zone> zones = new ArrayList<>(site.zones());
        zones.set(1, new Zone("lan", ZoneKind.LAN, "LAN " + random.nextInt()));
        return site.withZones(zones);
      }
    }
    return site.withPolicy(rules);
  }

  @Test
  void every_mistake_is_told_with_line_path_value_and_remedy() {
    String wrong = SITE.replace("role: firewall", "rol: firewall");
    assertThatThrownBy(() -> open(wrong)).isInstanceOfSatisfying(SiteUnreadable.class, e -> {
      String told = e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
      assertThat(told).contains("site.yaml:21: devices.fw1.rol: there is no 'rol' here; did you mean 'role'?");
    });
    String names = SITE.replace("services: [http, https]", "services: [http, htps]").replace("zone: dmz,",
        "zone: dmzz,");
    assertThatThrownBy(() -> open(names)).isInstanceOfSatisfying(SiteUnreadable.class,
        e -> assertThat(e.problems()).extracting(Problem::toString)
            .contains("site.yaml:17: networks.dmz-net.zone: there is no zone 'dmzz'; did you mean 'dmz'?")
            .contains("site.yaml:30: policy[0].services[1]: 'htps' is not a service; did you mean 'https'?"));
    assertThatThrownBy(() -> open(SITE.replace("10.0.10.10/24", "10.0.99.10/24")))
        .hasMessageContaining("lies outside its network dmz-net");
    assertThatThrownBy(() -> open(SITE.replace("10.0.10.0/24", "10.0.20.128/25"))).hasMessageContaining("overlaps");
    assertThatThrownBy(() -> open(SITE.replace("id: surf", "id: web"))).hasMessageContaining("the id 'web' is taken");
    assertThatThrownBy(() -> open(SITE.replace("rempart: 1", "rempart: 2")))
        .hasMessageContaining("use a newer Rempart");
    assertThatThrownBy(() -> open(SITE + "groups: {g: []}\n")).hasMessageContaining("group 'g' is empty");
    assertThatThrownBy(() -> open(SITE + "groups: {g: [h], h: [g]}\n")).hasMessageContaining("contains itself");
  }

  @Test
  void garbage_is_refused_with_a_place_and_never_with_a_crash() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = SITE.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      for (int j = random.nextInt(8); j >= 0; j--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Files.write(directory.resolve("site.yaml"), bytes);
      try {
        SiteFiles.open(directory);
      } catch (SiteUnreadable e) {
        assertThat(e.problems()).as("seed " + seed).isNotEmpty();
      }
    }
    for (String text : List.of("", "[]", "x", "\t", "a: &a [*a]", "rempart: 1\nname: {}\nzones: 3\n")) {
      assertThatThrownBy(() -> open(text)).as(text).isInstanceOf(SiteUnreadable.class);
    }
    assertThatThrownBy(() -> SiteFiles.open(directory.resolve("site.yaml"))).isInstanceOf(SiteUnreadable.class)
        .hasMessageContaining("no directory");
  }

  @Test
  void what_a_person_says_needlessly_stays_in_their_order() throws Exception {
    SiteFiles files = open(SITE + """

        # our house
        defaults:
          log: true       # as usual
          between: reject # be polite
          within: accept
        protections: {fragments: true, martians: false}
        """);
    Site site = files.document().site();
    files.save(files.document().withSite(site.withDefaults(
        new Defaults(Action.DROP, Action.REJECT, Action.DROP, Action.ACCEPT, true)).withProtections(
            EnumSet.allOf(Protection.class))));
    assertThat(text()).contains("""
        # our house
        defaults:
          log: true       # as usual
          within: drop
          between: reject # be polite
        """).doesNotContain("protections");
    assertThat(SiteFiles.open(directory).document()).isEqualTo(files.document());
  }

  @Test
  void a_section_in_flow_style_keeps_the_comment_above_it() throws Exception {
    SiteFiles files = open(SITE + "\n# wanted: more\ngroups: {servers: [www]}\n");
    files.save(files.document().withSite(
        files.document().site().withGroups(List.of(new Group("servers", List.of("www", "fw1"))))));
    assertThat(text()).contains("# wanted: more\ngroups:\n  servers: [www, fw1]\n");
  }

  @Test
  void a_save_keeps_the_mode_of_the_file() throws Exception {
    SiteFiles files = open(SITE);
    Files.setPosixFilePermissions(directory.resolve("site.yaml"), PosixFilePermissions.fromString("rw-rw-r--"));
    files.save(files.document().withSite(files.document().site().withPolicy(List.of())));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("site.yaml"))))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void a_link_that_leads_out_of_the_site_is_refused(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("other.yaml"), SITE);
    Files.createSymbolicLink(directory.resolve("site.yaml"), elsewhere.resolve("other.yaml"));
    assertThatThrownBy(() -> SiteFiles.open(directory)).hasMessageContaining("leads out of the site");
  }

  @Test
  void a_file_that_somebody_else_changed_is_not_overwritten() throws Exception {
    SiteFiles files = open(SITE);
    Files.writeString(directory.resolve("site.yaml"), SITE + "# me too\n");
    SiteDocument changed = files.document().withSite(files.document().site().withPolicy(List.of()));
    assertThatThrownBy(() -> files.save(changed)).isInstanceOf(SiteStore.SaveFailed.class)
        .hasMessageContaining("changed by somebody else");
    assertThat(text()).isEqualTo(SITE + "# me too\n");
  }
}
