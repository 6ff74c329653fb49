package org.duxue.ground.database.site;

import java.sql.SQLException;

/** The database cannot be reached or prepared; says which, in Chinese, with the remedy. */
public final class DatabaseUnavailable extends RuntimeException {
    DatabaseUnavailable(Site.Where settings, SQLException cause) {
        super(
                "数据库无法使用（%s）：%s%n  办法：确认地址、账号和密码，账号要能建立角色（CREATEROLE）并拥有该库；".formatted(settings, cause.getMessage()),
                cause);
    }
}
