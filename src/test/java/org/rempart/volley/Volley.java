package org.rempart.volley;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.site.Interface;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.site.ZoneKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A router in a network namespace of its own, and its surroundings. Needs root.
public final class Volley implements AutoCloseable {
  /// An interface of the router.
  ///
  /// @param addresses with their prefix lengths
  /// @param routes prefixes, or `default`
  public record Port(List<String> addresses, List<String> routes) {}

  private final JsonMapper json = JsonMapper.shared();
  private final Process process;
  private final BufferedWriter requests;
  private final BufferedReader answers;

  public Volley(Map<String, Port> ports) {
    try {
      process = new ProcessBuilder("unshare", "-n", "src/test/lab/volley")
          .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    requests = process.outputWriter(UTF_8);
    answers = process.inputReader(UTF_8);
    Map<String, Object> setup = new LinkedHashMap<>();
    ports.forEach((name, port) -> setup.put(name, Map.of("addresses", port.addresses(), "routes", port.routes())));
    ask(Map.of("setup", setup));
  }

  /// Forgets rules, sets and connections, then runs commands in the router.
  ///
  /// @return what the first command that failed printed; empty if all went well
  public Optional<String> load(List<List<String>> commands) {
    JsonNode answer = ask(Map.of("reset", true, "run", commands));
    return answer.has("failed") ? Optional.of(answer.get("failed").asString()) : Optional.empty();
  }

  /// @param shots each with its place in the list as its id
  /// @return what became of each, in the same order
  public List<Shot.Seen> fire(List<Shot> shots) {
    JsonNode answer = ask(Map.of("packets", shots.stream().map(Volley::written).toList()));
    List<Shot.Seen> seen = new ArrayList<>();
    for (Shot shot : shots) {
      JsonNode one = answer.get(Integer.toString(shot.id()));
      seen.add(read(one, shot instanceof Shot.Packet packet ? Optional.of(packet.flow()) : Optional.empty()));
    }
    return seen;
  }

  private static Shot.Seen read(JsonNode one, Optional<Flow> sent) {
    Shot.Fate fate = Shot.Fate.valueOf(one.get("seen").asString().toUpperCase(Locale.ROOT));
    if (fate != Shot.Fate.FORWARDED) {
      return new Shot.Seen(fate, "", Optional.empty());
    }
    Optional<Flow> flow = sent.map(before -> new Flow(IpAddress.parse(one.get("src").asString()),
        IpAddress.parse(one.get("dst").asString()), before.protocol(),
        before.protocol().hasPorts() ? one.get("sport").asInt() : before.sourcePort(),
        before.protocol().hasPorts() ? one.get("dport").asInt() : before.destinationPort()));
    return new Shot.Seen(fate, one.get("out").asString(), flow);
  }

  private static Map<String, Object> written(Shot shot) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", shot.id());
    switch (shot) {
      case Shot.Reply(_, var to) -> fields.put("reply", to);
      case Shot.Complaint(_, var about) -> fields.put("error", about);
      case Shot.Packet(_, var in, var flow, var flags, var hopLimit) -> {
        in.ifPresent(name -> fields.put("in", name));
        fields.put("src", flow.source().toString());
        fields.put("dst", flow.destination().toString());
        fields.put("proto", flow.protocol().number());
        fields.put("sport", flow.sourcePort());
        fields.put("dport", flow.destinationPort());
        fields.put("flags", flags);
        fields.put("hops", hopLimit);
      }
    }
    return fields;
  }

  private JsonNode ask(Map<String, Object> request) {
    try {
      requests.write(json.writeValueAsString(request));
      requests.write('\n');
      requests.flush();
      String line = answers.readLine();
      if (line == null) {
        throw new IllegalStateException("volley has ended; what it printed tells why");
      }
      return json.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      requests.close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
  }

  /// The ports of a router as a site describes it: its addresses, and the networks behind each interface.
  public static Map<String, Port> ports(Site site, Intent intent) {
    Map<String, Port> ports = new LinkedHashMap<>();
    intent.firewall().interfaces().stream().filter(one -> one.network().isPresent())
        .forEach(one -> ports.put(one.name(),
            new Port(one.addresses().stream().map(Object::toString).toList(), routes(site, intent, one))));
    return ports;
  }

  private static List<String> routes(Site site, Intent intent, Interface plugged) {
    IpSet behind = intent.reach().all(plugged.name());
    List<String> routes = new ArrayList<>();
    if (intent.reach().zones(plugged.name()).keySet().stream().anyMatch(zone -> intent.is(zone, ZoneKind.INTERNET))) {
      routes.add("default");
    }
    for (Network network : site.networks()) {
      if (!intent.is(network.zone(), ZoneKind.INTERNET) && !plugged.network().equals(Optional.of(network.name()))) {
        network.prefixes().stream().filter(prefix -> !IpSet.of(prefix).intersect(behind).isEmpty())
            .map(IpPrefix::toString).forEach(routes::add);
      }
    }
    return routes;
  }
}
