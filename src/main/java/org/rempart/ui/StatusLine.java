package org.rempart.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.ui.common.Age;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Polling;
import org.rempart.ui.common.Texts;
import org.rempart.ui.watch.Urgency;

/// What the status bar tells at one moment: the network at the left, this program at the right.
record StatusLine(List<StatusItem> left, List<StatusItem> right) {
  private static final int NAMED = 2;

  static StatusLine of(Desk desk, ConsoleModel console) {
    Texts texts = desk.texts();
    List<StatusItem> left = new ArrayList<>();
    Polling polling = console.poll().getValue();
    left.add(polled(polling, console, texts));
    if (!polling.failing().isEmpty()) {
      left.add(troubled("failing", Icons.Sign.BAD, "bad", polling.failing(), texts));
    }
    if (!polling.degraded().isEmpty()) {
      left.add(troubled("degraded", Icons.Sign.WARNING, "warn", polling.degraded(), texts));
    }
    left.add(alerts(console, texts));
    List<StatusItem> right = new ArrayList<>();
    right.add(edits(desk.history().unsavedEdits(), texts));
    right.add(role(console.writer().getValue(), texts));
    if (console.demo()) {
      right.add(item("demo", Optional.of(Icons.Sign.DEMO), "warn", texts.get("console.status.demo"),
          texts.get("console.demo.tip"), "map"));
    }
    return new StatusLine(left, right);
  }

  private static StatusItem polled(Polling polling, ConsoleModel console, Texts texts) {
    String polled = texts.get("console.status.polled", polling.polled());
    if (polling.polled() == 0) {
      return item("polled", Optional.of(Icons.Sign.QUIET), "quiet", polled, polled, "map");
    }
    String last = polling.last()
        .map(at -> texts.get("console.status.last", Age.text(Duration.between(at, console.clock().instant()), texts)))
        .orElseGet(() -> texts.get("console.status.waiting"));
    return item("polled", Optional.of(Icons.Sign.GOOD), polling.last().isPresent() ? "good" : "quiet",
        polled + " · " + last, polled, "traffic");
  }

  private static StatusItem troubled(String id, Icons.Sign sign, String style, List<String> devices, Texts texts) {
    String all = String.join(", ", devices);
    String few = devices.size() <= NAMED + 1
        ? all
        : texts.get("console.status.more", String.join(", ", devices.subList(0, NAMED)), devices.size() - NAMED);
    return item(id, Optional.of(sign), style, texts.get("console.status." + id, devices.size(), few), all, "traffic");
  }

  private static StatusItem alerts(ConsoleModel console, Texts texts) {
    long alerts = console.events().stream().filter(event -> Urgency.of(event) == Urgency.ALERT).count();
    String text = texts.get("console.status.alerts", alerts);
    return item("alerts", Optional.of(alerts == 0 ? Icons.Sign.GOOD : Icons.Sign.SEVERE), alerts == 0 ? "quiet" : "bad",
        text, text, "watch");
  }

  private static StatusItem edits(int unsaved, Texts texts) {
    String text = unsaved == 0 ? texts.get("console.status.saved") : texts.get("console.status.unsaved", unsaved);
    return item("edits", Optional.empty(), unsaved == 0 ? "quiet" : "warn", text, text, "changes");
  }

  private static StatusItem role(boolean writer, Texts texts) {
    String key = writer ? "console.status.writer" : "console.status.readonly";
    return item("role", writer ? Optional.empty() : Optional.of(Icons.Sign.LOCK), writer ? "quiet" : "warn",
        texts.get(key), texts.get(key + ".tip"), "changes");
  }

  private static StatusItem item(String id, Optional<Icons.Sign> sign, String style, String text, String tip,
      String view) {
    return new StatusItem(id, sign, style, text, tip, view);
  }
}
