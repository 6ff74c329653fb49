package org.duxue.reports.docx;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.duxue.reports.font.FontRole;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * A face and size of the document. The prescribed Chinese faces are named, not embedded: Word on the office's machine
 * has them; digits and Latin letters are Times New Roman.
 *
 * @param size in points
 */
record Type(String face, double size, boolean bold, String colour) {
    static final String BLACK = "000000";
    static final String RED = "FF0000";
    static final Type BODY = of(FontRole.BODY, 16);
    static final Type BODY_BOLD = new Type(FontRole.BODY.prescribed(), 16, true, BLACK);
    static final Type TITLE = of(FontRole.TITLE, 22);
    static final Type CHAPTER = of(FontRole.HEADING, 16);
    static final Type SECTION = of(FontRole.SUBHEADING, 16);
    static final Type CAPTION = of(FontRole.HEADING, 12);
    static final Type TABLE = of(FontRole.BODY, 10.5);
    static final Type TABLE_HEAD = of(FontRole.HEADING, 10.5);
    static final Type NOTE = of(FontRole.SUBHEADING, 10.5);
    static final Type FOLIO = new Type("宋体", 14, false, BLACK);

    static Type of(FontRole role, double size) {
        return new Type(role.prescribed(), size, false, BLACK);
    }

    Type coloured(String other) {
        return new Type(face, size, bold, other);
    }

    Type sized(double other) {
        return new Type(face, other, bold, colour);
    }

    Type bolder() {
        return new Type(face, size, true, colour);
    }

    void on(XWPFRun run) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setCs("Times New Roman");
        fonts.setEastAsia(face);
        run.setFontSize(size);
        if (bold) {
            run.setBold(true);
        }
        if (!colour.equals(BLACK)) {
            run.setColor(colour);
        }
    }
}
