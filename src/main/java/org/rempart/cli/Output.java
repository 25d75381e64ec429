package org.rempart.cli;

import java.io.PrintWriter;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where commands write: results to one stream, and what a person should know beside them to the other.
public record Output(PrintWriter results, PrintWriter remarks) {
  private static final JsonMapper JSON = JsonMapper.builder().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();

  void line(String text) {
    results.println(text);
    results.flush();
  }

  void remark(String text) {
    remarks.println(text);
    remarks.flush();
  }

  /// One JSON object on one line; a map with a stable order gives stable output.
  void json(Map<String, ?> object) {
    line(JSON.writeValueAsString(object));
  }
}
