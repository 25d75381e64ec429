package org.rempart.collect;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.rempart.site.Device;

/// Agents that answer what the test tells them to.
final class FakeAgents implements SnmpAgents {
  private final Map<String, Supplier<PollOutcome>> answers = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> polls = new ConcurrentHashMap<>();

  void answer(String device, Supplier<PollOutcome> outcome) {
    answers.put(device, outcome);
  }

  int polls(String device) {
    return polls.getOrDefault(device, new AtomicInteger()).get();
  }

  @Override
  public Optional<SnmpAgent> agentOf(Device device) throws UnknownCredential {
    if (!answers.containsKey(device.name())) {
      throw new UnknownCredential("device '" + device.name() + "' asks for a credential that you do not keep");
    }
    return Optional.of(() -> poll(device.name()));
  }

  private PollOutcome poll(String device) {
    polls.computeIfAbsent(device, _ -> new AtomicInteger()).incrementAndGet();
    return answers.getOrDefault(device, () -> new PollOutcome.Refused("the test tells nothing")).get();
  }

  @Override
  public void close() {
    // keeps nothing open
  }
}
