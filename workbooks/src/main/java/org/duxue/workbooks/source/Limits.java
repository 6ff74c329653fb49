package org.duxue.workbooks.source;

/**
 * What a file may cost. The defaults hold for a county of ten thousand schools.
 *
 * @param fileBytes largest upload
 * @param unzippedBytes largest content of a workbook after unpacking
 * @param ratio largest unpacked : packed ratio of one part of more than one megabyte
 * @param entries most parts of a workbook
 * @param oldFormatBytes largest .xls, which cannot be streamed
 * @param columns most columns of a sheet; what stands further right is not looked at
 */
public record Limits(long fileBytes, long unzippedBytes, int ratio, int entries, long oldFormatBytes, int columns) {
    public static final Limits DEFAULT = new Limits(200L << 20, 2L << 30, 200, 2_000, 20L << 20, 2_000);
}
