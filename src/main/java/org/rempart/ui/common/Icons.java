package org.rempart.ui.common;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;
import org.rempart.site.DeviceRole;

/// Which icon stands for what.
public final class Icons {
  private Icons() {}

  public static FontIcon of(DeviceRole role) {
    return new FontIcon(ikon(role));
  }

  private static Ikon ikon(DeviceRole role) {
    return switch (role) {
      case FIREWALL -> MaterialDesignW.WALL;
      case ROUTER -> MaterialDesignR.ROUTER;
      case SWITCH -> MaterialDesignS.SWITCH;
      case WEB -> MaterialDesignW.WEB;
      case MAIL -> MaterialDesignE.EMAIL_OUTLINE;
      case FTP -> MaterialDesignF.FOLDER_NETWORK_OUTLINE;
      case DATABASE -> MaterialDesignD.DATABASE;
      case SERVER -> MaterialDesignS.SERVER;
      case WORKSTATION -> MaterialDesignL.LAPTOP;
      case PHONE -> MaterialDesignC.CELLPHONE;
      case PRINTER -> MaterialDesignP.PRINTER;
      case CLOUD -> MaterialDesignC.CLOUD_OUTLINE;
    };
  }

  /// Icons of the navigation and of actions.
  public enum Sign {
    MAP(MaterialDesignM.MAP_OUTLINE),
    POLICY(MaterialDesignM.MATRIX),
    TRAFFIC(MaterialDesignC.CHART_AREASPLINE),
    WATCH(MaterialDesignE.EYE_OUTLINE),
    CHANGES(MaterialDesignS.SWAP_VERTICAL),
    ADD(MaterialDesignP.PLUS),
    DELETE(MaterialDesignD.DELETE_OUTLINE),
    WARNING(MaterialDesignA.ALERT_OUTLINE),
    GOOD(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
    BAD(MaterialDesignC.CLOSE_CIRCLE_OUTLINE),
    THEME(MaterialDesignB.BRIGHTNESS_6),
    SEARCH(MaterialDesignM.MAGNIFY),
    UNDO(MaterialDesignU.UNDO_VARIANT),
    REDO(MaterialDesignR.REDO_VARIANT),
    CLOSE(MaterialDesignC.CLOSE),
    INFORMATION(MaterialDesignI.INFORMATION_OUTLINE),
    SEVERE(MaterialDesignA.ALERT_OCTAGON_OUTLINE),
    QUIET(MaterialDesignC.CIRCLE_SMALL),
    DEMO(MaterialDesignF.FLASK_OUTLINE),
    LOCK(MaterialDesignL.LOCK_OUTLINE),
    KEY(MaterialDesignK.KEY_VARIANT),
    DEVICE(MaterialDesignS.SERVER_NETWORK),
    FIREWALL(MaterialDesignW.WALL),
    SHIELD(MaterialDesignS.SHIELD_OUTLINE),
    ZONE(MaterialDesignS.SELECT_GROUP),
    SERVICE(MaterialDesignP.PUZZLE_OUTLINE),
    CHECK(MaterialDesignC.CHECK),
    PUSH(MaterialDesignU.UPLOAD_OUTLINE),
    STOP(MaterialDesignS.STOP_CIRCLE_OUTLINE),
    ENLARGE(MaterialDesignA.ARROW_EXPAND),
    BACK(MaterialDesignA.ARROW_LEFT),
    LIVE(MaterialDesignP.PULSE),
    CLOCK(MaterialDesignT.TIMER_SAND);

    private final Ikon ikon;

    Sign(Ikon ikon) {
      this.ikon = ikon;
    }

    public FontIcon icon() {
      return new FontIcon(ikon);
    }
  }
}
