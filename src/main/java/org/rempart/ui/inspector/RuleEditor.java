package org.rempart.ui.inspector;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rempart.net.IpRange;
import org.rempart.site.Action;
import org.rempart.site.ChangeRule;
import org.rempart.site.ConnectionHelper;
import org.rempart.site.Names;
import org.rempart.site.Negation;
import org.rempart.site.Notes;
import org.rempart.site.PolicyRule;
import org.rempart.site.RateLimit;
import org.rempart.site.RejectKind;
import org.rempart.site.RuleLog;
import org.rempart.site.ServiceNames;
import org.rempart.site.Site;
import org.rempart.site.TimeWindow;
import org.rempart.site.Treatment;
import org.rempart.site.Validity;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Notice;

/// All that can be said of a policy rule. Each field is an edit of its own, taken back like any other.
final class RuleEditor extends VBox {
  private final Desk desk;
  private final PolicyRule rule;

  RuleEditor(Desk desk, PolicyRule rule) {
    super(8);
    this.desk = desk;
    this.rule = rule;
    setId("editor-" + rule.id());
    getStyleClass().add("rule-editor");
    getChildren().addAll(ends("from", rule.from(), rule.not().from()), ends("to", rule.to(), rule.not().to()),
        services(), action(), Sheet.line(), log(), limits(), helper(), Sheet.line(), time(), expires(), Sheet.line(),
        note("reason", rule.notes().reason()), note("owner", rule.notes().owner()),
        note("ticket", rule.notes().ticket()));
  }

  private Node ends(String side, List<String> names, boolean negated) {
    Site site = desk.site();
    List<String> known = Stream.concat(Stream.of(Names.ANY, Names.FIREWALL), Stream.concat(site.ends(),
        site.devices().stream().flatMap(device -> device.interfaces().stream()
            .map(one -> device.name() + "/" + one.name()))))
        .toList();
    NamesField.Vocabulary vocabulary = new NamesField.Vocabulary(known, RuleEditor::isAddress,
        end -> Words.end(site, desk.texts(), end));
    NamesField field = new NamesField("rule-" + side, word(side), word("end.prompt"), names, vocabulary,
        now -> change(() -> side.equals("from") ? rule.withEnds(now, rule.to()) : rule.withEnds(rule.from(), now)),
        not(side, negated));
    return row(side, field);
  }

  private Node services() {
    Site site = desk.site();
    NamesField.Vocabulary vocabulary = new NamesField.Vocabulary(new TreeSet<>(ServiceNames.known(site)),
        text -> ServiceNames.resolve(site, text).isPresent(), Function.identity());
    String prompt = rule.services().isEmpty() ? desk.texts().get("policy.everything") : word("service.prompt");
    Node[] not = rule.services().isEmpty() ? new Node[0] : new Node[]{not("services", rule.not().services())};
    return row("services", new NamesField("rule-services", word("services"), prompt, rule.services(), vocabulary,
        now -> change(() -> rule.withServices(now)), not));
  }

  private Node not(String part, boolean negated) {
    return Field.toggle("rule-not-" + part, word("not"), negated, now -> change(() -> rule.withNot(new Negation(
        part.equals("from") ? now : rule.not().from(), part.equals("to") ? now : rule.not().to(),
        part.equals("services") ? now : rule.not().services()))));
  }

  private Node action() {
    Node action = Field.choice("rule-action", word("action"), Arrays.stream(Action.values()).map(Optional::of).toList(),
        Optional.of(rule.action()), one -> word("action." + one.orElseThrow().text()),
        one -> change(() -> rule.withAction(one.orElseThrow())));
    if (rule.action() != Action.REJECT) {
      return row("action", action);
    }
    Treatment t = rule.treatment();
    Node kind = Field.choice("rule-reject", word("reject"), orNone(List.of(RejectKind.values())), t.rejectKind(),
        one -> one.map(RejectKind::text).orElse(word("reject.usual")),
        one -> treat(new Treatment(one, t.log(), t.rate(), t.connections(), t.helper())));
    return new VBox(8, row("action", action), row("reject", kind));
  }

