package org.duxue.workbooks.scheme;

/**
 * Something in a workbook that cannot be read.
 *
 * @param row row from 1, or 0 when the whole sheet is meant
 * @param column letters of the column, or empty when the whole row is meant
 * @param heading the column's heading
 * @param value the text as it stands in the cell
 * @param message Chinese sentence: what is wrong
 * @param remedy Chinese sentence: what to do
 */
public record CellFault(
        String sheet, int row, String column, String heading, String value, String message, String remedy) {
    /** {@code 领域与指标!F12}, or only the sheet. */
    public String address() {
        return row == 0 ? sheet : sheet + "!" + (column.isEmpty() ? "A" : column) + row;
    }

    @Override
    public String toString() {
        if (sheet.isEmpty()) {
            return message + "；" + remedy;
        }
        String at = row == 0 ? "" : "第 " + row + " 行" + (heading.isEmpty() ? "" : "“" + heading + "”");
        String wrote = value.isEmpty() ? "" : "填的是“" + value + "”，";
        return "工作表“" + sheet + "”" + at + "：" + wrote + message + "；" + remedy;
    }
}
