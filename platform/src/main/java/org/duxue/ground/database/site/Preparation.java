package org.duxue.ground.database.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Makes the database and its roles what the house expects, as often as asked. */
final class Preparation {
    private Preparation() {}

    static void createDatabase(Connection connection, String name) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database " + name);
        }
    }

    /** Creates the roles, renews their passwords and limits, and leaves the schema to its owner. */
    static void createRoles(Connection connection, Credentials credentials) throws SQLException {
        List<String> statements = new ArrayList<>();
        for (Role role : Role.values()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role.id())) {
                statements.add("create role " + role.id() + " login nocreatedb nocreaterole noinherit");
            }
            statements.add("alter role %s password '%s'".formatted(role.id(), credentials.of(role)));
            for (String limit : role.limits().split(", ")) {
                if (!limit.isEmpty()) {
                    statements.add("alter role %s set %s".formatted(role.id(), limit));
                }
            }
        }
        String database = connection.getCatalog();
        statements.add("grant %s to current_user with inherit true, set true".formatted(Role.OWNER.id()));
        statements.add("alter database \"%s\" owner to %s".formatted(database, Role.OWNER.id()));
        statements.add("alter schema public owner to " + Role.OWNER.id());
        statements.add("revoke all on database \"%s\" from public".formatted(database));
        statements.add("revoke all on schema public from public");
        statements.add("grant connect on database \"%s\" to duxue_door, duxue_seal, duxue_app".formatted(database));
        statements.add("grant temporary on database \"%s\" to duxue_app".formatted(database));
        statements.add("grant usage on schema public to duxue_door, duxue_seal, duxue_app");
        for (String statement : statements) {
            execute(connection, statement);
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
