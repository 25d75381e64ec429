package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rempart.net.IpAddress;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Place;

/// Cuts text into tokens as nft's own scanner does: `10.0.0.1-10.0.0.9` is three, `eth0.10` is one.
final class Lexer {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\f]+|\\\\\\r?\\n");
  private static final Pattern COMMENT = Pattern.compile("#[^\\n]*");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"");
  private static final Pattern COLONS = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");
  private static final Pattern HARDWARE = Pattern.compile("([0-9A-Fa-f]{1,2}:){5}[0-9A-Fa-f]{1,2}");
  private static final Pattern WORD = Pattern.compile(
      "\\d+\\.\\d+\\.\\d+\\.\\d+|\\d[0-9A-Za-z_]*|\\$?[A-Za-z_][A-Za-z0-9_/.\\\\-]*\\*?");
  private static final Pattern MARK = Pattern.compile("[!=<>]=|<<|>>|[{},;=!<>&|()^:.@*/+\\[\\]-]");

  private final String text;
  private final Matcher matcher;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private Lexer(String text) {
    this.text = text;
    this.matcher = SPACE.matcher(text);
  }

  static List<Token> tokens(String text) throws RulesetError {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    lexer.add(Token.Kind.END, "end of text", lexer.at);
    return lexer.tokens;
  }

  private void next() throws RulesetError {
    char c = text.charAt(at);
    if (c == '\n') {
      add(Token.Kind.LINE_END, "\n", at + 1);
      newLine();
    } else if (finds(SPACE)) {
      skipSpace();
    } else if (finds(COMMENT)) {
      comment();
    } else if (finds(QUOTED)) {
      add(Token.Kind.QUOTED, matcher.group(1), matcher.end());
    } else if (!address()) {
      if (finds(WORD)) {
        add(Token.Kind.WORD, matcher.group(), matcher.end());
      } else if (finds(MARK)) {
        add(Token.Kind.MARK, matcher.group(), matcher.end());
      } else {
        throw place(String.valueOf(c))
            .error(c == '"' ? "the quotation does not end on its line" : "no character of nftables' language");
      }
    }
  }

  private boolean finds(Pattern pattern) {
    return matcher.usePattern(pattern).region(at, text.length()).lookingAt();
  }

  private void skipSpace() {
    boolean continued = matcher.group().endsWith("\n");
    at = matcher.end();
    if (continued) {
      line++;
      lineStart = at;
    }
  }

  private void newLine() {
    line++;
    lineStart = at;
  }

  /// An nft without iptables' library says `# xt_...` for what it can't print: the rest of that rule is not there.
  private void comment() throws RulesetError {
    boolean afterRule = !tokens.isEmpty() && !tokens.getLast().separates();
    if (afterRule && matcher.group().startsWith("# xt_")) {
      throw place(matcher.group()).error("nft could not print this part of the rule; list it with an nft that can, "
          + "or read iptables-save");
    }
    at = matcher.end();
  }

  /// IPv6 and hardware addresses, whose colons would else be marks.
  private boolean address() {
    if (!finds(COLONS)) {
      return false;
    }
    String colons = matcher.group();
    while (!isAddress(colons) && colons.endsWith(":")) {
      colons = colons.substring(0, colons.length() - 1);
    }
    if (!isAddress(colons)) {
      return false;
    }
    add(Token.Kind.WORD, colons, at + colons.length());
    return true;
  }

  private static boolean isAddress(String candidate) {
    if (HARDWARE.matcher(candidate).matches()) {
      return true;
    }
    try {
      return candidate.indexOf(':') >= 0 && IpAddress.parse(candidate).toString().indexOf(':') >= 0;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  private Place.OfText place(String token) {
    return new Place.OfText(line, at - lineStart + 1, token);
  }

  private void add(Token.Kind kind, String content, int end) {
    tokens.add(new Token(kind, content, place(content), at, end));
    at = end;
  }
}
