package onewindow.catalogue;

import java.math.BigDecimal;

/** 收费项目. */
public record FeeLine(String name, String standard, BigDecimal amount) {}