  private Node log() {
    Treatment t = rule.treatment();
    if (t.log().isEmpty()) {
      return row("log", Field.toggle("rule-log", word("log.off"), false,
          _ -> treat(t.withLog(Optional.of(RuleLog.STANDARD)))));
    }
    RuleLog log = t.log().get();
    Node level = Field.choice("rule-log-level", word("log.level"),
        Arrays.stream(RuleLog.Level.values()).map(Optional::of).toList(), Optional.of(log.level()),
        one -> one.orElseThrow().text(), one -> treat(
            t.withLog(Optional.of(new RuleLog(log.prefix(), one.orElseThrow(), log.limit())))));
    Node prefix = Field.text("rule-log-prefix", word("log.prefix"), log.prefix().orElse(""), "rmp:" + rule.id(),
        text -> change(() -> rule.withTreatment(
            t.withLog(Optional.of(new RuleLog(optional(text), log.level(), log.limit()))))));
    Node limit = Field.text("rule-log-limit", word("log.limit"), log.limit().toString(), "10/second",
        text -> change(() -> rule.withTreatment(
            t.withLog(Optional.of(new RuleLog(log.prefix(), log.level(), RateLimit.parse(text)))))));
    Node on = Field.toggle("rule-log", word("log.on"), true, _ -> treat(t.withLog(Optional.empty())));
    return new VBox(8, row("log", on), row("log.level", level), row("log.prefix", prefix), row("log.limit", limit));
  }

  private Node limits() {
    Treatment t = rule.treatment();
    Node rate = Field.text("rule-rate", word("rate"), t.rate().map(RateLimit::toString).orElse(""), "20/minute",
        text -> change(() -> rule.withTreatment(new Treatment(t.rejectKind(), t.log(),
            optional(text).map(RateLimit::parse), t.connections(), t.helper()))));
    Node connections = Field.text("rule-connections", word("connections"),
        t.connections().map(count -> Integer.toString(count)).orElse(""), word("unlimited"),
        text -> change(() -> rule.withTreatment(new Treatment(t.rejectKind(), t.log(), t.rate(),
            optional(text).map(this::number), t.helper()))));
    return new VBox(8, row("rate", rate), row("connections", connections));
  }

  private Node helper() {
    Treatment t = rule.treatment();
    return row("helper", Field.choice("rule-helper", word("helper"), orNone(List.of(ConnectionHelper.values())),
        t.helper(), one -> one.map(ConnectionHelper::text).orElse(word("none")),
        one -> treat(new Treatment(t.rejectKind(), t.log(), t.rate(), t.connections(), one))));
  }

  private Node time() {
    List<String> names = desk.site().times().stream().map(TimeWindow::name).toList();
    return row("time", Field.choice("rule-time", word("time"), orNone(names), rule.validity().time(),
        one -> one.orElse(word("always")),
        one -> change(() -> rule.withValidity(
            new Validity(rule.enabled(), one, rule.validity().expires())))),
        Field.toggle("rule-enabled", word(rule.enabled() ? "enabled" : "disabled"), rule.enabled(),
            now -> change(() -> rule.withValidity(rule.validity().withEnabled(now)))));
  }

  private Node expires() {
    return row("expires", Field.text("rule-expires", word("expires"),
        rule.validity().expires().map(LocalDate::toString).orElse(""), word("never"),
        text -> change(() -> rule.withValidity(
            new Validity(rule.enabled(), rule.validity().time(), optional(text).map(this::date))))));
  }

  private Node note(String which, String value) {
    Notes notes = rule.notes();
    return row(which, Field.text("rule-" + which, word(which), value, "", text -> change(() -> rule.withNotes(
        switch (which) {
          case "owner" -> new Notes(text, notes.reason(), notes.ticket());
          case "ticket" -> new Notes(notes.owner(), notes.reason(), text);
          default -> new Notes(notes.owner(), text, notes.ticket());
        }))));
  }

  private void treat(Treatment changed) {
    change(() -> rule.withTreatment(changed));
  }

  /// Makes the edit, or tells why it can't be; what was typed stays then.
  private void change(Supplier<PolicyRule> changed) {
    try {
      PolicyRule now = changed.get();
      if (!now.equals(rule)) {
        desk.perform(new ChangeRule(now));
      }
    } catch (IllegalArgumentException e) {
      desk.notice().accept(new Notice(Notice.Kind.PROBLEM, String.valueOf(e.getMessage())));
    }
  }

  private int number(String text) {
    if (!text.matches("\\d{1,7}")) {
      throw new IllegalArgumentException(desk.texts().get("inspector.rule.connections.wrong", text));
    }
    return Integer.parseInt(text);
  }

  private LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(desk.texts().get("inspector.rule.expires.wrong", text), e);
    }
  }

  private static boolean isAddress(String text) {
    try {
      IpRange.parse(text);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private static Optional<String> optional(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static <T> List<Optional<T>> orNone(List<T> all) {
    return Stream.concat(Stream.of(Optional.<T>empty()), all.stream().map(Optional::of)).toList();
  }

  private HBox row(String key, Node... fields) {
    HBox line = new HBox(4, fields);
    HBox.setHgrow(fields[0], Priority.ALWAYS);
    return Sheet.row(word(key), line);
  }

  private String word(String key) {
    return desk.texts().get("inspector.rule." + key);
  }
}
