package org.duxue.ground.files;

/**
 * A file in the store.
 *
 * @param sha256 its name there, 64 hexadecimal digits
 * @param name what its owner calls it, made harmless
 */
public record StoredFile(String sha256, String name, FileKind kind, long size) {}
