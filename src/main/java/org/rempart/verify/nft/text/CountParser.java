package org.rempart.verify.nft.text;

import java.util.Optional;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Amounts;

/// Reads what counts packets: as statements of a rule, or of each element of a set.
final class CountParser {
  private final Cursor cursor;

  CountParser(Cursor cursor) {
    this.cursor = cursor;
  }

  /// Steps over one if it is there.
  boolean takes() throws RulesetError {
    return counter().isPresent() || limit().isPresent();
  }

  /// `counter packets 1 bytes 60`, `counter`, `last used never`: they hold for every packet.
  Optional<String> counter() throws RulesetError {
    if (cursor.take("counter")) {
      if (cursor.take("packets")) {
        cursor.number();
        cursor.expect("bytes");
        cursor.number();
      }
      return Optional.of("counter");
    }
    if (cursor.take("last")) {
      if (cursor.take("used")) {
        cursor.word();
      }
      return Optional.of("last");
    }
    return Optional.empty();
  }

  /// What holds for some packets only, in words.
  Optional<String> limit() throws RulesetError {
    if (cursor.take("limit")) {
      return Optional.of(rate());
    }
    if (cursor.take("quota")) {
      boolean over = over();
      String bytes = bytes();
      if (cursor.take("used")) {
        bytes();
      }
      return Optional.of(Amounts.quota(over, bytes));
    }
    if (cursor.sees("ct") && cursor.peek(1).is("count")) {
      cursor.expect("ct", "count");
      boolean over = over();
      return Optional.of(Amounts.connections(over, cursor.number().text()));
    }
    return Optional.empty();
  }

  private String rate() throws RulesetError {
    cursor.expect("rate");
    boolean over = over();
    String amount = cursor.word().text();
    String unit = "packets";
    String per;
    if (cursor.take("/")) {
      per = cursor.word().text();
    } else {
      Token both = cursor.word(); // `mbytes/second` is one word
      int slash = both.text().indexOf('/');
      if (slash < 0) {
        throw both.at().error("a rate such as 'mbytes/second' is expected here");
      }
      unit = both.text().substring(0, slash);
      per = both.text().substring(slash + 1);
    }
    Optional<String> burst = Optional.empty();
    if (cursor.take("burst")) {
      burst = Optional.of(amount(cursor.word()));
    }
    return Amounts.rate(over, amount(amount, unit), per, burst);
  }

  /// `until` is what a limit means without a word.
  private boolean over() {
    boolean over = cursor.take("over");
    if (!over) {
      cursor.take("until");
    }
    return over;
  }

  private String bytes() throws RulesetError {
    return amount(cursor.word());
  }

  private String amount(Token number) throws RulesetError {
    return amount(number.text(), cursor.word().text());
  }

  private String amount(String number, String unit) throws RulesetError {
    return Amounts.of(number, unit).orElseThrow(() -> cursor.last().at().error("an amount such as '5 packets' or "
        + "'10 mbytes' is expected here"));
  }
}
