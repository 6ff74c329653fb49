package org.duxue.ground.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The way to the accounts and sessions, under a role that sees nothing else. For the access room alone. */
public record Door(JdbcClient sql, TransactionTemplate transaction) {}
