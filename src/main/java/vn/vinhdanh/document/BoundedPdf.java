package vn.vinhdanh.document;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Lets PDFBox parse a PDF within bounds. PDFBox itself unpacks cross-reference and object streams into memory whatever
 * they grow to, and searches damaged files for as long as it takes; here each read looks at the time, and such a stream
 * is measured before it is unpacked.
 */
final class BoundedPdf implements Closeable {

    private static final long MOST_UNPACKED = 32L * 1024 * 1024;

    private final TimeLimit time;
    private final Source source;
    private final RandomAccessStreamCache cache;
    private long unpacked;
    private boolean exhausted;

    BoundedPdf(Path file, TimeLimit time) throws IOException {
        this.time = time;
        this.source = new Source(file);
        this.cache = IOUtils.createTempFileOnlyStreamCache().create();
    }

    /** @throws IOException when the file cannot be read as a PDF */
    PDDocument open() throws IOException {
        return new Parser(source).parse();
    }

    /** @return whether a bound was hit, even when the parser carried on */
    boolean exhausted() {
        return exhausted;
    }

    @Override
    public void close() throws IOException {
        source.close();
        cache.close();
    }

    private void checkTime() throws TooMuch {
        try {
            time.check();
        } catch (TooMuch tooMuch) {
            exhausted = true;
            throw tooMuch;
        }
    }

    private final class Source extends RandomAccessReadBufferedFile {

        private int reads;

        Source(Path file) throws IOException {
            super(file);
        }

        @Override
        public int read() throws IOException {
            if ((++reads & 0x3FFF) == 0) {
                checkTime();
            }
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            checkTime();
            return super.read(bytes, offset, length);
        }
    }

    private final class Parser extends PDFParser {

        Parser(RandomAccessRead content) throws IOException {
            super(content, "", null, null, IOUtils.createTempFileOnlyStreamCache());
            document.close();
            document = new Document(this);
        }
    }

    private final class Document extends COSDocument {

        private final ICOSParser parser;

        Document(ICOSParser parser) {
            super(IOUtils.createTempFileOnlyStreamCache(), parser);
            this.parser = parser;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new Stream(parser.createRandomAccessReadView(start, length));
            dictionary.forEach(stream::setItem);
            return stream;
        }
    }

    private final class Stream extends COSStream {

        Stream(RandomAccessReadView content) throws IOException {
            super(cache, content);
        }

        /** Only cross-reference and object streams are read this way. */
        @Override
        public RandomAccessRead createView() throws IOException {
            COSBase filters = getFilters();
            if (filters != null) {
                if (!COSName.FLATE_DECODE.equals(filters)) {
                    throw tooMuch();
                }
                measure();
            }
            return super.createView();
        }

        private void measure() throws IOException {
            byte[] buffer = new byte[64 * 1024];
            try (InputStream content = new InflaterInputStream(createRawInputStream())) {
                int read;
                while ((read = content.read(buffer)) > 0) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw tooMuch();
                    }
                    checkTime();
                }
            } catch (ZipException | EOFException broken) {
                // PDFBox reads as far as it can, and no further than was measured.
                return;
            }
        }

        private TooMuch tooMuch() {
            exhausted = true;
            return new TooMuch("packed objects");
        }
    }
}
