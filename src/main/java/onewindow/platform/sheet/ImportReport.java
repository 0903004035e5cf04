package onewindow.platform.sheet;

import java.util.List;

/**
 * What became of a file, row by row. Rows that are merely odd are imported and still have a line in {@code problems}.
 *
 * @param problems the first {@value #SHOWN} of them
 */
public record ImportReport(
        int rows, int imported, int unchanged, int rejected, List<RowProblem> problems, boolean applied) {
    public static final int SHOWN = 1000;

    public record RowProblem(int row, String name, String field, String message) {}
}
