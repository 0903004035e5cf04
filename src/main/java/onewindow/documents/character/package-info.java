/** 字图: pictures of the characters no typeface has, as the people called so bear them on their identity cards. */
@NullMarked
package onewindow.documents.character;

import org.jspecify.annotations.NullMarked;
