package org.duxue.reports.docx;

/**
 * A field of a template that cannot be filled.
 *
 * @param field as written, without braces
 * @param place 正文第 12 段, 表 2 第 3 行第 1 列, 页眉
 */
public record TemplateFault(String field, String place, String message) {}
