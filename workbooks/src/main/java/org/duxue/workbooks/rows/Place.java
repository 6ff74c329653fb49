package org.duxue.workbooks.rows;

/**
 * A cell of an input file, as a person finds it.
 *
 * @param file the file's name as its owner knows it
 * @param sheet sheet name; empty for CSV
 * @param row row from 1, or 0 when the whole sheet or file is meant
 * @param column column from 0, or -1 when the whole row is meant
 * @param heading the column's heading path, or the row and column labels of a form; may be empty
 */
public record Place(String file, String sheet, int row, int column, String heading) {

    /** A whole file. */
    public static Place file(String file) {
        return new Place(file, "", 0, -1, "");
    }

    public static Place sheet(String file, String sheet) {
        return new Place(file, sheet, 0, -1, "");
    }

    /** The column's letters, A, B … AA; empty when the whole row is meant. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The address within the file: {@code 学校!D7}, {@code D7} for CSV, or only the sheet. */
    public String address() {
        String cell = row == 0 ? "" : letters() + row;
        if (sheet.isEmpty()) {
            return cell;
        }
        return cell.isEmpty() ? sheet : sheet + "!" + cell;
    }

    /** Column letters and heading, {@code D 小学在校生数}. */
    public String columnLabel() {
        return (letters() + " " + heading).strip();
    }

    @Override
    public String toString() {
        String address = address();
        return address.isEmpty() ? file : file + " " + address;
    }
}
