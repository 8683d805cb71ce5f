package vn.vinhdanh.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens a PDF and walks every object that a reader can reach, looking for what acts by itself or hides something. Page
 * contents are not rendered. A PDF that anybody can open but only its owner may change passes.
 */
final class PdfInspector {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_OBJECTS = 500_000;

    private static final String TYPE = "application/pdf";
    private static final int TAIL = 64 * 1024;

    private static final Set<String> LAUNCHES = Set.of("Launch", "ImportData");
    private static final Set<String> MEDIA_ACTIONS =
            Set.of("Rendition", "Movie", "Sound", "RichMediaExecute", "GoTo3DView");
    private static final Set<String> MEDIA = Set.of("RichMedia", "Movie", "Sound", "Screen", "3D");

    /** A plain link to a web page is the only way out of a document. */
    private static final Set<String> WAYS_OUT = Set.of("GoToR", "GoToE", "SubmitForm");

    private static final COSName URI = COSName.getPDFName("URI");
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final COSName EMBEDDED_FILES = COSName.getPDFName("EmbeddedFiles");
    private static final COSName COLLECTION = COSName.getPDFName("Collection");
    private static final COSName RICH_MEDIA = COSName.getPDFName("RichMediaContent");

    FileInspection.Content inspect(Path file) throws IOException {
        String end = Bytes.text(Bytes.tail(file, TAIL));
        if (!end.contains("startxref") && !end.contains("%%eof")) {
            // The parser would make do with what came through.
            return flawed(Flaw.PDF_DAMAGED);
        }
        TimeLimit time = new TimeLimit(LONGEST);
        try (BoundedPdf pdf = new BoundedPdf(file, time)) {
            try (PDDocument document = pdf.open()) {
                Walk walk = new Walk(time);
                walk.through(document);
                return new FileInspection.Content(TYPE, walk.pages, walk.flaws);
            } catch (InvalidPasswordException locked) {
                return flawed(Flaw.PDF_ENCRYPTED);
            } catch (TooMuch tooMuch) {
                return flawed(Flaw.PDF_TOO_COMPLEX);
            } catch (IOException | RuntimeException broken) {
                // The parser may have wrapped or swallowed the reason, and it throws much on nonsense.
                if (pdf.exhausted()) {
                    return flawed(Flaw.PDF_TOO_COMPLEX);
                }
                return flawed(Bytes.contains(file, "/encrypt") ? Flaw.PDF_ENCRYPTED : Flaw.PDF_DAMAGED);
            } catch (StackOverflowError tooDeep) {
                return flawed(Flaw.PDF_TOO_COMPLEX);
            }
        }
    }

    private static FileInspection.Content flawed(Flaw flaw) {
        return new FileInspection.Content(TYPE, EnumSet.of(flaw));
    }

    /** One walk through the objects, each visited once. */
    private static final class Walk {

        private final TimeLimit time;
        private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Deque<COSBase> waiting = new ArrayDeque<>();
        private int pages;

        Walk(TimeLimit time) {
            this.time = time;
        }

        void through(PDDocument document) throws IOException {
            remember(document.getDocument().getTrailer());
            for (COSBase next; (next = waiting.poll()) != null; ) {
                time.check();
                if (next instanceof COSDictionary dictionary) {
                    look(dictionary);
                    for (COSBase value : dictionary.getValues()) {
                        remember(value);
                    }
                } else if (next instanceof COSArray array) {
                    for (COSBase value : array) {
                        remember(value);
                    }
                }
            }
            if (pages == 0) {
                flaws.add(Flaw.PDF_DAMAGED);
            }
        }

        private void remember(COSBase value) throws TooMuch {
            COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
            if ((direct instanceof COSDictionary || direct instanceof COSArray) && seen.add(direct)) {
                if (seen.size() > MOST_OBJECTS) {
                    throw new TooMuch("objects");
                }
                waiting.add(direct);
            }
        }

        private void look(COSDictionary dictionary) {
            String action = name(dictionary, COSName.S);
            String type = name(dictionary, COSName.TYPE);
            String subtype = name(dictionary, COSName.SUBTYPE);
            COSBase script = dictionary.getDictionaryObject(COSName.JS);
            add(
                    Flaw.PDF_HAS_SCRIPT,
                    action.equals("JavaScript")
                            || script instanceof COSString
                            || script instanceof COSStream
                            || dictionary.containsKey(JAVA_SCRIPT));
            add(Flaw.PDF_LAUNCHES_PROGRAM, LAUNCHES.contains(action));
            add(
                    Flaw.PDF_HAS_ATTACHMENT,
                    dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary
                            || dictionary.containsKey(EMBEDDED_FILES)
                            || dictionary.containsKey(COLLECTION)
                            || type.equals("EmbeddedFile")
                            || subtype.equals("FileAttachment"));
            add(
                    Flaw.PDF_REACHES_OUT,
                    WAYS_OUT.contains(action)
                            || dictionary.getDictionaryObject(URI) instanceof COSString link && isActive(link)
                            || connectsByItself(dictionary)
                            || dictionary instanceof COSStream && dictionary.containsKey(COSName.F));
            add(Flaw.PDF_HAS_XFA, dictionary.containsKey(XFA));
            add(
                    Flaw.PDF_HAS_MEDIA,
                    MEDIA_ACTIONS.contains(action)
                            || MEDIA.contains(subtype)
                            || dictionary.getDictionaryObject(RICH_MEDIA) instanceof COSDictionary);
            if (type.equals("Page")) {
                pages++;
                add(Flaw.PDF_DAMAGED, lacksContents(dictionary));
            }
            if (type.equals("Pages")) {
                add(Flaw.PDF_DAMAGED, lacksKids(dictionary));
            }
        }

        /** @return whether a page is announced and not there: the rest of the file is missing */
        private static boolean lacksKids(COSDictionary node) {
            if (!(node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids)) {
                return true;
            }
            for (int i = 0; i < kids.size(); i++) {
                if (!(kids.getObject(i) instanceof COSDictionary)) {
                    return true;
                }
            }
            return false;
        }

        private static boolean lacksContents(COSDictionary page) {
            if (page.getDictionaryObject(COSName.CONTENTS) instanceof COSArray parts) {
                for (int i = 0; i < parts.size(); i++) {
                    if (parts.getObject(i) == null) {
                        return true;
                    }
                }
                return false;
            }
            return page.containsKey(COSName.CONTENTS) && page.getDictionaryObject(COSName.CONTENTS) == null;
        }

        private static boolean isActive(COSString link) {
            Target target = new Target(link.getString());
            return target.runs() || target.isOtherComputer();
        }

        /** @return whether opening the document, a page or a field follows a link */
        private static boolean connectsByItself(COSDictionary dictionary) {
            boolean whenOpened = dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action
                    && isLink(action);
            return whenOpened
                    || dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary actions
                            && actions.getValues().stream()
                                    .map(value -> value instanceof COSObject reference ? reference.getObject() : value)
                                    .anyMatch(value -> value instanceof COSDictionary action && isLink(action));
        }

        private static boolean isLink(COSDictionary action) {
            return name(action, COSName.S).equals("URI");
        }

        private static String name(COSDictionary dictionary, COSName key) {
            return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
        }

        private void add(Flaw flaw, boolean present) {
            if (present) {
                flaws.add(flaw);
            }
        }
    }
}
