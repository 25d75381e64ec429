package org.rempart.laboratory;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/// Refuses or aborts a class's tests where there is no laboratory, and hands out the one there is.
final class LaboratoryExtension implements BeforeAllCallback, ParameterResolver {
  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getenv("LAB_RUN") == null) {
      String why = context.getDisplayName() + " NOT RUN: "
          + System.getProperty("rempart.laboratory.missing", "it runs by `mvn verify`, inside a laboratory");
      if (System.getenv("CI") != null) {
        fail(why);
      }
      System.err.println(why);
      throw new TestAbortedException(why);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Laboratory.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new Laboratory(Path.of(System.getenv("LAB_RUN")));
  }
}
