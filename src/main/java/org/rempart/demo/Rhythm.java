package org.rempart.demo;

/// How busy a kind of traffic is over the day; 1 is the usual peak.
enum Rhythm {
  /// Office hours, with a dip at noon.
  OFFICE {
    @Override
    double level(double hour, boolean weekend) {
      double day = plateau(hour, 8.3, 17.8, 1.1) * (1 - 0.45 * bump(hour, 12.6, 0.55));
      return 0.03 + (weekend ? 0.08 : 0.97) * day;
    }
  },
  /// The public, awake until late, most of all in the evening.
  PUBLIC {
    @Override
    double level(double hour, boolean weekend) {
      double day = 0.6 * plateau(hour, 8, 23, 2) + 0.4 * bump(hour, 20.2, 2.2) + 0.25 * bump(hour, 11, 2);
      return 0.08 + (weekend ? 0.75 : 0.9) * day;
    }
  },
  /// A copy at night, from half past one for two hours.
  NIGHT {
    @Override
    double level(double hour, boolean weekend) {
      return 0.002 + plateau(hour, 1.5, 3.4, 0.08) * (weekend ? 0.6 : 1);
    }
  },
  STEADY {
    @Override
    double level(double hour, boolean weekend) {
      return 1;
    }
  };

  /// @param hour of the local day, from 0 to 24, with its fraction
  abstract double level(double hour, boolean weekend);

  private static double plateau(double hour, double from, double to, double slope) {
    return rise((hour - from) / slope) * rise((to - hour) / slope);
  }

  private static double rise(double x) {
    return 1 / (1 + Math.exp(-4 * x));
  }

  private static double bump(double hour, double at, double width) {
    double x = (hour - at) / width;
    return Math.exp(-x * x);
  }
}
