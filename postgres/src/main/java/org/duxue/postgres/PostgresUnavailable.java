package org.duxue.postgres;

/**
 * The database that comes with the program cannot run here. The message is meant for the person at the keyboard: what is
 * wrong, in Chinese, and what to do about it, which may always be naming a database of one's own.
 */
public final class PostgresUnavailable extends RuntimeException {
    private static final String OWN_DATABASE = "也可以改用自己的 PostgreSQL 数据库：--database jdbc:postgresql://主机/库名";

    PostgresUnavailable(String what, String remedy) {
        super(sentence(what, remedy));
    }

    PostgresUnavailable(String what, String remedy, Throwable cause) {
        super(sentence(what, remedy), cause);
    }

    private static String sentence(String what, String remedy) {
        return "自带的数据库无法启动：%s%n  办法：%s%n  %s".formatted(what, remedy, OWN_DATABASE);
    }
}
