package org.duxue.reports.pdf;

/** The layout of official papers (GB/T 9704) as a style sheet. */
final class OfficialStyle {
    static final String CSS = """
            @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
            @page :right { @bottom-right { content: "— " counter(page) " —　"; font: 14pt body; vertical-align: top;
              padding-top: 7mm; } }
            @page :left { @bottom-left { content: "　— " counter(page) " —"; font: 14pt body; vertical-align: top;
              padding-top: 7mm; } }
            body { font-family: body, subheading; font-size: 16pt; line-height: 28pt; margin: 0; }
            p { margin: 0; text-indent: 2em; text-align: justify; orphans: 2; widows: 2; }
            .red { font-family: title; font-weight: 700; color: #ff0000; text-align: center; line-height: 1.3;
              margin: 14mm 0 9mm; white-space: nowrap; }
            .number { text-align: center; border-bottom: 2.25pt solid #ff0000; padding-bottom: 3mm; margin-bottom: 14mm; }
            .title { font-family: title; font-weight: 700; font-size: 22pt; line-height: 36pt; text-align: center;
              margin: 0 0 28pt; }
            .addressee { text-indent: 0; }
            h1, h2, h3 { font-size: 16pt; line-height: 28pt; margin: 0; text-indent: 2em; page-break-after: avoid; }
            h1 { font-family: heading; font-weight: 700; }
            h2 { font-family: subheading; font-weight: 400; }
            h3 { font-family: body; font-weight: 700; }
            sup { font-size: 8pt; line-height: 1; color: #5f6b7a; vertical-align: super; }
            .note { font-family: subheading, body; font-size: 10.5pt; line-height: 15pt; color: #5f6b7a; text-indent: 0;
              margin: 1mm 0 5mm; }
            .caption { font-family: heading; font-weight: 700; font-size: 12pt; line-height: 18pt; text-align: center;
              margin: 1mm 0 5mm; }
            .above { margin: 4mm 0 2mm; page-break-after: avoid; }
            .figure { page-break-inside: avoid; margin: 4mm 0; text-align: center; }
            .figure object { display: block; }
            .annex { page-break-before: always; font-family: heading; font-weight: 700; }
            .annex-title { font-family: title; font-weight: 700; font-size: 22pt; line-height: 36pt; text-align: center;
              margin: 4mm 0; -fs-page-break-min-height: 40mm; }
            .sign { page-break-inside: avoid; margin-top: 28pt; }
            .lines { font-size: 14pt; margin-bottom: 28pt; }
            .signer { text-align: right; text-indent: 0; padding-right: 4em; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 10.5pt; line-height: 14pt;
              -fs-table-paginate: paginate; -fs-border-rendering: no-bevel; border: 1pt solid #7f8a97; }
            table.wide { font-size: 9pt; line-height: 12.5pt; }
            tr { page-break-inside: avoid; }
            th, td { border: 0.5pt solid #7f8a97; padding: 1.6pt 3pt; vertical-align: middle; word-wrap: break-word; }
            th { font-family: heading; font-weight: 700; background: #e7ecf2; text-align: center; }
            td.left { text-align: left; }
            td.center { text-align: center; }
            td.right { text-align: right; }
            td.near { background: #fff2cc; }
            td.bad { background: #f9dcd0; color: #9c2a00; font-weight: 700; }
            td.faint { color: #7f8a97; }
            """;

    private OfficialStyle() {}
}
