package org.vrs.questionnaire;

/**
 * One thing wrong in a questionnaire's files, said so that its author finds the place.
 *
 * @param file name of the file
 * @param line line in it, counted from 1
 * @param text what is wrong, in a sentence
 */
public record FormFault(String file, int line, String text) implements Comparable<FormFault> {

    @Override
    public int compareTo(FormFault other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
