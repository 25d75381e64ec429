package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.policy.Judgement;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.policy.SetMembers;
import org.rempart.ruleset.plan.Plan;
import org.rempart.site.Action;
import org.rempart.site.Backend;
import org.rempart.site.DynamicSet;
import org.rempart.site.Interface;
import org.rempart.net.ConnectionState;
import org.rempart.verify.Decision;
import org.rempart.verify.Evaluator;
import org.rempart.verify.Header;
import org.rempart.verify.Moment;
import org.rempart.verify.NftReader;
import org.rempart.verify.Packet;
import org.rempart.verify.RulesetSyntaxError;

/// Random policies of the whole language: what was compiled, read back and decided is what decision 9 says, and so
/// is what the kernel lists. Long ones are made of verdict maps, short ones of rules.
class WholeLanguageTest {
  private static final int POLICIES = 120;
  private static final int PACKETS = 300;
  private static final SetMembers MEMBERS = new SetMembers(Map.of(
      "blocked", IpSet.of(IpPrefix.parse("10.0.20.12"), IpPrefix.parse("2001:db8:beef::/48")),
      "friends", IpSet.of(IpPrefix.parse("198.51.100.9"), IpPrefix.parse("10.0.10.0/28"))));

  @TempDir
  private Path scratch;
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final Map<Action, Integer> seen = new EnumMap<>(Action.class);

  @Test
  void random_policies_do_what_they_say() throws PolicyError, RulesetSyntaxError {
    int maps = 0;
    for (int i = 0; i < POLICIES * campaign; i++) {
      Random random = new Random(seed + i);
      Intent intent = random(random);
      Ruleset compiled = compiled(intent, random);
      Ruleset read = NftReader.read(NftRenderer.render(compiled));
      assertThat(read).as("seed %d, policy %d", seed, i).isEqualTo(compiled);
      check(intent, read, random, "seed " + seed + ", policy " + i);
      for (NamedMap map : compiled.tables().getFirst().maps()) {
        assertThat(Overlaps.find(map.entries().stream().map(NamedMap.Entry::element).toList()))
            .as("seed %d, policy %d, %s", seed, i, map.name()).isEmpty();
      }
      maps += compiled.tables().getFirst().maps().size();
    }
    System.out.println("whole language: seed " + seed + ", packets " + seen + ", maps " + maps);
  }

  @Test
  void the_kernel_takes_them_and_lists_what_still_does_what_they_say()
      throws PolicyError, RulesetSyntaxError, InterruptedException, IOException {
    Kernel.assumeThere();
    for (int i = 0; i < POLICIES * campaign / 2; i++) {
      Random random = new Random(seed - 1 - i);
      Intent intent = random(random);
      Path text = Files.writeString(scratch.resolve("ruleset.nft"), NftRenderer.render(compiled(intent, random)),
          StandardCharsets.UTF_8);
      Files.copy(text, Path.of("target", "whole-language.nft"), StandardCopyOption.REPLACE_EXISTING);
      check(intent, NftReader.read(Kernel.loadAndList(text)), random, "seed " + seed + ", kernel policy " + i);
    }
    System.out.println("whole language, kernel: seed " + seed + ", packets " + seen);
  }

  /// With maps wherever they can be, half the time.
  private static Ruleset compiled(Intent intent, Random random) {
    return RulesetCompiler.compile(Plan.of(intent), Profile.usual(Backend.NFTABLES),
        random.nextBoolean() ? 0 : PairChain.SHORT);
  }

  private static Intent random(Random random) throws PolicyError {
    return new RandomIntents(random).of(Intent.of(LabSite.site(), random.nextInt(5) == 0 ? "fw2" : "fw1"),
        random.nextBoolean() ? 12 : 150);
  }

  private void check(Intent intent, Ruleset ruleset, Random random, String what) {
    Flows flows = new Flows(intent, random);
    Evaluator done = new Evaluator(ruleset);
    for (int i = 0; i < PACKETS; i++) {
      Moment moment = moment(intent, random);
      Meaning meaning = new Meaning(intent, moment, MEMBERS);
      String in = flows.anInterface();
      String out = flows.anInterface();
      int hops = flows.hopLimit();
      Flow flow = flows.flow(intent, in, out);
      Hook hook = List.of(Hook.INPUT, Hook.OUTPUT, Hook.FORWARD, Hook.FORWARD).get(random.nextInt(4));
      Judgement meant = switch (hook) {
        case INPUT -> meaning.toDevice(in, flow, hops);
        case OUTPUT -> meaning.fromDevice(out, flow, hops);
        default -> meaning.forward(in, out, flow);
      };
      Packet packet = new Packet(hook, hook == Hook.OUTPUT ? "" : in, hook == Hook.INPUT ? "" : out, flow,
          ConnectionState.NEW, Header.USUAL.withHopLimit(hops));
      same(meant, done.decide(packet, moment), packet, what);
      if (hook == Hook.FORWARD && meant.action() == Action.ACCEPT) {
        Flow real = TranslationMeaning.destination(intent, in, flow);
        Decision decision = done.decide(packet, moment);
        assertThat(decision.afterNat()).as("%s: %s", what, packet).isEqualTo(real);
        Optional<IpRange> source = TranslationMeaning.source(intent, in, out, flow, real)
            .or(() -> address(intent, out, flow.family()));
        assertThat(decision.source()).as("%s: source of %s", what, packet).isEqualTo(source);
      }
    }
  }

  private static Optional<IpRange> address(Intent intent, String ifName, Family family) {
    return intent.firewall().findInterface(ifName).stream().flatMap(one -> one.addresses().stream())
        .map(one -> one.address()).filter(one -> one.family() == family).map(one -> new IpRange(one, one)).findFirst();
  }

  private static Moment moment(Intent intent, Random random) {
    Instant at = Instant.parse("2026-06-12T00:00:00Z").plusSeconds(random.nextInt(6 * 24 * 12) * 300L);
    Map<String, IpSet> members = new HashMap<>();
    for (DynamicSet set : intent.sets()) {
      for (Family family : Family.values()) {
        members.put(MemberSets.name(set, family), MEMBERS.added().getOrDefault(set.name(), IpSet.EMPTY).only(family));
      }
    }
    return new Moment(at, members, random.nextBoolean(),
        intent.firewall().interfaces().stream().collect(Collectors.toMap(Interface::name, Interface::addresses)));
  }

  private void same(Judgement meant, Decision decision, Packet packet, String what) {
    Action action = switch (decision.verdict()) {
      case ACCEPTED -> Action.ACCEPT;
      case DROPPED -> Action.DROP;
      case REJECTED -> Action.REJECT;
    };
    seen.merge(meant.action(), 1, Integer::sum);
    assertThat(action).as("%s: %s, meant %s, decided %s", what, packet, meant, decision).isEqualTo(meant.action());
    if (meant.because().startsWith("r:")) {
      assertThat(decision.ruleComment()).as("%s: %s", what, packet).contains(meant.because());
    }
  }
}
