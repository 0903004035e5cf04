package onewindow.catalogue;

/** 常见问题. */
public record Question(String question, String answer) {}
