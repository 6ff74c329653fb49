package org.duxue.ground.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The way in for the house's founding, when there is no account yet on whose behalf anything could be done. */
public record Owner(JdbcClient sql, TransactionTemplate transaction) {}
