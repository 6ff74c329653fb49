package org.duxue.ground.access;

/** An account anybody may use in a demonstration. */
public record DemoAccount(String account, String password, String displayName, String role) {}
