package vn.vinhdanh.paper;

/**
 * A Word file made for somebody.
 *
 * @param name Vietnamese, without the ending
 * @param content the DOCX
 */
record Paper(String name, byte[] content) {

    /** @return the name as a file may have it on any machine */
    String fileName() {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + ".docx";
    }
}
