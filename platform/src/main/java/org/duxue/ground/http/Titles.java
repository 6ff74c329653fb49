package org.duxue.ground.http;

import java.util.Locale;
import org.duxue.ground.shared.Wording;

/** The short title of each family of problems. */
final class Titles {
    private Titles() {}

    static String of(Wording.Family family, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return switch (family) {
            case CALLER -> english ? "The request is not right" : "请求有误";
            case STATE -> english ? "Not at this moment" : "当前不能这样做";
            case PERMISSION -> english ? "Not permitted" : "没有权限";
            case FOREIGN -> english ? "Another system failed" : "外部系统出错";
            case OURS -> english ? "The house failed" : "系统出错";
        };
    }
}
