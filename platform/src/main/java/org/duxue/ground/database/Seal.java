package org.duxue.ground.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The way to the seals of the audit record, under a role that can read entries and add seals. For the audit room alone. */
public record Seal(JdbcClient sql, TransactionTemplate transaction) {}
