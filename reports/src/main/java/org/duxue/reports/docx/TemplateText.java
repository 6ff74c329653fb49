package org.duxue.reports.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of one paragraph over all its runs. Word splits a run wherever spelling, language or an edit once changed, so that
 * {@code {{总分}}} may lie in five of them; here it is one string, and a change goes back to the run in which it began.
 */
final class TemplateText {
    static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]{1,40}?)\\s*}}");
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final List<Element> parts = new ArrayList<>();

    TemplateText(Node paragraph) {
        collect(paragraph);
    }

    /** Texts of this paragraph itself; a paragraph in a text box inside it is another one. */
    private void collect(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (!(child instanceof Element element)) {
                continue;
            }
            if (is(element, "t")) {
                parts.add(element);
            } else if (!is(element, "p")) {
                collect(element);
            }
        }
    }

    static boolean is(Node node, String name) {
        return W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    String whole() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(text(part)));
        return text.toString();
    }

    List<String> fields() {
        List<String> found = new ArrayList<>();
        Matcher field = FIELD.matcher(whole());
        while (field.find()) {
            found.add(field.group(1));
        }
        return found;
    }

    /** Replaces the first occurrence of a field, whichever runs it lies in; what is around it keeps its look. */
    void replace(String field, String with) {
        Matcher found = FIELD.matcher(whole());
        while (found.find()) {
            if (found.group(1).equals(field)) {
                replace(found.start(), found.end(), with);
                return;
            }
        }
    }

    private void replace(int from, int to, String with) {
        int at = 0;
        boolean placed = false;
        for (Element part : parts) {
            String text = text(part);
            int start = Math.clamp(from - at, 0, text.length());
            int end = Math.clamp(to - at, 0, text.length());
            if (start < end) {
                write(part, text.substring(0, start) + (placed ? "" : with) + text.substring(end));
                placed = true;
            }
            at += text.length();
        }
    }

    private static String text(Element part) {
        StringBuilder text = new StringBuilder();
        for (Node child = part.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    private static void write(Element part, String text) {
        while (part.getFirstChild() != null) {
            part.removeChild(part.getFirstChild());
        }
        part.appendChild(part.getOwnerDocument().createTextNode(text));
        part.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }
}
