package org.rempart;

/// Starts the console without arguments and the command line with them.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("Rempart");
  }
}
