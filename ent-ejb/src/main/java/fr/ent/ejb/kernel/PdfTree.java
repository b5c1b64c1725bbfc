package fr.ent.ejb.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** What the texts of a document are to each other, in the order of reading: what a screen reader goes through. */
final class PdfTree {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    private final Map<Integer, PDParentTreeValue> parents = new HashMap<>();

    private PDPage page;
    private COSArray marks;
    private PDStructureElement last;

    PdfTree(PDDocument document) {
        var whole = new PDStructureElement("Document", root);
        root.appendKid(whole);
        open.push(whole);
        var marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    /** What follows is on this sheet; what is open stays open. */
    void turnTo(PDPage sheet) {
        page = sheet;
        page.setStructParents(parents.size());
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        marks = new COSArray();
        parents.put(parents.size(), new PDParentTreeValue(marks));
    }

    /** A new part of the document, whatever is open is over. */
    void section() {
        while (open.size() > 1) {
            open.pop();
        }
        open("Sect");
    }

    /** What follows is in it, until {@link #close}. */
    void open(String tag) {
        var element = new PDStructureElement(tag, open.peek());
        open.peek().appendKid(element);
        open.push(element);
    }

    void close() {
        open.pop();
    }

    /** An element of its own for what is drawn next. */
    PDStructureElement leaf(String tag, Locale language) {
        var element = new PDStructureElement(tag, open.peek());
        element.setPage(page);
        element.setLanguage(language.toLanguageTag());
        open.peek().appendKid(element);
        last = element;
        return element;
    }

    /** The element of what was drawn last. */
    PDStructureElement last() {
        return last;
    }

    /** A cell that names others; @param scope "Column" or "Row" */
    PDStructureElement header(String scope, Locale language) {
        var element = leaf("TH", language);
        var attributes = new PDTableAttributeObject();
        attributes.setScope(scope);
        element.addAttribute(attributes);
        return element;
    }

    /** The number under which the page marks what belongs to this element. */
    int mark(PDStructureElement element) {
        var number = marks.size();
        element.appendKid(number);
        marks.add(element.getCOSObject());
        return number;
    }

    /** Nothing more comes. */
    void finish() {
        var tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(parents);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
    }
}
