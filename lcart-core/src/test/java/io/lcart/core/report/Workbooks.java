package io.lcart.core.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads workbooks without the library that wrote them. */
public final class Workbooks {

    private static final Pattern NUMBERED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int HEXADECIMAL = 16;

    private Workbooks() {}

    /**
     * A sheet as it stands in the file.
     *
     * @param rows the texts of the cells that are there
     * @param types the types of the cells below the header
     * @param xml the sheet itself
     */
    public record Sheet(List<List<String>> rows, List<String> types, String xml) {

        List<String> column(int column) {
            return rows.stream().map(row -> row.get(column)).toList();
        }
    }

    /**
     * The sheets of a workbook, by name, in order.
     *
     * @param file the workbook
     * @return the sheets
     * @throws IOException if it is none
     */
    public static Map<String, Sheet> read(byte[] file) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        // why a file: sizes stand behind the parts in 64 bits, which the platform reads by the file's directory alone
        Path copy = Files.createTempFile("report", ".xlsx");
        try {
            Files.write(copy, file);
            try (ZipFile zip = new ZipFile(copy.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        } finally {
            Files.delete(copy);
        }
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        NodeList names = parse(parts, "xl/workbook.xml").getElementsByTagName("sheet");
        for (int i = 0; i < names.getLength(); i++) {
            String part = "xl/worksheets/sheet" + (i + 1) + ".xml";
            sheets.put(((Element) names.item(i)).getAttribute("name"), sheet(parts, part));
        }
        return sheets;
    }

    private static Sheet sheet(Map<String, byte[]> parts, String part) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> types = new ArrayList<>();
        NodeList lines = parse(parts, part).getElementsByTagName("row");
        for (int i = 0; i < lines.getLength(); i++) {
            List<String> row = new ArrayList<>();
            NodeList cells = ((Element) lines.item(i)).getElementsByTagName("c");
            for (int j = 0; j < cells.getLength(); j++) {
                Element cell = (Element) cells.item(j);
                String type = cell.getAttribute("t");
                row.add(text(cell.getTextContent(), type));
                if (i > 0) {
                    types.add(type);
                }
            }
            rows.add(row);
        }
        return new Sheet(rows, types, new String(parts.get(part), StandardCharsets.UTF_8));
    }

    /** In texts the format reads _x0041_ as the character of that number. */
    private static String text(String content, String type) {
        return type.equals("n")
                ? content
                : NUMBERED.matcher(content)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                Character.toString(Integer.parseInt(found.group(1), HEXADECIMAL))));
    }

    private static Document parse(Map<String, byte[]> parts, String part) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.get(part)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }
}
