package org.rempart.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.push.Boxes;
import org.rempart.push.DynamicMembers;
import org.rempart.site.Device;
import org.rempart.site.DynamicSet;
import org.rempart.site.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "members", description = "Tell who is in a dynamic set on the firewalls now, or add or remove a member on all of them, at once and without a push.", mixinStandardHelpOptions = true)
final class MembersCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Parameters(index = "1", paramLabel = "SET", description = "name of the dynamic set")
  private String set = "";

  @Option(names = "--add", paramLabel = "ADDRESS", description = "an address or a prefix")
  private Optional<String> add = Optional.empty();

  @Option(names = "--for", paramLabel = "TIME", description = "how long it stays: 90s, 30m, 12h, 7d; as long as the set says without it")
  private Optional<String> stays = Optional.empty();

  @Option(names = "--remove", paramLabel = "ADDRESS", description = "an address or a prefix")
  private Optional<String> remove = Optional.empty();

  @Option(names = "--firewall", paramLabel = "NAME", description = "one firewall instead of all")
  private Optional<String> firewall = Optional.empty();

  @Option(names = "--json", description = "one JSON object a firewall: firewall, members (or problem)")
  private boolean json;

  MembersCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    if (add.isPresent() && remove.isPresent()) {
      throw new BadInput("--add and --remove are two commands; give one of them");
    }
    Workplace.OpenSite opened = site.openApproved(workplace);
    DynamicSet meant = opened.site().set(set).orElseThrow(() -> new BadInput("the site has no dynamic set '" + set
        + "'; it has: " + String.join(", ", opened.site().sets().stream().map(DynamicSet::name).toList())));
    Optional<IpPrefix> member = add.isPresent() || remove.isPresent()
        ? Optional.of(prefix(add.or(() -> remove).orElseThrow()))
        : Optional.empty();
    Optional<Duration> time = stays.isPresent() ? Optional.of(duration(stays.get())) : Optional.empty();
    DynamicMembers members = opened.members();
    boolean done = true;
    for (Device device : firewalls(opened).stream().flatMap(one -> Boxes.of(one).stream()).toList()) {
      DynamicMembers.Result result = member.isEmpty()
          ? members.list(device, meant)
          : add.isPresent()
              ? members.add(device, meant, member.get(), time)
              : members.remove(device, meant, member.get());
      done &= tell(device, result);
    }
    return done ? ExitCode.DONE : ExitCode.FINDING;
  }

  private List<Device> firewalls(Workplace.OpenSite opened) throws BadInput {
    Site all = opened.site();
    return firewall.isPresent() ? List.of(SiteArgument.firewall(opened, firewall.get())) : all.firewalls();
  }

  private boolean tell(Device device, DynamicMembers.Result result) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("firewall", device.name());
    switch (result) {
      case DynamicMembers.Now(var members) -> {
        fields.put("members", members.stream().map(one -> Map.of("member", one.prefix(), "left", one.left())).toList());
        say(fields, members.isEmpty()
            ? List.of("nobody")
            : members.stream().map(one -> one.prefix() + (one.left().isEmpty() ? "" : "  " + one.left() + " left"))
                .toList());
      }
      case DynamicMembers.Failed(var reason) -> {
        fields.put("problem", reason);
        say(fields, List.of("not done: " + reason));
      }
    }
    return result instanceof DynamicMembers.Now;
  }

  private void say(Map<String, Object> fields, List<String> lines) {
    if (json) {
      output.json(fields);
    } else {
      lines.forEach(line -> output.line(fields.get("firewall") + ": " + line));
    }
  }

  private static IpPrefix prefix(String text) throws BadInput {
    try {
      if (text.contains("/")) {
        return IpPrefix.parse(text);
      }
      IpAddress address = IpAddress.parse(text);
      return new IpPrefix(address, address.family().bits());
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private static Duration duration(String text) throws BadInput {
    try {
      String iso = text.toUpperCase(Locale.ROOT);
      Duration time = Duration.parse(iso.endsWith("D") ? "P" + iso : "PT" + iso);
      if (time.toSeconds() > 0) {
        return time;
      }
    } catch (DateTimeParseException _) {
      // told below
    }
    throw new BadInput("--for: '" + text + "' is no time; write 90s, 30m, 12h or 7d");
  }
}
